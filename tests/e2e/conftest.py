"""The demo room, once on each of the two databases."""

from collections.abc import Iterator

import pytest

from tests.conftest import BOTH
from tests.e2e.rooms import DemoRoom, demo_room
from tests.ui.conftest import home, start

__all__ = ["home", "start"]


@pytest.fixture(params=BOTH)
def room(request: pytest.FixtureRequest) -> Iterator[DemoRoom]:
    """The demo room; on PostgreSQL everyone signs in with a login of the server."""
    url = str(request.getfixturevalue(f"{request.param}_url"))
    own = request.param == "postgresql"
    with demo_room(url, request.getfixturevalue("postgres_server") if own else None) as found:
        yield found

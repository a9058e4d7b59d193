"""The small room on both databases."""

from collections.abc import Iterator

import pytest

from app.services.catalogue import CatalogueService
from db.session import Database
from tests.rooms import SmallRoom, small_room
from tests.services.own_roles import OwnRoles, under_own_roles
from tests.statements import StatementCounter


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = Database(database_url)
    yield opened
    opened.dispose()


@pytest.fixture(autouse=True)
def own_roles(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OwnRoles | None]:
    """On a server the services act under the login role of whoever calls them."""
    if request.node.get_closest_marker("postgresql") is None:
        yield None
        return
    with under_own_roles(monkeypatch) as roles:
        yield roles


@pytest.fixture
def room(database: Database) -> SmallRoom:
    return small_room(database)


@pytest.fixture
def catalogue(room: SmallRoom) -> CatalogueService:
    return CatalogueService(room.database, room.clock)


@pytest.fixture
def statements(database: Database, own_roles: OwnRoles | None) -> Iterator[StatementCounter]:
    counter = StatementCounter(database.engine)
    if own_roles is not None:
        own_roles.tell_opened(counter.also)
    yield counter
    counter.stop()


@pytest.fixture
def sqlite_room(sqlite_url: str) -> Iterator[SmallRoom]:
    """The room on one database, for properties that need many tries."""
    opened = Database(sqlite_url)
    yield small_room(opened)
    opened.dispose()

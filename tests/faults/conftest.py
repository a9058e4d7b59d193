"""The small room on both databases, with one ticket in hand."""

from collections.abc import Iterator

import pytest

from db.session import Database
from tests.faults.doors import House, open_house


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = Database(database_url)
    yield opened
    opened.dispose()


@pytest.fixture
def house(database: Database) -> House:
    return open_house(database)

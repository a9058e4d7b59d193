"""A furnished room and files written for one test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.services.importing import Importing
from db.session import Database
from tests import factories as make
from tests.services.people import clock

WriteFile = Callable[..., Path]


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    database = Database(database_url)
    with database.write() as session:
        make.make_states(session)
        make.make_department(session)
    yield database
    database.dispose()


@pytest.fixture
def importing(database: Database) -> Importing:
    return Importing(database, clock)


@pytest.fixture
def write(tmp_path: Path) -> WriteFile:
    def written(*lines: str, name: str = "table.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes("\r\n".join(lines).encode(encoding))
        return path

    return written

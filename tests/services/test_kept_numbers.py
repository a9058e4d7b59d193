"""A room brought back from its copy goes on with its numbers where the copy was made."""

from pathlib import Path

from app.services.keeping import Keeping
from db.session import Database
from tests import factories as make

YEAR = make.NOW.year


def draw(address: str, count: int) -> list[int]:
    database = Database(address)
    try:
        with database.write() as session:
            return list(database.dialect.draw_numbers(session, YEAR, count))
    finally:
        database.dispose()


def test_no_number_is_given_twice_after_a_restore(database_url: str, tmp_path: Path) -> None:
    keeping = Keeping(database_url, lambda: make.NOW)
    copy = tmp_path / "room.copy"
    assert draw(database_url, 7) == [1, 2, 3, 4, 5, 6, 7]
    keeping.backup(copy)
    assert draw(database_url, 1) == [8]
    keeping.restore(copy, replace=True)
    assert draw(database_url, 2) == [8, 9]

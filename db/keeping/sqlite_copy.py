"""Copies of an embedded database by SQLite's own online backup: nobody has to stop working."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from app.domain.errors import EnvironmentFailed
from db.failures import sqlite_code

Progress = Callable[[int, int], None]
PAGES: Final = 2_000
"""Pages copied at a time: 8 MiB, so that progress shows and writers get their turn."""
PAUSE: Final = 0.005


def copy_file(source: Path, target: Path, progress: Progress) -> None:
    """Copy a database that may be in use; ``progress(done, total)`` in pages."""

    def on_pages(_status: int, remaining: int, total: int) -> None:
        progress(total - remaining, total)

    with _told(), closing(_opened(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new, pages=PAGES, progress=on_pages, sleep=PAUSE)
        new.execute("PRAGMA journal_mode=DELETE")


def put_back(source: Path, target: Path, progress: Progress) -> None:
    """Put a copy's content into a database; whoever has it open sees the new one at once."""

    def on_pages(_status: int, remaining: int, total: int) -> None:
        progress(total - remaining, total)

    with _told(), closing(_opened(source)) as old, closing(sqlite3.connect(target)) as new:
        # All pages in one step: a reader between two steps would see half of each.
        old.backup(new, pages=-1, progress=on_pages)


def damage_in(file: Path, *, thorough: bool = False) -> str:
    """Return the code of what is wrong with an SQLite file, or an empty text."""
    check = "integrity_check(1)" if thorough else "quick_check(1)"
    try:
        with closing(_opened(file)) as base:
            (verdict,) = base.execute(f"PRAGMA {check}").fetchone()
    except sqlite3.Error as error:
        return sqlite_code(error) or "database_corrupt"
    return "" if verdict == "ok" else "database_corrupt"


def contents_of(file: Path) -> tuple[str, int | None]:
    """Return the schema's revision and the number of tickets; ("", None) when not ours."""
    with _told(), closing(_opened(file)) as base:
        names = {name for (name,) in base.execute("SELECT name FROM sqlite_master")}
        if not {"alembic_version", "ticket"} <= names:
            return "", None
        (revision,) = base.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
        (count,) = base.execute("SELECT count(*) FROM ticket").fetchone()
    return str(revision), int(count)


def _opened(file: Path) -> sqlite3.Connection:
    """Open for reading only: a path that is not there must not become an empty database."""
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        code = sqlite_code(error) or "database_corrupt"
        raise EnvironmentFailed(code, detail=str(error)) from error

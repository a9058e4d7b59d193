"""Copies of a room's data, put together for the command line and for the window."""

from pathlib import Path
from typing import Final

from app import config
from app.domain.clock import Clock
from app.services.daily_copy import DailyCopies
from app.services.keeping import Keeping, Said
from app.system_clock import utc_now
from db.session import Database

FOLDER: Final = "copies"


def keeping_of(address: str | None, pg_bin: Path | None, say: Said) -> Keeping:
    """Return the keeper of a database's copies; nothing is opened."""
    return Keeping(address or config.places().database, utc_now, pg_bin, say)


def daily_copies(database: Database, folder: str, clock: Clock) -> DailyCopies:
    """Return the daily copies of an embedded database; an empty folder stands for our own."""
    where = Path(folder) if folder else config.places().data / FOLDER
    return DailyCopies(str(database.url), where, clock)

"""A central database that may be away: reading goes on from a copy on this computer.

The copy is an SQLite database in memory that the threads of this program share (the VFS
``memdb``, https://www.sqlite.org/src/file/src/memdb.c): every thread has a connection of its
own to it, and nothing of it touches the disk.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Lock
from typing import Final
from uuid import uuid4

from sqlalchemy import event
from sqlalchemy.engine import URL
from sqlalchemy.orm import Session

from app.domain.clock import Clock
from app.domain.errors import EnvironmentFailed
from app.domain.readmodels.connection import Means, Protection
from db.base import Base
from db.connection_failures import TURNED_AWAY
from db.engine import parse_url
from db.failures import told_plainly
from db.session import Database

AWAY: Final = "server_away"
_CACHE: Final = "PRAGMA cache_size=-4000"
"""Four MB of pages a connection: what is read already lies in memory."""
_PARTIAL: Final = "PRAGMA foreign_keys=OFF"
"""A copy of a part: a row may name another that was left at the centre."""


class Replica(Database):
    """A copy of a part of the centre as it stood at ``taken_at``; lives until ``dispose()``."""

    def __init__(self, taken_at: datetime, data: bytes | None = None) -> None:
        """Begin with the schema and no row, or with what ``data()`` of another one gave.

        Raises EnvironmentFailed ``database_corrupt`` for bytes that are no database.
        """
        self.taken_at = taken_at
        self._file = f"file:/{uuid4().hex}?vfs=memdb"
        self._anchor = sqlite3.connect(self._file, uri=True, check_same_thread=False)
        super().__init__(f"sqlite:///{self._file}&uri=true")
        event.listen(self.engine, "connect", _make_partial)
        with told_plainly():
            if data is None:
                self._create()
            else:
                _pour(data, self._anchor)

    def data(self) -> bytes:
        """Return the whole copy as bytes."""
        return self._anchor.serialize()

    def dispose(self) -> None:
        """Let go; the memory is free when the last reader has ended."""
        super().dispose()
        self._anchor.close()

    def _create(self) -> None:
        with self.engine.begin() as connection:
            Base.metadata.create_all(connection)
            for statement in self.dialect.search_schema():
                connection.exec_driver_sql(statement)


def _make_partial(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute(_CACHE)
    connection.execute(_PARTIAL)


def _pour(data: bytes, target: sqlite3.Connection) -> None:
    source = sqlite3.connect(":memory:")
    try:
        source.deserialize(data)
        source.backup(target)
    except sqlite3.Error as error:
        raise EnvironmentFailed("database_corrupt", detail=str(error)) from error
    finally:
        source.close()


class ReachableDatabase(Database):
    """The centre, and the copy to read from while the centre is away.

    Whoever meets EnvironmentFailed ``server_away`` first finds it out for all: from then on
    ``write()`` fails at once and ``read()`` answers from the copy, until ``ping()`` succeeds.
    """

    def __init__(self, address: str | URL, clock: Clock) -> None:
        """``clock`` tells since when the centre is away."""
        super().__init__(address)
        self._clock = clock
        self._turning = Lock()
        self._replica: Replica | None = None
        self.away_since: datetime | None = None
        self.refused: EnvironmentFailed | None = None
        """Why the centre, reached again, was not entered; None while it is or is away."""

    @property
    def away(self) -> bool:
        """Whether the centre did not answer when it was asked last."""
        return self.away_since is not None

    @property
    def replica(self) -> Replica | None:
        """The copy in force."""
        return self._replica

    @property
    def snapshot_at(self) -> datetime | None:
        """When the copy was taken; None without one."""
        replica = self._replica
        return replica.taken_at if replica is not None else None

    def put_in_force(self, replica: Replica | None) -> None:
        """Read from this copy from now on; the one before goes when its readers have ended."""
        with self._turning:
            earlier, self._replica = self._replica, replica
        if earlier is not None and earlier is not replica:
            earlier.dispose()

    def lose(self) -> None:
        """Know the centre as away without asking it."""
        with self._turning:
            self.away_since = self.away_since or self._clock()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Yield a session on the centre, or on the copy while the centre is away.

        Raises EnvironmentFailed ``server_away`` at once when there is no copy.
        """
        if not self.away:
            with self._watched(), super().read() as session:
                yield session
            return
        replica = self._replica
        if replica is None:
            raise EnvironmentFailed("server_away")
        with replica.read() as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Yield a session in one transaction; ``server_away`` at once while it is known."""
        if self.away:
            raise EnvironmentFailed("server_away")
        with self._watched(), super().write() as session:
            yield session

    @contextmanager
    def read_centre(self) -> Iterator[Session]:
        """Yield a session on the centre, never on the copy."""
        if self.away:
            raise EnvironmentFailed("server_away")
        with self._watched(), super().read() as session:
            yield session

    def ping(self) -> float:
        """Ask the centre, away or not; an answer brings it back."""
        with self._watched():
            seconds = super().ping()
        with self._turning:
            self.away_since = self.refused = None
        return seconds

    def protection(self) -> Protection:
        """Return what protects the connection; away there is none, only this computer."""
        if self.away:
            return Protection(Means.FILE)
        with self._watched():
            return super().protection()

    def dispose(self) -> None:
        """Close every connection and let go of the copy."""
        super().dispose()
        self.put_in_force(None)

    @contextmanager
    def _watched(self) -> Iterator[None]:
        try:
            yield
        except EnvironmentFailed as error:
            self._note(error)
            raise

    def _note(self, error: EnvironmentFailed) -> None:
        """A server that lets nobody in is as far as one that does not answer."""
        turned_away = error.code in TURNED_AWAY
        if turned_away or error.code == AWAY:
            self.refused = error if turned_away else None
            self.lose()


def database_at(address: str | URL, clock: Clock) -> Database:
    """Return the database of an address, not opened yet; a central one may be away."""
    url = parse_url(address) if isinstance(address, str) else address
    embedded = url.get_backend_name() == "sqlite"
    return Database(url) if embedded else ReachableDatabase(url, clock)

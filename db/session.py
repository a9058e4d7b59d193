"""Sessions: one opener for reading, one for writing, one place where a database is opened."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from time import perf_counter
from typing import Any

from sqlalchemy import Connection, Engine, event, func, select
from sqlalchemy.engine import URL
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import ConnectionPoolEntry

from app.domain.readmodels.connection import Means, Protection
from db.engine import Dialect, dialect_for, open_engine, parse_url
from db.failures import told_plainly
from db.feed_link import FeedLink
from db.protection import protection_of


class Database:
    """An opened database; every session carries the dialect in ``info["dialect"]``."""

    def __init__(self, address: str | URL) -> None:
        self.url = parse_url(address) if isinstance(address, str) else address
        self.dialect: Dialect = dialect_for(self.url)
        self.engine: Engine = open_engine(self.url, self.dialect)
        info = {"dialect": self.dialect}
        reading = self.engine.execution_options(each_alone=True)
        writing = self.engine.execution_options(desk_write=True)
        self._reading = sessionmaker(reading, info=info, autoflush=False, expire_on_commit=False)
        self._writing = sessionmaker(writing, info=info, autoflush=False, expire_on_commit=False)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Yield a session for reading, one short statement after another, no transaction."""
        with told_plainly(), self._reading() as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Yield a session in one transaction; it commits when the block ends well."""
        with told_plainly(writing=True), self._writing.begin() as session:
            yield session

    @contextmanager
    def feed(self, *, own: bool) -> Iterator[FeedLink]:
        """Yield a link to the feed of changes: on a connection of its ``own`` that hears hints.

        Else on one of the pool's, for a single look.
        """
        with told_plainly(), self.engine.connect() as connection:
            connection.execution_options(each_alone=True)
            if not own:
                with _given_up_when_lost(connection):
                    yield FeedLink(connection, self.dialect, listening=False)
                return
            with _apart(connection):
                yield FeedLink(connection, self.dialect, listening=True)

    def ping(self) -> float:
        """Ask the database for nothing and return how many seconds the answer took."""
        with told_plainly(), self.engine.connect() as connection:
            began = perf_counter()
            connection.execute(select(1))
            return perf_counter() - began

    def moment(self) -> datetime:
        """Return a central server's present moment, aware UTC."""
        with told_plainly(), self.engine.connect() as connection:
            told: datetime = connection.execute(select(func.clock_timestamp())).scalar_one()
            return told.astimezone(UTC)

    def protection(self) -> Protection:
        """Return what protects the connection to this database."""
        if self.dialect.name == "sqlite":
            return Protection(Means.FILE)
        with told_plainly(), self.engine.connect() as connection:
            return protection_of(connection)

    def use_password(self, password: str) -> None:
        """Sign connections made from now on in with another password: one's own was changed."""
        self.url = self.url.set(password=password)

        def take(_dialect: object, _record: object, _arguments: object, told: Any) -> None:  # noqa: ANN401 (the driver's own)
            told["password"] = password

        event.listen(self.engine, "do_connect", take)

    def dispose(self) -> None:
        """Close every idle connection now, and each one in use when it is given back."""
        event.listen(self.engine, "checkin", _close_returned)
        self.engine.dispose()


def _close_returned(_connection: object, record: ConnectionPoolEntry) -> None:
    """A pool that was let go keeps nothing: nobody would close it afterwards."""
    record.close()


@contextmanager
def _given_up_when_lost(connection: Connection) -> Iterator[None]:
    """Give a connection up on which the driver itself failed: nobody else noticed it."""
    try:
        yield
    except OperationalError:
        connection.invalidate()
        raise


@contextmanager
def _apart(connection: Connection) -> Iterator[None]:
    """Take a connection out of the pool; at the end it is closed without being asked anything."""
    connection.detach()
    raw = connection.connection.dbapi_connection
    try:
        yield
    finally:
        connection.invalidate()
        if raw is not None:
            raw.close()


def dialect_of(session: Session) -> Dialect:
    """Return the dialect a session was opened with."""
    dialect: Dialect = session.info["dialect"]
    return dialect

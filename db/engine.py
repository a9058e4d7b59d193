"""One engine per address, and the protocol behind which the two databases differ."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from sqlalchemy import (
    ColumnClause,
    ColumnElement,
    Connection,
    Delete,
    Engine,
    Insert,
    Select,
    create_engine,
)
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.domain.errors import EnvironmentFailed, RuleBroken
from db.hosts import make_address

if TYPE_CHECKING:
    from db.feed_link import FeedRow, Mark

PASSWORD = re.compile(r":[^:@/]*@")


class Dialect(Protocol):
    """Everything SQLite and PostgreSQL do differently; queries ask, they never look."""

    def __hash__(self) -> int:
        """Return what kept statements are told apart by."""
        ...

    name: str
    origin: str
    """Eight letters that tell this desk's connections from every other's."""
    least_version: int
    """The oldest major version of the server that will do."""
    pins: bool
    """Whether people choose their names here and may keep a PIN; a server has its own logins."""

    def engine_options(self, url: URL) -> dict[str, Any]:
        """Return keyword arguments for create_engine: connect arguments and pool."""
        ...

    def prepare(self, engine: Engine) -> None:
        """Attach session settings to a fresh engine."""
        ...

    def contact_ids(self, groups: Sequence[Sequence[str]], most: int) -> Select[UUID]:
        """Return the statement for people whose folded text has one part of each group.

        The text is read with a blank before and after it, so " word " asks for a whole word;
        a part has 3 characters or more, blanks counted. ``most`` bounds how many are named.
        """
        ...

    def for_long_work(self, session: Session) -> None:
        """Take the limits on statements and pauses off the current transaction."""
        ...

    def wide_read(
        self, name: str, columns: Sequence[ColumnClause[Any]], *arguments: ColumnElement[Any]
    ) -> Select[*tuple[Any, ...]] | None:
        """Return the server's own answer to a question that goes beyond what its login reads.

        ``columns`` are those of the answer, in their order. None where a session reads every
        table itself.
        """
        ...

    def call(
        self,
        session: Session,
        name: str,
        columns: tuple[ColumnClause[Any], ...],
        *values: object,
        writes: bool = False,
    ) -> list[tuple[Any, ...]] | None:
        """Return what the server's own function answers, as values of the columns' types.

        The call is all there is of its transaction: it sees and holds nothing of the session's.
        None where there is no server.
        """
        ...

    def remove(
        self, session: Session, name: str, *arguments: ColumnElement[Any], plain: Delete
    ) -> None:
        """Delete rows: by the server's function ``name`` where one does it, else as ``plain``.

        Nobody may delete from a server's table: whoever may, may lock all of it as well.
        """
        ...

    def tickets_found(self, text: str, most: int) -> Select[UUID] | None:
        """Return the select of ids of tickets with all the words, the highest number first.

        It selects from Ticket, so that clauses about the ticket may be added; a server names
        the newest ``most`` of those that the session's login may read.
        """
        ...

    def index_contacts(self, session: Session, rows: Sequence[tuple[Any, str]]) -> None:
        """Keep name search true for (contact id, folded text) pairs."""
        ...

    def index_tickets(self, session: Session, rows: Sequence[tuple[int, str]]) -> None:
        """Keep full-text search true for (ticket number, text) pairs."""
        ...

    def insert_or_change(
        self,
        table: type[Any],
        own: Sequence[InstrumentedAttribute[Any]],
        key: Mapping[str, Any],
        told: Mapping[str, Any],
    ) -> Insert:
        """Return the statement that writes one row, over the one whose ``own`` are the same."""
        ...

    def of_each(
        self, keys: Sequence[UUID], rows: Callable[[ColumnElement[UUID]], Select[*tuple[Any, ...]]]
    ) -> Select[*tuple[Any, ...]] | None:
        """Return the select of ``rows`` of every key together, each limited by itself.

        None where a statement cannot be asked so.
        """
        ...

    def claim(self, statement: Select[Any]) -> Select[Any]:
        """Return the statement locking its rows, passing over rows others hold."""
        ...

    def draw_numbers(self, session: Session, year: int, count: int) -> Sequence[int]:
        """Draw ``count`` human numbers of a year, in rising order; there may be gaps."""
        ...

    def draw_turn(self, session: Session, rule_id: UUID) -> int:
        """Draw the next turn of a rule that goes round; no two draw the same, none waits."""
        ...

    def next_turn(self, session: Session, rule_id: UUID) -> int:
        """Return the turn that would be drawn next, and draw none."""
        ...

    def lock_for_migration(self, connection: Connection) -> None:
        """Let one migrator in at a time, for the current transaction."""
        ...

    def search_schema(self) -> tuple[str, ...]:
        """Return the statements that create the search structures."""
        ...

    def install_guard(self, connection: Connection) -> None:
        """Put the database's own half of the rules in place, anew after every upgrade."""
        ...

    def origin_on(self, connection: Connection) -> str | None:
        """Return what the feed calls changes of this desk, None where it cannot know."""
        ...

    def unseen_on(self, connection: Connection) -> str:
        """Return whose changes cannot be seen yet; empty where writers take turns."""
        ...

    def newer_on(
        self, connection: Connection, last: "Mark", most: int
    ) -> "tuple[Sequence[FeedRow], str]":
        """Return rows of the feed that could not be seen at a mark, and who is unseen now."""
        ...

    def lineage_on(self, connection: Connection) -> str:
        """Return which history this server writes; another one's numbers mean something else."""
        ...

    def listen(self, connection: Connection) -> Callable[[float], bool]:
        """Begin to listen on a connection of its own; return what waits for a hint.

        It waits at most the seconds it is given, says whether something may have changed,
        and raises SQLAlchemy's OperationalError when the connection is gone.
        """
        ...

    def moment(self, own: datetime, ago: timedelta = timedelta()) -> ColumnElement[datetime]:
        """Return the present less ``ago``: the server's clock, or ``own`` where there is none."""
        ...

    def cancel(self, dbapi_connection: Any) -> None:  # noqa: ANN401 (two drivers, two types)
        """End the statement that runs on this connection, from another thread."""
        ...


def dialect_for(url: URL) -> Dialect:
    """Return the dialect of an address; RuleBroken ``database_unknown`` for a third kind."""
    if url.get_backend_name() == "sqlite":
        from db.dialects.sqlite import SqliteDialect

        return SqliteDialect()
    if url.get_backend_name() == "postgresql":
        from db.dialects.postgresql import PostgresqlDialect

        return PostgresqlDialect()
    raise RuleBroken("database_unknown", kind=url.get_backend_name())


def parse_url(address: str) -> URL:
    """Return the URL with our driver; several servers may be named (db.hosts.make_address).

    RuleBroken ``database_address`` when it cannot be read.
    """
    text = address.strip()
    for short in ("postgres://", "postgresql://"):
        if text.startswith(short):
            text = "postgresql+psycopg://" + text.removeprefix(short)
    try:
        return make_address(text)
    except (ArgumentError, ValueError) as error:
        raise RuleBroken("database_address", address=PASSWORD.sub(":…@", address)) from error


def without_password(url: URL) -> URL:
    """Return the address without its password, as it may be shown and kept."""
    return URL.create(
        url.drivername, url.username, None, url.host, url.port, url.database, url.query
    )


def require_version(connection: Connection, dialect: Dialect) -> None:
    """Raise EnvironmentFailed ``server_too_old`` (found, needed) for a server of an old age."""
    found = connection.dialect.server_version_info
    major = int(found[0]) if found else dialect.least_version
    if major < dialect.least_version:
        raise EnvironmentFailed("server_too_old", found=major, needed=dialect.least_version)


def open_engine(url: URL, dialect: Dialect) -> Engine:
    """Return an engine with the dialect's settings; it connects on first use."""
    engine = create_engine(url, **dialect.engine_options(url))
    dialect.prepare(engine)
    return engine

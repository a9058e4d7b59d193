"""SQLite: the embedded database of one desk."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from secrets import token_hex
from threading import Event
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ColumnClause,
    ColumnElement,
    Connection,
    Delete,
    Engine,
    Insert,
    Select,
    Uuid,
    column,
    event,
    literal,
    literal_column,
    select,
    table,
    text,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import URL
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import InstrumentedAttribute, Session
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.selectable import ScalarSelect

from app.domain.folding import stems, tokens
from db import name_words
from db.feed_link import NEWER, FeedRow, Mark
from db.models.routing import RoutingTurn
from db.models.ticket import Ticket, TicketCounter
from db.name_words import keep_words
from db.types import UtcDateTime

BUSY_MILLISECONDS = 5_000
ROW_BITS = 2**62 - 1
LOOK_EVERY: Final = 0.15
"""Seconds between two looks at the file's version; one costs 20 microseconds."""

CONTACT_SEARCH = table("contact_search", column("contact_id", Uuid), column("text"))
TICKET_SEARCH = table("ticket_search", column("text"))
ROW: ColumnElement[int] = literal_column("ticket_search.rowid", BigInteger)

SETTINGS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA foreign_keys=ON",
    f"PRAGMA busy_timeout={BUSY_MILLISECONDS}",
    "PRAGMA synchronous=NORMAL",
    "PRAGMA cache_size=-32000",
    "PRAGMA mmap_size=268435456",
    "PRAGMA temp_store=MEMORY",
)


@compiles(ScalarSelect, "sqlite")
def whole_subquery(select_read: ScalarSelect[Any], compiler: SQLCompiler, **how: Any) -> str:  # noqa: ANN401 (the compiler's own)
    """Render a subquery with the names of its tables, in RETURNING too.

    SQLAlchemy leaves them out of everything in SQLite's RETURNING, but only columns of the
    written row may lose theirs; in a join inside a subquery they turn ambiguous.
    """
    how = {name: each for name, each in how.items() if name not in ("include_table", "asfrom")}
    return f"({compiler.process(select_read.element, **how)})"


def quoted(words: Sequence[str], glue: str) -> str:
    """Return an FTS5 expression of quoted words, so that nothing typed is an operator."""
    return glue.join('"' + word.replace('"', '""') + '"' for word in words)


def _holds(words: Sequence[str]) -> ColumnElement[bool]:
    return literal_column("ticket_search").op("MATCH")(quoted(words, " "))


def row_of(key: UUID) -> int:
    """Return the row number of a person in the search table: the random end of the key."""
    return key.int & ROW_BITS


class SqliteDialect:
    """The embedded database: WAL, one writer at a time, FTS5 for search."""

    name = "sqlite"
    least_version = 3
    pins = True

    def __init__(self) -> None:
        """Draw the name of this desk: several programs may open one file."""
        self.origin = token_hex(4)

    def engine_options(self, url: URL) -> dict[str, Any]:
        arguments = {"check_same_thread": False, "timeout": BUSY_MILLISECONDS / 1000}
        return {"connect_args": arguments, "pool_size": 5, "max_overflow": 3}

    def prepare(self, engine: Engine) -> None:
        event.listen(engine, "connect", self._on_connect)
        event.listen(engine, "begin", self._on_begin)

    def _on_connect(self, connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        for setting in SETTINGS:
            connection.execute(setting)

    def _on_begin(self, connection: Connection) -> None:
        """Take the write lock at once when writing, so that no upgrade of a lock can fail."""
        writing = connection.get_execution_options().get("desk_write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    def contact_ids(self, groups: Sequence[Sequence[str]], most: int) -> Select[UUID]:
        wanted = " AND ".join("(" + quoted(group, " OR ") + ")" for group in groups)
        found = literal_column("contact_search").op("MATCH")(wanted)
        return select(CONTACT_SEARCH.c.contact_id).where(found).limit(most)

    def for_long_work(self, session: Session) -> None:
        """Nothing to do: only a lock has a limit here, and the transaction holds it."""

    def wide_read(
        self, _name: str, _columns: Sequence[ColumnClause[Any]], *_arguments: ColumnElement[Any]
    ) -> Select[*tuple[Any, ...]] | None:
        """Nothing: who opens the file reads all of it."""
        return None

    def call(
        self,
        _session: Session,
        _name: str,
        _columns: tuple[ColumnClause[Any], ...],
        *_values: object,
        writes: bool = False,
    ) -> list[tuple[Any, ...]] | None:
        """Nothing: there is no server."""
        del writes
        return None

    def remove(
        self, session: Session, _name: str, *_arguments: ColumnElement[Any], plain: Delete
    ) -> None:
        session.execute(plain)

    def tickets_found(self, text_typed: str, most: int) -> Select[UUID] | None:
        """Walk the text index backwards: its rows are the tickets' numbers.

        The plus keeps the planner from asking the text index once for each ticket.
        """
        words = stems(text_typed)
        if not words:
            return None
        same = Ticket.number == literal_column("+ticket_search.rowid", BigInteger)
        return (
            select(Ticket.id)
            .select_from(TICKET_SEARCH)
            .join(Ticket, same)
            .where(_holds(words))
            .order_by(ROW.desc())
            .limit(most)
        )

    def index_contacts(self, session: Session, rows: Sequence[tuple[UUID, str]]) -> None:
        values = [
            {"n": row_of(key), "id": key.hex, "text": f" {' '.join(tokens(words))} "}
            for key, words in rows
        ]
        statement = text(
            "INSERT OR REPLACE INTO contact_search (rowid, contact_id, text)"
            " VALUES (:n, :id, :text)"
        )
        session.execute(statement, values)
        keep_words(session, [words for _, words in rows])

    def index_tickets(self, session: Session, rows: Sequence[tuple[int, str]]) -> None:
        values = [{"n": number, "text": " ".join(stems(words))} for number, words in rows]
        session.execute(
            text("INSERT OR REPLACE INTO ticket_search (rowid, text) VALUES (:n, :text)"), values
        )

    def insert_or_change(
        self,
        table: type[Any],
        own: Sequence[InstrumentedAttribute[Any]],
        key: Mapping[str, Any],
        told: Mapping[str, Any],
    ) -> Insert:
        row = insert(table).values(**key, **told)
        return row.on_conflict_do_update(index_elements=list(own), set_=dict(told))

    def of_each(
        self, keys: Sequence[UUID], rows: Callable[[ColumnElement[UUID]], Select[*tuple[Any, ...]]]
    ) -> Select[*tuple[Any, ...]] | None:
        del keys, rows  # no LATERAL; a file is read without a server's rights over each row
        return None

    def claim(self, statement: Select[Any]) -> Select[Any]:
        """Return it unchanged: BEGIN IMMEDIATE already keeps every other writer out."""
        return statement

    def draw_numbers(self, session: Session, year: int, count: int) -> Sequence[int]:
        draw = insert(TicketCounter).values(year=year, last=count)
        draw = draw.on_conflict_do_update(
            index_elements=[TicketCounter.year], set_={"last": TicketCounter.last + count}
        )
        last = session.execute(draw.returning(TicketCounter.last)).scalar_one()
        return range(last - count + 1, last + 1)

    def draw_turn(self, session: Session, rule_id: UUID) -> int:
        draw = insert(RoutingTurn).values(rule_id=rule_id, last=1)
        draw = draw.on_conflict_do_update(
            index_elements=[RoutingTurn.rule_id], set_={"last": RoutingTurn.last + 1}
        )
        return session.execute(draw.returning(RoutingTurn.last)).scalar_one()

    def next_turn(self, session: Session, rule_id: UUID) -> int:
        last = session.scalar(select(RoutingTurn.last).where(RoutingTurn.rule_id == rule_id))
        return (last or 0) + 1

    def lock_for_migration(self, connection: Connection) -> None:
        """Nothing more to do: the write transaction already excludes other migrators."""

    def search_schema(self) -> tuple[str, ...]:
        return (
            *(statement.format(collation="") for statement in name_words.SCHEMA),
            (
                "CREATE VIRTUAL TABLE contact_search USING fts5("
                "contact_id UNINDEXED, text, tokenize='trigram')"
            ),
            (
                "CREATE VIRTUAL TABLE ticket_search USING fts5("
                "text, tokenize='unicode61 remove_diacritics 0', detail=none, columnsize=0)"
            ),
        )

    def install_guard(self, connection: Connection) -> None:
        """Put up the feed of changes only: the file belongs to whoever can open it."""
        from db.guard.feed import attach_embedded

        attach_embedded(connection)

    def origin_on(self, _connection: Connection) -> str | None:
        """Return None: a file does not know who wrote, and every desk hears its own echo."""
        return None

    def unseen_on(self, _connection: Connection) -> str:
        return ""

    def newer_on(
        self, connection: Connection, last: Mark, most: int
    ) -> tuple[Sequence[FeedRow], str]:
        asked = {"number": last.number, "most": most}
        return [FeedRow(*row) for row in connection.execute(NEWER, asked)], ""

    def lineage_on(self, _connection: Connection) -> str:
        """Return "": a file has no other self that could take over."""
        return ""

    def listen(self, connection: Connection) -> Callable[[float], bool]:
        driver: Any = connection.connection.dbapi_connection
        pause, seen = Event(), self._version(driver)

        def hinted(seconds: float) -> bool:
            nonlocal seen
            pause.wait(min(seconds, LOOK_EVERY))
            before, seen = seen, self._version(driver)
            return before != seen

        return hinted

    @staticmethod
    def _version(driver: sqlite3.Connection) -> int:
        """Return the number that rises whenever another connection has committed."""
        return int(driver.execute("PRAGMA data_version").fetchone()[0])

    def moment(self, own: datetime, ago: timedelta = timedelta()) -> ColumnElement[datetime]:
        return literal(own - ago, UtcDateTime)

    def cancel(self, dbapi_connection: Any) -> None:  # noqa: ANN401 (the protocol's type)
        dbapi_connection.interrupt()

"""PostgreSQL: the central database of a room."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from logging import ERROR, getLogger
from secrets import token_hex
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnClause,
    ColumnElement,
    Connection,
    Delete,
    Engine,
    Insert,
    Select,
    Uuid,
    cast,
    column,
    event,
    func,
    literal,
    select,
    text,
    true,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB, insert
from sqlalchemy.engine import URL
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import InstrumentedAttribute, Session

from app import VERSION
from app.domain.folding import fold
from app.domain.vocabulary import ChangeKind
from db import name_words
from db.dialects.calling import HINT, ask, call
from db.feed_link import FeedRow, Mark
from db.models.ticket import Ticket
from db.name_words import keep_words
from db.protection import tls_arguments
from db.watched import take_time, watch

MIGRATION_LOCK = 7_240_115
SIGNS = "-.,;:/()[]&+'!?*"
"""What may stand beside a word without being part of it."""

CONNECT = {
    "connect_timeout": 3,
    "target_session_attrs": "read-write",
    "keepalives": 1,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 2,
    "tcp_user_timeout": 5000,
    # Compiling a plan pays for long reports; here it cost ten milliseconds a question.
    "options": "-c jit=off -c TimeZone=UTC -c statement_timeout=5s -c lock_timeout=2s"
    " -c idle_in_transaction_session_timeout=15s",
}


_LINEAGE = text(
    "SELECT system_identifier || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8)"
    " FROM pg_control_system()"
)
_UNSEEN = text("SELECT pg_current_snapshot()::text")
# Of one moment: what its statement does not see, the next one asks for. Writers of the future
# came with the copy of another server.
# For the driver itself: two hundred desks ask it at every change of any of them, and the way
# through a compiled statement costs a desk three times the question.
# Ordered by the writer within: a plan made while the feed was empty, and kept, goes by the
# index of the writers all the same.
_NEWER = (
    "SELECT now.unseen::text, c.seq, c.kind, c.key, c.origin"
    " FROM (SELECT pg_current_snapshot() AS unseen) AS now LEFT JOIN LATERAL ("
    "(SELECT seq, kind, key, origin FROM change WHERE writer >= %(begin)s::xid8"
    " AND writer < pg_snapshot_xmax(now.unseen) ORDER BY writer LIMIT %(most)s)"
    " UNION ALL (SELECT seq, kind, key, origin FROM change"
    " WHERE writer = ANY (%(running)s::xid8[]) ORDER BY writer LIMIT %(most)s)"
    ") AS c ON true ORDER BY c.seq LIMIT %(most)s"
)
# One message: whoever dies after it was sent has still given the hint.
_COMMIT = f"COMMIT; {HINT}"


class PostgresqlDialect:
    """The shared database: SKIP LOCKED, trigram and full-text indexes on the server."""

    name = "postgresql"
    least_version = 15
    pins = False

    def __init__(self) -> None:
        """Draw the name under which the changes of this desk travel."""
        self.origin = token_hex(4)

    def engine_options(self, url: URL) -> dict[str, Any]:
        called = f"firstline/{VERSION}/{self.origin}"
        arguments = {**CONNECT, "application_name": called}
        given = {key: value for key, value in arguments.items() if key not in url.query}
        arguments = {**given, **tls_arguments(url)}
        # Each statement stands alone unless a transaction is begun by name: setting the driver
        # over and back for every question cost a third of finding a caller.
        arguments["autocommit"] = True
        return {"connect_args": arguments, "pool_size": 5, "max_overflow": 2, "pool_recycle": 1800}

    def prepare(self, engine: Engine) -> None:
        vars(engine.dialect)["do_commit"] = _commit
        watch(engine)
        event.listen(engine, "begin", _begin)
        # What it says besides an error that it raises is what that error has told.
        getLogger("psycopg").setLevel(ERROR)

    def contact_ids(self, groups: Sequence[Sequence[str]], most: int) -> Select[UUID]:
        parts = literal([list(group) for group in groups], JSONB)
        people = func.guard.find_contacts(parts, SIGNS, most, type_=Uuid)
        return select(people.column_valued("person"))

    def for_long_work(self, session: Session) -> None:
        for limit in ("statement_timeout", "idle_in_transaction_session_timeout"):
            session.execute(text(f"SET LOCAL {limit} = 0"))
        take_time(session.connection())

    def wide_read(
        self, name: str, columns: Sequence[ColumnClause[Any]], *arguments: ColumnElement[Any]
    ) -> Select[*tuple[Any, ...]] | None:
        told = getattr(func.guard, name)(*arguments).table_valued(*columns)
        return select(*told.c)

    def call(
        self,
        session: Session,
        name: str,
        columns: tuple[ColumnClause[Any], ...],
        *values: object,
        writes: bool = False,
    ) -> list[tuple[Any, ...]] | None:
        return call(session, name, columns, values, writes=writes)

    def remove(
        self, session: Session, name: str, *arguments: ColumnElement[Any], plain: Delete
    ) -> None:
        del plain  # the function says it again, for the asker's own rows
        session.execute(select(getattr(func.guard, name)(*arguments)))

    def tickets_found(self, text_typed: str, most: int) -> Select[UUID] | None:
        words = fold(text_typed)
        if not words:
            return None
        found = func.guard.find_tickets(words, most, type_=Uuid).column_valued("found")
        return select(Ticket.id).where(Ticket.id.in_(select(found))).order_by(Ticket.number.desc())

    def index_contacts(self, session: Session, rows: Sequence[tuple[UUID, str]]) -> None:
        """Only the words: the trigram index follows contact.search_text by itself."""
        keep_words(session, [words for _, words in rows])

    def index_tickets(self, session: Session, rows: Sequence[tuple[int, str]]) -> None:
        """Nothing to do: ticket.search_vector is computed by the server."""

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
        named = func.unnest(cast(list(keys), ARRAY(Uuid))).table_valued(column("key", Uuid))
        each = named.render_derived("each")
        found = rows(each.c.key).lateral("found")
        return select(*found.c).select_from(each).join(found, true())

    def claim(self, statement: Select[Any]) -> Select[Any]:
        return statement.with_for_update(key_share=True, skip_locked=True, of=Ticket)

    def draw_numbers(self, session: Session, year: int, count: int) -> Sequence[int]:
        return session.scalars(select(func.guard.draw_numbers(year, count))).all()

    def draw_turn(self, session: Session, rule_id: UUID) -> int:
        drawn: int = session.scalars(select(func.guard.draw_turn(rule_id))).one()
        return drawn

    def next_turn(self, session: Session, rule_id: UUID) -> int:
        turn: int = session.scalars(select(func.guard.next_turn(rule_id))).one()
        return turn

    def lock_for_migration(self, connection: Connection) -> None:
        connection.execute(text("SET LOCAL lock_timeout = '4s'"))
        connection.execute(text("SET LOCAL statement_timeout = 0"))
        take_time(connection)
        connection.execute(select(func.pg_advisory_xact_lock(MIGRATION_LOCK)))
        # A table whose rows still have to be told to the feed could not be altered.
        connection.execute(text("SET CONSTRAINTS ALL IMMEDIATE"))

    def search_schema(self) -> tuple[str, ...]:
        words = "subject || ' ' || description || ' ' || resolution || ' ' || workaround"
        return (
            "CREATE EXTENSION IF NOT EXISTS pg_trgm",
            *(statement.format(collation='COLLATE "C"') for statement in name_words.SCHEMA),
            "CREATE INDEX ix_contact_search_trgm ON contact USING gin (search_text gin_trgm_ops)",
            (
                "ALTER TABLE ticket ADD COLUMN search_vector tsvector GENERATED ALWAYS AS"
                f" (to_tsvector('russian', translate(lower({words}), 'ё', 'е'))) STORED"
            ),
            "CREATE INDEX ix_ticket_search_vector ON ticket USING gin (search_vector)",
        )

    def install_guard(self, connection: Connection) -> None:
        from db.guard.feed import attach
        from db.guard.install import install

        install(connection)
        attach(connection)

    def origin_on(self, connection: Connection) -> str | None:
        return f"{self.origin}@{connection.scalar(text('SELECT session_user'))}"

    def unseen_on(self, connection: Connection) -> str:
        return str(connection.execute(_UNSEEN).scalar_one())

    def newer_on(
        self, connection: Connection, last: Mark, most: int
    ) -> tuple[Sequence[FeedRow], str]:
        _, begin, running = last.unseen.split(":")
        asked = {"begin": begin, "running": running.split(",") if running else [], "most": most}
        rows = ask(connection.connection.dbapi_connection, _NEWER, asked)
        found = [
            FeedRow(seq, ChangeKind(kind), key, origin)
            for _, seq, kind, key, origin in rows
            if seq is not None
        ]
        return found, str(rows[0][0])

    def lineage_on(self, connection: Connection) -> str:
        """Return the server and its timeline: a promoted one goes on in another than it copied."""
        return str(connection.execute(_LINEAGE).scalar_one())

    def listen(self, connection: Connection) -> Callable[[float], bool]:
        from psycopg import Error

        driver: Any = connection.connection.dbapi_connection
        # The feed is read by its index also by a plan that was made while it was empty.
        connection.execute(text("SET enable_seqscan = off"))
        # Planned once, not five times over: two hundred desks do it in the same second.
        connection.execute(text("SET plan_cache_mode = force_generic_plan"))
        connection.execute(text("LISTEN firstline_change"))

        def hinted(seconds: float) -> bool:
            try:
                return any(True for _ in driver.notifies(timeout=seconds, stop_after=1))
            except Error as error:
                raise OperationalError("LISTEN", None, error) from error

        return hinted

    def moment(self, _own: datetime, ago: timedelta = timedelta()) -> ColumnElement[datetime]:
        return func.now() - ago

    def cancel(self, dbapi_connection: Any) -> None:  # noqa: ANN401 (the protocol's type)
        dbapi_connection.cancel_safe(timeout=1.0)


def _begin(connection: Connection) -> None:
    """Begin the transaction that a session asks for; reading needs none."""
    if not connection.get_execution_options().get("each_alone", False):
        connection.exec_driver_sql("BEGIN")


def _commit(connection: Any) -> None:  # noqa: ANN401 (the driver's own, or the pool's proxy)
    """Commit, and hint at once behind it if the transaction told the feed of something.

    Within the transaction the hint would hold a lock of the whole server while the disk is
    waited for, and every other desk's commit would queue up behind it.
    """
    driver = getattr(connection, "dbapi_connection", connection)
    if driver.info.transaction_status.name == "INTRANS":
        driver.execute(_COMMIT, prepare=False)
    else:
        driver.commit()

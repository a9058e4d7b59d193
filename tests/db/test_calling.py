"""Calls of the server's functions by the driver alone: typed, watched, told to the others."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from threading import Event, Thread
from time import perf_counter
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import Integer, String, Uuid, column, text
from sqlalchemy.engine import make_url

from app.domain.errors import EnvironmentFailed, RuleBroken
from app.domain.identity import new_id
from app.domain.vocabulary import Priority, StateType
from app.services.line_watch import keep_watch
from db.models.staff import Department
from db.session import Database, dialect_of
from db.types import SmallEnum, TextEnum, UtcDateTime
from tests.statements import StatementCounter
from tests.support.network import Forwarder, forwarder

SAMPLE = """
CREATE FUNCTION guard.sample(uuid, text, timestamptz)
RETURNS TABLE (key uuid, state text, at timestamptz, priority smallint)
LANGUAGE sql AS $$ SELECT $1, $2, $3, 2::smallint $$
"""
REFUSING = """
CREATE FUNCTION guard.refusing() RETURNS TABLE (told int) LANGUAGE plpgsql AS
$$ BEGIN PERFORM guard.refuse('ticket:take'); RETURN QUERY SELECT 1; END $$
"""
TELLING = """
CREATE FUNCTION guard.telling() RETURNS TABLE (told text) LANGUAGE sql AS
$$ SELECT set_config('firstline.told', '1', false) $$
"""
COUNTING = """
CREATE FUNCTION guard.counting() RETURNS TABLE (found int) LANGUAGE sql AS
$$ SELECT count(*)::int FROM department $$
"""
ROW = (
    column("key", Uuid),
    column("state", TextEnum(StateType)),
    column("at", UtcDateTime),
    column("priority", SmallEnum(Priority)),
)
NUMBER = (column("found", Integer),)


@pytest.fixture
def database(postgresql_url: str) -> Iterator[Database]:
    opened = Database(postgresql_url)
    with opened.write() as session:
        for statement in (SAMPLE, REFUSING, TELLING, COUNTING):
            session.execute(text(statement))
    yield opened
    with opened.write() as session:
        for name in ("sample(uuid, text, timestamptz)", "refusing()", "telling()", "counting()"):
            session.execute(text(f"DROP FUNCTION guard.{name}"))
    opened.dispose()


@pytest.fixture
def line(postgresql_url: str, database: Database) -> Iterator[tuple[Database, Forwarder]]:
    """The same database over a link that can be cut, under the watch of the desk."""
    url, stopping = make_url(postgresql_url), Event()
    with forwarder(url.host or "", url.port or 5432) as network:
        thread = Thread(target=keep_watch, args=(stopping, lambda _cut: None))
        thread.start()
        opened = Database(url.set(port=network.port))
        yield opened, network
        opened.dispose()
        stopping.set()
        thread.join()


def count(database: Database) -> int:
    with database.read() as session:
        rows = dialect_of(session).call(session, "counting", NUMBER)
    assert rows is not None
    return int(rows[0][0])


def test_the_answer_has_the_types_of_the_columns(database: Database) -> None:
    key = new_id()
    at = datetime(2026, 11, 30, 12, tzinfo=timezone(timedelta(hours=5)))
    with database.read() as session:
        rows = dialect_of(session).call(session, "sample", ROW, key, StateType.PAUSED.value, at)
    assert rows == [(key, StateType.PAUSED, at, Priority.HIGH)]
    found = rows[0]
    assert isinstance(found[0], UUID)
    assert (type(found[1]), found[2].tzinfo, type(found[3])) == (StateType, UTC, Priority)


def test_an_embedded_database_has_nothing_to_call(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    with database.read() as session:
        assert dialect_of(session).call(session, "counting", NUMBER) is None
    database.dispose()


def test_a_refusal_is_told_in_its_words(database: Database) -> None:
    with pytest.raises(RuleBroken) as told, database.read() as session:
        dialect_of(session).call(session, "refusing", NUMBER)
    assert told.value.code == "server_refused"
    assert told.value.facts["permission"] == "ticket:take"
    assert count(database) == 0  # the connection goes on


def test_it_is_a_transaction_of_its_own(database: Database) -> None:
    with database.write() as session:
        session.add(Department(code="new", name="Новый"))
        session.flush()
        assert dialect_of(session).call(session, "counting", NUMBER) == [(0,)]
    assert count(database) == 1


def test_whoever_counts_statements_hears_of_it(database: Database) -> None:
    counter = StatementCounter(database.engine)
    count(database)
    assert (len(counter), counter.commits) == (1, 0)
    with database.read() as session:
        dialect_of(session).call(session, "telling", (column("told", String),), writes=True)
    assert (len(counter), counter.commits) == (2, 1)
    counter.stop()


def test_what_it_wrote_is_hinted_at_behind_it(database: Database, postgresql_url: str) -> None:
    plain = make_url(postgresql_url).set(drivername="postgresql")
    with psycopg.connect(plain.render_as_string(hide_password=False), autocommit=True) as other:
        other.execute("LISTEN firstline_change")
        count(database)
        assert list(other.notifies(timeout=0, stop_after=1)) == []
        with database.read() as session:
            dialect_of(session).call(session, "telling", (column("told", String),), writes=True)
        assert len(list(other.notifies(timeout=5, stop_after=1))) == 1


def test_on_a_stalled_link_it_is_freed(
    line: tuple[Database, Forwarder], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.watchdog.READ_SECONDS", 0.6)
    database, network = line
    assert count(database) == 0
    network.stall()
    began = perf_counter()
    with pytest.raises(EnvironmentFailed) as told:
        count(database)
    assert told.value.code == "server_away"
    assert 0.5 < perf_counter() - began < 1.6
    network.flow()
    assert count(database) == 0


def test_where_one_line_was_lost_the_resting_ones_are_asked(
    line: tuple[Database, Forwarder],
) -> None:
    """Two connections rest a moment only; the first to fail is the last to be noticed so."""
    database, network = line
    with database.read() as first, database.read() as second:
        assert first.scalar(text("SELECT 1")) == second.scalar(text("SELECT 1")) == 1
    network.reset()
    with pytest.raises(EnvironmentFailed):
        count(database)
    assert count(database) == 0
    assert count(database) == 0


def test_a_feed_read_on_a_lost_line_gives_it_up_in_silence(
    line: tuple[Database, Forwarder],
) -> None:
    database, network = line

    def look_twice() -> None:
        with database.feed(own=False) as link:
            mark = link.position()
            network.reset()
            link.after(mark)

    with pytest.raises(EnvironmentFailed):
        look_twice()
    assert count(database) == 0

"""Numbers of the feed and ends of transactions differ in order: nothing waits or is lost."""

from collections.abc import Iterator
from contextlib import ExitStack
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from db.feed_link import FeedLink, FeedPart
from db.session import Database
from tests import factories as make
from tests.rooms import SmallRoom, small_room

Session = psycopg.Connection[tuple[object, ...]]
TOUCH = "UPDATE ticket SET version = version + 1 WHERE id = %s"


@pytest.fixture
def room(postgresql_url: str) -> Iterator[SmallRoom]:
    database = Database(postgresql_url)
    yield small_room(database)
    database.dispose()


@pytest.fixture
def keys(room: SmallRoom) -> list[UUID]:
    with room.database.write() as session:
        return [make.make_ticket(session, number, room.department) for number in range(1, 5)]


@pytest.fixture
def link(room: SmallRoom, keys: list[UUID]) -> Iterator[FeedLink]:
    """Opened after the tickets were made."""
    assert keys
    with room.database.feed(own=False) as opened:
        yield opened


@pytest.fixture
def sessions(postgresql_url: str) -> Iterator[list[Session]]:
    plain = make_url(postgresql_url).set(drivername="postgresql")
    address = plain.render_as_string(hide_password=False)
    with ExitStack() as stack:
        yield [
            stack.enter_context(psycopg.connect(address, application_name="firstline/test/one"))
            for _ in range(3)
        ]


def told(part: FeedPart) -> list[UUID | None]:
    assert not part.gap
    return [each.key for each in part.stamps]


def test_who_drew_first_and_ends_last_is_told_and_holds_nobody_up(
    link: FeedLink, sessions: list[Session], keys: list[UUID]
) -> None:
    slow, quick, last = sessions
    mark = link.position()
    slow.execute(TOUCH, [keys[0]])
    quick.execute(TOUCH, [keys[1]])
    quick.commit()
    part = link.after(mark)
    assert told(part) == [keys[1]]  # though a lower number is still to come
    last.execute(TOUCH, [keys[2]])
    last.commit()
    part = link.after(part.reached)
    assert told(part) == [keys[2]]
    slow.commit()
    part = link.after(part.reached)
    assert told(part) == [keys[0]]
    assert told(link.after(part.reached)) == []


def test_what_was_begun_before_a_mark_and_ends_behind_it_is_told(
    link: FeedLink, sessions: list[Session], keys: list[UUID]
) -> None:
    slow, quick, _ = sessions
    slow.execute(TOUCH, [keys[0]])
    quick.execute(TOUCH, [keys[1]])
    quick.commit()
    mark = link.position()
    slow.commit()
    assert told(link.after(mark)) == [keys[0]]


def test_what_was_undone_is_not_told(
    link: FeedLink, sessions: list[Session], keys: list[UUID]
) -> None:
    mark = link.position()
    sessions[0].execute(TOUCH, [keys[0]])
    sessions[0].rollback()
    sessions[1].execute(TOUCH, [keys[1]])
    sessions[1].commit()
    assert told(link.after(mark)) == [keys[1]]


def test_writers_do_not_wait_for_each_other(sessions: list[Session], keys: list[UUID]) -> None:
    slow, quick, _ = sessions
    slow.execute(TOUCH, [keys[0]])
    quick.execute("SET lock_timeout = '500ms'")
    quick.execute(TOUCH, [keys[1]])
    quick.commit()  # with the other still open
    slow.commit()


def test_rows_of_another_servers_transactions_are_told_no_more_than_once(
    room: SmallRoom, link: FeedLink, keys: list[UUID]
) -> None:
    """A copy restored into a younger server brings writers that have not been there yet."""
    mark = link.position()
    with room.database.write() as session:
        session.execute(
            text(
                "INSERT INTO change (kind, key, at, origin, writer)"
                " VALUES ('ticket', :key, now() - interval '1 day', '', '99999999999')"
            ),
            {"key": keys[0]},
        )
    part = link.after(mark)
    assert told(part) == []
    assert told(link.after(part.reached)) == []


def hears(listener: Session) -> bool:
    return any(True for _ in listener.notifies(timeout=0.3, stop_after=1))


def test_a_desk_hints_behind_its_commit_and_anybody_else_within(
    room: SmallRoom, sessions: list[Session], keys: list[UUID]
) -> None:
    listener, desk, _ = sessions
    listener.autocommit = True
    listener.execute("LISTEN firstline_change")
    with room.database.write() as session:
        session.execute(text("SELECT 1"))
    assert not hears(listener)  # nothing was told
    with room.database.write() as session:
        session.execute(text("UPDATE ticket SET version = version + 1"))
    assert hears(listener)
    with room.database.write() as session:
        session.execute(text("SELECT 1"))
    assert not hears(listener)
    desk.execute("SET application_name = 'psql'")
    desk.execute(TOUCH, [keys[0]])
    desk.commit()
    assert hears(listener)

"""A change on one desk is told on every other, whatever happens to the link meanwhile."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import delete, func, insert, select, text, update

import db.models  # noqa: F401 (registers every table)
from app.domain.changes import Changes, Touched
from app.domain.vocabulary import ChangeKind
from app.services.catalogue import CatalogueService
from app.services.live import Back, Live, Lost
from app.services.tickets import Tickets
from app.system_clock import utc_now
from db.base import Base
from db.guard.feed import FEEDS
from db.models.live import Change
from db.models.staff import Agent
from db.session import Database
from tests import factories as make
from tests.rooms import SmallRoom
from tests.support.following import following

NOBODYS_NEWS = {
    "ticket_counter", "attachment_content", "audit_entry", "change", "sent_deed",
    "call_draft_copy", "article_verdict", "saved_filter", "routing_turn", "sla_crossing",
    "sla_notice",
}  # fmt: skip


@pytest.fixture
def other(room: SmallRoom) -> Iterator[Database]:
    """The database as another desk has it open."""
    opened = Database(room.database.url)
    yield opened
    opened.dispose()


@pytest.fixture
def live(room: SmallRoom) -> Live:
    return Live(room.database, utc_now)


def ticket(database: Database, room: SmallRoom, number: int) -> UUID:
    with database.write() as session:
        return make.make_ticket(session, number, room.department, group_id=room.cash)


def change_rows(database: Database) -> list[tuple[ChangeKind, UUID | None]]:
    with database.read() as session:
        rows = session.execute(select(Change.kind, Change.key).order_by(Change.seq)).all()
    return [(row.kind, row.key) for row in rows]


def forget(database: Database) -> None:
    with database.write() as session:
        session.execute(delete(Change))


def test_every_table_stamps_the_feed_or_is_named_as_nobodys_news() -> None:
    assert set(Base.metadata.tables) - set(FEEDS) == NOBODYS_NEWS
    for table, feed in FEEDS.items():
        columns = set(Base.metadata.tables[table].columns.keys())
        assert {key for key in feed.keys if key} | set(feed.quiet) <= columns


def test_another_desks_ticket_is_told(live: Live, room: SmallRoom, other: Database) -> None:
    with following(live) as told:
        key = ticket(other, room, 1)
        assert told.until(lambda found: key in found.tickets)
    assert told.touched & (Touched.TICKET | Touched.QUEUE) == Touched.TICKET | Touched.QUEUE


def test_a_note_is_told_as_timeline(live: Live, room: SmallRoom, other: Database) -> None:
    key = ticket(other, room, 1)
    tickets = Tickets(other, room.clock, CatalogueService(other, room.clock))
    with following(live) as told:
        tickets.note(room.supervisor, key, "Жду бумагу")
        assert told.until(lambda found: Touched.TIMELINE in found.touched)
    assert told.tickets == {key}


def test_what_came_between_the_mark_and_the_link_is_told(
    live: Live, room: SmallRoom, other: Database
) -> None:
    live.mark()
    key = ticket(other, room, 1)
    live.mark = lambda: None  # type: ignore[method-assign]
    with following(live) as told:
        assert told.until(lambda found: key in found.tickets)


def test_the_first_change_is_told_at_once_and_those_behind_it_together(
    live: Live, room: SmallRoom, other: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.live.BREATH", 1.5)
    with following(live) as told:
        first = ticket(other, room, 1)
        assert told.until(lambda found: first in found.tickets, seconds=1.0)
        behind = {ticket(other, room, number) for number in (2, 3, 4)}
        assert told.until(lambda found: behind <= found.tickets)
    assert len(told.changes) == 2


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_the_own_echo_is_passed_over_on_a_server(
    live: Live, room: SmallRoom, other: Database
) -> None:
    with following(live) as told:
        mine = ticket(room.database, room, 1)
        theirs = ticket(other, room, 2)
        assert told.until(lambda found: theirs in found.tickets)
    assert mine not in told.tickets


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_transaction_is_one_row_for_a_kind_and_key(room: SmallRoom) -> None:
    key = ticket(room.database, room, 1)
    forget(room.database)
    ticket_table = Base.metadata.tables["ticket"]
    with room.database.write() as session:
        for subject in ("Раз", "Два", "Три"):
            session.execute(
                update(ticket_table).where(ticket_table.c.id == key).values(subject=subject)
            )
        session.execute(
            insert(Base.metadata.tables["ticket_field_value"]).values(
                ticket_id=key, field_id=room.model, value="Атол"
            )
        )
    assert change_rows(room.database) == [(ChangeKind.TICKET, key)]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_bulk_write_ends_as_everything_of_its_kind(
    live: Live, room: SmallRoom, other: Database
) -> None:
    forget(room.database)
    with following(live) as told:
        with other.write() as session:
            for number in range(300):
                make.make_ticket(session, number, room.department)
        assert told.until(lambda found: Touched.TICKET in found.touched)
    rows = change_rows(room.database)
    assert len(rows) < 70
    assert (ChangeKind.TICKET, None) in rows
    assert told.changes[-1].tickets == frozenset()  # any of them


def test_signing_in_is_nobodys_news(room: SmallRoom) -> None:
    forget(room.database)
    with room.database.write() as session:
        session.execute(update(Agent).values(last_sign_in_at=utc_now()))
    assert change_rows(room.database) == []
    with room.database.write() as session:
        session.execute(update(Agent).where(Agent.login == "kim").values(work_limit=3))
    assert change_rows(room.database) == [(ChangeKind.STAFF, None)]


def test_rows_that_were_thrown_away_are_answered_with_everything(
    live: Live, room: SmallRoom, other: Database
) -> None:
    ticket(room.database, room, 1)
    live.mark()
    for number in (2, 3):
        ticket(other, room, number)
    with other.write() as session:
        newest = session.scalar(select(func.max(Change.seq)))
        session.execute(delete(Change).where(Change.seq < newest))
    live.mark = lambda: None  # type: ignore[method-assign]
    with following(live) as told:
        assert told.until(lambda found: bool(found.changes))
    assert told.changes[0] == Changes(Touched.EVERYTHING)


def test_a_restored_feed_is_answered_with_everything(
    live: Live, room: SmallRoom, other: Database
) -> None:
    for number in (1, 2):
        ticket(other, room, number)
    with following(live) as told:
        with other.write() as session:
            session.execute(delete(Change).where(Change.seq > 1))
            session.execute(update(Change).values(seq=1))
        with other.write() as session:  # the hint: any further write that stamps nothing is none
            if other.dialect.name == "postgresql":
                session.execute(text("NOTIFY firstline_change"))
        assert told.until(lambda found: bool(found.changes))
    assert told.changes[0] == Changes(Touched.EVERYTHING)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_forged_hint_tells_nothing(live: Live, room: SmallRoom, other: Database) -> None:
    with following(live) as told:
        with other.write() as session:
            for _ in range(5):
                session.execute(text("SELECT pg_notify('firstline_change', 'ticket 1')"))
        key = ticket(other, room, 1)
        assert told.until(lambda found: key in found.tickets)
    assert told.tickets == {key}


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_the_loss_of_the_link_and_its_return_are_told(
    live: Live, room: SmallRoom, other: Database
) -> None:
    with following(live) as told:
        first = ticket(other, room, 1)
        assert told.until(lambda found: first in found.tickets)
        with other.write() as session:
            session.execute(text(CUT))
        second = ticket(other, room, 2)
        assert told.until(lambda found: Back() in found.told and second in found.tickets)
    kinds = [type(each) for each in told.told if not isinstance(each, Changes)]
    assert kinds == [Lost, Back]
    lost = next(each for each in told.told if isinstance(each, Lost))
    assert lost.error is not None
    assert lost.error.code == "server_away"


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_server_that_is_gone_ends_nothing_and_the_end_is_quick(
    live: Live, room: SmallRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    with following(live) as told:
        with room.database.write() as session:
            name = session.scalar(text("SELECT current_database()"))
        admin = Database(room.database.url.set(database="postgres"))
        with admin.write() as session:
            session.execute(text(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false'))
            session.execute(text(CUT_ALL), {"name": name})
        assert told.until(lambda found: any(isinstance(each, Lost) for each in found.told))
        with admin.write() as session:
            session.execute(text(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true'))
        admin.dispose()
        assert told.until(lambda found: Back() in found.told)


CUT = (
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
    " WHERE datname = current_database() AND query ~ 'LISTEN| change' AND pid <> pg_backend_pid()"
    " AND application_name ~ '/' AND pid IN (SELECT pid FROM pg_stat_activity WHERE state = 'idle')"
)
CUT_ALL = (
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
    " WHERE datname = :name AND pid <> pg_backend_pid()"
)


def test_a_long_way_behind_is_answered_in_one_step(
    live: Live, room: SmallRoom, other: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.feed_link.MOST", 3)
    live.mark()
    for number in range(1, 6):
        ticket(other, room, number)
    live.mark = lambda: None  # type: ignore[method-assign]
    with following(live) as told:
        assert told.until(lambda found: bool(found.changes))
        last = ticket(other, room, 9)
        assert told.until(lambda found: last in found.tickets)
    assert told.changes[0] == Changes(Touched.EVERYTHING)


def test_what_was_kept_long_enough_is_thrown_away(room: SmallRoom) -> None:
    kept = 20_000 if room.database.dialect.name == "postgresql" else 5000
    with room.database.write() as session:
        for table in (Base.metadata.tables["change"],):
            session.execute(
                insert(table),
                [
                    {"seq": n, "kind": ChangeKind.CALL, "key": None, "at": utc_now() - timedelta(1),
                     "origin": ""}
                    for n in range(100_000, 100_000 + 600)
                ],
            )  # fmt: skip
        if room.database.dialect.name == "postgresql":
            far = 100_000 + kept + 512
            session.execute(text(f"SELECT setval('change_seq_seq', {far - far % 256 - 1})"))
    with room.database.write() as session:
        if room.database.dialect.name == "sqlite":
            far = 100_000 + kept + 512
            session.execute(insert(Change).values(
                seq=far - far % 256 - 1, kind=ChangeKind.CALL, at=utc_now(), origin=""
            ))  # fmt: skip
        session.execute(update(Agent).where(Agent.login == "kim").values(work_limit=3))
    with room.database.read() as session:
        oldest = session.scalar(select(func.min(Change.seq)))
    assert oldest is not None
    assert oldest > 100_000 + 200

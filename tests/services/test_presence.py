"""Who else is at a ticket: each once, never oneself, nobody who went."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import func, select, text

from app.domain.errors import RuleBroken
from app.domain.vocabulary import ChangeKind, Doing
from app.services.live import Live
from db.models.live import Change, Presence
from db.session import Database
from tests import factories as make
from tests.rooms import SmallRoom


@pytest.fixture
def key(room: SmallRoom) -> UUID:
    with room.database.write() as session:
        return make.make_ticket(session, 1, room.department, group_id=room.cash)


@pytest.fixture
def second(room: SmallRoom) -> Iterator[Live]:
    """The service on another desk."""
    opened = Database(room.database.url)
    yield Live(opened, room.clock)
    opened.dispose()


@pytest.fixture
def live(room: SmallRoom) -> Live:
    return Live(room.database, room.clock)


def stamps(room: SmallRoom) -> int:
    with room.database.read() as session:
        rows = select(func.count()).where(Change.kind == ChangeKind.PRESENCE)
        return session.scalar(rows) or 0


def grow_old(room: SmallRoom) -> None:
    """Half a minute goes by; the server's own clock does not listen to us."""
    room.clock.forward(seconds=31)
    if room.database.dialect.name == "postgresql":
        with room.database.write() as session:
            session.execute(text("SET LOCAL session_replication_role = replica"))
            session.execute(text("UPDATE presence SET seen_at = seen_at - interval '31 s'"))


def test_two_people_see_each_other(live: Live, second: Live, room: SmallRoom, key: UUID) -> None:
    assert live.look(room.litvinov, key, Doing.LOOKING) == ()
    found = second.look(room.kim, key, Doing.WRITING)
    assert [(each.agent_id, each.doing) for each in found] == [
        (room.litvinov.agent_id, Doing.LOOKING)
    ]
    assert [each.doing for each in live.present(room.litvinov, key)] == [Doing.WRITING]


def test_the_own_other_desk_is_not_shown(
    live: Live, second: Live, room: SmallRoom, key: UUID
) -> None:
    live.look(room.litvinov, key, Doing.LOOKING)
    assert second.look(room.litvinov, key, Doing.LOOKING) == ()


def test_nobody_is_shown_twice_and_writing_counts(
    live: Live, second: Live, room: SmallRoom, key: UUID
) -> None:
    live.look(room.kim, key, Doing.LOOKING)
    second.look(room.kim, key, Doing.WRITING)
    live.look(room.supervisor, key, Doing.LOOKING)
    found = second.present(room.litvinov, key)
    assert [(each.agent_id, each.doing) for each in found] == [
        (room.kim.agent_id, Doing.WRITING),
        (room.supervisor.agent_id, Doing.LOOKING),
    ]


def test_who_leaves_is_gone_at_once(live: Live, second: Live, room: SmallRoom, key: UUID) -> None:
    live.look(room.kim, key, Doing.WRITING)
    live.leave(room.kim)
    assert second.present(room.litvinov, key) == ()


def test_who_went_to_another_ticket_is_not_at_this_one(
    live: Live, second: Live, room: SmallRoom, key: UUID
) -> None:
    with room.database.write() as session:
        other = make.make_ticket(session, 2, room.department, group_id=room.cash)
    live.look(room.kim, key, Doing.LOOKING)
    live.look(room.kim, other, Doing.LOOKING)
    assert second.present(room.litvinov, key) == ()
    assert len(second.present(room.litvinov, other)) == 1


def test_who_is_not_seen_for_half_a_minute_is_gone(
    live: Live, second: Live, room: SmallRoom, key: UUID
) -> None:
    live.look(room.kim, key, Doing.LOOKING)
    assert len(second.present(room.litvinov, key)) == 1
    grow_old(room)
    assert second.present(room.litvinov, key) == ()


def test_the_next_look_sweeps_up_after_a_desk_that_died(
    live: Live, second: Live, room: SmallRoom, key: UUID
) -> None:
    live.look(room.kim, key, Doing.LOOKING)
    grow_old(room)
    second.look(room.kim, key, Doing.LOOKING)
    with room.database.read() as session:
        assert session.scalar(select(func.count()).select_from(Presence)) == 1


def test_a_heartbeat_is_nobodys_news(live: Live, room: SmallRoom, key: UUID) -> None:
    live.look(room.kim, key, Doing.LOOKING)
    before = stamps(room)
    room.clock.now += timedelta(seconds=10)
    live.look(room.kim, key, Doing.LOOKING)
    assert stamps(room) == before
    live.look(room.kim, key, Doing.WRITING)
    assert stamps(room) == before + 1


def test_a_ticket_out_of_reach_is_unknown(live: Live, room: SmallRoom) -> None:
    with pytest.raises(RuleBroken, match="ticket_unknown"):
        live.look(room.kim, UUID(int=5), Doing.LOOKING)

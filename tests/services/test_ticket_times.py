"""Time in each state as the services tell it (R47), and what reopening leaves of it."""

from datetime import timedelta

import pytest

from app.domain.vocabulary import EntryKind
from app.services.catalogue import CatalogueService
from app.services.tickets import Tickets
from tests.rooms import SmallRoom
from tests.services.support_tickets import begun, register, solved


@pytest.fixture
def tickets(room: SmallRoom, catalogue: CatalogueService) -> Tickets:
    return Tickets(room.database, room.clock, catalogue)


def test_every_state_has_its_time(room: SmallRoom, tickets: Tickets) -> None:
    mine = register(room, assignee_id=room.litvinov.agent_id)
    begun(tickets, room, mine)
    room.clock.forward(minutes=30)
    times = {each.state: each for each in tickets.state_times(room.litvinov, mine)}
    assert times["assigned"].wall == timedelta(minutes=10)
    assert times["in_progress"].wall == times["in_progress"].working == timedelta(minutes=30)
    assert times["in_progress"].current


def test_working_time_is_that_of_the_policy(room: SmallRoom, tickets: Tickets) -> None:
    mine = register(room, assignee_id=room.litvinov.agent_id, sla_policy_id=room.office)
    room.clock.forward(days=1)
    (only,) = tickets.state_times(room.litvinov, mine)
    assert only.wall == timedelta(days=1, minutes=10)
    assert only.working == timedelta(hours=9, minutes=10)


def test_what_is_out_of_reach_has_no_times(room: SmallRoom, tickets: Tickets) -> None:
    mine = register(room, assignee_id=room.litvinov.agent_id)
    other = register(room)
    told = tickets.state_times_of(room.litvinov, (mine, other))
    assert set(told) == {mine, other}


def test_reopening_keeps_when_it_was_solved_and_counts_no_waiting(
    room: SmallRoom, tickets: Tickets
) -> None:
    """frappe #3465: two days as solved spoil neither the time to solve nor its first solution."""
    mine = register(room, assignee_id=room.litvinov.agent_id)
    done = solved(tickets, room, mine)
    first = tickets.timeline(room.litvinov, mine)
    room.clock.forward(days=2)
    back = tickets.reopen(room.litvinov, mine, done.version, "Опять").value
    room.clock.forward(minutes=7)
    again = tickets.resolve(
        room.litvinov, mine, back.version, "Заменил", done.resolution_code
    ).value
    told = [e for e in tickets.timeline(room.litvinov, mine) if e.kind is EntryKind.RESOLUTION]
    earlier = [e for e in first if e.kind is EntryKind.RESOLUTION]
    assert [e.at for e in told] == [again.resolved_at, earlier[0].at]
    minutes = [e.facts["resolution_minutes"] for e in told]
    assert minutes[0] == minutes[1] + 7
    times = {each.state: each for each in tickets.state_times(room.litvinov, mine)}
    assert times["resolved"].wall == timedelta(days=2)
    assert times["resolved"].visits == 2

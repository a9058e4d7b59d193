"""Deadlines noticed by desks: once, told to whom it concerns, handed on by rule."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from app.domain.escalation import EscalationAction, WatchedClock
from app.domain.vocabulary import EntryKind, Priority, StateType, SupportLine
from app.services.catalogue import CatalogueService
from app.services.deadline_watch import DeadlineWatch
from app.services.tickets import Tickets
from db.models.escalation import SlaCrossing
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.support_tickets import begun, register, solved


@pytest.fixture
def watch(room: SmallRoom, catalogue: CatalogueService) -> DeadlineWatch:
    return DeadlineWatch(room.database, room.clock, catalogue)


@pytest.fixture
def tickets(room: SmallRoom, catalogue: CatalogueService) -> Tickets:
    return Tickets(room.database, room.clock, catalogue)


def rule(room: SmallRoom, action: EscalationAction, **more: object) -> None:
    values = {"at_percent": 80, "clock": WatchedClock.RESOLUTION} | more
    with room.database.write() as session:
        make.make_escalation(session, action, **values)


def mine(room: SmallRoom, **more: object) -> UUID:
    """A ticket of Litvinov's with eight working hours to solve, registered at noon."""
    opened = {"opened_at": room.clock.now, "sla_policy_id": room.strict}
    return register(room, assignee_id=room.litvinov.agent_id, **(opened | more))


def noticed(room: SmallRoom) -> int:
    with room.database.read() as session:
        return len(list(session.scalars(select(SlaCrossing.id))))


def wait(room: SmallRoom, tickets: Tickets, ticket: UUID, share: float) -> None:
    """Let a share of the time to solve pass."""
    card = tickets.card(room.supervisor, ticket)
    [target] = [each.target_minutes for each in card.slas if each.clock.value == "resolution"]
    room.clock.forward(minutes=target * share)


def test_before_its_share_nothing_happens_and_then_the_assignee_hears_once(
    room: SmallRoom, watch: DeadlineWatch, tickets: Tickets
) -> None:
    rule(room, EscalationAction.WARN_ASSIGNEE)
    ticket = mine(room)
    begun(tickets, room, ticket)
    wait(room, tickets, ticket, 0.79)
    assert watch.reached(room.ershov) == ()
    wait(room, tickets, ticket, 0.02)
    found = watch.reached(room.supervisor)
    assert watch.act(room.supervisor, found).value == 1
    [told] = watch.notices(room.litvinov)
    assert (told.ticket_id, told.clock) == (ticket, WatchedClock.RESOLUTION)
    assert watch.notices(room.supervisor) == ()
    entry = tickets.timeline(room.supervisor, ticket)[0]
    assert (entry.kind, entry.agent_id) == (EntryKind.ESCALATED, None)
    assert entry.facts["told"] == "Litvinov"
    assert watch.reached(room.litvinov) == ()
    watch.seen(room.litvinov, [told.crossing_id])
    assert watch.notices(room.litvinov) == ()


def test_a_rule_of_a_branch_is_not_for_other_categories(
    room: SmallRoom, watch: DeadlineWatch, tickets: Tickets
) -> None:
    rule(room, EscalationAction.WARN_ASSIGNEE, category_id=room.cash_branch)
    inside = mine(room, category_id=room.no_print)
    outside = mine(room, category_id=room.no_network)
    for ticket in (inside, outside):
        begun(tickets, room, ticket)
    wait(room, tickets, inside, 0.9)
    found = watch.reached(room.supervisor)
    assert {each.clock.ticket_id for each in found} == {inside}
    assert watch.act(room.supervisor, found).value == 1
    assert [each.ticket_id for each in watch.notices(room.litvinov)] == [inside]


def test_fifty_desks_notice_it_once(
    room: SmallRoom, watch: DeadlineWatch, tickets: Tickets
) -> None:
    rule(room, EscalationAction.WARN_ASSIGNEE)
    ticket = mine(room)
    begun(tickets, room, ticket)
    wait(room, tickets, ticket, 0.9)
    found = watch.reached(room.litvinov)
    with ThreadPoolExecutor(10) as desks:
        done = list(desks.map(lambda _: watch.act(room.litvinov, found).value, range(50)))
    assert sum(done) == 1
    assert noticed(room) == 1
    assert len(watch.notices(room.litvinov)) == 1


def test_a_pause_after_it_is_no_second_crossing(
    room: SmallRoom, watch: DeadlineWatch, tickets: Tickets
) -> None:
    rule(room, EscalationAction.WARN_ASSIGNEE)
    ticket = mine(room)
    card = begun(tickets, room, ticket)
    wait(room, tickets, ticket, 0.85)
    watch.act(room.litvinov, watch.reached(room.litvinov))
    review_at = room.clock.now + timedelta(days=1)
    card = tickets.move(
        room.litvinov, ticket, card.version, "waiting_client", "Ждём", review_at
    ).value
    assert watch.reached(room.litvinov) == ()
    room.clock.forward(minutes=30)
    tickets.move(room.litvinov, ticket, card.version, "in_progress")
    assert watch.reached(room.litvinov) == ()


def test_a_breach_hands_it_to_the_supervisor_whoever_notices(
    room: SmallRoom, watch: DeadlineWatch, tickets: Tickets
) -> None:
    rule(room, EscalationAction.TO_SUPERVISOR, at_percent=100)
    ticket = mine(room)
    before = begun(tickets, room, ticket)
    wait(room, tickets, ticket, 1.0)
    watch.act(room.dispatcher, watch.reached(room.dispatcher))
    card = tickets.card(room.supervisor, ticket)
    assert (card.assignee_id, card.state) == (room.supervisor.agent_id, "assigned")
    assert card.version == before.version + 1
    told = tickets.timeline(room.supervisor, ticket)[0]
    assert (told.kind, told.agent_id) == (EntryKind.ESCALATED, None)
    assert (told.facts["from"], told.facts["to"]) == ("Litvinov", "Head")
    assert len(watch.notices(room.litvinov)) == len(watch.notices(room.supervisor)) == 1


def test_a_rule_passes_it_to_another_line(
    room: SmallRoom, watch: DeadlineWatch, tickets: Tickets
) -> None:
    rule(room, EscalationAction.TO_GROUP, group_id=room.network, priority=Priority.NORMAL)
    ticket = mine(room)
    begun(tickets, room, ticket)
    wait(room, tickets, ticket, 0.8)
    watch.act(room.litvinov, watch.reached(room.litvinov))
    card = tickets.card(room.supervisor, ticket)
    assert (card.group_id, card.assignee_id, card.state) == (room.network, None, "new")
    assert card.line is SupportLine.SECOND
    assert {each.ticket_id for each in watch.notices(room.ershov)} == {ticket}


def test_an_unanswered_ticket_that_nobody_holds_is_told_to_its_group(
    room: SmallRoom, watch: DeadlineWatch
) -> None:
    rule(
        room, EscalationAction.WARN_ASSIGNEE, clock=WatchedClock.FIRST_RESPONSE,
        at_percent=None, minutes_before=2,
    )  # fmt: skip
    ticket = register(room, opened_at=room.clock.now)
    room.clock.forward(minutes=300)
    watch.act(room.dispatcher, watch.reached(room.dispatcher))
    assert [each.ticket_id for each in watch.notices(room.kim)] == [ticket]
    assert watch.notices(room.ershov) == ()


def test_a_solved_ticket_reopened_may_cross_again(
    room: SmallRoom, watch: DeadlineWatch, tickets: Tickets
) -> None:
    rule(room, EscalationAction.WARN_SUPERVISOR)
    ticket = mine(room)
    begun(tickets, room, ticket)
    wait(room, tickets, ticket, 0.9)
    watch.act(room.litvinov, watch.reached(room.litvinov))
    card = solved(tickets, room, ticket)
    assert watch.reached(room.litvinov) == ()
    tickets.reopen(room.litvinov, ticket, card.version, "снова")
    assert watch.act(room.litvinov, watch.reached(room.litvinov)).value == 1
    assert noticed(room) == 2


def test_what_was_solved_between_looking_and_acting_is_left_alone(
    room: SmallRoom, watch: DeadlineWatch, tickets: Tickets
) -> None:
    rule(room, EscalationAction.TO_SUPERVISOR)
    ticket = mine(room)
    begun(tickets, room, ticket)
    wait(room, tickets, ticket, 0.9)
    found = watch.reached(room.litvinov)
    solved(tickets, room, ticket)
    assert watch.act(room.litvinov, found).value == 0
    card = tickets.card(room.supervisor, ticket)
    assert card.state_type is StateType.RESOLVED
    assert noticed(room) == 0

"""A partner's own clock (R66): begun by the hand-over, by his calendar, told and watched."""

from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.errors import RuleBroken
from app.domain.escalation import EscalationAction, WatchedClock
from app.domain.identity import new_id
from app.domain.ledger_calendar import Why
from app.services.catalogue import CatalogueService
from app.services.deadline_watch import DeadlineWatch
from app.services.tickets import Tickets
from db.models.knowledge import Partner
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.support_tickets import begun, register

NOW = make.NOW


@pytest.fixture
def tickets(room: SmallRoom, catalogue: CatalogueService) -> Tickets:
    return Tickets(room.database, room.clock, catalogue)


@pytest.fixture
def partner(room: SmallRoom) -> UUID:
    """He works until 14:00 in Moscow and has three hours to answer."""
    with room.database.write() as session:
        calendar = make.make_calendar(session, hours=(9 * 60, 14 * 60))
        row = Partner(name="ФНСервис", answer_minutes=180, calendar_id=calendar)
        return make.key_of(session, row)


def test_it_runs_by_his_own_working_time_and_is_told(
    room: SmallRoom, tickets: Tickets, partner: UUID
) -> None:
    ticket = register(room, assignee_id=room.litvinov.agent_id, sla_policy_id=room.office)
    card = begun(tickets, room, ticket)
    room.clock.forward(minutes=5)
    review_at = room.clock.now + timedelta(days=1)
    card = tickets.wait_for_partner(
        room.litvinov, ticket, card.version, partner, "Замена ФН", review_at
    ).value
    assert (card.state, card.partner_id) == ("waiting_partner", partner)
    assert card.partner_since == room.clock.now
    facts = tickets.timeline(room.litvinov, ticket)[0].facts
    # From 12:05 two hours are left of his day; the third is tomorrow's from 09:00.
    due_at = NOW + timedelta(days=1, hours=-2, minutes=5)
    assert (facts["partner"], facts["answer_due_at"]) == ("ФНСервис", due_at.isoformat())
    room.clock.forward(minutes=60)
    card = tickets.move(room.litvinov, ticket, card.version, "in_progress").value
    assert card.partner_since is None
    assert card.partner_id == partner


def test_its_ledger_says_what_of_his_time_was_counted_and_why(
    room: SmallRoom, tickets: Tickets, partner: UUID
) -> None:
    ticket = register(room, assignee_id=room.litvinov.agent_id, sla_policy_id=room.office)
    card = begun(tickets, room, ticket)
    assert tickets.ledger(room.litvinov, ticket, WatchedClock.PARTNER) is None
    review_at = room.clock.now + timedelta(days=2)
    card = tickets.wait_for_partner(
        room.litvinov, ticket, card.version, partner, "Замена ФН", review_at
    ).value
    room.clock.forward(days=1)
    told = tickets.ledger(room.litvinov, ticket, WatchedClock.PARTNER)
    assert told is not None
    assert (told.partner, told.policy, told.ledger.target) == (
        "ФНСервис", None, timedelta(hours=3),
    )  # fmt: skip
    # Until 14:00, the evening, the night, and from 09:00 on the next day.
    assert {line.why for line in told.ledger.lines} == {Why.WORKING, Why.OUTSIDE}
    assert told.ledger.due_at == told.stored_due_at == NOW + timedelta(hours=22)
    assert told.ledger.spent == timedelta(hours=5)
    with pytest.raises(RuleBroken, match="ticket_unknown"):
        tickets.ledger(room.litvinov, new_id(), WatchedClock.PARTNER)
    tickets.move(room.litvinov, ticket, card.version, "in_progress")
    assert tickets.ledger(room.litvinov, ticket, WatchedClock.PARTNER) is None


def test_rules_watch_it_and_each_waiting_is_a_round_of_its_own(
    room: SmallRoom, tickets: Tickets, partner: UUID, catalogue: CatalogueService
) -> None:
    with room.database.write() as session:
        make.make_escalation(
            session, EscalationAction.WARN_ASSIGNEE, clock=WatchedClock.PARTNER, at_percent=50
        )
    watch = DeadlineWatch(room.database, room.clock, catalogue)
    ticket = register(room, assignee_id=room.litvinov.agent_id)
    card = begun(tickets, room, ticket)
    done = []
    for _ in range(2):
        review_at = room.clock.now + timedelta(days=1)
        card = tickets.wait_for_partner(
            room.litvinov, ticket, card.version, partner, "Замена ФН", review_at
        ).value
        assert watch.reached(room.litvinov) == ()
        room.clock.forward(days=1)
        done.append(watch.act(room.litvinov, watch.reached(room.litvinov)).value)
        card = tickets.move(room.litvinov, ticket, card.version, "in_progress").value
        room.clock.forward(minutes=1)
    assert done == [1, 1]
    assert {each.clock for each in watch.notices(room.litvinov)} == {WatchedClock.PARTNER}


def test_a_partner_out_of_use_is_refused(room: SmallRoom, tickets: Tickets) -> None:
    ticket = register(room, assignee_id=room.litvinov.agent_id)
    card = begun(tickets, room, ticket)
    review_at = room.clock.now + timedelta(days=1)
    with pytest.raises(RuleBroken, match="partner_unknown"):
        tickets.wait_for_partner(
            room.litvinov, ticket, card.version, new_id(), "Замена ФН", review_at
        )

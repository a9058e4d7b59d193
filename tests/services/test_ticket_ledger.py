"""The ledger of a real ticket: what was done to it, and the deadline that is stored."""

from datetime import timedelta

import pytest

from app.domain.errors import RuleBroken
from app.domain.escalation import WatchedClock
from app.domain.ledger import TermsKind
from app.domain.ledger_calendar import Why
from app.domain.vocabulary import Impact, Urgency
from app.services.catalogue import CatalogueService
from app.services.ticket_ledger import ClockLedger
from app.services.tickets import Tickets
from db.models.ticket import Ticket
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.support_tickets import begun, due, register, solved

SOLUTION = WatchedClock.RESOLUTION


@pytest.fixture
def tickets(room: SmallRoom, catalogue: CatalogueService) -> Tickets:
    return Tickets(room.database, room.clock, catalogue)


def of(told: ClockLedger | None) -> ClockLedger:
    assert told is not None
    return told


def test_pause_partner_and_priority_replay_to_the_stored_minute(
    room: SmallRoom, tickets: Tickets
) -> None:
    ticket = register(room, assignee_id=room.litvinov.agent_id, sla_policy_id=room.office)
    card = begun(tickets, room, ticket)
    for state in ("waiting_client", "waiting_partner"):
        room.clock.forward(minutes=7)
        review_at = room.clock.now + timedelta(days=1)
        card = tickets.move(room.litvinov, ticket, card.version, state, "Ждём", review_at).value
    room.clock.forward(minutes=20)
    card = tickets.move(room.litvinov, ticket, card.version, "in_progress").value
    room.clock.forward(minutes=3)
    card = tickets.set_priority(room.litvinov, ticket, card.version, Impact.SITE, Urgency.NOW).value
    told = of(tickets.ledger(room.litvinov, ticket, SOLUTION))
    whys = [line.why for line in told.ledger.lines if not line.ahead]
    assert whys == [Why.WORKING, Why.PAUSED, Why.PARTNER, Why.WORKING]
    assert told.ledger.due_at == due(card) == told.stored_due_at
    assert [(each.kind, each.before, each.after) for each in told.ledger.terms] == [
        (TermsKind.PRIORITY, "3", "1")
    ]
    assert told.policy is not None
    assert told.policy.id == room.office


def test_a_solved_ticket_ends_its_ledger(room: SmallRoom, tickets: Tickets) -> None:
    ticket = register(room, assignee_id=room.litvinov.agent_id)
    card = solved(tickets, room, ticket)
    room.clock.forward(hours=5)
    told = of(tickets.ledger(room.litvinov, ticket, SOLUTION)).ledger
    assert told.met_at == card.resolved_at == told.lines[-1].ends_at
    card = tickets.reopen(room.litvinov, ticket, card.version, "снова").value
    again = of(tickets.ledger(room.litvinov, ticket, SOLUTION)).ledger
    assert Why.SOLVED in [line.why for line in again.lines]
    assert again.due_at == due(card)


def test_without_a_clock_there_is_no_ledger(room: SmallRoom, tickets: Tickets) -> None:
    ticket = register(room, sla_policy_id=None)
    assert tickets.ledger(room.supervisor, ticket, SOLUTION) is None


def test_a_ticket_out_of_reach_has_none(room: SmallRoom, tickets: Tickets) -> None:
    ticket = register(room)
    with room.database.write() as session:
        department = make.make_department(session, "other")
        session.get_one(Ticket, ticket).department_id = department
        session.get_one(Ticket, ticket).group_id = None
    with pytest.raises(RuleBroken, match="ticket_unknown"):
        tickets.ledger(room.ershov, ticket, SOLUTION)

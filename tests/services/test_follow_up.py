"""After the time to reopen a new ticket goes on, linked to the old one (R44)."""

from uuid import UUID

import pytest
from sqlalchemy import select

from app.domain.errors import RuleBroken
from app.domain.vocabulary import EntryKind, LinkKind, SlaClock, StateType
from app.services.catalogue import CatalogueService
from app.services.tickets import Tickets
from db.models.ticket import TicketLink
from db.session import dialect_of
from tests.rooms import SmallRoom
from tests.services.support_tickets import due, register, solved


@pytest.fixture
def tickets(room: SmallRoom, catalogue: CatalogueService) -> Tickets:
    return Tickets(room.database, room.clock, catalogue)


@pytest.fixture
def old(room: SmallRoom, tickets: Tickets) -> UUID:
    """A ticket of Litvinov's, solved more than two weeks ago; its number was never drawn."""
    with room.database.write() as session:
        dialect_of(session).draw_numbers(session, 2026, 400)
    more = {"category_id": room.no_print, "client_id": room.vector, "contact_id": room.petrov}
    key = register(room, assignee_id=room.litvinov.agent_id, **more)
    solved(tickets, room, key)
    room.clock.forward(days=15)
    return key


def follower(room: SmallRoom, old: UUID) -> list[UUID]:
    with room.database.read() as session:
        found = select(TicketLink.ticket_id).where(TicketLink.other_id == old)
        return list(session.scalars(found.where(TicketLink.kind == LinkKind.RELATED)))


def test_the_same_matter_begins_anew_with_times_of_its_own(
    room: SmallRoom, tickets: Tickets, old: UUID
) -> None:
    before = tickets.card(room.dispatcher, old)
    outcome = tickets.follow_up(room.dispatcher, old)
    (key,) = follower(room, old)
    assert outcome.changes.tickets == {old, key}
    card = tickets.card(room.dispatcher, key)
    same = ("subject", "description", "category_id", "client_id", "contact_id", "impact")
    assert [getattr(card, name) for name in same] == [getattr(before, name) for name in same]
    assert (card.state, card.state_type, card.assignee_id) == ("new", StateType.NEW, None)
    assert (card.group_id, card.reopen_count) == (room.cash, 0)
    assert card.opened_at == room.clock.now
    assert card.due_at == due(card, SlaClock.FIRST_RESPONSE)
    kept = tickets.card(room.dispatcher, old)
    assert (kept.state, kept.resolved_at) == (before.state, before.resolved_at)
    for one, other in ((old, card), (key, kept)):
        told = [e for e in tickets.timeline(room.dispatcher, one) if e.kind is EntryKind.LINKED]
        assert [each.facts["number"] for each in told] == [other.number]


def test_pressed_twice_it_is_one_ticket(room: SmallRoom, tickets: Tickets, old: UUID) -> None:
    tickets.follow_up(room.dispatcher, old)
    tickets.follow_up(room.dispatcher, old)
    assert len(follower(room, old)) == 1


def test_what_can_still_come_back_needs_none(room: SmallRoom, tickets: Tickets) -> None:
    key = register(room, assignee_id=room.litvinov.agent_id)
    for code in ("ticket_not_solved", "still_reopens"):
        with pytest.raises(RuleBroken) as refused:
            tickets.follow_up(room.dispatcher, key)
        assert refused.value.code == code
        if code == "ticket_not_solved":
            solved(tickets, room, key)

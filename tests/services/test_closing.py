"""Solved tickets close by the room's rule: once, at the rule's moment, told as nobody's deed."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import text

from app.domain.errors import RuleBroken
from app.domain.vocabulary import EntryKind, StateType
from app.services.catalogue import CatalogueService
from app.services.closing import Closing
from app.services.tickets import Tickets
from db.models.room import RoomSetting
from db.models.ticket import Ticket
from tests.rooms import SmallRoom
from tests.services.support_tickets import register, solved, states_of

DAYS = 5


@pytest.fixture
def tickets(room: SmallRoom, catalogue: CatalogueService) -> Tickets:
    return Tickets(room.database, room.clock, catalogue)


@pytest.fixture
def closing(room: SmallRoom, catalogue: CatalogueService) -> Closing:
    return Closing(room.database, room.clock, catalogue)


def switch(room: SmallRoom, catalogue: CatalogueService, **values: object) -> None:
    with room.database.write() as session:
        for name, value in values.items():
            session.merge(RoomSetting(name=name, value=str(value)))
    catalogue.refresh()


@pytest.fixture
def done(room: SmallRoom, tickets: Tickets, catalogue: CatalogueService) -> UUID:
    """A ticket of Litvinov's, solved just now."""
    switch(room, catalogue, auto_close_days=DAYS)
    mine = register(room, assignee_id=room.litvinov.agent_id)
    solved(tickets, room, mine)
    return mine


def later(room: SmallRoom, key: UUID, **step: float) -> None:
    """Let time go by: the clock of the desk, and for a server, whose own clock counts, the past."""
    room.clock.forward(**step)
    if room.database.dialect.name == "sqlite":
        return
    with room.database.write() as session:
        moved = session.get_one(Ticket, key)
        now = session.scalar(text("SELECT now()"))
        room.clock.now = now
        moved.resolved_at = now - timedelta(**step)
        moved.changed_at = now - timedelta(**step)


def test_what_is_due_closes_once_and_says_so(
    room: SmallRoom, tickets: Tickets, closing: Closing, done: UUID
) -> None:
    later(room, done, days=DAYS, minutes=3)
    before = tickets.card(room.supervisor, done)
    assert closing.close_due().tickets == {done}
    card = tickets.card(room.supervisor, done)
    assert (card.state, card.state_type) == ("closed", StateType.CLOSED)
    assert before.resolved_at is not None
    assert card.closed_at == before.resolved_at + timedelta(days=DAYS)
    assert card.resolved_at == before.resolved_at
    assert card.version == before.version + 1
    newest = next(e for e in tickets.timeline(room.supervisor, done) if e.kind is EntryKind.STATE)
    assert newest.facts == {"from": "resolved", "to": "closed", "automatic": True, "days": DAYS}
    assert newest.agent_id is None
    assert states_of(room, done)[-1] == "closed"
    assert closing.close_due().tickets == frozenset()


def test_what_is_not_due_stays(room: SmallRoom, closing: Closing, done: UUID) -> None:
    later(room, done, days=DAYS - 1)
    assert closing.close_due().tickets == frozenset()


def test_a_room_without_the_rule_closes_nothing(
    room: SmallRoom, closing: Closing, done: UUID, catalogue: CatalogueService
) -> None:
    later(room, done, days=100)
    switch(room, catalogue, auto_close_days=0)
    assert closing.close_due().tickets == frozenset()


def test_desks_that_look_at_once_close_it_once(
    room: SmallRoom, tickets: Tickets, closing: Closing, done: UUID
) -> None:
    later(room, done, days=DAYS, minutes=3)
    with ThreadPoolExecutor(4) as desks:
        told = list(desks.map(lambda _: closing.close_due().tickets, range(4)))
    assert sorted(map(len, told)) == [0, 0, 0, 1]
    assert states_of(room, done).count("closed") == 1


def test_what_the_client_confirmed_by_silence_is_final(
    room: SmallRoom, tickets: Tickets, closing: Closing, done: UUID, catalogue: CatalogueService
) -> None:
    switch(room, catalogue, reopen_rule="confirmation", confirmation_days=2)
    later(room, done, days=2, minutes=3)
    version = tickets.card(room.supervisor, done).version
    with pytest.raises(RuleBroken) as over:  # whether anybody has closed it yet or not
        tickets.reopen(room.litvinov, done, version, "Опять")
    assert over.value.code == "confirmation_over"
    assert closing.close_due().tickets == {done}
    version = tickets.card(room.supervisor, done).version
    with pytest.raises(RuleBroken) as final:
        tickets.reopen(room.supervisor, done, version, "Опять")
    assert final.value.code == "confirmation_over"


def test_a_ticket_closed_by_itself_comes_back_within_the_window(
    room: SmallRoom, tickets: Tickets, closing: Closing, done: UUID
) -> None:
    later(room, done, days=DAYS, minutes=3)
    closing.close_due()
    version = tickets.card(room.supervisor, done).version
    back = tickets.reopen(room.litvinov, done, version, "Опять").value
    assert (back.state, back.closed_at) == ("reopened", None)

"""A promise is open until the client has heard what he was to hear."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from app.domain.changes import Touched
from app.domain.errors import RuleBroken
from app.domain.readmodels.clients import NoticeView
from app.domain.readmodels.tickets import TimelineItem
from app.domain.vocabulary import EntryKind, NoticeKind
from app.services.catalogue import CatalogueService
from app.services.clients import ClientService
from app.services.tickets import Tickets
from db.models.sla import Promise
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.support_tickets import register, solved

NOW = make.NOW


@pytest.fixture
def tickets(room: SmallRoom, catalogue: CatalogueService) -> Tickets:
    catalogue.snapshot()
    return Tickets(room.database, room.clock, catalogue)


@pytest.fixture
def mine(room: SmallRoom) -> UUID:
    client = {"client_id": room.vector, "contact_id": room.petrov}
    return register(room, assignee_id=room.litvinov.agent_id, **client)


def promised(room: SmallRoom, ticket: UUID, minutes: int = 30) -> UUID:
    with room.database.write() as session:
        promise = Promise(ticket_id=ticket, text="Перезвоним", made_at=NOW)
        promise.due_at = NOW + timedelta(minutes=minutes)
        session.add(promise)
        session.flush()
        return promise.id


def said_first(room: SmallRoom) -> list[NoticeView]:
    card = ClientService(room.database, room.clock).card(room.dispatcher, room.petrov)
    return [each for each in card.notices if each.kind is NoticeKind.OPEN_PROMISE]


def told(room: SmallRoom, tickets: Tickets, ticket: UUID) -> list[TimelineItem]:
    story = tickets.timeline(room.litvinov, ticket)
    return [each for each in story if each.kind is EntryKind.PROMISE]


def test_a_kept_promise_is_told_and_no_longer_said_first(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    promise = promised(room, mine)
    assert len(said_first(room)) == 1
    room.clock.forward(minutes=10)
    outcome = tickets.keep_promise(room.litvinov, promise, "Позвонил, ждёт выезда")
    [view] = outcome.value.promises
    assert view.kept_at == room.clock.now
    assert outcome.value.version == 1
    assert Touched.CLIENT in outcome.changes.touched
    assert outcome.changes.clients == {room.vector}
    assert said_first(room) == []
    [entry] = told(room, tickets, mine)
    assert (entry.body, entry.agent_name) == ("Позвонил, ждёт выезда", "Litvinov")
    due_at = (NOW + timedelta(minutes=30)).isoformat()
    assert entry.facts == {"kept": True, "late": False, "due_at": due_at}


def test_a_late_one_says_so_and_twice_changes_nothing(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    promise = promised(room, mine)
    room.clock.forward(hours=1)
    kept_at = tickets.keep_promise(room.litvinov, promise).value.promises[0].kept_at
    room.clock.forward(hours=1)
    again = tickets.keep_promise(room.kim, promise).value
    assert again.promises[0].kept_at == kept_at
    [entry] = told(room, tickets, mine)
    assert entry.facts["late"] is True


def test_the_first_answer_keeps_what_was_promised_before_it(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    promised(room, mine)
    tickets.note(room.litvinov, mine, "Это видят только свои")
    assert len(said_first(room)) == 1
    room.clock.forward(minutes=5)
    first = tickets.answer(room.litvinov, mine, "Инженер выехал").value
    assert first.promises[0].kept_at == room.clock.now
    later = promised(room, mine, 300)
    assert [each.notice_id for each in said_first(room)] == [later]
    tickets.answer(room.litvinov, mine, "Инженер на месте")
    assert said_first(room) == []
    assert len(told(room, tickets, mine)) == 2


def test_a_solution_keeps_it_too(room: SmallRoom, tickets: Tickets, mine: UUID) -> None:
    promised(room, mine)
    card = solved(tickets, room, mine)
    assert card.promises[0].kept_at == card.resolved_at
    assert len(told(room, tickets, mine)) == 1


def test_without_a_promise_an_answer_tells_nothing_of_one(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    other = register(room)
    promised(room, other)
    tickets.answer(room.litvinov, mine, "Инженер выехал")
    assert told(room, tickets, mine) == []
    assert tickets.card(room.litvinov, other).promises[0].kept_at is None


def test_it_asks_for_the_right_to_answer(room: SmallRoom, tickets: Tickets, mine: UUID) -> None:
    promise = promised(room, mine)
    with pytest.raises(RuleBroken) as refused:
        tickets.keep_promise(room.ershov, promise)
    assert refused.value.facts["permission"] == "ticket:answer"
    with pytest.raises(RuleBroken) as unknown:
        tickets.keep_promise(room.litvinov, uuid4())
    assert unknown.value.code == "promise_unknown"

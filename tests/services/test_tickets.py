"""One ticket: what its card shows, what is said on it, what it is and belongs to."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from app.domain.errors import Conflict, RuleBroken
from app.domain.readmodels.conflicts import FieldClash
from app.domain.vocabulary import (
    Audience,
    EntryKind,
    Impact,
    LinkKind,
    Priority,
    ResolutionCode,
    SlaClock,
    StateType,
    Urgency,
)
from app.services.catalogue import CatalogueService
from app.services.tickets import Tickets
from db.models.sla import Promise
from db.models.ticket import TicketAnswer
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.support_tickets import begun, due, register, solved
from tests.statements import StatementCounter

NOW = make.NOW
OPENED = NOW - timedelta(minutes=10)
FIXED = ResolutionCode.FIXED
LATER = NOW + timedelta(days=1)


@pytest.fixture
def tickets(room: SmallRoom, catalogue: CatalogueService) -> Tickets:
    catalogue.snapshot()
    return Tickets(room.database, room.clock, catalogue)


@pytest.fixture
def mine(room: SmallRoom) -> UUID:
    """A ticket of Litvinov's, nothing done yet."""
    return register(room, assignee_id=room.litvinov.agent_id)


def test_the_card_is_whole_and_asks_only_for_the_parts_it_has(
    room: SmallRoom, tickets: Tickets, statements: StatementCounter
) -> None:
    names = {"client_id": room.vector, "contact_id": room.petrov, "site_id": room.site}
    ticket = register(
        room, equipment_id=room.equipment, registered_by_id=room.kim.agent_id, **names
    )
    other = register(room)
    tickets.link(room.litvinov, other, ticket, LinkKind.SAME_CALL)
    with room.database.write() as session:
        session.add(Promise(ticket_id=ticket, text="Перезвоним", made_at=NOW))
    statements.clear()
    card = tickets.card(room.litvinov, ticket)
    assert len(statements) == 5  # head, phones, clocks, links, promises
    assert (card.client_name, card.contact_name) == ("Вектор", "Иван Петров")
    assert (card.site_name, card.equipment) == ("Магазин на Лесной", "Касса 2")
    assert (card.registered_by, card.assignee_name) == ("Kim", "")
    assert [each.e164 for each in card.phones] == ["+79123456789"]
    assert [(each.ticket_id, each.kind) for each in card.links] == [(other, LinkKind.SAME_CALL)]
    assert [each.text for each in card.promises] == ["Перезвоним"]
    assert {each.clock: each.target_minutes for each in card.slas} == {
        SlaClock.FIRST_RESPONSE: 20,
        SlaClock.RESOLUTION: 160,
    }


def test_a_ticket_out_of_reach_is_unknown(room: SmallRoom, tickets: Tickets) -> None:
    with room.database.write() as session:
        elsewhere = make.make_department(session, "elsewhere")
    foreign = register(room, department_id=elsewhere, group_id=None)
    linked = register(room)
    tickets.link(room.supervisor, linked, foreign)
    for ask in (
        lambda: tickets.card(room.litvinov, foreign),
        lambda: tickets.note(room.litvinov, foreign, "Заметка"),
        lambda: tickets.link(room.litvinov, linked, foreign),
        lambda: tickets.card(room.litvinov, uuid4()),
    ):
        with pytest.raises(RuleBroken) as refused:
            ask()
        assert refused.value.code == "ticket_unknown"
    assert tickets.timeline(room.litvinov, foreign) == ()
    assert tickets.card(room.litvinov, linked).links == ()
    assert tickets.card(room.dispatcher, foreign).links[0].ticket_id == linked


def test_a_number_finds_its_ticket(room: SmallRoom, tickets: Tickets) -> None:
    ticket = register(room)
    sequence = tickets.card(room.kim, ticket).number % 10**7
    for year in (26, 2026, None):
        assert tickets.by_number(room.kim, year, sequence) == ticket
    assert tickets.by_number(room.kim, 25, sequence) is None


def test_an_answer_to_the_client_is_the_first_response_too(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    version = tickets.card(room.kim, mine).version
    first = tickets.answer(room.kim, mine, "Перезвоним сегодня").value
    room.clock.forward(minutes=5)
    second = tickets.answer(room.kim, mine, "Уже едем").value
    assert first.first_response_at == second.first_response_at == NOW
    assert (first.state, second.due_at) == ("assigned", due(second))
    assert second.version == version
    newest, older, _ = tickets.timeline(room.kim, mine)
    assert (newest.kind, newest.audience, newest.facts) == (EntryKind.ANSWER, Audience.CLIENT, {})
    assert older.facts == {"response_minutes": 10}


def test_an_internal_note_is_no_response_and_hinders_nobody(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    seen = tickets.card(room.litvinov, mine)
    room.clock.forward(minutes=1)
    noted = tickets.note(room.ershov, mine, " Был такой же\r\nна Лесной \0").value
    assert noted.first_response_at is None
    assert (noted.version, noted.changed_at) == (seen.version, room.clock.now)
    assert tickets.timeline(room.kim, mine)[0].body == "Был такой же\nна Лесной"
    assert tickets.move(room.litvinov, mine, seen.version, "in_progress").value.state_type is (
        StateType.OPEN
    )


@pytest.mark.parametrize("text", ["", "  \n ", "\0\u200b"])
def test_nothing_said_is_refused(room: SmallRoom, tickets: Tickets, mine: UUID, text: str) -> None:
    for say, field in ((tickets.note, "note"), (tickets.answer, "answer")):
        with pytest.raises(RuleBroken) as refused:
            say(room.kim, mine, text)
        assert (refused.value.code, refused.value.field) == ("required", field)
    with pytest.raises(RuleBroken) as flooded:
        tickets.note(room.kim, mine, "ж" * 1_000_000)
    assert flooded.value.code == "text_too_long"


def test_who_was_late_is_told_who_what_and_when(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    seen = tickets.card(room.litvinov, mine).version
    room.clock.forward(minutes=2)
    begun(tickets, room, mine)
    tickets.note(room.ershov, mine, "Позже, но не о том же")
    with pytest.raises(Conflict) as late:
        tickets.move(room.supervisor, mine, seen, "waiting_client", "Ждём фото", LATER)
    assert late.value.code == "changed_meanwhile"
    row = FieldClash(
        "state", "assigned", "in_progress", "waiting_client", "Litvinov", room.clock.now
    )
    assert late.value.facts == {
        "by": "Litvinov",
        "at": room.clock.now,
        "state": "in_progress",
        "version": 2,
        "field": "state",
        "base": "assigned",
        "theirs": "in_progress",
        "mine": "waiting_client",
        "rows": (row,),
    }


def test_a_new_priority_brings_its_own_deadlines(room: SmallRoom, tickets: Tickets) -> None:
    mine = register(room, assignee_id=room.litvinov.agent_id, client_id=room.horns)
    before = begun(tickets, room, mine)
    card = tickets.set_priority(room.kim, mine, before.version, Impact.SITE, Urgency.NOW).value
    assert (card.priority, card.impact, card.urgency) == (
        Priority.CRITICAL,
        Impact.SITE,
        Urgency.NOW,
    )
    assert card.due_at == due(card) == OPENED + timedelta(minutes=40)
    assert due(card, SlaClock.FIRST_RESPONSE) == OPENED + timedelta(minutes=20)
    facts = tickets.timeline(room.kim, mine)[0].facts
    assert (facts["from"], facts["to"]) == (3, 1)
    done = solved(tickets, room, mine)
    with pytest.raises(RuleBroken) as refused:
        tickets.set_priority(room.kim, mine, done.version, Impact.PERSON, Urgency.NOW)
    assert refused.value.code == "ticket_done"


def test_a_key_client_is_one_step_more_urgent(room: SmallRoom, tickets: Tickets) -> None:
    ticket = register(room, client_id=room.horns)
    card = tickets.set_priority(room.kim, ticket, 1, Impact.PERSON, Urgency.TODAY).value
    assert card.priority is Priority.HIGH


def test_links_are_told_on_both_sides_once(room: SmallRoom, tickets: Tickets) -> None:
    one, two = register(room), register(room)
    for first, second in ((one, two), (two, one)):
        outcome = tickets.link(room.kim, first, second, LinkKind.DUPLICATE)
        assert outcome.changes.tickets == {one, two}
    assert [each.ticket_id for each in tickets.card(room.kim, two).links] == [one]
    for ticket in (one, two):
        told = [each.kind for each in tickets.timeline(room.kim, ticket)]
        assert told == [EntryKind.LINKED, EntryKind.REGISTERED]
    with pytest.raises(RuleBroken) as refused:
        tickets.link(room.kim, one, one)
    assert refused.value.code == "link_to_itself"


def test_answers_of_the_script_stand_on_the_card(room: SmallRoom, tickets: Tickets) -> None:
    ticket = register(room)
    script = next(iter(tickets.catalogue.snapshot().scripts.values()))
    with room.database.write() as session:
        for place, question in enumerate(script.questions):
            given = TicketAnswer(ticket_id=ticket, question_id=question.question_id, position=place)
            given.question, given.answer = question.text, "Да"
            session.add(given)
    answers = tickets.card(room.kim, ticket).answers
    assert [(each.question, each.answer) for each in answers] == [
        ("Бумага есть?", "Да"),
        ("Горит индикатор?", "Да"),
    ]

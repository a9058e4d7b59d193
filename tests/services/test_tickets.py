"""One ticket from the queue to its end: what each step demands, tells and stops."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from app.domain.errors import Conflict, RuleBroken
from app.domain.readmodels.tickets import TicketCard
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
from app.services.queues import Queues
from app.services.tickets import Tickets
from db.models.catalogue import CategoryField
from db.models.room import RoomSetting
from db.models.sla import Promise
from db.models.staff import Agent
from db.models.ticket import TicketAnswer
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.support_tickets import register, states_of
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


def due(card: TicketCard, clock: SlaClock = SlaClock.RESOLUTION) -> object:
    return next(each.due_at for each in card.slas if each.clock is clock)


def met(card: TicketCard) -> dict[SlaClock, object]:
    return {each.clock: each.met_at for each in card.slas}


def begun(tickets: Tickets, room: SmallRoom, ticket: UUID) -> TicketCard:
    version = tickets.card(room.litvinov, ticket).version
    return tickets.move(room.litvinov, ticket, version, "in_progress").value


def solved(tickets: Tickets, room: SmallRoom, ticket: UUID) -> TicketCard:
    version = tickets.card(room.litvinov, ticket).version
    return tickets.resolve(room.litvinov, ticket, version, "Сменил кабель", FIXED).value


def test_the_card_is_whole_and_takes_seven_statements(
    room: SmallRoom, tickets: Tickets, statements: StatementCounter
) -> None:
    names = {"client_id": room.vector, "contact_id": room.petrov, "site_id": room.site}
    ticket = register(
        room, equipment_id=room.equipment, registered_by_id=room.kim.agent_id, **names
    )
    other = register(room)
    tickets.link(room.litvinov, other, ticket, LinkKind.SAME_CALL)
    with room.database.write() as session:
        question = make.make_script(session, {"Горит?": ["Да"]})
        session.add(Promise(ticket_id=ticket, text="Перезвоним", made_at=NOW))
        assert question
    statements.clear()
    card = tickets.card(room.litvinov, ticket)
    assert len(statements) == 7
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


def test_beginning_work_is_the_first_response(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    before = tickets.card(room.litvinov, mine)
    assert before.due_at == due(before, SlaClock.FIRST_RESPONSE) == OPENED + timedelta(minutes=20)
    outcome = tickets.move(room.litvinov, mine, before.version, "in_progress")
    card = outcome.value
    assert outcome.changes.tickets == {mine}
    assert (card.state, card.version) == ("in_progress", before.version + 1)
    assert card.first_response_at == met(card)[SlaClock.FIRST_RESPONSE] == NOW
    assert card.due_at == due(card) == OPENED + timedelta(minutes=160)
    newest = tickets.timeline(room.litvinov, mine)[0]
    assert (newest.kind, newest.agent_name) == (EntryKind.STATE, "Litvinov")
    assert newest.facts == {"from": "assigned", "to": "in_progress", "response_minutes": 10}


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


def test_waiting_wants_a_reason_and_a_moment(room: SmallRoom, tickets: Tickets, mine: UUID) -> None:
    version = begun(tickets, room, mine).version
    for reason, review_at, field in (
        ("", LATER, "reason"),
        ("Ждём фото", None, "review_at"),
        ("Ждём фото", NOW, "review_at"),
    ):
        with pytest.raises(RuleBroken) as refused:
            tickets.move(room.litvinov, mine, version, "waiting_client", reason, review_at)
        assert refused.value.field == field
    assert tickets.card(room.litvinov, mine).version == version


def test_a_pause_moves_the_deadline_by_its_length(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    before = begun(tickets, room, mine)
    waits = tickets.move(
        room.litvinov, mine, before.version, "waiting_client", "Ждём фото", LATER
    ).value
    assert (waits.due_at, waits.paused_at, waits.review_at) == (None, NOW, LATER)
    assert waits.pause_reason == "Ждём фото"
    room.clock.forward(minutes=10)
    partner = tickets.move(
        room.litvinov, mine, waits.version, "waiting_partner", "Ждём деталь", LATER
    ).value
    assert (partner.paused_at, partner.pause_reason) == (NOW, "Ждём деталь")
    room.clock.forward(minutes=12)
    back = tickets.move(room.litvinov, mine, partner.version, "in_progress").value
    assert back.due_at == due(back) == OPENED + timedelta(minutes=160 + 22)
    assert (back.paused_at, back.review_at, back.pause_reason) == (None, None, "")
    assert tickets.timeline(room.litvinov, mine)[0].facts["paused_minutes"] == 22


def test_solving_stops_the_clocks_and_can_be_found(
    room: SmallRoom, tickets: Tickets, mine: UUID, catalogue: CatalogueService
) -> None:
    version = tickets.card(room.litvinov, mine).version
    with pytest.raises(RuleBroken) as refused:
        tickets.resolve(room.litvinov, mine, version, " ", FIXED)
    assert (refused.value.code, refused.value.field) == ("required", "resolution_text")
    with pytest.raises(RuleBroken) as by_move:
        tickets.move(room.litvinov, mine, version, "resolved")
    assert by_move.value.field == "resolution_text"
    card = tickets.resolve(
        room.litvinov, mine, version, "Сменил шлейф накопителя", FIXED, "Вторая касса"
    ).value
    assert (card.state, card.resolved_at, card.due_at) == ("resolved", NOW, None)
    assert (card.resolution_code, card.workaround) == (FIXED, "Вторая касса")
    assert set(met(card).values()) == {NOW}
    newest = tickets.timeline(room.litvinov, mine)[0]
    assert newest.facts["code"] == "fixed"
    assert newest.facts["resolution_minutes"] == 10
    found = Queues(room.database, room.clock, catalogue).search(room.kim, "шлейф")
    assert [row.ticket_id for row in found.rows] == [mine]


def test_a_field_wanted_at_the_end_keeps_the_ticket_open(
    room: SmallRoom, tickets: Tickets, catalogue: CatalogueService
) -> None:
    with room.database.write() as session:
        wanted = session.get_one(CategoryField, (room.no_fiscal, room.cash_number))
        wanted.required_on_close = True
    catalogue.refresh()
    ticket = register(room, assignee_id=room.litvinov.agent_id, category_id=room.no_fiscal)
    version = tickets.card(room.litvinov, ticket).version
    with pytest.raises(RuleBroken) as refused:
        tickets.resolve(room.litvinov, ticket, version, "Готово", FIXED)
    assert (refused.value.code, refused.value.field) == ("field_required_on_close", "cash_number")
    filled = tickets.set_field(room.litvinov, ticket, version, "cash_number", "2").value
    assert filled.fields == {room.cash_number: "2"}
    assert tickets.timeline(room.kim, ticket)[0].facts == {
        "field": "cash_number",
        "from": "",
        "to": "2",
    }
    assert tickets.resolve(room.litvinov, ticket, filled.version, "Готово", FIXED).value.resolved_at
    with pytest.raises(RuleBroken) as unknown:
        tickets.set_field(room.supervisor, register(room), 1, "cash_number", "2")
    assert unknown.value.code == "field_unknown"


def test_reopening_runs_the_clock_on_without_the_days_between(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    begun(tickets, room, mine)
    done = solved(tickets, room, mine)
    room.clock.forward(days=3)
    with pytest.raises(RuleBroken) as silent:
        tickets.reopen(room.kim, mine, done.version, " ")
    assert (silent.value.code, silent.value.field) == ("required", "reason")
    back = tickets.reopen(room.kim, mine, done.version, "Опять не печатает").value
    assert (back.state, back.state_type, back.reopen_count) == ("reopened", StateType.OPEN, 1)
    assert (back.resolved_at, back.resolution_code) == (None, None)
    assert back.due_at == due(back) == OPENED + timedelta(days=3, minutes=160)
    assert back.assignee_id == room.litvinov.agent_id
    assert back.first_response_at == NOW
    newest = tickets.timeline(room.kim, mine)[0]
    assert (newest.kind, newest.body) == (EntryKind.REOPENED, "Опять не печатает")


def test_after_the_window_a_ticket_stays_done(
    room: SmallRoom, tickets: Tickets, catalogue: CatalogueService, mine: UUID
) -> None:
    with room.database.write() as session:
        session.add(RoomSetting(name="reopen_window_days", value="7"))
    catalogue.refresh()
    done = solved(tickets, room, mine)
    room.clock.forward(days=7, seconds=1)
    with pytest.raises(RuleBroken) as refused:
        tickets.reopen(room.litvinov, mine, done.version, "Опять")
    assert refused.value.code == "reopen_window_over"
    assert (refused.value.facts["days"], refused.value.facts["resolved_at"]) == (7, NOW)


def test_a_ticket_of_one_who_left_comes_back_to_the_queue(
    room: SmallRoom, tickets: Tickets, catalogue: CatalogueService, mine: UUID
) -> None:
    done = solved(tickets, room, mine)
    with room.database.write() as session:
        session.get_one(Agent, room.litvinov.agent_id).active = False
    back = tickets.reopen(room.kim, mine, done.version, "Опять").value
    assert (back.state, back.assignee_id) == ("reopened", None)
    taken = Queues(room.database, room.clock, catalogue).take_next(room.kim).value
    assert taken is not None
    assert (taken.ticket_id, taken.state) == (mine, "assigned")


def test_only_a_solved_ticket_is_closed_and_only_by_a_supervisor(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    version = tickets.card(room.litvinov, mine).version
    with pytest.raises(RuleBroken) as early:
        tickets.close(room.supervisor, mine, version)
    assert early.value.code == "move_not_allowed"
    version = solved(tickets, room, mine).version
    with pytest.raises(RuleBroken) as refused:
        tickets.close(room.litvinov, mine, version)
    assert refused.value.code == "not_allowed"
    card = tickets.move(room.supervisor, mine, version, "closed").value
    assert (card.state, card.closed_at, card.resolved_at) == ("closed", NOW, NOW)
    assert states_of(room, mine) == ["assigned", "resolved", "closed"]


def test_who_was_late_is_told_who_what_and_when(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    seen = tickets.card(room.litvinov, mine).version
    room.clock.forward(minutes=2)
    begun(tickets, room, mine)
    tickets.note(room.ershov, mine, "Позже, но не о том же")
    with pytest.raises(Conflict) as late:
        tickets.set_priority(room.kim, mine, seen, Impact.SITE, Urgency.NOW)
    assert late.value.code == "changed_meanwhile"
    assert late.value.facts == {
        "by": "Litvinov",
        "at": room.clock.now,
        "state": "in_progress",
        "field": "state",
    }


def test_a_new_priority_brings_its_own_deadlines(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
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

"""Registering a matter: the rows, the rights, the one transaction."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from app.domain.changes import Touched
from app.domain.identity import new_id
from app.domain.readmodels.calls import NewContact
from app.domain.routing import RankReason
from app.domain.vocabulary import (
    CallOutcome,
    CallTicketRelation,
    EntryKind,
    LinkKind,
    Priority,
    SlaClock,
    StateType,
)
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from app.services.planning import Planning
from app.services.registration import question_of
from db.models.call import Call, CallTicket
from db.models.client import Client, Contact, PhoneNumber
from db.models.sla import Promise, SlaTarget, StateChange
from db.models.ticket import Ticket, TicketAnswer, TicketFieldValue, TicketLink
from db.models.timeline import TimelineEntry
from tests import factories as make
from tests.drafts import draft_of, matter_of, questions_of
from tests.rooms import SmallRoom
from tests.services.stored import count, rows, the_ticket
from tests.statements import StatementCounter

MOST_STATEMENTS = 10


@pytest.fixture
def calls(room: SmallRoom, catalogue: CatalogueService) -> CallService:
    return CallService(room.database, room.clock, catalogue)


def test_a_known_caller_becomes_an_assigned_ticket(room: SmallRoom, calls: CallService) -> None:
    draft = draft_of(room)
    told = calls.register(room.dispatcher, draft)
    ticket = the_ticket(room, draft.matter.ticket_id)
    assert (told.value.number, told.value.subject) == (20260000001, "Касса 2: не печатает")
    assert (ticket.state, ticket.state_type) == ("assigned", StateType.OPEN)
    assert (ticket.assignee_id, ticket.group_id) == (room.litvinov.agent_id, room.cash)
    assert (ticket.priority, told.value.priority) == (Priority.HIGH, Priority.HIGH)
    assert (ticket.opened_at, ticket.registered_at) == (draft.started_at, make.NOW)
    assert ticket.due_at == told.value.first_response_due_at
    assert ticket.due_at == draft.started_at + timedelta(minutes=30)
    assert (ticket.client_id, ticket.contact_id) == (room.vector, room.petrov)
    assert told.changes.tickets == {draft.matter.ticket_id}
    assert Touched.QUEUE in told.changes.touched
    assert (told.value.assignee_name, told.value.group_name) == ("Litvinov", "Группа cash")


def test_the_call_is_a_record_of_its_own(room: SmallRoom, calls: CallService) -> None:
    draft = draft_of(room, hold_seconds=20, key_count=9)
    calls.register(room.dispatcher, draft)
    [call] = rows(room, Call)
    assert (call.talk_seconds, call.hold_seconds, call.wrap_up_seconds) == (130, 20, 30)
    assert (call.outcome, call.finished_at) == (CallOutcome.NEW_TICKET, make.NOW)
    assert (call.phone_key, call.key_count) == ("9123456789", 9)
    [tie] = rows(room, CallTicket)
    assert tie.relation is CallTicketRelation.CREATED


def test_the_clocks_the_log_and_the_promise(room: SmallRoom, calls: CallService) -> None:
    draft = draft_of(room)
    calls.register(room.dispatcher, draft)
    targets = {row.clock: row for row in rows(room, SlaTarget)}
    assert targets[SlaClock.FIRST_RESPONSE].target_minutes == 30
    assert targets[SlaClock.RESOLUTION].due_at == draft.started_at + timedelta(hours=4)
    assert {row.policy_id for row in targets.values()} == {room.office}
    [state] = rows(room, StateChange)
    assert (state.state, state.at) == ("assigned", draft.started_at)
    [promise] = rows(room, Promise)
    assert promise.due_at == draft.started_at + timedelta(minutes=30)
    assert (promise.call_id, promise.made_at) == (draft.call_id, make.NOW)


def test_the_timeline_tells_the_story(room: SmallRoom, calls: CallService) -> None:
    other = new_id()
    matter = matter_of(room, remote_look="Очередь печати забита", not_same_as=(other,))
    calls.register(room.dispatcher, draft_of(room, matter=matter))
    entries = {row.kind: row for row in rows(room, TimelineEntry)}
    assert list(entries) == [
        EntryKind.CALL,
        EntryKind.REGISTERED,
        EntryKind.REMOTE_LOOK,
        EntryKind.ASSIGNED,
        EntryKind.PROMISE,
    ]
    assert entries[EntryKind.REMOTE_LOOK].body == "Очередь печати забита"
    assert entries[EntryKind.REGISTERED].facts["not_same_as"] == [str(other)]
    reasons = entries[EntryKind.ASSIGNED].facts["reasons"]
    assert RankReason.COMPETENT.value in reasons
    assert entries[EntryKind.PROMISE].facts["manned"] is True
    assert entries[EntryKind.CALL].facts["talk_seconds"] == 150


def test_what_the_desk_showed_is_what_is_kept(
    room: SmallRoom, calls: CallService, catalogue: CatalogueService
) -> None:
    draft = draft_of(room)
    question = question_of(draft, catalogue.snapshot())
    plan = Planning(room.database, room.clock, catalogue).plan(room.dispatcher, question)
    assert plan.chosen is not None
    assert plan.promise is not None
    shown = replace(
        draft.matter,
        assignee_id=plan.chosen.candidate.agent_id,
        assign_reasons=plan.chosen.reasons,
    )
    told = calls.register(room.dispatcher, replace(draft, matter=shown)).value
    [promise] = rows(room, Promise)
    assert promise.due_at == plan.promise.due_at
    assert plan.targets is not None
    assert told.resolution_due_at == plan.targets.resolution_due_at
    assigned = next(r for r in rows(room, TimelineEntry) if r.kind is EntryKind.ASSIGNED)
    assert assigned.facts["reasons"] == [one.value for one in plan.chosen.reasons]


def test_fields_and_answers_are_data(
    room: SmallRoom, calls: CallService, catalogue: CatalogueService
) -> None:
    first, second = questions_of(catalogue.snapshot(), room.no_print)
    gone = str(new_id())
    matter = matter_of(room, fields={"model": "Атол"}, answers={second: 2, first: 1, gone: 1})
    calls.register(room.dispatcher, draft_of(room, matter=matter))
    assert [row.value for row in rows(room, TicketFieldValue)] == ["Атол"]
    answers = sorted(rows(room, TicketAnswer), key=lambda row: row.position)
    assert [(row.question, row.answer) for row in answers] == [
        ("Бумага есть?", "Да"),
        ("Горит индикатор?", "Нет"),
    ]


def test_one_commit_and_few_statements(
    room: SmallRoom, calls: CallService, catalogue: CatalogueService, statements: StatementCounter
) -> None:
    answers = dict.fromkeys(questions_of(catalogue.snapshot(), room.no_print), 1)
    fields = {"model": "Атол"}
    number = calls.reserve_number(room.dispatcher)
    matter = matter_of(
        room,
        number=number,
        fields=fields,
        answers=answers,
        assignee_id=room.kim.agent_id,
        override_reason="Знает эту кассу",
    )
    statements.clear()
    told = calls.register(room.dispatcher, draft_of(room, matter=matter))
    assert told.value.number == number
    assert statements.commits == 1
    assert len(statements) <= MOST_STATEMENTS, statements.texts
    assert count(room, TicketAnswer) == 2
    assert count(room, TicketFieldValue) == 1
    assert count(room, Promise) == 1


def test_the_text_is_found_at_once(room: SmallRoom, calls: CallService) -> None:
    told = calls.register(room.dispatcher, draft_of(room)).value
    found = room.database.dialect.tickets_found("кассы не печатают", 5)
    assert found is not None
    with room.database.read() as session:
        numbers = session.scalars(select(Ticket.number).where(Ticket.id.in_(found)))
        assert list(numbers) == [told.number]


def test_an_unknown_caller_is_written_with_number_and_organisation(
    room: SmallRoom, calls: CallService
) -> None:
    new = NewContact("Ольга  Белова", organisation="ООО Заря", position="кассир", city="Тверь")
    draft = draft_of(
        room,
        contact_id=None,
        client_id=None,
        new_contact=new,
        number_typed="+7 (495) 123-45-67 доб. 12",
        matter=matter_of(room, equipment_id=None),
    )
    told = calls.register(room.dispatcher, draft)
    ticket = the_ticket(room, draft.matter.ticket_id)
    with room.database.read() as session:
        contact = session.get(Contact, ticket.contact_id)
        client = session.get(Client, ticket.client_id)
        phone = session.scalars(
            select(PhoneNumber).where(PhoneNumber.contact_id == ticket.contact_id)
        ).one()
    assert contact is not None
    assert client is not None
    assert (contact.full_name, client.name) == ("Ольга Белова", "ООО Заря")
    assert contact.search_text == "ольга белова ооо заря"
    assert (phone.key, phone.extension) == ("4951234567", "12")
    assert told.value.contact_id == ticket.contact_id
    assert Touched.CLIENT in told.changes.touched
    with room.database.read() as session:
        found = list(session.scalars(room.database.dialect.contact_ids([["белова"]], 5)))
    assert found == [ticket.contact_id]


def test_a_known_organisation_is_not_doubled(room: SmallRoom, calls: CallService) -> None:
    new = NewContact("Ольга Белова", organisation="«вектор»")
    draft = draft_of(room, contact_id=None, client_id=None, new_contact=new)
    calls.register(room.dispatcher, draft)
    assert the_ticket(room, draft.matter.ticket_id).client_id == room.vector


def test_the_contract_of_the_contacts_client_counts(room: SmallRoom, calls: CallService) -> None:
    draft = draft_of(room, contact_id=room.sidorova, client_id=None)
    calls.register(room.dispatcher, draft)
    ticket = the_ticket(room, draft.matter.ticket_id)
    assert (ticket.client_id, ticket.sla_policy_id) == (room.horns, room.strict)
    assert ticket.priority is Priority.CRITICAL


def test_several_matters_of_one_call_hang_together(room: SmallRoom, calls: CallService) -> None:
    new = NewContact("Ольга Белова")
    first = draft_of(room, contact_id=None, client_id=None, new_contact=new)
    calls.register(room.dispatcher, first, keep_open=True)
    [call] = rows(room, Call)
    assert (call.outcome, call.finished_at) == (None, None)
    people = count(room, Contact)
    second = replace(
        first,
        matter=matter_of(room, category_id=room.no_network),
        registered=(first.matter.ticket_id,),
    )
    room.clock.forward(seconds=20)
    calls.register(room.dispatcher, second)
    [call] = rows(room, Call)
    assert (call.outcome, call.wrap_up_seconds) == (CallOutcome.NEW_TICKET, 50)
    assert (count(room, CallTicket), count(room, Contact)) == (2, people)
    [link] = rows(room, TicketLink)
    assert link.kind is LinkKind.SAME_CALL
    assert {link.ticket_id, link.other_id} == {first.matter.ticket_id, second.matter.ticket_id}

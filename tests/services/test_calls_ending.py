"""Calls that leave no ticket of their own, and what the empty desk lists."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from app.domain.errors import Conflict, RuleBroken
from app.domain.identity import new_id
from app.domain.readmodels.calls import CallEnding, NewContact, Solution
from app.domain.vocabulary import CallOutcome, CallTicketRelation, EntryKind, StateType
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from db.models.call import Call, CallTicket
from db.models.client import Contact
from db.models.staff import DutyShift
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from tests import factories as make
from tests.drafts import draft_of, matter_of, questions_of
from tests.rooms import SmallRoom
from tests.services.stored import rows


@pytest.fixture
def calls(room: SmallRoom, catalogue: CatalogueService) -> CallService:
    return CallService(room.database, room.clock, catalogue)


def test_whom_an_engineer_lost_he_rings_back_himself(room: SmallRoom, calls: CallService) -> None:
    lost = draft_of(room, agent_id=room.litvinov.agent_id)
    calls.abandon_to_callback(room.litvinov, lost)
    assert [len(calls.callbacks(each)) for each in (room.dispatcher, room.litvinov, room.kim)] == [
        1,
        1,
        0,
    ]
    with pytest.raises(RuleBroken) as refused:
        calls.callback_done(room.kim, lost.call_id, reached=True)
    assert refused.value.facts["permission"] == "callback:ring"
    calls.callback_done(room.litvinov, lost.call_id, reached=True)
    assert calls.callbacks(room.dispatcher) == ()


def test_a_call_becomes_a_note_and_keeps_the_form(
    room: SmallRoom, calls: CallService, catalogue: CatalogueService
) -> None:
    resolved = {"state": "resolved", "state_type": StateType.RESOLVED, "group_id": room.cash}
    with room.database.write() as session:
        ticket = make.make_ticket(session, 7, room.department, **resolved)
    question = questions_of(catalogue.snapshot(), room.no_print)[0]
    matter = matter_of(room, answers={question: 2}, fields={"model": "Атол"}, remote_look="Пусто")
    told = calls.add_to_ticket(room.dispatcher, draft_of(room, matter=matter), ticket)
    assert told.value.number == 20260000007
    assert told.changes.tickets == {ticket}
    entries = {row.kind: row for row in rows(room, TimelineEntry)}
    assert entries[EntryKind.NOTE].body == matter.description
    assert entries[EntryKind.NOTE].facts["answers"] == [["Бумага есть?", "Нет"]]
    assert entries[EntryKind.NOTE].facts["fields"] == {"model": "Атол"}
    assert EntryKind.REMOTE_LOOK in entries
    [row] = rows(room, Ticket)
    assert (row.state, row.version, row.changed_by_id) == ("resolved", 2, room.dispatcher.agent_id)
    [tie] = rows(room, CallTicket)
    assert tie.relation is CallTicketRelation.ADDED_TO
    assert rows(room, Call)[0].outcome is CallOutcome.ADDITION


def test_adding_to_nothing_is_refused(room: SmallRoom, calls: CallService) -> None:
    with pytest.raises(RuleBroken) as told:
        calls.add_to_ticket(room.dispatcher, draft_of(room), new_id())
    assert told.value.code == "ticket_unknown"
    assert rows(room, Call) == []


def test_off_topic_is_one_action_with_a_reason(room: SmallRoom, calls: CallService) -> None:
    draft = draft_of(room, contact_id=None, client_id=None)
    with pytest.raises(RuleBroken) as told:
        calls.finish(room.dispatcher, draft, CallEnding(CallOutcome.OFF_TOPIC))
    assert told.value.field == "reason"
    calls.finish(room.dispatcher, draft, CallEnding(CallOutcome.OFF_TOPIC, "Реклама"))
    [call] = rows(room, Call)
    assert (call.outcome, call.reason) == (CallOutcome.OFF_TOPIC, "Реклама")
    assert rows(room, Ticket) == []


def test_a_status_question_shows_on_its_ticket(room: SmallRoom, calls: CallService) -> None:
    ticket = calls.register(room.dispatcher, draft_of(room)).value.ticket_id
    asked = CallEnding(CallOutcome.STATUS_QUESTION, ticket_id=ticket, note="Спросил, когда")
    calls.finish(room.dispatcher, draft_of(room), asked)
    assert {row.relation for row in rows(room, CallTicket)} == {
        CallTicketRelation.CREATED,
        CallTicketRelation.ASKED_STATUS,
    }
    assert "Спросил, когда" in [row.body for row in rows(room, TimelineEntry)]
    with pytest.raises(RuleBroken):
        calls.finish(room.dispatcher, draft_of(room), CallEnding(CallOutcome.STATUS_QUESTION))


def test_a_lost_caller_waits_to_be_rung_back(room: SmallRoom, calls: CallService) -> None:
    new = NewContact("Ольга Белова", organisation="Заря")
    lost_at = room.clock() - timedelta(minutes=1)
    draft = draft_of(
        room,
        contact_id=None,
        client_id=None,
        new_contact=new,
        hung_up_at=None,
        dropped_at=lost_at,
    )
    calls.abandon_to_callback(room.dispatcher, draft)
    [waiting] = calls.callbacks(room.dispatcher)
    assert (waiting.caller_name, waiting.organisation) == ("Ольга Белова", "Заря")
    assert waiting.due_at == lost_at + timedelta(minutes=10)
    assert waiting.note == draft.matter.description
    calls.callback_done(room.dispatcher, draft.call_id, reached=False, note="Занято")
    [waiting] = calls.callbacks(room.dispatcher)
    assert waiting.due_at == room.clock() + timedelta(minutes=10)
    assert waiting.note.endswith("Занято")
    calls.callback_done(room.dispatcher, draft.call_id, reached=True)
    assert calls.callbacks(room.dispatcher) == ()
    assert rows(room, Call)[0].outcome is CallOutcome.CALLBACK_DONE
    with pytest.raises(Conflict):
        calls.callback_done(room.dispatcher, draft.call_id, reached=True)


def test_a_lost_caller_who_rings_again_is_no_task(room: SmallRoom, calls: CallService) -> None:
    new = NewContact("Ольга Белова")
    draft = draft_of(room, contact_id=None, client_id=None, new_contact=new)
    calls.abandon_to_callback(room.dispatcher, draft)
    calls.register(room.dispatcher, draft)
    assert calls.callbacks(room.dispatcher) == ()
    with room.database.read() as session:
        people = session.scalar(
            select(func.count()).select_from(Contact).where(Contact.full_name == "Ольга Белова")
        )
    assert people == 1


def test_a_lost_caller_without_a_name_is_kept_by_number(
    room: SmallRoom, calls: CallService
) -> None:
    draft = draft_of(room, contact_id=None, client_id=None, number_typed="+7 912 000-00-01")
    calls.abandon_to_callback(room.dispatcher, draft)
    [waiting] = calls.callbacks(room.dispatcher)
    assert (waiting.number_typed, waiting.caller_name) == ("+7 912 000-00-01", "")


def test_the_figures_of_the_shift(room: SmallRoom, calls: CallService) -> None:
    calls.register(room.dispatcher, draft_of(room))
    calls.solve_at_once(room.dispatcher, draft_of(room), Solution("Подсказали"))
    paper = {"entered_afterwards": True, "hung_up_at": None}
    calls.register(room.dispatcher, draft_of(room, **paper))
    early = room.clock() - timedelta(hours=5)
    calls.register(room.dispatcher, draft_of(room, started_at=early, hung_up_at=early))
    figures = calls.shift_figures(room.dispatcher)
    assert figures.on_shift_since == make.NOW - timedelta(hours=3)
    assert (figures.calls, figures.solved_at_once) == (3, 1)
    assert figures.mean_handling_seconds == 180
    assert calls.shift_figures(room.supervisor).calls == 0


def test_without_a_shift_the_day_counts(room: SmallRoom, calls: CallService) -> None:
    calls.register(room.dispatcher, draft_of(room))
    with room.database.write() as session:
        session.query(DutyShift).delete()
    figures = calls.shift_figures(room.dispatcher)
    assert (figures.on_shift_since, figures.calls) == (None, 1)


def test_the_empty_desk_lists_calls_and_matters(room: SmallRoom, calls: CallService) -> None:
    first = calls.register(room.dispatcher, draft_of(room)).value
    calls.register(
        room.dispatcher, draft_of(room, matter=matter_of(room, category_id=room.no_network))
    )
    calls.register(room.dispatcher, draft_of(room))
    later = draft_of(room, started_at=room.clock(), hung_up_at=None)
    calls.finish(room.dispatcher, later, CallEnding(CallOutcome.CUT_OFF))
    recent = calls.recent(room.dispatcher)
    assert recent[0].outcome is CallOutcome.CUT_OFF
    assert (recent[0].caller_name, recent[0].organisation) == ("Иван Петров", "Вектор")
    assert first.number in [one.ticket_number for one in recent]
    assert [(one.category_id, one.count) for one in calls.frequent_today(room.dispatcher)] == [
        (room.no_print, 2),
        (room.no_network, 1),
    ]


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(outcomes=st.lists(st.sampled_from(list(CallOutcome)), max_size=8))
def test_every_outcome_is_counted_once(sqlite_room: SmallRoom, outcomes: list[CallOutcome]) -> None:
    desk = CallService(
        sqlite_room.database,
        sqlite_room.clock,
        CatalogueService(sqlite_room.database, sqlite_room.clock),
    )
    with sqlite_room.database.write() as session:
        session.query(CallTicket).delete()
        session.query(Call).delete()
        session.query(TimelineEntry).delete()
        session.query(Ticket).delete()
        ticket = make.make_ticket(session, 1, sqlite_room.department)
    for outcome in outcomes:
        asked = ticket if outcome is CallOutcome.STATUS_QUESTION else None
        ending = CallEnding(outcome, reason="причина", ticket_id=asked)
        desk.finish(sqlite_room.dispatcher, draft_of(sqlite_room), ending)
    found = [row.outcome for row in rows(sqlite_room, Call)]
    assert sorted(found) == sorted(outcomes)

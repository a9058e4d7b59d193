"""Matters solved on the call, entered from paper, given to a queue, or refused."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.errors import RuleBroken
from app.domain.permissions import Permission
from app.domain.readmodels.calls import Solution
from app.domain.vocabulary import (
    CallOutcome,
    ResolutionCode,
    StateType,
)
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from db.models.call import Call
from db.models.room import RoomSetting
from db.models.sla import Promise, SlaTarget, StateChange
from db.models.staff import Agent
from db.models.ticket import Ticket
from tests import factories as make
from tests.drafts import draft_of, matter_of
from tests.rooms import SmallRoom
from tests.services.people import without
from tests.services.stored import count, rows, the_ticket


@pytest.fixture
def calls(room: SmallRoom, catalogue: CatalogueService) -> CallService:
    return CallService(room.database, room.clock, catalogue)


def test_solved_at_once_is_a_ticket_with_its_solution(room: SmallRoom, calls: CallService) -> None:
    draft = draft_of(room)
    solution = Solution("Перезагрузили принтер", ResolutionCode.FIXED)
    told = calls.solve_at_once(room.dispatcher, draft, solution).value
    assert told is not None
    assert told.solved_at_once
    ticket = the_ticket(room, draft.matter.ticket_id)
    assert (ticket.state_type, ticket.solved_at_once) == (StateType.RESOLVED, True)
    assert (ticket.resolution, ticket.resolution_code) == (solution.text, ResolutionCode.FIXED)
    assert ticket.first_response_at == ticket.resolved_at == draft.hung_up_at
    assert (ticket.assignee_id, ticket.group_id) == (room.dispatcher.agent_id, room.first_line)
    assert ticket.due_at is None
    assert {row.met_at for row in rows(room, SlaTarget)} == {draft.hung_up_at}
    assert [row.state for row in rows(room, StateChange)] == ["assigned", "resolved"]
    assert count(room, Promise) == 0
    assert rows(room, Call)[0].outcome is CallOutcome.SOLVED_AT_ONCE


def test_a_call_with_work_left_is_not_solved_at_once(room: SmallRoom, calls: CallService) -> None:
    first = draft_of(room)
    calls.register(room.dispatcher, first, keep_open=True)
    second = replace(first, matter=matter_of(room), registered=(first.matter.ticket_id,))
    calls.solve_at_once(room.dispatcher, second, Solution("Подсказали"))
    assert rows(room, Call)[0].outcome is CallOutcome.NEW_TICKET
    assert the_ticket(room, second.matter.ticket_id).solved_at_once


def test_the_room_may_only_count_what_is_solved_at_once(
    room: SmallRoom, calls: CallService, catalogue: CatalogueService
) -> None:
    with room.database.write() as session:
        session.add(RoomSetting(name="register_policy", value="not_solved_at_once"))
    catalogue.refresh()
    told = calls.solve_at_once(room.dispatcher, draft_of(room), Solution("Подсказали"))
    assert told.value is None
    assert count(room, Ticket) == 0
    [call] = rows(room, Call)
    assert (call.outcome, call.note) == (CallOutcome.SOLVED_AT_ONCE, "Подсказали")


def test_paper_entered_afterwards_keeps_the_real_time(room: SmallRoom, calls: CallService) -> None:
    rang = datetime(2026, 3, 6, 14, 30, tzinfo=UTC)  # a Friday, half an hour before closing
    draft = draft_of(room, started_at=rang, hung_up_at=None, entered_afterwards=True)
    calls.register(room.dispatcher, draft)
    ticket = the_ticket(room, draft.matter.ticket_id)
    assert ticket.entered_afterwards
    assert ticket.opened_at == rang
    assert ticket.due_at == datetime(2026, 3, 6, 15, 0, tzinfo=UTC)
    [call] = rows(room, Call)
    assert (call.started_at, call.hung_up_at, call.entered_afterwards) == (rang, rang, True)
    assert (call.talk_seconds, call.wrap_up_seconds) == (0, 0)
    [promise] = rows(room, Promise)
    assert promise.due_at == make.NOW + timedelta(minutes=30)


def test_a_chosen_group_means_its_queue(room: SmallRoom, calls: CallService) -> None:
    draft = draft_of(room, matter=matter_of(room, group_id=room.network))
    calls.register(room.dispatcher, draft)
    ticket = the_ticket(room, draft.matter.ticket_id)
    assert (ticket.group_id, ticket.assignee_id, ticket.state) == (room.network, None, "new")


@pytest.mark.parametrize("gone", ["inactive", "absent"])
def test_an_assignee_who_is_gone_is_refused(room: SmallRoom, calls: CallService, gone: str) -> None:
    with room.database.write() as session:
        if gone == "absent":
            make.make_absence(session, room.kim.agent_id)
        else:
            kim = session.get(Agent, room.kim.agent_id)
            assert kim is not None
            kim.active = False
    draft = draft_of(room, matter=matter_of(room, assignee_id=room.kim.agent_id))
    with pytest.raises(RuleBroken) as told:
        calls.register(room.dispatcher, draft)
    assert (told.value.code, told.value.field) == ("assignee_unavailable", "assignee")
    assert (count(room, Ticket), count(room, Call)) == (0, 0)


def test_assigning_needs_the_right(room: SmallRoom, calls: CallService) -> None:
    barred = replace(room.dispatcher, reaches=without(Permission.TICKET_ASSIGN))
    named = draft_of(room, matter=matter_of(room, assignee_id=room.kim.agent_id))
    with pytest.raises(RuleBroken) as told:
        calls.register(barred, named)
    assert told.value.facts["permission"] == "ticket:assign"
    assert calls.register(barred, draft_of(room)).value.assignee_id is None
    silenced = replace(room.dispatcher, reaches=without(Permission.CALL_REGISTER))
    with pytest.raises(RuleBroken):
        calls.register(silenced, draft_of(room))


def test_a_faulty_draft_writes_nothing(room: SmallRoom, calls: CallService) -> None:
    draft = draft_of(room, matter=matter_of(room, category_id=room.no_fiscal))
    with pytest.raises(RuleBroken) as told:
        calls.register(room.dispatcher, draft)
    assert (told.value.code, told.value.field) == ("required", "field:cash_number")
    assert count(room, Call) == 0

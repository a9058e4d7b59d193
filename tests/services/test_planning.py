"""The plan of a matter: priority, policy, who takes it, what may be promised."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.permissions import Permission
from app.domain.priority import PriorityReason
from app.domain.promise import PromiseKind
from app.domain.readmodels.calls import PlanQuestion
from app.domain.routing import RankReason
from app.domain.vocabulary import Impact, Priority, StateType, Urgency
from app.services.catalogue import CatalogueService
from app.services.planning import Planning
from db.models.client import Client
from db.models.staff import DutyShift
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.people import without
from tests.statements import StatementCounter

MOST_STATEMENTS = 6


@pytest.fixture
def planning(room: SmallRoom, catalogue: CatalogueService) -> Planning:
    return Planning(room.database, room.clock, catalogue)


@pytest.fixture
def question(room: SmallRoom) -> PlanQuestion:
    return PlanQuestion(room.no_print, room.vector, Impact.PERSON, Urgency.TODAY, make.NOW)


def test_the_competent_of_the_group_takes_it(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    plan = planning.plan(room.dispatcher, question)
    assert plan.group_id == room.cash
    assert plan.chosen is not None
    assert plan.chosen.candidate.agent_id == room.litvinov.agent_id
    assert RankReason.COMPETENT in plan.chosen.reasons
    assert plan.backup is not None
    assert plan.backup.candidate.agent_id == room.kim.agent_id
    assert plan.chosen.candidate.on_shift_until == make.NOW + timedelta(hours=6)


def test_the_default_policy_counts_from_the_call(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    plan = planning.plan(room.dispatcher, replace(question, at=make.NOW - timedelta(hours=2)))
    assert plan.priority.priority is Priority.NORMAL
    assert (plan.policy_id, plan.from_contract) == (room.office, False)
    assert plan.targets is not None
    assert plan.targets.first_response_due_at == make.NOW - timedelta(hours=1)


def test_a_contract_and_a_key_client_change_the_terms(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    plan = planning.plan(room.dispatcher, replace(question, client_id=room.horns))
    assert plan.priority.priority is Priority.HIGH
    assert PriorityReason.KEY_CLIENT in plan.priority.reasons
    assert (plan.policy_name, plan.from_contract) == ("Договорная", True)
    assert plan.targets is not None
    assert plan.targets.first_response == timedelta(minutes=10)


def test_an_ended_contract_is_none(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    with room.database.write() as session:
        make.make_contract(session, room.vector, room.strict, ends_on=date(2026, 3, 9))
    assert not planning.plan(room.dispatcher, question).from_contract
    with room.database.write() as session:
        make.make_contract(session, room.vector, room.strict, ends_on=date(2026, 3, 10))
    assert planning.plan(room.dispatcher, question).from_contract


def test_the_specialist_of_another_group_comes_first(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    with room.database.write() as session:
        client = session.get(Client, room.vector)
        assert client is not None
        client.dedicated_agent_id = room.ershov.agent_id
    plan = planning.plan(room.dispatcher, question)
    assert plan.chosen is not None
    assert plan.chosen.candidate.agent_id == room.ershov.agent_id
    assert plan.chosen.reasons[0] is RankReason.DEDICATED


def test_load_and_open_ticket_are_counted(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    kim = {"assignee_id": room.kim.agent_id, "state_type": StateType.OPEN}
    with room.database.write() as session:
        make.make_ticket(session, 1, room.department, priority=Priority.CRITICAL, **kim)
        place = {"client_id": room.vector, "category_id": room.no_fiscal}
        make.make_ticket(session, 42, room.department, **place, **kim)
        done = {"state_type": StateType.RESOLVED, "category_id": room.no_print}
        recent, old = make.NOW - timedelta(days=89), make.NOW - timedelta(days=91)
        for number, resolved_at in ((3, recent), (4, old)):
            make.make_ticket(
                session, number, room.department, resolved_at=resolved_at, **(kim | done)
            )
    chosen = planning.plan(room.dispatcher, question).chosen
    assert chosen is not None
    assert chosen.candidate.agent_id == room.kim.agent_id
    assert chosen.candidate.handles_open_ticket == "26-00042"
    assert (chosen.candidate.open_count, chosen.candidate.weighted_load) == (2, 5.0)
    assert chosen.candidate.solved_alike == 1


def test_the_absent_and_those_off_shift_are_not_offered(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    with room.database.write() as session:
        make.make_absence(session, room.litvinov.agent_id)
    plan = planning.plan(room.dispatcher, question)
    assert [one.candidate.agent_id for one in plan.candidates] == [room.kim.agent_id]
    with room.database.write() as session:
        session.query(DutyShift).delete()
    plan = planning.plan(room.dispatcher, question)
    assert (plan.candidates, plan.chosen, plan.backup) == ((), None, None)
    assert plan.promise is not None
    assert not plan.promise.manned
    assert plan.promise.kind is PromiseKind.NEXT_WORKING_DAY


def test_a_named_person_is_chosen_even_off_shift(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    with room.database.write() as session:
        late = make.make_agent(session, room.department, "late", groups=[room.network])
    planning.catalogue.refresh()
    plan = planning.plan(room.dispatcher, replace(question, assignee_id=late))
    assert plan.chosen is not None
    assert (plan.chosen.candidate.agent_id, plan.chosen.reasons) == (late, ())
    assert plan.group_id == room.network


def test_a_group_asked_for_means_its_queue(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    with room.database.write() as session:
        waiting = {"group_id": room.network}
        make.make_ticket(session, 1, room.department, **waiting)
        taken = waiting | {"assignee_id": room.ershov.agent_id}
        make.make_ticket(session, 2, room.department, **taken)
    plan = planning.plan(room.dispatcher, replace(question, group_id=room.network))
    assert (plan.group_id, plan.chosen, plan.queue_length) == (room.network, None, 1)
    assert [one.candidate.agent_id for one in plan.candidates] == [room.ershov.agent_id]


def test_who_may_not_assign_gets_nobody_chosen(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    plan = planning.plan(room.ershov, question)
    assert plan.chosen is None
    assert len(plan.candidates) == 2
    barred = replace(room.dispatcher, reaches=without(Permission.TICKET_ASSIGN))
    assert planning.plan(barred, question).chosen is None


def test_the_promise_is_reckoned_from_the_start_of_the_call(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    started = make.NOW - timedelta(minutes=10)
    promise = planning.plan(room.dispatcher, replace(question, at=started)).promise
    assert promise is not None
    assert promise.due_at == datetime(2026, 3, 10, 9, 50, tzinfo=UTC)
    assert (promise.kind, promise.manned) == (PromiseKind.TODAY, True)


def test_a_matter_without_category_goes_to_the_first_line(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    plan = planning.plan(room.dispatcher, replace(question, category_id=None, client_id=None))
    assert plan.group_id == room.first_line
    assert plan.chosen is not None
    assert plan.chosen.candidate.agent_id == room.dispatcher.agent_id


def test_few_statements(
    room: SmallRoom, planning: Planning, question: PlanQuestion, statements: StatementCounter
) -> None:
    planning.catalogue.snapshot()
    statements.clear()
    planning.plan(room.dispatcher, question)
    assert len(statements) <= MOST_STATEMENTS

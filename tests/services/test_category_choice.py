"""A category says how one of its group is chosen and whether it is solved while talking."""

from typing import Any
from uuid import UUID

import pytest

from app.domain.errors import RuleBroken
from app.domain.readmodels.calls import CallPlan, PlanQuestion, Solution
from app.domain.routes import Way
from app.domain.routing import RankReason
from app.domain.vocabulary import EntryKind, Impact, Priority, ResolutionCode, Urgency
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from app.services.planning import Planning
from db.models.catalogue import Category
from db.models.client import Client
from db.models.timeline import TimelineEntry
from tests import factories as make
from tests.drafts import draft_of, matter_of
from tests.rooms import SmallRoom
from tests.services.support_tickets import register


@pytest.fixture
def planning(room: SmallRoom, catalogue: CatalogueService) -> Planning:
    return Planning(room.database, room.clock, catalogue)


@pytest.fixture
def calls(room: SmallRoom, catalogue: CatalogueService) -> CallService:
    return CallService(room.database, room.clock, catalogue)


@pytest.fixture
def question(room: SmallRoom) -> PlanQuestion:
    return PlanQuestion(room.no_print, room.vector, Impact.PERSON, Urgency.TODAY, make.NOW)


def says(room: SmallRoom, key: UUID, **values: Any) -> None:  # noqa: ANN401 (columns)
    with room.database.write() as session:
        category = session.get_one(Category, key)
        for name, value in values.items():
            setattr(category, name, value)


def who(plan: CallPlan) -> UUID | None:
    return plan.chosen.candidate.agent_id if plan.chosen else None


def busy(room: SmallRoom) -> None:
    """Kim has one heavy ticket, Litvinov two light ones: who has least depends on the count."""
    register(room, assignee_id=room.kim.agent_id, priority=Priority.CRITICAL)
    for _ in range(2):
        register(room, assignee_id=room.litvinov.agent_id, priority=Priority.LOW)


@pytest.mark.parametrize(
    ("way", "chosen", "reason"),
    [
        (Way.LEAST_OPEN, "kim", RankReason.LEAST_OPEN),
        (Way.LEAST_LOADED, "litvinov", RankReason.LEAST_LOADED),
    ],
)
def test_the_branch_says_how_one_is_chosen_and_why(
    room: SmallRoom,
    planning: Planning,
    question: PlanQuestion,
    way: Way,
    chosen: str,
    reason: RankReason,
) -> None:
    busy(room)
    says(room, room.cash_branch, way=way)
    plan = planning.plan(room.dispatcher, question)
    assert plan.by_category is not None
    assert (plan.by_category.way, plan.by_category.name) == (way, "Кассы")
    assert who(plan) == getattr(room, chosen).agent_id
    assert plan.chosen is not None
    assert reason in plan.chosen.reasons


def test_the_clients_own_engineer_goes_before_whom_the_category_would_choose(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    busy(room)
    says(room, room.no_print, way=Way.LEAST_OPEN)
    with room.database.write() as session:
        session.get_one(Client, room.vector).dedicated_agent_id = room.litvinov.agent_id
    assert who(planning.plan(room.dispatcher, question)) == room.litvinov.agent_id


def test_the_nearest_of_the_branch_wins_and_a_route_before_it(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    says(room, room.cash_branch, way=Way.ROUND_ROBIN)
    says(room, room.no_print, way=Way.QUEUE)
    plan = planning.plan(room.dispatcher, question)
    assert (who(plan), plan.group_id) == (None, room.cash)
    assert plan.by_category is not None
    assert plan.by_category.name == "Не печатает"
    with room.database.write() as session:
        make.make_route(session, 1, group_id=room.cash, way=Way.RANKED)
    planning.catalogue.refresh()
    plan = planning.plan(room.dispatcher, question)
    assert plan.by_category is None
    assert who(plan) is not None


def test_a_branch_goes_round_as_one_and_the_timeline_says_so(
    room: SmallRoom, calls: CallService
) -> None:
    says(room, room.cash_branch, way=Way.ROUND_ROBIN)
    numbers = [calls.reserve_number(room.dispatcher) for _ in range(4)]
    drafts = [draft_of(room, matter=matter_of(room, number=number)) for number in numbers]
    told = [calls.register(room.dispatcher, draft).value for draft in drafts]
    hands = [one.assignee_id for one in told]
    assert hands[0] != hands[1]
    assert hands == hands[:2] * 2
    with room.database.read() as session:
        entries = session.query(TimelineEntry).filter_by(ticket_id=told[0].ticket_id)
        facts = next(one.facts for one in entries if one.kind is EntryKind.ASSIGNED)
    assert (facts["way_by"], facts["way"]) == ("Кассы", "round_robin")


def test_what_is_kept_for_others_is_not_solved_while_talking(
    room: SmallRoom, calls: CallService
) -> None:
    says(room, room.cash_branch, at_once=False)
    solution = Solution("Перезагрузили", ResolutionCode.FIXED)
    with pytest.raises(RuleBroken, match="not_at_once") as told:
        calls.solve_at_once(room.dispatcher, draft_of(room), solution)
    assert told.value.facts["name"] == "Не печатает"
    says(room, room.no_print, at_once=True)
    calls.catalogue.refresh()
    assert calls.solve_at_once(room.dispatcher, draft_of(room), solution).value is not None

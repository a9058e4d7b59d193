"""Policies by rules: what registration plans with them, what a changed ticket takes."""

from dataclasses import replace

import pytest

from app.domain.readmodels.calls import PlanQuestion
from app.domain.sla import targets_for
from app.domain.sla_choice import PolicyBy
from app.domain.vocabulary import Impact, Priority, SupportLine, Urgency
from app.services.catalogue import CatalogueService
from app.services.planning import Planning
from app.services.ticket_hands import Why
from app.services.tickets import Tickets
from db.models.catalogue import Category
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.support_tickets import due, register

UP = Why("не для первой линии", "перезагрузили")


@pytest.fixture
def tickets(room: SmallRoom, catalogue: CatalogueService) -> Tickets:
    return Tickets(room.database, room.clock, catalogue)


@pytest.fixture
def question(room: SmallRoom) -> PlanQuestion:
    return PlanQuestion(room.no_print, room.vector, Impact.PERSON, Urgency.TODAY, make.NOW)


def rule(room: SmallRoom, position: int, **conditions: object) -> None:
    with room.database.write() as session:
        make.make_sla_rule(session, position, room.strict, **conditions)


def test_the_plan_says_which_rule_chose_the_times(
    room: SmallRoom, catalogue: CatalogueService, question: PlanQuestion
) -> None:
    rule(room, 1, client_id=room.horns)
    rule(room, 2, category_id=room.cash_branch, line=SupportLine.SECOND)
    plan = Planning(room.database, room.clock, catalogue).plan(room.dispatcher, question)
    assert (plan.policy_id, plan.policy_by, plan.policy_rule) == (room.strict, PolicyBy.RULE, 2)


def test_without_a_rule_that_fits_the_nearest_of_the_branch_counts(
    room: SmallRoom, catalogue: CatalogueService, question: PlanQuestion
) -> None:
    rule(room, 1, client_id=room.horns)
    with room.database.write() as session:
        session.get_one(Category, room.cash_branch).sla_policy_id = room.strict
    plan = Planning(room.database, room.clock, catalogue).plan(room.dispatcher, question)
    assert (plan.policy_id, plan.policy_by) == (room.strict, PolicyBy.CATEGORY)


def test_a_contract_goes_before_every_rule(
    room: SmallRoom, catalogue: CatalogueService, question: PlanQuestion
) -> None:
    with room.database.write() as session:
        make.make_sla_rule(session, 1, room.office)
    asked = replace(question, client_id=room.horns)
    plan = Planning(room.database, room.clock, catalogue).plan(room.dispatcher, asked)
    assert (plan.policy_id, plan.policy_by) == (room.strict, PolicyBy.CONTRACT)


def test_another_priority_may_be_another_policy(room: SmallRoom, tickets: Tickets) -> None:
    rule(room, 1, priority=Priority.CRITICAL)
    ticket = register(room, category_id=room.no_print, sla_policy_id=room.office)
    card = tickets.set_priority(room.litvinov, ticket, 1, Impact.SITE, Urgency.NOW).value
    assert card.priority is Priority.CRITICAL
    assert {each.policy_id for each in card.slas} == {room.strict}
    told = tickets.timeline(room.supervisor, ticket)[0].facts
    assert (told["policy"], told["policy_by"], told["policy_rule"]) == ("Договорная", "rule", 1)
    assert told["policy_from"] == "Обычная"


def test_another_line_may_be_another_policy(room: SmallRoom, tickets: Tickets) -> None:
    rule(room, 1, line=SupportLine.SECOND)
    ticket = register(
        room,
        category_id=room.no_print,
        sla_policy_id=room.office,
        group_id=room.first_line,
        line=SupportLine.FIRST,
    )
    card = tickets.assign(room.dispatcher, ticket, 1, None, room.cash, UP).value
    assert {each.policy_id for each in card.slas} == {room.strict}
    strict = tickets.catalogue.snapshot().policies[room.strict]
    assert due(card) == targets_for(strict, card.priority, card.opened_at).resolution_due_at
    assert tickets.timeline(room.supervisor, ticket)[0].facts["policy"] == "Договорная"


def test_a_rule_that_is_out_of_use_counts_for_nothing(
    room: SmallRoom, catalogue: CatalogueService, question: PlanQuestion
) -> None:
    rule(room, 1, active=False)
    plan = Planning(room.database, room.clock, catalogue).plan(room.dispatcher, question)
    assert (plan.policy_id, plan.policy_by) == (room.office, PolicyBy.DEFAULT)

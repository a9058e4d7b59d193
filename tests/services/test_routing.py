"""Rules of where matters go, as the plan shows them and as registration keeps them."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from app.domain import call_plan
from app.domain.readmodels.calls import CallPlan, PlanQuestion
from app.domain.routes import Way
from app.domain.routing import RankReason
from app.domain.vocabulary import Channel, EntryKind, Grade, Impact, SupportLine, Urgency
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from app.services.planning import Planning
from app.services.tickets import Tickets
from db.models.client import Client, Site
from db.models.lists import ChannelOwner
from db.models.staff import Absence, Agent
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from tests import factories as make
from tests.drafts import draft_of, matter_of
from tests.rooms import SmallRoom
from tests.services.support_tickets import register
from tests.statements import StatementCounter

HOUR_AGO, IN_AN_HOUR = make.NOW - timedelta(hours=1), make.NOW + timedelta(hours=1)
MOST_STATEMENTS = 10
"""Of a registration, whoever chooses: candidates and turn are among them."""


@pytest.fixture
def planning(room: SmallRoom, catalogue: CatalogueService) -> Planning:
    return Planning(room.database, room.clock, catalogue)


@pytest.fixture
def calls(room: SmallRoom, catalogue: CatalogueService) -> CallService:
    return CallService(room.database, room.clock, catalogue)


@pytest.fixture
def question(room: SmallRoom) -> PlanQuestion:
    asked = PlanQuestion(room.no_print, room.vector, Impact.PERSON, Urgency.TODAY, make.NOW)
    return replace(asked, channel=Channel.PHONE)


def rule(room: SmallRoom, place: int = 1, **more: Any) -> UUID:  # noqa: ANN401 (columns)
    with room.database.write() as session:
        return make.make_route(session, place, **more)


def who(plan: CallPlan) -> UUID | None:
    return plan.chosen.candidate.agent_id if plan.chosen else None


def test_without_a_rule_that_fits_the_categorys_group_takes_it(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    rule(room, client_id=room.horns, group_id=room.network)
    plan = planning.plan(room.dispatcher, question)
    assert (plan.group_id, plan.route) == (room.cash, None)


def test_a_person_who_answers_for_a_channel_is_proposed_with_the_reason(
    room: SmallRoom, planning: Planning, calls: CallService, question: PlanQuestion
) -> None:
    """What no category sends elsewhere goes to him; away or at his limit he is not offered."""
    kim = room.kim.agent_id
    with room.database.write() as session:
        session.add(ChannelOwner(channel=Channel.EMAIL, agent_id=kim))
    by_mail = replace(question, category_id=None, channel=Channel.EMAIL)
    plan = planning.plan(room.dispatcher, by_mail)
    assert who(plan) == kim
    assert plan.chosen is not None
    assert RankReason.OWNS_CHANNEL in plan.chosen.reasons
    assert plan.group_id == home_of(room, planning, kim)
    assert who(planning.plan(room.dispatcher, replace(by_mail, channel=Channel.PHONE))) != kim
    elsewhere = planning.plan(room.dispatcher, replace(by_mail, category_id=room.no_print))
    assert elsewhere.chosen is None or RankReason.OWNS_CHANNEL not in elsewhere.chosen.reasons
    with room.database.write() as session:
        session.get_one(Agent, kim).work_limit = 1
    register(room, assignee_id=kim)
    full = planning.plan(room.dispatcher, by_mail)
    assert kim not in {each.candidate.agent_id for each in full.candidates}
    with room.database.write() as session:
        session.get_one(Agent, kim).work_limit = 10
        make.add(session, Absence(agent_id=kim, starts_at=HOUR_AGO, ends_at=IN_AN_HOUR))
    away = planning.plan(room.dispatcher, by_mail)
    assert kim not in {each.candidate.agent_id for each in away.candidates}


def home_of(room: SmallRoom, planning: Planning, agent_id: UUID) -> UUID | None:
    known = planning.catalogue.snapshot()
    return call_plan.home_queue(known, known.agents[agent_id], room.first_line)


def test_the_first_rule_that_fits_wins_and_is_named(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    rule(room, 1, client_id=room.horns, group_id=room.first_line)
    rule(room, 2, category_id=room.cash_branch, group_id=room.network, name="Кассы к сетевикам")
    rule(room, 3, group_id=room.first_line)
    plan = planning.plan(room.dispatcher, question)
    assert plan.route is not None
    assert (plan.route.place, plan.route.rule.name) == (2, "Кассы к сетевикам")
    assert (plan.group_id, who(plan)) == (room.network, room.ershov.agent_id)
    assert planning.plan(room.dispatcher, replace(question, group_id=room.cash)).group_id == (
        room.cash
    )


@pytest.mark.parametrize(
    ("conditions", "fits"),
    [
        ({"key_client": False}, True),
        ({"key_client": True}, False),
        ({"channel": Channel.PHONE}, True),
        ({"channel": Channel.EMAIL}, False),
        ({"line": SupportLine.SECOND}, True),
        ({"line": SupportLine.FIRST}, False),
        ({"territory": "клин, ТВЕРЬ"}, True),
        ({"territory": "Орёл"}, False),
    ],
)
def test_each_condition_counts(
    room: SmallRoom,
    planning: Planning,
    question: PlanQuestion,
    conditions: dict[str, Any],
    fits: bool,
) -> None:
    with room.database.write() as session:
        session.get_one(Client, room.vector).city = "Тверь"
    rule(room, group_id=room.network, **conditions)
    plan = planning.plan(room.dispatcher, question)
    assert (plan.route is not None) == fits


def test_the_sites_city_goes_before_the_clients(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    with room.database.write() as session:
        session.get_one(Client, room.vector).city = "Тверь"
        session.get_one(Site, room.site).city = "Клин"
    rule(room, group_id=room.network, territory="Клин")
    assert planning.plan(room.dispatcher, question).route is None
    there = replace(question, site_id=room.site)
    assert planning.plan(room.dispatcher, there).group_id == room.network


def test_hours_of_a_calendar(
    room: SmallRoom, planning: Planning, question: PlanQuestion, catalogue: CatalogueService
) -> None:
    with room.database.write() as session:
        night = make.make_calendar(session, days=7, hours=(0, 6 * 60))
    rule(room, 1, group_id=room.network, calendar_id=night, name="Ночь")
    rule(room, 2, group_id=room.first_line, calendar_id=night, inside=False, name="День")
    plan = planning.plan(room.dispatcher, question)
    assert plan.route is not None
    assert plan.route.rule.name == "День"


def test_a_rule_names_a_person_and_his_deputy_while_he_is_away(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    rule(room, agent_id=room.kim.agent_id, group_id=room.cash)
    plan = planning.plan(room.dispatcher, question)
    assert who(plan) == room.kim.agent_id
    assert plan.chosen is not None
    assert plan.chosen.reasons[0] is RankReason.NAMED
    with room.database.write() as session:
        make.make_absence(session, room.kim.agent_id, deputy=room.ershov.agent_id)
    plan = planning.plan(room.dispatcher, question)
    assert plan.chosen is not None
    assert who(plan) == room.ershov.agent_id
    assert plan.chosen.reasons[:2] == (RankReason.NAMED, RankReason.STANDS_IN)
    assert plan.chosen.candidate.stands_in_for == "Kim"
    assert plan.group_id == room.cash


def test_the_dedicated_one_goes_first_unless_the_rule_says_otherwise(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    with room.database.write() as session:
        session.get_one(Client, room.vector).dedicated_agent_id = room.ershov.agent_id
    rule(room, 2, group_id=room.cash, way=Way.ROUND_ROBIN)
    plan = planning.plan(room.dispatcher, question)
    assert who(plan) == room.ershov.agent_id
    assert not plan.in_turn
    rule(room, 1, group_id=room.cash, way=Way.ROUND_ROBIN, specialist=False)
    planning.catalogue.refresh()
    plan = planning.plan(room.dispatcher, question)
    assert who(plan) != room.ershov.agent_id
    assert plan.in_turn


def test_the_wanted_grade_and_competence(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    rule(room, group_id=room.cash, least_competence=3)
    assert [
        one.candidate.agent_id for one in planning.plan(room.dispatcher, question).candidates
    ] == [room.litvinov.agent_id]
    with room.database.write() as session:
        session.get_one(Agent, room.kim.agent_id).grade = Grade.HEAD
    rule(room, 0, group_id=room.cash, least_grade=Grade.HEAD)
    planning.catalogue.refresh()
    assert who(planning.plan(room.dispatcher, question)) == room.kim.agent_id


def test_a_rule_to_the_queue_chooses_nobody(
    room: SmallRoom, planning: Planning, question: PlanQuestion, calls: CallService
) -> None:
    rule(room, group_id=room.cash, way=Way.QUEUE)
    plan = planning.plan(room.dispatcher, question)
    assert (plan.chosen, plan.group_id) == (None, room.cash)
    assert plan.candidates
    told = calls.register(room.dispatcher, draft_of(room)).value
    assert told.assignee_id is None


def test_registration_goes_round_and_keeps_the_rule(
    room: SmallRoom, calls: CallService, statements: StatementCounter
) -> None:
    rule(room, group_id=room.cash, way=Way.ROUND_ROBIN, name="По кругу")
    calls.catalogue.snapshot()
    numbers = [calls.reserve_number(room.dispatcher) for _ in range(4)]
    drafts = [draft_of(room, matter=matter_of(room, number=number)) for number in numbers]
    statements.clear()
    told = [calls.register(room.dispatcher, draft).value for draft in drafts]
    assert statements.commits == 4
    assert len(statements) <= 4 * MOST_STATEMENTS, statements.texts
    hands = [one.assignee_id for one in told]
    assert hands[0] != hands[1]
    assert hands == hands[:2] * 2
    with room.database.read() as session:
        ticket = session.get_one(Ticket, told[0].ticket_id)
        entries = session.query(TimelineEntry).filter_by(ticket_id=ticket.id)
        facts = next(one.facts for one in entries if one.kind is EntryKind.ASSIGNED)
    assert (facts["route"], facts["route_place"]) == ("По кругу", 1)
    assert RankReason.IN_TURN.value in facts["reasons"]


def test_looking_takes_nobodys_turn(
    room: SmallRoom, planning: Planning, question: PlanQuestion, calls: CallService
) -> None:
    rule(room, group_id=room.cash, way=Way.ROUND_ROBIN)
    shown = {who(planning.plan(room.dispatcher, question)) for _ in range(3)}
    assert len(shown) == 1
    told = calls.register(room.dispatcher, draft_of(room)).value
    assert {told.assignee_id} == shown


def test_a_rule_to_somebody_who_left_is_passed_over(
    room: SmallRoom, planning: Planning, question: PlanQuestion
) -> None:
    with room.database.write() as session:
        gone = make.make_agent(session, room.department, "gone", active=False)
    rule(room, 1, agent_id=gone)
    rule(room, 2, group_id=room.network)
    plan = planning.plan(room.dispatcher, question)
    assert plan.route is not None
    assert plan.route.place == 2


def test_another_category_leads_by_the_rules_as_well(
    room: SmallRoom, catalogue: CatalogueService
) -> None:
    rule(room, category_id=room.no_fiscal, group_id=room.network, name="ФН к сетевикам")
    tickets = Tickets(room.database, room.clock, catalogue)
    ticket = register(room, category_id=room.no_print)
    card = tickets.set_category(room.supervisor, ticket, 1, room.no_fiscal).value
    assert card.group_id == room.network
    told = tickets.timeline(room.supervisor, ticket)[0].facts
    assert told["route"] == "ФН к сетевикам"


def test_passing_on_says_why_he_fits(room: SmallRoom, catalogue: CatalogueService) -> None:
    tickets = Tickets(room.database, room.clock, catalogue)
    ticket = register(room, category_id=room.no_print)
    tickets.assign(room.supervisor, ticket, 1, room.kim.agent_id)
    told = next(
        one.facts
        for one in tickets.timeline(room.supervisor, ticket)
        if one.kind is EntryKind.ASSIGNED
    )
    assert RankReason.COMPETENT.value in told["why"]

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.permissions import (
    GRANTS,
    Actor,
    Permission,
    Reach,
    Reason,
    TicketFacts,
    allows,
    as_markdown,
    is_within,
    reach_of,
    reaches_known,
)
from app.domain.vocabulary import Role, SupportLine

PAGE = Path(__file__).parents[2] / "docs" / "permissions.md"
IDS = st.sampled_from([UUID(int=number) for number in range(1, 4)])
MAYBE_IDS = st.one_of(st.none(), IDS)
REACHES = st.dictionaries(st.sampled_from(Permission), st.sampled_from(Reach), max_size=4).map(
    lambda room: frozenset(room.items())
)
ACTORS = st.builds(
    Actor,
    agent_id=IDS,
    login=st.just("m.petrova"),
    full_name=st.just("Петрова Мария"),
    role=st.sampled_from(Role),
    line=st.sampled_from(SupportLine),
    department_id=MAYBE_IDS,
    group_ids=st.frozensets(IDS),
    reaches=REACHES,
)
FACTS = st.builds(
    TicketFacts,
    assignee_id=MAYBE_IDS,
    group_id=MAYBE_IDS,
    department_id=MAYBE_IDS,
    line=st.sampled_from(SupportLine),
)
ENGINEER = Actor(
    UUID(int=1),
    "s.litvinov",
    "Литвинов Сергей",
    Role.ENGINEER,
    SupportLine.SECOND,
    UUID(int=10),
    frozenset({UUID(int=20)}),
)
OWN_TICKET = TicketFacts(UUID(int=1), UUID(int=99), UUID(int=98), SupportLine.THIRD)
GROUP_TICKET = TicketFacts(None, UUID(int=20), UUID(int=98), SupportLine.THIRD)
LINE_TICKET = TicketFacts(None, UUID(int=99), UUID(int=10), SupportLine.SECOND)
DEPARTMENT_TICKET = TicketFacts(None, None, UUID(int=10), SupportLine.THIRD)
FOREIGN_TICKET = TicketFacts(UUID(int=2), UUID(int=99), UUID(int=98), SupportLine.SECOND)


def test_the_page_in_docs_is_the_table() -> None:
    assert PAGE.read_text("utf-8") == as_markdown()


def test_every_role_names_every_permission() -> None:
    assert set(GRANTS) == set(Role)
    assert all(set(rights) == set(Permission) for rights in GRANTS.values())


def test_every_shipped_reach_is_one_that_the_right_knows() -> None:
    for rights in GRANTS.values():
        for right, reach in rights.items():
            assert reach in reaches_known(right)


def test_every_right_belongs_to_somebody_and_is_named_resource_action() -> None:
    for right in Permission:
        assert any(rights[right] is not Reach.NONE for rights in GRANTS.values())
        resource, _, action = right.partition(":")
        assert resource.isalpha()
        assert action.isalpha()


@given(ACTORS, FACTS, st.sampled_from(list(Reach)), st.sampled_from(list(Reach)))
def test_a_wider_reach_contains_the_narrower(
    actor: Actor, facts: TicketFacts, one: Reach, other: Reach
) -> None:
    wide, narrow = sorted([one, other], key=list(Reach).index)
    assert is_within(actor, wide, facts) or not is_within(actor, narrow, facts)


@given(ACTORS, FACTS, st.sampled_from(Permission))
def test_a_right_taken_away_is_refused_whatever_else_holds(
    actor: Actor, facts: TicketFacts, right: Permission
) -> None:
    barred = replace(actor, reaches=frozenset({(right, Reach.NONE)}))
    decision = allows(barred, right, facts)
    had = GRANTS[actor.role][right] is not Reach.NONE
    reason = Reason.TAKEN_BY_THE_ROOM if had else Reason.ROLE_HAS_NO_RIGHT
    assert (decision.allowed, decision.reason) == (False, reason)
    assert reach_of(barred, right) is Reach.NONE


@given(ACTORS, st.one_of(st.none(), FACTS), st.sampled_from(Permission))
def test_the_decision_follows_the_reach(
    actor: Actor, facts: TicketFacts | None, right: Permission
) -> None:
    reach = reach_of(actor, right)
    decision = allows(actor, right, facts)
    within = reach is Reach.ANY if facts is None else is_within(actor, reach, facts)
    assert bool(decision) == decision.allowed == within
    assert (decision.reason == Reason.GRANTED) == decision.allowed


@given(ACTORS, st.sampled_from(Permission))
def test_a_right_the_room_widened_reaches_everything(actor: Actor, right: Permission) -> None:
    given_right = replace(actor, reaches=frozenset({(right, Reach.ANY)}))
    assert allows(given_right, right)


@pytest.mark.parametrize(
    ("reach", "seen"),
    [
        (Reach.NONE, 0),
        (Reach.OWN, 1),
        (Reach.OWN_GROUP, 2),
        (Reach.OWN_LINE, 3),
        (Reach.OWN_DEPARTMENT, 4),
        (Reach.ANY, 5),
    ],
)
def test_each_reach_sees_one_kind_more(reach: Reach, seen: int) -> None:
    tickets = [OWN_TICKET, GROUP_TICKET, LINE_TICKET, DEPARTMENT_TICKET, FOREIGN_TICKET]
    holds = [is_within(ENGINEER, reach, ticket) for ticket in tickets]
    assert holds == [place < seen for place in range(5)]


@pytest.mark.parametrize(
    ("right", "facts", "reason"),
    [
        (Permission.TICKET_READ, DEPARTMENT_TICKET, Reason.GRANTED),
        (Permission.TICKET_READ, FOREIGN_TICKET, Reason.OTHER_DEPARTMENT),
        (Permission.TICKET_TAKE, LINE_TICKET, Reason.OTHER_GROUP),
        (Permission.TICKET_RESOLVE, GROUP_TICKET, Reason.OTHER_ASSIGNEE),
        (Permission.TICKET_RESOLVE, None, Reason.TICKET_NOT_NAMED),
        (Permission.STAFF_EDIT, None, Reason.ROLE_HAS_NO_RIGHT),
        (Permission.CLIENT_HISTORY, None, Reason.GRANTED),
    ],
)
def test_refusals_of_an_engineer_say_why(
    right: Permission, facts: TicketFacts | None, reason: Reason
) -> None:
    assert allows(ENGINEER, right, facts).reason == reason


def test_an_expert_is_told_the_line_is_another() -> None:
    expert = replace(ENGINEER, role=Role.EXPERT, line=SupportLine.THIRD)
    assert allows(expert, Permission.TICKET_ASSIGN, LINE_TICKET).reason == Reason.OTHER_LINE


def test_a_room_without_departments_is_one_department() -> None:
    alone = replace(ENGINEER, department_id=None)
    ticket = TicketFacts(None, None, None, SupportLine.FIRST)
    assert allows(alone, Permission.TICKET_READ, ticket)
    assert not allows(ENGINEER, Permission.TICKET_READ, ticket)


def test_an_unassigned_ticket_without_a_group_is_nobodys_own() -> None:
    nobodys = TicketFacts(None, None, UUID(int=98), SupportLine.FIRST)
    assert not is_within(ENGINEER, Reach.OWN_GROUP, nobodys)


def test_a_partner_sees_neither_clients_nor_history() -> None:
    rights = GRANTS[Role.PARTNER]
    barred = [Permission.CLIENT_READ, Permission.CLIENT_HISTORY, Permission.TICKET_ANSWER]
    assert [rights[right] for right in barred] == [Reach.NONE] * 3

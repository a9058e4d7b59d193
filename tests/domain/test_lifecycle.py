import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.lifecycle import (
    EVERY_ROLE,
    TEMPLATE,
    Demands,
    MoveReason,
    MoveTable,
    NamedState,
    Requirement,
    allowed_moves,
    can_move,
    clock_runs,
    conceivable,
    demands_fitting,
    is_ruled,
    moves_of_types,
    template_demands,
    template_moves,
)
from app.domain.vocabulary import Role, StateType, TicketState

NEXT = {
    "new": "assigned in_progress resolved",
    "assigned": "new in_progress waiting_client waiting_partner resolved",
    "in_progress": "new assigned waiting_client waiting_partner resolved",
    "waiting_client": "assigned in_progress waiting_partner resolved",
    "waiting_partner": "assigned in_progress waiting_client resolved",
    "resolved": "closed reopened",
    "closed": "reopened",
    "reopened": "new assigned in_progress waiting_client waiting_partner resolved",
}
ROOM = tuple(TEMPLATE.values())
MOVES = template_moves(ROOM)
DONE = (StateType.RESOLVED, StateType.CLOSED)
OWN = st.builds(
    NamedState, st.sampled_from(["on_site", "at_repair"]), st.sampled_from(StateType), st.booleans()
)
STATES = st.one_of(st.sampled_from(ROOM), OWN)
CODES = st.sampled_from([*TicketState, "on_site", "at_repair"])
TABLES = st.builds(
    MoveTable,
    st.frozensets(st.tuples(CODES, CODES, st.sampled_from([EVERY_ROLE, *map(str, Role)]))),
)
ROLES = st.sampled_from(Role)


@pytest.mark.parametrize("state", list(TicketState))
@pytest.mark.parametrize("role", list(Role))
def test_the_template_moves_as_the_room_works(state: TicketState, role: Role) -> None:
    found = allowed_moves(TEMPLATE[state], ROOM, MOVES, role)
    assert [each.code for each in found] == NEXT[state].split()


def test_a_room_without_more_has_every_state_in_the_template() -> None:
    assert set(TEMPLATE) == set(TicketState)
    assert all(named.code == state for state, named in TEMPLATE.items())


@given(STATES, STATES, TABLES, ROLES)
def test_a_done_ticket_comes_back_only_by_reopening(
    source: NamedState, to: NamedState, table: MoveTable, role: Role
) -> None:
    back = source.type in DONE and to.type not in DONE
    if back and can_move(source, to, table, role):
        assert to.code == TicketState.REOPENED


@given(STATES, STATES, TABLES, ROLES)
def test_nothing_is_closed_before_it_is_solved(
    source: NamedState, to: NamedState, table: MoveTable, role: Role
) -> None:
    if to.type is StateType.CLOSED and can_move(source, to, table, role):
        assert source.type is StateType.RESOLVED


@given(STATES, STATES, TABLES, ROLES)
def test_a_move_needs_its_row_and_a_row_needs_its_types(
    source: NamedState, to: NamedState, table: MoveTable, role: Role
) -> None:
    if to.type is StateType.NEW:
        assert can_move(source, to, table, role) == conceivable(source, to)
        return
    row = {(source.code, to.code, who) for who in (EVERY_ROLE, role.value)} & table.rows
    wanted = bool(row) and to.active and bool(conceivable(source, to))
    assert can_move(source, to, table, role).allowed == wanted


@given(STATES, STATES)
def test_the_template_table_rules_only_what_can_be(source: NamedState, to: NamedState) -> None:
    rows = template_moves((source, to)).rows
    for old, new, role in rows:
        pair = {each.code: each for each in (source, to)}
        assert role == EVERY_ROLE
        assert is_ruled(pair[old], pair[new])


@given(STATES)
def test_nobody_moves_to_where_he_is(state: NamedState) -> None:
    decision = can_move(state, state, MOVES, Role.SUPERVISOR)
    assert decision.reason == MoveReason.ALREADY_THERE


@given(st.sampled_from(ROOM), ROLES)
def test_nobody_is_stuck(state: NamedState, role: Role) -> None:
    assert allowed_moves(state, ROOM, MOVES, role)


@pytest.mark.parametrize(
    ("source", "to", "reason"),
    [
        ("in_progress", "closed", MoveReason.NOT_A_NEXT_STATE),
        ("in_progress", "reopened", MoveReason.NOTHING_TO_REOPEN),
        ("closed", "in_progress", MoveReason.ONLY_REOPENING),
        ("resolved", "reopened", MoveReason.ALLOWED),
        ("new", "waiting_client", MoveReason.NOT_A_NEXT_STATE),
    ],
)
def test_refusals_say_why(source: str, to: str, reason: MoveReason) -> None:
    old, new = TEMPLATE[TicketState(source)], TEMPLATE[TicketState(to)]
    decision = can_move(old, new, MOVES, Role.ENGINEER)
    assert (decision.reason, decision.allowed) == (reason, reason == MoveReason.ALLOWED)


def test_a_move_of_another_role_says_so() -> None:
    table = MoveTable(frozenset({("in_progress", "resolved", "engineer")}))
    pair = TEMPLATE[TicketState.IN_PROGRESS], TEMPLATE[TicketState.RESOLVED]
    assert can_move(*pair, table, Role.ENGINEER)
    assert can_move(*pair, table, Role.DISPATCHER).reason == MoveReason.NOT_FOR_ROLE


def test_a_hidden_state_is_left_and_never_entered() -> None:
    hidden = NamedState("at_repair", StateType.PAUSED, active=False)
    working = TEMPLATE[TicketState.IN_PROGRESS]
    table = template_moves((*ROOM, hidden))
    assert can_move(working, hidden, table, Role.ENGINEER).reason == MoveReason.STATE_HIDDEN
    assert can_move(hidden, working, table, Role.ENGINEER)


def test_a_state_of_the_rooms_own_begins_with_the_moves_of_its_type() -> None:
    at_repair = NamedState("at_repair", StateType.PAUSED)
    room = (*ROOM, at_repair)
    table = template_moves(room)
    working, new = TEMPLATE[TicketState.IN_PROGRESS], TEMPLATE[TicketState.NEW]
    assert at_repair in allowed_moves(working, room, table, Role.ENGINEER)
    assert at_repair not in allowed_moves(new, room, table, Role.ENGINEER)
    assert template_demands(at_repair) == {Requirement.REASON, Requirement.REVIEW_AT}


@pytest.mark.parametrize(
    ("state", "inputs"),
    [
        ("waiting_partner", {Requirement.REASON, Requirement.REVIEW_AT}),
        (
            "resolved",
            {Requirement.RESOLUTION_TEXT, Requirement.RESOLUTION_CODE, Requirement.OWN_FIELDS},
        ),
        ("in_progress", set()),
        ("closed", set()),
        ("reopened", {Requirement.REASON}),
    ],
)
def test_template_states_demand_their_inputs(state: str, inputs: Demands) -> None:
    assert template_demands(TEMPLATE[TicketState(state)]) == inputs


@given(STATES)
def test_what_the_template_demands_can_be_given(state: NamedState) -> None:
    assert template_demands(state) <= demands_fitting(state)


def test_types_conceive_no_way_around_the_solution() -> None:
    pairs = moves_of_types()
    assert [old for old, new in pairs if new is StateType.CLOSED] == [StateType.RESOLVED]
    assert not [new for old, new in pairs if old is StateType.CLOSED]


def test_the_clock_runs_while_the_room_has_the_matter() -> None:
    assert [kind for kind in StateType if clock_runs(kind)] == [StateType.NEW, StateType.OPEN]

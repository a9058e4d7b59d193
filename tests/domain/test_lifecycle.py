from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.lifecycle import (
    TEMPLATE,
    MoveReason,
    NamedState,
    Requirement,
    allowed_moves,
    can_move,
    clock_runs,
    reopen_allowed,
    requirements_for,
)
from app.domain.vocabulary import StateType, TicketState

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
RESOLVED_AT = datetime(2026, 11, 2, 12, tzinfo=UTC)
WEEK = timedelta(days=7)
STATES = st.one_of(
    st.sampled_from(list(TEMPLATE.values())),
    st.builds(NamedState, st.sampled_from(["on_site", "at_repair"]), st.sampled_from(StateType)),
)


@pytest.mark.parametrize("state", list(TicketState))
def test_the_template_moves_as_the_room_works(state: TicketState) -> None:
    assert [each.code for each in allowed_moves(TEMPLATE[state])] == NEXT[state].split()


def test_a_room_without_more_has_every_state_in_the_template() -> None:
    assert set(TEMPLATE) == set(TicketState)
    assert all(named.code == state for state, named in TEMPLATE.items())


@given(STATES, STATES)
def test_a_done_ticket_comes_back_only_by_reopening(source: NamedState, to: NamedState) -> None:
    done = source.type in (StateType.RESOLVED, StateType.CLOSED)
    undone = to.type not in (StateType.RESOLVED, StateType.CLOSED)
    if done and undone and can_move(source, to):
        assert to.code == TicketState.REOPENED


@given(STATES, STATES)
def test_nothing_is_closed_before_it_is_solved(source: NamedState, to: NamedState) -> None:
    if to.type is StateType.CLOSED and can_move(source, to):
        assert source.type is StateType.RESOLVED


@given(STATES)
def test_nobody_is_stuck_and_nobody_moves_to_where_he_is(state: NamedState) -> None:
    assert allowed_moves(state)
    assert can_move(state, state).reason == MoveReason.ALREADY_THERE


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
    decision = can_move(TEMPLATE[TicketState(source)], TEMPLATE[TicketState(to)])
    assert (decision.reason, decision.allowed) == (reason, reason == MoveReason.ALLOWED)


def test_a_state_of_the_rooms_own_moves_by_its_type() -> None:
    at_repair = NamedState("at_repair", StateType.PAUSED)
    room = (*TEMPLATE.values(), at_repair)
    assert at_repair in allowed_moves(TEMPLATE[TicketState.IN_PROGRESS], room)
    assert at_repair not in allowed_moves(TEMPLATE[TicketState.NEW], room)
    assert requirements_for(at_repair) == {Requirement.PAUSE_REASON, Requirement.REVIEW_AT}


@pytest.mark.parametrize(
    ("state", "inputs"),
    [
        ("waiting_partner", {Requirement.PAUSE_REASON, Requirement.REVIEW_AT}),
        ("resolved", {Requirement.RESOLUTION_TEXT, Requirement.RESOLUTION_CODE}),
        ("in_progress", set()),
        ("closed", set()),
    ],
)
def test_moves_demand_their_inputs(state: str, inputs: set[Requirement]) -> None:
    assert requirements_for(TEMPLATE[TicketState(state)]) == inputs


@pytest.mark.parametrize(
    ("now", "window", "reason"),
    [
        (RESOLVED_AT, WEEK, MoveReason.ALLOWED),
        (RESOLVED_AT + WEEK, WEEK, MoveReason.ALLOWED),
        (RESOLVED_AT + WEEK + timedelta(microseconds=1), WEEK, MoveReason.REOPEN_WINDOW_OVER),
        (RESOLVED_AT, timedelta(0), MoveReason.REOPEN_WINDOW_OVER),
    ],
)
def test_the_reopen_window(now: datetime, window: timedelta, reason: MoveReason) -> None:
    decision = reopen_allowed(RESOLVED_AT, now, window)
    assert (decision.reason, decision.allowed) == (reason, reason == MoveReason.ALLOWED)


def test_what_was_never_solved_cannot_be_reopened() -> None:
    assert reopen_allowed(None, RESOLVED_AT, WEEK).reason == MoveReason.NOTHING_TO_REOPEN


def test_the_clock_runs_while_the_room_has_the_matter() -> None:
    assert [kind for kind in StateType if clock_runs(kind)] == [StateType.NEW, StateType.OPEN]

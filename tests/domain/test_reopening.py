from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.lifecycle import MoveReason
from app.domain.reopening import Reopening, closes_at, reopen_allowed, reopening_of
from app.domain.room import RoomSettings
from app.domain.vocabulary import ReopenRule, StateType

RESOLVED_AT = datetime(2026, 11, 2, 12, tzinfo=UTC)
WEEK = timedelta(days=7)
INSTANT = timedelta(microseconds=1)
DONE = st.sampled_from([StateType.RESOLVED, StateType.CLOSED])


def window(length: timedelta) -> Reopening:
    return Reopening(ReopenRule.WINDOW, length, None)


@pytest.mark.parametrize(
    ("now", "length", "reason"),
    [
        (RESOLVED_AT, WEEK, MoveReason.ALLOWED),
        (RESOLVED_AT + WEEK, WEEK, MoveReason.ALLOWED),
        (RESOLVED_AT + WEEK + INSTANT, WEEK, MoveReason.REOPEN_WINDOW_OVER),
        (RESOLVED_AT, timedelta(0), MoveReason.REOPEN_WINDOW_OVER),
    ],
)
@pytest.mark.parametrize("kind", [StateType.RESOLVED, StateType.CLOSED])
def test_rule_a_counts_from_the_solution_closed_or_not(
    now: datetime, length: timedelta, reason: MoveReason, kind: StateType
) -> None:
    decision = reopen_allowed(window(length), kind, RESOLVED_AT, now)
    assert (decision.reason, decision.allowed) == (reason, reason == MoveReason.ALLOWED)


@pytest.mark.parametrize(
    ("now", "kind", "reason"),
    [
        (RESOLVED_AT + WEEK, StateType.RESOLVED, MoveReason.ALLOWED),
        (RESOLVED_AT + WEEK + INSTANT, StateType.RESOLVED, MoveReason.CONFIRMATION_OVER),
        (RESOLVED_AT, StateType.CLOSED, MoveReason.CONFIRMATION_OVER),
    ],
)
def test_rule_b_is_final_when_confirmed_or_over(
    now: datetime, kind: StateType, reason: MoveReason
) -> None:
    rule = Reopening(ReopenRule.CONFIRMATION, WEEK, WEEK)
    assert reopen_allowed(rule, kind, RESOLVED_AT, now).reason == reason


@given(st.integers(1, 366), st.integers(0, 400 * 24), DONE)
def test_what_rule_b_closes_by_itself_could_not_have_come_back(
    days: int, hours: int, kind: StateType
) -> None:
    settings = RoomSettings(reopen_rule=ReopenRule.CONFIRMATION, confirmation_days=days)
    rule, now = reopening_of(settings), RESOLVED_AT + timedelta(hours=hours)
    due = closes_at(rule, RESOLVED_AT)
    assert due is not None
    if reopen_allowed(rule, kind, RESOLVED_AT, now):
        assert kind is StateType.RESOLVED
        assert now <= due


@pytest.mark.parametrize(("days", "due"), [(0, None), (5, RESOLVED_AT + timedelta(days=5))])
def test_rule_a_closes_by_itself_only_where_the_room_says(days: int, due: datetime | None) -> None:
    rule = reopening_of(RoomSettings(auto_close_days=days))
    assert rule.window == timedelta(days=14)
    assert closes_at(rule, RESOLVED_AT) == due


def test_what_was_never_solved_cannot_be_reopened() -> None:
    decision = reopen_allowed(window(WEEK), StateType.RESOLVED, None, RESOLVED_AT)
    assert decision.reason == MoveReason.NOTHING_TO_REOPEN

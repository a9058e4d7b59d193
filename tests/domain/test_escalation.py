"""When a rule is reached: by working time alone, once, and never while the room is closed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.escalation import (
    EscalationAction,
    EscalationRule,
    RunningClock,
    WatchedClock,
    applies,
    crossings,
    reached_at,
)
from app.domain.vocabulary import Priority
from app.domain.working_calendar import Hours, WorkingCalendar, daily
from app.domain.working_time import add_working, is_working
from tests.domain.calendars import MINUTE, calendars, moments

HOUR = timedelta(hours=1)
BRANCH = (UUID(int=8), UUID(int=7))
"""A category and the one above it."""
OFFICE = daily("Europe/Moscow", Hours(540, 1080), days=5)
RULE = EscalationRule(
    uuid4(), "80 %", 0, WatchedClock.RESOLUTION, EscalationAction.WARN_ASSIGNEE, at_percent=80
)


def clock(calendar: WorkingCalendar, start: datetime, target: timedelta) -> RunningClock:
    due = add_working(calendar, start, target)
    return RunningClock(
        UUID(int=1), WatchedClock.RESOLUTION, calendar, due, target, None, Priority.NORMAL
    )


def reached(rule: EscalationRule, running: RunningClock, now: datetime) -> bool:
    return bool(list(crossings([rule], [running], now)))


@settings(max_examples=60)
@given(calendars(), moments(), st.integers(5, 900), st.integers(1, 99))
def test_it_is_reached_at_the_named_minute_and_not_before(
    calendar: WorkingCalendar, start: datetime, minutes: int, percent: int
) -> None:
    rule = EscalationRule(
        uuid4(), "", 0, WatchedClock.RESOLUTION, EscalationAction.WARN_ASSIGNEE, at_percent=percent
    )
    running = clock(calendar, start, minutes * MINUTE)
    at = reached_at(rule, calendar, start, minutes * MINUTE)
    assert at is not None
    assert not reached(rule, running, at - timedelta(seconds=1))
    assert reached(rule, running, at) == is_working(calendar, at)


@settings(max_examples=60)
@given(calendars(), moments(), st.integers(5, 900), st.integers(0, 4000))
def test_nobody_is_called_while_the_calendar_is_closed(
    calendar: WorkingCalendar, start: datetime, minutes: int, later: int
) -> None:
    now = start + later * MINUTE
    if not is_working(calendar, now):
        assert not reached(RULE, clock(calendar, start, minutes * MINUTE), now)


def test_zammad_4432_a_deadline_at_closing_is_told_at_the_next_opening() -> None:
    friday, monday = datetime(2026, 11, 6, 15, 0, tzinfo=UTC), datetime(2026, 11, 9, 6, tzinfo=UTC)
    breach = EscalationRule(
        uuid4(), "", 0, WatchedClock.RESOLUTION, EscalationAction.TO_SUPERVISOR, at_percent=100
    )
    running = clock(OFFICE, friday - 4 * HOUR, 4 * HOUR)
    assert running.due_at == friday
    assert not reached(breach, running, friday)
    assert not reached(breach, running, friday + 20 * HOUR)
    assert reached(breach, running, monday)


def test_minutes_before_count_working_minutes_and_need_room() -> None:
    start = datetime(2026, 11, 6, 14, 0, tzinfo=UTC)  # Friday 17:00 in Moscow
    soon = EscalationRule(
        uuid4(), "", 0, WatchedClock.RESOLUTION, EscalationAction.WARN_ASSIGNEE, minutes_before=30
    )
    running = clock(OFFICE, start, 75 * MINUTE)
    assert reached_at(soon, OFFICE, start, 75 * MINUTE) == start + 45 * MINUTE
    assert reached(soon, running, start + 45 * MINUTE)
    assert not reached(soon, running, start + 44 * MINUTE)
    assert not applies(soon, clock(OFFICE, start, 30 * MINUTE))


def test_a_pause_is_no_second_crossing_and_another_target_is() -> None:
    start = datetime(2026, 11, 6, 6, 0, tzinfo=UTC)
    [first] = crossings([RULE], [clock(OFFICE, start, HOUR)], start + 59 * MINUTE)
    [after] = crossings([RULE], [clock(OFFICE, start + HOUR, HOUR)], start + 119 * MINUTE)
    [other] = crossings([RULE], [clock(OFFICE, start, 2 * HOUR)], start + 119 * MINUTE)
    assert first.key == after.key
    assert first.key != other.key


def test_a_rule_watches_its_own_clock_policy_and_priority_only() -> None:
    running = clock(OFFICE, datetime(2026, 11, 6, 6, tzinfo=UTC), HOUR)
    others = (
        replace(RULE, clock=WatchedClock.PARTNER),
        replace(RULE, policy_id=uuid4()),
        replace(RULE, priority=Priority.CRITICAL),
        replace(RULE, category_id=UUID(int=7)),
    )
    assert applies(RULE, running)
    assert applies(replace(RULE, category_id=UUID(int=7)), replace(running, branch=BRANCH))
    assert not any(applies(rule, running) for rule in others)

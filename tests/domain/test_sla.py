from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.domain.sla import (
    NO_DEADLINE,
    ClockState,
    Pause,
    SlaPolicy,
    SlaTarget,
    due_with_pauses,
    pauses_of,
    remaining,
    targets_for,
    worked_time,
)
from app.domain.vocabulary import Priority, StateType
from app.domain.working_calendar import Hours, WorkingCalendar, daily
from app.domain.working_time import add_working
from tests.domain.calendars import MINUTE, calendars, moments, works_on_wall

HOUR = timedelta(hours=1)
OFFICE = daily("Europe/Moscow", Hours(540, 1080), days=5)
POLICY = SlaPolicy(
    UUID(int=1),
    "Стандарт",
    OFFICE,
    {
        Priority.CRITICAL: SlaTarget(15 * MINUTE, 4 * HOUR),
        Priority.NORMAL: SlaTarget(None, 16 * HOUR),
    },
)


def at(hour: int, minute: int = 0, day: int = 23) -> datetime:
    """Moscow time on Monday 2026-11-23, as UTC."""
    return datetime(2026, 11, day, hour - 3, minute, tzinfo=UTC)


def test_targets_of_a_critical_ticket() -> None:
    targets = targets_for(POLICY, Priority.CRITICAL, at(14, 7))
    assert targets.first_response_due_at == at(14, 22)
    assert targets.resolution_due_at == at(9, 7, day=24)
    assert (targets.first_response, targets.resolution) == (15 * MINUTE, 4 * HOUR)


def test_a_missing_target_has_no_deadline() -> None:
    assert targets_for(POLICY, Priority.NORMAL, at(9)).first_response_due_at is None
    none = targets_for(POLICY, Priority.LOW, at(9))
    assert (none.first_response_due_at, none.resolution_due_at) == (None, None)
    assert remaining(OFFICE, at(9), None, at(10)) == NO_DEADLINE


@st.composite
def logs(draw: st.DrawFn) -> tuple[datetime, list[Pause]]:
    """A start and overlapping, unordered pauses around it; some go on."""
    start = draw(moments())
    pauses = []
    for _ in range(draw(st.integers(0, 4))):
        begin = start + draw(st.integers(-600, 2880)) * MINUTE
        length = draw(st.one_of(st.none(), st.integers(0, 2000)))
        pauses.append(Pause(begin, None if length is None else begin + length * MINUTE))
    return start, pauses


def is_paused(pauses: list[Pause], moment: datetime) -> bool:
    return any(
        each.paused_at <= moment and (each.resumed_at is None or moment < each.resumed_at)
        for each in pauses
    )


def count_due(
    calendar: WorkingCalendar, start: datetime, minutes: int, pauses: list[Pause]
) -> datetime | None:
    """Walk minute by minute; six days without an end count as standing still."""
    moment, left = start, minutes
    while left and moment < start + timedelta(days=6):
        left -= works_on_wall(calendar, moment) and not is_paused(pauses, moment)
        moment += MINUTE
    return None if left else moment


@settings(max_examples=80, deadline=None)
@given(calendars(), logs(), st.integers(1, 600))
def test_replayed_deadline_is_what_counting_minutes_gives(
    calendar: WorkingCalendar, log: tuple[datetime, list[Pause]], minutes: int
) -> None:
    start, pauses = log
    due = due_with_pauses(calendar, start, minutes * MINUTE, pauses)
    counted = count_due(calendar, start, minutes, pauses)
    if counted is None:
        assert due is None or due > start + timedelta(days=6)
    else:
        assert due == counted


@settings(max_examples=150, deadline=None)
@given(calendars(), logs(), st.integers(1, 600))
def test_the_target_is_worked_off_exactly_at_the_deadline(
    calendar: WorkingCalendar, log: tuple[datetime, list[Pause]], minutes: int
) -> None:
    start, pauses = log
    due = due_with_pauses(calendar, start, minutes * MINUTE, pauses)
    assume(due is not None)
    assert due is not None
    assert worked_time(calendar, start, due, pauses) == minutes * MINUTE
    assert due >= add_working(calendar, start, minutes * MINUTE)
    assert due == due_with_pauses(calendar, start, minutes * MINUTE, pauses[::-1])


def test_a_pause_over_a_weekend_does_not_move_the_deadline_twice() -> None:
    friday = at(17, day=27)
    pause = Pause(at(17, 30, day=27), at(9, 30, day=30))
    assert due_with_pauses(OFFICE, friday, HOUR, [pause]) == at(10, day=30)


def test_an_open_pause_has_no_deadline_until_resumed() -> None:
    assert due_with_pauses(OFFICE, at(9), 2 * HOUR, [Pause(at(10))]) is None
    assert due_with_pauses(OFFICE, at(9), HOUR, [Pause(at(10))]) == at(10)


def test_pauses_are_read_from_state_changes_and_reopening_goes_on() -> None:
    log = [
        (at(9), StateType.NEW),
        (at(10), StateType.OPEN),
        (at(11), StateType.PAUSED),
        (at(12), StateType.PAUSED),
        (at(13), StateType.OPEN),
        (at(14), StateType.RESOLVED),
        (at(15), StateType.CLOSED),
        (at(16), StateType.OPEN),
        (at(17), StateType.PAUSED),
    ]
    expected = (Pause(at(11), at(13)), Pause(at(14), at(16)), Pause(at(17)))
    assert pauses_of(log) == expected
    assert pauses_of(log[:2]) == ()
    assert worked_time(OFFICE, at(9), at(18), expected) == 4 * HOUR


@pytest.mark.parametrize(
    ("now", "state", "left"),
    [
        (at(10), ClockState.ON_TIME, 3 * HOUR),
        (at(12, 12), ClockState.ON_TIME, 48 * MINUTE),
        (at(12, 13), ClockState.AT_RISK, 47 * MINUTE),
        (at(13), ClockState.AT_RISK, 0 * HOUR),
        (at(13, 18), ClockState.BREACHED, -18 * MINUTE),
    ],
)
def test_states_of_a_running_clock(now: datetime, state: ClockState, left: timedelta) -> None:
    seen = remaining(OFFICE, at(9), at(13), now)
    assert (seen.state, seen.left) == (state, left)
    assert seen.used == pytest.approx(1 - left / (4 * HOUR))


def test_under_a_quarter_of_an_hour_is_at_risk_whatever_the_share() -> None:
    assert remaining(OFFICE, at(9), at(9, 20), at(9, 5)).state is ClockState.ON_TIME
    assert remaining(OFFICE, at(9), at(9, 20), at(9, 6)).state is ClockState.AT_RISK


def test_a_deadline_at_closing_is_breached_after_hours_with_nothing_worked() -> None:
    seen = remaining(OFFICE, at(14), at(18), at(20))
    assert (seen.state, seen.left, seen.used) == (ClockState.BREACHED, timedelta(0), 1.0)


def test_what_was_met_stays_met_and_what_was_missed_stays_missed() -> None:
    met = remaining(OFFICE, at(9), at(13), at(17), met_at=at(12, 59))
    assert (met.state, met.left) == (ClockState.MET, MINUTE)
    missed = remaining(OFFICE, at(9), at(13), at(17), met_at=at(14))
    assert (missed.state, missed.left) == (ClockState.BREACHED, -HOUR)


def test_a_pause_keeps_what_was_left_but_hides_no_breach() -> None:
    paused = remaining(OFFICE, at(9), at(13), at(17), paused_at=at(10))
    assert (paused.state, paused.left) == (ClockState.PAUSED, 3 * HOUR)
    late = remaining(OFFICE, at(9), at(13), at(17), paused_at=at(14))
    assert late.state is ClockState.BREACHED


def test_the_target_tells_the_used_share_when_pauses_moved_the_deadline() -> None:
    seen = remaining(OFFICE, at(9), at(15), at(14), target=4 * HOUR)
    assert seen.used == pytest.approx(0.75)


def test_a_target_of_nothing_is_used_up() -> None:
    assert remaining(OFFICE, at(9), at(9), at(9)).used == 1.0


def test_a_pause_inside_a_longer_one_ends_nothing() -> None:
    nested = [Pause(at(10), at(14)), Pause(at(11), at(12))]
    assert due_with_pauses(OFFICE, at(9), 2 * HOUR, nested) == at(15)
    assert worked_time(OFFICE, at(9), at(15), nested) == 2 * HOUR

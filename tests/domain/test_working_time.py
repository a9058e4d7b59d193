from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import RuleBroken
from app.domain.working_calendar import (
    Hours,
    WorkingCalendar,
    daily,
    round_the_clock,
    zone_of,
)
from app.domain.working_time import (
    add_working,
    day_has_begun,
    is_working,
    next_day_opening,
    next_working_moment,
    working_between,
)
from tests.domain.calendars import (
    MINUTE,
    calendars,
    count_minutes,
    moments,
    works_on_wall,
)

HOUR = timedelta(hours=1)
MOSCOW_OFFICE = daily("Europe/Moscow", Hours(540, 780), Hours(840, 1080), days=5)


def moscow(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=zone_of("Europe/Moscow"))


def berlin(month: int, day: int, hour: int, fold: int = 0) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=zone_of("Europe/Berlin"), fold=fold)


@settings(max_examples=60, deadline=None)
@given(calendars(), moments(), st.integers(0, 3 * 24 * 60))
def test_between_is_what_counting_minutes_gives(
    calendar: WorkingCalendar, start: datetime, minutes: int
) -> None:
    end = start + minutes * MINUTE
    expected = count_minutes(calendar, start, end)
    assert working_between(calendar, start, end) == expected * MINUTE


@settings(max_examples=100, deadline=None)
@given(calendars(), moments())
def test_is_working_asks_the_wall_clock(calendar: WorkingCalendar, at: datetime) -> None:
    assert is_working(calendar, at) == works_on_wall(calendar, at)


@settings(max_examples=100, deadline=None)
@given(calendars(), moments(), st.integers(0, 20_000_000))
def test_between_undoes_add(calendar: WorkingCalendar, start: datetime, microtenths: int) -> None:
    duration = timedelta(milliseconds=microtenths)
    due = add_working(calendar, start, duration)
    assert due.tzinfo is UTC
    assert working_between(calendar, start, due) == duration


@settings(max_examples=100, deadline=None)
@given(calendars(), moments(), st.integers(1, 5000))
def test_added_time_ends_at_work_and_not_a_moment_later(
    calendar: WorkingCalendar, start: datetime, minutes: int
) -> None:
    due = add_working(calendar, start, minutes * MINUTE)
    assert is_working(calendar, due - timedelta(microseconds=1))
    assert working_between(calendar, start, due - timedelta(seconds=1)) < minutes * MINUTE


@settings(max_examples=100, deadline=None)
@given(calendars(), moments(), st.integers(0, 4000), st.integers(0, 4000), st.integers(0, 4000))
def test_adding_is_monotonic_and_adds_up(
    calendar: WorkingCalendar, start: datetime, first: int, second: int, shift: int
) -> None:
    a, b = first * MINUTE, second * MINUTE
    assert add_working(calendar, start, a) <= add_working(calendar, start, a + b)
    later = add_working(calendar, start + shift * MINUTE, a + MINUTE)
    assert add_working(calendar, start, a + MINUTE) <= later
    in_two_steps = add_working(calendar, add_working(calendar, start, a), b)
    assert in_two_steps == add_working(calendar, start, a + b)


@settings(max_examples=100, deadline=None)
@given(calendars(), moments(), st.integers(-4000, 4000), st.integers(-4000, 4000))
def test_between_adds_up_and_turns_its_sign(
    calendar: WorkingCalendar, a: datetime, to_b: int, to_c: int
) -> None:
    b, c = a + to_b * MINUTE, a + to_c * MINUTE
    parts = working_between(calendar, a, b) + working_between(calendar, b, c)
    assert parts == working_between(calendar, a, c)
    assert working_between(calendar, a, b) == -working_between(calendar, b, a)


@settings(max_examples=100, deadline=None)
@given(calendars(), moments())
def test_next_working_moment_is_the_first_one(calendar: WorkingCalendar, at: datetime) -> None:
    opening = next_working_moment(calendar, at)
    assert is_working(calendar, opening)
    assert working_between(calendar, at, opening) == timedelta(0)
    assert opening == at or not is_working(calendar, at)


@settings(max_examples=100, deadline=None)
@given(calendars(), moments())
def test_next_day_opening_is_the_first_of_another_date(
    calendar: WorkingCalendar, at: datetime
) -> None:
    opening = next_day_opening(calendar, at)
    today = calendar.local_date(at)
    assert calendar.local_date(opening) > today
    assert is_working(calendar, opening)
    before = opening - timedelta(seconds=1)
    assert not is_working(calendar, before) or calendar.local_date(before) <= today


def test_lunch_is_not_counted() -> None:
    assert add_working(MOSCOW_OFFICE, moscow(23, 12), 2 * HOUR) == moscow(23, 15)


def test_a_deadline_used_up_at_closing_is_the_closing() -> None:
    assert add_working(MOSCOW_OFFICE, moscow(23, 17), HOUR) == moscow(23, 18)
    assert add_working(MOSCOW_OFFICE, moscow(23, 17), HOUR + MINUTE) == moscow(24, 9, 1)


def test_friday_evening_goes_on_on_monday() -> None:
    assert add_working(MOSCOW_OFFICE, moscow(27, 17, 30), HOUR) == moscow(30, 9, 30)


def test_holidays_and_transferred_days_of_a_production_calendar() -> None:
    """2026-11-04 is a holiday; a Saturday worked in exchange has its own, shorter hours."""
    exceptions = {date(2026, 11, 4): (), date(2026, 11, 7): (Hours(600, 720),)}
    calendar = WorkingCalendar("Europe/Moscow", MOSCOW_OFFICE.week, exceptions)
    assert add_working(calendar, moscow(3, 17), 2 * HOUR) == moscow(5, 10)
    assert add_working(calendar, moscow(6, 17), 2 * HOUR) == moscow(7, 11)


def test_an_hour_skipped_in_spring_is_lost_and_one_repeated_in_autumn_counts_twice() -> None:
    night = daily("Europe/Berlin", Hours(0, 360))
    spring = working_between(night, berlin(3, 29, 0), berlin(3, 29, 12))
    autumn = working_between(night, berlin(10, 25, 0), berlin(10, 25, 12))
    assert (spring, autumn) == (5 * HOUR, 7 * HOUR)
    only_repeated = daily("Europe/Berlin", Hours(120, 180))
    assert is_working(only_repeated, berlin(10, 25, 2, fold=0))
    assert is_working(only_repeated, berlin(10, 25, 2, fold=1))
    assert next_working_moment(only_repeated, berlin(3, 29, 1)) == berlin(3, 30, 2)


def test_round_the_clock_is_plain_time() -> None:
    calendar = round_the_clock("America/New_York")
    start = datetime(2026, 3, 7, 23, 59, 59, 123456, tzinfo=UTC)
    assert add_working(calendar, start, 1000 * HOUR) == start + 1000 * HOUR


def test_zero_changes_nothing_even_outside_hours() -> None:
    night = moscow(23, 3)
    assert add_working(MOSCOW_OFFICE, night, timedelta(0)) == night


def test_day_has_begun_at_its_first_opening() -> None:
    asked = [moscow(23, 8, 59), moscow(23, 9), moscow(23, 22), moscow(28, 12)]
    assert [day_has_begun(MOSCOW_OFFICE, at) for at in asked] == [False, True, True, False]


@pytest.mark.parametrize("exceptions", [{}, {date(2026, 11, 1): (Hours(0, 60),)}])
def test_a_calendar_without_hours_says_so(exceptions: dict[date, tuple[Hours, ...]]) -> None:
    empty = WorkingCalendar("Europe/Moscow", ((),) * 7, exceptions)
    for ask in (next_working_moment, next_day_opening):
        with pytest.raises(RuleBroken) as failure:
            ask(empty, moscow(23, 12))
        assert failure.value.code == "calendar_has_no_hours"
    with pytest.raises(RuleBroken) as failure:
        add_working(empty, moscow(23, 12), MINUTE)
    assert failure.value.code == "calendar_has_no_hours"
    assert working_between(empty, moscow(23, 12), moscow(30, 12)) == timedelta(0)


def test_hours_that_only_exceptions_give_are_found() -> None:
    only = WorkingCalendar("Europe/Moscow", ((),) * 7, {date(2027, 5, 1): (Hours(0, 60),)})
    due = add_working(only, moscow(23, 12), MINUTE)
    assert due.astimezone(zone_of("Europe/Moscow")).isoformat() == "2027-05-01T00:01:00+03:00"


def test_a_duration_beyond_the_horizon_is_refused() -> None:
    thin = daily("UTC", Hours(0, 1), days=1)
    with pytest.raises(RuleBroken) as failure:
        add_working(thin, moscow(23, 12), 100 * HOUR)
    assert failure.value.code == "duration_too_long"


def test_a_negative_duration_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="never taken away"):
        add_working(MOSCOW_OFFICE, moscow(23, 12), -MINUTE)

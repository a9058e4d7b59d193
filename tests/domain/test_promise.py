from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import RuleBroken
from app.domain.promise import Promise, PromiseKind, promise_for
from app.domain.working_calendar import Hours, WorkingCalendar, daily, round_the_clock, zone_of
from app.domain.working_time import add_working, is_working, working_between
from tests.domain.calendars import MINUTE, calendars, moments

HOUR = timedelta(hours=1)
INSTANT = timedelta(microseconds=1)
OFFICE = daily("Europe/Moscow", Hours(540, 780), Hours(840, 1080), days=5)


def moscow(day: int, hour: int, minute: int = 0) -> datetime:
    """November 2026; the 23rd is a Monday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=zone_of("Europe/Moscow"))


def promise(now: datetime, target: timedelta, until: datetime | None) -> tuple[object, ...]:
    made = promise_for(OFFICE, now, target, until)
    return made.due_at, made.kind, made.manned


@settings(max_examples=200, deadline=None)
@given(
    calendars(),
    moments(),
    st.integers(0, 2000),
    st.one_of(st.none(), st.integers(-600, 1440)),
)
def test_a_promise_falls_in_working_time(
    calendar: WorkingCalendar, now: datetime, minutes: int, shift: int | None
) -> None:
    until = None if shift is None else now + shift * MINUTE
    made = promise_for(calendar, now, minutes * MINUTE, until)
    assert is_working(calendar, made.due_at) or is_working(calendar, made.due_at - INSTANT)
    assert working_between(calendar, now, made.due_at) >= minutes * MINUTE
    assert made.due_at >= now
    assert made.manned == (until is not None and until > now)


@settings(max_examples=100, deadline=None)
@given(calendars(), moments(), st.integers(1, 2000), st.integers(1, 1440))
def test_a_promise_kept_within_the_shift_is_the_plain_deadline(
    calendar: WorkingCalendar, now: datetime, minutes: int, shift: int
) -> None:
    until = now + shift * MINUTE
    made = promise_for(calendar, now, minutes * MINUTE, until)
    plain = add_working(calendar, now, minutes * MINUTE)
    assert made.due_at >= plain
    if plain <= until:
        assert made == Promise(plain, made.kind, manned=True)


@settings(max_examples=100, deadline=None)
@given(calendars(), moments(), st.integers(0, 2000))
def test_the_kind_is_the_day_on_the_wall(
    calendar: WorkingCalendar, now: datetime, minutes: int
) -> None:
    made = promise_for(calendar, now, minutes * MINUTE, None)
    today = calendar.local_date(now)
    shown = calendar.local_date(made.due_at - INSTANT)
    if made.kind is PromiseKind.TODAY:
        assert today in (shown, calendar.local_date(made.due_at))
    else:
        assert calendar.local_date(made.due_at) > today


def test_a_call_back_today() -> None:
    expected = (moscow(23, 15, 40), PromiseKind.TODAY, True)
    assert promise(moscow(23, 15, 25), 15 * MINUTE, moscow(23, 18)) == expected


def test_lunch_is_stepped_over() -> None:
    expected = (moscow(23, 14, 30), PromiseKind.TODAY, True)
    assert promise(moscow(23, 12, 30), HOUR, moscow(23, 18)) == expected


def test_what_does_not_fit_into_the_shift_waits_for_the_next_working_day() -> None:
    expected = (moscow(24, 9, 30), PromiseKind.NEXT_WORKING_DAY, True)
    assert promise(moscow(23, 15, 30), HOUR, moscow(23, 16)) == expected


def test_nobody_on_shift_in_the_evening_means_the_next_working_day() -> None:
    expected = (moscow(30, 10), PromiseKind.NEXT_WORKING_DAY, False)
    assert promise(moscow(27, 20), HOUR, None) == expected


def test_nobody_on_shift_although_open_does_not_promise_today() -> None:
    expected = (moscow(24, 10), PromiseKind.NEXT_WORKING_DAY, False)
    assert promise(moscow(23, 11), HOUR, None) == expected
    assert promise(moscow(23, 13, 30), HOUR, moscow(23, 13)) == expected


def test_before_the_room_opens_today_still_counts() -> None:
    expected = (moscow(23, 10), PromiseKind.TODAY, False)
    assert promise(moscow(23, 7), HOUR, None) == expected


def test_a_night_shift_that_ends_before_opening_hands_over_to_the_day() -> None:
    expected = (moscow(23, 10), PromiseKind.TODAY, True)
    assert promise(moscow(23, 6), HOUR, moscow(23, 8)) == expected


def test_longer_than_a_day_is_later() -> None:
    expected = (moscow(25, 10), PromiseKind.LATER, True)
    assert promise(moscow(23, 17), 10 * HOUR, moscow(26, 18)) == expected


def test_midnight_closing_belongs_to_the_day_it_closes() -> None:
    late = daily("Europe/Moscow", Hours(600, 1440))
    made = promise_for(late, moscow(23, 23), HOUR, moscow(24, 0))
    assert (made.due_at, made.kind) == (moscow(24, 0), PromiseKind.TODAY)
    always = round_the_clock("Europe/Moscow")
    made = promise_for(always, moscow(23, 23), HOUR, moscow(24, 8))
    assert (made.due_at, made.kind) == (moscow(24, 0), PromiseKind.NEXT_WORKING_DAY)


def test_a_room_that_never_opens_promises_nothing() -> None:
    never = WorkingCalendar("UTC", ((),) * 7)
    with pytest.raises(RuleBroken) as failure:
        promise_for(never, datetime(2026, 11, 23, tzinfo=UTC), HOUR, None)
    assert failure.value.code == "calendar_has_no_hours"

"""What may be promised to the caller: a time that falls in working time and is manned (N5)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.domain.working_calendar import WorkingCalendar
from app.domain.working_time import (
    add_working,
    day_has_begun,
    is_working,
    next_day_opening,
    next_working_moment,
    working_between,
)

_INSTANT = timedelta(microseconds=1)


class PromiseKind(StrEnum):
    """Which day a promise falls on, by the calendar's wall clock."""

    TODAY = "today"
    NEXT_WORKING_DAY = "next_working_day"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Promise:
    """The latest moment to name to the caller; ``manned`` is false when nobody is on shift now."""

    due_at: datetime
    kind: PromiseKind
    manned: bool


def promise_for(
    calendar: WorkingCalendar,
    now: datetime,
    target: timedelta,
    on_shift_until: datetime | None,
) -> Promise:
    """Compute an honest time for ``target`` of working time (usually the first response).

    ``on_shift_until`` is when the last one who could do it goes home, None when nobody is
    there. Working time that nobody mans is not counted: once a day has begun without anybody,
    the rest waits for the next working day. Errors as add_working.
    """
    manned = on_shift_until is not None and on_shift_until > now
    if on_shift_until is not None and manned:
        due_at = _due_manned(calendar, now, target, on_shift_until)
    else:
        due_at = add_working(calendar, _next_manned_opening(calendar, now), target)
    return Promise(due_at, _kind(calendar, now, due_at), manned)


def _due_manned(
    calendar: WorkingCalendar, now: datetime, target: timedelta, until: datetime
) -> datetime:
    covered = working_between(calendar, now, until)
    if target <= covered:
        return add_working(calendar, next_working_moment(calendar, now), target)
    return add_working(calendar, _next_manned_opening(calendar, until), target - covered)


def _next_manned_opening(calendar: WorkingCalendar, left_at: datetime) -> datetime:
    # A day that began and was left empty cannot be relied upon; one still to begin can.
    if day_has_begun(calendar, left_at):
        return next_day_opening(calendar, left_at)
    return next_working_moment(calendar, left_at)


def _kind(calendar: WorkingCalendar, now: datetime, due_at: datetime) -> PromiseKind:
    day = _day_of(calendar, due_at)
    if day == calendar.local_date(now):
        return PromiseKind.TODAY
    if day == calendar.local_date(next_day_opening(calendar, now)):
        return PromiseKind.NEXT_WORKING_DAY
    return PromiseKind.LATER


def _day_of(calendar: WorkingCalendar, due_at: datetime) -> date:
    # Midnight as a closing time belongs to the day it closes.
    closing = not is_working(calendar, due_at)
    return calendar.local_date(due_at - _INSTANT if closing else due_at)

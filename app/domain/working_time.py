"""Arithmetic in working time: exact to the microsecond, safe across clock changes.

Everything takes and gives aware moments and answers in UTC.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from app.domain.errors import RuleBroken
from app.domain.working_calendar import Piece, WorkingCalendar, zone_of

_DAY = timedelta(days=1)
_NOTHING = timedelta(0)
HORIZON_DAYS = 50 * 366
"""How far a deadline is looked for before the calendar is called too thin."""
# Two days short of the end of datetime's range, so that no zone's offset leaves it.
_LAST_ORDINAL = date.max.toordinal() - 2


def add_working(calendar: WorkingCalendar, start: datetime, duration: timedelta) -> datetime:
    """Find the moment by which ``duration`` of working time has passed since ``start``.

    A deadline that is used up exactly at closing time is the closing time, not the next
    opening; a duration of zero gives ``start``. Raises ValueError for a negative duration,
    RuleBroken ``calendar_has_no_hours`` or ``duration_too_long`` when there is no such moment.
    """
    if duration < _NOTHING:
        raise ValueError("working time is added, never taken away")
    left, code = duration, "calendar_has_no_hours"
    if not left:
        return start.astimezone(UTC)
    for opens, closes in _pieces_from(calendar, start):
        if closes - opens >= left:
            return opens + left
        left -= closes - opens
        code = "duration_too_long"
    raise RuleBroken(code, zone=calendar.zone)


def working_between(calendar: WorkingCalendar, a: datetime, b: datetime) -> timedelta:
    """Measure the working time from ``a`` to ``b``; negative when ``b`` is the earlier."""
    if b < a:
        return -working_between(calendar, b, a)
    total, end = _NOTHING, b.astimezone(UTC)
    for opens, closes in _pieces_from(calendar, a, until=end.date()):
        total += max(min(closes, end) - opens, _NOTHING)
    return total


def is_working(calendar: WorkingCalendar, at: datetime) -> bool:
    """Tell whether the wall clock shows working hours at a moment."""
    pieces = calendar.pieces_on(at.astimezone(UTC).date())
    return any(opens <= at < closes for opens, closes in pieces)


def next_working_moment(calendar: WorkingCalendar, at: datetime) -> datetime:
    """Give ``at`` itself when it is working time, else the next opening; errors as add_working."""
    for opens, _ in _pieces_from(calendar, at):
        return opens
    raise RuleBroken("calendar_has_no_hours", zone=calendar.zone)


def next_day_opening(calendar: WorkingCalendar, at: datetime) -> datetime:
    """Give the first working moment of a local date after that of ``at``; errors as add_working."""
    tomorrow = datetime.combine(calendar.local_date(at) + _DAY, time(), zone_of(calendar.zone))
    # Midnight may be skipped or repeated: the later reading is surely past today.
    return next_working_moment(
        calendar, max(tomorrow.astimezone(UTC), tomorrow.replace(fold=1).astimezone(UTC))
    )


def day_has_begun(calendar: WorkingCalendar, at: datetime) -> bool:
    """Tell whether the first opening of the local date of ``at`` has come."""
    wall = at.astimezone(zone_of(calendar.zone))
    hours = calendar.hours_on(wall.date())
    return bool(hours) and wall.hour * 60 + wall.minute >= hours[0].opens


def _pieces_from(
    calendar: WorkingCalendar, start: datetime, until: date | None = None
) -> Iterator[Piece]:
    """Walk the working stretches after ``start``, the first one cut to begin there."""
    begin = start.astimezone(UTC)
    day, last = begin.date(), until or _last_day(calendar, begin.date())
    while day <= last:
        for opens, closes in calendar.pieces_on(day):
            if closes > begin:
                yield max(opens, begin), closes
        day += _DAY


def _last_day(calendar: WorkingCalendar, first: date) -> date:
    """Name the last day worth looking at, so that an empty calendar is told at once."""
    if any(calendar.week):
        return date.fromordinal(min(first.toordinal() + HORIZON_DAYS, _LAST_ORDINAL))
    working = [day for day, hours in calendar.exceptions.items() if hours]
    # A local date can end on the next UTC date.
    return date.fromordinal(min(max(working, default=first).toordinal() + 1, _LAST_ORDINAL))

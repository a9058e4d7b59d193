"""A stretch of time cut by a working calendar, each part with its reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from app.domain.working_calendar import MINUTES_OF_DAY, WorkingCalendar, zone_of

NOTHING = timedelta(0)
_DAY = timedelta(days=1)


class Why(StrEnum):
    """Why a stretch of a clock counts, or does not."""

    WORKING = "working"
    OUTSIDE = "outside"
    BREAK = "break"
    DAY_OFF = "day_off"
    HOLIDAY = "holiday"
    PAUSED = "paused"
    PARTNER = "partner"
    SOLVED = "solved"


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one moment to another for one reason; ``note`` names the day where it has a name."""

    starts_at: datetime
    ends_at: datetime
    why: Why
    note: str = ""


def stretches(calendar: WorkingCalendar, start: datetime, end: datetime) -> Iterator[Stretch]:
    """Cut ``start`` to ``end`` end to end; neighbours with the same reason are one."""
    last: Stretch | None = None
    for each in _parts(calendar, start.astimezone(UTC), end.astimezone(UTC)):
        if last is not None and (last.why, last.note) == (each.why, each.note):
            last = Stretch(last.starts_at, each.ends_at, last.why, last.note)
            continue
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield last


def _parts(calendar: WorkingCalendar, start: datetime, end: datetime) -> Iterator[Stretch]:
    cursor, day = start, start.date()
    while day <= end.date() and cursor < end:
        for opens, closes in calendar.pieces_on(day):
            first, last = max(opens, cursor), min(closes, end)
            if first < last:
                yield from _idle(calendar, cursor, first)
                yield Stretch(first, last, Why.WORKING, _special(calendar, first))
                cursor = last
        day += _DAY
    yield from _idle(calendar, cursor, end)


def _special(calendar: WorkingCalendar, at: datetime) -> str:
    """Name a day with hours of its own: a transferred or a shortened one."""
    return calendar.names.get(calendar.local_date(at), "")


def _idle(calendar: WorkingCalendar, start: datetime, end: datetime) -> Iterator[Stretch]:
    """Cut what is not worked at the midnights of the wall clock."""
    cursor = start
    while cursor < end:
        day = calendar.local_date(cursor)
        ends = min(_next_midnight(calendar, day, cursor), end)
        yield Stretch(cursor, ends, *_reason(calendar, day, cursor))
        cursor = ends


def _next_midnight(calendar: WorkingCalendar, day: date, after: datetime) -> datetime:
    midnight = datetime.combine(day + _DAY, time(), zone_of(calendar.zone))
    # A midnight that the clock repeats may lie behind: the later reading is ahead.
    first, second = (midnight.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    ahead = [each for each in sorted((first, second)) if each > after]
    return ahead[0] if ahead else after + _DAY


def _reason(calendar: WorkingCalendar, day: date, at: datetime) -> tuple[Why, str]:
    hours = calendar.hours_on(day)
    if not hours:
        special = day in calendar.exceptions
        return (Why.HOLIDAY, calendar.names.get(day, "")) if special else (Why.DAY_OFF, "")
    wall = at.astimezone(zone_of(calendar.zone))
    minute = min(wall.hour * 60 + wall.minute, MINUTES_OF_DAY - 1)
    between = hours[0].closes <= minute < hours[-1].opens
    return (Why.BREAK, "") if between else (Why.OUTSIDE, "")

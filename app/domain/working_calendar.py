"""The working calendar of a room, group or contract: hours of the week and their exceptions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from types import MappingProxyType
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.domain.errors import RuleBroken

MINUTES_OF_DAY = 24 * 60
DAYS_OF_WEEK = 7
_REMEMBERED_DAYS = 20_000
_RESOLUTION = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, order=True)
class Hours:
    """A working interval of a day, in minutes from midnight: opens <= t < closes."""

    opens: int
    closes: int

    def __post_init__(self) -> None:
        if not 0 <= self.opens < self.closes <= MINUTES_OF_DAY:
            raise RuleBroken("calendar_hours_wrong", opens=self.opens, closes=self.closes)


DayHours = tuple[Hours, ...]
"""Intervals of one day in order; none means a day off, several leave room for lunch."""

Piece = tuple[datetime, datetime]
"""A stretch of working time, aware UTC, start included and end not."""


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """When work is done, by the wall clock of a zone.

    ``week`` holds seven days from Monday; ``exceptions`` replaces single dates (a holiday has
    no hours, a transferred working day has its own). A moment is working when the wall clock
    shows a time within the hours: an hour skipped in spring is lost, one repeated in autumn
    counts twice. ``names`` are those of the exceptions. Raises RuleBroken for hours out of
    order or an unknown zone.
    """

    zone: str
    week: tuple[DayHours, ...]
    exceptions: Mapping[date, DayHours] = field(default_factory=dict, hash=False)
    names: Mapping[date, str] = field(default_factory=dict, hash=False)
    # Deadlines of a whole board ask for the same days again and again.
    _pieces: dict[date, tuple[Piece, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        if len(self.week) != DAYS_OF_WEEK:
            raise RuleBroken("calendar_week_wrong", days=len(self.week))
        for hours in (*self.week, *self.exceptions.values()):
            _check_order(hours)
        object.__setattr__(self, "exceptions", MappingProxyType(dict(self.exceptions)))
        zone_of(self.zone)

    def hours_on(self, day: date) -> DayHours:
        """Give the hours of a local date."""
        return self.exceptions.get(day, self.week[day.weekday()])

    def pieces_on(self, utc_day: date) -> tuple[Piece, ...]:
        """Give the working stretches of a UTC date, in order."""
        known = self._pieces.get(utc_day)
        if known is None:
            if len(self._pieces) >= _REMEMBERED_DAYS:
                self._pieces.clear()
            known = self._pieces[utc_day] = _pieces(self, utc_day)
        return known

    def local_date(self, moment: datetime) -> date:
        """Give the date that the calendar's wall clock shows at a moment."""
        return moment.astimezone(zone_of(self.zone)).date()


def daily(zone: str, *hours: Hours, days: int = DAYS_OF_WEEK) -> WorkingCalendar:
    """Build a calendar with the same hours on the first ``days`` days of the week."""
    return WorkingCalendar(zone, (hours,) * days + ((),) * (DAYS_OF_WEEK - days))


def round_the_clock(zone: str) -> WorkingCalendar:
    """Build a calendar that never closes."""
    return daily(zone, Hours(0, MINUTES_OF_DAY))


def zone_of(name: str) -> ZoneInfo:
    """Find a time zone by its IANA name; RuleBroken when there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as failure:
        raise RuleBroken("zone_unknown", zone=name) from failure


def _check_order(hours: DayHours) -> None:
    for earlier, later in pairwise(hours):
        if later.opens < earlier.closes:
            raise RuleBroken("calendar_hours_overlap", closes=earlier.closes, opens=later.opens)


def _pieces(calendar: WorkingCalendar, utc_day: date) -> tuple[Piece, ...]:
    found: list[Piece] = []
    for start, end, offset in _constant_offsets(zone_of(calendar.zone), utc_day):
        wall_start, wall_end = _wall(start, offset), _wall(end, offset)
        day = wall_start.date()
        while day <= wall_end.date():
            for hours in calendar.hours_on(day):
                opens, closes = _at_minute(day, hours.opens), _at_minute(day, hours.closes)
                first, last = max(opens, wall_start), min(closes, wall_end)
                if first < last:
                    found.append((_utc(first, offset), _utc(last, offset)))
            day += timedelta(days=1)
    return tuple(found)


def _constant_offsets(zone: ZoneInfo, utc_day: date) -> list[tuple[datetime, datetime, timedelta]]:
    """Cut a UTC day where the zone changes its offset (at most once a day in tz data)."""
    start = datetime.combine(utc_day, time(), UTC)
    end = start + timedelta(days=1)
    before, after = _offset(zone, start), _offset(zone, end)
    if before == after:
        return [(start, end, before)]
    change = _change(zone, start, end)
    return [(start, change, before), (change, end, after)]


def _change(zone: ZoneInfo, low: datetime, high: datetime) -> datetime:
    """Find the first whole second of the new offset by halving."""
    before = _offset(zone, low)
    while high - low > _RESOLUTION:
        middle = low + (high - low) // 2
        middle = middle.replace(microsecond=0)
        if _offset(zone, middle) == before:
            low = middle
        else:
            high = middle
    return high


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta(0)


def _wall(moment: datetime, offset: timedelta) -> datetime:
    return moment.replace(tzinfo=None) + offset


def _utc(wall: datetime, offset: timedelta) -> datetime:
    return (wall - offset).replace(tzinfo=UTC)


def _at_minute(day: date, minute: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minute)

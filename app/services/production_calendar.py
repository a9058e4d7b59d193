"""The production calendar of Russia as the library knows it (holidays, MIT)."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from app.domain.production_calendar import DayMark, ProductionCalendar, SpecialDay

_PUBLIC: Final = frozenset(
    {*((1, day) for day in range(1, 9)), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)}
)
"""Article 112 of the Labour Code, by month and day."""
_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


def production_calendar_of(year: int) -> ProductionCalendar:
    """Return the days of a year: those off, those before holidays, the worked weekends.

    A year whose transfers the government has not decided yet holds the holidays alone.
    """
    from holidays.countries.russia import Russia

    # The days before the first of January of the next year count as well.
    known = Russia(years=(year, year + 1), language="ru")  # type: ignore[no-untyped-call]
    worked = frozenset(known.weekend_workdays)
    named = {day: name for day, name in known.items() if day.year in (year, year + 1)}
    off = [SpecialDay(day, DayMark.OFF, name) for day, name in named.items() if day.year == year]
    weekends = [each for each in worked if each.year == year]
    short = frozenset(_short(year, frozenset(named), worked))
    days = [
        *off,
        *(SpecialDay(each, DayMark.WORKING) for each in weekends if each not in short),
        *(SpecialDay(each, DayMark.SHORT) for each in short),
    ]
    return ProductionCalendar(tuple(sorted(days, key=lambda each: each.day)))


def _short(year: int, off: frozenset[date], worked: frozenset[date]) -> Iterator[date]:
    """Name the days that are an hour shorter (article 95): worked, right before a holiday.

    A worked weekend is one as well when only days off lie between it and the holiday.
    """
    for month, day in sorted(_PUBLIC):
        at = date(year, month, day) - _DAY
        if at.year != year:
            continue  # the last of December is looked at below, with the next year's holidays
        if _works(at, off, worked):
            yield at
            continue
        while not _works(at, off, worked):
            at -= _DAY
        if at in worked and at.year == year:
            yield at
    last = date(year, 12, 31)
    if _works(last, off, worked):
        yield last


def _works(day: date, off: frozenset[date], worked: frozenset[date]) -> bool:
    return day in worked or (day.weekday() < _SATURDAY and day not in off)

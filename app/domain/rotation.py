"""Which daily copies stay: the last days, the last weeks, the last months."""

from collections.abc import Iterable
from datetime import date
from typing import Final

DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 12


def to_keep(days: Iterable[date]) -> frozenset[date]:
    """Return the days whose copies stay.

    The seven newest, the newest of each of four weeks (Monday to Sunday) and the newest of
    each of twelve months, counted over the weeks and months that have a copy: a room that
    was closed for a month loses nothing.
    """
    newest = sorted(set(days), reverse=True)
    kept = set(newest[:DAYS])
    for part_of, count in ((_week, WEEKS), (_month, MONTHS)):
        firsts: dict[tuple[int, int], date] = {}
        for day in newest:
            firsts.setdefault(part_of(day), day)
        kept.update(list(firsts.values())[:count])
    return frozenset(kept)


def _week(day: date) -> tuple[int, int]:
    year, week, _weekday = day.isocalendar()
    return year, week


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month

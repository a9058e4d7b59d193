"""Working time against a library of others: businesstimedelta, hours with lunch and holidays.

Neither it nor pytz, whose zones it wants, ships types.
"""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytz  # type: ignore[import-untyped]
from businesstimedelta import (  # type: ignore[import-untyped]
    HolidayRule,
    LunchTimeRule,
    Rules,
    WorkDayRule,
)

from app.domain.working_calendar import Hours, WorkingCalendar
from app.domain.working_time import add_working, working_between

MINUTE = timedelta(minutes=1)
BEGIN = datetime(2026, 3, 2, tzinfo=UTC)
"""Clocks go forward in Berlin and New York in the four weeks after it, at night."""


def both(dice: Random) -> tuple[WorkingCalendar, Rules]:
    """The same working week for each: a start, an end, a lunch, some holidays."""
    zone = dice.choice(("Europe/Moscow", "Europe/Berlin", "America/New_York", "Asia/Yekaterinburg"))
    opens, closes = 15 * dice.randint(24, 40), 15 * dice.randint(56, 88)
    lunch = 15 * dice.randint(44, 50)
    back = lunch + 15 * dice.randint(1, 4)
    days = dice.randint(4, 7)
    off = {BEGIN.date() + timedelta(days=dice.randint(0, 27)): "x" for _ in range(3)}
    off[date(2027, 1, 1)] = "the library wants one ahead"
    hours = (Hours(opens, lunch), Hours(back, closes))
    ours = WorkingCalendar(zone, (hours,) * days + ((),) * (7 - days), dict.fromkeys(off, ()), off)
    tz, week = pytz.timezone(zone), list(range(days))
    theirs = Rules(
        [
            WorkDayRule(start_time=at(opens), end_time=at(closes), working_days=week, tz=tz),
            LunchTimeRule(start_time=at(lunch), end_time=at(back), working_days=week, tz=tz),
            HolidayRule(Days(off), tz),
        ]
    )
    return ours, theirs


class Days(dict[date, str]):
    """What the library asks whether a day is a holiday."""


def at(minute: int) -> time:
    return time(minute // 60, minute % 60)


def test_both_count_the_same_minutes() -> None:
    for seed in range(120):
        dice = Random(seed)
        ours, theirs = both(dice)
        start = BEGIN + dice.randint(0, 20 * 24 * 60) * MINUTE
        end = start + dice.randint(0, 6 * 24 * 60) * MINUTE
        told = theirs.difference(start, end).timedelta
        assert working_between(ours, start, end) == told, (seed, start, end)


def test_both_find_the_same_deadline() -> None:
    for seed in range(60):
        dice = Random(seed)
        ours, theirs = both(dice)
        start = BEGIN + dice.randint(0, 20 * 24 * 60) * MINUTE
        target = dice.randint(1, 24 * 60) * MINUTE
        due = add_working(ours, start, target)
        assert theirs.difference(start, due).timedelta == target, seed
        assert theirs.difference(start, due - MINUTE).timedelta < target, seed

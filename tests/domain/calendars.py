"""Random calendars and a slow, independent way to count: minute by minute on the wall clock."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from app.domain.working_calendar import DayHours, Hours, WorkingCalendar

ZONES = (
    "Europe/Moscow",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
    "Asia/Beirut",
    "Pacific/Apia",
    "UTC",
)
MINUTE = timedelta(minutes=1)
# Clocks go forward and back in Berlin, New York, Lord Howe and Beirut in these spans;
# Apia leaves out 2011-12-30 and Sao Paulo changes at midnight.
ANCHORS = (
    datetime(2026, 3, 27, tzinfo=UTC),
    datetime(2026, 10, 23, tzinfo=UTC),
    datetime(2026, 10, 30, tzinfo=UTC),
    datetime(2026, 4, 3, tzinfo=UTC),
    datetime(2018, 11, 2, tzinfo=UTC),
    datetime(2018, 2, 16, tzinfo=UTC),
    datetime(2011, 12, 28, tzinfo=UTC),
    datetime(2026, 12, 30, tzinfo=UTC),
)


@st.composite
def day_hours(draw: st.DrawFn, least: int = 0) -> DayHours:
    """Up to three intervals, lunch and midnight included."""
    marks = draw(
        st.lists(st.integers(0, 96), min_size=2 * least, max_size=6, unique=True).map(sorted)
    )
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    return tuple(Hours(opens * 15, closes * 15) for opens, closes in pairs)


@st.composite
def calendars(draw: st.DrawFn) -> WorkingCalendar:
    """A calendar with at least one working day a week and some exceptions."""
    week = [draw(day_hours()) for _ in range(6)]
    week.insert(draw(st.integers(0, 6)), draw(day_hours(least=1)))
    near = [anchor.date() + timedelta(days=add) for anchor in ANCHORS for add in range(-1, 6)]
    exceptions = draw(st.dictionaries(st.sampled_from(near), day_hours(), max_size=6))
    return WorkingCalendar(draw(st.sampled_from(ZONES)), tuple(week), exceptions)


@st.composite
def moments(draw: st.DrawFn) -> datetime:
    """Whole minutes in UTC within five days after an anchor."""
    return draw(st.sampled_from(ANCHORS)) + draw(st.integers(0, 5 * 24 * 60)) * MINUTE


def works_on_wall(calendar: WorkingCalendar, at: datetime) -> bool:
    """Ask the wall clock of one moment, nothing else."""
    wall = at.astimezone(ZoneInfo(calendar.zone))
    minute = wall.hour * 60 + wall.minute
    day: date = wall.date()
    hours = calendar.exceptions.get(day, calendar.week[day.weekday()])
    return any(each.opens <= minute < each.closes for each in hours)


def count_minutes(calendar: WorkingCalendar, start: datetime, end: datetime) -> int:
    """Count the working minutes one by one."""
    total, at = 0, start
    while at < end:
        total += works_on_wall(calendar, at)
        at += MINUTE
    return total

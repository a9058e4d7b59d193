"""A document of working time as the calendar that deadlines are counted by."""

from collections import defaultdict
from datetime import date

from app.domain.setup.documents import Body
from app.domain.working_calendar import DAYS_OF_WEEK, DayHours, Hours, WorkingCalendar


def calendar_of(body: Body) -> WorkingCalendar:
    """Build the calendar; RuleBroken for hours or a zone that are none."""
    week: list[list[Hours]] = [[] for _ in range(DAYS_OF_WEEK)]
    for row in sorted(body["intervals"], key=lambda each: each["starts_minute"]):
        week[row["weekday"]].append(Hours(row["starts_minute"], row["ends_minute"]))
    days: dict[date, DayHours] = defaultdict(tuple)
    names: dict[date, str] = {}
    for row in sorted(body["exceptions"], key=lambda each: (each["day"], each["starts_minute"])):
        day = date.fromisoformat(row["day"])
        works = row["ends_minute"] > row["starts_minute"]
        hours = (Hours(row["starts_minute"], row["ends_minute"]),) if works else ()
        days[day] = (*days[day], *hours)
        if row["name"]:
            names[day] = row["name"]
    return WorkingCalendar(str(body["time_zone"]), tuple(map(tuple, week)), days, names)

"""The production calendar: holidays, shortened and transferred days, from a file or a library.

Files are read in the forms that are passed around: XML and JSON as xmlcalendar.ru publishes
them, CSV as the state's open data does.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from html import unescape
from io import StringIO
from typing import Any

from app.domain.errors import RuleBroken

SHORTER = 60
"""Minutes by which the day before a holiday is shorter."""
MOST_CHARACTERS = 1_000_000
_SATURDAY = 5
_DAY = timedelta(days=1)
_MONTHS = 12
_CELL = re.compile(r"(\d{1,2})([*+]?)")
_ATTRIBUTE = re.compile(r'([\w-]+)\s*=\s*"([^"]*)"')
_ELEMENT = re.compile(r"<(calendar|holiday|day)\b([^>]*)>")


class DayMark(StrEnum):
    """What a production calendar says of a day that is not as its weekday is."""

    OFF = "off"
    SHORT = "short"
    WORKING = "working"


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """One day with its name, where it has one."""

    day: date
    mark: DayMark
    name: str = ""


@dataclass(frozen=True, slots=True)
class FileFault:
    """A row of a file that cannot be read, as it stands there."""

    row: int
    text: str


@dataclass(frozen=True, slots=True)
class ProductionCalendar:
    """What was read: days in order, and rows that could not be."""

    days: tuple[SpecialDay, ...]
    faults: tuple[FileFault, ...] = ()

    @property
    def years(self) -> tuple[int, ...]:
        """The years it speaks of."""
        return tuple(sorted({each.day.year for each in self.days}))

    def count(self, mark: DayMark) -> int:
        """Count the days of one kind."""
        return sum(each.mark is mark for each in self.days)


def read_production_calendar(text: str) -> ProductionCalendar:
    """Read a file in whichever of the three forms it has.

    RuleBroken ``calendar_file_unknown`` when it is none of them or says nothing.
    """
    plain = text.lstrip("\ufeff \r\n\t")
    if not plain or len(plain) > MOST_CHARACTERS:
        raise RuleBroken("calendar_file_unknown")
    reader = _xml if plain.startswith("<") else _json if plain[0] in "{[" else _csv
    days: dict[date, SpecialDay] = {}
    faults: list[FileFault] = []
    for each in reader(plain):
        if isinstance(each, FileFault):
            faults.append(each)
        else:
            days[each.day] = each
    if not days:
        raise RuleBroken("calendar_file_unknown")
    return ProductionCalendar(tuple(days[key] for key in sorted(days)), tuple(faults))


Found = Iterator[SpecialDay | FileFault]


def _xml(text: str) -> Found:
    """``<day d="05.09" t="1" h="5"/>``: month and day, 1 off, 2 short, 3 working."""
    marks = {"1": DayMark.OFF, "2": DayMark.SHORT, "3": DayMark.WORKING}
    names: dict[str, str] = {}
    year = 0
    for found in _ELEMENT.finditer(text):
        said = dict(_ATTRIBUTE.findall(found.group(2)))
        row = text.count("\n", 0, found.start()) + 1
        if found.group(1) == "calendar":
            year = int(said["year"]) if said.get("year", "").isdecimal() else 0
        elif found.group(1) == "holiday":
            names[said.get("id", "")] = unescape(said.get("title", ""))
        else:
            month, _, day = said.get("d", "").partition(".")
            mark = marks.get(said.get("t", ""))
            at = _date(year, month, day)
            if at is None or mark is None:
                yield FileFault(row, found.group(0))
            else:
                yield SpecialDay(at, mark, names.get(said.get("h", ""), ""))


def _json(text: str) -> Found:
    """``{"year": 2026, "months": [{"month": 1, "days": "1,2,9+,30*"}]}``, or a list of those."""
    try:
        read: Any = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise RuleBroken("calendar_file_broken", line=line) from error
    for place, year in enumerate(read if isinstance(read, list) else [read], 1):
        if not isinstance(year, Mapping) or not isinstance(year.get("months"), Sequence):
            yield FileFault(place, str(year)[:60])
            continue
        cells: dict[int, str] = {}
        for row, each in enumerate(year["months"], 1):
            if isinstance(each, Mapping) and isinstance(each.get("days"), str):
                cells[int(each.get("month", row))] = each["days"]
            else:
                yield FileFault(row, str(each)[:60])
        yield from _months(str(year.get("year", "")), cells, place)


def _csv(text: str) -> Found:
    """``2026,"1,2,3,9+","1,7",…``: a year and twelve months of days off."""
    for row, cells in enumerate(csv.reader(StringIO(text)), 1):
        first = cells[0].strip() if cells else ""
        if not first or (row == 1 and not first.isdecimal()):
            continue
        if not first.isdecimal() or len(cells) <= _MONTHS:
            yield FileFault(row, ",".join(cells)[:60])
            continue
        yield from _months(first, dict(enumerate(cells[1 : _MONTHS + 1], 1)), row)


def _months(year: str, cells: Mapping[int, str], row: int) -> Found:
    """Read days off of each month; ``*`` is a shortened day, ``+`` one transferred."""
    off: set[date] = set()
    short: set[date] = set()
    for month, cell in cells.items():
        for part in filter(None, (each.strip() for each in cell.split(","))):
            read = _CELL.fullmatch(part)
            known = int(year) if year.isdecimal() else 0
            at = _date(known, str(month), read.group(1)) if read else None
            if read is None or at is None:
                yield FileFault(row, part)
            else:
                (short if read.group(2) == "*" else off).add(at)
    yield from (SpecialDay(each, DayMark.OFF) for each in sorted(off) if not _weekend(each))
    yield from (SpecialDay(each, DayMark.SHORT) for each in sorted(short))
    if off:
        yield from _worked_weekends(off | short, {each.year for each in off})


def _worked_weekends(listed: set[date], years: Iterable[int]) -> Iterator[SpecialDay]:
    for year in years:
        day = date(year, 1, 1)
        while day.year == year:
            if _weekend(day) and day not in listed:
                yield SpecialDay(day, DayMark.WORKING)
            day += _DAY


def _weekend(day: date) -> bool:
    return day.weekday() >= _SATURDAY


def _date(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None


# ---- into a calendar of the room
Row = Mapping[str, Any]


def exceptions_with(
    special: Iterable[SpecialDay], intervals: Sequence[Row], standing: Sequence[Row]
) -> list[dict[str, Any]]:
    """Put the days into a calendar's exceptions; other years stay as they are.

    A day off that is off anyway is kept for its name alone; a working weekend has the hours
    of the week's first worked day.
    """
    days = tuple(special)
    years = {each.day.year for each in days}
    kept = [dict(row) for row in standing if int(str(row["day"])[:4]) not in years]
    for each in days:
        kept += list(_rows(each, intervals))
    return sorted(kept, key=lambda row: (row["day"], row["starts_minute"]))


def _rows(special: SpecialDay, intervals: Sequence[Row]) -> Iterator[dict[str, Any]]:
    own = _hours(intervals, special.day.weekday())
    usual = own or next((h for day in range(7) if (h := _hours(intervals, day))), [])
    base = {"day": special.day.isoformat(), "name": special.name}
    if special.mark is DayMark.OFF:
        if own or special.name:
            yield {**base, "starts_minute": 0, "ends_minute": 0}
        return
    hours = usual if special.mark is DayMark.WORKING else _shorter(usual)
    for opens, closes in hours:
        yield {**base, "starts_minute": opens, "ends_minute": closes}


def _hours(intervals: Sequence[Row], weekday: int) -> list[tuple[int, int]]:
    rows = [row for row in intervals if row["weekday"] == weekday]
    return sorted((int(row["starts_minute"]), int(row["ends_minute"])) for row in rows)


def _shorter(hours: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Take an hour off the end of a day."""
    if not hours:
        return []
    end = hours[-1][1] - SHORTER
    return [(opens, min(closes, end)) for opens, closes in hours if opens < end]

"""Production calendars: the three forms of files, faults by row, and what becomes of them."""

from datetime import date

import pytest

from app.domain.errors import RuleBroken
from app.domain.production_calendar import (
    DayMark,
    SpecialDay,
    exceptions_with,
    read_production_calendar,
)
from app.services.production_calendar import production_calendar_of

XML = """<?xml version="1.0" encoding="UTF-8"?>
<calendar year="2025" lang="ru" date="2024.10.04">
  <holidays><holiday id="1" title="Новый &amp; год" /><holiday id="2" title="День" /></holidays>
  <days>
    <day d="01.01" t="1" h="1" /><day d="04.30" t="2" />
    <day d="11.01" t="3" />
    <day d="13.40" t="1" />
  </days>
</calendar>"""
JSON = (
    '{"year": 2026, "months": [{"month": 1, "days": "1,2,3,4,5,6,7,8,9+,10,11,17,18,24,25,31"},'
    '{"month": 4, "days": "4,5,11,12,18,19,25,26,30*,x"}],'
    '"transitions": [{"from": "01.03", "to": "01.09"}]}'
)
HEAD = "Год/Месяц," + ",".join(f"М{n}" for n in range(1, 13)) + ",Всего\n"
WEEK = [
    {"weekday": day, "starts_minute": opens, "ends_minute": closes}
    for day in range(5)
    for opens, closes in ((540, 780), (840, 1080))
]


def test_xml_with_names_marks_and_a_fault_by_its_row() -> None:
    told = read_production_calendar(XML)
    assert told.days == (
        SpecialDay(date(2025, 1, 1), DayMark.OFF, "Новый & год"),
        SpecialDay(date(2025, 4, 30), DayMark.SHORT),
        SpecialDay(date(2025, 11, 1), DayMark.WORKING),
    )
    assert [each.row for each in told.faults] == [7]


def test_json_names_what_is_off_and_a_weekend_it_leaves_out_is_worked() -> None:
    told = read_production_calendar("\ufeff" + JSON)
    marks = {each.day: each.mark for each in told.days}
    assert marks[date(2026, 1, 9)] is DayMark.OFF
    assert marks[date(2026, 4, 30)] is DayMark.SHORT
    assert date(2026, 1, 10) not in marks
    assert marks[date(2026, 2, 1)] is DayMark.WORKING
    assert [each.text for each in told.faults] == ["x"]


def test_csv_of_the_open_data() -> None:
    months = ['"1,2,3,4,5,6,7,8"', *['"1"'] * 11]
    told = read_production_calendar(HEAD + "2026," + ",".join(months) + ",247\nбез года,1\n")
    assert told.years == (2026,)
    assert SpecialDay(date(2026, 1, 8), DayMark.OFF) in told.days
    assert [each.row for each in told.faults] == [3]


@pytest.mark.parametrize("text", ["", "привет", "<html></html>", "[]", HEAD])
def test_what_is_no_production_calendar_is_refused(text: str) -> None:
    with pytest.raises(RuleBroken, match="calendar_file_unknown"):
        read_production_calendar(text)


def test_broken_json_says_where() -> None:
    with pytest.raises(RuleBroken) as refused:
        read_production_calendar('{"year": 2026,\n "months": [')
    assert (refused.value.code, refused.value.facts["line"]) == ("calendar_file_broken", 2)


def test_days_become_exceptions_of_a_week_and_other_years_stay() -> None:
    days = [
        SpecialDay(date(2026, 5, 1), DayMark.OFF, "Праздник Весны и Труда"),
        SpecialDay(date(2026, 4, 30), DayMark.SHORT),
        SpecialDay(date(2026, 5, 2), DayMark.OFF),
        SpecialDay(date(2026, 5, 3), DayMark.WORKING),
    ]
    old = {"day": "2025-01-01", "starts_minute": 0, "ends_minute": 0, "name": "НГ"}
    gone = {"day": "2026-07-01", "starts_minute": 0, "ends_minute": 0, "name": "?"}
    told = [
        (row["day"], row["starts_minute"], row["ends_minute"])
        for row in exceptions_with(days, WEEK, [old, gone])
    ]
    assert told == [
        ("2025-01-01", 0, 0),
        ("2026-04-30", 540, 780), ("2026-04-30", 840, 1020),
        ("2026-05-01", 0, 0),
        ("2026-05-03", 540, 780), ("2026-05-03", 840, 1080),
    ]  # fmt: skip


OFF = {
    2025: "05-02 05-08 06-13 11-03 12-31",
    2026: "01-09 03-09 05-11 12-31",
    2027: "02-22 05-03 05-10 06-14 11-05 12-31",
}
"""Days off by decree or by the law's own transfer, apart from the holidays themselves."""
SHORT = {
    2025: "03-07 04-30 06-11 11-01",
    2026: "04-30 05-08 06-11 11-03",
    2027: "02-20 04-30 06-11 11-03",
}


@pytest.mark.parametrize("year", [2025, 2026, 2027])
def test_the_library_knows_the_transfers_of_three_years(year: int) -> None:
    told = production_calendar_of(year)
    marks = {each.day.strftime("%m-%d"): each.mark for each in told.days}
    for day in OFF[year].split():
        assert marks[day] is DayMark.OFF, day
    short = {day for day, mark in marks.items() if mark is DayMark.SHORT}
    assert short == set(SHORT[year].split())
    assert marks["01-07"] is DayMark.OFF
    assert {each.day.year for each in told.days} == {year}


def test_a_year_without_a_decree_has_its_holidays() -> None:
    assert production_calendar_of(2031).count(DayMark.OFF) >= 14

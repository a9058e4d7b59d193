from datetime import date

import pytest

from app.domain.errors import RuleBroken
from app.domain.working_calendar import Hours, WorkingCalendar, daily, round_the_clock


@pytest.mark.parametrize(("opens", "closes"), [(600, 600), (700, 600), (-1, 10), (0, 1441)])
def test_hours_of_a_day_are_checked(opens: int, closes: int) -> None:
    with pytest.raises(RuleBroken) as failure:
        Hours(opens, closes)
    assert failure.value.code == "calendar_hours_wrong"
    assert failure.value.facts == {"opens": opens, "closes": closes}


def test_overlapping_or_unordered_hours_are_refused() -> None:
    morning, noon = Hours(540, 780), Hours(720, 800)
    for hours in ((morning, noon), (noon, Hours(0, 60))):
        with pytest.raises(RuleBroken) as failure:
            daily("UTC", *hours)
        assert failure.value.code == "calendar_hours_overlap"
    with pytest.raises(RuleBroken):
        WorkingCalendar("UTC", ((),) * 7, {date(2026, 1, 1): (morning, noon)})


def test_touching_hours_are_fine() -> None:
    assert daily("UTC", Hours(0, 60), Hours(60, 120)).week[0][1] == Hours(60, 120)


@pytest.mark.parametrize("zone", ["Europe/Atlantis", "", "../etc/passwd", "/etc", "Europe"])
def test_an_unknown_zone_is_refused(zone: str) -> None:
    with pytest.raises(RuleBroken) as failure:
        round_the_clock(zone)
    assert failure.value.code == "zone_unknown"


def test_a_week_has_seven_days() -> None:
    with pytest.raises(RuleBroken) as failure:
        WorkingCalendar("UTC", ((),) * 6)
    assert failure.value.code == "calendar_week_wrong"


def test_exceptions_cannot_change_under_a_calendar() -> None:
    given = {date(2026, 1, 1): (Hours(0, 60),)}
    calendar = WorkingCalendar("UTC", ((),) * 7, given)
    given.clear()
    assert calendar.hours_on(date(2026, 1, 1)) == (Hours(0, 60),)


def test_equal_calendars_are_equal_and_hash_alike_whatever_was_asked_of_them() -> None:
    one, other = round_the_clock("UTC"), round_the_clock("UTC")
    one.pieces_on(date(2026, 1, 1))
    assert (one, hash(one)) == (other, hash(other))

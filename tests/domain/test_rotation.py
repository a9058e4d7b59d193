"""Which daily copies stay."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.rotation import DAYS, MONTHS, WEEKS, to_keep

TODAY = date(2026, 11, 22)


def every_day(count: int) -> list[date]:
    return [TODAY - timedelta(days=n) for n in range(count)]


def test_a_year_of_days_leaves_days_weeks_and_months() -> None:
    kept = sorted(to_keep(every_day(400)), reverse=True)
    assert kept[:DAYS] == every_day(DAYS)
    # The four newest weeks end on 22 (today), 15, 8 and 1 November; each month on its last day.
    assert {date(2026, 11, 15), date(2026, 11, 8), date(2026, 11, 1)} <= set(kept)
    assert {date(2026, 10, 31), date(2026, 2, 28), date(2025, 12, 31)} <= set(kept)
    assert date(2025, 11, 30) not in kept
    assert len(kept) == DAYS + (WEEKS - 1) + (MONTHS - 1)


def test_a_room_that_was_closed_loses_nothing() -> None:
    days = [date(2024, 3, 1), date(2024, 3, 2), date(2025, 1, 5)]
    assert to_keep(days) == frozenset(days)


@given(st.lists(st.dates(), max_size=80))
def test_what_stays_is_bounded_and_repeatable(days: list[date]) -> None:
    kept = to_keep(days)
    assert kept <= set(days)
    assert len(kept) <= DAYS + WEEKS + MONTHS
    assert to_keep(kept) == kept
    assert not days or max(days) in kept

"""Weeks that come round: the right week, the wall clock, rolled out twice the same."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.domain.roster import (
    Duty,
    Pattern,
    Slot,
    difference,
    duties,
    moment_of,
    monday_of,
    overlapping,
)

ZONE = "Europe/Moscow"
ANNA, BORIS = UUID(int=1), UUID(int=2)
START = date(2026, 3, 2)
DAYS = st.integers(0, 400).map(lambda days: START + timedelta(days=days))
SLOTS = st.builds(
    Slot,
    agent_id=st.sampled_from([ANNA, BORIS]),
    week=st.integers(1, 3),
    days=st.frozensets(st.integers(1, 7), min_size=1),
    starts_minute=st.integers(0, 1439),
    ends_minute=st.just(1440),
)
PATTERNS = st.builds(
    Pattern,
    pattern_id=st.builds(UUID, int=st.integers(1, 9)),
    zone=st.sampled_from([ZONE, "Europe/Berlin", "UTC"]),
    starts_on=st.integers(0, 20).map(lambda days: START + timedelta(days=days)),
    weeks=st.integers(1, 3),
    slots=st.lists(SLOTS, max_size=4, unique=True).map(tuple),
)


@given(PATTERNS, DAYS)
def test_weeks_come_round(pattern: Pattern, day: date) -> None:
    assert pattern.week_of(day + timedelta(weeks=pattern.weeks)) == pattern.week_of(day)
    assert pattern.week_of(pattern.starts_on) == 1
    assert 1 <= pattern.week_of(day) <= pattern.weeks
    assert pattern.week_of(monday_of(day)) == pattern.week_of(day)


@given(PATTERNS, DAYS, st.integers(0, 30))
def test_hours_are_those_of_their_day_and_week(pattern: Pattern, first: date, more: int) -> None:
    """Counted a second time, day by day, without the generator."""
    last = first + timedelta(days=more)
    found = list(duties([pattern], first, last))
    expected = 0
    for days in range(more + 1):
        day = first + timedelta(days=days)
        if day >= pattern.starts_on:
            week = pattern.week_of(day)
            expected += sum(s.week == week and day.isoweekday() in s.days for s in pattern.slots)
    assert len(found) == expected
    assert all(one.ends_at > one.starts_at for one in found)


@given(st.lists(PATTERNS, max_size=2, unique_by=lambda one: one.pattern_id), DAYS, DAYS)
def test_rolling_out_twice_does_nothing_twice(
    patterns: list[Pattern], first: date, today: date
) -> None:
    now = moment_of(today, 600, ZONE)
    wanted = list(duties(patterns, first, first + timedelta(days=20)))
    once = difference(wanted, {}, frozenset(), ZONE, now)
    standing = dict.fromkeys(once.added, UUID(int=7))
    again = difference(wanted, standing, frozenset(), ZONE, now)
    assert (again.added, again.dropped) == ((), ())
    assert all(each.starts_at > now for each in once.added)


@given(PATTERNS, DAYS)
def test_another_pattern_replaces_future_hours_only(pattern: Pattern, today: date) -> None:
    now = moment_of(today, 600, ZONE)
    wanted = list(duties([pattern], today - timedelta(days=7), today + timedelta(days=7)))
    standing = dict.fromkeys(wanted, UUID(int=7))
    found = difference([], standing, frozenset(), ZONE, now)
    assert set(found.dropped) == {each for each in wanted if each.starts_at > now}
    assert found.added == ()


def test_a_day_set_by_hand_and_hours_of_no_pattern_stay() -> None:
    now = datetime(2026, 3, 2, 6, tzinfo=UTC)
    slot = Slot(ANNA, 1, frozenset({2, 3}), 9 * 60, 18 * 60)
    pattern = Pattern(UUID(int=5), ZONE, START, 1, (slot,))
    wanted = list(duties([pattern], START, START + timedelta(days=6)))
    old = Duty(ANNA, now + timedelta(days=3), now + timedelta(days=3, hours=8))
    by_hand = frozenset({(ANNA, date(2026, 3, 3))})
    found = difference(wanted, {old: UUID(int=1)}, by_hand, ZONE, now)
    assert [each.starts_at.date() for each in found.added] == [date(2026, 3, 4)]
    assert found.dropped == ()
    assert found.people == 1


def test_eight_in_the_morning_stays_eight_when_the_clocks_change() -> None:
    slot = Slot(ANNA, 1, frozenset({6, 7, 1}), 8 * 60, 20 * 60)
    pattern = Pattern(UUID(int=5), "Europe/Berlin", date(2026, 3, 23), 1, (slot,))
    told = [one.starts_at.hour for one in duties([pattern], date(2026, 3, 28), date(2026, 3, 30))]
    assert told == [7, 6, 6]


def test_a_night_ends_on_the_next_day() -> None:
    slot = Slot(ANNA, 1, frozenset({1}), 20 * 60, 32 * 60)
    (night,) = duties([Pattern(UUID(int=5), ZONE, START, 1, (slot,))], START, START)
    assert night.ends_at - night.starts_at == timedelta(hours=12)


def test_two_weeks_take_turns() -> None:
    early, late = (
        Slot(who, week, frozenset({1}), 480, 1200) for who, week in ((ANNA, 1), (BORIS, 2))
    )
    found = list(duties([Pattern(UUID(int=5), ZONE, START, 2, (early, late))], START,
                        START + timedelta(days=27)))  # fmt: skip
    assert [one.agent_id for one in found] == [ANNA, BORIS, ANNA, BORIS]
    assert all(b.starts_at - a.starts_at == timedelta(days=7) for a, b in pairwise(found))


def test_who_is_at_two_places_at_once_is_found() -> None:
    one = Slot(ANNA, 1, frozenset({1, 2}), 480, 1200)
    assert overlapping([one, Slot(BORIS, 1, frozenset({2}), 480, 1200)]) is None
    assert overlapping([one, Slot(ANNA, 2, frozenset({2}), 480, 1200)]) is None
    twice = Slot(ANNA, 1, frozenset({2}), 1199, 1300)
    assert overlapping([one, twice]) == twice
    night = Slot(ANNA, 1, frozenset({1}), 1260, 1440 + 500)
    assert overlapping([one, night]) == night


@given(PATTERNS, DAYS, st.lists(st.integers(-600, 2_000), max_size=6))
def test_own_hours_and_a_rotations_never_lie_over_each_other(
    pattern: Pattern, first: date, begins: list[int]
) -> None:
    now = moment_of(first, 0, ZONE)
    own = [
        Duty(ANNA, now + timedelta(minutes=at), now + timedelta(minutes=at + 300)) for at in begins
    ]
    wanted = list(duties([pattern], first, first + timedelta(days=14)))
    standing = {each: UUID(int=at) for at, each in enumerate((*own, *wanted))}
    for before in ({each: UUID(int=at) for at, each in enumerate(own)}, standing):
        found = difference(wanted, before, frozenset(), ZONE, now)
        left = ({each for each in before if each.pattern_id} | set(found.added)) - set(
            found.dropped
        )
        for each in left:
            over = [o for o in own if o.starts_at < each.ends_at and each.starts_at < o.ends_at]
            assert each.agent_id != ANNA or not over or each.starts_at <= now

"""The ledger against a counter of minutes that shares nothing with it: wall clock and log.

A thousand random calendars, policies and logs, around changes of clocks and a skipped day.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import accumulate
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.ledger import (
    ClockTerms,
    Ledger,
    LoggedState,
    LoggedTerms,
    TermsKind,
    ledger_of,
)
from app.domain.ledger_calendar import Why
from app.domain.vocabulary import StateType
from app.domain.working_calendar import DayHours, Hours, WorkingCalendar, daily
from tests.domain.calendars import ANCHORS, MINUTE, ZONES, calendars, moments

HOUR = timedelta(hours=1)
CODES = {
    "new": StateType.NEW,
    "in_progress": StateType.OPEN,
    "waiting_client": StateType.PAUSED,
    "waiting_partner": StateType.PAUSED,
    "resolved": StateType.RESOLVED,
    "closed": StateType.CLOSED,
    "reopened": StateType.OPEN,
}
STANDING = {"waiting_client", "waiting_partner", "resolved", "closed"}
HORIZON = 3 * 24 * 60


@dataclass(frozen=True)
class Story:
    """A ticket as the log tells it; the last policy and target hold for all of it."""

    terms: ClockTerms
    states: tuple[LoggedState, ...]
    changed: tuple[LoggedTerms, ...]
    now: datetime


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """States, priorities and policies in any order, at whole minutes."""
    start = draw(moments())
    steps = sorted(draw(st.lists(st.integers(0, HORIZON), max_size=7)))
    codes = draw(st.lists(st.sampled_from(sorted(CODES)), min_size=len(steps), max_size=len(steps)))
    states = [LoggedState(start, "new", StateType.NEW)]
    states += [
        LoggedState(start + step * MINUTE, code, CODES[code])
        for step, code in zip(steps, codes, strict=True)
    ]
    changed = [
        LoggedTerms(start + step * MINUTE, draw(st.sampled_from(TermsKind)), "a", "b")
        for step in draw(st.lists(st.integers(1, HORIZON), max_size=3))
    ]
    # What held before a change counts for nothing: the last of both replays the whole log.
    calendar, target = draw(calendars()), draw(st.integers(1, 20 * 60)) * MINUTE
    met = draw(st.none() | st.integers(0, HORIZON))
    return Story(
        ClockTerms(calendar, start, target, None if met is None else start + met * MINUTE),
        tuple(draw(st.permutations(states)) if len(set(steps)) == len(steps) else states),
        tuple(changed),
        start + draw(st.integers(0, HORIZON)) * MINUTE,
    )


EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
THURSDAY = 3
QUARTER = 15


@cache
def offset(zone: str, quarter: int) -> int:
    """Minutes ahead of UTC in a quarter of an hour; no zone changes within one."""
    ahead = (EPOCH + quarter * QUARTER * MINUTE).astimezone(ZoneInfo(zone)).utcoffset()
    return (ahead or timedelta(0)) // MINUTE


class Minutes:
    """Whether each minute of a story counts, asked of the wall clock and of the raw log.

    Plain numbers: minutes since 1970, days since 1970. Nothing of the program is asked.
    """

    def __init__(self, story: Story) -> None:
        calendar, first = story.terms.calendar, EPOCH.date()
        self.zone = calendar.zone
        self.start = (story.terms.started_at - EPOCH) // MINUTE
        self.week = [[(h.opens, h.closes) for h in hours] for hours in calendar.week]
        self.special = {
            (day - first).days: [(h.opens, h.closes) for h in hours]
            for day, hours in calendar.exceptions.items()
        }
        log = sorted(story.states, key=lambda each: each.at)
        self.log = [((each.at - EPOCH) // MINUTE, each.code not in STANDING) for each in log]
        self.counted = [
            runs and self.works(self.start + step) for step, runs in enumerate(self.running())
        ]

    def works(self, minute: int) -> bool:
        day, at = divmod(minute + offset(self.zone, minute // QUARTER), 24 * 60)
        hours = self.special.get(day, self.week[(day + THURSDAY) % 7])
        return any(opens <= at < closes for opens, closes in hours)

    def running(self) -> list[bool]:
        told = [True] * HORIZON
        for at, runs in self.log:
            told[at - self.start :] = [runs] * (HORIZON - (at - self.start))
        return told


def random_hours(dice: Random) -> DayHours:
    """Up to three intervals at quarters of an hour, lunch and midnight included."""
    marks = sorted(dice.sample(range(97), 2 * dice.randint(0, 3)))
    return tuple(Hours(15 * a, 15 * b) for a, b in zip(marks[::2], marks[1::2], strict=True))


def random_story(dice: Random) -> Story:
    """The same as ``stories``, made so fast that a thousand cost little."""
    anchor = dice.choice(ANCHORS)
    near = [anchor.date() + timedelta(days=add) for add in range(-1, 7)]
    special = {day: random_hours(dice) for day in dice.sample(near, dice.randint(0, 3))}
    week = tuple(random_hours(dice) for _ in range(6))
    week = (*week, (Hours(15 * dice.randint(0, 40), 15 * dice.randint(41, 96)),))
    calendar = WorkingCalendar(dice.choice(ZONES), week, special)
    start = anchor + dice.randint(0, 3 * 24 * 60) * MINUTE
    steps = sorted(dice.sample(range(HORIZON), dice.randint(0, 8)))
    states = [LoggedState(start, "new", StateType.NEW)]
    for step in steps:
        code = dice.choice(sorted(CODES))
        states.append(LoggedState(start + step * MINUTE, code, CODES[code]))
    changed = [
        LoggedTerms(start + dice.randint(1, HORIZON) * MINUTE, kind, "a", "b") for kind in TermsKind
    ]
    met = start + dice.randint(0, HORIZON) * MINUTE if dice.random() < 0.3 else None
    terms = ClockTerms(calendar, start, dice.randint(1, 20 * 60) * MINUTE, met)
    dice.shuffle(states)
    return Story(terms, tuple(states), tuple(changed), start + dice.randint(0, HORIZON) * MINUTE)


def test_a_thousand_calendars_policies_and_logs_are_off_by_no_minute() -> None:
    for seed in range(1000):
        story = random_story(Random(seed))
        try:
            check(story)
        except Exception as failure:
            raise AssertionError(f"seed {seed}: {story}") from failure


@settings(max_examples=60, deadline=None)
@given(stories())
def test_no_story_that_hypothesis_thinks_of_is_off_by_a_minute(story: Story) -> None:
    check(story)


def check(story: Story) -> None:
    """Compare every line, the sums and the deadline with the counted minutes."""
    told = ledger_of(story.terms, story.states, story.changed, story.now)
    counted, start = Minutes(story).counted, story.terms.started_at
    cursor, total = start, timedelta(0)
    seen = min(story.now, story.terms.met_at) if story.terms.met_at else story.now
    for line in told.lines:
        assert line.starts_at == cursor < line.ends_at
        steps = slice((cursor - start) // MINUTE, (line.ends_at - start) // MINUTE)
        assert set(counted[steps]) <= {line.why is Why.WORKING}
        assert line.ahead == (cursor >= seen)
        total += line.counted
        assert line.total == total
        cursor = line.ends_at
    assert not told.lines or cursor == story.terms.met_at or cursor >= story.now
    assert told.spent == sum(counted[: (seen - start) // MINUTE]) * MINUTE
    assert told.left == story.terms.target - told.spent
    _check_due(told, counted)


def _check_due(told: Ledger, counted: list[bool]) -> None:
    """The minute in which the target is used up is the deadline, or it lies further ahead."""
    whole = told.target // MINUTE
    sums = list(accumulate(counted, initial=0))
    if whole <= sums[-1]:
        due = told.started_at + sums.index(whole) * MINUTE
        assert told.due_at == due
    else:
        assert told.due_at is None or told.due_at > told.started_at + (HORIZON - 1) * MINUTE


# ---- one of each, by hand
ROOM = WorkingCalendar(
    "Europe/Moscow",
    ((Hours(540, 780), Hours(840, 1080)),) * 5 + ((),) * 2,
    {
        date(2026, 11, 4): (),
        date(2026, 11, 7): (Hours(540, 780),),
    },
    {
        date(2026, 11, 4): "День народного единства",
        date(2026, 11, 7): "Рабочая суббота",
    },
)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Moscow time in November 2026, as UTC."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC) - 3 * HOUR


def reasons(told: Ledger) -> list[tuple[str, str]]:
    return [(str(line.why), line.note or line.state) for line in told.lines]


def test_lunch_evening_holiday_and_a_working_saturday_say_why() -> None:
    terms = ClockTerms(ROOM, at(3, 12), 26 * HOUR)
    told = ledger_of(terms, [LoggedState(at(3, 12), "new", StateType.NEW)], [], at(3, 12))
    assert reasons(told) == [
        ("working", ""), ("break", ""), ("working", ""), ("outside", ""),
        ("holiday", "День народного единства"), ("outside", ""),
        ("working", ""), ("break", ""), ("working", ""), ("outside", ""),
        ("working", ""), ("break", ""), ("working", ""), ("outside", ""),
        ("working", "Рабочая суббота"),
        ("outside", ""), ("day_off", ""), ("outside", ""), ("working", ""),
    ]  # fmt: skip
    assert told.due_at == told.lines[-1].ends_at
    assert told.lines[-1].total == 26 * HOUR


def test_a_pause_a_partner_and_a_reopening_say_whose_time_it_is() -> None:
    log = [
        LoggedState(at(2, 9), "in_progress", StateType.OPEN),
        LoggedState(at(2, 10), "waiting_client", StateType.PAUSED, "Ждём фото"),
        LoggedState(at(2, 11), "in_progress", StateType.OPEN),
        LoggedState(at(2, 12), "waiting_partner", StateType.PAUSED, "Заявка у ФНСервис"),
        LoggedState(at(2, 15), "in_progress", StateType.OPEN),
        LoggedState(at(2, 16), "resolved", StateType.RESOLVED),
        LoggedState(at(3, 9), "reopened", StateType.OPEN),
    ]
    told = ledger_of(ClockTerms(ROOM, at(2, 9), 4 * HOUR), log, [], at(3, 9, 30))
    assert reasons(told) == [
        ("working", ""), ("paused", "Ждём фото"), ("working", ""),
        ("partner", "Заявка у ФНСервис"), ("working", ""), ("solved", "resolved"),
        ("working", ""), ("working", ""),
    ]  # fmt: skip
    assert told.lines[3].idle == 2 * HOUR
    assert told.due_at == at(3, 10)
    assert told.spent == 3 * HOUR + timedelta(minutes=30)


def test_another_priority_cuts_the_line_and_carries_the_time_over() -> None:
    log = [LoggedState(at(2, 9), "new", StateType.NEW)]
    change = LoggedTerms(at(2, 10), TermsKind.PRIORITY, "3", "1")
    told = ledger_of(ClockTerms(ROOM, at(2, 9), 2 * HOUR), log, [change], at(2, 10, 30))
    assert [line.total for line in told.lines] == [
        HOUR, HOUR + timedelta(minutes=30), 2 * HOUR,
    ]  # fmt: skip
    assert told.terms == (change,)


def test_after_the_deadline_the_lines_say_so() -> None:
    log = [LoggedState(at(2, 9), "new", StateType.NEW)]
    told = ledger_of(ClockTerms(ROOM, at(2, 9), HOUR), log, [], at(2, 11))
    assert [line.over for line in told.lines] == [False, True]
    assert told.left == -HOUR


def test_a_clock_that_never_closes_is_one_line() -> None:
    around = daily("Europe/Moscow", Hours(0, 1440))
    log = [LoggedState(at(2, 9), "new", StateType.NEW)]
    told = ledger_of(ClockTerms(around, at(2, 9), 100 * HOUR), log, [], at(2, 9))
    assert len(told.lines) == 1

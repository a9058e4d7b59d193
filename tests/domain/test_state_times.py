"""Sums of a log: all the time between its ends is somewhere, and once."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.state_times import LoggedState, first_solved, state_times
from app.domain.vocabulary import StateType
from app.domain.working_calendar import Hours, WorkingCalendar

START = datetime(2026, 3, 10, 6, tzinfo=UTC)
OFFICE = WorkingCalendar("UTC", ((Hours(9 * 60, 18 * 60),),) * 5 + ((),) * 2, {})
STEPS = st.lists(
    st.tuples(st.integers(0, 5000), st.sampled_from(["a", "b", "c"])), min_size=1, max_size=12
)
TYPES = {"a": StateType.OPEN, "b": StateType.PAUSED, "c": StateType.RESOLVED}


def log_of(steps: list[tuple[int, str]]) -> list[LoggedState]:
    at, log = START, []
    for minutes, state in steps:
        at += timedelta(minutes=minutes)
        log.append(LoggedState(at, state, TYPES[state]))
    return log


@given(STEPS, st.integers(0, 5000))
def test_no_minute_is_lost_or_counted_twice(steps: list[tuple[int, str]], more: int) -> None:
    log = log_of(steps)
    now = log[-1].at + timedelta(minutes=more)
    times = state_times(log, now, OFFICE)
    assert sum((each.wall for each in times), timedelta(0)) == now - log[0].at
    assert sum(each.visits for each in times) == len(log)
    assert [each.state for each in times if each.current] == [log[-1].state]
    for each in times:
        assert each.working is not None
        assert timedelta(0) <= each.working <= each.wall


@given(STEPS, st.integers(0, 5000), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(
    steps: list[tuple[int, str]], more: int, dice: st.DrawFn
) -> None:
    log = log_of([(minutes + 1, state) for minutes, state in steps])
    now = log[-1].at + timedelta(minutes=more)
    shuffled = list(log)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert state_times(shuffled, now, None) == state_times(log, now, None)


def test_an_end_has_no_time_and_the_first_solution_stays() -> None:
    log = [
        LoggedState(START, "a", StateType.OPEN),
        LoggedState(START + timedelta(hours=1), "c", StateType.RESOLVED),
        LoggedState(START + timedelta(hours=3), "a", StateType.OPEN),
        LoggedState(START + timedelta(hours=4), "c", StateType.RESOLVED),
        LoggedState(START + timedelta(hours=5), "d", StateType.CLOSED),
    ]
    times = {each.state: each for each in state_times(log, START + timedelta(days=9), None)}
    assert times["d"].wall == timedelta(0)
    assert (times["a"].wall, times["c"].wall) == (timedelta(hours=2), timedelta(hours=3))
    assert first_solved(log) == START + timedelta(hours=1)
    assert state_times([], START, None) == ()

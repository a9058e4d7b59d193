"""How long a ticket stood in each state, from the log alone (R47)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from app.domain.vocabulary import StateType
from app.domain.working_calendar import WorkingCalendar
from app.domain.working_time import working_between

NOTHING = timedelta(0)


@dataclass(frozen=True, slots=True)
class LoggedState:
    """One row of the log: when a ticket came into which state."""

    at: datetime
    state: str
    type: StateType


@dataclass(frozen=True, slots=True)
class StateTime:
    """All the time in one state: by the wall, and of it in working hours where there are any.

    ``visits`` counts how often the ticket came there; ``current`` is where it stands now.
    """

    state: str
    type: StateType
    wall: timedelta
    working: timedelta | None
    visits: int
    current: bool = False


def state_times(
    log: Sequence[LoggedState], now: datetime, calendar: WorkingCalendar | None
) -> tuple[StateTime, ...]:
    """Sum the log up by state, in the order of first coming there.

    An end lasts for ever: closed states have no time. Without a calendar there is none of work.
    """
    found: dict[str, StateTime] = {}
    ordered = sorted(log, key=lambda each: each.at)
    for entered, left in _stays(ordered, now):
        known = found.get(entered.state)
        wall = max(left - entered.at, NOTHING)
        works = working_between(calendar, entered.at, entered.at + wall) if calendar else None
        found[entered.state] = StateTime(
            entered.state,
            entered.type,
            wall + (known.wall if known else NOTHING),
            None if works is None else works + ((known.working if known else None) or NOTHING),
            1 + (known.visits if known else 0),
            current=entered is ordered[-1],
        )
    return tuple(found.values())


def first_solved(log: Iterable[LoggedState]) -> datetime | None:
    """Tell when it was solved for the first time; reopening does not change it."""
    return min((each.at for each in log if each.type is StateType.RESOLVED), default=None)


def _stays(log: Sequence[LoggedState], now: datetime) -> Iterable[tuple[LoggedState, datetime]]:
    if not log:
        return
    for entered, after in pairwise(log):
        yield entered, entered.at if entered.type is StateType.CLOSED else after.at
    last = log[-1]
    yield last, last.at if last.type is StateType.CLOSED else now

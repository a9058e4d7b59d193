"""Deadlines of a ticket: targets in working time, pauses replayed from the log, what is left."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from app.domain.lifecycle import clock_runs
from app.domain.vocabulary import Priority, StateType
from app.domain.working_calendar import WorkingCalendar
from app.domain.working_time import add_working, working_between

AT_RISK_SHARE = 0.2
"""A deadline is at risk when less than this share of its interval is left ..."""
AT_RISK_LEFT = timedelta(minutes=15)
"""... or less than this working time."""
_NOTHING = timedelta(0)


@dataclass(frozen=True, slots=True)
class SlaTarget:
    """Working time promised for one priority; None means no such target."""

    first_response: timedelta | None = None
    resolution: timedelta | None = None


@dataclass(frozen=True, slots=True)
class SlaPolicy:
    """A policy with its calendar; a priority missing from ``targets`` has none."""

    id: UUID
    name: str
    calendar: WorkingCalendar
    targets: Mapping[Priority, SlaTarget] = field(hash=False)


@dataclass(frozen=True, slots=True)
class SlaTargets:
    """Both deadlines of one ticket, with the working time each was made from."""

    first_response_due_at: datetime | None
    resolution_due_at: datetime | None
    first_response: timedelta | None
    resolution: timedelta | None


@dataclass(frozen=True, slots=True)
class Pause:
    """A stretch in which the clock stands; it goes on while ``resumed_at`` is None."""

    paused_at: datetime
    resumed_at: datetime | None = None


class ClockState(StrEnum):
    """How a deadline stands."""

    ON_TIME = "on_time"
    AT_RISK = "at_risk"
    BREACHED = "breached"
    PAUSED = "paused"
    MET = "met"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Remaining:
    """``left`` is working time (negative: overdue by so much); ``used`` 0..1 and beyond."""

    state: ClockState
    left: timedelta
    used: float


NO_DEADLINE = Remaining(ClockState.NONE, _NOTHING, 0.0)


def targets_for(policy: SlaPolicy, priority: Priority, start: datetime) -> SlaTargets:
    """Compute both deadlines of a ticket that came in at ``start``."""
    target = policy.targets.get(priority, SlaTarget())
    return SlaTargets(
        first_response_due_at=_due(policy.calendar, start, target.first_response),
        resolution_due_at=_due(policy.calendar, start, target.resolution),
        first_response=target.first_response,
        resolution=target.resolution,
    )


def _due(calendar: WorkingCalendar, start: datetime, target: timedelta | None) -> datetime | None:
    return None if target is None else add_working(calendar, start, target)


def pauses_of(states: Iterable[tuple[datetime, StateType]]) -> tuple[Pause, ...]:
    """Read from a ticket's state changes, oldest first, when its time to solve stood still.

    Waiting stands still, and so does the time between a solution and a reopening.
    """
    pauses: list[Pause] = []
    stopped_at: datetime | None = None
    for at, state_type in states:
        if not clock_runs(state_type):
            stopped_at = stopped_at or at
        elif stopped_at is not None:
            pauses.append(Pause(stopped_at, at))
            stopped_at = None
    return (*pauses, Pause(stopped_at)) if stopped_at is not None else tuple(pauses)


def due_with_pauses(
    calendar: WorkingCalendar, start: datetime, target: timedelta, pauses: Iterable[Pause]
) -> datetime | None:
    """Replay the pauses and give the deadline; None while an open pause stands before it.

    Pauses may come in any order and overlap. Always computed from the log, never patched:
    the same log gives the same second.
    """
    cursor, left = start, target
    for pause in sorted(pauses, key=lambda each: each.paused_at):
        if pause.paused_at > cursor:
            run = working_between(calendar, cursor, pause.paused_at)
            if run >= left:
                break
            left, cursor = left - run, pause.paused_at
        if pause.resumed_at is None:
            return None
        cursor = max(cursor, pause.resumed_at)
    return add_working(calendar, cursor, left)


def worked_time(
    calendar: WorkingCalendar, start: datetime, end: datetime, pauses: Sequence[Pause]
) -> timedelta:
    """Measure the working time from ``start`` to ``end`` with the pauses left out."""
    total, cursor = _NOTHING, start
    for pause in sorted(pauses, key=lambda each: each.paused_at):
        if pause.paused_at >= end:
            break
        if pause.paused_at > cursor:
            total += working_between(calendar, cursor, pause.paused_at)
        cursor = max(cursor, pause.resumed_at or end)
    return total + max(working_between(calendar, cursor, end), _NOTHING)


def remaining(
    calendar: WorkingCalendar,
    started_at: datetime,
    due_at: datetime | None,
    now: datetime,
    *,
    met_at: datetime | None = None,
    paused_at: datetime | None = None,
    target: timedelta | None = None,
) -> Remaining:
    """Tell how a deadline stands at ``now``.

    ``due_at`` carries the finished pauses; ``paused_at`` is the start of the running one.
    ``target`` is the whole interval; without it the interval is start to deadline. A
    deadline missed stays breached, whether the ticket waits or was answered since.
    """
    if due_at is None:
        return NO_DEADLINE
    seen_at = min(each for each in (met_at, paused_at, now) if each is not None)
    left = working_between(calendar, seen_at, due_at)
    whole = working_between(calendar, started_at, due_at) if target is None else target
    used = 1.0 - left / whole if whole > _NOTHING else 1.0
    state = _state(left, whole, late=seen_at > due_at)
    if state is not ClockState.BREACHED:
        state = _settled(met_at, paused_at) or state
    return Remaining(state, left, used)


def _settled(met_at: datetime | None, paused_at: datetime | None) -> ClockState | None:
    if met_at is not None:
        return ClockState.MET
    return ClockState.PAUSED if paused_at is not None else None


def _state(left: timedelta, whole: timedelta, *, late: bool) -> ClockState:
    if late:
        return ClockState.BREACHED
    if left < AT_RISK_LEFT or left < whole * AT_RISK_SHARE:
        return ClockState.AT_RISK
    return ClockState.ON_TIME

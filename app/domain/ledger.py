"""The ledger of a deadline (N11): every stretch of a clock, counted or not, and why.

Made from the event log alone: the same log and calendar give the same lines. The lines lie
end to end, from the start of the clock to the moment they are asked for.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from app.domain.ledger_calendar import NOTHING, Stretch, Why, stretches
from app.domain.lifecycle import clock_runs
from app.domain.sla import due_with_pauses, pauses_of
from app.domain.vocabulary import StateType, TicketState
from app.domain.working_calendar import WorkingCalendar
from app.domain.working_time import working_between

MOST_LINES = 1_000
"""A ledger longer than this keeps its newest lines; the sum before them stays in their totals."""


@dataclass(frozen=True, slots=True)
class LoggedState:
    """One change of state as logged."""

    at: datetime
    code: str
    state_type: StateType
    reason: str = ""


class TermsKind(StrEnum):
    """What of a clock's terms was changed."""

    PRIORITY = "priority"
    POLICY = "policy"


@dataclass(frozen=True, slots=True)
class LoggedTerms:
    """Another priority or another policy; ``before`` and ``after`` are its number or name."""

    at: datetime
    kind: TermsKind
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ClockTerms:
    """What a clock counts by now; ``met_at`` ends it."""

    calendar: WorkingCalendar
    started_at: datetime
    target: timedelta
    met_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A stretch, end not included; ``counted`` is its length or nothing, ``total`` runs on.

    ``idle`` is the working time that passed while the clock stood. ``note`` names a holiday
    or a transferred day, or gives the reason of a pause; ``state`` is set where the state
    decides. ``ahead`` lies after the moment asked about, ``over`` after the deadline.
    """

    starts_at: datetime
    ends_at: datetime
    why: Why
    counted: timedelta
    total: timedelta
    idle: timedelta = NOTHING
    note: str = ""
    state: str = ""
    ahead: bool = False
    over: bool = False


@dataclass(frozen=True, slots=True)
class Ledger:
    """All lines with what they add up to; ``due_at`` is None while the clock stands.

    ``spent`` is the working time used by the moment asked about; ``terms`` are the changes
    of priority and policy on the way: the time used before each is carried over.
    """

    lines: tuple[LedgerLine, ...]
    terms: tuple[LoggedTerms, ...]
    started_at: datetime
    target: timedelta
    spent: timedelta
    due_at: datetime | None
    met_at: datetime | None
    cut: bool = False

    @property
    def left(self) -> timedelta:
        """What is left of the target; negative when it is overdrawn."""
        return self.target - self.spent


def ledger_of(
    clock: ClockTerms,
    states: Sequence[LoggedState],
    terms: Iterable[LoggedTerms],
    now: datetime,
) -> Ledger:
    """Write the ledger up to ``now``, further to the deadline, or to where the clock was met."""
    start = clock.started_at
    # Changes of one moment stand as they were written.
    log = sorted(states, key=lambda each: each.at)
    pauses = pauses_of((each.at, each.state_type) for each in log)
    due = due_with_pauses(clock.calendar, start, clock.target, pauses)
    seen = min(now, clock.met_at) if clock.met_at else now
    end = clock.met_at or max(now, due or now)
    changed = tuple(sorted((t for t in terms if start < t.at <= seen), key=lambda each: each.at))
    cuts = sorted({moment for moment in (due, seen, *(each.at for each in changed)) if moment})
    lines: list[LedgerLine] = []
    total = NOTHING
    for line in _cut(_raw(clock.calendar, log, start, end), cuts):
        total += line.counted
        ahead, over = line.starts_at >= seen, due is not None and line.starts_at >= due
        lines.append(replace(line, total=total, ahead=ahead, over=over))
    spent = sum((line.counted for line in lines if not line.ahead), NOTHING)
    shown = tuple(lines[-MOST_LINES:])
    return Ledger(
        shown, changed, start, clock.target, spent, due, clock.met_at, cut=len(shown) < len(lines)
    )


def _raw(
    calendar: WorkingCalendar, log: Sequence[LoggedState], start: datetime, end: datetime
) -> Iterator[LedgerLine]:
    for begins, ends, state in _standing(log, start, end):
        if state is None or _runs(state):
            yield from (_line(each) for each in stretches(calendar, begins, ends))
        else:
            idle = working_between(calendar, begins, ends)
            yield LedgerLine(
                begins, ends, _why(state), NOTHING, NOTHING, idle, state.reason, state.code
            )


def _standing(
    log: Sequence[LoggedState], start: datetime, end: datetime
) -> Iterator[tuple[datetime, datetime, LoggedState | None]]:
    """Cut the time into the states the ticket stood in; what came before the log was running."""
    cursor, current = start.astimezone(UTC), None
    for each in log:
        at = min(max(each.at.astimezone(UTC), cursor), end)
        # From one running state to another nothing happens to the clock.
        if at > cursor and not (_runs(current) and _runs(each)):
            yield cursor, at, current
            cursor = at
        current = each
    if end > cursor:
        yield cursor, end.astimezone(UTC), current


def _runs(state: LoggedState | None) -> bool:
    return state is None or clock_runs(state.state_type)


def _why(state: LoggedState) -> Why:
    if state.state_type is not StateType.PAUSED:
        return Why.SOLVED
    return Why.PARTNER if state.code == TicketState.WAITING_PARTNER else Why.PAUSED


def _line(each: Stretch) -> LedgerLine:
    counted = each.ends_at - each.starts_at if each.why is Why.WORKING else NOTHING
    return LedgerLine(each.starts_at, each.ends_at, each.why, counted, NOTHING, note=each.note)


def _cut(lines: Iterable[LedgerLine], cuts: Sequence[datetime]) -> Iterator[LedgerLine]:
    """Cut lines where something happens within them; only what runs is cut."""
    for line in lines:
        cursor = line.starts_at
        inside = [at for at in cuts if line.starts_at < at < line.ends_at]
        for at in (line.ends_at,) if line.state else (*inside, line.ends_at):
            counted = at - cursor if line.why is Why.WORKING else NOTHING
            yield replace(line, starts_at=cursor, ends_at=at, counted=counted)
            cursor = at

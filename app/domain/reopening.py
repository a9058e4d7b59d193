"""How long a done ticket may come back, and when the room closes it by itself (R44, R45).

Rule a: within a window after the solution, closed meanwhile or not; afterwards a new, linked
ticket is the way. Rule b: the solved state waits for the client's confirmation a set time;
then the ticket is final and never reopened, whether some desk has closed it yet or not.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.decision import Decision
from app.domain.lifecycle import MoveReason
from app.domain.room import RoomSettings
from app.domain.vocabulary import ReopenRule, StateType

NEVER = timedelta(0)


@dataclass(frozen=True, slots=True)
class Reopening:
    """The room's rule; ``closes_after`` is None where nothing is closed by itself."""

    rule: ReopenRule
    window: timedelta
    closes_after: timedelta | None


def reopening_of(settings: RoomSettings) -> Reopening:
    """Read the rule from the room's switches; under rule b the confirmation's end closes."""
    if settings.reopen_rule is ReopenRule.CONFIRMATION:
        window = timedelta(days=settings.confirmation_days)
        return Reopening(settings.reopen_rule, window, window)
    days = settings.auto_close_days
    closes = timedelta(days=days) if days else None
    return Reopening(settings.reopen_rule, timedelta(days=settings.reopen_window_days), closes)


def reopen_allowed(
    rule: Reopening, state_type: StateType, resolved_at: datetime | None, now: datetime
) -> Decision:
    """Decide whether a done ticket may come back; the window's last moment counts.

    A window of zero closes it at once.
    """
    if resolved_at is None:
        return Decision(allowed=False, reason=MoveReason.NOTHING_TO_REOPEN)
    confirmed = rule.rule is ReopenRule.CONFIRMATION
    final = confirmed and state_type is StateType.CLOSED
    if final or rule.window <= NEVER or now - resolved_at > rule.window:
        over = MoveReason.CONFIRMATION_OVER if confirmed else MoveReason.REOPEN_WINDOW_OVER
        return Decision(allowed=False, reason=over)
    return Decision(allowed=True, reason=MoveReason.ALLOWED)


def solved_anew(before: str, words: str) -> bool:
    """Tell whether a solution says more than the one that did not hold; blanks around are none."""
    return words.strip() != before.strip()


def closes_at(rule: Reopening, resolved_at: datetime) -> datetime | None:
    """Tell when a solved ticket is closed by itself, None for never."""
    return None if rule.closes_after is None else resolved_at + rule.closes_after

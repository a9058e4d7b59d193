"""Warnings before a deadline and escalation by rule (R73): which rules a clock has reached."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from app.domain.vocabulary import Priority
from app.domain.working_calendar import WorkingCalendar
from app.domain.working_time import add_working, is_working, working_between

WHOLE = 100
"""Percent of a target at which it is used up: the deadline itself."""


class WatchedClock(StrEnum):
    """The clocks of a ticket that rules watch: its own two, and the partner's (R66)."""

    FIRST_RESPONSE = "first_response"
    RESOLUTION = "resolution"
    PARTNER = "partner"


class EscalationAction(StrEnum):
    """What a rule does: tell somebody, or hand the ticket on, to a line or to a supervisor."""

    WARN_ASSIGNEE = "warn_assignee"
    WARN_SUPERVISOR = "warn_supervisor"
    TO_GROUP = "to_group"
    TO_SUPERVISOR = "to_supervisor"


HANDS_ON = frozenset({EscalationAction.TO_GROUP, EscalationAction.TO_SUPERVISOR})
"""Actions that change whose the ticket is."""


@dataclass(frozen=True, slots=True)
class EscalationRule:
    """Reached at a share of the target, or some working minutes before it; None is any.

    Exactly one of ``at_percent`` and ``minutes_before`` is set.
    """

    rule_id: UUID
    name: str
    position: int
    clock: WatchedClock
    action: EscalationAction
    at_percent: int | None = None
    minutes_before: int | None = None
    policy_id: UUID | None = None
    priority: Priority | None = None
    group_id: UUID | None = None
    category_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class RunningClock:
    """One clock that runs now. ``round`` counts how often it began anew: reopenings, hand-overs.

    A crossing happens once for a rule, a target and a round: a pause that moves the deadline
    is no second crossing, another target or a reopening may be.
    """

    ticket_id: UUID
    clock: WatchedClock
    calendar: WorkingCalendar
    due_at: datetime
    target: timedelta
    policy_id: UUID | None
    priority: Priority
    round: int = 0
    branch: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Crossing:
    """A rule that a clock has reached."""

    rule: EscalationRule
    clock: RunningClock

    @property
    def key(self) -> tuple[UUID, UUID, int, int]:
        """What it happens once for: ticket, rule, minutes of the target, round."""
        minutes = self.clock.target // timedelta(minutes=1)
        return self.clock.ticket_id, self.rule.rule_id, minutes, self.clock.round


def crossings(
    rules: Iterable[EscalationRule], clocks: Iterable[RunningClock], now: datetime
) -> Iterator[Crossing]:
    """Yield every rule that a clock has reached by now; none while its calendar is closed.

    What is reached at closing time is told at the next opening: nobody is called at night.
    """
    known = tuple(rules)
    for clock in clocks:
        wanted = [rule for rule in known if applies(rule, clock)]
        if wanted and is_working(clock.calendar, now):
            left = working_between(clock.calendar, now, clock.due_at)
            for rule in wanted:
                if left <= left_at(rule, clock.target):
                    yield Crossing(rule, clock)


def applies(rule: EscalationRule, clock: RunningClock) -> bool:
    """Tell whether a rule watches a clock; one that would be reached at once watches nothing."""
    return (
        rule.clock is clock.clock
        and (rule.policy_id is None or rule.policy_id == clock.policy_id)
        and (rule.priority is None or rule.priority is clock.priority)
        and (rule.category_id is None or rule.category_id in clock.branch)
        and left_at(rule, clock.target) < clock.target
    )


def left_at(rule: EscalationRule, target: timedelta) -> timedelta:
    """Return the working time that is left of a target when a rule is reached."""
    if rule.minutes_before is not None:
        return timedelta(minutes=rule.minutes_before)
    return target * (WHOLE - (rule.at_percent or WHOLE)) / WHOLE


def reached_at(
    rule: EscalationRule, calendar: WorkingCalendar, start: datetime, target: timedelta
) -> datetime | None:
    """Say when a clock begun at ``start`` reaches a rule if nothing stops it; None for never."""
    left = left_at(rule, target)
    return add_working(calendar, start, target - left) if left < target else None

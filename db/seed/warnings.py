"""What the rules of warnings did in the demo room: told once, on the ticket and to people."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from app.domain.escalation import (
    HANDS_ON,
    EscalationAction,
    EscalationRule,
    RunningClock,
    WatchedClock,
    applies,
    left_at,
)
from app.domain.sla import due_with_pauses, targets_for
from app.domain.vocabulary import Audience, EntryKind, Role, TicketState
from app.domain.working_calendar import WorkingCalendar
from app.domain.working_time import add_working
from db.models.escalation import SlaCrossing, SlaNotice
from db.models.knowledge import Partner
from db.models.staff import Agent, AgentGroup
from db.models.timeline import TimelineEntry
from db.seed.rows import Rows
from db.seed.staff import Staff
from db.seed.story import Story, Wait

MINUTE = timedelta(minutes=1)
NOTICED = timedelta(seconds=20)
"""Desks look each minute."""
SEEN = timedelta(minutes=4)
Written = Sequence[tuple[UUID, Story]]


class WarningWriter:
    """Adds every crossing that the clocks of a story had until now."""

    def __init__(
        self, rows: Rows, staff: Staff, rules: Iterable[EscalationRule], now: datetime
    ) -> None:
        self._rows, self._staff, self._now = rows, staff, now
        # What hands a ticket on did so nowhere yet: nothing critical was late.
        self._rules = tuple(each for each in rules if each.action not in HANDS_ON)
        self._names = {row["id"]: row["full_name"] for row in rows.of(Agent)}
        self._answers = {row["name"]: row["answer_minutes"] for row in rows.of(Partner)}
        self._supervisors = self._of_role(Role.SUPERVISOR)

    def write(self, written: Written, calendar: WorkingCalendar) -> None:
        """Add what happened to all; ``calendar`` is the room's, by which partners answer."""
        for ticket_id, story in written:
            if not story.at_once:
                for clock, ends in self._clocks(ticket_id, story, calendar):
                    self._cross(story, clock, ends)

    def _clocks(
        self, ticket_id: UUID, story: Story, calendar: WorkingCalendar
    ) -> Iterator[tuple[RunningClock, datetime | None]]:
        """Yield the clocks of a story with the moment each ended or stopped, None: it runs."""
        targets = targets_for(story.policy, story.priority, story.opened_at)
        policy = story.policy
        first, whole = targets.first_response, targets.resolution
        due = story.resolution_due_at(self._now)
        if first is not None and targets.first_response_due_at is not None:
            kind, end = WatchedClock.FIRST_RESPONSE, story.first_response_at
            yield (
                self._clock(
                    ticket_id, story, kind, targets.first_response_due_at, first, policy.calendar
                ),
                end or story.resolved_at,
            )
        if whole is not None and due is not None:
            stands = next((wait.begins for wait in story.waits if wait.ends is None), None)
            kind, end = WatchedClock.RESOLUTION, story.resolved_at or stands
            yield self._clock(ticket_id, story, kind, due, whole, policy.calendar), end
        waits = [each for each in story.waits if each.state is TicketState.WAITING_PARTNER]
        for turn, wait in enumerate(waits, 1):
            clock = self._partners(ticket_id, story, wait, calendar, turn)
            if clock is not None:
                yield clock, wait.ends

    def _partners(
        self, ticket_id: UUID, story: Story, wait: Wait, calendar: WorkingCalendar, turn: int
    ) -> RunningClock | None:
        minutes = self._answers.get(story.partner)
        if minutes is None:
            return None
        answer = minutes * MINUTE
        due = add_working(calendar, wait.begins, answer)
        return self._clock(ticket_id, story, WatchedClock.PARTNER, due, answer, calendar, turn)

    def _clock(
        self,
        ticket_id: UUID,
        story: Story,
        kind: WatchedClock,
        due_at: datetime,
        target: timedelta,
        calendar: WorkingCalendar,
        turn: int = 0,
    ) -> RunningClock:
        return RunningClock(
            ticket_id=ticket_id,
            clock=kind,
            calendar=calendar,
            due_at=due_at,
            target=target,
            policy_id=story.policy.id,
            priority=story.priority,
            round=turn,
        )

    def _cross(self, story: Story, clock: RunningClock, ends: datetime | None) -> None:
        for rule in self._rules:
            at = self._reached_at(rule, story, clock) if applies(rule, clock) else None
            if at is not None and at <= (ends or self._now) and at <= self._now:
                self._tell(story, clock, rule, min(at + NOTICED, ends or self._now, self._now))

    def _reached_at(
        self, rule: EscalationRule, story: Story, clock: RunningClock
    ) -> datetime | None:
        spent = clock.target - left_at(rule, clock.target)
        if clock.clock is WatchedClock.RESOLUTION:
            finished = [each for each in story.pauses(self._now) if each.resumed_at is not None]
            return due_with_pauses(clock.calendar, story.opened_at, spent, finished)
        begun = story.opened_at
        if clock.clock is WatchedClock.PARTNER:
            waits = [each for each in story.waits if each.state is TicketState.WAITING_PARTNER]
            begun = waits[clock.round - 1].begins
        return add_working(clock.calendar, begun, spent)

    def _tell(self, story: Story, clock: RunningClock, rule: EscalationRule, at: datetime) -> None:
        told = self._told(rule, story)
        key = self._rows.add(
            SlaCrossing,
            at,
            ticket_id=clock.ticket_id,
            rule_id=rule.rule_id,
            target_minutes=clock.target // MINUTE,
            round=clock.round,
            due_at=clock.due_at,
            at=at,
        )
        for agent_id in told:
            seen = min(at + SEEN, self._now)
            self._rows.put(SlaNotice, crossing_id=key, agent_id=agent_id, seen_at=seen)
        self._rows.add(
            TimelineEntry,
            at,
            ticket_id=clock.ticket_id,
            at=at,
            agent_id=None,
            kind=EntryKind.ESCALATED,
            audience=Audience.INTERNAL,
            body="",
            facts=_facts(clock, rule) | {"told": ", ".join(self._names[each] for each in told)},
        )

    def _told(self, rule: EscalationRule, story: Story) -> tuple[UUID, ...]:
        if rule.action is not EscalationAction.WARN_ASSIGNEE:
            return self._supervisors
        if story.assignee:
            return (self._staff.agents[story.assignee],)
        group = self._staff.groups[story.group].key
        members = [row["agent_id"] for row in self._rows.of(AgentGroup) if row["group_id"] == group]
        return tuple(sorted(members, key=lambda key: self._names[key]))

    def _of_role(self, role: Role) -> tuple[UUID, ...]:
        found = [row["id"] for row in self._rows.of(Agent) if row["role"] is role]
        return tuple(sorted(found, key=lambda key: self._names[key]))


def _facts(clock: RunningClock, rule: EscalationRule) -> dict[str, str]:
    """Say which rule was met and when, as the timeline keeps it."""
    return {
        "rule": rule.name,
        "clock": clock.clock.value,
        "action": rule.action.value,
        "due_at": clock.due_at.isoformat(),
    }

"""The timeline and the log of states of a story, told as the desks tell theirs."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from app.domain.lifecycle import TEMPLATE
from app.domain.sla import worked_time
from app.domain.vocabulary import Audience, Channel, EntryKind, StateType, TicketState
from db.models.sla import StateChange
from db.models.timeline import TimelineEntry
from db.seed.rows import Rows
from db.seed.staff import Staff
from db.seed.story import Story, Wait

MINUTE = timedelta(minutes=1)


class TimelineWriter:
    """Adds the entries of one story after another."""

    def __init__(self, rows: Rows, staff: Staff, now: datetime) -> None:
        self._rows, self._staff, self._now = rows, staff, now

    def write(self, story: Story, ticket_id: UUID) -> None:
        """Add the registration, every change of state and every note."""
        kind = EntryKind.CALL if story.channel is Channel.PHONE else EntryKind.REGISTERED
        self._entry(ticket_id, story.registered_at, story.dispatcher, kind, story.said)
        previous = TicketState.NEW
        for at, state, login in story.states(self._now):
            self._state(story, ticket_id, at, state, login)
            if state is not TicketState.NEW:
                told, body, facts = self._told(story, at, previous, state)
                self._entry(ticket_id, at, login, told, body, facts)
            previous = state
        for note in story.notes:
            self._entry(
                ticket_id, note.at, note.login, note.kind, note.body, audience=note.audience
            )

    def _told(
        self, story: Story, at: datetime, previous: TicketState, state: TicketState
    ) -> tuple[EntryKind, str, dict[str, Any]]:
        if state is TicketState.ASSIGNED:
            return EntryKind.ASSIGNED, "", {"from": "", "to": self._staff.names[story.assignee]}
        facts: dict[str, Any] = {"from": previous.value, "to": state.value}
        if state is TicketState.RESOLVED:
            facts |= {"code": story.code.value, "resolution_minutes": self._minutes(story, at)}
            return EntryKind.RESOLUTION, story.resolution, facts
        wait = _wait_at(story, at)
        if wait is not None and wait.begins == at:
            facts["review_at"] = wait.review_at.isoformat()
            return EntryKind.STATE, wait.reason, facts
        if wait is not None:
            facts["paused_minutes"] = (at - wait.begins) // MINUTE
        elif at == story.first_response_at:
            facts["response_minutes"] = self._minutes(story, at)
        return EntryKind.STATE, "", facts

    def _minutes(self, story: Story, at: datetime) -> int:
        pauses = story.pauses(self._now)
        return worked_time(story.policy.calendar, story.opened_at, at, pauses) // MINUTE

    def _state(
        self, story: Story, ticket_id: UUID, at: datetime, state: TicketState, login: str
    ) -> None:
        wait = _wait_at(story, at) if TEMPLATE[state].type is StateType.PAUSED else None
        self._rows.add(
            StateChange,
            at,
            ticket_id=ticket_id,
            at=at,
            state=state.value,
            agent_id=self._staff.agents.get(login),
            reason=wait.reason if wait else "",
            review_at=wait.review_at if wait else None,
        )

    def _entry(
        self,
        ticket_id: UUID,
        at: datetime,
        login: str,
        kind: EntryKind,
        body: str,
        facts: dict[str, Any] | None = None,
        audience: Audience = Audience.INTERNAL,
    ) -> None:
        self._rows.add(
            TimelineEntry,
            at,
            ticket_id=ticket_id,
            at=at,
            agent_id=self._staff.agents.get(login),
            kind=kind,
            audience=audience,
            body=body,
            facts=facts or {},
        )


def _wait_at(story: Story, at: datetime) -> Wait | None:
    """Return the pause that begins or ends at a moment."""
    return next((wait for wait in story.waits if at in (wait.begins, wait.ends)), None)

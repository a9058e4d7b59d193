"""The timeline and the log of states of a story, told as the desks tell theirs."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from app.domain.lifecycle import TEMPLATE
from app.domain.routing import RankReason
from app.domain.sla import worked_time
from app.domain.vocabulary import Audience, EntryKind, StateType, TicketState
from db.models.sla import StateChange
from db.models.timeline import TimelineEntry
from db.seed.process import round_facts
from db.seed.rows import Rows
from db.seed.staff import Staff
from db.seed.story import Story, Wait

MINUTE = timedelta(minutes=1)
AT_ONCE = {"at_once": True}
ROUND = round_facts()


class TimelineWriter:
    """Adds the entries of one story after another."""

    def __init__(self, rows: Rows, staff: Staff, now: datetime) -> None:
        self._rows, self._staff, self._now = rows, staff, now

    def write(self, story: Story, ticket_id: UUID, number: int, call_id: UUID | None) -> None:
        """Add the call, the registration, every change of state and every note."""
        self._registered(story, ticket_id, number, call_id)
        previous: TicketState | None = None
        for at, state, login in story.states(self._now):
            self._state(story, ticket_id, at, state, login)
            if previous is not None:
                kind, body, facts = self._told(story, at, previous, state)
                told = story.at_once and kind is EntryKind.RESOLUTION
                seen_by = Audience.CLIENT if told else Audience.INTERNAL
                self._entry(ticket_id, at, login, kind, body, facts, seen_by)
            previous = state
        for note in story.notes:
            self._entry(
                ticket_id, note.at, note.login, note.kind, note.body, audience=note.audience
            )

    def _registered(self, story: Story, ticket_id: UUID, number: int, call_id: UUID | None) -> None:
        who, at = story.dispatcher, story.registered_at
        if call_id is not None:
            facts: dict[str, Any] = {"call_id": str(call_id), "channel": story.channel.value}
            facts["talk_seconds"] = int(story.talk.total_seconds())
            self._entry(ticket_id, story.opened_at, who, EntryKind.CALL, "", facts)
        registered = {"number": number, "afterwards": False}
        self._entry(ticket_id, at, who, EntryKind.REGISTERED, "", registered)
        if not story.at_once:
            self._entry(ticket_id, at, who, EntryKind.ASSIGNED, "", self._assignment(story))

    def _assignment(self, story: Story) -> dict[str, Any]:
        assignee = self._staff.agents.get(story.first_hands)
        mine = story.first_hands == story.organisation.dedicated
        first = RankReason.DEDICATED if mine else RankReason.COMPETENT
        reasons = [RankReason.IN_TURN if story.in_turn else first, RankReason.ON_SHIFT]
        return {
            **(ROUND if story.in_turn else {}),
            "assignee_id": str(assignee) if assignee else None,
            "group_id": str(self._staff.groups[story.first_group].key),
            "reasons": [each.value for each in reasons] if assignee else [],
            "override": "",
        }

    def _told(
        self, story: Story, at: datetime, previous: TicketState, state: TicketState
    ) -> tuple[EntryKind, str, dict[str, Any]]:
        facts: dict[str, Any] = {"from": previous.value, "to": state.value}
        if state is TicketState.RESOLVED:
            if story.at_once:
                return EntryKind.RESOLUTION, story.resolution, {**AT_ONCE, "code": story.code.value}
            facts |= {"code": story.code.value, "resolution_minutes": self._minutes(story, at)}
            return EntryKind.RESOLUTION, story.resolution, facts
        if story.passing is not None and story.passing.at == at:
            return EntryKind.ASSIGNED, story.passing.tried, self._handed_on(story, facts)
        wait = _wait_at(story, at)
        if wait is not None and wait.begins == at:
            facts["review_at"] = wait.review_at.isoformat()
            return EntryKind.STATE, wait.reason, facts
        if wait is not None:
            facts["paused_minutes"] = (at - wait.begins) // MINUTE
        elif at == story.first_response_at:
            facts["response_minutes"] = self._minutes(story, at)
        return EntryKind.STATE, "", facts

    def _handed_on(self, story: Story, moved: dict[str, Any]) -> dict[str, Any]:
        groups = [self._staff.groups[each] for each in (story.first_group, story.group)]
        return {
            "from": self._staff.names[story.first_hands],
            "to": self._staff.names[story.assignee],
            "group_from": groups[0].name,
            "group_to": groups[1].name,
            "line_from": int(groups[0].line),
            "line_to": int(groups[1].line),
            "state_from": moved["from"],
            "state_to": moved["to"],
            "tried": story.passing.tried if story.passing else "",
        }

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

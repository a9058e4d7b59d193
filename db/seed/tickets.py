"""Writing the stories down: tickets with clocks, states, timeline, answers and calls."""

from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from app.domain.lifecycle import TEMPLATE
from app.domain.phone import parse
from app.domain.sla import targets_for
from app.domain.vocabulary import (
    CallOutcome,
    CallTicketRelation,
    Channel,
    SlaClock,
)
from db.models import call as calls
from db.models import sla
from db.models import ticket as tables
from db.seed.classification import Classification, Question
from db.seed.reference import Reference
from db.seed.rows import Rows
from db.seed.staff import Staff
from db.seed.story import Story
from db.seed.timeline import TimelineWriter

WRAP_UP = timedelta(seconds=35)
ANSWERED_SHARE = 0.6
SKIPS = 9


class TicketWriter:
    """Turns stories into rows."""

    def __init__(
        self,
        rows: Rows,
        reference: Reference,
        staff: Staff,
        classification: Classification,
        partners: dict[str, UUID],
        now: datetime,
        dice: Random,
    ) -> None:
        self._rows, self._reference, self._staff = rows, reference, staff
        self._classification, self._partners = classification, partners
        self._now, self._dice = now, dice
        self._timeline = TimelineWriter(rows, staff, now)

    def write(self, story: Story, number: int) -> UUID:
        """Add everything about one ticket and return its key."""
        key = self._rows.add(
            tables.Ticket, story.registered_at, number=number, **self._columns(story)
        )
        self._clocks(story, key)
        call_id = self._call(story, key)
        self._timeline.write(story, key, number, call_id)
        self._answers(story, key)
        self._fields(story, key)
        return key

    def _columns(self, story: Story) -> dict[str, Any]:
        states = list(story.states(self._now))
        changed_at, state, login = states[-1]
        return {
            "subject": story.subject,
            "description": story.said,
            "state": state.value,
            "state_type": TEMPLATE[state].type,
            "priority": story.priority,
            "impact": story.impact,
            "urgency": story.urgency,
            "channel": story.channel,
            "department_id": self._reference.department_id,
            "client_id": story.organisation.key,
            "contact_id": story.person[0],
            "site_id": story.organisation.site_id,
            "equipment_id": story.equipment[0] if story.equipment else None,
            "category_id": story.category.key,
            "sla_policy_id": story.policy.id,
            "opened_at": story.opened_at,
            "registered_at": story.registered_at,
            "registered_by_id": self._agent(story.dispatcher),
            "changed_at": max(
                [changed_at, story.registered_at, *(note.at for note in story.notes)]
            ),
            "changed_by_id": self._agent(login),
            **self._owner(story),
            **self._ending(story),
        }

    def _owner(self, story: Story) -> dict[str, Any]:
        group = self._staff.groups[story.group]
        return {
            "line": group.line,
            "group_id": group.key,
            "assignee_id": self._agent(story.assignee),
            "partner_id": self._partners.get(story.partner),
            "master_id": None,
        }

    def _ending(self, story: Story) -> dict[str, Any]:
        wait = story.waits[-1] if story.waits and story.waits[-1].ends is None else None
        done = story.resolved_at is not None
        return {
            "due_at": self._next_due(story),
            "first_response_at": story.first_response_at,
            "resolved_at": story.resolved_at,
            "closed_at": story.closed_at(self._now),
            "paused_at": wait.begins if wait else None,
            "pause_reason": wait.reason if wait else "",
            "review_at": wait.review_at if wait else None,
            "solved_at_once": story.at_once,
            "resolution_code": story.code if done else None,
            "resolution": story.resolution if done else "",
        }

    def _next_due(self, story: Story) -> datetime | None:
        if story.resolved_at is not None:
            return None
        if story.first_response_at is None:
            targets = targets_for(story.policy, story.priority, story.opened_at)
            return targets.first_response_due_at
        return story.resolution_due_at(self._now)

    def _agent(self, login: str) -> UUID | None:
        return self._staff.agents.get(login)

    def _clocks(self, story: Story, key: UUID) -> None:
        targets = targets_for(story.policy, story.priority, story.opened_at)
        clocks = (
            (
                SlaClock.FIRST_RESPONSE,
                targets.first_response_due_at,
                targets.first_response,
                story.first_response_at,
            ),
            (
                SlaClock.RESOLUTION,
                story.resolution_due_at(self._now),
                targets.resolution,
                story.resolved_at,
            ),
        )
        for clock, due_at, target, met_at in clocks:
            if due_at is not None and target is not None:
                self._rows.put(
                    sla.SlaTarget,
                    ticket_id=key,
                    clock=clock,
                    policy_id=story.policy.id,
                    started_at=story.opened_at,
                    due_at=due_at,
                    target_minutes=target // timedelta(minutes=1),
                    met_at=met_at,
                )

    def _answers(self, story: Story, key: UUID) -> None:
        questions = self._classification.questions.get(story.category.script, ())
        if story.channel is not Channel.PHONE or self._dice.random() > ANSWERED_SHARE:
            return
        for position, question in enumerate(q for q in questions if q.always):
            self._rows.put(
                tables.TicketAnswer,
                ticket_id=key,
                question_id=question.key,
                question=question.text,
                position=position,
                **_given(question, self._dice.randrange(len(question.answers)) + 1, key),
            )

    def _fields(self, story: Story, key: UUID) -> None:
        for code, value in story.fields.items():
            field_id = self._classification.fields[code]
            self._rows.put(tables.TicketFieldValue, ticket_id=key, field_id=field_id, value=value)

    def _call(self, story: Story, key: UUID) -> UUID | None:
        call_id = None
        if story.channel is Channel.PHONE:
            outcome = CallOutcome.SOLVED_AT_ONCE if story.at_once else CallOutcome.NEW_TICKET
            call_id = self.add_call(story, outcome)
            relation = CallTicketRelation.CREATED
            self._rows.put(calls.CallTicket, call_id=call_id, ticket_id=key, relation=relation)
        if story.promise:
            self._rows.add(
                sla.Promise,
                story.registered_at,
                ticket_id=key,
                call_id=call_id,
                text=story.promise,
                due_at=story.promise_due_at,
                made_at=story.registered_at,
                made_by_id=self._agent(story.dispatcher),
                kept_at=story.promise_kept_at,
            )
        return call_id

    def add_call(
        self, story: Story, outcome: CallOutcome, note: str = "", *, known: bool = True
    ) -> UUID:
        """Add the call in which the story's person spoke; a stranger's call is not ``known``."""
        seconds = int(story.talk.total_seconds())
        hung_up = story.opened_at + timedelta(seconds=seconds)
        typed = story.person[2] if known else ""
        return self._rows.add(
            calls.Call,
            story.opened_at,
            agent_id=self._agent(story.dispatcher),
            contact_id=story.person[0] if known else None,
            client_id=story.organisation.key if known else None,
            number_as_typed=typed,
            phone_key=parse(typed).key if typed else "",
            started_at=story.opened_at,
            hung_up_at=hung_up,
            finished_at=hung_up + WRAP_UP,
            talk_seconds=seconds,
            wrap_up_seconds=int(WRAP_UP.total_seconds()),
            outcome=outcome,
            note=note,
            key_count=self._dice.randint(7, 24),
        )


def _given(question: Question, digit: int, ticket_id: UUID) -> dict[str, Any]:
    """Answer a question; every ninth client is in a hurry and a question is skipped."""
    if (ticket_id.int + question.key.int) % SKIPS == 0:
        digit = 0
    return {
        "answer": question.answers[digit - 1] if digit else "",
        "digit": digit,
        "simple_cause": question.simple,
        "moved_route": digit in question.routes,
        "moved_priority": digit in question.moves,
    }

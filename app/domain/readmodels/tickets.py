"""What lists and cards of tickets show."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from app.domain.readmodels.clients import PhoneLine
from app.domain.vocabulary import (
    Audience,
    Channel,
    EntryKind,
    Impact,
    LinkKind,
    Priority,
    ResolutionCode,
    SlaClock,
    Spread,
    StateType,
    SupportLine,
    Urgency,
)


@dataclass(frozen=True, slots=True)
class TicketRow:
    """One line of a queue or a list."""

    ticket_id: UUID
    number: int
    subject: str
    client_name: str
    site_name: str
    state: str
    state_type: StateType
    priority: Priority
    due_at: datetime | None
    opened_at: datetime
    changed_at: datetime
    changed_by: str
    assignee_id: UUID | None
    assignee_name: str
    group_id: UUID | None
    category_id: UUID | None
    sla_policy_id: UUID | None
    version: int


@dataclass(frozen=True, slots=True)
class TicketPage:
    """One page of a list with the count of the whole list."""

    rows: tuple[TicketRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class SlaView:
    """One clock of a ticket; minutes are working minutes."""

    clock: SlaClock
    policy_id: UUID
    started_at: datetime
    due_at: datetime
    target_minutes: int
    met_at: datetime | None


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One event; ``facts`` hold codes and names that the window puts into words."""

    entry_id: UUID
    at: datetime
    agent_id: UUID | None
    agent_name: str
    kind: EntryKind
    audience: Audience
    body: str
    facts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class LinkView:
    """A ticket that belongs to this one."""

    ticket_id: UUID
    number: int
    subject: str
    state: str
    state_type: StateType
    priority: Priority
    kind: LinkKind


@dataclass(frozen=True, slots=True)
class PromiseView:
    """What was said to the client and when it is due."""

    promise_id: UUID
    text: str
    due_at: datetime | None
    made_at: datetime
    made_by: str
    kept_at: datetime | None


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """One question of the script with the client's answer; ``digit`` 0: it was skipped."""

    question: str
    answer: str
    digit: int | None = None
    simple_cause: bool = False


@dataclass(frozen=True, slots=True)
class TicketCard:
    """One ticket whole, but for its timeline."""

    ticket_id: UUID
    number: int
    version: int
    subject: str
    description: str
    state: str
    state_type: StateType
    priority: Priority
    impact: Impact
    urgency: Urgency
    channel: Channel
    line: SupportLine
    department_id: UUID
    group_id: UUID | None
    assignee_id: UUID | None
    assignee_name: str
    category_id: UUID | None
    client_id: UUID | None
    client_name: str
    contact_id: UUID | None
    contact_name: str
    contact_position: str
    phones: tuple[PhoneLine, ...]
    site_name: str
    site_address: str
    equipment: str
    opened_at: datetime
    registered_at: datetime
    registered_by: str
    entered_afterwards: bool
    changed_at: datetime
    due_at: datetime | None
    first_response_at: datetime | None
    resolved_at: datetime | None
    closed_at: datetime | None
    paused_at: datetime | None
    pause_reason: str
    review_at: datetime | None
    solved_at_once: bool
    outside_sla: bool
    resolution_code: ResolutionCode | None
    resolution: str
    workaround: str
    reopen_count: int
    spread: Spread | None = None
    slas: tuple[SlaView, ...] = ()
    fields: dict[UUID, str] = field(default_factory=dict)
    answers: tuple[AnswerGiven, ...] = ()
    links: tuple[LinkView, ...] = ()
    promises: tuple[PromiseView, ...] = ()
    partner_id: UUID | None = None
    partner_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class SimilarTicket:
    """A ticket that may be the same matter (N6), with the evidence."""

    ticket_id: UUID
    number: int
    subject: str
    state: str
    state_type: StateType
    assignee_name: str
    opened_at: datetime
    resolved_at: datetime | None
    same_category: bool
    same_contact: bool
    similarity: float


@dataclass(frozen=True, slots=True)
class WorkCounts:
    """Figures over an engineer's desk."""

    in_work: int
    limit: int
    next_due_at: datetime | None
    unassigned: int
    solved_today: int
    waiting_client: int
    waiting_partner: int
    callbacks: int

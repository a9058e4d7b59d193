"""What a registration rests on, and what it decided before any row is written."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from app.domain.call_plan import Terms
from app.domain.permissions import Actor
from app.domain.promise import Promise
from app.domain.readmodels.calls import PlanQuestion
from app.domain.readmodels.catalogue import Catalogue
from app.domain.routing import RankReason
from app.domain.vocabulary import StateType, TicketState
from db.writes.calls import OutageTicket


@dataclass(frozen=True, slots=True)
class Desk:
    """Who registers, by which reference data, when.

    ``now`` is when the deed was made; ``arrival`` holds the facts to tell of one that came late.
    """

    actor: Actor
    catalogue: Catalogue
    now: datetime
    arrival: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Given:
    """Whom the ticket was given to and why; nobody means the group's queue."""

    agent_id: UUID | None
    on_shift_until: datetime | None
    reasons: tuple[RankReason, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """Everything about the new ticket that was not typed."""

    number: int
    subject: str
    description: str
    state: TicketState
    state_type: StateType
    question: PlanQuestion
    group_id: UUID | None
    department_id: UUID
    client_id: UUID | None
    terms: Terms
    given: Given
    promise: Promise | None
    outage: OutageTicket | None = None

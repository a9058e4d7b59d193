"""Questions about a ticket as they are shown."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.mentoring import ConsultKind, Verdict


@dataclass(frozen=True, slots=True)
class ConsultView:
    """One question; ``mine_to_decide`` for whoever reads it."""

    consult_id: UUID
    ticket_id: UUID
    number: int
    subject: str
    kind: ConsultKind
    asked_by_id: UUID
    asked_by: str
    to_id: UUID | None
    to_name: str
    text: str
    asked_at: datetime
    decided_by: str
    decided_at: datetime | None
    verdict: Verdict | None
    answer: str
    mine_to_decide: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody may do alone; ``needs_leave`` for a solution of his."""

    needs_leave: bool
    mentor_id: UUID | None
    mentor_name: str

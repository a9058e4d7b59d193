"""What somebody is told of a deadline."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.escalation import EscalationAction, WatchedClock


@dataclass(frozen=True, slots=True)
class DeadlineNotice:
    """A deadline that is near or missed, at somebody's desk until he has seen it."""

    crossing_id: UUID
    ticket_id: UUID
    number: int
    subject: str
    clock: WatchedClock
    action: EscalationAction
    due_at: datetime
    at: datetime

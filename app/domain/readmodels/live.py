"""Who else is at a ticket."""

from dataclasses import dataclass
from uuid import UUID

from app.domain.vocabulary import Doing


@dataclass(frozen=True, slots=True)
class Present:
    """A colleague with the ticket before him."""

    agent_id: UUID
    full_name: str
    doing: Doing

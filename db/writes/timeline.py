"""What happens to a ticket that stands already: entries and the mark of the change."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import case, insert, update
from sqlalchemy.orm import Session

from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.writes.rows import table_of


def write_entries(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Append to a timeline; every row names the same columns."""
    session.execute(insert(table_of(TimelineEntry)), [dict(row) for row in rows])


def touch_ticket(session: Session, ticket_id: UUID, agent_id: UUID, now: datetime) -> int:
    """Mark a ticket as changed and return the version it has now.

    A change that arrives late leaves the moment of a newer one standing.
    """
    ticket = table_of(Ticket)
    later = case((ticket.c.changed_at > now, ticket.c.changed_at), else_=now)
    change = {"changed_at": later, "changed_by_id": agent_id, "version": ticket.c.version + 1}
    touched = update(ticket).where(ticket.c.id == ticket_id).values(change)
    version: int = session.execute(touched.returning(ticket.c.version)).scalar_one()
    return version

"""What taking a ticket from the queue writes: three statements, made once."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import bindparam, insert, update
from sqlalchemy.orm import Session

from app.domain.identity import new_id
from app.domain.readmodels.tickets import TicketRow
from app.domain.vocabulary import EntryKind
from db.models.sla import StateChange
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.writes.rows import table_of

_TICKET = table_of(Ticket)
_GIVE = (
    update(_TICKET)
    .where(_TICKET.c.id == bindparam("ticket_id"))
    .values(
        {
            name: bindparam(name)
            for name in (
                "assignee_id",
                "state",
                "state_type",
                "changed_at",
                "changed_by_id",
                "version",
            )
        }
    )
)
_TELL = insert(table_of(TimelineEntry))
_LOG = insert(table_of(StateChange))


def store(session: Session, taken: TicketRow, facts: Mapping[str, Any], *, starts: bool) -> None:
    """Write the ticket as taken with its story; ``starts`` when the taking changed its state."""
    connection = session.connection()
    given = {
        "ticket_id": taken.ticket_id,
        "assignee_id": taken.assignee_id,
        "state": taken.state,
        "state_type": taken.state_type,
        "changed_at": taken.changed_at,
        "changed_by_id": taken.assignee_id,
        "version": taken.version,
    }
    connection.execute(_GIVE, given)
    about = {"ticket_id": taken.ticket_id, "at": taken.changed_at, "agent_id": taken.assignee_id}
    entry = {"id": new_id(), "kind": EntryKind.ASSIGNED, "facts": dict(facts), **about}
    connection.execute(_TELL, entry)
    if starts:
        connection.execute(_LOG, {"id": new_id(), "state": taken.state, **about})

"""Closing solved tickets whose time is over: the server's own function, or plain rows in a file."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from app.domain.identity import new_id
from app.domain.vocabulary import Audience, EntryKind, StateType, TicketState
from db.models.sla import StateChange
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.session import dialect_of
from db.writes.rows import table_of

_TICKET = table_of(Ticket)


def close_overdue(session: Session, wait: timedelta, now: datetime, most: int) -> Sequence[UUID]:
    """Close what was solved longer ago than ``wait``; return the keys of what was closed."""
    if dialect_of(session).name == "postgresql":
        return session.scalars(select(func.guard.close_overdue(most))).all()
    due = (
        select(_TICKET.c.id, _TICKET.c.state, _TICKET.c.resolved_at, _TICKET.c.changed_at,
               _TICKET.c.version)
        .where(_TICKET.c.state_type == StateType.RESOLVED, _TICKET.c.resolved_at < now - wait)
        .order_by(_TICKET.c.resolved_at)
        .limit(most)
    )  # fmt: skip
    rows = session.execute(due).all()
    for row in rows:
        at = max(row.resolved_at + wait, row.changed_at)
        _close(session, row.id, row.version + 1, at)
        _tell(session, row.id, row.version + 1, at, {"from": row.state, "days": wait.days})
    return [row.id for row in rows]


def _close(session: Session, key: UUID, version: int, at: datetime) -> None:
    session.execute(
        update(_TICKET)
        .where(_TICKET.c.id == key)
        .values(
            state=TicketState.CLOSED.value,
            state_type=StateType.CLOSED,
            closed_at=at,
            due_at=None,
            changed_at=at,
            changed_by_id=None,
            version=version,
        )
    )


def _tell(
    session: Session, key: UUID, version: int, at: datetime, facts: dict[str, object]
) -> None:
    closed = TicketState.CLOSED.value
    log = {"id": new_id(), "ticket_id": key, "at": at, "state": closed, "reason": ""}
    session.execute(insert(table_of(StateChange)).values(log))
    session.execute(
        insert(table_of(TimelineEntry)).values(
            id=new_id(),
            ticket_id=key,
            at=at,
            kind=EntryKind.STATE,
            audience=Audience.INTERNAL,
            body="",
            facts={**facts, "to": closed, "automatic": True},
            ticket_version=version,
        )
    )

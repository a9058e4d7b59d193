"""The rows of one registered ticket, each table in one statement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import insert, literal, select
from sqlalchemy.orm import Session

from app.domain.vocabulary import CallTicketRelation, LinkKind
from db.base import Base
from db.models.call import CallTicket
from db.models.sla import Promise, SlaTarget, StateChange
from db.models.ticket import Ticket, TicketAnswer, TicketFieldValue, TicketLink
from db.models.timeline import TimelineEntry
from db.session import dialect_of
from db.writes.rows import table_of

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class TicketRows:
    """Everything a new ticket consists of; rows name their columns. None came by no call."""

    ticket: Values
    call_id: UUID | None
    states: Sequence[Values]
    targets: Sequence[Values]
    timeline: Sequence[Values]
    fields: Sequence[Values] = field(default_factory=tuple)
    answers: Sequence[Values] = field(default_factory=tuple)
    promise: Values | None = None
    links: Sequence[Values] = field(default_factory=tuple)


def write_ticket(session: Session, rows: TicketRows, *, with_siblings: bool) -> None:
    """Write a ticket; ``with_siblings`` links it to the other tickets of its call."""
    key = rows.ticket["id"]
    created = CallTicketRelation.CREATED
    _add(session, Ticket, [rows.ticket])
    calls = [{"call_id": rows.call_id, "ticket_id": key, "relation": created}]
    _add(session, CallTicket, calls if rows.call_id else [])
    _add(session, StateChange, rows.states)
    _add(session, SlaTarget, rows.targets)
    _add(session, TicketFieldValue, rows.fields)
    _add(session, TicketAnswer, rows.answers)
    _add(session, TimelineEntry, rows.timeline)
    _add(session, Promise, [rows.promise] if rows.promise else [])
    _add(session, TicketLink, rows.links)
    if with_siblings and rows.call_id is not None:
        _link_siblings(session, rows.call_id, key)
    words = ("subject", "description", "resolution", "workaround")
    text = " ".join(str(rows.ticket.get(word, "")) for word in words)
    dialect_of(session).index_tickets(session, [(rows.ticket["number"], text)])


def _add(session: Session, model: type[Base], rows: Sequence[Values]) -> None:
    if rows:
        # Rows given apart from the statement keep it in the cache of compiled statements.
        session.execute(insert(table_of(model)), [dict(row) for row in rows])


def _link_siblings(session: Session, call_id: UUID, ticket_id: UUID) -> None:
    others = select(
        literal(ticket_id, Ticket.id.type),
        CallTicket.ticket_id,
        literal(LinkKind.SAME_CALL, TicketLink.kind.type),
    ).where(
        CallTicket.call_id == call_id,
        CallTicket.ticket_id != ticket_id,
        CallTicket.relation == CallTicketRelation.CREATED,
    )
    session.execute(
        insert(table_of(TicketLink)).from_select(["ticket_id", "other_id", "kind"], others)
    )

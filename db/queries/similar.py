"""Tickets that may be the same matter, and categories that fill up too fast."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, func, or_, select
from sqlalchemy.orm import Session

from app.domain.permissions import Actor, Permission
from app.domain.readmodels.calls import Outage
from app.domain.vocabulary import StateType
from db.models.staff import Agent
from db.models.ticket import Ticket
from db.queries.planning import IS_UNFINISHED
from db.queries.scope import visible_to

MOST_ROWS = 50
CLIENTS_OF_AN_OUTAGE = 2
ToLink = dict[UUID | None, tuple[UUID, int]]


@dataclass(frozen=True, slots=True)
class Alike:
    """A ticket of the same client with what its likeness is judged by."""

    ticket_id: UUID
    number: int
    subject: str
    description: str
    state: str
    state_type: StateType
    assignee_name: str
    opened_at: datetime
    resolved_at: datetime | None
    category_id: UUID | None
    contact_id: UUID | None


def open_of(
    session: Session, actor: Actor, contact_id: UUID | None, client_id: UUID | None
) -> tuple[Alike, ...]:
    """Read the newest unfinished tickets of a person or his organisation within reach."""
    return _read(session, _tickets(actor).where(_whose(contact_id, client_id), IS_UNFINISHED))


def done_of(
    session: Session,
    actor: Actor,
    contact_id: UUID | None,
    client_id: UUID | None,
    categories: Collection[UUID],
    since: datetime,
) -> tuple[Alike, ...]:
    """Read the newest tickets of these categories within reach, solved since a moment."""
    done = _tickets(actor).where(
        _whose(contact_id, client_id),
        Ticket.category_id.in_(categories),
        Ticket.state_type.in_([StateType.RESOLVED, StateType.CLOSED]),
        Ticket.resolved_at >= since,
    )
    return _read(session, done)


def _whose(contact_id: UUID | None, client_id: UUID | None) -> Any:  # noqa: ANN401 (a clause)
    asked = ((Ticket.contact_id, contact_id), (Ticket.client_id, client_id))
    return or_(*(column == key for column, key in asked if key is not None))


def _tickets(actor: Actor) -> Select[*tuple[Any, ...]]:
    return (
        select(*Ticket.__table__.c, Agent.full_name)
        .outerjoin(Agent, Agent.id == Ticket.assignee_id)
        .where(visible_to(actor, Permission.TICKET_READ))
        .order_by(Ticket.opened_at.desc(), Ticket.id.desc())
        .limit(MOST_ROWS)
    )


def _read(session: Session, tickets: Select[*tuple[Any, ...]]) -> tuple[Alike, ...]:
    return tuple(_alike(row) for row in session.execute(tickets))


def _alike(row: Row[*tuple[Any, ...]]) -> Alike:
    return Alike(
        ticket_id=row.id,
        number=row.number,
        subject=row.subject,
        description=row.description,
        state=row.state,
        state_type=row.state_type,
        assignee_name=row.full_name or "",
        opened_at=row.opened_at,
        resolved_at=row.resolved_at,
        category_id=row.category_id,
        contact_id=row.contact_id,
    )


def outages(session: Session, actor: Actor, count: int, since: datetime) -> tuple[Outage, ...]:
    """Read categories with ``count`` tickets since a moment from several clients, most first.

    Only tickets within reach count. The master is the newest unfinished ticket under which
    others of the category already hang.
    """
    readable = visible_to(actor, Permission.TICKET_READ)
    total = func.count()
    # A caller without an organisation is a client of his own.
    clients = func.count(func.coalesce(Ticket.client_id, Ticket.contact_id, Ticket.id).distinct())
    rows = session.execute(
        select(Ticket.category_id, total, func.min(Ticket.opened_at))
        .where(Ticket.opened_at >= since, Ticket.category_id.is_not(None), readable)
        .group_by(Ticket.category_id)
        .having(total >= count, clients >= CLIENTS_OF_AN_OUTAGE)
        .order_by(total.desc(), Ticket.category_id)
    ).all()
    if not rows:
        return ()
    categories = [row[0] for row in rows]
    masters = _masters(session, categories, since, readable)
    oldest = _oldest(session, categories, since, readable)
    nobody = (None, None)
    return tuple(
        Outage(
            category,
            found,
            first,
            *masters.get(category, nobody),
            *oldest.get(category, nobody),
        )
        for category, found, first in rows
        if category is not None
    )


def _masters(
    session: Session,
    categories: Collection[UUID | None],
    since: datetime,
    readable: ColumnElement[bool],
) -> ToLink:
    hanging = select(Ticket.category_id, Ticket.master_id).where(
        Ticket.opened_at >= since,
        Ticket.category_id.in_(categories),
        Ticket.master_id.is_not(None),
    )
    below = hanging.distinct().subquery()
    rows = session.execute(
        select(below.c.category_id, Ticket.id, Ticket.number)
        .join(Ticket, Ticket.id == below.c.master_id)
        .where(IS_UNFINISHED, readable)
        .order_by(Ticket.number)
    )
    return {category: (key, number) for category, key, number in rows}


def _oldest(
    session: Session,
    categories: Collection[UUID | None],
    since: datetime,
    readable: ColumnElement[bool],
) -> ToLink:
    rows = session.execute(
        select(Ticket.category_id, Ticket.id, Ticket.number)
        .where(Ticket.opened_at >= since, Ticket.category_id.in_(categories))
        .where(IS_UNFINISHED, readable)
        .order_by(Ticket.opened_at.desc(), Ticket.number.desc())
    )
    return {category: (key, number) for category, key, number in rows}

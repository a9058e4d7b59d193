"""Earlier tickets of a person or of an organisation (R27, R28)."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from app.domain.readmodels.clients import History, HistoryItem
from db.models.client import Contact
from db.models.knowledge import Partner
from db.models.staff import Agent
from db.models.ticket import Ticket
from db.session import dialect_of


def history(
    session: Session,
    *,
    contact_id: UUID | None,
    client_id: UUID | None,
    limit: int,
    text: str = "",
) -> History:
    """The newest tickets, newest first, with the count of all; one statement.

    By organisation when ``client_id`` is given, else by person; ``text`` narrows by words.
    """
    whose = Ticket.contact_id == contact_id if client_id is None else Ticket.client_id == client_id
    clauses = [whose]
    words = dialect_of(session).ticket_matches(text) if text.strip() else None
    if words is not None:
        clauses.append(words)
    rows = session.execute(_items(clauses, limit)).all()
    return History(rows[0][-1] if rows else 0, tuple(HistoryItem(*row[:-1]) for row in rows))


def _items(clauses: list[ColumnElement[bool]], limit: int) -> Select[*tuple[Any, ...]]:
    total = select(func.count()).select_from(Ticket).where(*clauses).scalar_subquery()
    return (
        select(
            Ticket.id,
            Ticket.number,
            Ticket.subject,
            Ticket.state,
            Ticket.state_type,
            Ticket.priority,
            Ticket.category_id,
            Ticket.opened_at,
            Ticket.resolved_at,
            Ticket.solved_at_once,
            Ticket.resolution_code,
            func.coalesce(Agent.full_name, ""),
            func.coalesce(Partner.name, ""),
            func.coalesce(Contact.full_name, ""),
            total,
        )
        .outerjoin(Agent, Agent.id == Ticket.assignee_id)
        .outerjoin(Partner, Partner.id == Ticket.partner_id)
        .outerjoin(Contact, Contact.id == Ticket.contact_id)
        .where(*clauses)
        .order_by(Ticket.opened_at.desc(), Ticket.id.desc())
        .limit(limit)
    )

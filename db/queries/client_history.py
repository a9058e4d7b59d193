"""Earlier tickets of a person or of an organisation (R27, R28)."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, Select, bindparam, func, select
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
    words = dialect_of(session).ticket_matches(text) if text.strip() else None
    of_client = client_id is not None
    statement = (
        _all_items(of_client=of_client) if words is None else _items([words], of_client=of_client)
    )
    values = {"key": client_id or contact_id, "limit": limit}
    rows = session.connection().execute(statement, values).all()
    return History(rows[0][-1] if rows else 0, tuple(HistoryItem(*row[:-1]) for row in rows))


# Kept without words: making the statement takes longer than running it.
@lru_cache(maxsize=2)
def _all_items(*, of_client: bool) -> Select[*tuple[Any, ...]]:
    return _items((), of_client=of_client)


def _items(clauses: Iterable[ColumnElement[bool]], *, of_client: bool) -> Select[*tuple[Any, ...]]:
    key: Any = bindparam("key")
    whose = Ticket.client_id == key if of_client else Ticket.contact_id == key
    total = select(func.count()).select_from(Ticket).where(whose, *clauses).scalar_subquery()
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
        .where(whose, *clauses)
        .order_by(Ticket.opened_at.desc(), Ticket.id.desc())
        .limit(bindparam("limit", type_=Integer))
    )

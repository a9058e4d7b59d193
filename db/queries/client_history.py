"""Earlier tickets of a person or of an organisation (R27, R28)."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Boolean,
    ColumnClause,
    ColumnElement,
    Integer,
    Select,
    String,
    bindparam,
    column,
    func,
    select,
)
from sqlalchemy.orm import Session

from app.domain.folding import fold
from app.domain.readmodels.clients import History, HistoryItem
from db.models.client import Contact
from db.models.knowledge import Partner
from db.models.staff import Agent
from db.models.ticket import Ticket
from db.session import dialect_of

MOST_FOUND = 100_000
"""Words that stand in more tickets than these narrow nothing down."""

_COLUMNS: tuple[ColumnClause[Any], ...] = (
    column("ticket_id", Ticket.id.type),
    column("number", Ticket.number.type),
    column("subject", String),
    column("state", String),
    column("state_type", Ticket.state_type.type),
    column("priority", Ticket.priority.type),
    column("category_id", Ticket.id.type),
    column("opened_at", Ticket.opened_at.type),
    column("resolved_at", Ticket.resolved_at.type),
    column("solved_at_once", Boolean),
    column("resolution_code", Ticket.resolution_code.type),
    column("assignee", String),
    column("partner", String),
    column("contact", String),
    column("total", Integer),
)
"""In the order of HistoryItem's fields, then the count of all."""


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
    asked = (client_id, None if client_id else contact_id, fold(text), limit)
    told = dialect_of(session).call(session, "client_history", _COLUMNS, *asked)
    if told is not None:
        return _history(told)
    found = dialect_of(session).tickets_found(text, MOST_FOUND) if text.strip() else None
    words = None if found is None else Ticket.id.in_(found)
    of_client = client_id is not None
    statement = (
        _all_items(of_client=of_client) if words is None else _items([words], of_client=of_client)
    )
    values = {"key": client_id or contact_id, "limit": limit}
    return _history(session.connection().execute(statement, values).all())


def _history(rows: Sequence[Sequence[Any]]) -> History:
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

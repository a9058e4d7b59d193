"""A ticket as he sees it who would claim it."""

from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, bindparam, func, select
from sqlalchemy.orm import Session

from app.domain.permissions import Actor, Permission
from db.models.staff import Agent
from db.models.ticket import Ticket
from db.queries.scope import visible_to

KEPT_STATEMENTS = 64


def unclaimed(session: Session, actor: Actor, ticket_id: UUID) -> Row[Any] | None:
    """Read what decides about a claim and the holder's name, None when out of reach."""
    return session.connection().execute(_seen(actor), {"key": ticket_id}).one_or_none()


@lru_cache(maxsize=KEPT_STATEMENTS)
def _seen(actor: Actor) -> Select[Any]:
    columns = (
        Ticket.version,
        Ticket.state,
        Ticket.state_type,
        Ticket.assignee_id,
        func.coalesce(Agent.full_name, "").label("holder"),
        Ticket.group_id,
        Ticket.department_id,
        Ticket.line,
        Ticket.changed_at,
    )
    seen: Any = select(*columns)
    found: Select[Any] = seen.outerjoin(Agent, Agent.id == Ticket.assignee_id).where(
        Ticket.id == bindparam("key"), visible_to(actor, Permission.TICKET_READ)
    )
    return found

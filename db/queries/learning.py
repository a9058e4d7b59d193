"""Past tickets as what was told and which category it was given."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from app.domain.permissions import Actor, Permission
from db.models.ticket import Ticket
from db.queries.scope import visible_to

MOST_TEXT = 600


class Told(NamedTuple):
    """One past ticket; ``text`` is the caller's words, the subject where there are none."""

    number: int
    category_id: UUID
    text: str
    opened_at: datetime


def told(
    session: Session, actor: Actor, most: int, since: datetime | None = None
) -> tuple[Told, ...]:
    """Read the newest tickets with a category within reach, the newest first.

    The subject of a ticket from a call names its category by itself, so it teaches nothing.
    """
    words = case((Ticket.description != "", Ticket.description), else_=Ticket.subject)
    asked = select(
        Ticket.number, Ticket.category_id, func.substr(words, 1, MOST_TEXT), Ticket.opened_at
    ).where(Ticket.category_id.is_not(None), visible_to(actor, Permission.TICKET_READ))
    if since is not None:
        asked = asked.where(Ticket.opened_at >= since)
    rows = session.execute(asked.order_by(Ticket.opened_at.desc()).limit(most))
    return tuple(Told(number, key, text, at) for number, key, text, at in rows if key)

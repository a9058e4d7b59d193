"""Tickets of the last hour, as evidence that several callers speak of one fault."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Float, Select, Uuid, column, func, literal, select
from sqlalchemy.orm import Session

from app.domain.outbreak import MOST_TEXT, Recent, around
from app.domain.permissions import Actor, Permission
from app.domain.similarity import TRIGRAM_THRESHOLD, fold
from app.domain.vocabulary import StateType
from db.models.client import Client, Contact, Site
from db.models.ticket import Ticket
from db.queries.scope import visible_to
from db.session import dialect_of

MOST_ROWS: Final = 300
MOST_ALIKE: Final = 60
_DONE: Final = (StateType.RESOLVED, StateType.CLOSED)


def recent(session: Session, actor: Actor, since: datetime) -> tuple[Recent, ...]:
    """Read the newest tickets within reach opened since a moment."""
    asked = _rows(actor).where(Ticket.opened_at >= since)
    return _read(session.execute(asked.order_by(Ticket.opened_at.desc()).limit(MOST_ROWS)))


def recent_alike(
    session: Session, actor: Actor, since: datetime, category_id: UUID | None, text: str
) -> tuple[tuple[Recent, float], ...]:
    """Read the recent tickets within reach of one category, or in words alike the text.

    A server compares the words itself: only what is alike crosses the network.
    """
    words = fold(text[:MOST_TEXT])
    served = dialect_of(session).wide_read(
        "alike_recent",
        (column("ticket_id", Uuid), column("likeness", Float)),
        literal(words),
        literal(category_id, Uuid),
        literal(since, Ticket.opened_at.type),
        literal(TRIGRAM_THRESHOLD, Float),
        literal(MOST_ALIKE),
    )
    if served is None:
        return around(category_id, text, recent(session, actor, since))[:MOST_ALIKE]
    keys = [row[0] for row in session.execute(served)]
    found = _read(session.execute(_rows(actor).where(Ticket.id.in_(keys)))) if keys else ()
    return around(category_id, text, found)


def _rows(actor: Actor) -> Select[*tuple[Any, ...]]:
    caller = func.coalesce(Ticket.client_id, Ticket.contact_id, Ticket.id)
    place = func.coalesce(
        func.nullif(Site.city, ""), func.nullif(Client.city, ""), func.nullif(Contact.city, ""), ""
    )
    return (
        select(
            Ticket.id,
            Ticket.number,
            caller.label("caller"),
            Ticket.opened_at,
            Ticket.category_id,
            Ticket.master_id,
            Ticket.subject,
            func.substr(Ticket.description, 1, MOST_TEXT).label("said"),
            place.label("place"),
            func.coalesce(Client.name, Contact.full_name, "").label("organisation"),
            Ticket.state_type.in_(_DONE).label("finished"),
        )
        .outerjoin(Site, Site.id == Ticket.site_id)
        .outerjoin(Client, Client.id == Ticket.client_id)
        .outerjoin(Contact, Contact.id == Ticket.contact_id)
        .where(visible_to(actor, Permission.TICKET_READ))
    )


def _read(rows: Iterable[Any]) -> tuple[Recent, ...]:
    return tuple(
        Recent(
            ticket_id=row.id,
            number=row.number,
            caller=row.caller,
            opened_at=row.opened_at,
            category_id=row.category_id,
            master_id=row.master_id,
            subject=row.subject,
            text=row.said or row.subject,
            place=row.place,
            organisation=row.organisation,
            finished=bool(row.finished),
        )
        for row in rows
    )

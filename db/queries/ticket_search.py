"""Finding tickets by number, by their words and by the name of the client."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select, union
from sqlalchemy.orm import Session

from app.domain.folding import tokens
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.tickets import TicketRow
from db.models.ticket import Ticket
from db.queries.queues import rows_of, ticket_rows
from db.queries.scope import visible_to
from db.session import dialect_of

CONTACTS_SEARCHED = 200
"""People whose tickets a search by name goes through; a wider name needs another word."""


def search(
    session: Session, actor: Actor, typed: str, numbers: Sequence[int], limit: int
) -> tuple[TicketRow, ...]:
    """Find by number, words of the ticket or name of the client; newest first.

    ``numbers`` are whole ticket numbers (year * 10**7 + sequence) that the text may mean.
    """
    visible = visible_to(actor, Permission.TICKET_READ)
    # Each part uses its own index; an OR of them would read the whole table.
    parts = [
        select(part.where(visible).limit(limit).subquery().c.id)
        for part in _search_parts(session, typed, numbers, limit)
    ]
    if not parts:
        return ()
    ids = union(*parts).subquery()
    newest = Ticket.number.desc()
    found = ticket_rows().where(Ticket.id.in_(select(ids.c.id))).order_by(newest).limit(limit)
    return rows_of(session, found)


def _search_parts(
    session: Session, typed: str, numbers: Sequence[int], limit: int
) -> list[Select[Any]]:
    by_number = select(Ticket.id).order_by(Ticket.number.desc())
    parts = [by_number.where(Ticket.number.in_(numbers))] if numbers else []
    matches = dialect_of(session).tickets_found(typed, limit)
    if matches is not None:
        parts.append(matches)
    if people := _people_named(session, typed):
        parts.append(by_number.where(Ticket.contact_id.in_(people)))
    return parts


def _people_named(session: Session, typed: str) -> Sequence[UUID]:
    """Asked apart: planners misjudge how few they are and would read every ticket."""
    words = tokens(typed)
    if not words:
        return ()
    begins = [[f" {word}" if len(word) > 1 else f" {word} "] for word in words]
    people: Select[Any] = dialect_of(session).contact_ids(begins, CONTACTS_SEARCHED)
    return session.scalars(people).all()

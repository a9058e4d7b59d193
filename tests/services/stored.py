"""What stands in the room's tables after a service has done its work."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, inspect, select

from db.base import Base
from db.models.ticket import Ticket
from tests.rooms import SmallRoom


def rows(room: SmallRoom, model: type[Base]) -> list[Any]:
    """Every row of a table by its key: in the order of their making, where keys are of one desk."""
    with room.database.read() as session:
        return list(session.scalars(select(model).order_by(*inspect(model).primary_key)))


def count(room: SmallRoom, model: type[Base]) -> int:
    with room.database.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def the_ticket(room: SmallRoom, ticket_id: UUID) -> Ticket:
    with room.database.read() as session:
        ticket = session.get(Ticket, ticket_id)
    assert ticket is not None
    return ticket

"""Tickets as registration leaves them: with their log, their two clocks, their first entry."""

# ruff: noqa: ANN401 (rows take whatever their models take)

from datetime import datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.vocabulary import EntryKind, Priority, SlaClock, StateType
from db.models.sla import SlaTarget, StateChange
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.session import dialect_of
from tests import factories as make
from tests.rooms import SmallRoom

_numbers = count(1)


def register(room: SmallRoom, **more: Any) -> UUID:
    """A ticket of the cash group on the always-open policy, open since ten minutes."""
    with room.database.write() as session:
        return register_in(session, room, **more)


def register_in(session: Session, room: SmallRoom, **more: Any) -> UUID:
    assignee = more.get("assignee_id")
    opened_at = more.get("opened_at", room.clock.now - timedelta(minutes=10))
    state = ("assigned", StateType.OPEN) if assignee else ("new", StateType.NEW)
    values: dict[str, Any] = {
        "state": state[0],
        "state_type": state[1],
        "group_id": room.cash,
        "sla_policy_id": room.strict,
        "opened_at": opened_at,
    }
    response, _ = minutes_for(more.get("priority", Priority.NORMAL))
    if more.get("sla_policy_id", room.strict) and "due_at" not in more:
        values["due_at"] = opened_at + timedelta(minutes=response)
    values |= more
    number = next(_numbers)
    ticket_id = make.make_ticket(
        session, number, values.pop("department_id", room.department), **values
    )
    ticket = session.get_one(Ticket, ticket_id)
    log = StateChange(ticket_id=ticket_id, at=opened_at, state=ticket.state)
    entry = TimelineEntry(ticket_id=ticket_id, at=opened_at, kind=EntryKind.REGISTERED)
    session.add_all([log, entry])
    if ticket.sla_policy_id is not None:
        add_clocks(session, ticket, opened_at)
    words = " ".join((ticket.subject, ticket.description or ""))
    dialect_of(session).index_tickets(session, [(ticket.number, words)])
    return ticket_id


def minutes_for(priority: Priority) -> tuple[int, int]:
    """What the strict policy promises: first response and solution."""
    response, resolution = make.TARGETS[priority]
    return response // 3, resolution // 3


def add_clocks(session: Session, ticket: Ticket, opened_at: datetime) -> None:
    clocks = (SlaClock.FIRST_RESPONSE, SlaClock.RESOLUTION)
    for clock, minutes in zip(clocks, minutes_for(ticket.priority), strict=True):
        target = SlaTarget(
            ticket_id=ticket.id,
            clock=clock,
            policy_id=ticket.sla_policy_id,
            started_at=opened_at,
            due_at=opened_at + timedelta(minutes=minutes),
            target_minutes=minutes,
        )
        session.add(target)


def states_of(room: SmallRoom, ticket_id: UUID) -> list[str]:
    """The log of one ticket, oldest first."""
    log = select(StateChange.state).where(StateChange.ticket_id == ticket_id)
    with room.database.read() as session:
        return list(session.scalars(log.order_by(StateChange.at, StateChange.id)))

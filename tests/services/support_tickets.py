"""Tickets as registration leaves them: with their log, their two clocks, their first entry."""

# ruff: noqa: ANN401 (rows take whatever their models take)

from datetime import timedelta
from itertools import count
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.readmodels.tickets import TicketCard
from app.domain.sla import SlaTargets, targets_for
from app.domain.vocabulary import EntryKind, Priority, ResolutionCode, SlaClock, StateType
from app.services.tickets import Tickets
from db.models.sla import SlaTarget, StateChange
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.queries.calendars import policies
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
    values |= more
    policy_id, priority = values["sla_policy_id"], values.get("priority", Priority.NORMAL)
    targets = (
        targets_for(policies(session)[0][policy_id], priority, opened_at) if policy_id else None
    )
    if targets is not None:
        values.setdefault("due_at", targets.first_response_due_at)
    number = next(_numbers)
    ticket_id = make.make_ticket(
        session, number, values.pop("department_id", room.department), **values
    )
    ticket = session.get_one(Ticket, ticket_id)
    log = StateChange(ticket_id=ticket_id, at=opened_at, state=ticket.state)
    entry = TimelineEntry(ticket_id=ticket_id, at=opened_at, kind=EntryKind.REGISTERED)
    session.add_all([log, entry])
    if targets is not None:
        add_clocks(session, ticket, targets)
    words = " ".join((ticket.subject, ticket.description or ""))
    dialect_of(session).index_tickets(session, [(ticket.number, words)])
    return ticket_id


def add_clocks(session: Session, ticket: Ticket, targets: SlaTargets) -> None:
    clocks = {
        SlaClock.FIRST_RESPONSE: (targets.first_response_due_at, targets.first_response),
        SlaClock.RESOLUTION: (targets.resolution_due_at, targets.resolution),
    }
    for clock, (due_at, promised) in clocks.items():
        target = SlaTarget(ticket_id=ticket.id, clock=clock, policy_id=ticket.sla_policy_id)
        assert due_at is not None
        assert promised is not None
        target.started_at, target.due_at = ticket.opened_at, due_at
        target.target_minutes = promised // timedelta(minutes=1)
        session.add(target)


def states_of(room: SmallRoom, ticket_id: UUID) -> list[str]:
    """The log of one ticket, oldest first."""
    log = select(StateChange.state).where(StateChange.ticket_id == ticket_id)
    with room.database.read() as session:
        return list(session.scalars(log.order_by(StateChange.at, StateChange.id)))


def due(card: TicketCard, clock: SlaClock = SlaClock.RESOLUTION) -> object:
    return next(each.due_at for each in card.slas if each.clock is clock)


def met(card: TicketCard) -> dict[SlaClock, object]:
    return {each.clock: each.met_at for each in card.slas}


def begun(tickets: Tickets, room: SmallRoom, ticket: UUID) -> TicketCard:
    version = tickets.card(room.litvinov, ticket).version
    return tickets.move(room.litvinov, ticket, version, "in_progress").value


def solved(tickets: Tickets, room: SmallRoom, ticket: UUID) -> TicketCard:
    version = tickets.card(room.litvinov, ticket).version
    return tickets.resolve(
        room.litvinov, ticket, version, "Сменил кабель", ResolutionCode.FIXED
    ).value

"""What the call desk reads back: stored registrations, the shift's figures, call-backs."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnClause,
    Integer,
    Row,
    Select,
    Uuid,
    case,
    column,
    func,
    literal,
    select,
)
from sqlalchemy.orm import Session

from app.domain.permissions import Actor, TicketFacts
from app.domain.readmodels.calls import (
    Callback,
    FrequentMatter,
    RecentCall,
    Registered,
    ShiftFigures,
)
from app.domain.vocabulary import CallOutcome, SlaClock
from db.models.call import Call, CallTicket
from db.models.client import Client, Contact
from db.models.sla import SlaTarget
from db.models.staff import Agent, DutyShift, SupportGroup
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.queries.scope import lost_callers_of
from db.session import dialect_of

_FREQUENT: tuple[ColumnClause[Any], ...] = (column("category_id", Uuid), column("found", Integer))
_REGISTERED: tuple[ColumnClause[Any], ...] = (
    column("id", Ticket.id.type),
    column("number", Ticket.number.type),
    column("subject", Ticket.subject.type),
    column("priority", Ticket.priority.type),
    column("assignee_id", Ticket.assignee_id.type),
    column("group_id", Ticket.group_id.type),
    column("department_id", Ticket.department_id.type),
    column("line", Ticket.line.type),
    column("contact_id", Ticket.contact_id.type),
    column("client_id", Ticket.client_id.type),
    column("solved_at_once", Ticket.solved_at_once.type),
    column("assignee_name", Agent.full_name.type),
    column("group_name", SupportGroup.name.type),
    column("response_due_at", SlaTarget.due_at.type),
    column("resolution_due_at", SlaTarget.due_at.type),
)
MOST_OF_A_DAY = 20_000
"""Tickets looked at for what is frequent; no room has more in a day."""


@dataclass(frozen=True, slots=True)
class KnownTicket:
    """A ticket that stands, and what decides who may touch it."""

    registered: Registered
    facts: TicketFacts
    client_id: UUID | None


def ticket(session: Session, ticket_id: UUID) -> KnownTicket | None:
    """Read a stored ticket as its registration told it."""
    row = session.execute(
        select(
            Ticket.id,
            Ticket.number,
            Ticket.subject,
            Ticket.priority,
            Ticket.assignee_id,
            Ticket.group_id,
            Ticket.department_id,
            Ticket.line,
            Ticket.contact_id,
            Ticket.client_id,
            Ticket.solved_at_once,
            Agent.full_name.label("assignee_name"),
            SupportGroup.name.label("group_name"),
            _due(SlaClock.FIRST_RESPONSE).label("response_due_at"),
            _due(SlaClock.RESOLUTION).label("resolution_due_at"),
        )
        .outerjoin(Agent, Agent.id == Ticket.assignee_id)
        .outerjoin(SupportGroup, SupportGroup.id == Ticket.group_id)
        .where(Ticket.id == ticket_id)
    ).one_or_none()
    return _known(row) if row else None


def own_registration(session: Session, ticket_id: UUID) -> Registered | None:
    """Read what a registration told, also where its ticket is out of its author's reach by now."""
    known = ticket(session, ticket_id)
    if known is not None:
        return known.registered
    key = literal(ticket_id, Ticket.id.type)
    told = dialect_of(session).wide_read("registration_of", _REGISTERED, key)
    row = None if told is None else session.execute(told).one_or_none()
    return _known(row).registered if row else None


def _due(clock: SlaClock) -> Any:  # noqa: ANN401 (an expression)
    mine = (SlaTarget.ticket_id == Ticket.id) & (SlaTarget.clock == clock)
    return select(SlaTarget.due_at).where(mine).scalar_subquery()


def _known(row: Row[*tuple[Any, ...]]) -> KnownTicket:
    told = Registered(
        ticket_id=row.id,
        number=row.number,
        subject=row.subject,
        priority=row.priority,
        assignee_id=row.assignee_id,
        assignee_name=row.assignee_name or "",
        group_name=row.group_name or "",
        first_response_due_at=row.response_due_at,
        resolution_due_at=row.resolution_due_at,
        contact_id=row.contact_id,
        solved_at_once=row.solved_at_once,
    )
    facts = TicketFacts(row.assignee_id, row.group_id, row.department_id, row.line)
    return KnownTicket(told, facts, row.client_id)


def number_is_taken(session: Session, number: int) -> bool:
    """Tell whether a human number is in use."""
    return session.scalar(select(Ticket.id).where(Ticket.number == number)) is not None


def entry_stands(session: Session, entry_id: UUID) -> bool:
    """Tell whether a timeline entry is written."""
    return session.get(TimelineEntry, entry_id) is not None


def ended_as(session: Session, call_id: UUID) -> CallOutcome | None:
    """Tell how a call ended; None while it is open or unknown."""
    return session.scalar(
        select(Call.outcome).where(Call.id == call_id, Call.finished_at.is_not(None))
    )


def left_work(session: Session, call_id: UUID) -> bool:
    """Tell whether a call made a ticket that was not solved at once."""
    made = select(CallTicket.ticket_id).join(Ticket, Ticket.id == CallTicket.ticket_id)
    made = made.where(CallTicket.call_id == call_id, Ticket.solved_at_once.is_(False))
    return session.execute(made.limit(1)).first() is not None


def shift_figures(
    session: Session, agent_id: UUID, midnight: datetime, now: datetime
) -> ShiftFigures:
    """Count an agent's calls since the shift began, else since midnight.

    Calls entered from paper are counted, but their times are not known and stay out of the mean.
    """
    since = session.scalar(
        select(func.min(DutyShift.starts_at)).where(
            DutyShift.agent_id == agent_id, DutyShift.starts_at <= now, DutyShift.ends_at > now
        )
    )
    seconds = Call.talk_seconds + Call.hold_seconds + Call.wrap_up_seconds
    timed = case((Call.entered_afterwards, None), else_=seconds)
    at_once = case((Call.outcome == CallOutcome.SOLVED_AT_ONCE, 1), else_=0)
    row = session.execute(
        select(func.count(), func.avg(timed), func.coalesce(func.sum(at_once), 0)).where(
            Call.agent_id == agent_id,
            Call.started_at >= (since or midnight),
            Call.finished_at.is_not(None),
        )
    ).one()
    return ShiftFigures(since, row[0], round(row[1] or 0), row[2])


def recent(session: Session, agent_id: UUID, limit: int) -> tuple[RecentCall, ...]:
    """Read an agent's last calls, the newest first, each with its first ticket."""
    number = (
        select(func.min(Ticket.number))
        .join(CallTicket, CallTicket.ticket_id == Ticket.id)
        .where(CallTicket.call_id == Call.id)
        .scalar_subquery()
    )
    rows = session.execute(
        _with_caller(Call.started_at, Call.outcome, number.label("number"))
        .where(Call.agent_id == agent_id)
        .order_by(Call.started_at.desc(), Call.id.desc())
        .limit(limit)
    )
    return tuple(
        RecentCall(
            call_id=row.id,
            started_at=row.started_at,
            contact_id=row.contact_id,
            caller_name=row.full_name or "",
            organisation=row.organisation or "",
            number_typed=row.number_as_typed,
            outcome=row.outcome,
            ticket_number=row.number,
        )
        for row in rows
    )


def callbacks(session: Session, actor: Actor) -> tuple[Callback, ...]:
    """Read whom the actor is to ring back, the longest waiting first."""
    rows = session.execute(
        _with_caller(Call.callback_due_at, Call.note)
        .where(Call.callback_due_at.is_not(None), Call.called_back_at.is_(None))
        .where(lost_callers_of(actor))
        .order_by(Call.callback_due_at, Call.id)
    )
    return tuple(
        Callback(
            call_id=row.id,
            contact_id=row.contact_id,
            caller_name=row.full_name or "",
            organisation=row.organisation or "",
            number_typed=row.number_as_typed,
            due_at=row.callback_due_at,
            note=row.note,
        )
        for row in rows
    )


def note_of_lost(session: Session, actor: Actor, call_id: UUID) -> str | None:
    """Read the note of a call; None when it is not the actor's to ring back."""
    return session.scalar(select(Call.note).where(Call.id == call_id, lost_callers_of(actor)))


def _with_caller(*columns: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401 (expressions)
    return (
        select(
            Call.id,
            Call.contact_id,
            Call.number_as_typed,
            Contact.full_name,
            Client.name.label("organisation"),
            *columns,
        )
        .outerjoin(Contact, Contact.id == Call.contact_id)
        .outerjoin(Client, Client.id == Call.client_id)
    )


def frequent(session: Session, since: datetime, limit: int) -> tuple[FrequentMatter, ...]:
    """Count tickets by category, the most frequent first."""
    arguments = (literal(since, Ticket.opened_at.type), literal(limit))
    told = dialect_of(session).wide_read("frequent", _FREQUENT, *arguments)
    rows = session.execute(_frequent(since, limit) if told is None else told)
    return tuple(FrequentMatter(key, found) for key, found in rows if key is not None)


def _frequent(since: datetime, limit: int) -> Select[*tuple[Any, ...]]:
    # Taken apart, or SQLite walks the whole index of categories to spare itself the grouping.
    day = (
        select(Ticket.category_id).where(Ticket.opened_at >= since).limit(MOST_OF_A_DAY).subquery()
    )
    count = func.count()
    return (
        select(day.c.category_id, count)
        .where(day.c.category_id.is_not(None))
        .group_by(day.c.category_id)
        .order_by(count.desc(), day.c.category_id)
        .limit(limit)
    )

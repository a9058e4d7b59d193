"""What the ledger of a clock is read from: the clock, the states' log, the timeline's terms."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.ledger import LoggedState
from app.domain.readmodels.tickets import SlaView
from app.domain.vocabulary import EntryKind, SlaClock
from db.models.sla import SlaTarget, StateChange
from db.models.ticket import TicketStateName
from db.models.timeline import TimelineEntry

TELLING = (EntryKind.REGISTERED, EntryKind.PRIORITY, EntryKind.FIELD, EntryKind.ASSIGNED)
"""Entries that may tell of other terms; their facts say whether they do."""


def clock_of(session: Session, ticket_id: UUID, clock: SlaClock) -> SlaView | None:
    """Read one clock of a ticket."""
    row = session.execute(
        select(
            SlaTarget.clock, SlaTarget.policy_id, SlaTarget.started_at, SlaTarget.due_at,
            SlaTarget.target_minutes, SlaTarget.met_at,
        ).where(SlaTarget.ticket_id == ticket_id, SlaTarget.clock == clock)
    ).one_or_none()  # fmt: skip
    return SlaView(*row) if row else None


def states_of(session: Session, ticket_id: UUID) -> tuple[LoggedState, ...]:
    """Read a ticket's states in the order of the log."""
    rows = session.execute(
        select(StateChange.at, StateChange.state, TicketStateName.state_type, StateChange.reason)
        .join(TicketStateName, TicketStateName.code == StateChange.state)
        .where(StateChange.ticket_id == ticket_id)
        .order_by(StateChange.at, StateChange.id)
    )
    return tuple(LoggedState(*row) for row in rows)


def told_terms(session: Session, ticket_id: UUID) -> list[TimelineEntry]:
    """Read the entries that may tell of a priority or a policy, oldest first."""
    entries = (
        select(TimelineEntry)
        .where(TimelineEntry.ticket_id == ticket_id, TimelineEntry.kind.in_(TELLING))
        .order_by(TimelineEntry.at, TimelineEntry.id)
    )
    return list(session.scalars(entries))

"""What happened to one ticket, newest first."""

from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.domain.merging import Told
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.tickets import TimelineItem
from app.domain.vocabulary import Audience, EntryKind, Role
from db.models.staff import Agent
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.queries.scope import visible_to

STAGES = (EntryKind.REGISTERED, EntryKind.STATE, EntryKind.RESOLUTION, EntryKind.REOPENED)
"""Entries that tell a partner how far the matter is, whatever their audience."""

_COLUMNS = (
    TimelineEntry.id,
    TimelineEntry.at,
    TimelineEntry.agent_id,
    func.coalesce(Agent.full_name, "").label("agent_name"),
    TimelineEntry.kind,
    TimelineEntry.audience,
    TimelineEntry.body,
    TimelineEntry.facts,
)
"""In the order of TimelineItem's fields."""


def timeline(session: Session, actor: Actor, ticket_id: UUID) -> tuple[TimelineItem, ...]:
    """Read every entry the actor may see; none when the ticket is out of his reach.

    A partner outside the house sees stages, what was meant for him and what he wrote.
    """
    statement = (
        select(*_COLUMNS)
        .join(Ticket, Ticket.id == TimelineEntry.ticket_id)
        .outerjoin(Agent, Agent.id == TimelineEntry.agent_id)
        .where(TimelineEntry.ticket_id == ticket_id, visible_to(actor, Permission.TICKET_READ))
        .order_by(TimelineEntry.at.desc(), TimelineEntry.id.desc())
    )
    if actor.role is Role.PARTNER:
        own = TimelineEntry.agent_id == actor.agent_id
        for_him = TimelineEntry.audience == Audience.PARTNER
        statement = statement.where(or_(own, for_him, TimelineEntry.kind.in_(STAGES)))
    return tuple(TimelineItem(*row) for row in session.execute(statement))


def told_since(session: Session, ticket_id: UUID, seen: int, now: int) -> tuple[Told, ...]:
    """Read what changed the ticket itself after the version ``seen`` up to ``now``, in order."""
    statement = (
        select(
            TimelineEntry.ticket_version,
            TimelineEntry.at,
            TimelineEntry.agent_id,
            func.coalesce(Agent.full_name, ""),
            TimelineEntry.kind,
            TimelineEntry.body,
            TimelineEntry.facts,
        )
        .outerjoin(Agent, Agent.id == TimelineEntry.agent_id)
        .where(
            TimelineEntry.ticket_id == ticket_id,
            TimelineEntry.ticket_version > seen,
            TimelineEntry.ticket_version <= now,
        )
        .order_by(TimelineEntry.ticket_version, TimelineEntry.at, TimelineEntry.id)
    )
    return tuple(Told(*row) for row in session.execute(statement))

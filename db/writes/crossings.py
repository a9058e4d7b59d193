"""What is written of a crossing: itself, whom it is told."""

from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from app.domain.escalation import Crossing
from app.domain.identity import new_id
from app.domain.vocabulary import Role
from db.models.escalation import SlaCrossing, SlaNotice
from db.models.staff import Agent, AgentGroup
from db.models.ticket import Ticket
from db.queries.planning import IS_UNFINISHED
from db.writes.rows import table_of


def record_crossing(session: Session, crossing: Crossing, at: datetime) -> UUID:
    """Write that a rule was reached; a unique key lets the second desk fail."""
    key, (ticket_id, rule_id, minutes, turn) = new_id(), crossing.key
    values = {
        "id": key,
        "ticket_id": ticket_id,
        "rule_id": rule_id,
        "target_minutes": minutes,
        "round": turn,
        "due_at": crossing.clock.due_at,
        "at": at,
    }
    session.execute(insert(table_of(SlaCrossing)), [values])
    return key


def tell_agents(session: Session, crossing_id: UUID, agents: Iterable[UUID]) -> None:
    """Put a notice on the desks of some employees."""
    rows = [{"crossing_id": crossing_id, "agent_id": each} for each in sorted(set(agents))]
    if rows:
        session.execute(insert(table_of(SlaNotice)), rows)


def mark_seen(session: Session, agent_id: UUID, crossings: Collection[UUID], at: datetime) -> None:
    """Note that somebody saw his notices."""
    mine = (SlaNotice.agent_id == agent_id, SlaNotice.crossing_id.in_(crossings))
    session.execute(update(SlaNotice).where(*mine, SlaNotice.seen_at.is_(None)).values(seen_at=at))


def members_of(session: Session, group_id: UUID | None) -> tuple[tuple[UUID, str], ...]:
    """Read the active members of a group."""
    rows = session.execute(
        select(Agent.id, Agent.full_name)
        .join(AgentGroup, AgentGroup.agent_id == Agent.id)
        .where(AgentGroup.group_id == group_id, Agent.active)
        .order_by(Agent.full_name)
    )
    return tuple((key, name) for key, name in rows)


def supervisors_of(session: Session, department_id: UUID) -> tuple[tuple[UUID, str], ...]:
    """Read a department's supervisors, else all there are; who holds the fewest first."""
    held = (
        select(func.count())
        .select_from(Ticket)
        .where(Ticket.assignee_id == Agent.id, IS_UNFINISHED)
        .scalar_subquery()
    )
    rows = session.execute(
        select(Agent.id, Agent.full_name, Agent.department_id)
        .where(Agent.active, Agent.role == Role.SUPERVISOR)
        .order_by(held, Agent.full_name)
    ).all()
    own = [row for row in rows if row.department_id == department_id]
    return tuple((row.id, row.full_name) for row in own or rows)

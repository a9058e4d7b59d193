"""What a plan asks the database: the client's standing, the candidates, the queue."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Row,
    ScalarSelect,
    Select,
    SQLColumnExpression,
    case,
    exists,
    false,
    func,
    literal,
    null,
    or_,
    select,
    text,
)
from sqlalchemy.orm import Session

from app.domain.call_plan import Standing
from app.domain.routing import WEIGHTS, Candidate
from app.domain.ticket_number import show_number
from db.models.client import Client, Contract, Site
from db.models.staff import Absence, Agent, AgentGroup, DutyShift
from db.models.ticket import UNFINISHED, Ticket

ALIKE_DAYS = 90
# Spelt out, not bound: only so is the partial index over unfinished tickets recognised.
IS_UNFINISHED = text(f"ticket.{UNFINISHED}")


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom to look for: members of the group, the client's specialist, somebody named.

    ``family`` is the category with its siblings; ``now`` decides shifts and absences;
    ``ruled_id`` is whom the rule names, ``channel_owner_id`` who answers for the channel.
    Whoever is away has his deputy looked for as well.
    """

    group_id: UUID | None
    category_id: UUID | None
    family: Collection[UUID]
    client_id: UUID | None
    dedicated_id: UUID | None
    assignee_id: UUID | None
    now: datetime
    ruled_id: UUID | None = None
    channel_owner_id: UUID | None = None


def contract_policy(client_id: SQLColumnExpression[Any], day: date) -> Select[Any]:
    """Select the policy of the client's contract in force, the latest begun first."""
    return (
        select(Contract.sla_policy_id)
        .where(
            Contract.client_id == client_id,
            Contract.sla_policy_id.is_not(None),
            or_(Contract.starts_on.is_(None), Contract.starts_on <= day),
            or_(Contract.ends_on.is_(None), Contract.ends_on >= day),
        )
        .order_by(Contract.starts_on.desc(), Contract.id.desc())
        .limit(1)
    )


def standing(
    session: Session, client_id: UUID | None, day: date, site_id: UUID | None = None
) -> Standing:
    """Read a client's mark, specialist, contract and city; one statement, none without a client.

    The city is the site's where the site has one.
    """
    if client_id is None:
        return Standing()
    policy = contract_policy(literal(client_id, Client.id.type), day).scalar_subquery()
    row = session.execute(
        select(
            Client.is_key, Client.dedicated_agent_id, policy, city_of(Client.city, site_id)
        ).where(Client.id == client_id)
    ).one_or_none()
    return Standing(*row) if row else Standing()


def city_of(own: ColumnElement[str] | Any, site_id: UUID | None) -> ColumnElement[str]:  # noqa: ANN401 (a column or a subquery)
    """Say where a matter is: in the site's city, else in the client's."""
    if site_id is None:
        return func.coalesce(own, "")
    site = select(Site.city).where(Site.id == site_id).scalar_subquery()
    return func.coalesce(func.nullif(site, ""), own, "")


def shift_until(agent_id: SQLColumnExpression[UUID], now: datetime) -> Select[Any]:
    """Select when an agent's running shift ends."""
    return select(func.max(DutyShift.ends_at)).where(
        DutyShift.agent_id == agent_id, DutyShift.starts_at <= now, DutyShift.ends_at > now
    )


def is_absent(agent_id: SQLColumnExpression[UUID], now: datetime) -> ColumnElement[bool]:
    """Tell whether an agent is away."""
    return exists().where(
        Absence.agent_id == agent_id, Absence.starts_at <= now, Absence.ends_at > now
    )


def group_until(group_id: UUID | None, now: datetime) -> Select[Any]:
    """Select when the last present member of a group goes home."""
    return (
        select(func.max(DutyShift.ends_at))
        .join(AgentGroup, AgentGroup.agent_id == DutyShift.agent_id)
        .join(Agent, Agent.id == DutyShift.agent_id)
        .where(
            AgentGroup.group_id == group_id,
            Agent.active,
            DutyShift.starts_at <= now,
            DutyShift.ends_at > now,
            ~is_absent(DutyShift.agent_id, now),
        )
    )


def candidates(session: Session, asked: Asked) -> tuple[Candidate, ...]:
    """Read everybody who could take the matter, with all that ranks him; one statement."""
    member = (AgentGroup.agent_id == Agent.id) & (AgentGroup.group_id == asked.group_id)
    wanted = (asked.dedicated_id, asked.assignee_id, asked.ruled_id, asked.channel_owner_id)
    named = [key for key in wanted if key is not None]
    stands_in = _stands_in(asked, named)
    rows = session.execute(
        select(
            Agent.id,
            Agent.full_name,
            Agent.line,
            Agent.work_limit,
            Agent.grade,
            AgentGroup.competence,
            _open_tickets(func.count()).label("open_count"),
            _open_tickets(func.coalesce(func.sum(_weight()), 0.0)).label("load"),
            shift_until(Agent.id, asked.now).scalar_subquery().label("until"),
            is_absent(Agent.id, asked.now).label("absent"),
            _works_on(asked).label("works_on"),
            _solved_alike(asked).label("alike"),
            stands_in.label("stands_in"),
        )
        .outerjoin(AgentGroup, member)
        .where(
            Agent.active,
            or_(AgentGroup.group_id.is_not(None), Agent.id.in_(named), stands_in.is_not(None)),
        )
        .order_by(Agent.id)
    )
    found = rows.all()
    names = {row.id: row.full_name for row in found}
    return tuple(_candidate(row, asked, names) for row in found)


def _stands_in(asked: Asked, named: Sequence[UUID]) -> ScalarSelect[UUID]:
    """Whom somebody stands in for now: one who is named, else a member of the group.

    The replacement ends by itself: an absence that is over has no deputy.
    """
    members = select(AgentGroup.agent_id).where(AgentGroup.group_id == asked.group_id)
    away = Absence.agent_id
    return (
        select(away)
        .where(
            Absence.deputy_id == Agent.id,
            Absence.starts_at <= asked.now,
            Absence.ends_at > asked.now,
            or_(away.in_(named), away.in_(members)),
        )
        .order_by(case((away.in_(named), 0), else_=1), away)
        .limit(1)
        .scalar_subquery()
    )


def _open_tickets(what: ColumnElement[Any]) -> ColumnElement[Any]:
    mine = Ticket.assignee_id == Agent.id
    return select(what).select_from(Ticket).where(mine, IS_UNFINISHED).scalar_subquery()


def _weight() -> ColumnElement[float]:
    return case(dict(WEIGHTS), value=Ticket.priority, else_=1.0)


def _works_on(asked: Asked) -> ColumnElement[Any]:
    if asked.client_id is None or not asked.family:
        return null()
    return (
        select(func.max(Ticket.number))
        .where(
            Ticket.assignee_id == Agent.id,
            Ticket.client_id == asked.client_id,
            Ticket.category_id.in_(asked.family),
            IS_UNFINISHED,
        )
        .scalar_subquery()
    )


def _solved_alike(asked: Asked) -> ColumnElement[Any]:
    if asked.category_id is None:
        return literal(0)
    return (
        select(func.count())
        .select_from(Ticket)
        .where(
            Ticket.assignee_id == Agent.id,
            Ticket.resolved_at >= asked.now - timedelta(days=ALIKE_DAYS),
            Ticket.category_id == asked.category_id,
        )
        .scalar_subquery()
    )


def _candidate(row: Row[*tuple[Any, ...]], asked: Asked, names: Mapping[UUID, str]) -> Candidate:
    him_or_his = {row.id, row.stands_in}
    return Candidate(
        agent_id=row.id,
        full_name=row.full_name,
        line=row.line,
        group_id=asked.group_id if row.competence is not None else None,
        open_count=row.open_count,
        weighted_load=float(row.load),
        limit=row.work_limit,
        on_shift_until=row.until,
        absent=bool(row.absent),
        dedicated=asked.dedicated_id is not None and asked.dedicated_id in him_or_his,
        handles_open_ticket=show_number(row.works_on) if row.works_on is not None else None,
        solved_alike=row.alike,
        competence=row.competence or 0,
        grade=row.grade,
        named=asked.ruled_id is not None and asked.ruled_id in him_or_his,
        stands_in_for=names.get(row.stands_in, ""),
        owns_channel=asked.channel_owner_id is not None and asked.channel_owner_id in him_or_his,
    )


def queue_length(session: Session, group_id: UUID | None) -> int:
    """Count the group's tickets that nobody has taken."""
    nobody = Ticket.assignee_id.is_(None) if group_id else false()
    return (
        session.scalar(
            select(func.count())
            .select_from(Ticket)
            .where(Ticket.group_id == group_id, nobody, IS_UNFINISHED)
        )
        or 0
    )

"""Who may sign in, and as whom the rules see him."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, ScalarSelect, literal, select
from sqlalchemy.orm import Session

from app.domain.permissions import GRANTS, Actor, Permission, Reach
from app.domain.readmodels.catalogue import AgentView
from app.domain.readmodels.staff import Profile
from app.domain.rights_by_grade import Extent, withheld_from
from app.domain.vocabulary import Role
from db.models.staff import Agent, AgentGroup, RoleRight, SupportGroup
from db.session import dialect_of


@dataclass(frozen=True, slots=True)
class SignInRow:
    """What deciding about a sign-in needs; ``pin_hash`` never leaves the service."""

    actor: Actor
    agent: AgentView
    pin_hash: str
    active: bool


def profiles(session: Session) -> tuple[Profile, ...]:
    """List the active agents, last signed in first, with the first of their groups by name."""
    statement = (
        select(
            Agent.login,
            Agent.full_name,
            Agent.role,
            _first_group().label("group_name"),
            Agent.pin_hash,
            Agent.last_sign_in_at,
        )
        .where(Agent.active)
        .order_by(Agent.last_sign_in_at.desc().nulls_last(), Agent.full_name, Agent.login)
    )
    return tuple(
        Profile(
            login=row.login,
            full_name=row.full_name,
            role=row.role,
            group_name=row.group_name or "",
            has_pin=bool(row.pin_hash),
            last_sign_in_at=row.last_sign_in_at,
        )
        for row in session.execute(statement)
    )


def _first_group() -> ScalarSelect[str]:
    named = select(SupportGroup.name).join(AgentGroup, AgentGroup.group_id == SupportGroup.id)
    named = named.where(AgentGroup.agent_id == Agent.id)
    return named.order_by(SupportGroup.name).limit(1).scalar_subquery()


def sign_in_row(session: Session, login: str) -> SignInRow | None:
    """Read one agent with groups and the rights as the room has them; None for a stranger."""
    row = session.execute(select(*agent_columns(session)).where(Agent.login == login)).one_or_none()
    if row is None:
        return None
    groups = session.scalars(select(AgentGroup.group_id).where(AgentGroup.agent_id == row.id))
    group_ids = frozenset(groups)
    extents = _extents(session, row.role)
    actor = Actor(
        agent_id=row.id,
        login=row.login,
        full_name=row.full_name,
        role=row.role,
        line=row.line,
        department_id=row.department_id,
        group_ids=group_ids,
        reaches=_changed(row.role, extents),
        withheld=withheld_from(row.grade, {right: each.least for right, each in extents.items()}),
    )
    return SignInRow(actor, _view(row, group_ids), row.pin_hash, row.active)


def agent_columns(session: Session) -> list[ColumnElement[Any]]:
    """List what a session may read of an agent; without PINs ``pin_hash`` reads as empty."""
    pins = dialect_of(session).pins
    return [
        column if pins or column.name != "pin_hash" else literal("").label("pin_hash")
        for column in Agent.__table__.c
    ]


def _view(row: Row[tuple[object, ...]], group_ids: frozenset[UUID]) -> AgentView:
    return AgentView(
        agent_id=row.id,
        login=row.login,
        full_name=row.full_name,
        role=row.role,
        line=row.line,
        department_id=row.department_id,
        group_ids=group_ids,
        work_limit=row.work_limit,
        has_pin=bool(row.pin_hash),
        grade=row.grade,
        mentor_id=row.mentor_id,
        takes_calls=row.takes_calls,
        solves_alone=row.solves_alone,
        registers_alone=row.registers_alone,
    )


def _extents(session: Session, role: Role) -> dict[Permission, Extent]:
    """Read what the room says of a role's rights; those of a newer program are passed over."""
    known = set(Permission)
    columns = RoleRight.permission, RoleRight.reach, RoleRight.least_grade
    rows = session.execute(select(*columns).where(RoleRight.role == role))
    return {Permission(name): Extent(reach, least) for name, reach, least in rows if name in known}


def _changed(
    role: Role, extents: Mapping[Permission, Extent]
) -> frozenset[tuple[Permission, Reach]]:
    """Return where the room departs from the shipped table."""
    stored = ((right, extent.reach) for right, extent in extents.items())
    return frozenset((right, reach) for right, reach in stored if GRANTS[role][right] is not reach)


def has_agents(session: Session) -> bool:
    """Tell whether anybody works or worked here."""
    return session.scalar(select(Agent.id).limit(1)) is not None


def last_sign_in_at(session: Session, login: str) -> datetime | None:
    """Read when an agent was here last."""
    return session.scalar(select(Agent.last_sign_in_at).where(Agent.login == login))


def first_group(session: Session) -> SupportGroup:
    """Read the group of the lowest line: the first line of a new room's template."""
    order = (SupportGroup.line, SupportGroup.name)
    return session.scalars(select(SupportGroup).order_by(*order).limit(1)).one()

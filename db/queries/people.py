"""Who works and worked here, with what hangs on each; the room's table of rights."""

from collections import defaultdict
from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import Row, Select, exists, func, select, text
from sqlalchemy.orm import Session

from app.domain.permissions import GRANTS, Permission, Reach
from app.domain.readmodels.staff import (
    Account,
    Employee,
    Membership,
    Right,
    StaffChange,
    StandingInput,
)
from app.domain.rights_by_grade import Extent, Holder
from app.domain.vocabulary import Role, StateType
from db.models.staff import Agent, AgentGroup, Department, RoleRight, SupportGroup
from db.models.ticket import AuditEntry, Ticket
from db.queries.staff import agent_columns
from db.session import dialect_of

_OPEN = (StateType.NEW, StateType.OPEN, StateType.PAUSED)
_ACCOUNTS = text("SELECT login, can_enter, valid_until, sessions FROM guard.accounts()")
_NEWEST = 200


def employees(session: Session) -> tuple[Employee, ...]:
    """Read everybody, those who work here first, by name."""
    order = (Agent.active.desc(), Agent.full_name, Agent.login)
    rows = session.execute(select(*agent_columns(session)).order_by(*order)).all()
    groups, tickets, accounts = _memberships(session), _open_tickets(session), _accounts(session)
    return tuple(
        _employee(row, groups.get(row.id, ()), tickets.get(row.id, 0), accounts.get(row.login))
        for row in rows
    )


def employee(session: Session, agent_id: UUID) -> Employee | None:
    """Read one person; None when there is none."""
    return next((one for one in employees(session) if one.agent_id == agent_id), None)


def agent_of(session: Session, login: str) -> UUID | None:
    """Name the agent of a login."""
    return session.scalar(select(Agent.id).where(Agent.login == login))


def _employee(
    row: Row[tuple[object, ...]],
    groups: tuple[Membership, ...],
    open_tickets: int,
    account: Account | None,
) -> Employee:
    return Employee(
        agent_id=row.id,
        login=row.login,
        full_name=row.full_name,
        role=row.role,
        line=row.line,
        department_id=row.department_id,
        groups=groups,
        work_limit=row.work_limit,
        active=row.active,
        has_pin=bool(row.pin_hash),
        last_sign_in_at=row.last_sign_in_at,
        open_tickets=open_tickets,
        account=account,
        standing=StandingInput(
            row.grade, row.mentor_id, row.takes_calls, row.solves_alone, row.registers_alone
        ),
    )


def _memberships(session: Session) -> Mapping[UUID, tuple[Membership, ...]]:
    found: dict[UUID, list[Membership]] = defaultdict(list)
    statement = (
        select(AgentGroup.agent_id, AgentGroup.group_id, AgentGroup.competence)
        .join(SupportGroup, SupportGroup.id == AgentGroup.group_id)
        .order_by(SupportGroup.line, SupportGroup.name)
    )
    for agent_id, group_id, competence in session.execute(statement):
        found[agent_id].append(Membership(group_id, competence))
    return {agent_id: tuple(groups) for agent_id, groups in found.items()}


def competences(session: Session) -> dict[UUID, dict[UUID, int]]:
    """Read everybody's competence by group."""
    found: dict[UUID, dict[UUID, int]] = defaultdict(dict)
    rows = session.execute(select(AgentGroup.agent_id, AgentGroup.group_id, AgentGroup.competence))
    for agent_id, group_id, competence in rows:
        found[agent_id][group_id] = competence
    return dict(found)


def _open_tickets(session: Session) -> dict[UUID, int]:
    mine = Ticket.assignee_id.is_not(None), Ticket.state_type.in_(_OPEN)
    counted = select(Ticket.assignee_id, func.count()).where(*mine).group_by(Ticket.assignee_id)
    return {agent_id: count for agent_id, count in session.execute(counted) if agent_id}


def _accounts(session: Session) -> dict[str, Account]:
    if dialect_of(session).name != "postgresql":
        return {}
    rows = session.execute(_ACCOUNTS)
    return {row.login: Account(row.can_enter, row.valid_until, row.sessions) for row in rows}


def departments(session: Session) -> tuple[tuple[UUID, str, str], ...]:
    """Read the departments in use: key, name, English name."""
    chosen = select(Department.id, Department.name, Department.name_en).where(Department.active)
    return tuple((row.id, row.name, row.name_en) for row in session.execute(chosen))


def administrator_left(session: Session) -> bool:
    """Tell whether somebody who works here may manage staff."""
    right = (RoleRight.role == Agent.role, RoleRight.permission == Permission.STAFF_EDIT.value)
    found = exists().where(Agent.active, *right, RoleRight.reach == Reach.ANY)
    return bool(session.scalar(select(found)))


def changes_of(session: Session, agent_id: UUID) -> tuple[StaffChange, ...]:
    """Read what was done with a person, the newest first."""
    about = AuditEntry.subject_kind == "agent", AuditEntry.subject_id == agent_id
    return tuple(_change(row) for row in session.execute(_entries().where(*about)))


def rights(session: Session) -> tuple[Right, ...]:
    """Read the room's table, right by right and role by role as the table is printed."""
    stored, latest = rights_of(session), _latest_changes(session)
    return tuple(
        Right(
            role,
            permission,
            stored.get((role, permission), Extent(GRANTS[role][permission])),
            GRANTS[role][permission],
            latest.get((role.value, permission.value)),
        )
        for permission in Permission
        for role in Role
    )


def rights_of(session: Session) -> dict[tuple[Role, Permission], Extent]:
    """Read how far each right of each role reaches in this room, and from which grade."""
    known = set(Permission)
    columns = RoleRight.role, RoleRight.permission, RoleRight.reach, RoleRight.least_grade
    rows = session.execute(select(*columns))
    return {
        (role, Permission(name)): Extent(reach, least)
        for role, name, reach, least in rows
        if name in known
    }


def holders(session: Session, role: Role) -> tuple[Holder, ...]:
    """Read who of a role works here, with the grades."""
    chosen = select(Agent.full_name, Agent.grade).where(Agent.active, Agent.role == role)
    return tuple(Holder(name, grade) for name, grade in session.execute(chosen))


def _latest_changes(session: Session) -> dict[tuple[str, str], StaffChange]:
    about = AuditEntry.subject_kind == "role_right"
    rows = session.execute(_entries(limit=None).where(about))
    found: dict[tuple[str, str], StaffChange] = {}
    for row in rows:
        found.setdefault((row.facts["role"], row.facts["permission"]), _change(row))
    return found


def _entries(limit: int | None = _NEWEST) -> "Select[tuple[object, ...]]":
    statement = (
        select(AuditEntry.at, Agent.full_name, AuditEntry.action, AuditEntry.facts)
        .outerjoin(Agent, Agent.id == AuditEntry.agent_id)
        .order_by(AuditEntry.at.desc(), AuditEntry.id.desc())
    )
    return statement.limit(limit) if limit else statement


def _change(row: Row[tuple[object, ...]]) -> StaffChange:
    return StaffChange(row.at, row.full_name or "", row.action, row.facts)

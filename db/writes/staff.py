"""People and rights written: by rows in a file, by the server's own functions at a centre.

Both say the same: who was added, changed, let go; each with its audit entry. A central server
decides by the session's own login and touches the login role in the same transaction.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy import delete, insert, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from app.domain.errors import RuleBroken
from app.domain.permissions import GRANTS, Permission
from app.domain.readmodels.staff import EmployeeInput, Membership
from app.domain.rights_by_grade import Extent
from app.domain.vocabulary import Role
from db.models.staff import Agent, AgentGroup, RoleRight
from db.models.ticket import AuditEntry
from db.queries.people import administrator_left
from db.writes.rows import table_of

REFUSED = "FL400"
"""SQLSTATE of a rule that the guard found broken; the message is its code."""
FIELDS: Mapping[str, str] = {
    "login_taken": "login",
    "login_form": "login",
    "verifier_form": "password",
    "password_not_taken": "password",
}


@dataclass(frozen=True, slots=True)
class By:
    """Who does it and when; nobody of the room for the command line."""

    agent_id: UUID | None
    at: datetime


class StaffWrites(Protocol):
    """One change each, inside the caller's transaction; ``told`` becomes the audit's facts."""

    def add(self, session: Session, agent_id: UUID, login: str, person: EmployeeInput) -> None:
        """Add somebody; RuleBroken ``login_taken``, ``login_form``."""
        ...

    def change(
        self,
        session: Session,
        agent_id: UUID,
        person: EmployeeInput,
        told: Mapping[str, object],
    ) -> None:
        """Write all of a person anew; RuleBroken ``last_administrator``."""
        ...

    def disable(self, session: Session, agent_id: UUID, told: Mapping[str, object]) -> None:
        """Let somebody go; ``last_administrator``, ``not_yourself``."""
        ...

    def enable(self, session: Session, agent_id: UUID) -> None:
        """Take somebody back."""
        ...

    def set_right(
        self, session: Session, role: Role, permission: Permission, extent: Extent
    ) -> None:
        """Write one cell of the table of rights; ``last_administrator``."""
        ...


class FileStaff:
    """Rows of an embedded database; ``by`` goes into the audit."""

    def __init__(self, by: By) -> None:
        self._by = by

    def add(self, session: Session, agent_id: UUID, login: str, person: EmployeeInput) -> None:
        """Add a profile."""
        row = {"id": agent_id, "login": login, **person_row(person)}
        session.execute(insert(Agent).values(**row))
        _set_groups(session, agent_id, person.groups)
        note(
            session, "created", "agent", agent_id, person_facts(person) | {"login": login}, self._by
        )

    def change(
        self,
        session: Session,
        agent_id: UUID,
        person: EmployeeInput,
        told: Mapping[str, object],
    ) -> None:
        """Write the row and the groups."""
        session.execute(update(Agent).where(Agent.id == agent_id).values(**person_row(person)))
        _set_groups(session, agent_id, person.groups)
        _require_administrator(session)
        note(session, "changed", "agent", agent_id, told, self._by)

    def disable(self, session: Session, agent_id: UUID, told: Mapping[str, object]) -> None:
        """Mark the profile."""
        if self._by.agent_id == agent_id:
            raise RuleBroken("not_yourself")
        session.execute(update(Agent).where(Agent.id == agent_id).values(active=False))
        _require_administrator(session)
        note(session, "disabled", "agent", agent_id, told, self._by)

    def enable(self, session: Session, agent_id: UUID) -> None:
        """Mark the profile."""
        session.execute(update(Agent).where(Agent.id == agent_id).values(active=True))
        note(session, "enabled", "agent", agent_id, {}, self._by)

    def set_right(
        self, session: Session, role: Role, permission: Permission, extent: Extent
    ) -> None:
        """Write the cell and what it was."""
        cell = session.get(RoleRight, (role, permission.value))
        before = Extent(cell.reach, cell.least_grade) if cell else None
        if before == extent:
            return
        values = {"reach": extent.reach, "least_grade": extent.least}
        session.merge(RoleRight(role=role, permission=permission.value, **values))
        session.flush()
        _require_administrator(session)
        was = before or Extent(GRANTS[role][permission])
        facts = {"role": role, "permission": permission, **right_facts(was, extent)}
        note(session, "changed", "role_right", None, facts, self._by)


def note(
    session: Session,
    action: str,
    kind: str,
    subject_id: UUID | None,
    facts: Mapping[str, object],
    by: By,
) -> None:
    """Write one line of what was done."""
    row = {"at": by.at, "agent_id": by.agent_id, "action": action, "subject_kind": kind}
    session.execute(
        insert(table_of(AuditEntry)).values(**row, subject_id=subject_id, facts=dict(facts))
    )


def right_facts(before: Extent, after: Extent) -> dict[str, object]:
    """Return what a cell was and became for the audit; a grade is None where all have it."""
    return {
        "before": before.reach,
        "after": after.reach,
        "least_before": before.least,
        "least_after": after.least,
    }


def person_row(person: EmployeeInput) -> dict[str, Any]:
    """Return the columns of an agent that a person's form holds."""
    return {
        "full_name": person.full_name,
        "role": person.role,
        "line": person.line,
        "department_id": person.department_id,
        "work_limit": person.work_limit,
    }


def person_facts(person: EmployeeInput) -> dict[str, object]:
    """Return the same for the audit, with groups as {key: competence}."""
    facts: dict[str, object] = {**person_row(person), "line": int(person.line)}
    facts["department_id"] = str(person.department_id)
    return facts | {"groups": group_facts(person.groups)}


def group_facts(groups: tuple[Membership, ...]) -> dict[str, int]:
    """Return groups as {key: competence}."""
    return {str(each.group_id): each.competence for each in groups}


def _set_groups(session: Session, agent_id: UUID, groups: tuple[Membership, ...]) -> None:
    session.execute(delete(AgentGroup).where(AgentGroup.agent_id == agent_id))
    rows = [
        {"agent_id": agent_id, "group_id": each.group_id, "competence": each.competence}
        for each in groups
    ]
    if rows:
        session.execute(insert(table_of(AgentGroup)), rows)


def _require_administrator(session: Session) -> None:
    if not administrator_left(session):
        raise RuleBroken("last_administrator")


@contextmanager
def guard_rules(login: str = "") -> Iterator[None]:
    """Raise what the guard's FL400 names as the RuleBroken of that code."""
    try:
        yield
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", "") != REFUSED or error.orig is None:
            raise
        named = _named(error)
        facts: dict[str, object] = {"field": FIELDS[named]} if named in FIELDS else {}
        raise RuleBroken(_named(error), login=login, **facts) from error


def _named(error: DBAPIError) -> str:
    """Return the code that the guard raised, its message."""
    told: Any = error.orig
    return str(told.diag.message_primary)

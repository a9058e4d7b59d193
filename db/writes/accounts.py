"""The central server's functions for people, logins and passwords (db/guard/sql/60 to 64)."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.domain.permissions import Permission
from app.domain.readmodels.staff import EmployeeInput
from app.domain.rights_by_grade import Extent
from app.domain.vocabulary import Role
from db.session import dialect_of
from db.writes.staff import By, FileStaff, StaffWrites, group_facts, guard_rules, person_facts

_CREATE = text(
    "SELECT guard.create_employee(:id, :login, :full_name, :role, :line, :department_id,"
    " :work_limit, CAST(:groups AS jsonb), CAST(:told AS json))"
)
_CHANGE = text(
    "SELECT guard.change_employee(:id, :full_name, :role, :line, :department_id,"
    " :work_limit, CAST(:groups AS jsonb), CAST(:told AS json))"
)
_DISABLE = text("SELECT guard.disable_employee(:id, CAST(:told AS json))")
_ENABLE = text("SELECT guard.enable_employee(:id, '{}')")
_END = text("SELECT guard.end_sessions(:id)")
_RESET = text("SELECT guard.reset_password(:id, :until, CAST(:told AS json))")
_UNTIL = text("SELECT guard.set_valid_until(:id, :until, CAST(:told AS json))")
_OWN = text("SELECT guard.set_own_password()")
_RIGHT = text("SELECT guard.set_right(:role, :permission, :reach, :least)")
_SEND = "COPY guard.sent_verifier (verifier) FROM STDIN"


def send_verifier(session: Session, login: str, password: str) -> None:
    """Compute the SCRAM verifier here and bring it by COPY: the server's log holds neither.

    libpq prepares the password as the protocol wants it (RFC 5802, RFC 4013) and salts it.
    """
    driver: Any = session.connection().connection.driver_connection
    known = driver.info.encoding
    verifier = driver.pgconn.encrypt_password(
        password.encode(known), login.encode(known), b"scram-sha-256"
    )
    with driver.cursor() as cursor, cursor.copy(_SEND) as copy:
        copy.write_row((verifier.decode(known),))


def staff_writes(session: Session, by: By) -> StaffWrites:
    """Return what writes to the staff here: the server's functions, or rows of a file by ``by``."""
    return ServerStaff() if dialect_of(session).name == "postgresql" else FileStaff(by)


class ServerStaff:
    """Functions of the guard; who does it is the session's own login, nobody else."""

    def add(self, session: Session, agent_id: UUID, login: str, person: EmployeeInput) -> None:
        """Add an agent and his login; its verifier was sent before."""
        told = person_facts(person) | {"login": login}
        values = {"id": agent_id, "login": login, **_person(person), "told": json.dumps(told)}
        with guard_rules(login):
            session.execute(_CREATE, values)

    def change(
        self,
        session: Session,
        agent_id: UUID,
        person: EmployeeInput,
        told: Mapping[str, object],
    ) -> None:
        """Write the row and the groups."""
        with guard_rules():
            values = {"id": agent_id, **_person(person), "told": json.dumps(dict(told))}
            session.execute(_CHANGE, values)

    def disable(self, session: Session, agent_id: UUID, told: Mapping[str, object]) -> None:
        """Close the login, take the rights, end the sessions."""
        with guard_rules():
            session.execute(_DISABLE, {"id": agent_id, "told": json.dumps(dict(told))})

    def enable(self, session: Session, agent_id: UUID) -> None:
        """Open the login again."""
        with guard_rules():
            session.execute(_ENABLE, {"id": agent_id})

    def set_right(
        self, session: Session, role: Role, permission: Permission, extent: Extent
    ) -> None:
        """Write the cell; the server obeys it with the next statement."""
        values = {"role": role.value, "permission": permission.value,
                  "reach": extent.reach.value, "least": extent.least}  # fmt: skip
        with guard_rules():
            session.execute(_RIGHT, values)


def end_sessions(session: Session, agent_id: UUID) -> int:
    """End what sessions a disabled person still has; return how many they were."""
    with guard_rules():
        return int(session.execute(_END, {"id": agent_id}).scalar_one())


def reset_password(
    session: Session, agent_id: UUID, login: str, password: str, until: datetime | None
) -> None:
    """Give a login a new password, and the login itself where the server lost it."""
    send_verifier(session, login, password)
    told = {"valid_until": until.isoformat() if until else None}
    with guard_rules(login):
        values = {"id": agent_id, "until": until, "told": json.dumps(told)}
        session.execute(_RESET, values)


def set_valid_until(session: Session, agent_id: UUID, until: datetime | None) -> None:
    """Let a login's password hold until a moment, for good without one."""
    told = {"valid_until": until.isoformat() if until else None}
    with guard_rules():
        session.execute(_UNTIL, {"id": agent_id, "until": until, "told": json.dumps(told)})


def set_own_password(session: Session, login: str, password: str) -> None:
    """Change the password of the session's own login."""
    send_verifier(session, login, password)
    with guard_rules(login):
        session.execute(_OWN)


def _person(person: EmployeeInput) -> dict[str, object]:
    return {
        "full_name": person.full_name,
        "role": person.role.value,
        "line": int(person.line),
        "department_id": person.department_id,
        "work_limit": person.work_limit,
        "groups": json.dumps(group_facts(person.groups)),
    }

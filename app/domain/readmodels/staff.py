"""What signing in shows and gives; who works here and what each role may."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.domain.permissions import Actor, Permission, Reach
from app.domain.readmodels.catalogue import AgentView
from app.domain.rights_by_grade import BoundEffect, Extent
from app.domain.vocabulary import Grade, Role, SupportLine


@dataclass(frozen=True, slots=True)
class Profile:
    """One name to choose from at an embedded database; ``group_name`` is empty without one."""

    login: str
    full_name: str
    role: Role
    group_name: str
    has_pin: bool
    last_sign_in_at: datetime | None


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The agent at the desk: as the rules see him and as the windows show him."""

    actor: Actor
    agent: AgentView


@dataclass(frozen=True, slots=True)
class Membership:
    """A group with the person's competence in it, 1 (learns) to 5 (teaches)."""

    group_id: UUID
    competence: int = 3


@dataclass(frozen=True, slots=True)
class Account:
    """What a central server knows of a login; ``can_enter`` False also for one it lacks."""

    can_enter: bool
    valid_until: datetime | None
    sessions: int


@dataclass(frozen=True, slots=True)
class Until:
    """Until when a password is to hold, None for good."""

    moment: datetime | None


@dataclass(frozen=True, slots=True)
class StandingInput:
    """Grade, mentor and what somebody is admitted to (R107 to R109)."""

    grade: Grade = Grade.ENGINEER
    mentor_id: UUID | None = None
    takes_calls: bool = True
    solves_alone: bool = True
    registers_alone: bool = True


@dataclass(frozen=True, slots=True)
class Employee:
    """Somebody who works or worked here, for those who manage staff.

    ``open_tickets`` counts what lies with him; ``account`` is of a central room only, None
    there when the server has no such login.
    """

    agent_id: UUID
    login: str
    full_name: str
    role: Role
    line: SupportLine
    department_id: UUID
    groups: tuple[Membership, ...]
    work_limit: int
    active: bool
    has_pin: bool
    last_sign_in_at: datetime | None
    open_tickets: int
    account: Account | None = None
    standing: StandingInput = StandingInput()


@dataclass(frozen=True, slots=True)
class EmployeeInput:
    """What may be written about a person; ``login`` only when he is added."""

    full_name: str
    role: Role
    line: SupportLine
    department_id: UUID
    groups: tuple[Membership, ...] = ()
    work_limit: int = 10


@dataclass(frozen=True, slots=True)
class StaffChange:
    """One line of what was done with people or rights; ``by`` is empty for the command line."""

    at: datetime
    by: str
    action: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Right:
    """One cell of the room's table: as it is here, its shipped reach, and its last change.

    As shipped a right holds for every grade.
    """

    role: Role
    permission: Permission
    extent: Extent
    shipped: Reach
    changed: StaffChange | None = None

    @property
    def reach(self) -> Reach:
        """How far it goes here."""
        return self.extent.reach

    @property
    def is_shipped(self) -> bool:
        """Whether the room has left it alone."""
        return self.extent == Extent(self.shipped)


@dataclass(frozen=True, slots=True)
class BoundWeighed:
    """Whom it would touch if a right of a role began at a grade, with what was asked."""

    role: Role
    permission: Permission
    least: Grade | None
    effect: BoundEffect

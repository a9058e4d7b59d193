"""Who may do what: the one table of rights, read by services, queries and actions alike.

``docs/permissions.md`` is printed from here. A right has a reach: how far from the agent's
own work it goes. Each reach contains the narrower ones:
own < own group < own line < own department < any.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from app.domain.decision import Decision
from app.domain.vocabulary import Grade, Role, SupportLine


class Permission(StrEnum):
    """One right, named ``resource:action``."""

    CALL_REGISTER = "call:register"
    CALLBACK_RING = "callback:ring"
    TICKET_REGISTER = "ticket:register"
    TICKET_READ = "ticket:read"
    TICKET_EDIT = "ticket:edit"
    TICKET_ASSIGN = "ticket:assign"
    TICKET_TAKE = "ticket:take"
    TICKET_WORK = "ticket:work"
    TICKET_RESOLVE = "ticket:resolve"
    TICKET_CLOSE = "ticket:close"
    TICKET_REOPEN = "ticket:reopen"
    TICKET_ESCALATE = "ticket:escalate"
    TICKET_NOTE = "ticket:note"
    TICKET_ANSWER = "ticket:answer"
    TICKET_LINK = "ticket:link"
    CLIENT_READ = "client:read"
    CLIENT_HISTORY = "client:history"
    CLIENT_EDIT = "client:edit"
    CLIENT_MERGE = "client:merge"
    CATALOGUE_EDIT = "catalogue:edit"
    ARTICLE_WRITE = "article:write"
    SLA_EDIT = "sla:edit"
    REPORT_READ = "report:read"
    STAFF_EDIT = "staff:edit"
    DATA_IMPORT = "data:import"
    SCHEMA_UPGRADE = "schema:upgrade"


class Reach(StrEnum):
    """How far a right goes; each member contains every one after it."""

    ANY = "any"
    OWN_DEPARTMENT = "own_department"
    OWN_LINE = "own_line"
    OWN_GROUP = "own_group"
    OWN = "own"
    NONE = "none"


class Reason(StrEnum):
    """Why a right was given or refused."""

    GRANTED = "granted"
    TAKEN_BY_THE_ROOM = "taken_by_the_room"
    ROLE_HAS_NO_RIGHT = "role_has_no_right"
    TICKET_NOT_NAMED = "ticket_not_named"
    OTHER_DEPARTMENT = "other_department"
    OTHER_LINE = "other_line"
    OTHER_GROUP = "other_group"
    OTHER_ASSIGNEE = "other_assignee"
    BELOW_SENIOR = "below_senior"
    BELOW_ENGINEER = "below_engineer"
    BELOW_HEAD = "below_head"


@dataclass(frozen=True, slots=True)
class Actor:
    """The signed-in agent as the rules see him.

    ``reaches`` holds the rights that the room lets reach elsewhere than the table says
    (R31, R43, R58, R114): a reach of none takes the right away. ``withheld`` holds the rights
    that his role begins at a higher grade than his, each with that grade (R109).
    """

    agent_id: UUID
    login: str
    full_name: str
    role: Role
    line: SupportLine
    department_id: UUID | None = None
    group_ids: frozenset[UUID] = frozenset()
    reaches: frozenset[tuple[Permission, Reach]] = frozenset()
    withheld: frozenset[tuple[Permission, Grade]] = frozenset()


@dataclass(frozen=True, slots=True)
class TicketFacts:
    """What decides whether a ticket is within a reach."""

    assignee_id: UUID | None
    group_id: UUID | None
    department_id: UUID | None
    line: SupportLine


_ANY, _DEPT, _LINE = Reach.ANY, Reach.OWN_DEPARTMENT, Reach.OWN_LINE
_GROUP, _OWN, _NONE = Reach.OWN_GROUP, Reach.OWN, Reach.NONE

_COLUMNS = (
    Role.DISPATCHER,
    Role.ENGINEER,
    Role.EXPERT,
    Role.PARTNER,
    Role.SUPERVISOR,
    Role.ADMINISTRATOR,
)
_TABLE: Mapping[Permission, tuple[Reach, ...]] = {
    Permission.CALL_REGISTER: (_ANY, _ANY, _ANY, _NONE, _ANY, _ANY),
    Permission.CALLBACK_RING: (_ANY, _OWN, _OWN, _NONE, _ANY, _ANY),
    Permission.TICKET_REGISTER: (_ANY, _ANY, _ANY, _NONE, _ANY, _ANY),
    Permission.TICKET_READ: (_ANY, _DEPT, _DEPT, _OWN, _ANY, _ANY),
    Permission.TICKET_EDIT: (_ANY, _GROUP, _LINE, _NONE, _ANY, _ANY),
    Permission.TICKET_ASSIGN: (_ANY, _GROUP, _LINE, _NONE, _ANY, _ANY),
    Permission.TICKET_TAKE: (_LINE, _GROUP, _GROUP, _NONE, _ANY, _ANY),
    Permission.TICKET_WORK: (_OWN, _OWN, _OWN, _OWN, _ANY, _ANY),
    Permission.TICKET_RESOLVE: (_OWN, _OWN, _OWN, _OWN, _ANY, _ANY),
    Permission.TICKET_CLOSE: (_NONE, _NONE, _NONE, _NONE, _ANY, _ANY),
    Permission.TICKET_REOPEN: (_ANY, _GROUP, _LINE, _NONE, _ANY, _ANY),
    Permission.TICKET_ESCALATE: (_ANY, _GROUP, _LINE, _NONE, _ANY, _ANY),
    Permission.TICKET_NOTE: (_ANY, _DEPT, _DEPT, _OWN, _ANY, _ANY),
    Permission.TICKET_ANSWER: (_ANY, _GROUP, _LINE, _NONE, _ANY, _ANY),
    Permission.TICKET_LINK: (_ANY, _DEPT, _DEPT, _NONE, _ANY, _ANY),
    Permission.CLIENT_READ: (_ANY, _ANY, _ANY, _NONE, _ANY, _ANY),
    Permission.CLIENT_HISTORY: (_ANY, _ANY, _ANY, _NONE, _ANY, _ANY),
    Permission.CLIENT_EDIT: (_ANY, _ANY, _ANY, _NONE, _ANY, _ANY),
    Permission.CLIENT_MERGE: (_NONE, _NONE, _NONE, _NONE, _ANY, _ANY),
    Permission.CATALOGUE_EDIT: (_NONE, _NONE, _NONE, _NONE, _ANY, _ANY),
    Permission.ARTICLE_WRITE: (_NONE, _ANY, _ANY, _NONE, _ANY, _ANY),
    Permission.SLA_EDIT: (_NONE, _NONE, _NONE, _NONE, _ANY, _ANY),
    Permission.REPORT_READ: (_OWN, _OWN, _OWN, _OWN, _ANY, _ANY),
    Permission.STAFF_EDIT: (_NONE, _NONE, _NONE, _NONE, _NONE, _ANY),
    Permission.DATA_IMPORT: (_NONE, _NONE, _NONE, _NONE, _ANY, _ANY),
    Permission.SCHEMA_UPGRADE: (_NONE, _NONE, _NONE, _NONE, _ANY, _ANY),
}

GRANTS: Mapping[Role, Mapping[Permission, Reach]] = MappingProxyType(
    {
        role: MappingProxyType({right: row[column] for right, row in _TABLE.items()})
        for column, role in enumerate(_COLUMNS)
    }
)
"""Role -> {Permission: Reach}; every role names every permission."""

_REFUSALS: Mapping[Reach, Reason] = {
    Reach.OWN_DEPARTMENT: Reason.OTHER_DEPARTMENT,
    Reach.OWN_LINE: Reason.OTHER_LINE,
    Reach.OWN_GROUP: Reason.OTHER_GROUP,
    Reach.OWN: Reason.OTHER_ASSIGNEE,
}

_BELOW: Mapping[Grade, Reason] = {
    Grade.SENIOR: Reason.BELOW_SENIOR,
    Grade.ENGINEER: Reason.BELOW_ENGINEER,
    Grade.HEAD: Reason.BELOW_HEAD,
}

_BY_PERSON = frozenset({Permission.CALLBACK_RING, Permission.REPORT_READ})


def reaches_known(permission: Permission) -> tuple[Reach, ...]:
    """List the reaches that mean something to a right, the widest first.

    A ticket lies with somebody, in a group, on a line; a lost caller or a figure belongs to
    a person; everything else is everybody's or nobody's.
    """
    if permission.startswith("ticket:") and permission is not Permission.TICKET_REGISTER:
        return tuple(Reach)
    if permission in _BY_PERSON:
        return (Reach.ANY, Reach.OWN, Reach.NONE)
    return (Reach.ANY, Reach.NONE)


def reach_of(actor: Actor, permission: Permission) -> Reach:
    """Tell how far a right of this actor goes; ``scope`` turns the answer into a WHERE."""
    for right, _ in actor.withheld:
        if right is permission:
            return Reach.NONE
    return _reach_of_role(actor, permission)


def _reach_of_role(actor: Actor, permission: Permission) -> Reach:
    for right, reach in actor.reaches:
        if right is permission:
            return reach
    return GRANTS[actor.role][permission]


def allows(actor: Actor, permission: Permission, facts: TicketFacts | None = None) -> Decision:
    """Decide whether the actor may; without facts only the reach ``any`` is enough."""
    reach = reach_of(actor, permission)
    if reach is Reach.ANY:
        return Decision(allowed=True, reason=Reason.GRANTED)
    if reach is Reach.NONE:
        return Decision(allowed=False, reason=_why_none(actor, permission))
    if facts is None:
        return Decision(allowed=False, reason=Reason.TICKET_NOT_NAMED)
    if is_within(actor, reach, facts):
        return Decision(allowed=True, reason=Reason.GRANTED)
    return Decision(allowed=False, reason=_REFUSALS[reach])


def _why_none(actor: Actor, permission: Permission) -> Reason:
    if _reach_of_role(actor, permission) is not Reach.NONE:
        return _BELOW[next(least for right, least in actor.withheld if right is permission)]
    taken = GRANTS[actor.role][permission] is not Reach.NONE
    return Reason.TAKEN_BY_THE_ROOM if taken else Reason.ROLE_HAS_NO_RIGHT


def is_within(actor: Actor, reach: Reach, facts: TicketFacts) -> bool:
    """Tell whether a ticket lies within a reach of the actor.

    Own: he is the assignee. Own group: or the ticket lies with one of his groups. Own line:
    or it lies on his line of his department. Own department: or it lies in his department.
    A room without departments is one department: none equals none.
    """
    if reach in (Reach.ANY, Reach.NONE):
        return reach is Reach.ANY
    same_department = facts.department_id == actor.department_id
    tests = (
        (Reach.OWN_DEPARTMENT, same_department),
        (Reach.OWN_LINE, same_department and facts.line == actor.line),
        (Reach.OWN_GROUP, facts.group_id in actor.group_ids),
        (Reach.OWN, facts.assignee_id == actor.agent_id),
    )
    narrower = [holds for step, holds in tests if _is_at_most(step, reach)]
    return any(narrower)


def _is_at_most(step: Reach, reach: Reach) -> bool:
    order = list(Reach)
    return order.index(step) >= order.index(reach)


def as_markdown() -> str:
    """Print the whole table as the page ``docs/permissions.md``."""
    heads = ["permission", *(str(role) for role in _COLUMNS)]
    rows = [heads, ["---"] * len(heads)]
    rows += [[f"`{right}`", *(_cell(reach) for reach in row)] for right, row in _TABLE.items()]
    return _PREFACE + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _cell(reach: Reach) -> str:
    return "-" if reach is Reach.NONE else reach.replace("_", " ")


_PREFACE = """\
# Permissions

Printed from `app/domain/permissions.py`; a test keeps the two alike.

- **any**: every ticket, client or setting.
- **own department**: tickets of the agent's department, and everything below.
- **own line**: tickets on the agent's line of his department, and everything below.
- **own group**: tickets lying with one of the agent's groups, and everything below.
- **own**: tickets (or figures) of the agent himself.
- **-**: not allowed.

This is the table a room begins with. An administrator may let a right of a role reach further
or less far, or take it away (for example `client:history`); the room's table is kept in the
database, and a central database's server enforces it at once, whatever program asks. At the
desk the same table is a courtesy.

Each cell may begin at a grade: senior specialist, engineer or head. Whoever of the role is below
it has the right as if its reach were none. Nothing is bound so in the table a room begins with.
Everybody has a grade (a person who is added begins as an engineer), and one that the program does
not know is below every bound. `staff:edit` cannot be bound: whoever changes the rights could lock
himself out by it.

"""

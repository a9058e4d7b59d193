"""A room on a server for the properties of the guard, and the same change tried in two ways."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from random import Random
from typing import Any
from uuid import UUID

from psycopg import sql

from app.domain.errors import Conflict, RuleBroken
from app.domain.identity import new_id
from app.domain.lifecycle import (
    EVERY_ROLE,
    FIXED,
    TEMPLATE,
    MoveTable,
    NamedState,
    Requirement,
    demands_fitting,
    is_ruled,
)
from app.domain.permissions import GRANTS, Actor, Permission, Reach
from app.domain.readmodels.catalogue import Catalogue
from app.domain.vocabulary import (
    Grade,
    Role,
    StateType,
    SupportLine,
)
from app.services.catalogue import CatalogueService
from app.services.tickets import Tickets
from db.models.staff import RoleRight
from db.models.ticket import TicketStateName
from db.session import Database
from tests import factories as make
from tests.db.guard.writing import Row, Server, change, insert
from tests.rooms import HandClock

RIGHTS = tuple(
    right
    for right in Permission
    if right.startswith("ticket:") and right is not Permission.TICKET_REGISTER
)
ALL_RIGHTS = frozenset((right, Reach.ANY) for right in Permission)
OWN_STATES = (
    NamedState("on_site", StateType.OPEN),
    NamedState("at_repair", StateType.PAUSED),
    NamedState("advised", StateType.RESOLVED),
    NamedState("archived", StateType.CLOSED),
)
REFUSALS = (
    "not_allowed",
    "ticket_unknown",
    "no_longer_yours",
    "move_not_allowed",
    "required",
    "solved_as_before",
    "field_required_on_close",
)
OFTEN, SELDOM = 0.7, 0.3
TOLD = ("timeline_entry", "state_change", "ticket_link")
PLACE = ("department_id", "line", "group_id", "assignee_id")
Operation = Callable[[Actor, UUID, int], object]
Draw = Callable[[Sequence[Any]], Any]
"""One of some."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Two departments with a queue on each line, and somebody of every role in both."""

    server: Server
    tickets: Tickets
    clock: HandClock
    departments: list[UUID]
    groups: dict[UUID, tuple[UUID, SupportLine]]
    categories: list[UUID]
    actors: list[Actor]
    ticket: UUID
    rules: "RoomRules"
    standings: dict[UUID, tuple[Grade, Mapping[Permission, Grade | None]]]
    """The grade that was drawn for somebody, and at which grades his role's rights begin."""
    other: UUID
    """Lies wherever the ticket lies, so that linking to it asks nothing further."""

    def set_rights(self, actor: Actor) -> None:
        """Let the room's table say what this actor's reaches say, with his grade and bounds."""
        grade, bounds = self.standings[actor.agent_id]
        rows = [
            (str(reach), bounds.get(right), str(actor.role), str(right))
            for right, reach in actor.reaches
        ]
        keeper = self.server.keeper
        keeper.execute("UPDATE agent SET grade = %s WHERE id = %s", [grade, actor.agent_id])
        with keeper.cursor() as cursor:
            cursor.executemany(
                "UPDATE role_right SET reach = %s, least_grade = %s"
                " WHERE role = %s AND permission = %s", rows,
            )  # fmt: skip

    def set_moves(self, dice: Random) -> None:
        """Let the room allow other moves to other roles, hide states, demand other inputs."""
        keeper, states = self.server.keeper, [*TEMPLATE.values(), *OWN_STATES]
        ruled = [(old.code, new.code) for old in states for new in states if is_ruled(old, new)]
        roles = [EVERY_ROLE, EVERY_ROLE, *map(str, Role)]
        rows = {(*pair, dice.choice(roles)) for pair in ruled if dice.random() < OFTEN}
        keeper.execute("DELETE FROM state_move")
        with keeper.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO state_move (from_state, to_state, role) VALUES (%s, %s, %s)", rows
            )
        for state in states:
            flags = {
                f"asks_{one}": one in demands_fitting(state) and dice.random() < SELDOM
                for one in Requirement
            }
            flags["active"] = state.code in FIXED or dice.random() < OFTEN
            marks = sql.SQL(", ").join(
                sql.SQL("{} = %s").format(sql.Identifier(name)) for name in flags
            )
            statement = sql.SQL("UPDATE ticket_state SET {} WHERE code = %s").format(marks)
            keeper.execute(statement, [*flags.values(), state.code])
        self.rules.refresh()

    def told(self) -> dict[str, dict[object, Row]]:
        """What stands in the tables that tell of the ticket."""
        found = {}
        for table in TOLD:
            rows = self.server.keeper.execute(
                f"SELECT * FROM {table} WHERE ticket_id = %s".encode(), [self.ticket]
            )
            found[table] = {key_of(row): row for row in rows}
        return found

    def try_as(self, actor: Actor, begun: Row, operation: Operation) -> bool:
        """Whether the services let this actor do it; nothing stays of it."""
        try:
            operation(actor, self.ticket, 1)
        except (RuleBroken, Conflict) as refused:
            assert refused.code in REFUSALS, refused.code
            return False
        finally:
            self.restore(begun)
        return True

    def outcome_of(self, actor: Actor, begun: Row, operation: Operation) -> "Wanted | None":
        """What the operation writes for somebody with every right, in a room that allows all
        and demands nothing; None where nobody can do it.
        """
        self.restore(begun)
        before = self.told()
        self.rules.lenient = True
        try:
            everything = replace(actor, reaches=ALL_RIGHTS, withheld=frozenset())
            operation(everything, self.ticket, 1)
        except RuleBroken:
            self.restore(begun)
            return None
        finally:
            self.rules.lenient = False
        after, told = self.server.row(self.ticket), self.told()
        self.restore(begun)
        values = {name: after[name] for name in after if after[name] != begun[name]}
        fresh = [
            (table, row)
            for table in TOLD
            for key, row in told[table].items()
            if key not in before[table]
        ]
        return Wanted(values, fresh)

    def restore(self, begun: Row) -> None:
        """Put the ticket back, the other one beside it, and forget their links."""
        keeper = self.server.keeper
        keeper.execute("DELETE FROM ticket_link WHERE ticket_id = %s", [self.ticket])
        self.server.restore(begun)
        change(keeper, self.other, {name: begun[name] for name in PLACE})

    def said(self, actor: Actor, wanted: "Wanted") -> str:
        """How the server refuses the same change and the words about it; "" when it does not."""
        met = 0
        with self.server.tried(actor.login) as tried:
            for table, row in wanted.entries:
                fresh = {"id": new_id()} if "id" in row else {}
                insert(tried.session, table, row | fresh)
            met = change(tried.session, self.ticket, wanted.values)
        return tried.said or ("" if met else "nothing")


class RoomRules(CatalogueService):
    """The room's reference data; ``lenient`` lets everything conceivable happen."""

    lenient = False

    def snapshot(self) -> Catalogue:
        known = super().snapshot()
        if not self.lenient:
            return known
        states = {
            code: replace(state, active=True, asks=frozenset())
            for code, state in known.states.items()
        }
        named = [state.named for state in states.values()]
        rows = [(a.code, b.code, EVERY_ROLE) for a in named for b in named if is_ruled(a, b)]
        return replace(known, states=states, moves=MoveTable(frozenset(rows)))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an operation changes of its ticket and adds to the tables that tell of it."""

    values: Row
    entries: Sequence[tuple[str, Row]]


def key_of(row: Row) -> object:
    """What tells the rows of one table from one another."""
    return row.get("id") or (row["ticket_id"], row["other_id"], row["kind"])


def furnish(database: Database, server: Server) -> Stage:
    """Two departments, a queue on each line of both, somebody of every role."""
    numbers = count()
    with database.write() as session:
        make.make_states(session)
        for own in OWN_STATES:
            make.add(session, TicketStateName(code=own.code, name=own.code, state_type=own.type))
        departments = [make.make_department(session, code) for code in ("house", "field")]
        groups = {
            make.make_group(session, each, f"g{next(numbers)}", line): (each, line)
            for each in departments
            for line in (SupportLine.FIRST, SupportLine.SECOND)
        }
        categories = [
            make.make_category(session, groups[group][0], str(place), f"К{place}", group_id=group)
            for place, group in enumerate(groups, start=1)
        ]
        actors: list[Actor] = []
        for role in Role:
            group = list(groups)[len(actors) % len(groups)]
            department, line = groups[group]
            login = f"write_{role}"
            key = make.make_agent(session, department, login, role=role, line=line, groups=[group])
            actors.append(Actor(key, login, login, role, line, department, frozenset([group])))
            for right, reach in GRANTS[role].items():
                session.merge(RoleRight(role=role, permission=right, reach=reach))
        ticket = make.make_ticket(session, 1, departments[0])
        other = make.make_ticket(session, 2, departments[0])
    clock = HandClock()
    rules = RoomRules(database, clock)
    return Stage(
        server=server,
        tickets=Tickets(database, clock, rules),
        clock=clock,
        departments=departments,
        groups=groups,
        categories=categories,
        actors=actors,
        ticket=ticket,
        rules=rules,
        standings={},
        other=other,
    )

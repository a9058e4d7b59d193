"""A room on a server for the properties of the guard, and the same change tried in two ways."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from random import Random
from typing import Any
from uuid import UUID

from app.domain.errors import Conflict, RuleBroken
from app.domain.identity import new_id
from app.domain.lifecycle import TEMPLATE
from app.domain.permissions import GRANTS, Actor, Permission, Reach, reaches_known
from app.domain.vocabulary import (
    Audience,
    Impact,
    ResolutionCode,
    Role,
    SupportLine,
    TicketState,
    Urgency,
)
from app.services.catalogue import CatalogueService
from app.services.tickets import Tickets
from db.models.staff import RoleRight
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
    other: UUID
    """Lies wherever the ticket lies, so that linking to it asks nothing further."""

    def set_rights(self, actor: Actor) -> None:
        """Let the room's table say what this actor's reaches say."""
        rows = [(str(reach), str(actor.role), str(right)) for right, reach in actor.reaches]
        with self.server.keeper.cursor() as cursor:
            cursor.executemany(
                "UPDATE role_right SET reach = %s WHERE role = %s AND permission = %s", rows
            )

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
            assert refused.code in ("not_allowed", "ticket_unknown", "no_longer_yours")
            return False
        finally:
            self.restore(begun)
        return True

    def outcome_of(self, actor: Actor, begun: Row, operation: Operation) -> "Wanted | None":
        """What the operation writes for somebody with every right; None where nobody can do it."""
        self.restore(begun)
        before = self.told()
        try:
            operation(replace(actor, reaches=ALL_RIGHTS), self.ticket, 1)
        except RuleBroken:
            self.restore(begun)
            return None
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
    tickets = Tickets(database, clock, CatalogueService(database, clock))
    return Stage(server, tickets, clock, departments, groups, categories, actors, ticket, other)


@dataclass(frozen=True, slots=True)
class Drawn:
    """To whom, to which group and into which category; None is the queue, and the same group."""

    who: UUID | None
    group: UUID | None
    category: UUID


def drawn_of(stage: Stage, draw: Draw) -> Drawn:
    """Whatever the room has."""
    people = [None, *(one.agent_id for one in stage.actors)]
    return Drawn(draw(people), draw([None, *stage.groups]), draw(stage.categories))


def operations(stage: Stage, drawn: Drawn) -> Mapping[str, Operation]:
    """What is done to a ticket, by name."""
    tickets, who, group = stage.tickets, drawn.who, drawn.group
    category = drawn.category
    later = stage.clock.now.replace(year=2027)
    code = ResolutionCode.FIXED
    return {
        "take": lambda a, t, v: _take(tickets, a, t, v),
        "assign": lambda a, t, v: tickets.assign(a, t, v, who, group, "Отпуск"),
        "work": lambda a, t, v: tickets.move(a, t, v, TicketState.IN_PROGRESS),
        "wait": lambda a, t, v: tickets.move(a, t, v, "waiting_client", "Ждём", later),
        "resolve": lambda a, t, v: tickets.resolve(a, t, v, "Сменил кабель", code),
        "close": tickets.close,
        "reopen": lambda a, t, v: tickets.reopen(a, t, v, "Снова"),
        "edit": lambda a, t, v: tickets.set_priority(a, t, v, Impact.SITE, Urgency.NOW),
        "classify": lambda a, t, v: tickets.set_category(a, t, v, category),
        "note": lambda a, t, _: tickets.note(a, t, "Смотрел"),
        "to partner": lambda a, t, _: tickets.note(a, t, "Гляньте", Audience.PARTNER),
        "answer": lambda a, t, _: tickets.answer(a, t, "Чиним"),
        "link": lambda a, t, _: tickets.link(a, t, stage.other),
    }


def _take(tickets: Tickets, actor: Actor, ticket: UUID, version: int) -> object:
    """Taking and giving it to oneself are one change: either right is enough for it."""
    try:
        return tickets.take(actor, ticket, version)
    except RuleBroken as refused:
        if refused.code != "not_allowed":
            raise
        return tickets.assign(actor, ticket, version, actor.agent_id, None, "Беру")


def beginning(stage: Stage, draw: Draw) -> Row:
    """The ticket somewhere, in somebody's hands, in some state."""
    group = draw([None, *stage.groups])
    department, line = stage.groups.get(group) or (
        draw(stage.departments),
        SupportLine.FIRST,
    )
    holder = draw([None, *(one.agent_id for one in stage.actors)])
    state = TEMPLATE[draw(tuple(TicketState))]
    now = stage.clock.now
    done = state.type in ("resolved", "closed")
    waits = state.type == "paused"
    return stage.server.row(stage.ticket) | {
        "department_id": department,
        "line": int(line),
        "group_id": group,
        "assignee_id": holder,
        "category_id": draw([None, *stage.categories]),
        "state": str(state.code),
        "state_type": str(state.type),
        "priority": 3,
        "first_response_at": draw([None, now]),
        "resolved_at": now if done else None,
        "resolution_code": "fixed" if done else None,
        "resolution": "Было" if done else "",
        "closed_at": now if state.type == "closed" else None,
        "paused_at": now if waits else None,
        "pause_reason": "Ждём" if waits else "",
        "review_at": now.replace(year=2028) if waits else None,
        "changed_at": now,
        "changed_by_id": None,
        "due_at": None,
        "version": 1,
    }


def actor_of(stage: Stage, draw: Draw, dice: Random) -> Actor:
    """Somebody with a few rights that the room lets reach elsewhere than the table says."""
    actor: Actor = draw(stage.actors)
    reaches = dict(GRANTS[actor.role])
    for _ in range(dice.randrange(6)):
        right = draw(RIGHTS)
        reaches[right] = draw(reaches_known(right))
    return replace(actor, reaches=frozenset(reaches.items()))

"""The service allows a change exactly where the server lets the same change through."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

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
from tests.support.servers import PostgresServer, postgres_template

RIGHTS = tuple(
    right
    for right in Permission
    if right.startswith("ticket:") and right is not Permission.TICKET_REGISTER
)
ALL_RIGHTS = frozenset((right, Reach.ANY) for right in Permission)
TOLD = ("timeline_entry", "state_change")
Operation = Callable[[Actor, UUID, int], object]
Draw = Callable[..., Any]


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

    def set_rights(self, actor: Actor) -> None:
        """Let the room's table say what this actor's reaches say."""
        rows = [(str(reach), str(actor.role), str(right)) for right, reach in actor.reaches]
        with self.server.keeper.cursor() as cursor:
            cursor.executemany(
                "UPDATE role_right SET reach = %s WHERE role = %s AND permission = %s", rows
            )

    def told(self) -> dict[str, dict[UUID, Row]]:
        """What stands in the tables that tell of the ticket."""
        found = {}
        for table in TOLD:
            rows = self.server.keeper.execute(
                f"SELECT * FROM {table} WHERE ticket_id = %s".encode(), [self.ticket]
            )
            found[table] = {row["id"]: row for row in rows}
        return found


@pytest.fixture(scope="module")
def stage(postgres_server: PostgresServer) -> Iterator[Stage]:
    with postgres_server.database(postgres_template(postgres_server)) as url:
        database, server = Database(url), Server(url)
        yield _furnish(database, server)
        server.close()
        database.dispose()


def _furnish(database: Database, server: Server) -> Stage:
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
    clock = HandClock()
    tickets = Tickets(database, clock, CatalogueService(database, clock))
    return Stage(server, tickets, clock, departments, groups, categories, actors, ticket)


def _operation(stage: Stage, draw: Draw) -> Operation:
    tickets = stage.tickets
    who = draw(st.sampled_from([None, *(one.agent_id for one in stage.actors)]))
    group = draw(st.sampled_from([None, *stage.groups]))
    category = draw(st.sampled_from(stage.categories))
    later = stage.clock.now.replace(year=2027)
    code = ResolutionCode.FIXED
    operations: dict[str, Operation] = {
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
    }
    return operations[draw(st.sampled_from(sorted(operations)))]


def _take(tickets: Tickets, actor: Actor, ticket: UUID, version: int) -> object:
    """Taking and giving it to oneself are one change: either right is enough for it."""
    try:
        return tickets.take(actor, ticket, version)
    except RuleBroken as refused:
        if refused.code != "not_allowed":
            raise
        return tickets.assign(actor, ticket, version, actor.agent_id, None, "Беру")


def _beginning(stage: Stage, draw: Draw) -> Row:
    """The ticket somewhere, in somebody's hands, in some state."""
    group = draw(st.sampled_from([None, *stage.groups]))
    department, line = stage.groups.get(group) or (
        draw(st.sampled_from(stage.departments)),
        SupportLine.FIRST,
    )
    holder = draw(st.sampled_from([None, *(one.agent_id for one in stage.actors)]))
    state = TEMPLATE[draw(st.sampled_from(TicketState))]
    now = stage.clock.now
    done = state.type in ("resolved", "closed")
    waits = state.type == "paused"
    return stage.server.row(stage.ticket) | {
        "department_id": department,
        "line": int(line),
        "group_id": group,
        "assignee_id": holder,
        "category_id": draw(st.sampled_from([None, *stage.categories])),
        "state": str(state.code),
        "state_type": str(state.type),
        "priority": 3,
        "first_response_at": draw(st.sampled_from([None, now])),
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


@st.composite
def _actor(draw: st.DrawFn, stage: Stage) -> Actor:
    """Somebody with a few rights that the room lets reach elsewhere than the table says."""
    actor = draw(st.sampled_from(stage.actors))
    reaches = dict(GRANTS[actor.role])
    for right in draw(st.lists(st.sampled_from(RIGHTS), max_size=5)):
        reaches[right] = draw(st.sampled_from(reaches_known(right)))
    return replace(actor, reaches=frozenset(reaches.items()))


@settings(max_examples=80, suppress_health_check=[HealthCheck.filter_too_much])
@given(data=st.data())
def test_a_raw_change_goes_through_exactly_where_the_service_allows_it(
    stage: Stage, data: st.DataObject
) -> None:
    actor = data.draw(_actor(stage))
    begun = _beginning(stage, data.draw)
    operation = _operation(stage, data.draw)
    keeper = replace(actor, reaches=ALL_RIGHTS)
    stage.server.restore(begun)
    before = stage.told()
    try:
        operation(keeper, stage.ticket, 1)
    except RuleBroken:
        assume(False)  # no right of anybody makes this change possible
    after, told = stage.server.row(stage.ticket), stage.told()
    values = {name: after[name] for name in after if after[name] != begun[name]}
    entries = [
        (table, row)
        for table in TOLD
        for key, row in told[table].items()
        if key not in before[table]
    ]
    assume(entries)
    stage.server.restore(begun)
    try:
        operation(actor, stage.ticket, 1)
        allowed = True
    except (RuleBroken, Conflict) as refused:
        assert refused.code in ("not_allowed", "ticket_unknown", "no_longer_yours")
        allowed = False
    stage.server.restore(begun)
    stage.set_rights(actor)
    event("allowed" if allowed else "refused")
    said = _said(stage, actor, values, entries)
    assert (said == "") == allowed, (said, values, entries)


def _said(stage: Stage, actor: Actor, values: Row, entries: list[tuple[str, Row]]) -> str:
    """How the server refuses the same change and the same words about it; "" when it does not."""
    met = 0
    with stage.server.tried(actor.login) as tried:
        for table, row in entries:
            insert(tried.session, table, row | {"id": new_id()})
        met = change(tried.session, stage.ticket, values)
    return tried.said or ("" if met else "nothing")

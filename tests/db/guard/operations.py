"""What is done to the ticket of the stage, by whom, and where the ticket stands before it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from random import Random
from uuid import UUID

from app.domain.errors import RuleBroken
from app.domain.lifecycle import TEMPLATE, NamedState
from app.domain.permissions import GRANTS, Actor, Permission, reaches_known
from app.domain.rights_by_grade import bounds_known, withheld_from
from app.domain.vocabulary import (
    Audience,
    Grade,
    Impact,
    ResolutionCode,
    StateType,
    SupportLine,
    TicketState,
    Urgency,
)
from app.services.ticket_demands import Inputs
from app.services.ticket_hands import Why
from app.services.tickets import Tickets
from tests.db.guard.stage import OWN_STATES, RIGHTS, Draw, Operation, Stage
from tests.db.guard.writing import Row

SOLUTION = "Сменил кабель"
"""What is written as the solution; a ticket that came back may have it already."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """To whom, to which group and into which category; None is the queue, and the same group.

    ``reason``, ``later`` and ``solution`` are what is given with a move, perhaps nothing.
    """

    who: UUID | None
    group: UUID | None
    category: UUID
    reason: str
    later: datetime | None
    solution: Inputs


def drawn_of(stage: Stage, draw: Draw) -> Drawn:
    """Whatever the room has."""
    people = [None, *(one.agent_id for one in stage.actors)]
    return Drawn(
        draw(people), draw([None, *stage.groups]), draw(stage.categories), *_everything(stage)
    )


def sparing(stage: Stage, drawn: Drawn, draw: Draw) -> Drawn:
    """The same with less given along with a move."""
    reason, later, full = _everything(stage)
    solution = Inputs(
        resolution_text=draw(["", full.resolution_text]),
        resolution_code=draw([None, full.resolution_code]),
        workaround=draw(["", full.workaround]),
    )
    return replace(drawn, reason=draw(["", reason]), later=draw([None, later]), solution=solution)


def _everything(stage: Stage) -> tuple[str, datetime, Inputs]:
    solution = Inputs(
        resolution_text=SOLUTION,
        resolution_code=ResolutionCode.FIXED,
        workaround="Вторая касса",
    )
    return "Так надо", stage.clock.now.replace(year=2027), solution


def operations(stage: Stage, drawn: Drawn) -> Mapping[str, Operation]:
    """What is done to a ticket, by name."""
    tickets, who, group = stage.tickets, drawn.who, drawn.group
    category, reason, later = drawn.category, drawn.reason, drawn.later
    moves = {
        f"to {state.code}": partial(_move, tickets, state, drawn)
        for state in (*OWN_STATES, TEMPLATE[TicketState.ASSIGNED])
    }
    return {
        **moves,
        "take": lambda a, t, v: _take(tickets, a, t, v),
        "assign": lambda a, t, v: tickets.assign(a, t, v, who, group, Why("Отпуск", drawn.reason)),
        "work": lambda a, t, v: tickets.move(a, t, v, TicketState.IN_PROGRESS, reason),
        "wait": lambda a, t, v: tickets.move(a, t, v, "waiting_client", reason, later),
        "resolve": partial(_move, tickets, TEMPLATE[TicketState.RESOLVED], drawn),
        "close": partial(_move, tickets, TEMPLATE[TicketState.CLOSED], drawn),
        "reopen": lambda a, t, v: tickets.reopen(a, t, v, reason),
        "edit": lambda a, t, v: tickets.set_priority(a, t, v, Impact.SITE, Urgency.NOW),
        "classify": lambda a, t, v: tickets.set_category(a, t, v, category),
        "note": lambda a, t, _: tickets.note(a, t, "Смотрел"),
        "to partner": lambda a, t, _: tickets.note(a, t, "Гляньте", Audience.PARTNER),
        "answer": lambda a, t, _: tickets.answer(a, t, "Чиним"),
        "link": lambda a, t, _: tickets.link(a, t, stage.other),
    }


def _move(
    tickets: Tickets, state: NamedState, drawn: Drawn, actor: Actor, ticket: UUID, version: int
) -> object:
    if state.type is StateType.RESOLVED:
        return tickets.solve(actor, ticket, version, drawn.solution, state.code)
    return tickets.move(actor, ticket, version, state.code, drawn.reason, drawn.later)


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
    state: NamedState = draw((*TEMPLATE.values(), *OWN_STATES))
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
        "resolution": "Было" if done else draw(["", "", "Было", SOLUTION]),
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
    """Somebody of some grade with a few rights that the room lets reach elsewhere than the table
    says, and a few that begin at a grade.
    """
    actor: Actor = draw(stage.actors)
    reaches = dict(GRANTS[actor.role])
    for _ in range(dice.randrange(6)):
        right = draw(RIGHTS)
        reaches[right] = draw(reaches_known(right))
    grade, bounds = draw(tuple(Grade)), dict[Permission, Grade | None]()
    for _ in range(dice.randrange(5)):
        right = draw((*RIGHTS, *Permission))
        bounds[right] = draw(bounds_known(right))
    stage.standings[actor.agent_id] = grade, bounds
    held = withheld_from(grade, bounds)
    return replace(actor, reaches=frozenset(reaches.items()), withheld=held)

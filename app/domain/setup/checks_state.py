"""The rules of a state: what it may demand, where it may lead, and that tickets find an end."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

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
from app.domain.setup.documents import Body, Book, Document, Problem, SetupKind
from app.domain.state_machine import machine_of
from app.domain.vocabulary import Role, StateType, TicketState

_STATE = SetupKind.STATE
_CODE: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")
_ROLES: Final = frozenset({EVERY_ROLE, *map(str, Role)})
_BEGINNING: Final = frozenset({TicketState.NEW.value, TicketState.ASSIGNED.value})


def state(document: Document, book: Book) -> Iterator[Problem]:
    """Say what is wrong with a state among those of its room."""
    named = named_of(document)
    if _CODE.fullmatch(document.key) is None:
        yield Problem("state_code", "code", {"value": document.key})
    yield from _fixed(named)
    yield from _demands(document, named)
    yield from _moves(document, named, book)
    if named.active:
        yield from _machine(document, book)


def named_of(document: Document) -> NamedState:
    """Return the state as the rules of moves see it."""
    kind = StateType(document.body["state_type"])
    return NamedState(document.key, kind, document.active)


def states_of(book: Book) -> dict[str, NamedState]:
    """Return every state of the room, in its order."""
    return {key: named_of(document) for key, document in book.of(_STATE).items()}


def table_of(book: Book) -> MoveTable:
    """Return the room's table of moves."""
    rows = (
        (document.key, str(row["to_state"]), str(row.get("role") or EVERY_ROLE))
        for document in book.of(_STATE).values()
        for row in moves_of(document.body)
    )
    return MoveTable(frozenset(rows))


def moves_of(body: Body) -> Iterable[dict[str, Any]]:
    """Return the rows of a state's moves that name where they lead."""
    rows = body.get("moves") or ()
    return [row for row in rows if isinstance(row, dict) and row.get("to_state")]


def _fixed(named: NamedState) -> Iterator[Problem]:
    if named.code in FIXED:
        if TEMPLATE[TicketState(named.code)].type is not named.type:
            yield Problem("state_type_fixed", "state_type")
        if not named.active:
            begins = named.code in _BEGINNING
            yield Problem("state_begins" if begins else "state_needed", "active")
    elif named.type is StateType.NEW:
        yield Problem("state_one_beginning", "state_type")


def _demands(document: Document, named: NamedState) -> Iterator[Problem]:
    fitting = demands_fitting(named)
    for each in Requirement:
        if document.body.get(f"asks_{each}") and each not in fitting:
            yield Problem("state_demand_unfit", f"asks_{each}")


def _moves(document: Document, named: NamedState, book: Book) -> Iterator[Problem]:
    known = states_of(book)
    for place, row in enumerate(document.body.get("moves") or ()):
        there = known.get(str(row.get("to_state") or ""))
        if there is not None and not is_ruled(named, there):
            facts = {"name": book.name_of(_STATE, there.code)}
            yield Problem("state_move_unfit", f"moves.{place}.to_state", facts)
        if str(row.get("role") or EVERY_ROLE) not in _ROLES:
            yield Problem("setup_value", f"moves.{place}.role", {"value": str(row.get("role"))})


def _machine(document: Document, book: Book) -> Iterator[Problem]:
    machine = machine_of(states_of(book).values(), table_of(book))
    for code in machine.endless():
        if machine.is_dead_end(code):
            yield Problem("state_no_way_out", "moves", {"name": book.name_of(_STATE, code)})
        elif code == document.key:
            names = [book.name_of(_STATE, each) for each in machine.loop_of(code)]
            yield Problem("state_endless", "moves", {"path": ", ".join(names)})
    if document.key in machine.unreached():
        yield Problem("state_unreached", "moves", {"name": document.name}, stops=False)

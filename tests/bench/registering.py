"""Registering a phone ticket: the floor writes the very rows that the product has written."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from app.domain.folding import stems
from app.domain.identity import new_id
from app.domain.readmodels.calls import CallDraft, Matter
from app.domain.ticket_number import pack_number
from db.base import Base
from db.models.call import Call, CallTicket
from db.models.sla import Promise, SlaTarget, StateChange
from db.models.ticket import Ticket, TicketAnswer, TicketFieldValue
from db.models.timeline import TimelineEntry
from tests.bench.desk import Desk
from tests.bench.floor import Values
from tests.bench.meter import Call as Work
from tests.bench.meter import Operation
from tests.bench.room import FIELD

COUNTER = {
    "sqlite": "INSERT INTO ticket_counter (year, last) VALUES (:year, 1)"
    " ON CONFLICT (year) DO UPDATE SET last = ticket_counter.last + 1 RETURNING last",
    "postgresql": "SELECT nextval('guard.number_of_' || :year)",
}
INDEXED = "INSERT INTO ticket_search (rowid, text) VALUES (:number, :text)"
TABLES: tuple[type[Base], ...] = (
    Call,
    Ticket,
    CallTicket,
    StateChange,
    SlaTarget,
    TicketFieldValue,
    TicketAnswer,
    TimelineEntry,
    Promise,
)
OWN_KEYS = frozenset({"id", "ticket_id", "call_id", "number"})
DESCRIPTION = "Касса не печатает чек, индикатор мигает, бумагу проверили, покупатели ждут в очереди"


def operation(desk: Desk) -> Operation:
    people = desk.floor.rows(
        "SELECT c.id, c.client_id, c.site_id, n.as_written FROM contact AS c"
        " JOIN phone_number AS n ON n.contact_id = c.id ORDER BY c.id LIMIT 500",
        {},
    )
    return Operation(
        code="C",
        title="register a phone ticket",
        target=6,
        turn=partial(_turn, desk, people),
        same=partial(_same, desk),
        most_statements=10,
    )


def _turn(desk: Desk, people: Sequence[Any], place: int) -> tuple[Work, Work]:
    draft = _draft(desk, people[place % len(people)])
    pattern = _draft(desk, people[place % len(people)])
    actor = desk.room.dispatchers[0]
    calls = desk.at(actor).calls
    written = calls.register(actor, pattern).value
    rows = stored(desk, written.ticket_id, pattern.call_id)
    return (
        partial(calls.register, actor, draft),
        partial(_write, desk, _Copy(desk, rows)),
    )


def _draft(desk: Desk, person: Sequence[Any]) -> CallDraft:
    room = desk.room
    contact, client, site = (UUID(hex=key) if isinstance(key, str) else key for key in person[:3])
    return CallDraft(
        call_id=new_id(),
        agent_id=room.dispatchers[0].agent_id,
        started_at=desk.clock(),
        number_typed=person[3],
        contact_id=contact,
        client_id=client,
        key_count=96,
        matter=Matter(
            ticket_id=new_id(),
            description=DESCRIPTION,
            category_id=room.categories[0],
            fields={FIELD: "Атол 30Ф"},
            answers={str(question): 1 for question in room.questions},
            site_id=site,
            group_id=room.queues[0],
            assignee_id=room.engineers[0].agent_id,
        ),
    )


def stored(desk: Desk, ticket_id: UUID, call_id: UUID) -> dict[str, list[Values]]:
    """The rows of one registration as the driver reads them, by table."""
    values = desk.floor.plain({"ticket": ticket_id, "call": call_id})
    return {model.__tablename__: list(_rows(desk, model, values)) for model in TABLES}


def _rows(desk: Desk, model: type[Base], values: Values) -> Iterator[Values]:
    name = model.__tablename__
    names = [column.name for column in model.__table__.columns]
    key = {"ticket": "id = :ticket", "call": "id = :call"}.get(name, "ticket_id = :ticket")
    statement = f"SELECT {', '.join(names)} FROM {name} WHERE {key}"
    order = "" if "id" not in names else " ORDER BY id"
    for row in desk.floor.rows(statement + order, values):
        cells = (json.dumps(cell) if isinstance(cell, dict) else cell for cell in row)
        yield dict(zip(names, cells, strict=True))


class _Copy:
    """The same rows under new keys, and one INSERT for each table that has any."""

    def __init__(self, desk: Desk, rows: Mapping[str, Sequence[Values]]) -> None:
        keys = desk.floor.plain({"ticket": new_id(), "call": new_id()})
        self.ticket_id, self.call_id = keys["ticket"], keys["call"]
        self.year = desk.clock.now.year
        self.inserts = [
            _insert(name, [self._renamed(desk, name, row) for row in of_table])
            for name, of_table in rows.items()
            if of_table
        ]
        own = rows[Ticket.__tablename__][0]
        self.text = " ".join(stems(f"{own['subject']} {own['description']}"))

    def _renamed(self, desk: Desk, name: str, row: Values) -> Values:
        own = {"ticket": self.ticket_id, "call": self.call_id}.get(name)
        new = desk.floor.plain({"id": own or new_id()}) if "id" in row else {}
        links = {"ticket_id": self.ticket_id, "call_id": self.call_id}
        return row | new | {key: value for key, value in links.items() if row.get(key)}


def _insert(name: str, rows: Sequence[Values]) -> tuple[str, Values]:
    columns = list(rows[0])
    places = (
        "(" + ", ".join(f":{column}_{place}" for column in columns) + ")"
        for place in range(len(rows))
    )
    values = {f"{key}_{place}": cell for place, row in enumerate(rows) for key, cell in row.items()}
    return f"INSERT INTO {name} ({', '.join(columns)}) VALUES {', '.join(places)}", values


def _write(desk: Desk, copy: _Copy) -> tuple[Any, Any]:
    floor = desk.floor
    with floor.transaction():
        sequence = floor.rows(COUNTER[floor.kind], {"year": copy.year})[0][0]
        number = pack_number(copy.year, sequence)
        for statement, values in copy.inserts:
            if "number_0" in values:
                values["number_0"] = number
            floor.run(statement, values)
        if floor.kind == "sqlite":
            floor.run(INDEXED, {"number": number, "text": copy.text})
    return copy.ticket_id, copy.call_id


def _same(desk: Desk, product: Any, floor: tuple[Any, Any]) -> bool:
    """Every table has as many rows for both, and both have all the product's kinds of rows."""
    told = product.value
    call = desk.floor.rows(
        "SELECT call_id FROM call_ticket WHERE ticket_id = :id",
        desk.floor.plain({"id": told.ticket_id}),
    )[0][0]
    first = stored(desk, told.ticket_id, call)
    second = stored(desk, *floor)
    return _shape(first) == _shape(second) and all(first.values())


def _shape(rows: Mapping[str, Sequence[Values]]) -> Any:
    """What does not differ from caller to caller: which rows there are, and their fixed cells."""
    fixed: tuple[str, ...] = (
        "state",
        "state_type",
        "priority",
        "group_id",
        "assignee_id",
        "category_id",
        "kind",
    )
    fixed += ("clock", "target_minutes", "question_id", "answer", "value", "relation", "outcome")
    return {
        name: sorted(str([row[cell] for cell in fixed if cell in row]) for row in of_table)
        for name, of_table in rows.items()
    }

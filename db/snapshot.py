"""Taking a copy of what one person's day needs from the centre, by his own rights.

The rows come in short statements of a few hundred rows each; between two of them the taker
rests, so that the people at work notice neither the server's nor this computer's load.
"""

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from itertools import islice
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Table, insert, literal, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.models.call import Call
from db.models.client import Client, Contact
from db.models.ticket import Ticket
from db.replica import Replica
from db.session import dialect_of
from db.snapshot_plan import (
    OF_CLIENT,
    OF_CONTACT,
    OF_TICKET,
    WHOLE,
    Scope,
    columns_of,
    dated,
    table_of,
    tickets_of,
)

CHUNK: Final = 500
WALKED: Final = 2_000
"""Rows of a step through tickets and calls, newest first."""
FARTHEST: Final = 10
"""The walk ends after so many rows a person wanted."""

Reading = Callable[[], AbstractContextManager[Session]]
"""Opens a session on the centre, never on a copy."""
Row = dict[str, Any]


class Snapshot:
    """One copy being taken; ``rest()`` is called between two statements and may raise to stop."""

    def __init__(self, reading: Reading, target: Replica, rest: Callable[[], None]) -> None:
        self._reading, self._target, self._rest = reading, target, rest

    def take(self, scope: Scope) -> None:
        """Copy everything; what the centre raises is raised, and the copy is then half full."""
        for table in WHOLE:
            self._copy_whole(table)
        for table, clause in dated(scope):
            self._copy_where(table, clause)
        tickets = self._copy_tickets(scope)
        self._copy_people(scope, tickets)

    # ---- people
    def _copy_people(self, scope: Scope, tickets: Sequence[Row]) -> None:
        wanted = dict.fromkeys(row["contact_id"] for row in tickets if row["contact_id"])
        for contact_id in self._by_last_contact(scope.people):
            if len(wanted) >= scope.people:
                break
            wanted[contact_id] = None
        self._add_newest(wanted, scope.people)
        clients = dict.fromkeys(row["client_id"] for row in tickets if row["client_id"])
        contacts = table_of(Contact)
        for keys in _chunks(wanted):
            people = self._copy_keyed(contacts, contacts.c.id, keys)
            self._index_people(people)
            clients.update(dict.fromkeys(row["client_id"] for row in people if row["client_id"]))
            for table, column in OF_CONTACT:
                self._copy_keyed(table, column, keys)
        for keys in _chunks(clients):
            self._copy_keyed(table_of(Client), table_of(Client).c.id, keys)
            for table, column in OF_CLIENT:
                self._copy_keyed(table, column, keys)

    def _by_last_contact(self, people: int) -> Iterator[UUID]:
        """Yield people, whoever was in touch last first; many times the same one."""
        tickets = self._walk(Ticket.opened_at, Ticket.id, Ticket.contact_id)
        calls = self._walk(Call.started_at, Call.id, Call.contact_id)
        merged = heapq.merge(tickets, calls, key=lambda seen: seen[0], reverse=True)
        yield from (contact_id for _at, contact_id in islice(merged, people * FARTHEST))

    def _walk(
        self,
        at: InstrumentedAttribute[datetime],
        key: InstrumentedAttribute[UUID],
        contact: InstrumentedAttribute[UUID | None],
    ) -> Iterator[tuple[datetime, UUID]]:
        step = select(at, key, contact).where(contact.is_not(None))
        step = step.order_by(at.desc(), key.desc()).limit(WALKED)
        last: tuple[datetime, UUID] | None = None
        while True:
            below = step if last is None else step.where(_before((at, key), last))
            with self._reading() as session:
                rows = session.execute(below).all()
            self._rest()
            yield from ((moment, person) for moment, _key, person in rows if person is not None)
            if len(rows) < WALKED:
                return
            last = rows[-1][0], rows[-1][1]

    def _add_newest(self, wanted: dict[UUID, None], people: int) -> None:
        """Fill up with those who were never in touch, the newest first."""
        missing = people - len(wanted)
        last: UUID | None = None
        while missing > 0:
            step = select(Contact.id).order_by(Contact.id.desc()).limit(WALKED)
            with self._reading() as session:
                keys = session.scalars(step if last is None else step.where(Contact.id < last))
                found = keys.all()
            self._rest()
            new = [key for key in found if key not in wanted][:missing]
            wanted.update(dict.fromkeys(new))
            missing -= len(new)
            if len(found) < WALKED:
                return
            last = found[-1]

    def _index_people(self, people: Sequence[Row]) -> None:
        texts = [(row["id"], row["search_text"]) for row in people]
        if texts:
            with self._target.write() as session:
                dialect_of(session).index_contacts(session, texts)

    # ---- tickets
    def _copy_tickets(self, scope: Scope) -> Sequence[Row]:
        with self._reading() as session:
            keys = session.scalars(tickets_of(scope)).all()
        self._rest()
        found: list[Row] = []
        for some in _chunks(keys):
            rows = self._copy_keyed(table_of(Ticket), table_of(Ticket).c.id, some)
            self._index_tickets(rows)
            found += rows
            for table, column in OF_TICKET:
                self._copy_keyed(table, column, some)
        return found

    def _index_tickets(self, rows: Sequence[Row]) -> None:
        words = ("subject", "description", "resolution", "workaround")
        texts = [(row["number"], " ".join(row[name] for name in words)) for row in rows]
        if texts:
            with self._target.write() as session:
                dialect_of(session).index_tickets(session, texts)

    # ---- rows
    def _copy_whole(self, table: Table) -> None:
        """Copy a table in the order of its key."""
        keys = tuple(table.primary_key.columns)
        last: tuple[Any, ...] | None = None
        while True:
            step = select(*columns_of(table)).order_by(*keys).limit(CHUNK)
            rows = self._read(step if last is None else step.where(_after(keys, last)))
            self._put(table, rows)
            if len(rows) < CHUNK:
                return
            last = tuple(rows[-1][key.name] for key in keys)

    def _copy_where(self, table: Table, clause: ColumnElement[bool]) -> None:
        key = table.c.id
        last: UUID | None = None
        while True:
            step = select(*columns_of(table)).where(clause).order_by(key).limit(CHUNK)
            rows = self._read(step if last is None else step.where(key > last))
            self._put(table, rows)
            if len(rows) < CHUNK:
                return
            last = rows[-1]["id"]

    def _copy_keyed(
        self, table: Table, column: ColumnElement[Any], keys: Sequence[UUID]
    ) -> Sequence[Row]:
        rows = self._read(select(*columns_of(table)).where(column.in_(keys)))
        self._put(table, rows)
        return rows

    def _read(self, statement: Any) -> Sequence[Row]:  # noqa: ANN401 (a select of columns)
        with self._reading() as session:
            rows = [dict(row) for row in session.execute(statement).mappings()]
        self._rest()
        return rows

    def _put(self, table: Table, rows: Sequence[Row]) -> None:
        if rows:
            with self._target.write() as session:
                # A notice stands under a person and under his organisation: once is enough.
                session.execute(insert(table).prefix_with("OR IGNORE"), rows)


def _chunks(keys: Iterable[UUID]) -> Iterator[Sequence[UUID]]:
    waiting = iter(keys)
    while some := list(islice(waiting, CHUNK)):
        yield some


def _values(columns: Sequence[Any], values: Sequence[Any]) -> Any:  # noqa: ANN401 (a row value)
    pairs = zip(columns, values, strict=True)
    return tuple_(*(literal(value, column.type) for column, value in pairs))


def _after(columns: Sequence[Any], values: Sequence[Any]) -> ColumnElement[bool]:
    clause: ColumnElement[bool] = tuple_(*columns) > _values(columns, values)
    return clause


def _before(columns: Sequence[Any], values: Sequence[Any]) -> ColumnElement[bool]:
    clause: ColumnElement[bool] = tuple_(*columns) < _values(columns, values)
    return clause

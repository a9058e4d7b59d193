"""Which tables hold a document of each kind, and what of them belongs to it.

A record is one row of ``table`` and, under names of their own, lists of rows of other tables.
Here is all that reading, writing, exporting and the guard have to know of a new kind.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Column, ForeignKey, Table

from app.domain.setup.documents import SetupKind
from db.base import Base
from db.models import (
    catalogue,
    escalation,
    knowledge,
    kpi,
    lists,
    room,
    routing,
    sla,
    staff,
    ticket,
)
from db.writes.rows import table_of

POSITION: Final = "position"
ACTIVE: Final = "active"
VERSION: Final = "version"
"""Where a table counts its changes, a save counts one more."""


@dataclass(frozen=True, slots=True)
class Child:
    """Rows that belong to a record, in a list under ``name``.

    ``flat`` makes it a list of the values of one column. ``sort`` orders rows that have no
    position. Rows with a flag ``active`` are never deleted: what refers to them stays true.
    """

    name: str
    table: Table
    owner: str
    flat: str = ""
    sort: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    children: tuple["Child", ...] = ()

    @property
    def retires(self) -> bool:
        """Whether a row that is taken out is kept as retired."""
        return ACTIVE in self.table.c

    @property
    def has_id(self) -> bool:
        """Whether a row has a key of its own."""
        return "id" in self.table.c

    def columns(self) -> tuple[Column[object], ...]:
        """Return the columns that a row of the document shows."""
        apart = {self.owner, POSITION, *self.hidden} | ({ACTIVE} if self.retires else set())
        return tuple(one for one in self.table.c if one.name not in apart)

    def identity(self) -> tuple[str, ...]:
        """Name the columns by which a row is known among its owner's."""
        if self.flat:
            return (self.flat,)
        return tuple(one.name for one in self.table.primary_key if one.name != self.owner)

    def in_order(self, rows: list[Any]) -> list[Any]:
        """Put rows without a position into the one order that a document has them in."""
        if POSITION in self.table.c:
            return rows
        if self.flat:
            return sorted(rows, key=lambda each: (str(each).casefold(), str(each)))
        return sorted(rows, key=lambda row: [_comparable(row.get(name)) for name in self.sort])


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind: its row, its lists, and by which column people name a record.

    ``hidden`` columns (counters, authors) are no part of the document.
    """

    kind: SetupKind
    table: Table
    natural: str = "code"
    children: tuple[Child, ...] = ()
    hidden: frozenset[str] = frozenset()

    @property
    def key(self) -> Column[object]:
        """The column of the key."""
        (found,) = self.table.primary_key
        return found

    def columns(self) -> tuple[Column[object], ...]:
        """Return the columns that the document shows; the key stands apart."""
        apart = {self.key.name, *self.hidden}
        return tuple(one for one in self.table.c if one.name not in apart)

    def tables(self) -> Iterator[Table]:
        """Yield every table that a document lies in; its own first."""
        yield self.table
        yield from _tables(self.children)


def _comparable(value: Any) -> tuple[bool, Any]:  # noqa: ANN401 (a number or a text)
    number = isinstance(value, int)
    return (number, value if number else str(value))


def _tables(children: tuple[Child, ...]) -> Iterator[Table]:
    for child in children:
        yield child.table
        yield from _tables(child.children)


_OPTIONS = Child("options", table_of(catalogue.ScriptOption), "question_id", sort=("digit",))

SHAPES: Final[Mapping[SetupKind, Shape]] = {
    each.kind: each
    for each in (
        Shape(SetupKind.SWITCH, table_of(room.RoomSetting), "name"),
        Shape(SetupKind.DEPARTMENT, table_of(staff.Department)),
        Shape(SetupKind.LINE, table_of(staff.RoomLine), "number"),
        Shape(SetupKind.GROUP, table_of(staff.SupportGroup)),
        Shape(
            SetupKind.AGENT,
            table_of(staff.Agent),
            "login",
            (Child("groups", table_of(staff.AgentGroup), "agent_id", sort=("group_id",)),),
            hidden=frozenset({"pin_hash", "last_sign_in_at"}),
        ),
        Shape(
            SetupKind.CALENDAR,
            table_of(sla.WorkingCalendar),
            "name",
            (
                Child(
                    "intervals",
                    table_of(sla.WorkingInterval),
                    "calendar_id",
                    sort=("weekday", "starts_minute"),
                ),
                Child(
                    "exceptions",
                    table_of(sla.CalendarException),
                    "calendar_id",
                    sort=("day", "starts_minute"),
                ),
            ),
        ),
        Shape(
            SetupKind.POLICY,
            table_of(sla.SlaPolicy),
            "name",
            (Child("targets", table_of(sla.SlaPolicyTarget), "policy_id", sort=("priority",)),),
        ),
        Shape(
            SetupKind.STATE,
            table_of(ticket.TicketStateName),
            children=(
                Child(
                    "moves",
                    table_of(ticket.StateMove),
                    "from_state",
                    sort=("to_state", "role"),
                ),
            ),
        ),
        Shape(SetupKind.FIELD, table_of(catalogue.CustomField)),
        Shape(
            SetupKind.SCRIPT,
            table_of(catalogue.Script),
            "name",
            (
                Child(
                    "questions",
                    table_of(catalogue.ScriptQuestion),
                    "script_id",
                    children=(_OPTIONS,),
                ),
            ),
        ),
        Shape(
            SetupKind.CATEGORY,
            table_of(catalogue.Category),
            children=(
                Child("synonyms", table_of(catalogue.CategorySynonym), "category_id", flat="text"),
                Child("fields", table_of(catalogue.CategoryField), "category_id"),
            ),
        ),
        Shape(
            SetupKind.ANSWER_SET,
            table_of(knowledge.AnswerSet),
            "name",
            (
                Child(
                    "answers",
                    table_of(knowledge.CannedAnswer),
                    "answer_set_id",
                    hidden=frozenset({"used", "helped"}),
                ),
                Child(
                    "holders",
                    table_of(knowledge.AnswerSetHolder),
                    "answer_set_id",
                    sort=("role", "agent_id"),
                ),
            ),
            hidden=frozenset({"role"}),
        ),
        Shape(
            SetupKind.ARTICLE,
            table_of(knowledge.Article),
            "title",
            (
                Child(
                    "categories",
                    table_of(knowledge.ArticleCategory),
                    "article_id",
                    flat="category_id",
                ),
            ),
            hidden=frozenset(
                {"helped", "not_helped", "author_id", "updated_at", "from_ticket_id", VERSION}
            ),
        ),
        Shape(SetupKind.ROUTING, table_of(routing.RoutingRule), "name"),
        Shape(
            SetupKind.DUTY,
            table_of(staff.DutyPattern),
            "name",
            (Child("slots", table_of(staff.DutySlot), "pattern_id"),),
        ),
        Shape(SetupKind.PARTNER, table_of(knowledge.Partner), "name"),
        Shape(SetupKind.SLA_RULE, table_of(sla.SlaRule), "name"),
        Shape(SetupKind.ESCALATION, table_of(escalation.EscalationRule), "name"),
        Shape(SetupKind.FILTER, table_of(lists.RoleFilter), "name"),
        Shape(SetupKind.CHANNEL, table_of(lists.ChannelOwner), "channel"),
        Shape(SetupKind.KPI, table_of(kpi.KpiTarget), "name"),
    )
}
"""Every kind, those first that others refer to."""

KIND_OF_TABLE: Final[Mapping[str, SetupKind]] = {
    shape.table.name: kind for kind, shape in SHAPES.items()
}


def referred(column: Column[object]) -> SetupKind | None:
    """Name the kind of the record that a column refers to; None for other columns."""
    for key in column.foreign_keys:
        kind = KIND_OF_TABLE.get(key.column.table.name)
        if kind is not None and key.column is SHAPES[kind].key:
            return kind
    return None


def users_of(kind: SetupKind) -> Iterator[ForeignKey]:
    """Yield the foreign keys by which rows refer to records of a kind.

    The record's own lists are not among them: they go with it.
    """
    shape = SHAPES[kind]
    owned = {(child.table.name, child.owner) for child in shape.children}
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column is shape.key and (table.name, key.parent.name) not in owned:
                yield key

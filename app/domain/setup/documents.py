"""A record of the room's set-up as a plain document, whatever tables it lies in.

One form for reading, checking, saving, undoing, exporting: names of columns to text, numbers,
flags, None, lists and objects. Keys and moments are text. A reference to another record is that
record's key (in a file: its natural key, see files.py). The order of a list is the order in the
window, so that positions are not part of a document.
"""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from app.domain.permissions import Permission

Body = Mapping[str, Any]
"""The document itself."""
_NO_FACTS: Mapping[str, object] = MappingProxyType({})


class SetupKind(StrEnum):
    """What there is to shape; the value is the name of the table and of the part of a file."""

    DEPARTMENT = "department"
    LINE = "support_line"
    GROUP = "support_group"
    CALENDAR = "working_calendar"
    POLICY = "sla_policy"
    SLA_RULE = "sla_rule"
    ESCALATION = "escalation_rule"
    FIELD = "custom_field"
    SCRIPT = "script"
    CATEGORY = "category"
    STATE = "ticket_state"
    ANSWER_SET = "answer_set"
    ARTICLE = "article"
    ROUTING = "routing_rule"
    DUTY = "duty_pattern"
    PARTNER = "partner"
    AGENT = "agent"
    FILTER = "role_filter"
    CHANNEL = "channel_owner"
    KPI = "kpi_target"
    SWITCH = "room_setting"


RIGHTS: Mapping[SetupKind, Permission] = MappingProxyType(
    {
        **dict.fromkeys(SetupKind, Permission.CATALOGUE_EDIT),
        SetupKind.CALENDAR: Permission.SLA_EDIT,
        SetupKind.POLICY: Permission.SLA_EDIT,
        SetupKind.SLA_RULE: Permission.SLA_EDIT,
        SetupKind.ESCALATION: Permission.SLA_EDIT,
        SetupKind.DEPARTMENT: Permission.STAFF_EDIT,
        SetupKind.LINE: Permission.STAFF_EDIT,
        SetupKind.GROUP: Permission.STAFF_EDIT,
        SetupKind.AGENT: Permission.STAFF_EDIT,
    }
)
"""Which right each kind asks of whoever changes it; the guard of a server says the same."""


@dataclass(frozen=True, slots=True)
class Document:
    """One record as it stands; ``key`` is a UUID's text, or the code where that is the key."""

    kind: SetupKind
    key: str
    body: Body

    @property
    def active(self) -> bool:
        """Whether it is in use; a kind that cannot be retired always is."""
        return bool(self.body.get("active", True))

    @property
    def name(self) -> str:
        """What people call it."""
        names = ("name", "full_name", "title")
        return next((str(self.body[each]) for each in names if self.body.get(each)), self.key)


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody wants of one record.

    ``base`` is the body he began with, None for a record to be made; ``body`` None takes an
    unused record away.
    ``also`` names deeds offered by an Effect that are to be done in the same transaction.
    """

    kind: SetupKind
    key: str
    body: Body | None
    base: Body | None = None
    also: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a document: a code for the sentence, the place, facts to fill it.

    ``field`` is a path: "name", "intervals.2.ends_minute". One that does not ``stop`` is a
    warning: saving is possible, the sentence stands beside the place.
    """

    code: str
    field: str = ""
    facts: Mapping[str, object] = dataclasses.field(default_factory=lambda: _NO_FACTS)
    stops: bool = True


@dataclass(frozen=True, slots=True)
class Effect:
    """What saving would mean for work that is open now; ``offers`` a deed to do with it."""

    code: str
    facts: Mapping[str, object] = dataclasses.field(default_factory=lambda: _NO_FACTS)
    offers: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """What is said of a draft before it is saved."""

    problems: tuple[Problem, ...] = ()
    effects: tuple[Effect, ...] = ()

    @property
    def may_save(self) -> bool:
        """Whether nothing stops it."""
        return not any(each.stops for each in self.problems)


class Deed(StrEnum):
    """What was done to a record."""

    CREATED = "created"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class SetupChange:
    """One entry of a record's history; a body is None where there was or is no record."""

    entry_id: str
    kind: SetupKind
    key: str
    at: datetime
    by: str
    deed: Deed
    before: Body | None
    after: Body | None

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of what differs between before and after."""
        return differing(self.before or {}, self.after or {})


@dataclass(frozen=True, slots=True)
class Use:
    """Where a record is used and how often; ``table`` is the user's."""

    table: str
    count: int


class Book:
    """Every document of the room, so that checks and pages see references as well."""

    def __init__(self, documents: Mapping[SetupKind, Mapping[str, Document]]) -> None:
        self._documents = documents

    def of(self, kind: SetupKind) -> Mapping[str, Document]:
        """Return the documents of a kind by key, in the room's order, retired ones included."""
        return self._documents.get(kind, {})

    def get(self, kind: SetupKind, key: str | None) -> Document | None:
        """Return one document, None when there is none."""
        return self.of(kind).get(key) if key else None

    def name_of(self, kind: SetupKind, key: str | None) -> str:
        """Return what people call a record; "" for none."""
        found = self.get(kind, key)
        return found.name if found else ""

    def all(self) -> Iterator[Document]:
        """Yield everything, kind by kind."""
        for documents in self._documents.values():
            yield from documents.values()

    def with_body(self, kind: SetupKind, key: str, body: Body | None) -> "Book":
        """Return the book as it would be with one body put in, or taken away."""
        changed = dict(self.of(kind))
        if body is None:
            changed.pop(key, None)
        else:
            changed[key] = Document(kind, key, body)
        return Book({**self._documents, kind: changed})


def differing(one: Body, other: Body) -> tuple[str, ...]:
    """Name the fields in which two bodies differ, in the order of the second, then the first."""
    names = dict.fromkeys((*other, *one))
    return tuple(name for name in names if one.get(name) != other.get(name))


def merged(base: Body, mine: Body, theirs: Body) -> tuple[Body, tuple[str, ...]]:
    """Put two changes of one body together; also name the fields both changed differently."""
    clashes = tuple(
        name
        for name in differing(base, mine)
        if theirs.get(name) != base.get(name) and theirs.get(name) != mine.get(name)
    )
    changed = {name: mine.get(name) for name in differing(base, mine)}
    return {**theirs, **changed}, clashes


class Verdict(StrEnum):
    """What bringing a file in does to one of its records."""

    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Carried:
    """One record of a file: what becomes of it, which fields change, what is wrong."""

    kind: SetupKind
    name: str
    verdict: Verdict
    fields: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What a whole file does; ``left`` counts records of the room that it does not name."""

    records: tuple[Carried, ...]
    left: int = 0

    @property
    def may_come(self) -> bool:
        """Whether nothing is refused: a file comes in whole or not at all."""
        return all(each.verdict is not Verdict.REFUSED for each in self.records)

    def count(self, verdict: Verdict) -> int:
        """Count the records of one verdict."""
        return sum(each.verdict is verdict for each in self.records)

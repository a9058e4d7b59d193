"""What a filter is made of, and what may be wrong with the line that tells it."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

NONE: Final = "none"
ME: Final = "me"
MOST_CHARACTERS: Final = 500
MOST_CONDITIONS: Final = 20
_NO_FACTS: Mapping[str, object] = MappingProxyType({})


class FilterField(StrEnum):
    """What a condition is about; the value is the word that a kept filter uses."""

    IS = "is"
    GROUP = "group"
    ASSIGNEE = "assignee"
    STATE = "state"
    PRIORITY = "priority"
    LINE = "line"
    CHANNEL = "channel"
    CATEGORY = "category"
    DEPARTMENT = "department"
    DUE = "due"
    UNREACTED = "no-reaction"
    AGE = "age"
    SILENT = "silent"
    PERIOD = "period"
    RESULT = "result"
    CLIENT = "client"
    WORDS = "topic"
    ORDER = "order"


class Is(StrEnum):
    """What kind of ticket is wanted; without one of the first three only unfinished ones are."""

    OPEN = "open"
    FINISHED = "finished"
    ALL = "all"
    OVERDUE = "overdue"
    PAUSED = "paused"
    NOBODY = "nobody"
    MINE = "mine"
    OURS = "ours"
    CHANNEL_MINE = "my-channels"
    LEARNERS = "learners"


class Order(StrEnum):
    """What stands on top; ``FIRST`` is what to do first (R86)."""

    FIRST = "first"
    NEW = "new"
    OLD = "old"
    CHANGED = "changed"
    PRIORITY = "priority"


SPANS: Final = frozenset(
    {FilterField.DUE, FilterField.UNREACTED, FilterField.AGE, FilterField.SILENT}
)
TEXTS: Final = frozenset({FilterField.CLIENT, FilterField.WORDS})
ONCE: Final = TEXTS | {FilterField.ORDER, FilterField.PERIOD}
NEVER_NEGATED: Final = SPANS | ONCE


@dataclass(frozen=True, slots=True)
class Condition:
    """One field with the values it may have.

    A named value is its code; a span is its sign and whole minutes ("<60"), or ``none``; a
    period is its first and last day ("2026-11-01..2026-11-30"); a text is itself with single
    blanks.
    """

    field: FilterField
    values: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class TicketFilter:
    """Conditions that must all hold."""

    conditions: tuple[Condition, ...] = ()

    def of(self, field: FilterField) -> tuple[Condition, ...]:
        """Return the conditions on a field."""
        return tuple(each for each in self.conditions if each.field is field)

    @property
    def order(self) -> Order | None:
        """The order asked for."""
        found = self.of(FilterField.ORDER)
        return Order(found[0].values[0]) if found else None


@dataclass(frozen=True, slots=True)
class Fault:
    """What cannot be understood: a code for the sentence, the place in the line, facts."""

    code: str
    start: int
    length: int
    facts: Mapping[str, object] = dataclasses.field(default_factory=lambda: _NO_FACTS)


@dataclass(frozen=True, slots=True)
class Parsed:
    """The filter of a line, and its faults in the order of the line; with any it is none."""

    filter: TicketFilter
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A value that has names: its code, how each language says it, and other words for it.

    One that is not ``offered`` is out of use: it is understood, and completes no word.
    """

    code: str
    russian: str
    english: str
    others: tuple[str, ...] = ()
    offered: bool = True

    def word(self, *, russian: bool) -> str:
        """Return what one language calls it, the other's word where it has none."""
        first, second = (self.russian, self.english) if russian else (self.english, self.russian)
        return first or second or self.code


Names = Mapping[FilterField, tuple[Named, ...]]
"""What each field's values are called in this room."""

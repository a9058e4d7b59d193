"""What two people did to the same field, and what was decided about it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class FieldClash:
    """One field that somebody else changed after it was read.

    ``field`` is ``state``, ``assignee``, ``group``, ``category``, ``priority``,
    ``resolution`` or ``field:<code>`` for a category's own field. The three values are
    written as timelines keep them: a state's code, the names of people and groups, a
    category's key, ``impact/urgency`` as two numbers, else the text itself; an empty text
    is no value. ``base`` is None when nothing tells what stood there before.
    """

    field: str
    base: str | None
    theirs: str
    mine: str
    by: str
    at: datetime


class Side(StrEnum):
    """Whose value stands."""

    THEIRS = "theirs"
    MINE = "mine"
    JOINED = "joined"


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """How one clash was decided; ``value`` is what stands from now on."""

    clash: FieldClash
    side: Side
    value: str

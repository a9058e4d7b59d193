"""What the pages of the roster show: a week by person, absences, how evenly work lies."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from app.domain.roster import Duty
from app.domain.vocabulary import SupportLine


@dataclass(frozen=True, slots=True)
class DayOfOne:
    """One person's day: his hours, whether they were set by hand, whether he is away."""

    duties: tuple[Duty, ...] = ()
    by_hand: bool = False
    note: str = ""
    absent: bool = False


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One person's week from Monday."""

    agent_id: UUID
    full_name: str
    line: SupportLine
    group_ids: frozenset[UUID]
    days: tuple[DayOfOne, ...]


@dataclass(frozen=True, slots=True)
class RosterWeek:
    """A week of the room by its own wall clock; hours are rolled out up to ``rolled_to``."""

    monday: date
    zone: str
    rows: tuple[RosterRow, ...]
    rolled_to: date | None = None


@dataclass(frozen=True, slots=True)
class HandHours:
    """Hours of one day set by hand, in minutes of the local day."""

    starts_minute: int
    ends_minute: int
    on_calls: bool = False
    group_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class AbsenceView:
    """One absence with what lies with the absent person now."""

    absence_id: UUID
    agent_id: UUID
    full_name: str
    deputy_id: UUID | None
    deputy_name: str
    starts_at: datetime
    ends_at: datetime
    reason: str
    open_tickets: int


@dataclass(frozen=True, slots=True)
class NewAbsence:
    """Somebody will be away; ``ends_at`` is the first moment when he is back."""

    agent_id: UUID
    starts_at: datetime
    ends_at: datetime
    deputy_id: UUID | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AbsenceEffect:
    """What an absence touches: open tickets, promises due in it, hours of duty."""

    open_tickets: int = 0
    promises: int = 0
    shifts: int = 0


@dataclass(frozen=True, slots=True)
class HandedOver:
    """How many tickets went to the deputy, how many somebody changed at that very moment."""

    given: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class Share:
    """One person's part of a day: tickets by count and in normal tickets by weight."""

    agent_id: UUID
    full_name: str
    count: int
    weight: float


@dataclass(frozen=True, slots=True)
class Evenness:
    """How evenly a line's tickets of one day lie (R53, N9); a count is no effort: both are told.

    ``share`` is the most to the least, None where somebody has nothing while others work.
    """

    line: SupportLine
    people: tuple[Share, ...] = field(default_factory=tuple)
    count_share: float | None = None
    count_gini: float = 0.0
    weight_share: float | None = None
    weight_gini: float = 0.0

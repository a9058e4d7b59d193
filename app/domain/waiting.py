"""What waits in the outbox of a desk, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.domain.deeds import Deed
from app.domain.errors import Conflict, DeskError, EnvironmentFailed, RuleBroken
from app.domain.readmodels.conflicts import FieldClash

_FAMILIES: Mapping[str, type[DeskError]] = {
    each.__name__: each for each in (RuleBroken, Conflict, EnvironmentFailed)
}


class WaitingState(StrEnum):
    """How a deed of the outbox stands."""

    WAITING = "waiting"
    REFUSED = "refused"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Fate:
    """What the server said to a deed: its real number and version, or why it refused.

    ``clashes`` are the fields that somebody else changed meanwhile.
    """

    number: int | None = None
    version: int = 0
    family: str = ""
    code: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    moments: dict[str, datetime] = field(default_factory=dict)
    clashes: tuple[FieldClash, ...] = ()

    @property
    def error(self) -> DeskError | None:
        """The refusal, as it was raised; None for a deed that was not refused."""
        family = _FAMILIES.get(self.family)
        if family is None:
            return None
        rows = {"rows": self.clashes} if self.clashes else {}
        return family(self.code, **self.texts, **self.numbers, **self.moments, **rows)

    @property
    def stands_at(self) -> int:
        """The ticket's version that holds what the others did, 0 when nothing clashes."""
        return self.numbers.get("version", 0) if self.clashes else 0


def fate_of(error: DeskError) -> Fate:
    """Keep a refusal: its facts as far as they are texts, numbers, moments and clashes."""
    facts, rows = error.facts, error.facts.get("rows")
    return Fate(
        family=next((name for name, kind in _FAMILIES.items() if isinstance(error, kind)), ""),
        code=error.code,
        texts={key: str(fact) for key, fact in facts.items() if isinstance(fact, str)},
        numbers={key: fact for key, fact in facts.items() if type(fact) is int},
        moments={key: fact for key, fact in facts.items() if isinstance(fact, datetime)},
        clashes=tuple(each for each in rows if isinstance(each, FieldClash))
        if isinstance(rows, tuple)
        else (),
    )


@dataclass(frozen=True, slots=True)
class Waiting:
    """One deed of the outbox; ``local`` is n of the provisional number Л-n."""

    deed: Deed
    state: WaitingState
    local: int | None = None
    settled_at: datetime | None = None
    fate: Fate = field(default_factory=Fate)


@dataclass(frozen=True, slots=True)
class OutboxSight:
    """A person's outbox: what waits or was refused in order, what was sent within a day.

    ``unreadable`` deeds lie in the file under another key or are damaged.
    """

    waiting: tuple[Waiting, ...] = ()
    sent: tuple[Waiting, ...] = ()
    unreadable: int = 0

    @property
    def refused(self) -> tuple[Waiting, ...]:
        """What the server refused: somebody has to decide."""
        return tuple(one for one in self.waiting if one.state is WaitingState.REFUSED)

    @property
    def unsent(self) -> tuple[Waiting, ...]:
        """What goes by itself as soon as the server answers."""
        return tuple(one for one in self.waiting if one.state is WaitingState.WAITING)

    @property
    def strands(self) -> frozenset[UUID]:
        """The tickets and calls with something of theirs unsent."""
        return frozenset(key for one in self.unsent for key in one.deed.strands)

    def to_repeat(self, since: datetime) -> tuple[Waiting, ...]:
        """Return what a copy of the centre taken at ``since`` lacks, the first made first.

        A refused deed will not be done as it is, nor, until it is decided, what is behind it.
        """
        held, lacking = set[UUID](), list[Waiting]()
        late = [one for one in self.sent if one.settled_at is None or one.settled_at > since]
        for one in sorted((*late, *self.waiting), key=lambda one: one.deed.id):
            if one.state is WaitingState.REFUSED or not held.isdisjoint(one.deed.strands):
                held |= one.deed.strands
            else:
                lacking.append(one)
        return tuple(lacking)

"""What the report of matters is asked and what it answers (R40)."""

from dataclasses import dataclass
from uuid import UUID

from app.domain.periods import Period
from app.domain.vocabulary import Channel, SupportLine


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """Days of the room, narrowed by department, line and channel; None is all of them."""

    period: Period
    department_id: UUID | None = None
    line: SupportLine | None = None
    channel: Channel | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How often it was asked in the period and in the one before it.

    ``at_once`` were solved while the client was on the phone and never came back, ``reopened``
    came back.
    """

    asked: int = 0
    before: int = 0
    at_once: int = 0
    reopened: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Count both."""
        return Tally(
            self.asked + other.asked,
            self.before + other.before,
            self.at_once + other.at_once,
            self.reopened + other.reopened,
        )

    @property
    def change(self) -> int:
        """How many more than before."""
        return self.asked - self.before


@dataclass(frozen=True, slots=True)
class Aside:
    """What was counted apart: nobody asked anything of the room by it, or asked it again."""

    tickets_off_topic: int = 0
    calls_off_topic: int = 0
    duplicates: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """The answer: tickets by category (None without one), calls that made no ticket, the rest."""

    question: AskedQuestion
    matters: dict[UUID | None, Tally]
    calls: Tally
    aside: Aside

    @property
    def total(self) -> Tally:
        """Everything that was asked."""
        return sum(self.matters.values(), self.calls)

"""What a write touched, told to every screen so that each refetches only what it shows."""

from dataclasses import dataclass, field
from enum import Flag, auto
from uuid import UUID


class Touched(Flag):
    """Kinds of things a write can touch."""

    NOTHING = 0
    TICKET = auto()
    TIMELINE = auto()
    QUEUE = auto()
    CALL = auto()
    CLIENT = auto()
    CATALOGUE = auto()
    STAFF = auto()
    EVERYTHING = TICKET | TIMELINE | QUEUE | CALL | CLIENT | CATALOGUE | STAFF


@dataclass(frozen=True, slots=True)
class Changes:
    """Kinds touched and the tickets and clients concerned."""

    touched: Touched = Touched.NOTHING
    tickets: frozenset[UUID] = field(default_factory=frozenset)
    clients: frozenset[UUID] = field(default_factory=frozenset)

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            self.touched | other.touched,
            self.tickets | other.tickets,
            self.clients | other.clients,
        )

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
    PRESENCE = auto()
    EVERYTHING = TICKET | TIMELINE | QUEUE | CALL | CLIENT | CATALOGUE | STAFF | PRESENCE


_OF_TICKETS = Touched.TICKET | Touched.TIMELINE | Touched.PRESENCE
_OF_CLIENTS = Touched.CLIENT


@dataclass(frozen=True, slots=True)
class Changes:
    """Kinds touched and the tickets and clients concerned; none named means any of them."""

    touched: Touched = Touched.NOTHING
    tickets: frozenset[UUID] = field(default_factory=frozenset)
    clients: frozenset[UUID] = field(default_factory=frozenset)

    def __or__(self, other: "Changes") -> "Changes":
        any_ticket = self._any_ticket() or other._any_ticket()
        any_client = self._any_client() or other._any_client()
        return Changes(
            self.touched | other.touched,
            frozenset() if any_ticket else self.tickets | other.tickets,
            frozenset() if any_client else self.clients | other.clients,
        )

    def concern_ticket(self, ticket_id: UUID) -> bool:
        """Say whether this ticket may be among those touched."""
        return bool(self.touched & _OF_TICKETS) and (not self.tickets or ticket_id in self.tickets)

    def concern_client(self, client_id: UUID | None) -> bool:
        """Say whether this client may be among those touched."""
        return bool(self.touched & _OF_CLIENTS) and (not self.clients or client_id in self.clients)

    def _any_ticket(self) -> bool:
        return bool(self.touched & _OF_TICKETS) and not self.tickets

    def _any_client(self) -> bool:
        return bool(self.touched & _OF_CLIENTS) and not self.clients

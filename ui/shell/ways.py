"""The ways of the navigator into a section: it is shown, then asked for what is wanted there."""

from typing import TYPE_CHECKING, Protocol
from uuid import UUID

if TYPE_CHECKING:
    from app.domain.filters.terms import TicketFilter


class _Shell(Protocol):
    def open_section(self, name: str) -> None: ...
    def _ask(self, name: str, method: str, *what: object) -> None: ...


class Ways:
    """What the window's desk does for every screen; see ui/navigation.py."""

    def open_ticket(self: _Shell, ticket_id: UUID, from_list: tuple[UUID, ...] = ()) -> None:
        """Show a ticket; Esc there comes back, Alt+↑ and Alt+↓ walk through ``from_list``."""
        self.open_section("ticket")
        self._ask("ticket", "show_ticket", ticket_id, from_list)

    def open_list(self: _Shell, asked: "TicketFilter") -> None:
        """Show the tickets that a filter asks for, in the section of all tickets."""
        self.open_section("tickets")
        self._ask("tickets", "show_list", asked)

    def start_call_for(self: _Shell, contact_id: UUID) -> None:
        """Begin a call of a known person at the call desk."""
        self.open_section("calls")
        self._ask("calls", "start_call_for", contact_id)

    def open_article(self: _Shell, article_id: UUID) -> None:
        """Show an article in the knowledge section."""
        self.open_section("knowledge")
        self._ask("knowledge", "open_article", article_id)

    def write_article(self: _Shell, ticket_id: UUID) -> None:
        """Begin an article with a solved ticket (R81)."""
        self.open_section("knowledge")
        self._ask("knowledge", "write_from", ticket_id)

"""How screens ask the window to go elsewhere, and what the window may ask of a screen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.domain.permissions import Permission

if TYPE_CHECKING:  # services are heavy, and the window opens before they are loaded
    from app.domain.filters.terms import TicketFilter
    from ui.context import DeskContext


class Navigator(Protocol):
    """What every screen gets as its second argument; the window implements it."""

    def open_section(self, name: str) -> None:
        """Show a section; one that is hidden by right or does not exist is passed over."""
        ...

    def open_ticket(self, ticket_id: UUID, from_list: tuple[UUID, ...] = ()) -> None:
        """Show a ticket; Esc there comes back, Alt+↑ and Alt+↓ walk through ``from_list``."""
        ...

    def open_list(self, asked: "TicketFilter") -> None:
        """Show the tickets that a filter asks for, in the section of all tickets."""
        ...

    def start_call_for(self, contact_id: UUID) -> None:
        """Begin a call of a known person at the call desk."""
        ...

    def open_article(self, article_id: UUID) -> None:
        """Show an article in the knowledge section."""
        ...

    def write_article(self, ticket_id: UUID) -> None:
        """Begin an article with a solved ticket (R81)."""
        ...

    def go_back(self) -> None:
        """Return from a ticket to the section it was opened from."""
        ...


@dataclass(frozen=True, slots=True)
class Section:
    """One screen; ``build`` runs on the first visit; without an icon it is not at the rail.

    The widget may offer, all optional: ``top_widget`` and ``bottom_widget`` (QWidget or None:
    the left of the top bar, the bar below), ``title()`` and ``subtitle()`` for the top bar
    when it has no widget of its own, ``activate()`` on each visit, ``refresh()`` for F5,
    ``panes()`` for F6 (widgets that take the focus, in order), ``badge_changed`` (a signal
    with the count shown at the rail), ``heading_changed`` (a signal that the top bar asks anew).
    """

    id: str
    icon: str
    text: Callable[[], str]
    permission: Permission | None
    build: Callable[["DeskContext", Navigator], QWidget]

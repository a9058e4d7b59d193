"""How a screen asks the window to show something else."""

from typing import Protocol
from uuid import UUID


class Navigator(Protocol):
    """The window as its screens see it."""

    def open_ticket(self, ticket_id: UUID, from_list: tuple[UUID, ...] = ()) -> None:
        """Show a ticket; ``from_list`` are its neighbours for Alt+↑ and Alt+↓."""

    def start_call_for(self, contact_id: UUID) -> None:
        """Begin a call card for a known person."""

    def back(self) -> None:
        """Return to the screen before, with its selection kept."""

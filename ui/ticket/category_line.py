"""The category of a ticket by typing: words of its path in any order, synonyms, the digit code."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from app.domain.readmodels.tickets import TicketCard
from ui.context import DeskContext
from ui.ticket_parts import words
from ui.ticket_parts.category_candidates import all_candidates, chosen_id, found_candidates
from ui.widgets import Candidate, TypeAhead


class CategoryLine(TypeAhead):
    """Shows the ticket's category; what is typed and not chosen gives way to it again.

    Signals: ``chosen(UUID)`` another category.
    """

    chosen = Signal(object)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        """Ask the catalogue's index; it answers at once."""
        super().__init__(parent=parent)
        self._context, self._path = context, ""
        self.asked.connect(self._on_asked)
        self.accepted.connect(self._on_accepted)
        self.entered.connect(self._show_path)
        self.left.connect(self._show_path)

    def show_card(self, card: TicketCard, refusal: str) -> None:
        """Show the ticket's category, unless another one is being typed."""
        known = self._context.catalogue.categories
        category = known.get(card.category_id) if card.category_id else None
        typing = self.hasFocus() and self.text() != self._path
        self._path = words.category_path(category)
        if not typing:
            self._show_path()
        self.setEnabled(not refusal)
        self.setToolTip(refusal or self._path)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, so that typing replaces it."""
        super().focusInEvent(event)
        self.selectAll()

    def _show_path(self) -> None:
        self.setText(self._path)
        self.setCursorPosition(0)

    def _on_asked(self, text: str) -> None:
        catalogue = self._context.catalogue
        if not text.strip() or text == self._path:
            self.offer(all_candidates(catalogue))
            return
        found = self._context.desk.catalogue.index().search(text)
        self.offer(found_candidates(catalogue, found))

    def _on_accepted(self, candidate: Candidate) -> None:
        category_id = chosen_id(candidate)
        self._show_path()
        if category_id is not None:
            self.chosen.emit(category_id)

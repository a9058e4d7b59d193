"""Over the composer: a note from an earlier run is said to be one, a move's form is offered."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.formats import day_time
from ui.restored_line import DROP_KEY, RestoredLine
from ui.ticket_parts import words
from ui.ticket_parts.move_inputs import left_for
from ui.ticket_parts.moves import Move, move_text
from ui.ticket_parts.notepad import Note
from ui.ticket_parts.ticket_at_hand import TicketAtHand
from ui.translations import Retranslatable, translate
from ui.widgets import DeskButton, ElidedLabel, Icon, fill

GO_ON_KEY: Final = "Ctrl+Shift+G"


class UnfinishedLine(Retranslatable, QWidget):
    """Signals: ``go_on(Move, target)`` a form is wanted again, ``note_changed()`` another note."""

    go_on = Signal(object, str)
    note_changed = Signal()

    def __init__(self, ticket: TicketAtHand, composer: QWidget) -> None:
        """Follow the ticket at hand; the note is dropped from within the ``composer``."""
        super().__init__()
        self._form_open = False
        self._ticket, self._writings = ticket, ticket.context.writings
        self._left: tuple[Move, str] | None = None
        self.note = RestoredLine()
        self.words = ElidedLabel("", "caption")
        self.again = DeskButton("", "chip", key=GO_ON_KEY)
        self.again.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.offer = QWidget()
        fill(QHBoxLayout(self.offer), Icon("history", 16, "warn"), (self.words, 1), self.again)
        fill(QVBoxLayout(self), self.note, self.offer, spacing=6)
        self._connect(composer)
        self.retranslate()

    def show_form(self, *, form_open: bool) -> None:
        """Be silent while a move's form stands in the composer's place."""
        self._form_open = form_open
        self.refresh()

    def refresh(self) -> None:
        """Say what is unfinished of the ticket at hand."""
        self._show_note()
        self._show_offer()
        anything = not (self.note.isHidden() and self.offer.isHidden())
        self.setVisible(anything and not self._form_open)

    def retranslate(self) -> None:
        """Name everything."""
        self.again.setText(translate("WritingDesk", "Go on with it"))
        self.refresh()

    # ---- inside
    def _connect(self, composer: QWidget) -> None:
        self.note.dropped.connect(self._on_drop)
        self.again.clicked.connect(self._on_again)
        self._ticket.chosen.connect(self.refresh)
        self._ticket.read.connect(self.refresh)
        self._writings.restored.connect(self._on_restored)
        drop = QShortcut(QKeySequence(DROP_KEY), composer)
        drop.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        drop.activated.connect(self._on_drop)
        again = QShortcut(QKeySequence(GO_ON_KEY), self.again)
        again.activated.connect(self._on_again)

    def _show_note(self) -> None:
        ticket_id, now = self._ticket.ticket_id, self._ticket.context.clock()
        typed_at = self._ticket.pad.left_at(ticket_id) if ticket_id is not None else None
        self.note.hide()
        if typed_at is not None:
            self.note.tell(typed_at, now)

    def _show_offer(self) -> None:
        card, context = self._ticket.card, self._ticket.context
        left = left_for(card.ticket_id, self._writings) if card is not None else None
        self._left = left[:2] if left is not None else None
        self.offer.setVisible(left is not None)
        if left is None:
            return
        move, target, at = left
        name = move_text(move) or words.state_name(context.catalogue, target)
        said = translate("WritingDesk", "Unfinished: “{move}”, typed {when}")
        self.words.setText(said.format(move=name, when=day_time(at, context.clock())))

    def _on_drop(self) -> None:
        if self._ticket.ticket_id is not None and not self.note.isHidden():
            self._ticket.pad.keep(self._ticket.ticket_id, Note())
            self.refresh()
            self.note_changed.emit()

    def _on_again(self) -> None:
        if self._left is not None:
            self.go_on.emit(*self._left)

    def _on_restored(self) -> None:
        """What an earlier run left of this very ticket came late: show it if nothing is typed."""
        self.refresh()
        self.note_changed.emit()

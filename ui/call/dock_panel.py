"""A question asked in place, at the foot of the form; Esc takes it away, nothing blocks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets import Card
from ui.widgets.cards import CardKind


class DockPanel(Card):
    """Signals: ``closed()`` answered or given up; the caret goes back to where it was."""

    closed = Signal()

    def __init__(self, kind: CardKind = "current", parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(kind=kind, margins=(12, 8, 12, 8), spacing=6, parent=parent)
        self.hide()

    def close_panel(self) -> None:
        """Take the question away."""
        self.hide()
        self.closed.emit()

    def confirm(self) -> None:
        """Enter: do what is asked."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter confirms, Esc gives up."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        elif plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.confirm()
        else:
            super().keyPressEvent(event)

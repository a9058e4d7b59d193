"""The one field: a number in any spelling, a name, a company, a contract, a ticket."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.phone_format import format_while_typing
from ui.theme import pixmap, px
from ui.widgets.labels import set_state

MOST_CHARACTERS: Final = 200
_TICK: Final = 20


class PhoneField(QLineEdit):
    """A line that shapes a Russian number while it is typed and leaves names alone.

    Signals: ``typed(str)`` the text as it stands, ``accepted()`` Enter, ``stepped(int)``
    ↑ ↓ for the list below, ``picked(int)`` Alt+1…9 while a list is shown.
    """

    typed = Signal(str)
    accepted = Signal()
    stepped = Signal(int)
    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty; ``show_found`` draws the tick of a settled caller."""
        super().__init__(parent)
        self.setProperty("extent", "large")
        self.setMaxLength(MOST_CHARACTERS)
        self.rows_below = 0
        self._found = False
        self.textEdited.connect(self._on_text_edited)

    def put(self, text: str) -> None:
        """Show the text of another card without telling anyone."""
        if self.text() != text:
            self.setText(text)

    def show_found(self, *, found: bool) -> None:
        """Draw the green edge and the tick, or not."""
        self._found = found
        set_state(self, "matched", "true" if found else "false")
        self.setTextMargins(0, 0, px(_TICK) + 8 if found else 0, 0)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Keep Alt+digit for the list while one is shown; it means suggestions elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and self._row_of(event) is not None:  # type: ignore[arg-type]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter accepts, ↑ ↓ step, Alt+digit picks; Ctrl with anything goes on to the desk."""
        row = self._row_of(event)
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if row is not None:
            self.picked.emit(row)
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif plain and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tick over the line."""
        super().paintEvent(event)
        if self._found:
            side = px(_TICK)
            painter = QPainter(self)
            tick = pixmap("check_circle", "ok", _TICK)
            painter.drawPixmap(self.width() - side - 10, (self.height() - side) // 2, tick)
            painter.end()

    def _row_of(self, event: QKeyEvent) -> int | None:
        if event.modifiers() != Qt.KeyboardModifier.AltModifier or not self.rows_below:
            return None
        row = event.key() - Qt.Key.Key_1
        return row if 0 <= row < min(self.rows_below, 9) else None

    def _on_text_edited(self, text: str) -> None:
        shaped, cursor = format_while_typing(text, self.cursorPosition())
        if shaped != text:
            self.setText(shaped)
            self.setCursorPosition(cursor)
        self.typed.emit(shaped)

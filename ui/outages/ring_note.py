"""What a caller said when he was rung back: one line, kept with the result that follows."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.services.outages import MOST_NOTE
from ui.translations import Retranslatable, translate
from ui.widgets import Field, fill


class RingNote(Retranslatable, QWidget):
    """Signals: ``finished()`` Enter or Esc: the next key is the result.

    A line begun for one caller never stands under another; it waits until he is at hand again.
    """

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a caller."""
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setMaxLength(MOST_NOTE)
        self._field = Field("", self.line)
        self._of: UUID | None = None
        self._begun: dict[UUID, str] = {}
        self._earlier: Mapping[UUID, str] = {}
        fill(QVBoxLayout(self), self._field, spacing=0)
        self.line.textEdited.connect(self._on_edited)
        self.line.returnPressed.connect(self.finished)
        self.setFocusProxy(self.line)
        self.retranslate()

    def show_earlier(self, notes: Mapping[UUID, str]) -> None:
        """Take what was written with the last result of each caller."""
        self._earlier = notes
        self._show()

    def show_caller(self, ticket_id: UUID | None) -> None:
        """Stand under another caller."""
        if ticket_id != self._of:
            self._of = ticket_id
            self._show()

    def of(self, ticket_id: UUID) -> str:
        """Return what was begun for a caller."""
        return self._begun.get(ticket_id, "").strip()

    def written(self, ticket_id: UUID, text: str) -> None:
        """Forget a line that was kept, unless it was changed since."""
        if self.of(ticket_id) == text:
            self._begun.pop(ticket_id, None)
            self._show()

    def begin(self) -> None:
        """Put the caret into the line."""
        if self.isVisible() and self._of is not None:
            self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        self._field.set_caption(
            translate("OutageBoard", "What he said (Space; kept with the result)")
        )
        self._show()

    def _on_edited(self, text: str) -> None:
        if self._of is not None:
            self._begun[self._of] = text

    def _show(self) -> None:
        key = self._of
        text, last = (self._begun.get(key, ""), self._earlier.get(key, "")) if key else ("", "")
        if self.line.text() != text:
            self.line.setText(text)
        self.line.setEnabled(key is not None)
        told = translate("OutageBoard", "Last time: {note}").format(note=last) if last else ""
        self.line.setPlaceholderText(told)
        self.line.setToolTip(told)

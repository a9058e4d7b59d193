"""What a caller said when he was rung back: one line, kept with the result that follows."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.services.outages import MOST_NOTE
from ui.kept_form import KeptForm, Taken
from ui.translations import Retranslatable, translate
from ui.widgets import Field, fill

if TYPE_CHECKING:
    from ui.context import DeskContext

PLACE: Final = "rung"


class RingNote(Retranslatable, QWidget):
    """Signals: ``finished()`` Enter or Esc: the next key is the result.

    A line begun for one caller never stands under another; it waits until he is at hand again.
    """

    finished = Signal()

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Start without a caller."""
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setMaxLength(MOST_NOTE)
        self._field = Field("", self.line)
        self._of: UUID | None = None
        self._earlier: Mapping[UUID, str] = {}
        self.kept = KeptForm(context, PLACE, self, {"line": self.line})
        fill(QVBoxLayout(self), self._field, self.kept.line, spacing=4)
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
            self._stand(ticket_id)

    def taken(self, ticket_id: UUID) -> Taken:
        """Return what was begun for a caller, nothing for one who is not at hand."""
        if ticket_id == self._of:
            return self.kept.taken()
        return Taken(str(ticket_id), {"line": ""})

    def written(self, taken: Taken) -> None:
        """Forget a line that was kept, unless it was changed since."""
        if self.kept.saved(taken):
            self._stand(self._of)

    def begin(self) -> None:
        """Put the caret into the line."""
        if self.isVisible() and self._of is not None:
            self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        self._field.set_caption(
            translate("OutageBoard", "What he said (Space; kept with the result)")
        )
        self._show()

    def _stand(self, ticket_id: UUID | None) -> None:
        self._of = ticket_id
        self.kept.stand(str(ticket_id) if ticket_id else None, self.line.clear)
        self._show()

    def _show(self) -> None:
        last = self._earlier.get(self._of, "") if self._of else ""
        self.line.setEnabled(self._of is not None)
        told = translate("OutageBoard", "Last time: {note}").format(note=last) if last else ""
        self.line.setPlaceholderText(told)
        self.line.setToolTip(told)

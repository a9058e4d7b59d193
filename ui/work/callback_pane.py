"""A lost caller at hand: whom to ring, and whether he was reached."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.readmodels.calls import Callback
from ui import formats
from ui.kept_form import KeptForm, Taken
from ui.theme import px
from ui.ticket_parts.facts import Facts
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, DeskButton, GrowingTextEdit, Mark, Pill, add, label, row

if TYPE_CHECKING:
    from ui.context import DeskContext

PLACE: Final = "call_back"


class CallbackPane(Retranslatable, Card):
    """Signals: ``call_asked()``, ``finished(note, reached)``."""

    call_asked = Signal()
    finished = Signal(str, bool)

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Start without a caller."""
        super().__init__(margins=(16, 14, 16, 12), spacing=10, parent=parent)
        self._callback: Callback | None = None
        self._name = label("", "h1", wrap=True)
        self._pill = Pill("", Mark.DROPPED, "warn")
        self._facts = Facts(90)
        self.note = GrowingTextEdit()
        self.kept = KeptForm(context, PLACE, self, {"note": self.note})
        self._sent: dict[UUID, Taken] = {}
        self.call = DeskButton("", "normal", icon="call")
        self.reached = DeskButton("", "primary", icon="check")
        self.missed = DeskButton("", "normal", icon="phone_missed")
        self.call.clicked.connect(self.call_asked)
        self.reached.clicked.connect(self._on_reached)
        self.missed.clicked.connect(self._on_missed)
        for item in (row(self._pill, STRETCH), self._name, self._facts, self.kept.line, self.note):
            add(self.box, item)
        add(self.box, row(self.reached, self.missed, STRETCH, self.call, spacing=6))
        add(self.box, STRETCH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.retranslate()

    @property
    def callback(self) -> Callback | None:
        """Who is shown."""
        return self._callback

    def show_callback(self, callback: Callback) -> None:
        """Show a caller; a note begun for another one does not stay."""
        if self._callback is None or self._callback.call_id != callback.call_id:
            self.kept.stand(str(callback.call_id), self.note.clear)
        self._callback = callback
        self.retranslate()

    def written(self, callback: Callback) -> None:
        """Forget a note that is kept with the call, unless it was changed since."""
        sent = self._sent.pop(callback.call_id, None)
        if sent is not None and self.kept.saved(sent):
            self.kept.stand(sent.record, self.note.clear)

    def sizeHint(self) -> QSize:
        wide = self.window().width() >= px(1500)
        return QSize(px(560 if wide else 536), px(600))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())

    def retranslate(self) -> None:
        waiting = translate("CallbackPane", "Waits for a call")
        self._pill.show_as(waiting, Mark.DROPPED, "warn")
        self.note.setPlaceholderText(translate("CallbackPane", "What was said"))
        self.note.setAccessibleName(self.note.placeholderText())
        self.call.setText(translate("CallbackPane", "Take the call"))
        self.reached.setText(translate("CallbackPane", "Reached"))
        self.missed.setText(translate("CallbackPane", "Not reached"))
        callback = self._callback
        if callback is None:
            return
        self.call.setVisible(callback.contact_id is not None)
        self._name.setText(callback.caller_name or translate("CallbackPane", "Unknown caller"))
        self._facts.show_pairs(
            (
                (translate("CallbackPane", "Number"), callback.number_typed),
                (translate("CallbackPane", "Organisation"), callback.organisation),
                (translate("CallbackPane", "Call by"), formats.clock_time(callback.due_at)),
                (translate("CallbackPane", "Said"), callback.note),
            )
        )

    def _on_reached(self) -> None:
        self._finish(reached=True)

    def _on_missed(self) -> None:
        self._finish(reached=False)

    def _finish(self, *, reached: bool) -> None:
        if self._callback is not None:
            self._sent[self._callback.call_id] = self.kept.taken()
        self.finished.emit(self.note.toPlainText(), reached)

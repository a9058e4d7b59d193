"""One line about a card left open at another computer: open it here, or remove it."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from ui.call.call_strip import slot_title
from ui.call.dock_panel import DockPanel
from ui.call.parts import CallParts
from ui.formats import clock_time, day_time
from ui.translations import Retranslatable, translate
from ui.widgets import DeskButton, ElidedLabel, Mark, Shape, add, label, row


class CopyPanel(Retranslatable, DockPanel):
    """«Черновик с другого компьютера, 14:07»; it comes by itself and takes no focus."""

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Follow the offer."""
        super().__init__("warn", parent)
        self._parts, self._offer = parts, parts.copies
        self._title, self._text = label("", "small_strong"), ElidedLabel("", "small")
        self._open, self._remove = DeskButton("", "chip"), DeskButton("", "chip")
        self._open.clicked.connect(self._offer.open)
        self._remove.clicked.connect(self._offer.discard)
        buttons = (self._open, self._remove)
        add(self.box, row(Shape(Mark.DRAFT, 15), self._title, (self._text, 1), *buttons))
        self._offer.changed.connect(self._show)
        self.retranslate()

    def retranslate(self) -> None:
        self._open.setText(translate("CallForm", "Open"))
        self._remove.setText(translate("CallForm", "Remove"))
        self._show()

    def confirm(self) -> None:
        """Enter: open it here."""
        self._offer.open()

    def _time(self, moment: datetime) -> str:
        now = self._parts.context.clock()
        same = moment.astimezone().date() == now.astimezone().date()
        return clock_time(moment) if same else day_time(moment, now)

    def _show(self) -> None:
        copy = self._offer.current
        self.setVisible(copy is not None)
        if copy is not None:
            text = translate("CallForm", "Draft from another computer, {time}")
            self._title.setText(text.format(time=self._time(copy.kept_at)))
            words = copy.draft.matter.description.strip()
            self._text.setText(" · ".join(filter(None, (slot_title(copy.draft), words))))

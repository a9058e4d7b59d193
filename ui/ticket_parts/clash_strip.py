"""Two people changed one property: the choice between mine and theirs, in place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui import formats
from ui.ticket_parts.ticket_at_hand import Clash
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, DeskButton, Mark, Shape, add, label, row


class ClashStrip(Retranslatable, Card):
    """Signals: ``mine(Deed)`` do it all the same; theirs needs nothing done."""

    mine = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(kind="warn", margins=(12, 8, 12, 8), spacing=6, parent=parent)
        self._clash: Clash | None = None
        self._words = label("", "small_strong", wrap=True)
        self.keep_mine, self.take_theirs = DeskButton("", "chip"), DeskButton("", "chip")
        add(self.box, row(Shape(Mark.DUPLICATE, 15), (self._words, 1)))
        add(self.box, row(self.keep_mine, self.take_theirs, STRETCH, spacing=6))
        self.keep_mine.clicked.connect(self._on_mine)
        self.take_theirs.clicked.connect(self.hide)
        self.hide()
        self.retranslate()

    def show_clash(self, clash: Clash) -> None:
        """Ask which side stands."""
        self._clash = clash
        self.retranslate()
        self.show()
        self.take_theirs.setFocus()

    def retranslate(self) -> None:
        self.keep_mine.setText(translate("ClashStrip", "Keep mine"))
        self.take_theirs.setText(translate("ClashStrip", "Take theirs"))
        if self._clash is None:
            return
        words = translate("ClashStrip", "{name} changed the same at {time}")
        name = formats.short_name(self._clash.by) or translate("ClashStrip", "A colleague")
        self._words.setText(words.format(name=name, time=formats.clock_time(self._clash.at)))

    def _on_mine(self) -> None:
        self.hide()
        if self._clash is not None:
            self.mine.emit(self._clash.deed)

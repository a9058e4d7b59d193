"""The line that says a text is from an earlier run, and the key that drops it (N3)."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.formats import day_time
from ui.translations import Retranslatable, translate
from ui.widgets import DeskButton, Icon, announce, fill, label, row

DROP_KEY: Final = "Ctrl+Shift+Del"
_LEAST_WORDS: Final = 220
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class RestoredLine(Retranslatable, QWidget):
    """Says that a text is from an earlier run, and drops it by a key. Signals: ``dropped()``."""

    dropped = Signal()

    def __init__(self, key: str = DROP_KEY, parent: QWidget | None = None) -> None:
        """Start hidden; ``key`` drops what was brought back."""
        super().__init__(parent)
        self._told: tuple[datetime, datetime] | None = None
        self._clashing = False
        self._words = label("", "caption", wrap=True)
        self.drop = DeskButton("", "chip", key=key)
        self.drop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.drop.clicked.connect(self.dropped)
        said = row(Icon("history", 16, "warn"), (self._words, 1))
        self._box = fill(QBoxLayout(_BESIDE, self), (said, 1), self.drop, spacing=6)
        self.hide()
        self.retranslate()

    def tell(self, at: datetime, now: datetime, *, clashing: bool = False) -> None:
        """Say when it was typed; ``clashing``: others wrote into the same fields since."""
        self._told, self._clashing = (at, now), clashing
        self.retranslate()
        self.show()
        announce(self, self._words.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow column the key stands below the words."""
        super().resizeEvent(event)
        narrow = self.width() < _LEAST_WORDS + self.drop.sizeHint().width()
        self._box.setDirection(_BELOW if narrow else _BESIDE)
        self._box.setAlignment(self.drop, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Say it anew."""
        self.drop.setText(translate("Kept", "Drop it"))
        if self._told is None:
            return
        said = translate("Kept", "Restored: typed {when}, not saved")
        others = translate("Kept", "Restored: typed {when}; others have changed the same since")
        text = others if self._clashing else said
        self._words.setText(text.format(when=day_time(*self._told)))
        self.setAccessibleName(self._words.text())

"""A column of fixed width beside the history."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import px
from ui.widgets import fill

_SIDE: Final = 316
_NARROW_SIDE: Final = 284


class Side(QWidget):
    """As wide as the window allows."""

    def __init__(self, inner: QWidget) -> None:
        """Hold one widget."""
        super().__init__()
        fill(QHBoxLayout(self), inner)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        wide = self.window().width() >= px(1500)
        return QSize(px(_SIDE if wide else _NARROW_SIDE), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())

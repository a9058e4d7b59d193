"""Boxes and lines: cards, bars and rules, coloured by the sheet through properties."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import color, px
from ui.widgets.base import Painted, smooth
from ui.widgets.labels import set_state
from ui.widgets.layouts import Item, Margins, fill

CardKind = Literal["plain", "sub", "warn", "danger", "ok", "accent", "popup", "current", "none"]
BarKind = Literal["top", "bottom", "rail", "side", "side_end", "warn", "danger", "info"]


class Card(QFrame):
    """A box with a rounded edge; ``kind`` chooses its colours."""

    def __init__(
        self,
        *items: Item,
        kind: CardKind = "plain",
        margins: Margins = (12, 10, 12, 12),
        spacing: int = 8,
        across: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Lay items out downwards, or from left to right when ``across``."""
        super().__init__(parent)
        self.setProperty("card", kind)
        self.box: QBoxLayout = QHBoxLayout(self) if across else QVBoxLayout(self)
        fill(self.box, *items, margins=margins, spacing=spacing)

    def set_kind(self, kind: CardKind) -> None:
        """Change the colours."""
        set_state(self, "card", kind)


class Bar(QFrame):
    """A strip along an edge of the window."""

    def __init__(
        self,
        kind: BarKind,
        *items: Item,
        thickness: int = 0,
        margins: Margins = (12, 0, 12, 0),
        spacing: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        """Lay items out along the bar; ``thickness`` in pixels at 100 %, 0 lets it grow."""
        super().__init__(parent)
        self.setProperty("bar", kind)
        self._thickness = thickness
        self._upright = kind in {"rail", "side", "side_end"}
        self.box: QBoxLayout = QVBoxLayout(self) if self._upright else QHBoxLayout(self)
        fill(self.box, *items, margins=margins, spacing=spacing)
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred
        if thickness:
            self.setSizePolicy(*((fixed, free) if self._upright else (free, fixed)))

    def sizeHint(self) -> QSize:
        """Return the natural length and the set thickness."""
        natural = super().sizeHint()
        if not self._thickness:
            return natural
        thick = px(self._thickness)
        return QSize(thick, natural.height()) if self._upright else QSize(natural.width(), thick)


class Rule(Painted):
    """A hairline between things."""

    def __init__(
        self,
        direction: Qt.Orientation = Qt.Orientation.Horizontal,
        length: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """``length`` in pixels at 100 %, 0 takes all the room."""
        super().__init__(parent)
        self._flat, self._length = direction is Qt.Orientation.Horizontal, length
        along = QSizePolicy.Policy.Fixed if length else QSizePolicy.Policy.Expanding
        fixed = QSizePolicy.Policy.Fixed
        self.setSizePolicy(*((along, fixed) if self._flat else (fixed, along)))

    def sizeHint(self) -> QSize:
        """Return one pixel by the length."""
        length = px(self._length) or 1
        return QSize(length, 1) if self._flat else QSize(1, length)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        painter = smooth(self)
        painter.fillRect(self.rect(), color("line"))
        painter.end()


def hline(parent: QWidget | None = None) -> Rule:
    """Return a horizontal rule over the whole width."""
    return Rule(Qt.Orientation.Horizontal, parent=parent)


def vline(length: int = 24, parent: QWidget | None = None) -> Rule:
    """Return a vertical rule of length pixels."""
    return Rule(Qt.Orientation.Vertical, length, parent)

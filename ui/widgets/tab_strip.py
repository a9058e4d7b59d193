"""Tabs with counts, underlined; the content is the caller's."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import color, font, px
from ui.theme.fonts import REGULAR, SEMIBOLD, metrics
from ui.widgets.base import Painted, focus_ring, smooth


@dataclass(frozen=True, slots=True)
class Tab:
    """Words and a count; None shows no count."""

    text: str
    count: int | None = None


_EDGE: Final = 10
_LEAST_EDGE: Final = 4
_GAP: Final = 7


class TabStrip(Painted):
    """A row of tabs; ← → choose. Short of room, they move together, then end in ….

    Signals: ``chosen(index)`` when the user chose.
    """

    chosen = Signal(int)

    def __init__(
        self, tabs: tuple[Tab, ...], current: int = 0, parent: QWidget | None = None
    ) -> None:
        """Show tabs with one of them current."""
        super().__init__(parent)
        self._tabs, self._current = tabs, current
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_tabs(tabs)

    @property
    def current(self) -> int:
        """Index of the tab shown."""
        return self._current

    def set_current(self, index: int) -> None:
        """Choose without telling anyone."""
        self._current = index
        self._changed()

    def set_tabs(self, tabs: tuple[Tab, ...]) -> None:
        """Show other words or counts."""
        self._tabs = tabs
        self.setMinimumWidth(0)
        self._changed()

    def sizeHint(self) -> QSize:
        """Return the room of all tabs."""
        return QSize(round(sum(self._widths())), px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the arrows."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or event.modifiers():
            super().keyPressEvent(event)
            return
        self._choose(max(0, min(len(self._tabs) - 1, self._current + step)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the tab under the pointer."""
        for index, box in enumerate(self._boxes()):
            if box.contains(QPointF(event.position())):
                self._choose(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw words, counts and the underline."""
        painter, edge = smooth(self), self._edge()
        for index, (tab, box) in enumerate(zip(self._tabs, self._boxes(), strict=True)):
            on = index == self._current
            self._paint_tab(painter, tab, box.adjusted(edge, 0, -edge, -2), on=on)
            if on:
                under = QRectF(box.left(), box.bottom() - 2, box.width(), 2)
                painter.fillRect(under, color("accent"))
            if on and self.hasFocus():
                focus_ring(painter, box.adjusted(2, 3, -2, -4))
        painter.end()

    def shown_texts(self) -> tuple[str, ...]:
        """Return the words as they are drawn: whole, or with … for what is cut."""
        edge = self._edge()
        pairs = zip(self._tabs, self._boxes(), strict=True)
        return tuple(_elided(tab, box.width() - 2 * edge) for tab, box in pairs)

    def _paint_tab(self, painter: QPainter, tab: Tab, room: QRectF, *, on: bool) -> None:
        weight = SEMIBOLD if on else REGULAR
        painter.setFont(font(13, weight))
        painter.setPen(color("accent" if on else "sec"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, _elided(tab, room.width()))
        if tab.count is not None:
            painter.setFont(font(12, weight))
            painter.setPen(color("accent" if on else "muted"))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(room, right, str(tab.count))

    def _widths(self, edge: float = _EDGE) -> list[float]:
        words = metrics(13, SEMIBOLD)
        return [
            2 * edge + words.horizontalAdvance(tab.text) + _count_room(tab) for tab in self._tabs
        ]

    def _edge(self) -> float:
        """Return the room left and right of a tab's words."""
        over = sum(self._widths()) - self.width()
        each = over / (2 * len(self._tabs)) if self._tabs else 0.0
        return max(_LEAST_EDGE, _EDGE - max(0.0, each))

    def _boxes(self) -> list[QRectF]:
        widths = self._widths(self._edge())
        share = min(1.0, self.width() / sum(widths)) if widths else 1.0
        left, boxes = 0.0, []
        for width in (each * share for each in widths):
            boxes.append(QRectF(left, 0, width, self.height()))
            left += width
        return boxes

    def _choose(self, index: int) -> None:
        if index != self._current:
            self.set_current(index)
            self.chosen.emit(index)

    def _changed(self) -> None:
        self._current = max(0, min(self._current, len(self._tabs) - 1))
        tab = self._tabs[self._current] if self._tabs else Tab("")
        count = "" if tab.count is None else f" {tab.count}"
        self.setAccessibleName(f"{tab.text}{count}")
        self.updateGeometry()
        self.update()


def _count_room(tab: Tab) -> float:
    if tab.count is None:
        return 0.0
    return _GAP + metrics(12, SEMIBOLD).horizontalAdvance(str(tab.count))


def _elided(tab: Tab, width: float) -> str:
    room = width - _count_room(tab) + 0.5
    return metrics(13, SEMIBOLD).elidedText(tab.text, Qt.TextElideMode.ElideRight, room)

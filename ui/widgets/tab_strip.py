"""Tabs with counts, underlined; the content is the caller's."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import color, font, px
from ui.theme.fonts import REGULAR, SEMIBOLD, metrics
from ui.widgets.base import Painted, focus_ring, smooth


@dataclass(frozen=True, slots=True)
class Tab:
    """Words and a count; None shows no count."""

    text: str
    count: int | None = None


class TabStrip(Painted):
    """A row of tabs; ← → choose. Signals: ``chosen(index)`` when the user chose."""

    chosen = Signal(int)

    def __init__(
        self, tabs: tuple[Tab, ...], current: int = 0, parent: QWidget | None = None
    ) -> None:
        """Show tabs with one of them current."""
        super().__init__(parent)
        self._tabs, self._current = tabs, current
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
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
        painter = smooth(self)
        for index, (tab, box) in enumerate(zip(self._tabs, self._boxes(), strict=True)):
            on = index == self._current
            painter.setFont(font(13, SEMIBOLD if on else REGULAR))
            painter.setPen(color("accent" if on else "sec"))
            painter.drawText(box.adjusted(10, 0, 0, -2), Qt.AlignmentFlag.AlignVCenter, tab.text)
            if tab.count is not None:
                painter.setFont(font(12, SEMIBOLD if on else REGULAR))
                painter.setPen(color("accent" if on else "muted"))
                right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
                painter.drawText(box.adjusted(0, 0, -10, -2), right, str(tab.count))
            if on:
                under = QRectF(box.left(), box.bottom() - 2, box.width(), 2)
                painter.fillRect(under, color("accent"))
            if on and self.hasFocus():
                focus_ring(painter, box.adjusted(2, 3, -2, -4))
        painter.end()

    def _widths(self) -> list[float]:
        words, counts = metrics(13, SEMIBOLD), metrics(12, SEMIBOLD)
        return [
            20 + words.horizontalAdvance(tab.text)
            + (7 + counts.horizontalAdvance(str(tab.count)) if tab.count is not None else 0)
            for tab in self._tabs
        ]  # fmt: skip

    def _boxes(self) -> list[QRectF]:
        left, boxes = 0.0, []
        for width in self._widths():
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

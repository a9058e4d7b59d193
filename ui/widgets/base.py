"""What painted widgets share: they follow theme, text size and language by themselves."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from ui.theme import color

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


class Painted(QWidget):
    """Mixin-like base of painted widgets: measures and paints anew when the look changes."""

    def measure(self) -> None:
        """Forget cached measures; called when theme or text size changed."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new style sheet, font or enabled state."""
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self.measure()
            self.updateGeometry()
        self.update()
        super().changeEvent(event)


def smooth(widget: QWidget) -> QPainter:
    """Begin painting on widget with smooth edges; the caller ends the painter."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def rounded(
    painter: QPainter, box: QRectF, fill: QColor | None, edge: QColor | None, radius: float = 6
) -> None:
    """Draw a rounded box with a hairline edge inside ``box``."""
    painter.setPen(QPen(edge, 1) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5) if edge is not None else box
    painter.drawRoundedRect(inner, radius, radius)


def focus_ring(
    painter: QPainter, box: QRectF, token: str = "accent", radius: float = 6, inset: float = 0
) -> None:
    """Draw the two-pixel focus ring inside ``box``."""
    painter.setPen(QPen(color(token), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    gap = 1 + inset
    painter.drawRoundedRect(box.adjusted(gap, gap, -gap, -gap), radius - inset / 2, radius)


def announce(widget: QWidget, text: str) -> None:
    """Have screen readers say text now: duplicate found, saved, deadline changed."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Ringed(_Widget):
    """Mixin for widgets that take the focus whole: a ring is drawn over them while they have it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the widget, then the ring."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = smooth(self)
            focus_ring(painter, QRectF(self.rect()))
            painter.end()

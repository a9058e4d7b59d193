"""A ticket in two lines that opens another view."""

from uuid import UUID

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets import STRETCH, ElidedLabel, Mark, Shape, column, fill
from ui.widgets.base import focus_ring, smooth


class TicketLink(QWidget):
    """A ticket in two lines that opens on click or Enter. Signals: ``opened(UUID)``."""

    opened = Signal(object)

    def __init__(self, ticket_id: UUID, mark: Mark, upper: str, lower: str) -> None:
        super().__init__()
        self._ticket_id = ticket_id
        text = column(ElidedLabel(upper, "small_strong"), ElidedLabel(lower, "caption"), spacing=1)
        sign = column(2, Shape(mark, 13), STRETCH, spacing=0)
        fill(QHBoxLayout(self), sign, (text, 1), margins=(4, 5, 4, 5))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{upper}, {lower}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(self._ticket_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self._ticket_id)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = smooth(self)
            focus_ring(painter, QRectF(self.rect()))
            painter.end()

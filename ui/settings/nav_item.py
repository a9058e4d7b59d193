"""One page of the settings in the list at the left."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip, QWidget

from ui.theme import color, font, pixmap, px
from ui.theme.fonts import MEDIUM, SEMIBOLD, metrics
from ui.widgets.base import focus_ring, rounded, smooth

_HEIGHT = 34


class NavItem(QAbstractButton):
    """Icon and words; the chosen one stands on the accent."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        """The words come with the language."""
        super().__init__(parent)
        self._icon = icon
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a row."""
        return QSize(px(200), px(_HEIGHT))

    def shown_text(self) -> str:
        """Return the words as they are drawn: whole, or with … for what is cut."""
        room = self.width() - px(10) - px(18) - 17
        measured = metrics(13, SEMIBOLD if self.isChecked() else MEDIUM, tabular=False)
        return measured.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def event(self, event: QEvent) -> bool:
        """Tell all of a name that is cut; a reason why the page is shut comes first."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cut = self.text() if self.shown_text() != self.text() else ""
            QToolTip.showText(event.globalPos(), self.toolTip() or cut, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        painter = smooth(self)
        box, on = QRectF(self.rect()), self.isChecked()
        if on or (self.underMouse() and self.isEnabled()):
            rounded(painter, box, color("accent_bg" if on else "hover"), None, 6)
        side, free = px(18), self.isEnabled()
        sign = "accent_text" if on else "sec" if free else "faint"
        drawn = pixmap(self._icon, sign, side, self.devicePixelRatioF())
        painter.drawPixmap(px(10), round((box.height() - side) / 2), drawn)
        painter.setFont(font(13, SEMIBOLD if on else MEDIUM, tabular=False))
        painter.setPen(color("accent_text" if on else "text" if free else "faint"))
        words = box.adjusted(px(10) + side + 9, 0, -8, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.shown_text())
        if self.hasFocus():
            focus_ring(painter, box)
        painter.end()

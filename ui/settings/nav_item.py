"""One page of the settings in the list at the left."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import color, font, pixmap, px
from ui.theme.fonts import MEDIUM, SEMIBOLD
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
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            focus_ring(painter, box)
        painter.end()

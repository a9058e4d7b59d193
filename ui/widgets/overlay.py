"""A veil over the window with one box on it; Esc closes and gives the focus back."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme import px

_VEIL = QColor(10, 16, 26, 115)


class Overlay(QWidget):
    """Covers its window; no dialog, so nothing else stops. Signals: ``closed()``."""

    closed = Signal()

    def __init__(self, window: QWidget, box: QWidget, width: int, top: int | None = None) -> None:
        """Show ``box`` of that width; ``top`` in pixels at 100 %, None centres it."""
        super().__init__(window)
        self._window, self._box, self._width, self._top = window, box, width, top
        self._before: QWidget | None = None
        box.setParent(self)
        window.installEventFilter(self)
        self.hide()

    @property
    def box(self) -> QWidget:
        """The box on the veil."""
        return self._box

    def open(self, first: QWidget) -> None:
        """Cover the window and put the caret into ``first``."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.place()
        self.show()
        self.raise_()
        self._box.show()
        self.place()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_up(self) -> None:
        """Uncover the window; the focus goes where it was."""
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self.closed.emit()

    def place(self) -> None:
        """Follow the size of the window and of the box."""
        self.setGeometry(self._window.rect())
        room = self._window.rect().adjusted(16, 16, -16, -16)
        width = min(px(self._width), room.width())
        self._box.setFixedWidth(width)
        height = min(self._box.sizeHint().height(), room.height())
        top = (self.height() - height) // 2 if self._top is None else px(self._top)
        top = max(16, min(top, self.height() - height - 16))
        corner = QPoint((self.width() - width) // 2, top)
        self._box.setGeometry(QRect(corner.x(), corner.y(), width, height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    def event(self, event: QEvent) -> bool:
        """Claim Esc before any action of the window."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() == QEvent.Type.LayoutRequest:
            self.place()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc; no other key reaches what lies below."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close with a click beside the box."""
        if not self._box.geometry().contains(event.position().toPoint()):
            self.close_up()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside the box."""
        inside = [w for w in self._box.findChildren(QWidget) if _takes_focus(w)]
        now = QApplication.focusWidget()
        if not inside or now is None:
            return False
        at = inside.index(now) if now in inside else -1
        inside[(at + (1 if forward else -1)) % len(inside)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the veil."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), _VEIL)
        painter.end()


def _takes_focus(widget: QWidget) -> bool:
    tabs = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabs and widget.isVisible() and widget.isEnabled()


def overlays_over(window: QWidget) -> list[Overlay]:
    """Return what lies open over a window."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return [each for each in window.findChildren(Overlay, options=direct) if each.isVisible()]


def beside_overlays(window: QWidget, place: QRect, *, top: int) -> QRect:
    """Return a place, or the same one moved up to ``top``, that no overlay's box takes."""
    boxes = [each.box.geometry() for each in overlays_over(window)]
    raised = QRect(place.x(), top, place.width(), place.height())
    free = (one for one in (place, raised) if not any(box.intersects(one) for box in boxes))
    return next(free, place)

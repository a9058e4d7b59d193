"""The foot of a screen: what is answered there stays free of toasts."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

_ROOM_CHANGED: Final = {
    QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize,
}  # fmt: skip


class FootWatch(QObject):
    """Signals: ``changed()`` a part of the foot came, went or moved."""

    changed = Signal()

    def __init__(self, screen: QWidget, *parts: QWidget) -> None:
        """``parts`` stand at the bottom of ``screen``; hidden ones take no room."""
        super().__init__(screen)
        self._screen, self._parts = screen, parts
        for each in parts:
            each.installEventFilter(self)

    def add(self, part: QWidget) -> None:
        """Watch one more part: screens are built bit by bit."""
        self._parts = (*self._parts, part)
        part.installEventFilter(self)

    def height(self) -> int:
        """Return the pixels from the top of the foot to the bottom of the screen."""
        shown = [each for each in self._parts if each.isVisible()]
        tops = [each.mapTo(self._screen, QPoint()).y() for each in shown]
        return self._screen.height() - min(tops) if tops else 0

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """Tell that the foot takes another room."""
        if event.type() in _ROOM_CHANGED:
            self.changed.emit()
        return False

"""Lets the avatar at the rail be pressed, by mouse and by key."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.translations import translate


class AvatarPress(QObject):
    """Signals: ``pressed()``."""

    pressed = Signal()

    def __init__(self, avatar: QWidget, parent: QObject | None = None) -> None:
        """Watch the avatar."""
        super().__init__(parent)
        avatar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        avatar.setCursor(Qt.CursorShape.PointingHandCursor)
        avatar.setAccessibleName(translate("Shell", "Who is at the desk"))
        avatar.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Tell of a click, Space or Enter."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            self.pressed.emit()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        pressed = event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if pressed:
            self.pressed.emit()
        return pressed

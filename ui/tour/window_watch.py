"""Watches that nothing but the one window ever opens: a stray one flashes and takes the focus."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

_PASSING: Final = {Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.Tool}


class WindowWatch(QObject):
    """``strays`` names every widget that opened as a window of its own."""

    def __init__(self, window: QWidget) -> None:
        """Watch from now on, as long as ``window`` lives."""
        super().__init__(window)
        self._window = window
        self.strays: list[str] = []
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a widget that is shown as a window; lists and tips pass."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            alone = watched.isWindow() and watched is not self._window
            if alone and watched.windowType() not in _PASSING:
                self.strays.append(f"{type(watched).__name__} {watched.objectName()}".strip())
        return False

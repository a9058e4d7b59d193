"""Bound to one section each: what opens it, and what shows its count at the rail."""

from PySide6.QtCore import QObject

from ui.navigation import Navigator
from ui.shell.desk_frame import DeskFrame


class Opening(QObject):
    """Opens one section; lives with the desk."""

    def __init__(self, desk: Navigator, name: str, parent: QObject) -> None:
        """Keep the name."""
        super().__init__(parent)
        self._desk, self._name = desk, name

    def run(self) -> None:
        """Open it."""
        self._desk.open_section(self._name)


class Badge(QObject):
    """Shows one section's count at the rail."""

    def __init__(self, frame: DeskFrame, name: str, parent: QObject) -> None:
        """Keep the name."""
        super().__init__(parent)
        self._frame, self._name = frame, name

    def show(self, count: int) -> None:
        """Show it; nothing for none."""
        self._frame.rail.set_badge(self._name, str(count) if count else "")

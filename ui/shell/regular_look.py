"""Something the desk looks after now and then, behind the window, for as long as it is open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from ui.context import DeskContext


class RegularLook(QObject):
    """``look`` is the keeper's own; what fails is tried again at the next look."""

    def __init__(
        self, context: "DeskContext", first_ms: int, every_ms: int, parent: QObject | None = None
    ) -> None:
        """Look ``first_ms`` from now, not while the desk is being opened, then regularly."""
        super().__init__(parent)
        self._context = context
        timer = QTimer(self)
        timer.setInterval(every_ms)
        timer.timeout.connect(self.look)
        timer.start()
        QTimer.singleShot(first_ms, self, self.look)

    def look(self) -> None:
        """Look once."""
        raise NotImplementedError

"""Looks now and then whether solved tickets are to be closed by the room's rule."""

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from app.domain.changes import Changes

if TYPE_CHECKING:
    from ui.context import DeskContext

FIRST_MS: Final = 40_000
"""Not while the desk is being opened."""
EVERY_MS: Final = 10 * 60_000
_LOG: Final = logging.getLogger(__name__)


class ClosingWatch(QObject):
    """Every desk looks, whichever comes first closes; one that is away leaves it to others."""

    def __init__(self, context: "DeskContext", parent: QObject | None = None) -> None:
        """Begin soon."""
        super().__init__(parent)
        self._context = context
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QTimer.singleShot(FIRST_MS, self, self.look)

    def look(self) -> None:
        """Close what is due, behind the window."""
        if not self._context.desk.offline.away:
            self._context.background.read(
                self._context.desk.closing.close_due, self._on_closed, self._on_failed
            )

    def _on_closed(self, changes: Changes) -> None:
        if changes.tickets:
            self._context.hub.publish(changes)

    def _on_failed(self, error: BaseException) -> None:
        _LOG.info("solved tickets were not closed this time: %s", type(error).__name__)

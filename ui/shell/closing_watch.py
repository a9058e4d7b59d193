"""Looks now and then whether solved tickets are to be closed by the room's rule."""

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.domain.changes import Changes
from ui.shell.regular_look import RegularLook

if TYPE_CHECKING:
    from ui.context import DeskContext

FIRST_MS: Final = 40_000
EVERY_MS: Final = 10 * 60_000
_LOG: Final = logging.getLogger(__name__)


class ClosingWatch(RegularLook):
    """Every desk looks, whichever comes first closes; one that is away leaves it to others."""

    def __init__(self, context: "DeskContext", parent: QObject | None = None) -> None:
        """Begin soon."""
        super().__init__(context, FIRST_MS, EVERY_MS, parent)

    def look(self) -> None:
        """Close what is due, behind the window."""
        desk = self._context.desk
        if not desk.offline.away:
            work = desk.closing.close_due
            self._context.background.read(work, self._on_closed, self._on_failed)

    def _on_closed(self, changes: Changes) -> None:
        if changes.tickets:
            self._context.hub.publish(changes)

    def _on_failed(self, error: BaseException) -> None:
        _LOG.info("solved tickets were not closed this time: %s", type(error).__name__)

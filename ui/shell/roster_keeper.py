"""Rotations rolled out as the weeks go by, at the desk of whoever keeps the roster."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.domain.permissions import Permission, allows
from ui.shell.regular_look import RegularLook

if TYPE_CHECKING:
    from app.services.operation import Outcome
    from ui.context import DeskContext

FIRST_MS: Final = 40_000
EVERY_MS: Final = 6 * 3_600_000


class RosterKeeper(RegularLook):
    """Looks some times a day whether hours are due; several desks do it once."""

    def __init__(self, context: "DeskContext", parent: QObject | None = None) -> None:
        """Begin soon."""
        super().__init__(context, FIRST_MS, EVERY_MS, parent)

    def look(self) -> None:
        """Roll out what is due; not while the centre is away, nor without the right."""
        context = self._context
        if context.desk.offline.away or not allows(context.actor, Permission.CATALOGUE_EDIT):
            return
        work = partial(context.desk.duties.roster.keep_ahead, context.actor)
        context.background.write(work, self._on_done, self._on_failed)

    def _on_done(self, outcome: "Outcome[object]") -> None:
        self._context.hub.publish(outcome.changes, self)

    def _on_failed(self, _error: BaseException) -> None:
        """The next look may succeed; eight weeks are rolled out beforehand."""

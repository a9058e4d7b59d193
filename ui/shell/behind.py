"""What goes on behind a desk that is shown: nobody waits for any of it."""

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from ui.shell.closing_watch import ClosingWatch
from ui.shell.daily_copy import DailyCopy
from ui.shell.left_tickets import LeftTickets
from ui.shell.lessons import Lessons
from ui.shell.roster_keeper import RosterKeeper

if TYPE_CHECKING:
    from ui.context import DeskContext
    from ui.shell.desk import Desk

_LOG: Final = logging.getLogger(__name__)


class Behind(QObject):
    """Lives as long as the desk, its parent."""

    def __init__(self, context: "DeskContext", desk: "Desk", *, copying: bool) -> None:
        """Load the services of a call, learn from the room's tickets, keep the room in order.

        Whoever comes back is told what he left unfinished.
        ``copying`` keeps daily copies of this computer's own database.
        """
        super().__init__(desk)
        context.background.read(context.desk.load_all, self._on_loaded, self._on_not_loaded)
        LeftTickets(context, desk, self)
        Lessons(context, self)
        ClosingWatch(context, self)
        RosterKeeper(context, self)
        if copying:
            DailyCopy(context, self)

    def _on_loaded(self, _nothing: object) -> None:
        """What a person may ask for next is at hand."""

    def _on_not_loaded(self, error: BaseException) -> None:
        _LOG.error("a service could not be loaded: %r", error)

"""Tickets at which an earlier run left something unfinished are told of once, with the way."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject

from ui.navigation import Navigator
from ui.notices import NoticeAction
from ui.translations import translate

if TYPE_CHECKING:
    from ui.context import DeskContext

PLACES: Final = ("note", "move", "passing", "consult", "own_fields")
"""Where a record begins with the key of its ticket."""


class LeftTickets(QObject):
    """Alt+↓ goes on from one of them to the next."""

    def __init__(self, context: "DeskContext", navigator: Navigator, parent: QObject) -> None:
        """Have the journal read."""
        super().__init__(parent)
        self._context, self._navigator = context, navigator
        context.writings.restored.connect(self._tell)
        context.writings.look()
        if context.writings.loaded:
            self._tell()

    def _tell(self) -> None:
        tickets = self._tickets()
        if tickets:
            text = translate("Shell", "Unfinished texts at %n ticket(s)", len(tickets))
            action = NoticeAction(translate("Shell", "Show"), "", self._show)
            self._context.notices.warn(text, action)

    def _tickets(self) -> tuple[UUID, ...]:
        """The newest first."""
        left = [each for place in PLACES for each in self._context.writings.left(place)]
        newest = sorted(left, key=lambda each: each.at, reverse=True)
        return tuple(dict.fromkeys(UUID(each.record.partition("/")[0]) for each in newest))

    def _show(self) -> None:
        tickets = self._tickets()
        if tickets:
            self._navigator.open_ticket(tickets[0], tickets)

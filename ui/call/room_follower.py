"""Keeps the call desk true to the room: others' changes are read, nothing typed is touched."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.changes import Changes, Touched
from ui.call.parts import CallParts

_OF_PLAN = Touched.TICKET | Touched.QUEUE | Touched.CALL | Touched.CATALOGUE | Touched.STAFF
_OF_CALLER = Touched.TICKET | Touched.CLIENT


class RoomFollower(QObject):
    """Asks anew for load and candidates, similar tickets, outages, the caller's own tickets.

    A desk that is not shown asks when it is.
    """

    def __init__(self, parts: CallParts, screen: QWidget) -> None:
        """Follow the changes of the window and of the room."""
        super().__init__(screen)
        self._parts, self._screen = parts, screen
        self._missed = Changes()
        parts.context.hub.changed.connect(self._on_changed)

    def catch_up(self) -> None:
        """Be shown: ask for what changed meanwhile."""
        missed, self._missed = self._missed, Changes()
        if missed.touched & _OF_PLAN:
            self._parts.plan.refresh()
        if self._concerns_caller(missed):
            self._parts.caller.refresh()

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        self._missed |= changes
        if self._screen.isVisible():
            self.catch_up()

    def _concerns_caller(self, changes: Changes) -> bool:
        touched = changes.touched & _OF_CALLER
        client = self._parts.board.current.client_id
        return Touched.TICKET in touched or changes.concern_client(client)

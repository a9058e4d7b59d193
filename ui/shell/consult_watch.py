"""Tells a mentor or a senior, wherever he works, that somebody waits for his word."""

from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject

from app.domain.changes import Changes, Touched
from app.domain.permissions import Permission, Reach, reach_of
from app.domain.readmodels.consulting import ConsultView
from ui.latest import LatestLookup
from ui.navigation import Navigator
from ui.notices import NoticeAction
from ui.texts.consult_words import call_text
from ui.translations import translate

if TYPE_CHECKING:
    from ui.context import DeskContext

DELAY_MS: Final = 400


class ConsultWatch(QObject):
    """Each question is told once."""

    def __init__(self, context: "DeskContext", navigator: Navigator, parent: QObject) -> None:
        """Listen to the hub from now on."""
        super().__init__(parent)
        self._context, self._navigator = context, navigator
        self._told: set[UUID] = set()
        self._lookup = LatestLookup(context.background, self._work, delay_ms=DELAY_MS, parent=self)
        self._lookup.answered.connect(self._on_answered)
        context.hub.changed.connect(self._on_changed)

    def ask(self) -> None:
        """Look what waits."""
        if reach_of(self._context.actor, Permission.TICKET_READ) is not Reach.NONE:
            self._lookup.ask("waiting")

    def _work(self, _key: object) -> object:
        return self._context.desk.consulting.waiting(self._context.actor)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if changes.touched & (Touched.TICKET | Touched.TIMELINE):
            self.ask()

    def _on_answered(self, _key: object, found: object) -> None:
        if not isinstance(found, tuple):
            return
        for one in found:
            if isinstance(one, ConsultView) and one.consult_id not in self._told:
                self._told.add(one.consult_id)
                self._tell(one)

    def _tell(self, one: ConsultView) -> None:
        run = partial(self._navigator.open_ticket, one.ticket_id)
        action = NoticeAction(translate("Consulting", "Open"), "", run)
        self._context.notices.warn(call_text(one), action)

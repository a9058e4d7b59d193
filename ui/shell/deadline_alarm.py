"""Looks now and then which deadlines came near, and tells the person at this desk of his."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from app.domain.escalation import Crossing
from app.domain.readmodels.deadlines import DeadlineNotice
from ui.navigation import Navigator
from ui.notices import NoticeAction
from ui.texts.deadline_words import deadline_line
from ui.texts.waiting import number_text
from ui.translations import translate

if TYPE_CHECKING:
    from app.bootstrap import ServiceDesk
    from app.domain.permissions import Actor
    from app.services.operation import Outcome
    from ui.context import DeskContext

EVERY_MS: Final = 60_000
SOON_MS: Final = 5_000
"""After something was noticed here, those told of it may sit at this very desk."""
MOST: Final = 3
"""So many are told one by one; more in one line."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the clocks crossed, and what this person was told and has not seen."""

    crossings: tuple[Crossing, ...]
    notices: tuple[DeadlineNotice, ...]


def look(desk: "ServiceDesk", actor: "Actor") -> Look:
    """Read both; runs in the read lane."""
    return Look(desk.deadlines.reached(actor), desk.deadlines.notices(actor))


class DeadlineAlarm(QObject):
    """Every desk looks; what fifty notice at once happens once (see DeadlineWatch)."""

    def __init__(self, context: "DeskContext", navigator: Navigator) -> None:
        """Look at nothing before ``start``."""
        super().__init__(navigator if isinstance(navigator, QObject) else None)
        self._context, self._navigator = context, navigator
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._shown: set[UUID] = set()

    def start(self) -> None:
        """Look now, and each minute."""
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Look once; not while the centre is away: nothing can be noticed for the others."""
        context = self._context
        if not context.desk.offline.away:
            work = partial(look, context.desk, context.actor)
            context.background.read(work, self._on_look, self._on_failed)

    def _on_look(self, found: Look) -> None:
        context = self._context
        if found.crossings:
            work = partial(context.desk.deadlines.act, context.actor, found.crossings)
            context.background.write(work, self._on_acted, self._on_failed)
        fresh = [each for each in found.notices if each.crossing_id not in self._shown]
        if fresh:
            self._tell(fresh)

    def _on_acted(self, outcome: "Outcome[int]") -> None:
        self._context.hub.publish(outcome.changes, self)
        if outcome.value:
            QTimer.singleShot(SOON_MS, self, self.look)

    def _tell(self, fresh: list[DeadlineNotice]) -> None:
        now, context = self._context.clock(), self._context
        keys = [each.crossing_id for each in fresh]
        self._shown.update(keys)
        if len(fresh) > MOST:
            text = translate("Deadlines", "Deadlines of %n tickets are near or past", n=len(fresh))
            context.notices.warn(text)
        else:
            for each in fresh:
                line = deadline_line(each.clock, each.due_at, now)
                text = f"{number_text(each.number)} {each.subject}: {line}"
                words = translate("Deadlines", "Open")
                open_it = partial(self._navigator.open_ticket, each.ticket_id)
                context.notices.warn(text, NoticeAction(words, "", open_it))
        seen = partial(context.desk.deadlines.seen, context.actor, keys)
        context.background.write(seen, self._on_seen, self._on_failed)

    def _on_seen(self, _nothing: object) -> None:
        """It will not be told again, at no desk of his."""

    def _on_failed(self, _error: BaseException) -> None:
        """The next look may succeed; the connection is watched elsewhere."""

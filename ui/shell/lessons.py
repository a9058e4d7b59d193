"""Learning from the room's tickets, behind the window: soon after the way in, then as they come."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from app.domain.changes import Changes, Touched

if TYPE_CHECKING:
    from ui.context import DeskContext

FIRST_MS: Final = 3_000
"""Not before the desk is drawn and has read what it shows."""
EVERY_MS: Final = 120_000
"""New tickets are learned together."""


class Lessons(QObject):
    """Asks the service to learn; without the server it goes on with what it knows."""

    def __init__(self, context: "DeskContext", parent: QObject | None = None) -> None:
        """Begin soon."""
        super().__init__(parent)
        self._context = context
        self._learning = False
        self.wait_ms = EVERY_MS
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.learn)
        self._timer.start(FIRST_MS)
        context.hub.changed.connect(self._on_changed)
        context.hub.rights_changed.connect(self.learn)

    def learn(self) -> None:
        """Learn what is new now."""
        desk, actor = self._context.desk, self._context.actor
        known = desk.suggesting.lesson(actor) is not None
        if self._learning or (known and desk.offline.away):
            return
        self._learning = True
        work = partial(desk.suggesting.learn, actor)
        self._context.background.read(work, self._on_learned, self._on_failed)

    def stop(self) -> None:
        """Learn nothing before something changes."""
        self._timer.stop()

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if changes.touched & Touched.TICKET and not self._timer.isActive():
            self._timer.start(self.wait_ms)

    def _on_learned(self, _lesson: object) -> None:
        self._learning = False

    def _on_failed(self, _error: BaseException) -> None:
        """Suggest from the synonyms alone, and try again later: nobody waits for it."""
        self._learning = False
        if not self._timer.isActive():
            self._timer.start(self.wait_ms)

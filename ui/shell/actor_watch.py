"""Who is at the desk, read anew when staff or rights change anywhere in the room."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.changes import Changes, Touched
from app.domain.errors import RuleBroken
from app.domain.permissions import Actor
from ui.texts import error_text
from ui.translations import translate

if TYPE_CHECKING:
    from ui.context import DeskContext


class ActorWatch(QObject):
    """Keeps ``context.actor`` true. Signals: ``changed()``, ``dismissed()``."""

    changed = Signal()
    dismissed = Signal()

    def __init__(self, context: "DeskContext", parent: QObject) -> None:
        """Listen to the hub from now on."""
        super().__init__(parent)
        self._context = context
        context.hub.changed.connect(self._on_changed)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if self._context.desk.offline.unconfirmed:
            return  # whether the centre still knows him is asked as soon as it answers
        if changes.touched & Touched.STAFF:
            work = partial(self._context.desk.sign_in.again, self._context.actor)
            self._context.background.read(work, self._on_actor, self._on_failed)

    def _on_actor(self, actor: Actor) -> None:
        if actor != self._context.actor:
            self._context.actor = actor
            if self._context.live is not None:
                self._context.live.act_as(actor)
            self._context.notices.remark(translate("Shell", "Your rights or groups have changed"))
            self.changed.emit()
            self._context.hub.rights_changed.emit()

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, RuleBroken):
            self.dismissed.emit()
            self._context.notices.error(dismissed_words(error))
        else:
            self._context.notices.remark(error_text(error))


def dismissed_words(error: BaseException) -> str:
    """Say to somebody whose account was closed that nothing he wrote is lost."""
    kept = translate("Shell", "What you wrote down stays on this computer")
    return f"{error_text(error)}. {kept}"

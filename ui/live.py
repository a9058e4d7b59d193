"""The live room in the window: what other desks change, and who is at a ticket."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.changes import Changes, Touched
from app.domain.permissions import Actor
from app.services.live import Back, Lost
from ui.background import Background, Listener
from ui.changes_hub import ChangesHub
from ui.presence import PresenceKeeper

if TYPE_CHECKING:
    from app.bootstrap import ServiceDesk

GATHER_MS: Final = 200
"""After something was told, changes within this time are told to the screens as one."""


class LiveRoom(QObject):
    """Publishes what others change, with itself as the initiator.

    Signals: ``polling_changed(bool)`` the link that hears at once broke, or stands again.
    """

    polling_changed = Signal(bool)

    def __init__(
        self,
        desk: "ServiceDesk",
        actor: Actor,
        background: Background,
        hub: ChangesHub,
        parent: QObject | None = None,
    ) -> None:
        """Follow nothing before ``start``."""
        super().__init__(parent)
        self._desk, self._background, self._hub = desk, background, hub
        self.presence = PresenceKeeper(desk, actor, background, hub, self)
        self.polling = False
        self._gathered = Changes()
        self._listener: Listener | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(GATHER_MS)
        self._timer.timeout.connect(self._publish_gathered)

    def start(self) -> None:
        """Follow the room from where the services marked it."""
        follow = self._desk.live.follow
        self._listener = self._background.listen(follow, self._on_told, self._on_ended)

    def act_as(self, actor: Actor) -> None:
        """Be at tickets as this person from now on: what he may do has changed."""
        self.presence.act_as(actor)

    def retire(self) -> None:
        """Follow no longer, and be at no ticket."""
        if self._listener is not None:
            self._listener.stop()
        self._timer.stop()
        self.presence.retire()

    def _on_told(self, told: Changes | Lost | Back) -> None:
        if isinstance(told, Changes):
            self._gathered |= told
            if not self._timer.isActive():
                self._publish_gathered()
            return
        self.polling = isinstance(told, Lost)
        self.presence.set_reachable(not self.polling)
        self.polling_changed.emit(self.polling)

    def _on_ended(self, _error: object) -> None:
        """Only a fault of ours ends the following: the desk goes on by F5, and says so."""
        self.polling = True
        self.polling_changed.emit(True)

    def _publish_gathered(self) -> None:
        """Tell the first change at once and rest; what comes meanwhile is told together."""
        gathered, self._gathered = self._gathered, Changes()
        if gathered.touched is not Touched.NOTHING:
            self._timer.start()
            self._hub.publish(gathered, self)

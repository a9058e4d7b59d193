"""Tells the room which ticket this desk has before it, and hears who else has."""

from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.changes import Changes, Touched
from app.domain.permissions import Actor
from app.domain.readmodels.live import Present
from app.domain.vocabulary import Doing
from ui.background import Background
from ui.changes_hub import ChangesHub

if TYPE_CHECKING:
    from app.bootstrap import ServiceDesk

BEAT_MS: Final = 10_000
SETTLE_MS: Final = 300
"""A ticket passed over with the arrow keys is not looked at."""
Place = tuple[UUID, Doing]


class PresenceKeeper(QObject):
    """One for a desk: the screen that was shown last says where he is.

    Signals: ``others_changed(ticket_id, tuple[Present, ...])``.
    """

    others_changed = Signal(object, object)

    def __init__(
        self,
        desk: "ServiceDesk",
        actor: Actor,
        background: Background,
        hub: ChangesHub,
        parent: QObject | None = None,
    ) -> None:
        """Be nowhere yet."""
        super().__init__(parent)
        self._desk, self._actor, self._background = desk, actor, background
        self._source: QObject | None = None
        self._place: Place | None = None
        self._said: Place | None = None
        self._saying = self._again = False
        self._reachable = True
        self._retired = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._say)
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self._say)
        hub.changed.connect(self._on_changed)
        background.closing.connect(self._leave_for_good)

    def attend(self, source: QObject, ticket_id: UUID, doing: Doing) -> None:
        """Be at a ticket, as this screen shows it."""
        self._source = source
        if self._place != (ticket_id, doing) and not self._retired:
            self._place = (ticket_id, doing)
            self._soon.start(SETTLE_MS)
            self._beat.start()

    def depart(self, source: QObject) -> None:
        """Be nowhere, unless another screen has said otherwise since."""
        if source is self._source and not self._retired:
            self._source = self._place = None
            self._beat.stop()
            self._soon.start(0)

    def set_reachable(self, reachable: bool) -> None:
        """Know whether the room can be told anything now."""
        self._reachable = reachable

    def act_as(self, actor: Actor) -> None:
        """Be this person from now on."""
        self._actor = actor

    def retire(self) -> None:
        """Leave, and say nothing more: the screens that are being closed still call."""
        self._retired = True
        self._soon.stop()
        self._beat.stop()
        self._leave_for_good()

    def _say(self) -> None:
        if self._saying:
            self._again = True
        elif self._place is not None or self._said is not None:
            self._saying = True
            work = partial(self._told, self._place)
            self._background.read(work, self._on_said, self._on_failed)

    def _told(self, place: Place | None) -> tuple[Place | None, tuple[Present, ...]]:
        """Say it, in a lane."""
        live = self._desk.live
        if place is None:
            live.leave(self._actor)
            return None, ()
        return place, live.look(self._actor, *place)

    def _on_said(self, answer: tuple[Place | None, tuple[Present, ...]]) -> None:
        self._saying = False
        self._said, others = answer
        if self._said is not None and self._place is not None and self._said[0] == self._place[0]:
            self.others_changed.emit(self._said[0], others)
        if self._again or self._said != self._place:
            self._again = False
            self._soon.start(0)

    def _on_failed(self, _error: object) -> None:
        """Nobody is shown while it cannot be known; the next beat asks again."""
        self._saying = self._again = False
        if self._place is not None:
            self.others_changed.emit(self._place[0], ())

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        at = self._place
        if (
            at is not None
            and not self._retired
            and Touched.PRESENCE in changes.touched
            and changes.concern_ticket(at[0])
        ):
            self._soon.start(0)

    def _leave_for_good(self) -> None:
        if self._said is not None or self._saying:
            self._place = self._said = None
            if self._reachable:
                leave = partial(self._desk.live.leave, self._actor)
                self._background.write(leave, self._on_left, self._on_failed)

    def _on_left(self, _nothing: object) -> None:
        """Nothing is left to do."""

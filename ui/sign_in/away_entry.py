"""Coming in while the server is away, by the copy of the last sign-in."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.errors import DeskError, RuleBroken
from ui.background import Background
from ui.sign_in.gate import Gate
from ui.sign_in.places import Opened, Place

if TYPE_CHECKING:
    from app.domain.readmodels.staff import SignedIn


class AwayEntry(QObject):
    """Offers the copy of whoever has one here.

    Signals: ``offered(datetime, DeskError or None)`` the moment of the copy, why the room
    allows none, None to offer nothing;
    ``entering(bool)``, ``refused(field, error)``, ``entered(Opened, SignedIn)``.
    """

    offered = Signal(object)
    entering = Signal(bool)
    refused = Signal(str, object)
    entered = Signal(object, object)

    def __init__(self, gate: Gate, background: Background, parent: QObject | None = None) -> None:
        """``gate`` holds the keyring and opens copies."""
        super().__init__(parent)
        self._gate, self._background = gate, background
        self._place: Place | None = None
        self._asked = ""

    def offer(self, place: Place | None, login: str) -> None:
        """The server of this place is away: offer this person's copy, if he has one."""
        self._place = place
        self.look(login)

    def look(self, login: str) -> None:
        """Another name was written: it may have a copy or not."""
        self._asked = login
        if self._place is None or not login:
            self.offered.emit(None)
            return
        work = partial(self._gate.away.copy_known, self._place, login)
        self._background.read(work, self._on_known, self._on_unknown)

    def withdraw(self) -> None:
        """Another place, or the server is there: nothing is offered."""
        self._place = None
        self.offered.emit(None)

    def enter(self, login: str, password: str) -> None:
        """Check the password and open the copy."""
        if self._place is None:
            return
        self.entering.emit(True)
        work = partial(self._gate.away.enter, self._place, login, password)
        self._background.read(work, self._on_entered, self._on_refused)

    def _on_known(self, kept_at: datetime | None) -> None:
        self.offered.emit(kept_at if self._place is not None else None)

    def _on_unknown(self, error: BaseException) -> None:
        told = isinstance(error, RuleBroken) and self._place is not None
        self.offered.emit(error if told else None)

    def _on_entered(self, found: "tuple[Opened, SignedIn]") -> None:
        self.entering.emit(False)
        self.entered.emit(*found)

    def _on_refused(self, error: BaseException) -> None:
        self.entering.emit(False)
        field = error.field if isinstance(error, DeskError) else None
        self.refused.emit(field or "place", error)
        self.look(self._asked)

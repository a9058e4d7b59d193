"""How the database is reached: measured at the read lane, and asked again while it is away."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import EnvironmentFailed
from ui.background import Background
from ui.widgets import Connection, ConnectionState

if TYPE_CHECKING:
    from app.bootstrap import ServiceDesk

PROBE_MS: Final = 15_000
PROBE_AWAY_MS: Final = 4_000
SLOW_SECONDS: Final = 1.0
UNREACHED: Final = frozenset({"server_away", "server_full"})
"""Codes that say the server itself was not reached, whatever was asked of it."""


class ConnectionWatch(QObject):
    """Asks an empty question every 15 seconds, more often while there is no answer.

    Signals: ``changed(Connection)``, ``lost(error)`` and ``found()`` once each time.
    """

    changed = Signal(object)
    lost = Signal(object)
    found = Signal()

    def __init__(
        self, desk: "ServiceDesk", background: Background, parent: QObject | None = None
    ) -> None:
        """Start as connected; the first question follows at once."""
        super().__init__(parent)
        self._desk, self._background = desk, background
        self._asking = self._sending = False
        self._writes = self._waiting = self._refused = 0
        self._seconds = 0.0
        self.away_since: datetime | None = None
        self.connection = Connection(ConnectionState.ONLINE)
        self._timer = QTimer(self)
        self._timer.setInterval(PROBE_MS)
        self._timer.timeout.connect(self.ask)
        background.pending_writes_changed.connect(self._on_writes)

    @property
    def away(self) -> bool:
        """Whether the server did not answer last time; may be read in any thread."""
        return self.away_since is not None

    def start(self) -> None:
        """Begin to ask."""
        self._timer.start()
        self.ask()

    def ask(self) -> None:
        """Ask now, unless a question is on its way."""
        if not self._asking:
            self._asking = True
            self._background.read(self._desk.ping, self._on_answer, self._on_failed)

    def report(self, error: BaseException) -> None:
        """Hear of a failure from whoever met it: a server out of reach is away from now on."""
        unreached = isinstance(error, EnvironmentFailed) and error.code in UNREACHED
        if unreached and not self.away:
            self._lose(error)
        elif not self.away:
            self.ask()

    def show_queue(self, waiting: int, refused: int, *, sending: bool) -> None:
        """Show what waits in the outbox, what was refused, and whether it is being sent now."""
        self._waiting, self._refused, self._sending = waiting, refused, sending
        self._tell()

    def _on_answer(self, seconds: float) -> None:
        self._asking, self._seconds = False, seconds
        was_away, self.away_since = self.away, None
        self._timer.setInterval(PROBE_MS)
        self._tell()
        if was_away:
            self.found.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._asking = False
        if not self.away:
            self._lose(error)

    def _lose(self, error: BaseException) -> None:
        self.away_since = self._desk.clock()
        self._timer.setInterval(PROBE_AWAY_MS)
        self._tell()
        self.lost.emit(error)

    def _on_writes(self, count: int) -> None:
        self._writes = count
        if self.away:
            self._tell()

    def _tell(self) -> None:
        self.connection = self._now()
        self.changed.emit(self.connection)

    def _now(self) -> Connection:
        if self.away:
            return Connection(ConnectionState.OFFLINE, count=self._waiting or self._writes)
        if self._sending and self._waiting:
            return Connection(ConnectionState.SENDING, count=self._waiting)
        if self._refused:
            return Connection(ConnectionState.CONFLICT, count=self._refused)
        slow = self._seconds >= SLOW_SECONDS
        return Connection(ConnectionState.SLOW if slow else ConnectionState.ONLINE, self._seconds)

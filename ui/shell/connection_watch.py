"""How the database is reached: measured at the read lane, and asked again while it is away."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background import Background
from ui.widgets import Connection, ConnectionState

if TYPE_CHECKING:
    from app.bootstrap import ServiceDesk

PROBE_MS: Final = 15_000
SLOW_SECONDS: Final = 1.0
_ONLINE: Final = Connection(ConnectionState.ONLINE)


class ConnectionWatch(QObject):
    """Asks an empty question every 15 seconds.

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
        self._asking = False
        self._waiting = 0
        self.connection = _ONLINE
        self._timer = QTimer(self)
        self._timer.setInterval(PROBE_MS)
        self._timer.timeout.connect(self.ask)
        background.pending_writes_changed.connect(self._on_writes)

    def start(self) -> None:
        """Begin to ask."""
        self._timer.start()
        self.ask()

    def ask(self) -> None:
        """Ask now, unless a question is on its way."""
        if not self._asking:
            self._asking = True
            self._background.read(self._desk.ping, self._on_answer, self._on_failed)

    def _on_answer(self, seconds: float) -> None:
        self._asking = False
        slow = seconds >= SLOW_SECONDS
        state = ConnectionState.SLOW if slow else ConnectionState.ONLINE
        was_away = self.connection.state is ConnectionState.OFFLINE
        self._tell(Connection(state, seconds))
        if was_away:
            self.found.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._asking = False
        was_away = self.connection.state is ConnectionState.OFFLINE
        self._tell(Connection(ConnectionState.OFFLINE, count=self._waiting))
        if not was_away:
            self.lost.emit(error)

    def _on_writes(self, count: int) -> None:
        self._waiting = count
        if self.connection.state is ConnectionState.OFFLINE:
            self._tell(Connection(ConnectionState.OFFLINE, count=count))

    def _tell(self, connection: Connection) -> None:
        self.connection = connection
        self.changed.emit(connection)

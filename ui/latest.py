"""A lookup that answers the last key only: one running, one pending, the rest forgotten."""

from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background import Background, Job

INTERRUPT_AFTER: Final = 1.0  # seconds a superseded query may go on
_NOTHING: Final = object()


class LatestLookup(QObject):
    """Asks while the user types.

    Signals: ``answered(key, result)`` and ``failed(key, error)`` for the newest key only,
    ``busy_changed(bool)``.
    """

    answered = Signal(object, object)
    failed = Signal(object, object)
    busy_changed = Signal(bool)

    def __init__(
        self,
        background: Background,
        work: Callable[[Any], object],
        *,
        delay_ms: int = 150,
        interrupt: Callable[[], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``work(key)`` runs in the read lane; ``interrupt`` stops its running statement."""
        super().__init__(parent)
        self._background, self._work, self._interrupt = background, work, interrupt
        self._waiting: object = _NOTHING
        self._running: object = _NOTHING
        self._job: Job | None = None
        self._began = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay_ms)
        self._timer.timeout.connect(self._fire)
        self._overdue = QTimer(self)
        self._overdue.setSingleShot(True)
        self._overdue.timeout.connect(self._stop_overdue)

    @property
    def busy(self) -> bool:
        """Whether a question is waiting or running."""
        return self._job is not None or self._waiting is not _NOTHING

    def ask(self, key: object) -> None:
        """Ask for key after the delay; a newer key replaces an older one."""
        self._waiting = key
        self._timer.start()

    def ask_now(self, key: object) -> None:
        """Ask for key at once (Enter, paste)."""
        self._waiting = key
        self._timer.stop()
        self._fire()

    def cancel(self) -> None:
        """Forget every question; nothing more is answered."""
        self._waiting = _NOTHING
        self._timer.stop()
        self._overdue.stop()
        if self._job is not None:
            self._job.cancel()
            self._end()

    def _fire(self) -> None:
        if self._waiting is _NOTHING or self._background.closed:
            return
        if self._job is not None:
            left = INTERRUPT_AFTER - (monotonic() - self._began)
            self._overdue.start(max(0, round(left * 1000)))
            return
        self._running, self._waiting = self._waiting, _NOTHING
        self._began = monotonic()
        self.busy_changed.emit(True)
        self._job = self._background.read(
            partial(self._work, self._running),
            self._on_done,
            self._on_failed,
            interrupt=self._interrupt,
        )

    def _stop_overdue(self) -> None:
        if self._job is not None and self._waiting is not _NOTHING:
            self._job.cancel()
            self._end()
            self._fire()

    def _on_done(self, result: object) -> None:
        key = self._running
        self._end()
        if self._superseded():
            return
        self.answered.emit(key, result)

    def _on_failed(self, error: object) -> None:
        key = self._running
        self._end()
        if self._superseded():
            return
        self.failed.emit(key, error)

    def _superseded(self) -> bool:
        if self._waiting is _NOTHING:
            return False
        if not self._timer.isActive():
            self._fire()
        return True

    def _end(self) -> None:
        self._job, self._running = None, _NOTHING
        self._overdue.stop()
        self.busy_changed.emit(False)

"""Database work whose answer names the ticket it was asked for."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from ui.background import Background


class _Lane(Protocol):
    def __call__(
        self,
        work: Callable[[], object],
        done: Callable[..., None],
        failed: Callable[..., None],
    ) -> object: ...


class KeyedJobs(QObject):
    """Runs work under a key. Signals: ``done(key, result)``, ``failed(key, error)``."""

    done = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        """Use the lanes of the window."""
        super().__init__(parent)
        self._background = background

    def read(self, key: object, work: Callable[[], object]) -> None:
        """Run work in the read lane."""
        self._start(self._background.read, key, work)

    def write(self, key: object, work: Callable[[], object]) -> None:
        """Run work in the write lane: in order, never dropped."""
        self._start(self._background.write, key, work)

    def _start(self, lane: _Lane, key: object, work: Callable[[], object]) -> None:
        job = _Job(self, key)
        lane(work, job.on_done, job.on_failed)


class _Job(QObject):
    """The receiver of one answer; a child of its jobs, so it lives until the answer."""

    def __init__(self, jobs: KeyedJobs, key: object) -> None:
        super().__init__(jobs)
        self._jobs, self._key = jobs, key

    def on_done(self, result: object) -> None:
        self._jobs.done.emit(self._key, result)
        self.deleteLater()

    def on_failed(self, error: object) -> None:
        self._jobs.failed.emit(self._key, error)
        self.deleteLater()

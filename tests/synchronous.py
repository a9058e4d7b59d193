"""Lanes without threads: work runs at once, outcomes come back before the call returns."""

from collections.abc import Callable
from concurrent.futures import Executor, Future

from PySide6.QtCore import QObject, Qt

from ui.background import Background


class AtOnce(Executor):
    """Runs what is submitted in the calling thread."""

    def submit(
        self, fn: Callable[..., object], /, *args: object, **kwargs: object
    ) -> "Future[object]":  # type: ignore[override]
        future: Future[object] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - kept in the future as an executor does
            future.set_exception(error)
        return future


def immediate_background(parent: QObject | None = None) -> Background:
    """Lanes for presenter tests."""
    direct = Qt.ConnectionType.DirectConnection
    return Background(parent, reading=AtOnce(), writing=AtOnce(), delivery=direct)

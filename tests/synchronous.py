"""Lanes without threads: work runs at once, outcomes come back before the call returns."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt

from ui.background import Background

P = ParamSpec("P")
T = TypeVar("T")


class AtOnce(Executor):
    """Runs what is submitted in the calling thread."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - kept in the future as an executor does
            future.set_exception(error)
        return future


def immediate_background(parent: QObject | None = None) -> Background:
    """Lanes for presenter tests."""
    direct = Qt.ConnectionType.DirectConnection
    return Background(parent, reading=AtOnce(), writing=AtOnce(), delivery=direct)

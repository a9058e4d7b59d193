"""The watch over waiting connections, for the thread that the window keeps for it."""

from collections.abc import Callable
from threading import Event

from db.watchdog import WATCHDOG


def keep_watch(stopping: Event, tell: Callable[[object], None]) -> None:
    """Cut every connection whose answer is overdue, until told to stop; tell how many."""
    WATCHDOG.keep_watch(stopping, tell)

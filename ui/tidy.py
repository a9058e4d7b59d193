"""Collects Python's garbage in the GUI thread, and only there.

Python runs its collector in whatever thread happens to allocate. A forgotten window that a
worker thread collected would be destroyed outside the GUI thread, which Qt answers with a
crash. So the automatic collector is off while a window runs, and this one works instead:
young garbage often, the whole heap only while nobody types.
"""

import gc
from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

LOOK_MS: Final = 500
QUIET_SECONDS: Final = 3.0
YOUNG, MIDDLE, OLD = 0, 1, 2
_INPUT: Final = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}


class Tidy(QObject):
    """One for the program, made in the GUI thread; ``retire()`` gives the collector back."""

    def __init__(self, app: QApplication) -> None:
        """Take over from the automatic collector; what was loaded so far is never looked at.

        Where it is off already somebody else has taken it over, and takes care of its return.
        """
        super().__init__(app)
        self._app = app
        self.last_input = monotonic()
        self._took_over = gc.isenabled()
        if self._took_over:
            gc.collect()
            gc.freeze()
            gc.disable()
        # Keys come to a window first. A filter of the application would be called in Python for
        # every event of every widget: a third of the time that a page takes to come up.
        app.focusWindowChanged.connect(self.watch)
        self.watch(app.focusWindow())
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def watch(self, window: QWindow | None) -> None:
        """Listen to a window that got the focus; doing so twice is free."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Remember when somebody last touched a key."""
        if event.type() in _INPUT:
            self.last_input = monotonic()
        return False

    def look(self) -> None:
        """Collect what the thresholds ask for; the oldest only in a quiet moment."""
        young, middle, old = gc.get_count()
        limits = gc.get_threshold()
        quiet = monotonic() - self.last_input > QUIET_SECONDS
        if old > limits[OLD] and quiet:
            gc.collect(OLD)
        elif middle > limits[MIDDLE]:
            gc.collect(MIDDLE)
        elif young > limits[YOUNG]:
            gc.collect(YOUNG)

    def retire(self) -> None:
        """Hand back to the automatic collector, if it was taken from it."""
        self._timer.stop()
        self._app.focusWindowChanged.disconnect(self.watch)
        for window in self._app.allWindows():
            window.removeEventFilter(self)
        if self._took_over:
            gc.unfreeze()
            gc.enable()

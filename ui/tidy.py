"""Collects Python's garbage in the GUI thread, and only there.

Python runs its collector in whatever thread happens to allocate. A forgotten window that a
worker thread collected would be destroyed outside the GUI thread, which Qt answers with a
crash. So the automatic collector is off while a window runs, and this one works instead:
young garbage often, the whole heap only while nobody types. While modules are loaded nothing
is collected at all: a hundred thousand young objects are walked through for a handful of dead
ones. What was loaded is looked at once, in the first quiet moment, and then left alone.
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

    _held = False

    def __init__(self, app: QApplication) -> None:
        """Take over from the automatic collector, at rest until ``resume``.

        Where it is off already somebody else has taken it over, and takes care of its return.
        """
        super().__init__(app)
        self._app = app
        self.last_input = monotonic()
        self._took_over = gc.isenabled() or Tidy._held
        self._settled = True
        Tidy._held = False
        gc.disable()
        # Keys come to a window first. A filter of the application would be called in Python for
        # every event of every widget: a third of the time that a page takes to come up.
        app.focusWindowChanged.connect(self.watch)
        self.watch(app.focusWindow())
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    @classmethod
    def hold(cls) -> None:
        """Collect nothing from now on, before there is a Tidy: the program's own start."""
        if gc.isenabled():
            gc.disable()
            cls._held = True

    @property
    def at_work(self) -> bool:
        """Whether it looks from time to time."""
        return self._timer.isActive()

    def rest(self) -> None:
        """Collect nothing while much is loaded at once."""
        self._timer.stop()

    def resume(self) -> None:
        """Collect again; what was loaded meanwhile waits for a quiet moment."""
        if self._took_over and not self._timer.isActive():
            gc.freeze()
            self._settled = False
        self._timer.start()

    def thaw(self) -> None:
        """Look at everything once more: much of what was loaded may be given up."""
        if self._took_over:
            gc.unfreeze()
            self._settled = False

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
        if quiet and not self._settled:
            self._settle()
        elif old > limits[OLD] and quiet:
            gc.collect(OLD)
        elif middle > limits[MIDDLE]:
            gc.collect(MIDDLE)
        elif young > limits[YOUNG]:
            gc.collect(YOUNG)

    def _settle(self) -> None:
        self._settled = True
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def retire(self) -> None:
        """Hand back to the automatic collector, if it was taken from it."""
        self._timer.stop()
        self._app.focusWindowChanged.disconnect(self.watch)
        for window in self._app.allWindows():
            window.removeEventFilter(self)
        if self._took_over:
            gc.unfreeze()
            gc.enable()

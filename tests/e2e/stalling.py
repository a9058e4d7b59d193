"""Types a number into the real window while every lookup is slow; says how long it stood still.

Run as a program: folder, database; one JSON line with the largest gap in milliseconds.
"""

import json
import sys
from pathlib import Path
from time import perf_counter, sleep

from PySide6.QtCore import QObject, Qt, QTimer

from app.domain.permissions import Actor
from app.domain.readmodels.clients import FindResult
from app.services.clients import ClientService
from ui.shell.options import Options
from ui.shell.program import Program
from ui.tour.keyboard import Keyboard
from ui.tour.player import wait_until
from ui.tour.stage import make_application, raise_curtain

SLOW = 0.25
BEAT_MS = 5
KEY_MS = 70
NUMBER = "8 (812) 000-44-17"


class Pulse(QObject):
    """A timer of 5 ms in the window's thread; ``longest`` is the worst gap in seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.longest, self.beats = 0.0, 0
        self._last = perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()

    def _on_beat(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last, self.beats = now, self.beats + 1


class Typing(QObject):
    """One key each 70 ms, as a quick hand types."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._hands, self.left = Keyboard(program.window), list(NUMBER)
        self._timer = QTimer(self)
        self._timer.setInterval(KEY_MS)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()

    def _on_time(self) -> None:
        if self.left:
            self._hands.type(self.left.pop(0))


def slow_lookups() -> list[float]:
    """Make every search of people wait as a distant server would; the moments they began."""
    began: list[float] = []
    find = ClientService.find

    def slowly(self: ClientService, actor: Actor, text: str, limit: int = 20) -> FindResult:
        began.append(perf_counter())
        sleep(SLOW)
        return find(self, actor, text, limit)

    ClientService.find = slowly  # type: ignore[method-assign]
    return began


def measure(folder: Path, database: str, login: str) -> dict[str, object]:
    """Open the desk, type, wait for the answer."""
    program = raise_curtain(make_application(folder), Options(database=database, profile=login))
    assert wait_until(lambda: program.desk is not None, 60)
    assert wait_until(lambda: not program.background.pending, 60)
    assert program.desk is not None
    assert program.desk.frame.view is not None
    caller = program.desk.frame.view.widget.parts.caller  # type: ignore[attr-defined]
    began = slow_lookups()
    pulse, typing = Pulse(), Typing(program)
    assert wait_until(lambda: not typing.left and caller.view.result is not None, 60)
    longest, beats = pulse.longest, pulse.beats
    program.end()
    return {"longest_ms": longest * 1000, "beats": beats, "lookups": len(began)}


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), sys.argv[2], sys.argv[3])))

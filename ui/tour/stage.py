"""The program on the stage: the very window of ``python -m ui``, on a home of its own."""

import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from app.system_clock import utc_now

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ui.shell.options import Options
    from ui.shell.program import Program
    from ui.sign_in.gate import Gate

HOME: Final = "FIRSTLINE_HOME"
ROOM: Final = "Europe/Moscow"
HOUR, MINUTE, LAST_WORKDAY = 14, 7, 4


def without_a_screen() -> bool:
    """Tell whether Qt would find no screen here."""
    seen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform.startswith("linux") and not seen


def make_application(home: Path) -> "QApplication":
    """Start Qt, drawing into memory where there is no screen; settings and drafts go to home."""
    os.environ[HOME] = str(home)
    if without_a_screen():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    from ui.tidy import Tidy

    Tidy.hold()
    app = QApplication(["firstline"])
    app.setApplicationName("Firstline")
    return app


def raise_curtain(
    app: "QApplication",
    options: "Options",
    clock: Callable[[], datetime] = utc_now,
    gate: "Gate | None" = None,
) -> "Program":
    """Show the window of the program at the size of the pictures."""
    from ui.shell.program import Program

    program = Program(app, options, clock, gate)
    program.start()
    program.window.resize(1600, 900)
    program.window.activateWindow()
    return program


def workday_clock() -> Callable[[], datetime]:
    """Return a clock that began at 14:07 of the last working day of the demo room's zone.

    A tour on a Sunday night would show a room where nobody works.
    """
    ahead = _last_workday(utc_now().astimezone(ZoneInfo(ROOM))) - utc_now()
    return lambda: utc_now() + ahead


def _last_workday(now: datetime) -> datetime:
    day = now.replace(hour=HOUR, minute=MINUTE, second=21, microsecond=0)
    if day > now:
        day -= timedelta(days=1)
    while day.weekday() > LAST_WORKDAY:
        day -= timedelta(days=1)
    return day.astimezone(UTC)


def stand_in_the_room() -> None:
    """Show wall clock times of the demo room's zone, wherever the tour is played."""
    if hasattr(time, "tzset"):
        os.environ["TZ"] = ROOM
        time.tzset()

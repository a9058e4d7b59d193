"""The program on the stage: the very window of ``python -m ui``, on a home of its own."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ui.shell.options import Options
    from ui.shell.program import Program

HOME: Final = "FIRSTLINE_HOME"


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
    app = QApplication(["firstline"])
    app.setApplicationName("Firstline")
    return app


def raise_curtain(app: "QApplication", options: "Options") -> "Program":
    """Show the window of the program at the size of the pictures."""
    from ui.shell.program import Program

    program = Program(app, options)
    program.start()
    program.window.resize(1600, 900)
    program.window.activateWindow()
    return program

"""The scripted person who fills a form in, one key after the other until killed.

First another record of the same form is looked at, then the own one: what stands in each
when it is shown is written down before the first key.
"""

import json
import random
import sys
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from tests.kill.forms import PLACES, text_in
from tests.kill.forms_room import KEYS_FILE
from tests.kill.hands import Hands
from tests.kill.typist import KEY_EVERY_MS, Notebook, give_up
from ui.restored_line import RestoredLine
from ui.shell.options import Options
from ui.shell.program import Program
from ui.tour.keyboard import Keyboard
from ui.tour.stage import make_application, raise_curtain

PLACE_FILE = "place"
"""Names the form to be filled in, beside the room's file."""
MINE, OTHER, SAID = UUID(int=1), UUID(int=2), UUID(int=3)
LETTERS = "абвгдежз "


class Filler(QObject):
    """Reaches the form of another record, then of the own one, and does not stop."""

    def __init__(self, program: Program, folder: Path, notebook: Notebook, seed: int) -> None:
        super().__init__(program)
        self._place = PLACES[(folder / PLACE_FILE).read_text(encoding="utf-8")]
        keys = json.loads((folder / KEYS_FILE).read_text(encoding="utf-8"))
        self._hands, self._notebook = Hands(program, keys), notebook
        self._keyboard, self._dice = Keyboard(program.window), random.Random(seed)
        self._todo = [OTHER, MINE]
        self._text: QLineEdit | QPlainTextEdit | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(KEY_EVERY_MS)
        self._timer.timeout.connect(self._on_time)
        program.desk_shown.connect(self._timer.start)

    def _on_time(self) -> None:
        if not self._hands.quiet:
            return
        if self._text is None:
            self._reach()
        else:
            self._type(self._text)

    def _reach(self) -> None:
        record = self._todo[0]
        text = self._place.reach(self._hands, 0 if record == MINE else 1)
        if text is None:
            return
        self._todo.pop(0)
        self._notebook.write("R", record, text_in(text))
        if record == MINE:
            self._notebook.write("R", SAID, _said(text))
            self._text = text
            self._notebook.write("B")

    def _type(self, text: QLineEdit | QPlainTextEdit) -> None:
        if not text.hasFocus():
            text.window().activateWindow()
            text.setFocus()
        if isinstance(text, QLineEdit):
            text.setCursorPosition(len(text.text()))
        else:
            text.moveCursor(text.textCursor().MoveOperation.End)
        letter = self._dice.choice(LETTERS)
        self._keyboard.type(letter)
        self._notebook.write("T", MINE, letter)


def _said(text: QWidget) -> str:
    """Whether a form on the way up from the text says that it was restored."""
    host: QWidget | None = text
    while host is not None:
        if any(each.isVisible() for each in host.findChildren(RestoredLine)):
            return "restored"
        host = host.parentWidget()
    return ""


def run(folder: Path, notebook: Path, seed: int) -> int:
    """Work in the room of ``folder`` until killed."""
    sys.excepthook = give_up
    app = make_application(folder)
    name = (folder / PLACE_FILE).read_text(encoding="utf-8")
    options = Options(database=f"sqlite:///{folder / 'desk.sqlite'}", profile=PLACES[name].login)
    program = raise_curtain(app, options)
    Filler(program, folder, Notebook(notebook), seed)
    return app.exec()

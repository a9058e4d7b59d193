"""The scripted typist: the real window, five open calls, one key after the other.

What was typed is written down after the key was handled, with a clock that the whole
machine shares; what is written outlives a killed process.
"""

import os
import random
import sys
import traceback
from pathlib import Path
from time import monotonic
from types import TracebackType

from PySide6.QtCore import QObject, QTimer

from app.domain.readmodels.calls import CallDraft
from tests.kill.people import CALLERS, LOGIN
from ui.call.desk import CallDesk
from ui.shell.options import Options
from ui.shell.program import Program
from ui.tour.keyboard import Keyboard
from ui.tour.stage import make_application, raise_curtain

KEY_EVERY_MS = 12
SWITCHES = 0.06
SPACES = 0.15


class Notebook:
    """Lines of ``time, kind, call, text``: kind R is restored, B typing begins, T typed."""

    def __init__(self, file: Path) -> None:
        self._file = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def write(self, kind: str, call: object = "", text: str = "") -> None:
        line = f"{monotonic():.6f}\t{kind}\t{call}\t{text}\n"
        os.write(self._file, line.encode())
        os.fsync(self._file)


class Typist(QObject):
    """Sits down when the desk is shown and does not stop."""

    def __init__(self, program: Program, notebook: Notebook, seed: int) -> None:
        super().__init__(program)
        self._program, self._notebook = program, notebook
        self._dice = random.Random(seed)
        self._hands = Keyboard(program.window)
        self._timer = QTimer(self)
        self._timer.setInterval(KEY_EVERY_MS)
        self._timer.timeout.connect(self._on_time)
        self._ready = self._begun = False
        program.desk_shown.connect(self._timer.start)

    @property
    def desk(self) -> CallDesk:
        shown = self._program.desk
        assert shown is not None
        assert shown.frame.view is not None
        assert isinstance(shown.frame.view.widget, CallDesk)
        return shown.frame.view.widget

    def _on_time(self) -> None:
        if not self._ready:
            self._look_at_restored()
        elif self._missing():
            self._open_next()
        elif not self._begun:
            self._begun = True
            self._notebook.write("B")
        elif self._at_no_call() or self._dice.random() < SWITCHES:
            self._hands.press(f"Ctrl+Shift+{self._dice.randint(1, len(CALLERS))}")
        else:
            self._type()

    def _at_no_call(self) -> bool:
        """Restored calls are parked; the card at hand is a blank one."""
        board = self.desk.parts.board
        return not board.has_begun(board.current.call_id)

    def _look_at_restored(self) -> None:
        if self._program.journal.pending:
            return
        self._ready = True
        for card in self.desk.parts.board.cards:
            self._notebook.write("R", card.call_id, card.matter.description)

    def _missing(self) -> bool:
        cards = self.desk.parts.board.cards
        return len(cards) < len(CALLERS) or any(card.contact_id is None for card in cards)

    def _open_next(self) -> None:
        board, view = self.desk.parts.board, self.desk.parts.caller.view
        if board.has_begun(board.current.call_id) and board.current.contact_id is not None:
            self._hands.press("F2")
        elif not board.current.number_typed:
            self._hands.type(CALLERS[len({c.contact_id for c in board.cards} - {None})].digits)
        elif view.result is not None and not view.confirmed:
            self._hands.press("Enter")

    def _type(self) -> None:
        draft = self.desk.parts.board.current
        self.desk.form.focus_text()
        letter = " " if self._dice.random() < SPACES else self._dice.choice(_letters(draft))
        self._hands.type(letter)
        self._notebook.write("T", draft.call_id, letter)


def _letters(draft: CallDraft) -> str:
    """The letters of the caller whose number was typed into this card."""
    return next(each.letters for each in CALLERS if each.digits == draft.number_typed)


def give_up(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault of the window or of the typist must not look like a kill."""
    traceback.print_exception(kind, error, trace)
    os._exit(3)


def run(folder: Path, notebook: Path, seed: int) -> int:
    """Work in the room of ``folder`` until killed."""
    sys.excepthook = give_up
    app = make_application(folder)
    options = Options(database=f"sqlite:///{folder / 'desk.sqlite'}", profile=LOGIN)
    program = raise_curtain(app, options)
    Typist(program, Notebook(notebook), seed)
    return app.exec()


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))

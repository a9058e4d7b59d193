"""The scripted author: the real window, a new article, one key after the other until killed."""

import random
import sys
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from tests.kill.typist import KEY_EVERY_MS, Notebook, give_up
from ui.knowledge.knowledge_view import KnowledgeView
from ui.shell.options import Options
from ui.shell.program import Program
from ui.tour.keyboard import Keyboard
from ui.tour.stage import make_application, raise_curtain

AUTHOR = "litvinov"
ARTICLE = UUID(int=1)
LETTERS = "абвгдежз "


class Writer(QObject):
    """Opens the knowledge section, takes up what was left there, and does not stop."""

    def __init__(self, program: Program, notebook: Notebook, seed: int) -> None:
        super().__init__(program)
        self._program, self._notebook = program, notebook
        self._dice, self._hands = random.Random(seed), Keyboard(program.window)
        self._timer = QTimer(self)
        self._timer.setInterval(KEY_EVERY_MS)
        self._timer.timeout.connect(self._on_time)
        self._begun = False
        program.desk_shown.connect(self._on_desk)

    def _on_desk(self) -> None:
        desk = self._program.desk
        assert desk is not None
        desk.open_section("knowledge")
        self._timer.start()

    def _on_time(self) -> None:
        desk = self._program.desk
        assert desk is not None
        assert desk.frame.view is not None
        view = desk.frame.view.widget
        assert isinstance(view, KnowledgeView)
        if not view.presenter.context.writings.loaded:
            return
        if not view.editor.isVisible():
            self._hands.press("F2")
        elif not self._begun:
            self._begun = True
            self._notebook.write("R", ARTICLE, view.editor.steps.toPlainText())
            view.editor.steps.moveCursor(view.editor.steps.textCursor().MoveOperation.End)
            view.editor.steps.setFocus()
            self._notebook.write("B")
        else:
            letter = self._dice.choice(LETTERS)
            self._hands.type(letter)
            self._notebook.write("T", ARTICLE, letter)


def run(folder: Path, notebook: Path, seed: int) -> int:
    """Work in the room of ``folder`` until killed."""
    sys.excepthook = give_up
    app = make_application(folder)
    options = Options(database=f"sqlite:///{folder / 'desk.sqlite'}", profile=AUTHOR)
    program = raise_curtain(app, options)
    Writer(program, Notebook(notebook), seed)
    return app.exec()


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))

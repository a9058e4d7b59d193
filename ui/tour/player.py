"""Plays keys in the real window, waits for what they show, and keeps the steps."""

from collections.abc import Callable
from time import perf_counter
from typing import Final

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ui.shell.program import Program
from ui.tour.album import Album, Step, Waited
from ui.tour.keyboard import Keyboard, keys_in
from ui.tour.window_watch import WindowWatch

PATIENCE: Final = 20.0
_LOOK_EVERY_MS: Final = 2
_QUIET: Final = 0.15
_TURNS: Final = 12
"""Turns of the event loop in which nested layouts come to rest."""
_MIDWAY: Final = 1.0
"""Seconds after which what is on its way is drawn."""
_SHOWN_TEXT: Final = 48


class StepFailedError(Exception):
    """What a step waits for does not come."""


class Player:
    """One pair of hands at one window."""

    def __init__(self, program: Program, album: Album, *, quick: bool = False) -> None:
        """Play in ``program`` and keep the steps in ``album``; ``quick`` skips other looks.

        ``remembered`` and ``assignee`` are the main call's ticket number and its engineer's
        login, once it is registered.
        """
        self.program, self.album, self.quick = program, album, quick
        self.window: QWidget = program.window
        self.keyboard = Keyboard(self.window)
        self._watch = WindowWatch(self.window)
        self.scene = ""
        self.remembered = 0
        self.assignee = ""
        self._step = Step("")
        self._key_at = perf_counter()

    # ---- keys
    def press(self, *chords: str) -> None:
        """Press chords one after the other."""
        for chord in chords:
            self._step.keys.append(chord)
            self._step.pressed += keys_in(chord)
            self._key_at = perf_counter()
            self.keyboard.press(chord)

    def digits(self, number: str) -> None:
        """Press the keys of a number one by one; they count as keys, not as text."""
        self._step.keys.append(number)
        self._step.pressed += len(number)
        self._type(number)

    def type(self, text: str) -> None:
        """Type free text."""
        shown = text if len(text) <= _SHOWN_TEXT else f"{text[: _SHOWN_TEXT - 1].rstrip()}…"
        self._step.keys.append(f"«{shown}»")
        self._step.typed += len(text)
        self._type(text)

    def _type(self, text: str) -> None:
        for letter in text:
            self._key_at = perf_counter()
            self.keyboard.type(letter)

    # ---- waiting
    def wait(self, condition: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
        """Let the window live until the condition holds; StepFailedError when it does not."""
        if not wait_until(condition, seconds):
            message = f"waited {seconds:.0f} s for {what}"
            raise StepFailedError(message)
        spent = perf_counter() - self._key_at
        self._step.waits.append(Waited(what, round(spent * 1000)))

    def settle(self, quiet: float = _QUIET) -> None:
        """Let every lane finish, stay quiet for so many seconds, and the window paint."""
        lanes = (self.program.background, self.program.journal)
        busy_at, turns = perf_counter(), 0

        def at_rest() -> bool:
            nonlocal busy_at, turns
            turns += 1
            if any(lane.pending for lane in lanes):
                busy_at = perf_counter()
            return turns > _TURNS and perf_counter() - busy_at > quiet

        if not wait_until(at_rest, PATIENCE):
            message = "the lanes do not come to rest"
            raise StepFailedError(message)
        QApplication.processEvents()

    # ---- pictures
    def shot(self, name: str, ru: str, en: str, *, settled: bool = True) -> None:
        """Keep the step that led here under a name, with its captions.

        ``settled`` False draws what is seen while something is still on its way.
        """
        if settled:
            self.settle()
        else:
            wait_until(lambda: False, _MIDWAY)
        if self._watch.strays:
            message = f"opened as windows of their own: {', '.join(self._watch.strays)}"
            raise StepFailedError(message)
        step, self._step = self._step, Step("")
        step.name, step.scene, step.ru, step.en = name, self.scene, ru, en
        self.album.keep(step, self.window)

    def aside(self) -> None:
        """Forget the keys since the last picture: they lead to no picture of their own."""
        self._step = Step("")

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        self.window.resize(width, height)
        self.wait(lambda: self.window.size() == QSize(width, height), "the size")

    # ---- what is shown
    @property
    def screen(self) -> QWidget:
        """The section shown; StepFailedError before somebody has signed in."""
        desk = self.program.desk
        view = desk.frame.view if desk is not None else None
        if view is None:
            message = "nobody has signed in"
            raise StepFailedError(message)
        return view.widget


def wait_until(condition: Callable[[], object], seconds: float) -> bool:
    """Run the event loop until the condition holds or the time is over; say which."""
    if condition():
        return True
    loop, deadline = QEventLoop(), perf_counter() + seconds
    held = False

    def look() -> None:
        nonlocal held
        held = bool(condition())
        if held or perf_counter() > deadline:
            loop.quit()

    timer = QTimer()
    timer.setInterval(_LOOK_EVERY_MS)
    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()
    return held

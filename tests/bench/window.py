"""Figures of the real window, in a process of its own: python -m tests.bench.window MODE ...

``bare`` and ``start`` print a line when the first field takes keys; ``figures`` plays keys and
prints what they took as JSON. The home of the program is a folder that is given.
"""

import gc
import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any, Self
from uuid import uuid4

if TYPE_CHECKING:
    from ui.call.desk import CallDesk
    from ui.shell.program import Program

READY = "ready"
ROWS = 50_000
STALL_EVERY_MS = 1
PATIENCE = 20.0
STORY = "касса не печатает чек, мигает индикатор"


def resident_mebibytes() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 2**20


def own_mebibytes() -> float:
    """Without what is mapped from files: the system gives that away when it needs the room."""
    pages, mapped = Path("/proc/self/statm").read_text(encoding="ascii").split()[1:3]
    return (int(pages) - int(mapped)) * 4096 / 2**20


def say_ready() -> None:
    print(READY, round(resident_mebibytes(), 1), flush=True)


def bare() -> None:
    """The least that a PySide6 program can show: one window with one field."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

    app = QApplication(["bare"])
    window, line = QWidget(), QLineEdit()
    QVBoxLayout(window).addWidget(line)
    window.show()
    line.setFocus()
    window.activateWindow()
    timer = QTimer()
    timer.timeout.connect(partial(_leave_when, line.hasFocus))
    timer.start(1)
    app.exec()


def start(url: str, home: str, login: str) -> None:
    """``python -m ui`` until the field of the first page (or of the call desk) has the focus."""
    from PySide6.QtCore import QTimer

    from ui.shell.options import Options
    from ui.tour.stage import make_application, raise_curtain

    app = make_application(Path(home))
    program = raise_curtain(app, Options(database=url, language="ru", profile=login))

    def usable() -> bool:
        field = program.window.focusWidget()
        if login:
            return program.desk is not None and type(field).__name__ == "PhoneField"
        return field not in (None, program.window)

    timer = QTimer()
    timer.timeout.connect(partial(_leave_when, usable))
    timer.start(1)
    QTimer.singleShot(int(PATIENCE * 1000), app.quit)
    app.exec()


def _leave_when(usable: Callable[[], bool]) -> None:
    if usable():
        say_ready()
        os._exit(0)  # the way out is not measured


# ---- the desk under the hands
def figures(url: str, home: str, login: str, numbers: str) -> None:
    from ui.shell.options import Options
    from ui.tour.player import wait_until
    from ui.tour.stage import make_application, raise_curtain

    app = make_application(Path(home))
    program = raise_curtain(app, Options(database=url, language="ru", profile=login))
    if not wait_until(lambda: program.desk is not None, PATIENCE):
        raise SystemExit("nobody could sign in")
    found = Window(program).everything(json.loads(numbers))
    print(json.dumps(found), flush=True)
    program.end()


class Window:
    """One pair of hands with a stop-watch."""

    def __init__(self, program: "Program") -> None:
        from ui.tour.keyboard import Keyboard

        self._program = program
        self._hands = Keyboard(program.window)

    def everything(self, numbers: list[str]) -> dict[str, float]:
        found: dict[str, float] = {}
        shown, saved, gaps = self._calls(numbers)
        found["key_to_client_ms"] = median(shown)
        found["save_to_empty_form_ms"] = median(saved)
        found["longest_gap_ms"] = median(gaps)
        found["section_switch_ms"] = self._sections()
        found["theme_switch_ms"] = self._themes()
        found["queue_fill_ms"], found["queue_frame_ms"] = self._queue()
        found["resident_mib"] = resident_mebibytes()
        found["own_mib"] = own_mebibytes()
        return found

    def _desk(self) -> "CallDesk":
        from ui.call.desk import CallDesk

        desk = self._program.desk
        view = desk.frame.view if desk is not None else None
        if view is None or not isinstance(view.widget, CallDesk):
            raise SystemExit("the call desk is not shown")
        return view.widget

    def _calls(self, numbers: list[str]) -> tuple[list[float], list[float], list[float]]:
        parts = self._desk().parts
        shown, saved, gaps = [], [], []
        for number in numbers:
            with Gaps() as watch:
                for digit in number:
                    self._hands.type(digit)
                    self._rest(0.04)
                shown.append(self._until(lambda: parts.caller.view.card is not None, number))
                self._hands.press("Enter")
                self._until(lambda: parts.caller.view.confirmed, "the caller")
                self._rest(0.3)
                for letter in STORY:
                    self._hands.type(letter)
                    self._rest(0.02)
            gaps.append(watch.longest)
            self._until(lambda: parts.matter.suggestions, "suggestions")
            self._hands.press("Alt+1")
            self._until(lambda: parts.plan.current is not None, "the plan")
            self._rest(0.3)
            saved.append(self._save())
        return shown[1:], saved[1:], gaps[1:]

    def _save(self) -> float:
        parts = self._desk().parts
        began = perf_counter()
        self._hands.press("Ctrl+Enter")
        if parts.board.cards:
            # An open ticket is alike: the desk asks once, the second time it means it.
            self._rest(0.2)
            began = perf_counter()
            self._hands.press("Ctrl+Enter")
        self._until(lambda: not parts.board.cards, "the empty form")
        spent = (perf_counter() - began) * 1000
        self._until(lambda: not parts.saving.pending, "the saved call")
        return spent

    def _sections(self) -> float:
        desk = self._program.desk
        names = ("work", "calls")
        if desk is None:
            raise SystemExit("nobody has signed in")
        spent = []
        for turn in range(12):
            began = perf_counter()
            desk.open_section(names[turn % 2])
            self._paint()
            spent.append((perf_counter() - began) * 1000)
            self._rest(0.15)
        return median(spent[2:])

    def _themes(self) -> float:
        spent = []
        for _ in range(6):
            began = perf_counter()
            self._program.preferences.toggle_theme()
            self._paint()
            spent.append((perf_counter() - began) * 1000)
            self._rest(0.1)
        return median(spent[1:])

    def _queue(self) -> tuple[float, float]:
        """Filling a list with 50,000 rows, and then one page down after another."""
        from PySide6.QtTest import QTest

        from ui.ticket_parts.list_block import ListBlock

        block = ListBlock()
        block.resize(900, 700)
        block.show()
        if not QTest.qWaitForWindowExposed(block, int(PATIENCE * 1000)):
            raise SystemExit("the list is not shown")
        rows = self._rows()
        began = perf_counter()
        block.show_rows(rows)
        filled = (perf_counter() - began) * 1000
        self._paint()
        bar, frames = block.verticalScrollBar(), []
        if bar.maximum() < len(rows) // 2:
            raise SystemExit("the list does not scroll")
        for step in range(120):
            began = perf_counter()
            bar.setValue(step * max(bar.maximum() // 120, 1))
            block.viewport().repaint()
            frames.append((perf_counter() - began) * 1000)
        block.close()
        return filled, median(frames[5:])

    def _rows(self) -> list[Any]:
        from ui.ticket_parts.ticket_lines import ticket_line

        desk = self._program.desk
        if desk is None:
            raise SystemExit("nobody has signed in")
        context = desk.context
        page = context.desk.queues.search(context.actor, "касса", 50)
        now, catalogue = context.desk.clock(), context.desk.catalogue.loaded
        count = range(ROWS // max(len(page.rows), 1) + 1)
        many = (replace(row, ticket_id=uuid4()) for _ in count for row in page.rows)
        return [ticket_line(row, catalogue, context.actor, now) for row in many][:ROWS]

    def _paint(self) -> None:
        from PySide6.QtWidgets import QApplication

        QApplication.processEvents()
        self._program.window.repaint()

    def _until(self, condition: Callable[[], object], what: str) -> float:
        from ui.tour.player import wait_until

        began = perf_counter()
        if not wait_until(condition, PATIENCE):
            message = f"waited {PATIENCE:.0f} s for {what}"
            raise SystemExit(message)
        return (perf_counter() - began) * 1000

    def _rest(self, seconds: float) -> None:
        from ui.tour.player import wait_until

        over = perf_counter() + seconds
        wait_until(lambda: perf_counter() > over, seconds + 1)


class Gaps:
    """The longest time in which the window could do nothing else."""

    def __enter__(self) -> Self:
        from PySide6.QtCore import QTimer

        gc.collect()
        self.longest = 0.0
        self._last = perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(STALL_EVERY_MS)
        return self

    def __exit__(self, *_failure: object) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


MODES: dict[str, Callable[..., None]] = {"bare": bare, "start": start, "figures": figures}

if __name__ == "__main__":
    MODES[sys.argv[1]](*sys.argv[2:])

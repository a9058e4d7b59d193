"""The window opens where it was left, and always where it can be seen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app import config
from app.config import Settings
from ui.main_window import LEAST_HEIGHT, LEAST_WIDTH
from ui.shell.program import Program


def left_at(home: Path, **place: int) -> None:
    (home / "settings").mkdir(exist_ok=True)
    config.save(Settings(window=place), config.places().settings / "settings.json")


def test_the_next_start_opens_where_the_window_was_left(
    start: Callable[..., Program], home: Path, qtbot: QtBot
) -> None:
    first = start()
    first.window.setGeometry(QRect(40, 30, LEAST_WIDTH + 20, LEAST_HEIGHT + 10))
    first.window.close()
    kept = config.load(config.places().settings / "settings.json").window
    assert kept == {
        "x": 40, "y": 30, "width": LEAST_WIDTH + 20, "height": LEAST_HEIGHT + 10, "maximized": 0,
    }  # fmt: skip
    second = start()
    assert second.window.geometry() == QRect(40, 30, LEAST_WIDTH + 20, LEAST_HEIGHT + 10)


def test_a_window_left_maximized_is_maximized_again(
    start: Callable[..., Program], home: Path
) -> None:
    left_at(home, x=10, y=10, width=LEAST_WIDTH, height=LEAST_HEIGHT, maximized=1)
    program = start()
    assert program.window.windowState() & Qt.WindowState.WindowMaximized


def test_a_screen_that_is_gone_does_not_hide_the_window(
    start: Callable[..., Program], home: Path
) -> None:
    left_at(home, x=9_000, y=9_000, width=LEAST_WIDTH, height=LEAST_HEIGHT, maximized=0)
    program = start()
    screen = QGuiApplication.primaryScreen().geometry()
    assert screen.intersects(program.window.geometry())

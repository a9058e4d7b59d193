"""A screen put before the eyes of a test."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

Screen = TypeVar("Screen", bound=QWidget)


def on_screen(
    qtbot: QtBot, screen: Screen, width: int = 0, height: int = 0, *, active: bool = False
) -> Screen:
    """Show it in its size, without one in its own; ``active``: the keys go to it."""
    qtbot.addWidget(screen)
    if width:
        screen.resize(width, height)
    with qtbot.waitExposed(screen):
        screen.show()
    if active:
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
    return screen

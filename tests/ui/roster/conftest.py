"""The small room, seen by its supervisor; pages of routes and roster over it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.on_both import room_url
from tests.ui.screens import on_screen
from tests.ui.ticket_room import TicketRoom, settled
from ui.context import DeskContext

__all__ = ["room_url"]


@pytest.fixture
def context(made: TicketRoom) -> DeskContext:
    return made.context(made.room.supervisor)


Shown = Callable[[QWidget], None]


@pytest.fixture
def shown(made: TicketRoom, qtbot: QtBot) -> Shown:
    def run(page: QWidget) -> None:
        on_screen(qtbot, page, 1080, 640, active=True)
        settled(qtbot, made)

    return run

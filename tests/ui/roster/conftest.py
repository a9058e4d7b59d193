"""The small room, seen by its supervisor; pages of routes and roster over it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.ticket_room import TicketRoom, settled
from ui.context import DeskContext


@pytest.fixture
def room_url(database_url: str) -> str:
    """On both databases."""
    return database_url


@pytest.fixture
def context(made: TicketRoom) -> DeskContext:
    return made.context(made.room.supervisor)


Shown = Callable[[QWidget], None]


@pytest.fixture
def shown(made: TicketRoom, qtbot: QtBot) -> Shown:
    def run(page: QWidget) -> None:
        qtbot.addWidget(page)
        page.resize(1080, 640)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        settled(qtbot, made)

    return run

"""The small room, seen by its supervisor; pages of routes and roster over it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services.drafts import Drafts
from tests.ui.ticket_room import TicketRoom, settled, ticket_room
from ui.background import Background
from ui.context import DeskContext


@pytest.fixture
def made(database_url: str, background: Background, tmp_path: Path) -> Iterator[TicketRoom]:
    room = ticket_room(database_url, background, Drafts(tmp_path, None))
    yield room
    background.drain(10)
    room.drafts.close()
    room.room.database.dispose()


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

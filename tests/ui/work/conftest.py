"""An engineer's desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services.drafts import Drafts
from tests.ui.ticket_room import TicketRoom, furnish, settled, ticket_room
from ui.background import Background
from ui.theme import Theme
from ui.work.work_desk import WorkDesk


@pytest.fixture
def made(sqlite_url: str, background: Background, tmp_path: Path) -> Iterator[TicketRoom]:
    room = ticket_room(sqlite_url, background, Drafts(tmp_path, None))
    furnish(room)
    yield room
    background.drain(10)
    room.drafts.close()
    room.room.database.dispose()


@pytest.fixture
def desk(made: TicketRoom, theme: Theme, qtbot: QtBot) -> WorkDesk:
    """The desk as Litvinov sees it, read and shown."""
    screen = WorkDesk(made.context(), made.navigator)
    qtbot.addWidget(screen)
    screen.resize(1500, 840)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.activate()
    settled(qtbot, made)
    return screen

"""The section of all tickets as the supervisor sees it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services.drafts import Drafts
from db.models.lists import RoleFilter
from db.seed.content import read
from tests.ui.ticket_room import TicketRoom, furnish, settled, ticket_room
from ui.background import Background
from ui.theme import Theme
from ui.tickets.tickets_view import TicketsView


@pytest.fixture
def made(sqlite_url: str, background: Background, tmp_path: Path) -> Iterator[TicketRoom]:
    room = ticket_room(sqlite_url, background, Drafts(tmp_path, None))
    furnish(room)
    with room.room.database.write() as session:
        for place, each in enumerate(read("filters")["filters"]):
            session.add(RoleFilter(position=place, **each))
    room.desk.catalogue.refresh()
    yield room
    background.drain(10)
    room.drafts.close()
    room.room.database.dispose()


@pytest.fixture
def view(made: TicketRoom, theme: Theme, qtbot: QtBot) -> TicketsView:
    screen = TicketsView(made.context(made.room.supervisor), made.navigator)
    qtbot.addWidget(screen)
    screen.resize(1265, 700)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.activate()
    settled(qtbot, made)
    return screen

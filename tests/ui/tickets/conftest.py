"""The section of all tickets as the supervisor sees it."""

import pytest
from pytestqt.qtbot import QtBot

from db.models.lists import RoleFilter
from db.seed.content import read
from tests.ui.screens import on_screen
from tests.ui.ticket_room import TicketRoom, furnish, settled
from ui.theme import Theme
from ui.tickets.tickets_view import TicketsView


@pytest.fixture
def made(made: TicketRoom) -> TicketRoom:
    furnish(made)
    with made.room.database.write() as session:
        for place, each in enumerate(read("filters")["filters"]):
            session.add(RoleFilter(position=place, **each))
    made.desk.catalogue.refresh()
    return made


@pytest.fixture
def view(made: TicketRoom, theme: Theme, qtbot: QtBot) -> TicketsView:
    screen = TicketsView(made.context(made.room.supervisor), made.navigator)
    on_screen(qtbot, screen, 1265, 700)
    screen.activate()
    settled(qtbot, made)
    return screen

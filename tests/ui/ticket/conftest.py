"""One ticket whole."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.ticket_room import TicketRoom, furnish, settled
from ui.theme import Theme
from ui.ticket.ticket_view import TicketView


@pytest.fixture
def made(made: TicketRoom) -> TicketRoom:
    furnish(made)
    return made


@pytest.fixture
def view(made: TicketRoom, theme: Theme, qtbot: QtBot) -> TicketView:
    """The second of three tickets as Litvinov sees it."""
    screen = TicketView(made.context(), made.navigator)
    qtbot.addWidget(screen)
    screen.resize(1500, 840)
    with qtbot.waitExposed(screen):
        screen.show()
    mine = (made.tickets[1], made.tickets[2], made.tickets[3])
    screen.show_ticket(made.tickets[2], mine)
    screen.activate()
    settled(qtbot, made)
    return screen

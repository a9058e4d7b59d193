"""One ticket whole."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.screens import on_screen
from tests.ui.ticket_room import TicketRoom, settled
from tests.ui.with_tickets import made
from ui.theme import Theme
from ui.ticket.ticket_view import TicketView

__all__ = ["made"]


@pytest.fixture
def view(made: TicketRoom, theme: Theme, qtbot: QtBot) -> TicketView:
    """The second of three tickets as Litvinov sees it."""
    screen = TicketView(made.context(), made.navigator)
    on_screen(qtbot, screen, 1500, 840)
    mine = (made.tickets[1], made.tickets[2], made.tickets[3])
    screen.show_ticket(made.tickets[2], mine)
    screen.activate()
    settled(qtbot, made)
    return screen

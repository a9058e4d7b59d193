"""An engineer's desk."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.screens import on_screen
from tests.ui.ticket_room import TicketRoom, settled
from tests.ui.with_tickets import made
from ui.theme import Theme
from ui.work.work_desk import WorkDesk

__all__ = ["made"]


@pytest.fixture
def desk(made: TicketRoom, theme: Theme, qtbot: QtBot) -> WorkDesk:
    """The desk as Litvinov sees it, read and shown."""
    screen = WorkDesk(made.context(), made.navigator)
    on_screen(qtbot, screen, 1500, 840)
    screen.activate()
    settled(qtbot, made)
    return screen

"""An engineer's desk."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.ticket_room import TicketRoom, furnish, settled
from ui.theme import Theme
from ui.work.work_desk import WorkDesk


@pytest.fixture
def made(made: TicketRoom) -> TicketRoom:
    furnish(made)
    return made


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

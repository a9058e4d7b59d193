"""The small room with its administrator, and a page of the kit over it on both databases."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from tests.ui.ticket_room import TicketRoom, settled
from ui.setup.page import SetupPage
from ui.setup.subject import Subject


@pytest.fixture
def room_url(database_url: str) -> str:
    """On both databases."""
    return database_url


Opened = Callable[[Subject], SetupPage]


@pytest.fixture
def opened(made: TicketRoom, admin: Actor, qtbot: QtBot) -> Opened:
    def run(subject: Subject) -> SetupPage:
        page = SetupPage(made.context(admin), subject)
        qtbot.addWidget(page)
        page.resize(1080, 640)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        settled(qtbot, made)
        page.list.table.setFocus()
        return page

    return run

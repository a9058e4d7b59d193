"""The small room with its administrator, and a page of the kit over it on both databases."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from tests.ui.on_both import room_url
from tests.ui.screens import on_screen
from tests.ui.ticket_room import TicketRoom, settled
from ui.setup.page import SetupPage
from ui.setup.subject import Subject

__all__ = ["room_url"]


Opened = Callable[[Subject], SetupPage]


@pytest.fixture
def opened(made: TicketRoom, admin: Actor, qtbot: QtBot) -> Opened:
    def run(subject: Subject) -> SetupPage:
        page = SetupPage(made.context(admin), subject)
        on_screen(qtbot, page, 1080, 640, active=True)
        settled(qtbot, made)
        page.list.table.setFocus()
        return page

    return run

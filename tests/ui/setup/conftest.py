"""The small room with its administrator, and a page of the kit over it on both databases."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from app.domain.vocabulary import Role, SupportLine
from app.services.drafts import Drafts
from tests import factories as make
from tests.ui.ticket_room import TicketRoom, settled, ticket_room
from ui.background import Background
from ui.setup.page import SetupPage
from ui.setup.subject import Subject


@pytest.fixture
def made(database_url: str, background: Background, tmp_path: Path) -> Iterator[TicketRoom]:
    room = ticket_room(database_url, background, Drafts(tmp_path, None))
    yield room
    background.drain(10)
    room.drafts.close()
    room.room.database.dispose()


@pytest.fixture
def admin(made: TicketRoom) -> Actor:
    room = made.room
    with room.database.write() as session:
        key = make.make_agent(session, room.department, "boss", role=Role.ADMINISTRATOR)
    return Actor(key, "boss", "Boss", Role.ADMINISTRATOR, SupportLine.FIRST, room.department)


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

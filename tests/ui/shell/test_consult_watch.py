"""Whoever is asked hears of it once, wherever he works."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.changes import Changes, Touched
from app.services.drafts import Drafts
from tests.ui.ticket_room import TicketRoom, furnish, settled, ticket_room
from ui.background import Background
from ui.shell.consult_watch import ConsultWatch


@pytest.fixture
def made(sqlite_url: str, background: Background, tmp_path: Path) -> Iterator[TicketRoom]:
    room = ticket_room(sqlite_url, background, Drafts(tmp_path, None))
    furnish(room)
    yield room
    background.drain(10)
    room.drafts.close()
    room.room.database.dispose()


def test_a_question_is_told_once_and_leads_to_its_ticket(made: TicketRoom, qtbot: QtBot) -> None:
    home = QObject()
    watch = ConsultWatch(made.context(made.room.kim), made.navigator, home)
    made.desk.consulting.ask_senior(made.room.litvinov, made.tickets[1], "Какой драйвер?")
    for _ in range(2):
        made.hub.publish(Changes(Touched.TICKET, frozenset({made.tickets[1]})))
        qtbot.waitUntil(lambda: not watch._lookup.busy, timeout=5000)
    (toast,) = made.notices.toasts
    assert toast.action is not None
    toast.action.run()
    assert made.navigator.opened == [(made.tickets[1], ())]
    settled(qtbot, made)

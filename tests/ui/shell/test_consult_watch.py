"""Whoever is asked hears of it once, wherever he works."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.changes import Changes, Touched
from tests.ui.ticket_room import TicketRoom, furnish, settled
from ui.shell.consult_watch import ConsultWatch


@pytest.fixture
def made(made: TicketRoom) -> TicketRoom:
    furnish(made)
    return made


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

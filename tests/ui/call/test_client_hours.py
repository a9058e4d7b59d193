"""When the client works, and how late it is where he is (R32)."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests import factories as make
from tests.rooms import SmallRoom
from ui.call.client_card_view import ClientCardView
from ui.context import DeskContext
from ui.texts.client_hours import hours_text
from ui.theme import Theme

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
FAR, HOURS = "Asia/Kamchatka", "пн–пт 9–18"


@pytest.mark.parametrize(
    ("zone", "said"),
    [(FAR, f"{HOURS} · 20:00 there ({FAR})"), ("Марс", f"{HOURS} · Марс"), ("", HOURS)],
)
def test_hours_and_the_time_there_stand_on_the_card(
    room: SmallRoom, context: DeskContext, theme: Theme, qtbot: QtBot, zone: str, said: str
) -> None:
    with room.database.write() as session:
        contact = make.make_contact(session, "Иван Петров", room.vector, ["+7 495 111-22-33"])
    card = context.desk.clients.card(context.actor, contact)
    card = replace(card, working_hours=HOURS, time_zone=zone)
    assert hours_text(card, NOW) == said
    view = ClientCardView(context)
    qtbot.addWidget(view)
    view.show_client(card)
    assert any(each.text().startswith(HOURS) for each in view.findChildren(QLabel))

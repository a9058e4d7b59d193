"""Who answers for what, beside the ticket it is about (R10)."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.routes import Way
from app.domain.vocabulary import Channel
from db.models.catalogue import Category
from db.models.client import Client
from db.models.lists import ChannelOwner
from tests import factories as make
from tests.ui.ticket_room import TicketRoom, cut_texts, settled
from ui.ticket.ticket_view import TicketView


def told(view: TicketView) -> str:
    card = view.properties.responsible
    return "\n".join(each.text() for each in card.findChildren(QLabel) if each.isVisible())


def test_category_and_stage_are_named(made: TicketRoom, view: TicketView, qtbot: QtBot) -> None:
    with made.room.database.write() as session:
        session.get_one(Category, made.room.cash_branch).way = Way.ROUND_ROBIN
    made.desk.catalogue.refresh()
    view.refresh()
    settled(qtbot, made)
    card = view.properties.responsible
    assert card.isVisible()
    qtbot.waitUntil(lambda: "Не печатает" in told(view))
    assert told(view).count("Группа cash") == 2
    assert not cut_texts(card)


def test_the_clients_own_the_route_and_the_channel_are_named(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    room = made.room
    with room.database.write() as session:
        session.get_one(Client, room.vector).dedicated_agent_id = room.kim.agent_id
        session.add(ChannelOwner(channel=Channel.PHONE, agent_id=room.ershov.agent_id))
        make.make_route(session, 1, client_id=room.vector, group_id=room.network, name="Вектор")
    made.desk.catalogue.refresh()
    view.refresh()
    settled(qtbot, made)
    for words in ("Kim", "Ershov", "Вектор", "Группа network", "Группа cash"):
        qtbot.waitUntil(lambda: words in told(view))  # noqa: B023 (asked at once)

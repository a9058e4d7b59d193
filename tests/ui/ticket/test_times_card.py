"""Time in each state beside the ticket."""

from datetime import timedelta

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.models.sla import StateChange
from tests import factories as make
from tests.ui.ticket_room import TicketRoom, cut_texts, settled
from ui.ticket.ticket_view import TicketView
from ui.widgets import ElidedLabel


def told(view: TicketView) -> list[str]:
    card = view.properties.times
    return [each.text() for each in card.findChildren(QLabel) if each.isVisible()]


def test_each_state_has_its_line_and_the_present_one_stands_out(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    key, now = made.tickets[1], made.room.clock()
    with made.room.database.write() as session:
        for hours, state in ((30, "assigned"), (28, "in_progress"), (4, "waiting_client")):
            at = now - timedelta(hours=hours)
            make.add(session, StateChange(ticket_id=key, at=at, state=state))
    view.show_ticket(key)
    settled(qtbot, made)
    card = view.properties.times
    assert card.isVisible()
    names = [each for each in card.findChildren(ElidedLabel) if each.isVisible()]
    assert [each.text() for each in names] == ["assigned", "in_progress", "waiting_client"]
    assert "1 d, at work 9 h" in told(view)  # office hours of the policy
    assert not cut_texts(card)


def test_a_ticket_without_a_log_shows_nothing(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    settled(qtbot, made)
    assert not view.properties.times.isVisible()

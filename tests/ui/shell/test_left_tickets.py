"""Whoever comes back is told at which tickets something was left unfinished, and led there."""

import json

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.drafts import Writing
from tests.ui.ticket_room import TicketRoom, furnish, settled
from ui.shell.left_tickets import PLACES, LeftTickets
from ui.ticket import consult_strip, own_fields, passing_line
from ui.ticket_parts import move_inputs, notepad


def test_every_form_of_a_ticket_is_among_its_places() -> None:
    forms = (notepad, move_inputs, passing_line, consult_strip, own_fields)
    assert [each.PLACE for each in forms] == list(PLACES)


def test_tickets_are_told_once_and_shown_the_newest_first(made: TicketRoom, qtbot: QtBot) -> None:
    furnish(made)
    one, two = made.tickets[1], made.tickets[2]
    actor, clock = made.room.litvinov, made.room.clock
    for place, record in (("note", f"{one}"), ("move", f"{two}/resolve/"), ("note", f"{two}")):
        clock.forward(minutes=1)
        made.drafts.keep_writing(actor.agent_id, Writing(place, record, clock(), json.dumps({})))
    made.drafts.keep_writing(actor.agent_id, Writing("article", "new", clock(), "{}"))
    owner = QObject()
    LeftTickets(made.context(), made.navigator, owner)
    settled(qtbot, made)
    (told,) = made.notices.toasts
    assert "2" in told.text
    assert told.action is not None
    told.action.run()
    assert made.navigator.opened == [(two, (two, one))]


def test_nothing_left_is_nothing_told(made: TicketRoom, qtbot: QtBot) -> None:
    owner = QObject()
    LeftTickets(made.context(), made.navigator, owner)
    settled(qtbot, made)
    assert made.notices.toasts == []

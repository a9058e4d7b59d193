"""States of the room's own among the keys of a ticket, and the forms that they ask for."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.vocabulary import ResolutionCode, StateType
from db.models.ticket import StateMove, TicketStateName
from db.session import dialect_of
from tests import factories as make
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.ticket.ticket_view import TicketView
from ui.ticket_parts.moves import Move


def add_state(made: TicketRoom, code: str, name: str, kind: StateType, **more: Any) -> None:  # noqa: ANN401
    """Add a state that follows assignment for everybody."""
    with made.room.database.write() as session:
        make.add(session, TicketStateName(code=code, name=name, state_type=kind, **more))
        make.add(session, StateMove(from_state="assigned", to_state=code, role=""))
    made.desk.catalogue.refresh()


def reread(made: TicketRoom, view: TicketView, qtbot: QtBot) -> None:
    view.show_ticket(made.tickets[1])
    settled(qtbot, made)


def test_an_own_pause_gets_the_next_key_and_asks_what_it_demands(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    add_state(made, "at_repair", "В ремонте", StateType.PAUSED, asks_reason=True)
    reread(made, view, qtbot)
    writing = view.writing
    option = writing.keys.option(5)
    assert option is not None
    assert (option.move, option.text) == (Move.WAIT, "В ремонте")
    writing.press(5)
    form = writing.form
    assert form.reason.isVisible()
    assert not form.moments.isVisible()
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    assert form.isVisible()  # it lacks its reason
    typed(form.reason, "увезли")
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    settled(qtbot, made)
    card = made.by_other(1)
    assert (card.state, card.pause_reason, card.review_at) == ("at_repair", "увезли", None)


def test_an_own_open_state_without_demands_is_one_key(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    add_state(made, "on_site", "На выезде", StateType.OPEN)
    reread(made, view, qtbot)
    view.writing.press(5)
    settled(qtbot, made)
    assert made.by_other(1).state == "on_site"


def test_an_own_solved_state_takes_words_and_workaround(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    add_state(made, "advised", "Обойдено", StateType.RESOLVED, asks_workaround=True)
    reread(made, view, qtbot)
    view.writing.press(5)
    form = view.writing.form
    typed(form.solution, "временно")
    QTest.keyClick(form.solution, Qt.Key.Key_Return)
    assert form.workaround.hasFocus()
    typed(form.workaround, "вторая касса")
    QTest.keyClick(form.workaround, Qt.Key.Key_Return)
    QTest.keyClick(form.code, Qt.Key.Key_2)
    QTest.keyClick(form.code, Qt.Key.Key_Return)
    settled(qtbot, made)
    card = made.by_other(1)
    assert (card.state, card.workaround) == ("advised", "вторая касса")
    assert card.resolution_code is ResolutionCode.WORKAROUND


def test_a_key_of_other_roles_is_shut_with_its_reason(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    with made.room.database.write() as session:
        row = session.get_one(StateMove, ("assigned", "resolved", ""))
        row.role = "supervisor"
    made.desk.catalogue.refresh()
    reread(made, view, qtbot)
    solve = view.writing.keys.options[3]
    assert (solve.move, solve.allowed) == (Move.RESOLVE, False)
    assert "other roles" in solve.refusal


def test_whoever_may_close_closes_by_a_key(made: TicketRoom, theme: object, qtbot: QtBot) -> None:
    key, room = made.tickets[1], made.room
    version = made.by_other(1).version
    made.desk.tickets.resolve(room.litvinov, key, version, "готово", ResolutionCode.FIXED)
    view = TicketView(made.context(room.supervisor), made.navigator)
    qtbot.addWidget(view)
    view.show()
    view.show_ticket(key)
    settled(qtbot, made)
    option = view.writing.keys.option(5)
    assert option is not None
    assert option.move is Move.CLOSE
    view.writing.press(5)
    settled(qtbot, made)
    assert made.by_other(1).state == "closed"


def test_after_the_window_one_key_begins_a_linked_ticket(
    made: TicketRoom, view: TicketView, qtbot: QtBot
) -> None:
    key, room = made.tickets[1], made.room
    with room.database.write() as session:
        dialect_of(session).draw_numbers(session, 2026, 50)
    version = made.by_other(1).version
    made.desk.tickets.resolve(room.litvinov, key, version, "готово", ResolutionCode.FIXED)
    room.clock.forward(days=15)
    reread(made, view, qtbot)
    option = view.writing.keys.options[0]
    assert (option.move, option.allowed) == (Move.FOLLOW_UP, True)
    view.writing.press(1)
    settled(qtbot, made)
    (link,) = made.by_other(1).links
    assert link.subject == made.by_other(1).subject
    assert str(link.number)[-5:] in str(made.notices.toasts[-1])

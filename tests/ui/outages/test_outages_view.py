"""The board of outages: told, joined, declared and rung back from the keyboard."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.vocabulary import Ringing
from tests.support.outage_room import WORDS, OutageRoom, outage_room, over
from tests.ui.screens import on_screen
from tests.ui.ticket_room import TicketRoom
from ui.outages.outages_view import OutagesView
from ui.theme import Theme

WAIT = 10_000


@pytest.fixture
def fault(made: TicketRoom) -> OutageRoom:
    return outage_room(made.room, made.desk)


def shown(made: TicketRoom, qtbot: QtBot) -> OutagesView:
    """The board as Anna sees it, read."""
    screen = OutagesView(made.context(made.room.dispatcher), made.navigator)
    on_screen(qtbot, screen, 1366, 700)
    screen.activateWindow()
    screen.activate()
    qtbot.waitUntil(lambda: bool(screen.list.model.ids), timeout=WAIT)
    return screen


def test_the_outage_stands_first_with_its_words_and_its_callers(
    made: TicketRoom, fault: OutageRoom, theme: Theme, qtbot: QtBot
) -> None:
    view = shown(made, qtbot)
    assert view.list.model.ids == (fault.master, fault.other[0])
    qtbot.waitUntil(view.outage.isVisible, timeout=WAIT)
    assert view.outage.callers.model.ids == fault.joined
    assert set(view.outage.cases.model.ids) == set(fault.like)
    assert WORDS in view.outage.said.text()
    assert view.outage.earlier.text().count("\n") == 1


def test_new_words_are_told_with_ctrl_enter(
    made: TicketRoom, fault: OutageRoom, theme: Theme, qtbot: QtBot
) -> None:
    view = shown(made, qtbot)
    qtbot.waitUntil(view.outage.isVisible, timeout=WAIT)
    view.outage.text.setFocus()
    view.outage.text.insertPlainText("Починили, проверьте связь.")
    QTest.keyClick(view.outage.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Починили" in view.outage.said.text(), timeout=WAIT)
    assert view.outage.text.toPlainText() == ""


def test_a_like_case_is_joined_by_one_key_and_taken_out_by_another(
    made: TicketRoom, fault: OutageRoom, theme: Theme, qtbot: QtBot
) -> None:
    view = shown(made, qtbot)
    qtbot.waitUntil(lambda: bool(view.outage.cases.model.ids), timeout=WAIT)
    view.outage.cases.setFocus()
    wanted = view.outage.cases.current()
    QTest.keyClick(view.outage.cases.table, Qt.Key.Key_Insert)
    qtbot.waitUntil(lambda: wanted in view.outage.callers.model.ids, timeout=WAIT)
    assert isinstance(wanted, UUID)
    view.outage.callers.setFocus()
    view.outage.callers.go_to(wanted)
    QTest.keyClick(view.outage.callers.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: wanted not in view.outage.callers.model.ids, timeout=WAIT)


def test_a_suspicion_becomes_an_outage_and_joins_nobody(
    made: TicketRoom, fault: OutageRoom, theme: Theme, qtbot: QtBot
) -> None:
    view = shown(made, qtbot)
    view.list.setFocus()
    QTest.keyClick(view.list.table, Qt.Key.Key_Down)
    qtbot.waitUntil(view.suspicion.isVisible, timeout=WAIT)
    view.suspicion.cases.setFocus()
    QTest.keyClick(
        view.suspicion.cases.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    qtbot.waitUntil(
        lambda: (
            view.presenter.card is not None and view.presenter.card.line.ticket_id == fault.other[0]
        ),
        timeout=WAIT,
    )
    assert view.presenter.card is not None
    assert view.presenter.card.joined == ()


def test_ringing_back_is_a_digit_each_until_the_outage_leaves_the_board(
    made: TicketRoom, fault: OutageRoom, theme: Theme, qtbot: QtBot
) -> None:
    over(fault, made.desk)
    view = shown(made, qtbot)
    qtbot.waitUntil(lambda: view.outage.callers.model.ids == fault.joined, timeout=WAIT)
    callers = view.outage.callers
    callers.setFocus()
    for key in (Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_1):
        before = view.presenter.card
        QTest.keyClick(callers.table, key)
        qtbot.waitUntil(lambda before=before: view.presenter.card is not before, timeout=WAIT)  # type: ignore[misc]
    qtbot.waitUntil(lambda: fault.master not in view.list.model.ids, timeout=WAIT)
    card = made.desk.outages.outage(made.room.dispatcher, fault.master)
    results = [each.result for each in card.joined]
    assert results == [Ringing.REACHED, Ringing.REACHED, Ringing.REFUSED, Ringing.TOLD]
    assert card.joined[0].tries == 2


def test_what_a_caller_said_is_kept_with_the_result_and_under_nobody_else(
    made: TicketRoom, fault: OutageRoom, theme: Theme, qtbot: QtBot
) -> None:
    over(fault, made.desk)
    view = shown(made, qtbot)
    callers, note = view.outage.callers, view.outage.note
    qtbot.waitUntil(lambda: callers.model.ids == fault.joined, timeout=WAIT)
    callers.setFocus()
    first, second = fault.joined[:2]
    callers.go_to(first)
    QTest.keyClick(callers.table, Qt.Key.Key_Space)
    assert note.line.hasFocus()
    note.line.setText("Просит ")
    QTest.keyClicks(note.line, "bill")
    QTest.keyClick(note.line, Qt.Key.Key_Return)
    assert callers.table.hasFocus()
    callers.go_to(second)
    assert note.line.text() == ""
    callers.go_to(first)
    assert note.line.text() == "Просит bill"
    before = view.presenter.card
    QTest.keyClick(callers.table, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: view.presenter.card is not before, timeout=WAIT)
    callers.go_to(first)
    assert note.line.text() == ""
    assert note.line.placeholderText() == "Last time: Просит bill"
    card = made.desk.outages.outage(made.room.dispatcher, fault.master)
    assert [each.note for each in card.joined][:2] == ["Просит bill", ""]


def test_without_the_right_the_keys_are_shut_with_the_reason(
    made: TicketRoom, fault: OutageRoom, theme: Theme, qtbot: QtBot
) -> None:
    view = OutagesView(made.context(made.room.kim), made.navigator)
    qtbot.addWidget(view)
    view.show()
    view.activate()
    qtbot.waitUntil(view.outage.isVisible, timeout=WAIT)
    assert view.outage.say.isEnabled()
    assert not view.outage.callers.chips["reached"].isVisible()

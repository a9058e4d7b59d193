"""A lost caller at hand: who he is, and the two ways it ends."""

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.identity import new_id
from app.domain.readmodels.calls import Callback
from db.models.call import Call
from tests import factories as make
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.theme import Theme
from ui.work.callback_pane import CallbackPane
from ui.work.work_desk import WorkDesk
from ui.work.work_presenter import WorkTab

CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def pane(made: TicketRoom, theme: Theme, qtbot: QtBot) -> CallbackPane:
    shown = CallbackPane(made.context())
    qtbot.addWidget(shown)
    shown.resize(560, 600)
    shown.show()
    return shown


def callback(name: str = "Иван Петров", contact_id: UUID | None = None) -> Callback:
    return Callback(
        call_id=new_id(),
        contact_id=contact_id,
        caller_name=name,
        organisation="Вектор",
        number_typed="8 (912) 345-67-89",
        due_at=make.NOW,
        note="касса молчит",
    )


def words(pane: CallbackPane) -> set[str]:
    QApplication.processEvents()  # the layout shows what was put into it
    return {each.text() for each in pane.findChildren(QLabel) if each.isVisible()}


def test_shows_whom_to_ring_and_what_he_said(pane: CallbackPane) -> None:
    pane.show_callback(callback(contact_id=new_id()))
    assert words(pane) >= {"Иван Петров", "Вектор", "8 (912) 345-67-89", "касса молчит"}
    assert not pane.call.isHidden()


def test_a_stranger_is_called_unknown_and_has_no_card(pane: CallbackPane) -> None:
    pane.show_callback(callback(name=""))
    assert "Unknown caller" in words(pane)
    assert pane.call.isHidden()


@pytest.mark.parametrize("reached", [True, False])
def test_both_endings_carry_the_note(pane: CallbackPane, qtbot: QtBot, reached: bool) -> None:
    pane.show_callback(callback())
    typed(pane.note, "перезвонит сам")
    button = pane.reached if reached else pane.missed
    with qtbot.waitSignal(pane.finished) as told:
        QTest.mouseClick(button, CLICK)
    assert told.args == ["перезвонит сам", reached]


def test_a_note_stays_with_its_caller(pane: CallbackPane) -> None:
    first = callback()
    pane.show_callback(first)
    typed(pane.note, "про первого")
    pane.show_callback(first)
    assert pane.note.toPlainText() == "про первого"
    pane.show_callback(callback("Анна Сидорова"))
    assert pane.note.toPlainText() == ""


def test_at_the_desk_a_missed_one_is_put_off_and_a_reached_one_leaves(
    made: TicketRoom, desk: WorkDesk, qtbot: QtBot
) -> None:
    room, actor = made.room, made.room.litvinov
    lost = {"agent_id": actor.agent_id, "contact_id": room.petrov, "started_at": make.NOW}
    with room.database.write() as session:
        make.add(session, Call(callback_due_at=make.NOW, number_as_typed="6789", **lost))
    desk.lists.tabs.chosen.emit(list(WorkTab).index(WorkTab.CALLBACKS))
    settled(qtbot, made)
    assert desk.call_back.isVisible()
    assert desk.call_back.callback is not None
    assert desk.call_back.callback.caller_name == "Иван Петров"
    QTest.keyClick(desk.lists.list, Qt.Key.Key_Return)
    assert made.navigator.calls == [room.petrov]
    typed(desk.call_back.note, "занято")
    QTest.mouseClick(desk.call_back.missed, CLICK)
    settled(qtbot, made)
    [waiting] = made.desk.calls.callbacks(actor)
    assert (waiting.note, waiting.due_at > make.NOW) == ("занято", True)
    assert waiting.due_at - room.clock() <= timedelta(hours=1)
    QTest.mouseClick(desk.call_back.reached, CLICK)
    settled(qtbot, made)
    assert made.desk.calls.callbacks(actor) == ()
    assert not desk.call_back.isVisible()

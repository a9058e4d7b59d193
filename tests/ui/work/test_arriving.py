"""Coming to the desk: the keys belong to the list, and the lists stand under each other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.screens import on_screen
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.theme import Theme
from ui.work.work_desk import WorkDesk


class Window(QWidget):
    """A line that has the focus, over a desk that was never shown."""

    def __init__(self, made: TicketRoom) -> None:
        super().__init__()
        self.elsewhere, self.desk = QLineEdit(), WorkDesk(made.context(), made.navigator)
        box = QVBoxLayout(self)
        box.addWidget(self.elsewhere)
        box.addWidget(self.desk)
        self.resize(1500, 860)


@pytest.fixture
def cold(made: TicketRoom, theme: Theme, qtbot: QtBot) -> Window:
    """A desk in a window whose focus is elsewhere, shown before its lists are read."""
    window = Window(made)
    on_screen(qtbot, window, active=True)
    window.elsewhere.setFocus()
    window.desk.lists._show_skeleton()  # what a slow database shows meanwhile
    return window


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_down_and_enter_open_the_second_ticket_from_a_cold_start(
    made: TicketRoom, cold: Window, qtbot: QtBot
) -> None:
    cold.desk.activate()
    settled(qtbot, made)
    assert QApplication.focusWidget() is cold.desk.lists.list
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    settled(qtbot, made)
    mine = (made.tickets[1], made.tickets[2], made.tickets[3])
    assert made.navigator.opened == [(made.tickets[2], mine)]


def test_whoever_types_already_is_left_alone(made: TicketRoom, cold: Window, qtbot: QtBot) -> None:
    cold.desk.activate()
    text = cold.desk.preview.writing.composer.text
    text.setFocus()
    settled(qtbot, made)
    typed(text, "пишу")
    cold.desk.refresh()
    settled(qtbot, made)
    assert QApplication.focusWidget() is text


def test_both_lists_have_their_columns_under_each_other(
    made: TicketRoom, desk: WorkDesk, qtbot: QtBot
) -> None:
    for number in range(6, 26):
        made.ticket(number)
    desk.refresh()
    settled(qtbot, made)
    upper, lower = desk.lists.list, desk.lists.queue
    qtbot.waitUntil(lambda: upper.verticalScrollBar().maximum() > 0)
    assert lower.verticalScrollBar().maximum() == 0
    assert upper.viewport().width() == lower.viewport().width()
    columns = range(upper.rows.columnCount())
    assert [upper.columnWidth(at) for at in columns] == [lower.columnWidth(at) for at in columns]

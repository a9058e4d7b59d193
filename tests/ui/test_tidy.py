"""The garbage of the heap waits until nobody types, and no event of a widget pays for it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui.tidy import Tidy


def test_a_key_that_reaches_a_window_is_remembered(qapp: QApplication, qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    tidy = Tidy(qapp)
    try:
        with qtbot.waitExposed(line):
            line.show()
        line.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWindow() is not None)
        before = tidy.last_input
        QTest.keyClick(line.windowHandle(), Qt.Key.Key_A)
        assert line.text() == "a"
        assert tidy.last_input > before
    finally:
        tidy.retire()


def test_a_window_that_was_there_before_is_watched_as_well(
    qapp: QApplication, qtbot: QtBot
) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    with qtbot.waitExposed(line):
        line.show()
    line.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is not None)
    tidy = Tidy(qapp)
    try:
        before = tidy.last_input
        QTest.keyClick(line.windowHandle(), Qt.Key.Key_A)
        assert tidy.last_input > before
    finally:
        tidy.retire()

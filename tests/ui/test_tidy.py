"""The garbage of the heap waits until nobody types, and no event of a widget pays for it."""

import gc
from weakref import ref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.screens import on_screen
from ui import tidy as tidying
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
    on_screen(qtbot, line)
    line.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is not None)
    tidy = Tidy(qapp)
    try:
        before = tidy.last_input
        QTest.keyClick(line.windowHandle(), Qt.Key.Key_A)
        assert tidy.last_input > before
    finally:
        tidy.retire()


class Loop:
    """Something that only the collector can take away."""

    def __init__(self) -> None:
        self.itself = self


def test_what_was_loaded_is_collected_in_a_quiet_moment_and_then_left_alone(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    gc.enable()
    Tidy.hold()
    assert not gc.isenabled()
    gone = ref(Loop())
    tidy = Tidy(qapp)
    try:
        tidy.resume()
        frozen = gc.get_freeze_count()
        tidy.look()
        assert gone() is not None, "somebody may be typing"
        monkeypatch.setattr(tidying, "QUIET_SECONDS", -1.0)
        tidy.look()
        assert gone() is None
        assert 0 < gc.get_freeze_count() < frozen
        left = ref(Loop())
        gc.freeze()
        tidy.thaw()
        tidy.look()
        assert left() is None, "a desk that was left is looked at again"
    finally:
        tidy.retire()
    assert gc.isenabled()
    gc.disable()  # as the fixture of every test with windows has it


def test_nothing_is_collected_while_much_is_loaded(qapp: QApplication, qtbot: QtBot) -> None:
    tidy = Tidy(qapp)
    try:
        tidy.resume()
        assert tidy.at_work
        tidy.rest()
        assert not tidy.at_work
    finally:
        tidy.retire()

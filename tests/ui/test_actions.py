from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.actions import WINDOW, action_names, action_table, build_actions


def test_no_key_means_two_things_in_one_place() -> None:
    table = action_table().values()
    sections = {spec.section for spec in table} - {WINDOW}
    for section in sections:
        there = [s for s in table if s.section in {section, WINDOW}]
        used = Counter(QKeySequence(key).toString() for spec in there for key in spec.keys)
        assert {key: times for key, times in used.items() if times > 1 or not key} == {}


def test_no_key_needs_the_third_shift_of_a_keyboard() -> None:
    pressed = [key for spec in action_table().values() for key in spec.keys]
    assert [key for key in pressed if "Ctrl" in key and "Alt" in key] == []


def test_keys_of_the_specification_are_there() -> None:
    keys = {key for spec in action_table().values() for key in spec.keys}
    wanted = "F1 F2 F3 F5 F6 Shift+F6 F7 F8 F9 F11 F12 Ctrl+K Ctrl+L Ctrl+H Ctrl+B Ctrl+Del Ctrl+E"
    assert set(wanted.split()) <= keys
    assert {f"Alt+{digit}" for digit in range(10)} <= keys
    assert {f"Ctrl+{digit}" for digit in range(1, 8)} <= keys
    assert {f"Ctrl+Shift+{digit}" for digit in range(1, 7)} <= keys


def test_every_action_has_a_name_in_both_languages() -> None:
    names = action_names()
    assert names["call.new"][1] == "New call"
    assert names.keys() == action_table().keys()
    assert all(russian and english for russian, english in names.values())


def test_a_built_action_works_by_its_key(qtbot: QtBot) -> None:
    window, done = QWidget(), list[str]()
    qtbot.addWidget(window)
    actions = build_actions(window, {"call.new": lambda: done.append("new")})
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F2)
    assert done == ["new"]
    assert actions["call.new"].objectName() == "call.new"


def test_an_unknown_action_is_refused(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with pytest.raises(KeyError):
        build_actions(window, {"no.such": window.hide})

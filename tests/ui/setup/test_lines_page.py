"""The page of lines: what a line is called and which are in use holds everywhere at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from app.domain.vocabulary import SupportLine
from tests.ui.setup.conftest import Opened
from tests.ui.setup.test_page import CTRL, press, replace
from tests.ui.ticket_room import TicketRoom, settled
from ui.settings.subjects.groups import GroupSubject
from ui.settings.subjects.lines import LineSubject
from ui.setup.more_inputs import CheckInput, ChoiceInput
from ui.setup.page import SetupPage
from ui.texts.lines import line_name, line_title, lines_in_use


def choices(page: SetupPage) -> list[str]:
    combo = page.editor.parts.input_of("line")
    assert isinstance(combo, ChoiceInput)
    return [combo.combo.itemText(at) for at in range(combo.combo.count())]


def in_use(page: SetupPage) -> QCheckBox:
    found = page.editor.parts.input_of("active")
    assert isinstance(found, CheckInput)
    return found.box


def test_lines_are_shaped_by_keys_and_said_everywhere(
    made: TicketRoom, opened: Opened, qtbot: QtBot
) -> None:
    groups, page = opened(GroupSubject()), opened(LineSubject())
    usual = choices(groups)
    assert usual == [line_title(each) for each in list(SupportLine)[:4]]
    replace(page, "name", "приёмная")
    replace(page, "name_en", "front desk")
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    assert line_name(SupportLine.FIRST) in ("приёмная", "front desk")
    page.list.table.setFocus()
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Down)
    in_use(page).setFocus()
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    assert lines_in_use() == (SupportLine.FIRST, SupportLine.SECOND, SupportLine.THIRD)
    groups.activateWindow()
    groups.list.table.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    assert choices(groups) == [line_title(SupportLine.FIRST), *usual[1:3]]


def test_a_line_with_people_is_kept_and_says_why(
    made: TicketRoom, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(LineSubject())
    press(qtbot, Qt.Key.Key_Down)
    in_use(page).setFocus()
    press(qtbot, Qt.Key.Key_Space)
    settled(qtbot, made)
    shown = page.editor.parts.input_of("active")
    assert shown is not None
    qtbot.waitUntil(lambda: "cash" in shown.field.error())
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    assert SupportLine.SECOND in lines_in_use()
    assert page.editor.pill.isVisible()


def test_the_place_of_a_line_is_chosen_once(opened: Opened, qtbot: QtBot) -> None:
    page = opened(LineSubject())
    place = page.editor.parts.input_of("number")
    assert isinstance(place, ChoiceInput)
    assert not place.combo.isEnabled()
    assert place.field._note.text()
    press(qtbot, Qt.Key.Key_Insert)
    assert page.editing.adding
    assert place.combo.isEnabled()
    assert not place.field._note.text()

"""The page of the classification by keys alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from app.domain.routes import Way
from app.domain.setup.documents import SetupKind
from tests.ui.settings.admin.hands import (
    ALT,
    body,
    line,
    press,
    save,
)
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.settings.subjects.category_choice import AtOnceInput, WayInput
from ui.settings.subjects.category_match import MatchCheck
from ui.setup.matrix import MatrixInput
from ui.setup.page import SetupPage
from ui.setup.references import ChipsInput, ReferenceInput


def test_a_category_is_made_beside_another_by_keys_alone(
    made: TicketRoom, admin: Actor, categories: SetupPage, qtbot: QtBot
) -> None:
    page = categories
    beside = body(made, admin, SetupKind.CATEGORY, "31")
    press(qtbot, Qt.Key.Key_Insert)
    typed(line(page, "name").line, "Не открывается ящик")
    assert page.editing.body["code"] == "33"
    chips = next(each for each in page.editor.parts.form(0).inputs if isinstance(each, ChipsInput))
    chips.focus()
    for words in ("ящик заело", "денежный ящик"):
        typed(chips.chips.line, words)
        press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Backspace)
    save(qtbot, made)
    stored = body(made, admin, SetupKind.CATEGORY, "33")
    assert (stored["name"], stored["synonyms"]) == ("Не открывается ящик", ["ящик заело"])
    assert stored["parent_id"] == beside["parent_id"]
    assert page.list.current() == page.editing.key


def test_a_priority_of_its_own_is_set_in_the_matrix_and_given_up(
    made: TicketRoom, admin: Actor, categories: SetupPage, qtbot: QtBot
) -> None:
    matrix = categories.editor.parts.input_of("priority_matrix")
    assert isinstance(matrix, MatrixInput)
    matrix.focus()
    matrix.matrix.at = (0, 0)
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_1)
    press(qtbot, Qt.Key.Key_Space)
    save(qtbot, made)
    stored = body(made, admin, SetupKind.CATEGORY, "31")
    assert str(stored["priority_matrix"])[4] == "1"
    assert (stored["default_impact"], stored["default_urgency"]) == (2, 2)
    assert matrix.inherit.isVisible()
    matrix.inherit.click()
    save(qtbot, made)
    assert body(made, admin, SetupKind.CATEGORY, "31")["priority_matrix"] is None


def test_the_match_follows_words_that_are_not_saved(
    made: TicketRoom, categories: SetupPage, qtbot: QtBot
) -> None:
    inputs = categories.editor.parts.form(0).inputs
    check = next(each for each in inputs if isinstance(each, MatchCheck))
    chips = next(each for each in inputs if isinstance(each, ChipsInput))
    check.line.setFocus()
    typed(check.line, "барабан у принтера стёрся совсем")
    settled(qtbot, made)
    assert not check.pills[0].isVisible()
    chips.focus()
    typed(chips.chips.line, "барабан")
    press(qtbot, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert check.pills[0].isVisible()
    assert check.pills[0].text().startswith(str(categories.editing.body["name"]))
    assert "%" in check.pills[0].text()
    assert categories.editing.dirty


def test_another_group_says_what_stays_where_it_is(
    made: TicketRoom, categories: SetupPage, qtbot: QtBot
) -> None:
    made.free(7)
    group = categories.editor.parts.input_of("group_id")
    assert isinstance(group, ReferenceInput)
    group.focus()
    typed(group.line, "network")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(categories.editor.effects.isVisible)
    settled(qtbot, made)
    assert set(categories.editor.effects.ticks) == {"move_open"}


def test_rows_move_and_the_tree_folds(
    made: TicketRoom, admin: Actor, categories: SetupPage, qtbot: QtBot
) -> None:
    page = categories
    order = [each.key for each in page.list.siblings(str(made.room.no_print))]
    press(qtbot, Qt.Key.Key_Down, ALT)
    settled(qtbot, made)
    moved = [each.key for each in page.list.siblings(str(made.room.no_print))]
    assert moved.index(str(made.room.no_print)) == order.index(str(made.room.no_print)) + 1
    assert page.list.current() == str(made.room.no_print)
    press(qtbot, Qt.Key.Key_Left)
    settled(qtbot, made)
    above = page.editing.key
    assert above == body(made, admin, SetupKind.CATEGORY, "31")["parent_id"]
    rows = page.list.table.model().rowCount()
    press(qtbot, Qt.Key.Key_Left)
    assert page.list.table.model().rowCount() == rows - len(order)


def test_what_is_still_being_typed_is_saved_as_well(
    made: TicketRoom, admin: Actor, categories: SetupPage, qtbot: QtBot
) -> None:
    inputs = categories.editor.parts.form(0).inputs
    chips = next(each for each in inputs if isinstance(each, ChipsInput))
    chips.focus()
    typed(chips.chips.line, "лента не едет")
    save(qtbot, made)
    assert "лента не едет" in body(made, admin, SetupKind.CATEGORY, "31")["synonyms"]
    assert QApplication.focusWidget() is chips.chips.line


def test_the_way_and_solving_at_once_are_the_branchs_until_said_otherwise(
    made: TicketRoom, admin: Actor, categories: SetupPage, qtbot: QtBot
) -> None:
    at_once = categories.editor.parts.input_of("at_once")
    way = categories.editor.parts.input_of("way")
    assert isinstance(at_once, AtOnceInput)
    assert isinstance(way, WayInput)
    assert at_once.box.isChecked()
    at_once.focus()
    press(qtbot, Qt.Key.Key_Space)
    way.focus()
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down)
    save(qtbot, made)
    stored = body(made, admin, SetupKind.CATEGORY, "31")
    assert (stored["at_once"], stored["way"]) == (False, Way.LEAST_OPEN.value)
    at_once.focus()
    press(qtbot, Qt.Key.Key_Space)
    way.focus()
    press(qtbot, Qt.Key.Key_Home)
    save(qtbot, made)
    stored = body(made, admin, SetupKind.CATEGORY, "31")
    assert (stored["at_once"], stored["way"]) == (None, None)

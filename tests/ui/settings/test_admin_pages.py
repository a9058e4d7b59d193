"""Classification, fields, journal and the file of the set-up, by keys, on both databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.config import Settings
from app.domain.permissions import Actor
from app.domain.setup.documents import Body, Draft, SetupKind
from app.domain.vocabulary import Role, SupportLine
from app.services.drafts import Drafts
from tests import factories as make
from tests.ui.ticket_room import TicketRoom, cut_texts, settled, ticket_room, typed
from ui.background import Background
from ui.preferences import Preferences
from ui.settings.exchange_page import ExchangePage
from ui.settings.journal_page import JournalPage
from ui.settings.settings_view import SettingsView
from ui.settings.subjects.category_match import MatchCheck
from ui.setup.inputs import TextInput
from ui.setup.matrix import MatrixInput
from ui.setup.more_inputs import ChoiceInput
from ui.setup.page import SetupPage
from ui.setup.references import ChipsInput, ReferenceInput
from ui.setup.rows_input import RowsInput

PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def made(database_url: str, background: Background, tmp_path: Path) -> Iterator[TicketRoom]:
    room = ticket_room(database_url, background, Drafts(tmp_path, None))
    yield room
    background.drain(10)
    room.drafts.close()
    room.room.database.dispose()


@pytest.fixture
def admin(made: TicketRoom) -> Actor:
    room = made.room
    with room.database.write() as session:
        key = make.make_agent(session, room.department, "boss", role=Role.ADMINISTRATOR)
    return Actor(key, "boss", "Boss", Role.ADMINISTRATOR, SupportLine.FIRST, room.department)


@pytest.fixture
def view(made: TicketRoom, admin: Actor, qtbot: QtBot, tmp_path: Path) -> SettingsView:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    preferences = Preferences(app, Settings(language="en"), tmp_path / "settings.json", tmp_path)
    made.desk.catalogue.refresh()
    view = SettingsView(made.context(admin), made.navigator, preferences)
    qtbot.addWidget(view)
    view.resize(1293, 715)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


def opened(view: SettingsView, qtbot: QtBot, made: TicketRoom, name: str) -> SetupPage:
    view.go_to(name)
    page = view.page()
    assert isinstance(page, SetupPage)
    settled(qtbot, made)
    return page


def press(qtbot: QtBot, key: Qt.Key, mods: Qt.KeyboardModifier = PLAIN) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, mods)


def save(qtbot: QtBot, made: TicketRoom) -> None:
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)


def line(page: SetupPage, path: str) -> TextInput:
    found = page.editor.parts.input_of(path)
    assert isinstance(found, TextInput)
    return found


def write(page: SetupPage, path: str, text: str) -> None:
    field = line(page, path).line
    field.setFocus()
    field.selectAll()
    typed(field, text)


def body(made: TicketRoom, admin: Actor, kind: SetupKind, code: str) -> Body:
    documents = made.desk.setup.book(admin).of(kind).values()
    return next(each.body for each in documents if each.body.get("code") == code)


# ---- classification
@pytest.fixture
def categories(view: SettingsView, qtbot: QtBot, made: TicketRoom) -> SetupPage:
    page = opened(view, qtbot, made, "categories")
    page.open_record(str(made.room.no_print))
    settled(qtbot, made)
    page.list.table.setFocus()
    return page


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


# ---- fields
def test_a_list_field_is_made(
    made: TicketRoom, admin: Actor, view: SettingsView, qtbot: QtBot
) -> None:
    page = opened(view, qtbot, made, "fields")
    press(qtbot, Qt.Key.Key_Insert)
    typed(line(page, "name").line, "Причина")
    write(page, "code", "cause")
    kind = page.editor.parts.input_of("kind")
    assert isinstance(kind, ChoiceInput)
    kind.combo.setCurrentIndex(kind.combo.findText("List"))
    kind.combo.activated.emit(kind.combo.currentIndex())
    values = page.editor.parts.input_of("options.values")
    assert isinstance(values, RowsInput)
    values.focus()
    for text in ("Шлейф", "Бумага"):
        in_a_new_cell(qtbot, text)
    press(qtbot, Qt.Key.Key_Up, ALT)
    save(qtbot, made)
    stored = body(made, admin, SetupKind.FIELD, "cause")
    assert stored["options"] == {"values": ["Бумага", "Шлейф"]}


def in_a_new_cell(qtbot: QtBot, text: str) -> None:
    press(qtbot, Qt.Key.Key_Insert)
    cell = QApplication.focusWidget()
    assert isinstance(cell, QLineEdit)
    typed(cell, text)
    qtbot.keyClick(cell, Qt.Key.Key_Return)


def test_a_category_asks_for_a_field_before_it_is_solved(
    made: TicketRoom, admin: Actor, categories: SetupPage, qtbot: QtBot
) -> None:
    key = "01a22d53-0000-7000-8000-000000000001"
    field = {"code": "cause", "name": "Причина", "kind": "line", "active": True}
    made.desk.setup.save(admin, Draft(SetupKind.FIELD, key, field))
    categories.refresh()
    settled(qtbot, made)
    categories.editor.show_tab(2)
    rows = categories.editor.parts.input_of("fields")
    assert isinstance(rows, RowsInput)
    rows.focus()
    in_a_new_cell(qtbot, "прич")
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Space)
    save(qtbot, made)
    (asked,) = body(made, admin, SetupKind.CATEGORY, "31")["fields"]
    assert asked["field_id"] == key
    assert (asked["required_on_create"], asked["required_on_close"]) == (False, True)


def test_another_kind_brings_other_options_and_the_old_ones_come_back(
    made: TicketRoom, view: SettingsView, qtbot: QtBot
) -> None:
    page = opened(view, qtbot, made, "fields")
    press(qtbot, Qt.Key.Key_Insert)
    write(page, "options.form", "##-##")
    kind = page.editor.parts.input_of("kind")
    assert isinstance(kind, ChoiceInput)
    kind.tell("number")
    assert page.editing.body["options"] == {}
    write(page, "options.least", "5")
    kind.tell("line")
    assert page.editing.body["options"] == {"form": "##-##"}
    assert line(page, "options.form").line.text() == "##-##"
    settled(qtbot, made)


# ---- journal and file
def test_the_journal_finds_takes_back_and_leads_to_the_record(
    made: TicketRoom, admin: Actor, view: SettingsView, qtbot: QtBot
) -> None:
    page = opened(view, qtbot, made, "partners")
    for name in ("ФНСервис", "Балт"):
        page.list.table.setFocus()
        page.add()
        typed(line(page, "name").line, name)
        save(qtbot, made)
    view.go_to("journal")
    journal = view.page()
    assert isinstance(journal, JournalPage)
    settled(qtbot, made)
    journal.filter.setFocus()
    typed(journal.filter, "фнсер")
    press(qtbot, Qt.Key.Key_Return)
    assert journal.table.model().rowCount() == 1
    press(qtbot, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert view.page() is page
    assert page.editing.body["name"] == "ФНСервис"
    view.go_to("journal")
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settled(qtbot, made)
    names = {d.name for d in made.desk.setup.book(admin).of(SetupKind.PARTNER).values()}
    assert "ФНСервис" not in names
    assert "Балт" in names


def test_a_set_up_goes_out_is_looked_through_and_comes_in(
    made: TicketRoom, admin: Actor, view: SettingsView, qtbot: QtBot, tmp_path: Path
) -> None:
    view.go_to("exchange")
    page = view.page()
    assert isinstance(page, ExchangePage)
    file = tmp_path / "room.toml"
    page.out_line.edit.setText(str(file))
    page.out_line.edit.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    settled(qtbot, made)
    text = file.read_text(encoding="utf-8")
    name = body(made, admin, SetupKind.CATEGORY, "31")["name"]
    file.write_text(text.replace(f'"{name}"', '"Чек не выходит"'), encoding="utf-8")
    page.in_line.edit.setText(str(file))
    page.in_line.edit.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert page.found.table.model().rowCount() == 1
    assert QApplication.focusWidget() is page.bring
    press(qtbot, Qt.Key.Key_Space)
    settled(qtbot, made)
    assert body(made, admin, SetupKind.CATEGORY, "31")["name"] == "Чек не выходит"
    assert not page.bring.isEnabled()


def test_a_broken_file_is_refused_with_the_reason(
    made: TicketRoom, view: SettingsView, qtbot: QtBot, tmp_path: Path
) -> None:
    view.go_to("exchange")
    page = view.page()
    assert isinstance(page, ExchangePage)
    file = tmp_path / "room.toml"
    file.write_text("это не файл = [", encoding="utf-8")
    page.in_line.edit.setText(str(file))
    page.check.click()
    settled(qtbot, made)
    assert page.in_line.field.error().startswith("The file cannot be read")
    assert not page.bring.isEnabled()


@pytest.mark.parametrize("name", ["categories", "fields", "groups", "partners", "journal"])
def test_no_word_is_cut_on_a_small_screen(
    made: TicketRoom, view: SettingsView, qtbot: QtBot, name: str
) -> None:
    view.go_to(name)
    settled(qtbot, made)
    page = view.page()
    assert page is not None
    assert cut_texts(page) == []

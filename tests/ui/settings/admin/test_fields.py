"""Fields of a request: made by keys, asked for by categories."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from app.domain.setup.documents import Draft, SetupKind
from tests.ui.settings.admin.hands import (
    ALT,
    body,
    in_a_new_cell,
    line,
    opened,
    press,
    save,
    write,
)
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.settings.settings_view import SettingsView
from ui.setup.more_inputs import ChoiceInput
from ui.setup.page import SetupPage
from ui.setup.rows_input import RowsInput


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
    press(qtbot, Qt.Key.Key_Insert)
    cell = QApplication.focusWidget()
    assert isinstance(cell, QLineEdit)
    typed(cell, "Питание")
    save(qtbot, made)
    stored = body(made, admin, SetupKind.FIELD, "cause")
    assert stored["options"] == {"values": ["Бумага", "Питание", "Шлейф"]}
    assert QApplication.focusWidget() is values.view


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


def test_what_another_kind_brings_is_walked_where_it_stands(
    made: TicketRoom, view: SettingsView, qtbot: QtBot
) -> None:
    page = opened(view, qtbot, made, "fields")
    press(qtbot, Qt.Key.Key_Insert)
    kind = page.editor.parts.input_of("kind")
    assert isinstance(kind, ChoiceInput)
    for chosen, first in (("number", "options.least"), ("line", "options.form")):
        kind.tell(chosen)
        department = page.editor.parts.input_of("department_id")
        assert department is not None
        department.focus()
        for wanted in (first, "default_value"):
            found = page.editor.parts.input_of(wanted)
            assert found is not None
            walked = 0
            while not found.isAncestorOf(focused()) and walked < 3:
                press(qtbot, Qt.Key.Key_Tab)
                walked += 1
            assert found.isAncestorOf(focused()), (chosen, wanted)
    settled(qtbot, made)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found

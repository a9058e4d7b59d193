"""The inputs of the kit: what is shown, typed, told, and never lost."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.setup.documents import Book, Document, Problem, SetupKind
from tests.ui.screens import on_screen
from tests.ui.ticket_room import typed
from ui.setup.columns import Column, DurationColumn, FlagColumn, NumberColumn, TimeColumn
from ui.setup.form import Form
from ui.setup.inputs import LongTextInput, TextInput
from ui.setup.matrix import MatrixInput
from ui.setup.more_inputs import CheckInput, ChoiceInput, DateInput, DurationInput, NumberInput
from ui.setup.paths import with_value
from ui.setup.references import ChipsInput, ReferenceInput
from ui.setup.rows_input import RowsInput

GROUPS = ("Кассы", "Сеть и связь", "1С и учёт", "Торговое оборудование")
BOOK = Book({
    SetupKind.GROUP: {
        str(at): Document(SetupKind.GROUP, str(at), {"name": name, "active": at != 3})
        for at, name in enumerate(GROUPS)
    }
})  # fmt: skip
PLAIN = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


class Desk:
    """A form on the screen with the document that is typed in it."""

    def __init__(self, qtbot: QtBot, form: Form, **body: object) -> None:
        self.qtbot, self.form = qtbot, form
        self.body: dict[str, Any] = dict(body)
        form.edited.connect(self.put)
        on_screen(qtbot, form, 640, 480, active=True)
        form.show_document(self.body, BOOK)

    def put(self, path: str, value: object) -> None:
        self.body = with_value(self.body, path, value)
        self.form.show_document(self.body, BOOK)

    def press(
        self, *keys: Qt.Key, mods: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        for key in keys:
            self.qtbot.keyClick(focused(), key, mods)

    def write(self, text: str) -> None:
        typed(focused(), text)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def words() -> str:
    return "Поле"


def pairs() -> list[tuple[int, str]]:
    return [(1, "one"), (2, "two")]


def test_a_line_keeps_its_caret_while_others_change_the_document(qtbot: QtBot) -> None:
    line = TextInput("name", words)
    desk = Desk(qtbot, Form(line), name="Касса")
    line.focus()
    line.line.setCursorPosition(2)
    desk.write("!")
    assert desk.body["name"] == "Ка!сса"
    assert line.line.cursorPosition() == 3
    line.show_value("Ка!сса")
    assert line.line.cursorPosition() == 3


def test_what_would_do_nothing_is_shut_and_says_why(qtbot: QtBot) -> None:
    choice = ChoiceInput("x", words, pairs, note=words)
    box = CheckInput("z", words)
    for each in (choice, box):
        each.shut_when(lambda body: "" if body["y"] else "needs y")
    desk = Desk(qtbot, Form(TextInput("y", words), choice, box), y="", x=1, z=False)
    assert not choice.combo.isEnabled()
    assert choice.field._note.text() == box.box.toolTip() == "needs y"
    desk.put("y", "!")
    assert choice.combo.isEnabled()
    assert box.box.isEnabled()
    assert (choice.field._note.text(), box.box.toolTip()) == ("Поле", "")
    desk.form.keep_forever(("x",))
    assert (choice.combo.isEnabled(), box.box.isEnabled()) == (False, True)
    assert choice.field._note.text() not in ("", "Поле")


def test_long_text_is_told_and_shown_without_an_echo(qtbot: QtBot) -> None:
    text = LongTextInput("note", words)
    desk = Desk(qtbot, Form(text), note="раз")
    text.edit.setFocus()
    desk.write("!")
    assert desk.body["note"] == "!раз"
    desk.form.show_document({"note": "два"}, BOOK)
    assert (text.edit.toPlainText(), desk.body["note"]) == ("два", "!раз")


@pytest.mark.parametrize(
    ("kind", "text", "value", "shown"),
    [
        (DurationInput, "1:30", 90, "1 h 30 min"),
        (DateInput, "31/12/26", "2026-12-31", "31/12/2026"),
        (NumberInput, "15", 15, "15"),
    ],
    ids=["duration", "day", "number"],
)
def test_what_is_typed_is_read(
    qtbot: QtBot, kind: type[DurationInput], text: str, value: object, shown: str
) -> None:
    made = kind("x", words)
    desk = Desk(qtbot, Form(made, TextInput("y", words)), x=None, y="")
    made.line.setFocus()
    desk.write(text)
    assert desk.body["x"] == value
    desk.press(Qt.Key.Key_Tab)
    assert made.line.text() == shown


def test_what_cannot_be_read_stays_and_holds_the_save_back(qtbot: QtBot) -> None:
    made = DurationInput("x", words)
    desk = Desk(qtbot, Form(made), x=60)
    made.line.setFocus()
    made.line.selectAll()
    desk.write("скоро")
    assert desk.form.faulty() is made
    assert made.field.error()
    desk.form.show_document({"x": 60}, BOOK)
    assert made.line.text() == "скоро"
    desk.form.forget()
    desk.form.show_document({"x": 60}, BOOK)
    assert (made.line.text(), desk.form.faulty()) == ("1 h", None)


def test_a_tick_and_a_choice(qtbot: QtBot) -> None:
    tick, choice = CheckInput("on", words), ChoiceInput("n", words, pairs)
    desk = Desk(qtbot, Form(tick, choice), on=False, n=1)
    tick.focus()
    desk.press(Qt.Key.Key_Space)
    choice.combo.setFocus()
    desk.press(Qt.Key.Key_Down)
    choice.combo.activated.emit(choice.combo.currentIndex())
    assert (desk.body["on"], desk.body["n"]) == (True, 2)
    assert choice.words(2, BOOK) == "two"


def test_a_reference_is_found_by_words_in_any_order(qtbot: QtBot) -> None:
    made = ReferenceInput("g", words, SetupKind.GROUP, none=lambda: "nobody")
    desk = Desk(qtbot, Form(made), g="0")
    assert made.line.text() == "Кассы"
    made.focus()
    desk.write("связь сет")
    desk.press(Qt.Key.Key_Return)
    assert (desk.body["g"], made.line.text()) == ("1", "Сеть и связь")
    desk.press(Qt.Key.Key_Down)
    offered = [each.text for each in made.line.candidates]
    assert offered == ["nobody", *GROUPS[:3]]
    desk.press(Qt.Key.Key_Escape)
    desk.write("нет такого")
    desk.press(Qt.Key.Key_Return, Qt.Key.Key_Tab)
    made.line.clearFocus()
    assert (desk.body["g"], made.line.text()) == ("1", "Сеть и связь")


def test_chips_are_added_walked_over_and_taken_out(qtbot: QtBot) -> None:
    made = ChipsInput("s", words)
    desk = Desk(qtbot, Form(made), s=["фн"])
    made.focus()
    for text in ("нет  фн", "ФН"):
        desk.write(text)
        desk.press(Qt.Key.Key_Return)
    assert desk.body["s"] == ["фн", "нет фн"]
    desk.write("ошибка,")
    assert desk.body["s"] == ["фн", "нет фн", "ошибка"]
    desk.press(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Delete)
    assert desk.body["s"] == ["фн", "ошибка"]
    desk.press(Qt.Key.Key_Backspace)
    assert desk.body["s"] == ["фн"]
    desk.write("недописано")
    made.chips.line.clearFocus()
    assert desk.body["s"] == ["фн", "недописано"]
    assert made.chips.line.accessibleDescription() == "фн, недописано"


def test_a_cross_takes_its_chip_out(qtbot: QtBot) -> None:
    made = ChipsInput("s", words)
    desk = Desk(qtbot, Form(made), s=["раз", "два"])
    boxes, _height = made.chips._laid_out(made.chips.width())
    place = QPoint(round(boxes[0].right()) - 8, round(boxes[0].center().y()))
    qtbot.mouseClick(made.chips, Qt.MouseButton.LeftButton, pos=place)
    assert desk.body["s"] == ["два"]


def test_the_matrix_walks_sets_and_marks(qtbot: QtBot) -> None:
    made = MatrixInput("m", words, lambda _body, _book: "432322211", ("i", "u"))
    desk = Desk(qtbot, Form(made), m=None, i=1, u=2)
    assert not made.inherit.isVisible()
    made.focus()
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_3)
    assert desk.body["m"] == "432322311"
    assert made.inherit.isVisible()
    desk.press(Qt.Key.Key_Space)
    assert (desk.body["i"], desk.body["u"]) == (3, 1)
    assert "Whole site" in made.matrix.accessibleDescription()
    assert made.says("i", 2, BOOK) == ("Usual impact", "Several")


def table() -> RowsInput:
    columns = (
        TimeColumn("starts", words),
        DurationColumn("lasts", words),
        NumberColumn("n", words, most=9),
        FlagColumn("on", words),
    )
    return RowsInput("rows", words, columns)


def test_rows_are_added_edited_moved_and_removed_by_keys(qtbot: QtBot) -> None:
    rows = table()
    desk = Desk(qtbot, Form(rows), rows=[])
    rows.focus()
    desk.press(Qt.Key.Key_Insert)
    desk.write("9")
    desk.press(Qt.Key.Key_Tab)
    desk.write("1:30")
    desk.press(Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    first = {"starts": 540, "lasts": 90, "n": None, "on": True}
    assert desk.body["rows"] == [first]
    desk.press(Qt.Key.Key_Insert)
    desk.write("8:00")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Up, mods=ALT)
    assert [row["starts"] for row in desk.body["rows"]] == [480, 540]
    desk.press(Qt.Key.Key_Delete)
    assert desk.body["rows"] == [first]


def test_a_cell_that_cannot_be_read_keeps_its_text(qtbot: QtBot) -> None:
    rows = table()
    row = {"starts": 540, "lasts": 90, "n": 1, "on": False}
    desk = Desk(qtbot, Form(rows), rows=[row])
    rows.focus()
    desk.press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_F2)
    desk.write("12")
    desk.press(Qt.Key.Key_Return)
    assert desk.form.faulty() is rows
    assert rows.model.index(0, 2).data() == "12"
    assert desk.body["rows"] == [row]
    assert rows.model.error_at(0, 2) == "A whole number from 0 to 9"


def test_a_problem_stands_at_its_cell_and_a_warning_is_amber(qtbot: QtBot) -> None:
    rows, line = table(), TextInput("name", words)
    row = {"starts": 540, "lasts": 90, "n": 1, "on": False}
    desk = Desk(qtbot, Form(line, rows), rows=[row], name="x")
    left = desk.form.show_problems((
        Problem("required", "rows.0.lasts"),
        Problem("setup_retired", "name", {"name": "Кассы"}, stops=False),
        Problem("required", "elsewhere"),
    ))  # fmt: skip
    assert [each.field for each in left] == ["elsewhere"]
    assert rows.model.error_at(0, 1)
    assert rows.field.error().startswith("Row 1: ")
    assert line.field.error()
    assert line.line.property("invalid") == "false"
    desk.form.show_problems(())
    assert not rows.model.error_at(0, 1)
    assert not line.field.error()


def test_a_row_may_be_the_value_itself(qtbot: QtBot) -> None:
    rows = RowsInput("values", words, (Column("", words),))
    desk = Desk(qtbot, Form(rows), values=["A"])
    rows.focus()
    desk.press(Qt.Key.Key_Insert)
    desk.write("B")
    desk.press(Qt.Key.Key_Return)
    assert desk.body["values"] == ["A", "B"]
    assert rows.words(["A", "B", "C", "D", "E"], BOOK).startswith("A; B; C; D; ")

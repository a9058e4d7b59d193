"""A record being typed survives the program: brought back under its own key and no other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from app.domain.setup.documents import SetupKind
from tests.ui.setup.conftest import Opened
from tests.ui.setup.test_page import CTRL, by_another, groups, line_of, press, replace
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.settings.subjects.fields import FieldSubject
from ui.settings.subjects.groups import GroupSubject
from ui.setup.page import SetupPage
from ui.setup.rows_input import RowsInput


def dies(page: SetupPage, made: TicketRoom, qtbot: QtBot) -> None:
    """The journal has written; nothing of the page comes into the next life."""
    page.unfinished._context.writings.flush()
    settled(qtbot, made)
    page.hide()


def key_of(made: TicketRoom, admin: Actor, code: str) -> str:
    book = made.desk.setup.book(admin).of(SetupKind.GROUP)
    return next(key for key, each in book.items() if each.body["code"] == code)


def on(page: SetupPage, key: str, made: TicketRoom, qtbot: QtBot) -> None:
    page.list.select(key)
    page.open_record(key)
    settled(qtbot, made)


def test_what_was_typed_comes_back_under_its_record_only(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    cash, network = key_of(made, admin, "cash"), key_of(made, admin, "network")
    page = opened(GroupSubject())
    on(page, cash, made, qtbot)
    replace(page, "name", "Кассы и весы")
    dies(page, made, qtbot)
    again = opened(GroupSubject())
    on(again, network, made, qtbot)
    assert not again.editing.dirty
    assert line_of(again, "name").line.text() != "Кассы и весы"
    on(again, cash, made, qtbot)
    assert line_of(again, "name").line.text() == "Кассы и весы"
    assert again.editor.pill.isVisible()
    again.activateWindow()
    line_of(again, "name").line.setFocus()
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    assert groups(made, admin)["cash"] == "Кассы и весы"
    dies(again, made, qtbot)
    third = opened(GroupSubject())
    on(third, cash, made, qtbot)
    assert not third.editing.dirty


def test_others_changes_are_put_together_with_it(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    cash = key_of(made, admin, "cash")
    page = opened(GroupSubject())
    on(page, cash, made, qtbot)
    replace(page, "name", "Кассы и весы")
    dies(page, made, qtbot)
    by_another(made, admin, page, name_en="Tills")
    again = opened(GroupSubject())
    on(again, cash, made, qtbot)
    assert line_of(again, "name").line.text() == "Кассы и весы"
    assert again.editing.body["name_en"] == "Tills"
    by_another(made, admin, again, name="Кассы")
    settled(qtbot, made)
    assert again.editing.clash is not None


def test_a_record_being_added_is_offered_and_esc_drops_it(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(GroupSubject())
    press(qtbot, Qt.Key.Key_Insert)
    typed(line_of(page, "name").line, "Терминалы")
    dies(page, made, qtbot)
    made.notices.toasts.clear()
    again = opened(GroupSubject())
    qtbot.waitUntil(lambda: bool(made.notices.toasts))
    (told,) = made.notices.toasts
    assert "Терминалы" in told.text
    assert told.action is not None
    told.action.run()
    assert (line_of(again, "name").line.text(), again.editing.adding) == ("Терминалы", True)
    again.activateWindow()
    line_of(again, "name").line.setFocus()
    press(qtbot, Qt.Key.Key_Escape)
    settled(qtbot, made)
    dies(again, made, qtbot)
    made.notices.toasts.clear()
    third = opened(GroupSubject())
    settled(qtbot, made)
    assert not third.editing.dirty
    assert made.notices.toasts == []


def nowhere(_kind: object, _key: str) -> None:
    """No other page is opened here."""


def cell_open(page: SetupPage) -> QLineEdit:
    """Open the second value of a list for typing."""
    values = page.editor.parts.input_of("options.values")
    assert isinstance(values, RowsInput)
    index = values.model.index(1, 0)
    values.view.setFocus()
    values.view.setCurrentIndex(index)
    values.view.edit(index)
    cell = QApplication.focusWidget()
    assert isinstance(cell, QLineEdit)
    return cell


def test_what_stands_in_an_open_cell_is_kept_and_esc_takes_it_back(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    book = made.desk.setup.book(admin).of(SetupKind.FIELD)
    model = next(key for key, each in book.items() if each.body["code"] == "model")
    page = opened(FieldSubject(nowhere))
    on(page, model, made, qtbot)
    cell = cell_open(page)
    typed(cell, "Меркурий")
    qtbot.keyClick(cell, Qt.Key.Key_Escape)
    written = page.unfinished._context.writings.flush
    written()
    settled(qtbot, made)
    assert made.drafts.writings(admin.agent_id) == ()
    typed(cell_open(page), "Штрих-М")
    written()
    settled(qtbot, made)
    assert not page.editing.dirty
    again = opened(FieldSubject(nowhere))
    on(again, model, made, qtbot)
    assert again.editing.body["options"]["values"] == ["Атол", "Штрих-М"]
    assert again.editor.pill.isVisible()

"""A page of the kit by the keyboard alone, over the service, on both databases."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from app.domain.setup.documents import Draft, SetupKind
from tests.ui.setup.conftest import Opened
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.settings.subjects.groups import GroupSubject
from ui.setup.inputs import TextInput
from ui.setup.page import SetupPage

PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def line_of(page: SetupPage, path: str) -> TextInput:
    found = page.editor.parts.input_of(path)
    assert isinstance(found, TextInput)
    return found


def replace(page: SetupPage, path: str, text: str) -> None:
    line = line_of(page, path).line
    line.setFocus()
    line.selectAll()
    typed(line, text)


def press(qtbot: QtBot, key: Qt.Key, mods: Qt.KeyboardModifier = PLAIN) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, mods)


def groups(made: TicketRoom, admin: Actor) -> dict[str, str]:
    book = made.desk.setup.book(admin)
    return {str(d.body["code"]): d.name for d in book.of(SetupKind.GROUP).values()}


def by_another(made: TicketRoom, admin: Actor, page: SetupPage, **more: object) -> None:
    """Another desk saves the same record, and this one hears of it."""
    key = page.editing.key
    assert key is not None
    body = made.desk.setup.book(admin).of(page.subject.kind)[key].body
    outcome = made.desk.setup.save(admin, Draft(page.subject.kind, key, {**body, **more}, body))
    made.hub.publish(outcome.changes)


def test_a_group_is_added_by_keys_alone(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(GroupSubject())
    press(qtbot, Qt.Key.Key_Insert)
    assert QApplication.focusWidget() is line_of(page, "name").line
    typed(line_of(page, "name").line, "Терминалы")
    assert page.editor.pill.isVisible()
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    assert line_of(page, "code").field.error()
    assert QApplication.focusWidget() is line_of(page, "code").line
    typed(line_of(page, "code").line, "terminals")
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    assert groups(made, admin)["terminals"] == "Терминалы"
    assert not page.editor.pill.isVisible()
    assert page.list.current() == page.editing.key
    assert page.editor.who.text().startswith("Boss")


def test_what_is_wrong_is_said_while_typing(made: TicketRoom, opened: Opened, qtbot: QtBot) -> None:
    page = opened(GroupSubject())
    replace(page, "name", " ")
    qtbot.waitUntil(lambda: bool(line_of(page, "name").field.error()))
    replace(page, "name", "Кассы 2")
    qtbot.waitUntil(lambda: not line_of(page, "name").field.error())
    settled(qtbot, made)


def test_esc_brings_the_record_back(made: TicketRoom, opened: Opened, qtbot: QtBot) -> None:
    page = opened(GroupSubject())
    before = line_of(page, "name").line.text()
    replace(page, "name", "Другое")
    press(qtbot, Qt.Key.Key_Escape)
    assert line_of(page, "name").line.text() == before
    assert not page.editing.dirty
    assert QApplication.focusWidget() is page.list.table
    settled(qtbot, made)


def test_another_row_waits_until_what_is_typed_is_saved(
    made: TicketRoom, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(GroupSubject())
    key = page.editing.key
    replace(page, "name", "Недописано")
    page.list.table.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.editor.save
    assert page.list.current() == page.editing.key == key
    assert line_of(page, "name").line.text() == "Недописано"
    assert page.editor.error.isVisible()
    settled(qtbot, made)


def test_fields_that_another_desk_changed_come_in_beside_what_is_typed(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(GroupSubject())
    replace(page, "name", "Моё имя")
    by_another(made, admin, page, name_en="Theirs")
    qtbot.waitUntil(lambda: line_of(page, "name_en").line.text() == "Theirs")
    assert line_of(page, "name").line.text() == "Моё имя"
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    key = page.editing.key
    assert key is not None
    body = made.desk.setup.book(admin).of(SetupKind.GROUP)[key].body
    assert (body["name"], body["name_en"]) == ("Моё имя", "Theirs")


def test_the_same_field_asks_whose_stays(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(GroupSubject())
    replace(page, "name", "Моё имя")
    by_another(made, admin, page, name="Их имя")
    qtbot.waitUntil(page.editor.clash.isVisible)
    settled(qtbot, made)
    assert line_of(page, "name").line.text() == "Моё имя"
    assert QApplication.focusWidget() is page.editor.clash.rows[0].side
    press(qtbot, Qt.Key.Key_2)
    assert line_of(page, "name").line.text() == "Их имя"
    assert not page.editor.clash.isVisible()
    assert not page.editing.dirty
    settled(qtbot, made)


def test_mine_is_kept_and_saved_over_theirs(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(GroupSubject())
    replace(page, "name", "Моё имя")
    by_another(made, admin, page, name="Их имя")
    qtbot.waitUntil(page.editor.clash.isVisible)
    press(qtbot, Qt.Key.Key_1)
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    assert "Моё имя" in groups(made, admin).values()


def test_a_change_is_taken_back_from_the_history(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(GroupSubject())
    before = line_of(page, "name").line.text()
    replace(page, "name", "Не то")
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    page.editor.tabs.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    history = page.editor.parts.history
    assert history.isVisible()
    history.table.setFocus()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settled(qtbot, made)
    assert page.editing.body["name"] == before
    assert before in groups(made, admin).values()


def test_what_nothing_uses_is_removed_after_a_second_press(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(GroupSubject())
    press(qtbot, Qt.Key.Key_Insert)
    typed(line_of(page, "name").line, "Лишняя")
    replace(page, "code", "spare")
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    page.list.table.setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    settled(qtbot, made)
    assert "spare" in groups(made, admin)
    assert page.editor.effects.isVisible()
    press(qtbot, Qt.Key.Key_Delete)
    settled(qtbot, made)
    assert "spare" not in groups(made, admin)


def test_what_is_used_is_hidden(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(GroupSubject())
    page.open_record(str(made.room.cash))
    settled(qtbot, made)
    page.list.table.setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    settled(qtbot, made)
    assert page.editing.dirty
    assert QApplication.focusWidget() is page.editor.save
    press(qtbot, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert not made.desk.setup.book(admin).of(SetupKind.GROUP)[str(made.room.cash)].active


def test_the_filter_finds_and_the_arrow_leads_into_the_list(
    made: TicketRoom, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(GroupSubject())
    page.list.filter.setFocus()
    typed(page.list.filter, "cash")
    press(qtbot, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.list.table
    settled(qtbot, made)
    assert page.list.current() == page.editing.key == str(made.room.cash)


def test_tab_walks_over_the_page_as_it_is_read(
    made: TicketRoom, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(GroupSubject())
    page.list.filter.setFocus()
    walked = []
    for _ in range(8):
        walked.append(QApplication.focusWidget())
        press(qtbot, Qt.Key.Key_Tab)
    fields = [each.control for each in page.editor.parts.form(0).inputs]
    wanted = [page.list.filter, page.list.table, page.list.add, page.list.hide_one]
    assert walked == [*wanted, page.editor.tabs, *fields[:3]]
    for _ in fields[3:]:
        press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.editor.hide_it
    settled(qtbot, made)

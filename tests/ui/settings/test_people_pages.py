"""People and rights in the settings, by the keyboard alone, on an embedded room."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor, Permission, Reach
from app.domain.vocabulary import Role, SupportLine
from tests import factories as make
from tests.ui.settings.views import settings_view
from tests.ui.ticket_room import TicketRoom, typed
from ui.settings.people_page import PeoplePage
from ui.settings.rights_page import RightsPage
from ui.settings.settings_view import SettingsView


@pytest.fixture
def view(made: TicketRoom, admin: Actor, qtbot: QtBot, tmp_path: Path) -> SettingsView:
    return settings_view(made, admin, qtbot, tmp_path)


@pytest.fixture
def people(view: SettingsView, qtbot: QtBot) -> PeoplePage:
    view.show_page("people")
    page = view.page()
    assert isinstance(page, PeoplePage)
    qtbot.waitUntil(lambda: page.list.current() is not None)
    page.list.table.setFocus()
    return page


@pytest.fixture
def rights(view: SettingsView, qtbot: QtBot) -> RightsPage:
    view.show_page("rights")
    page = view.page()
    assert isinstance(page, RightsPage)
    qtbot.waitUntil(lambda: page.table.current() is not None)
    page.table.setFocus()
    return page


def says(page: PeoplePage | RightsPage, words: str) -> bool:
    return any(words in each.text() for each in page.findChildren(QLabel) if each.isVisible())


def choose(page: PeoplePage, qtbot: QtBot, login: str) -> None:
    page.list.filter.setFocus()
    typed(page.list.filter, login)
    qtbot.keyClick(page.list.filter, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: getattr(page.list.current(), "login", "") == login)


def test_somebody_is_added_with_keys_only(
    made: TicketRoom, admin: Actor, people: PeoplePage, qtbot: QtBot
) -> None:
    qtbot.keyClick(people.list.table, Qt.Key.Key_Insert)
    form = people.editor.form
    assert QApplication.focusWidget() is form.name_edit
    typed(form.name_edit, "Яна Ким")
    qtbot.keyClick(form.name_edit, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.login_edit
    typed(form.login_edit, "Яна")
    qtbot.keyClick(form.login_edit, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: form.login.error().startswith("A login is small Latin letters"))
    assert QApplication.focusWidget() is form.login_edit
    form.login_edit.selectAll()
    typed(form.login_edit, "y.kim")
    qtbot.keyClick(form.login_edit, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: getattr(people.list.current(), "login", "") == "y.kim")
    assert made.desk.staff.find(admin, "y.kim").full_name == "Яна Ким"
    assert form.login_edit.isReadOnly()


def test_a_role_changed_takes_its_line_along_and_is_told(
    made: TicketRoom, admin: Actor, people: PeoplePage, qtbot: QtBot
) -> None:
    choose(people, qtbot, "anna")
    combo = people.editor.form.role_combo
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    combo.activated.emit(combo.currentIndex())
    assert people.editor.save.isEnabled()
    qtbot.keyClick(combo, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: made.desk.staff.find(admin, "anna").role is Role.ENGINEER)
    assert made.desk.staff.find(admin, "anna").line is SupportLine.SECOND
    qtbot.waitUntil(lambda: says(people, "changed: role, line"))


def test_escape_takes_back_what_was_typed(people: PeoplePage, qtbot: QtBot) -> None:
    choose(people, qtbot, "anna")
    edit = people.editor.form.name_edit
    before = edit.text()
    edit.setFocus()
    typed(edit, "!")
    assert not people.list.table.isEnabled()
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == before
    assert people.list.table.isEnabled()


def test_closing_an_account_says_what_stays_and_asks_once(
    made: TicketRoom, admin: Actor, people: PeoplePage, qtbot: QtBot
) -> None:
    key = made.desk.staff.find(admin, "litvinov").agent_id
    with made.room.database.write() as session:
        for number in (901, 902):
            make.make_ticket(session, number, made.room.department, assignee_id=key)
    qtbot.keyClick(people.list.table, Qt.Key.Key_Escape)
    people.refresh()
    choose(people, qtbot, "litvinov")
    count = made.desk.staff.find(admin, "litvinov").open_tickets
    assert count >= 2
    qtbot.waitUntil(lambda: says(people, f"{count} open tickets"))
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(people.list.table, Qt.Key.Key_Delete, control)
    assert says(people, f"{count} open ticket")
    assert made.desk.staff.find(admin, "litvinov").active
    qtbot.keyClick(people.list.table, Qt.Key.Key_Delete, control)
    qtbot.waitUntil(lambda: not made.desk.staff.find(admin, "litvinov").active)
    qtbot.waitUntil(lambda: says(people, "account closed"))
    qtbot.keyClick(people.list.table, Qt.Key.Key_Delete, control)
    qtbot.waitUntil(lambda: made.desk.staff.find(admin, "litvinov").active)


def test_nobodys_own_account_can_be_closed_and_the_key_says_so(people: PeoplePage) -> None:
    people.list.select(people._context.actor.agent_id)
    assert not people.editor.close_account.isEnabled()
    assert people.editor.close_account.toolTip()
    people.list.table.selectRow(0)
    assert people.list.current() is not None
    assert people.editor.close_account.isEnabled()


def test_others_see_why_the_pages_are_closed(
    made: TicketRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    view = settings_view(made, made.room.supervisor, qtbot, tmp_path)
    for name in ("people", "rights"):
        item = view.nav.items[name]
        assert not item.isEnabled()
        assert "your role does not include it" in item.toolTip()
        view.show_page(name)
        assert not isinstance(view.page(), PeoplePage | RightsPage)


def cell(page: RightsPage) -> tuple[Role, Permission, Reach]:
    right = page.table.current()
    assert right is not None
    return right.role, right.permission, right.reach


def test_a_right_is_changed_and_put_back_with_keys(rights: RightsPage, qtbot: QtBot) -> None:
    table = rights.table
    for _ in range(list(Permission).index(Permission.TICKET_TAKE)):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert cell(rights) == (Role.ENGINEER, Permission.TICKET_TAKE, Reach.OWN_GROUP)
    qtbot.keyClick(table, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: cell(rights)[2] is Reach.OWN_LINE)
    assert says(rights, "Boss: Own groups → Own line")
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: cell(rights)[2] is Reach.OWN_GROUP)
    qtbot.keyClick(table, Qt.Key.Key_6)
    qtbot.waitUntil(lambda: cell(rights)[2] is Reach.NONE)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: cell(rights)[2] is Reach.OWN_GROUP)


def test_the_last_right_to_manage_staff_stays(rights: RightsPage, qtbot: QtBot) -> None:
    at = rights.table.rights.index(list(Permission).index(Permission.STAFF_EDIT), 6)
    rights.table.setCurrentIndex(at)
    qtbot.keyClick(rights.table, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: says(rights, "Nobody could manage staff"))
    assert cell(rights)[2] is Reach.ANY


def test_the_whole_table_goes_back_when_asked_twice(rights: RightsPage, qtbot: QtBot) -> None:
    qtbot.keyClick(rights.table, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: cell(rights)[2] is Reach.NONE)
    rights.all_back.setFocus()
    qtbot.keyClick(rights.all_back, Qt.Key.Key_Return)
    assert says(rights, "Press the button once more")
    assert cell(rights)[2] is Reach.NONE
    qtbot.keyClick(rights.all_back, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(rights)[2] is Reach.ANY)


def test_a_grade_goes_one_step_and_a_newcomer_gets_his_mentor(
    made: TicketRoom, admin: Actor, people: PeoplePage, qtbot: QtBot
) -> None:
    choose(people, qtbot, "kim")
    form = people.editor.form.standing
    grades = [form.grade_combo.itemText(at) for at in range(form.grade_combo.count())]
    assert grades == ["Senior specialist", "Engineer", "Head"]
    form.alone.click()
    qtbot.keyClick(form.alone, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(form.mentor.error()))
    form.mentor_combo.setCurrentIndex(form._mentors.index(made.room.litvinov.agent_id))
    form.grade_combo.setCurrentIndex(0)
    qtbot.keyClick(form.alone, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not people.editor.save.isEnabled())
    qtbot.waitUntil(lambda: made.background.pending == 0)
    standing = made.desk.staff.find(admin, "kim").standing
    assert (standing.grade.value, standing.solves_alone) == ("senior", False)
    assert standing.mentor_id == made.room.litvinov.agent_id


def test_the_buttons_of_a_page_stay_free_of_toasts(view: SettingsView, people: PeoplePage) -> None:
    foot = people.editor.save.mapTo(view, people.editor.save.rect().bottomLeft())
    assert 0 < view.height() - foot.y() < view.foot.height()
    view.show_page("look")
    assert view.foot.height() == 0

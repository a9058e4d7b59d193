"""From which grade a right holds: set, weighed, taken back by keys on the page of rights (R109)."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor, Permission, Reach
from app.domain.rights_by_grade import Extent
from app.domain.vocabulary import Grade, Role
from tests.ui.settings.views import settings_view
from tests.ui.ticket_room import TicketRoom
from ui.settings.rights_page import RightsPage

CONTROL = Qt.KeyboardModifier.ControlModifier
REOPEN = Permission.TICKET_REOPEN


@pytest.fixture
def page(made: TicketRoom, admin: Actor, qtbot: QtBot, tmp_path: Path) -> RightsPage:
    view = settings_view(made, admin, qtbot, tmp_path)
    view.show_page("rights")
    page = view.page()
    assert isinstance(page, RightsPage)
    qtbot.waitUntil(lambda: page.table.current() is not None)
    page.table.setFocus()
    return page


def go(page: RightsPage, role: Role, permission: Permission) -> None:
    at = page.table.rights.index(list(Permission).index(permission), list(Role).index(role) + 1)
    page.table.setCurrentIndex(at)


def extent(page: RightsPage) -> Extent:
    right = page.table.current()
    assert right is not None
    return right.extent


def says(page: RightsPage, words: str) -> bool:
    return any(words in each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_a_bound_says_whom_it_touches_and_waits_for_its_key(
    page: RightsPage, made: TicketRoom, admin: Actor, qtbot: QtBot
) -> None:
    go(page, Role.ENGINEER, REOPEN)
    people = made.desk.staff.people(admin)
    engineers = [each for each in people if each.role is Role.ENGINEER and each.active]
    qtbot.keyClick(page.table, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: extent(page).least is Grade.SENIOR)  # they are engineers by grade
    qtbot.keyClick(page.table, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: extent(page).least is Grade.ENGINEER)
    qtbot.keyClick(page.table, Qt.Key.Key_Plus)
    qtbot.keyClick(page.table, Qt.Key.Key_S, CONTROL)  # nothing is saved before it was said
    qtbot.waitUntil(lambda: says(page, f"{len(engineers)} person(s) will lose this right"))
    assert page.bound.combo.currentText() == "Head"
    assert extent(page).least is Grade.ENGINEER
    qtbot.keyClick(page.table, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: extent(page) == Extent(Reach.OWN_GROUP, Grade.HEAD))
    assert says(page, "Own groups, from the grade “Engineer” → Own groups, from the grade “Head”")
    qtbot.keyClick(page.table, Qt.Key.Key_Minus)
    qtbot.waitUntil(lambda: says(page, f"{len(engineers)} person(s) will get this right"))


def test_escape_leaves_a_bound_as_it_was_and_so_does_another_cell(
    page: RightsPage, qtbot: QtBot
) -> None:
    for leave in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
        go(page, Role.ENGINEER, REOPEN)
        page.bound.combo.activated.emit(3)
        qtbot.waitUntil(lambda: says(page, "will lose this right"))
        qtbot.keyClick(page.table, leave)
        assert not says(page, "will lose this right")
        go(page, Role.ENGINEER, REOPEN)
        assert page.bound.combo.currentText() == "any grade"
        assert page.isVisible()
        assert extent(page) == Extent(Reach.OWN_GROUP)


def test_a_bound_is_taken_back_and_shipped_by_keys(page: RightsPage, qtbot: QtBot) -> None:
    go(page, Role.ENGINEER, REOPEN)
    assert not page.undo.isVisible()
    qtbot.keyClick(page.table, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: extent(page).least is Grade.SENIOR)
    qtbot.keyClick(page.table, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: extent(page).least is None)
    qtbot.keyClick(page.table, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: extent(page).least is Grade.SENIOR)
    assert page.all_back.isEnabled()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: extent(page).least is None)
    assert not page.all_back.isEnabled()


def test_what_changes_rights_offers_no_grade_and_says_why(page: RightsPage, qtbot: QtBot) -> None:
    go(page, Role.ADMINISTRATOR, Permission.STAFF_EDIT)
    assert not page.bound.combo.isEnabled()
    assert "cannot lock himself out" in page.bound.combo.toolTip()
    qtbot.keyClick(page.table, Qt.Key.Key_Plus)
    assert not page.bound.waiting


def test_the_cell_says_its_grade_to_the_reader_of_the_screen(
    page: RightsPage, qtbot: QtBot
) -> None:
    go(page, Role.ENGINEER, REOPEN)
    qtbot.keyClick(page.table, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: extent(page).least is Grade.SENIOR)
    at = page.table.currentIndex()
    for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
        assert at.data(role) == (
            "Reopen tickets, Engineer: Own groups, from the grade “Senior specialist”"
        )

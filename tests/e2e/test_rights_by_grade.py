"""A right bound to a grade in one window shuts another's controls at once, and says why (R109)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.errors import DeskError
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.staff import StandingInput
from app.domain.vocabulary import Grade, Impact, Role, SupportLine, Urgency
from db.session import Database
from tests import factories as make
from tests.e2e.two_windows import Seat, TwoSeats, two_seats
from tests.rooms import SmallRoom
from tests.services.support_tickets import register
from ui.settings.rights_page import RightsPage
from ui.settings.settings_view import SettingsView

CONTROL = Qt.KeyboardModifier.ControlModifier
EDIT = Permission.TICKET_EDIT


def with_an_administrator(room: SmallRoom, owner: Database) -> tuple[Actor, Actor]:
    """Who shapes rights sits at the first window, an engineer at the other."""
    with owner.write() as session:
        key = make.make_agent(session, room.department, "boss", role=Role.ADMINISTRATOR)
    boss = Actor(key, "boss", "Boss", Role.ADMINISTRATOR, SupportLine.FIRST, room.department)
    return boss, room.kim


@pytest.fixture
def seats(
    qtbot: QtBot, qapp: QApplication, database_url: str, tmp_path: Path
) -> Iterator[TwoSeats]:
    with two_seats(qtbot, qapp, database_url, tmp_path, with_an_administrator) as found:
        yield found


def rights_page(seat: Seat) -> RightsPage:
    """The page of rights with the engineer's «Edit tickets» at hand."""
    seat.desk.open_section("settings")
    view = seat.window.findChild(SettingsView)
    assert view is not None
    view.show_page("rights")
    page = view.page()
    assert isinstance(page, RightsPage)
    seat.wait(lambda: page.table.current() is not None)
    seat.to_front()
    page.table.setFocus()
    for _ in range(list(Permission).index(EDIT)):
        QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Right)
    return page


def least(page: RightsPage) -> Grade | None:
    right = page.table.current()
    assert right is not None
    assert (right.role, right.permission) == (Role.ENGINEER, EDIT)
    return right.extent.least


def bind_to_heads(boss: Seat, page: RightsPage) -> None:
    """From no grade to the highest, by keys; only the last step takes it from somebody."""
    QTest.keyClick(page.table, Qt.Key.Key_Plus)
    boss.wait(lambda: least(page) is Grade.SENIOR)
    QTest.keyClick(page.table, Qt.Key.Key_Plus)
    boss.wait(lambda: least(page) is Grade.ENGINEER)
    QTest.keyClick(page.table, Qt.Key.Key_Plus)
    boss.wait(page.bound.asks.isVisible)
    assert least(page) is Grade.ENGINEER
    QTest.keyClick(page.table, Qt.Key.Key_S, CONTROL)
    boss.wait(lambda: least(page) is Grade.HEAD)


def test_what_is_bound_here_is_shut_there_and_opens_with_the_grade(seats: TwoSeats) -> None:
    boss, kim, room = seats.anna, seats.kim, seats.room
    key = register(room, assignee_id=room.kim.agent_id)
    kim.desk.open_ticket(key)
    view = kim.ticket()
    kim.wait(view.properties.impact.isEnabled)
    before = kim.context.actor

    page = rights_page(boss)
    bind_to_heads(boss, page)
    kim.wait(lambda: not view.properties.impact.isEnabled())
    assert "«руководитель»" in view.properties.impact.toolTip()
    for actor in (kim.context.actor, before):  # the window's, and one that knows of no bound
        if actor is before and kim.context.desk.embedded:
            continue  # a file has nobody but the program to ask
        with pytest.raises(DeskError):
            kim.context.desk.tickets.set_priority(actor, key, 1, Impact.SITE, Urgency.NOW)

    staff = boss.context.desk.staff
    staff.set_standing(boss.context.actor, room.kim.agent_id, StandingInput(Grade.HEAD))
    kim.wait(view.properties.impact.isEnabled)


def test_a_bound_taken_back_opens_it_again(seats: TwoSeats) -> None:
    boss, kim, room = seats.anna, seats.kim, seats.room
    kim.desk.open_ticket(register(room, assignee_id=room.kim.agent_id))
    view = kim.ticket()
    page = rights_page(boss)
    bind_to_heads(boss, page)
    kim.wait(lambda: not view.properties.impact.isEnabled())
    boss.to_front()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Z, CONTROL)
    boss.wait(lambda: least(page) is Grade.ENGINEER)
    kim.wait(view.properties.impact.isEnabled)

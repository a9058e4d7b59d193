"""The settings: what a person may open, and what there is to choose."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.config import Settings
from app.domain.permissions import Actor
from app.services.drafts import Drafts
from tests.ui.ticket_room import TicketRoom, settled, ticket_room
from ui.background import Background
from ui.preferences import Preferences
from ui.settings.keys_page import KeysPage
from ui.settings.room_page import RoomPage
from ui.settings.settings_view import SettingsView


@pytest.fixture
def made(sqlite_url: str, background: Background, tmp_path: Path) -> Iterator[TicketRoom]:
    room = ticket_room(sqlite_url, background, Drafts(tmp_path, None))
    yield room
    background.drain(10)
    room.drafts.close()
    room.room.database.dispose()


def shown(made: TicketRoom, actor: Actor, qtbot: QtBot, folder: Path) -> SettingsView:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    preferences = Preferences(app, Settings(language="en"), folder / "settings.json", folder)
    view = SettingsView(made.context(actor), made.navigator, preferences)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_the_import_opens_for_those_who_may(made: TicketRoom, qtbot: QtBot, tmp_path: Path) -> None:
    view = shown(made, made.room.supervisor, qtbot, tmp_path)
    assert view._import.isEnabled()
    view._import.setFocus()
    qtbot.keyClick(view._import, Qt.Key.Key_Space)
    assert made.navigator.sections == ["import"]


def test_the_import_says_why_it_is_closed(made: TicketRoom, qtbot: QtBot, tmp_path: Path) -> None:
    view = shown(made, made.room.litvinov, qtbot, tmp_path)
    assert view._import.isVisible()
    assert not view._import.isEnabled()
    assert "your role does not include it" in view._import.toolTip()
    assert view._import.accessibleDescription() == view._import.toolTip()
    qtbot.mouseClick(view._import, Qt.MouseButton.LeftButton)
    assert made.navigator.sections == []


def test_the_page_that_is_marked_is_shown(made: TicketRoom, qtbot: QtBot, tmp_path: Path) -> None:
    view = shown(made, made.room.supervisor, qtbot, tmp_path)
    view._items["look"].setFocus()
    qtbot.keyClick(view._items["look"], Qt.Key.Key_Down)
    assert view._items["keys"].isChecked()
    assert isinstance(view.page(), KeysPage)
    qtbot.mouseClick(view._items["room"], Qt.MouseButton.LeftButton)
    assert isinstance(view.page(), RoomPage)


def test_the_arrows_pass_the_way_out_by(made: TicketRoom, qtbot: QtBot, tmp_path: Path) -> None:
    view = shown(made, made.room.supervisor, qtbot, tmp_path)
    view._items["room"].click()
    view._items["room"].setFocus()
    qtbot.keyClick(view._items["room"], Qt.Key.Key_Down)
    assert view._items["database"].isChecked()
    assert made.navigator.sections == []
def typed_count(qtbot: QtBot, made: TicketRoom, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, made)


def test_the_days_without_a_server_are_set_within_their_limits(
    made: TicketRoom, qtbot: QtBot
) -> None:
    page = RoomPage(made.context(made.room.supervisor))
    qtbot.addWidget(page)
    page.show()
    assert (page.days.text(), page.people.text()) == ("7", "20000")
    typed_count(qtbot, made, page.days, "0")
    typed_count(qtbot, made, page.people, "500")
    settings = made.desk.catalogue.snapshot().settings
    assert (settings.offline_days, settings.offline_people) == (0, 500)
    typed_count(qtbot, made, page.days, "31")
    assert made.desk.catalogue.snapshot().settings.offline_days == 0
    assert page._error.isVisible()
    assert page.days.text() == "0"


def test_the_days_are_not_for_everybody(made: TicketRoom, qtbot: QtBot) -> None:
    page = RoomPage(made.context(made.room.litvinov))
    qtbot.addWidget(page)
    assert not page.days.isEnabled()
    assert not page.people.isEnabled()

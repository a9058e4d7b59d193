"""The settings of an administrator over the small room, on both databases."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.config import Settings
from app.domain.permissions import Actor
from tests.ui.settings.admin.hands import opened
from tests.ui.ticket_room import TicketRoom, settled
from ui.preferences import Preferences
from ui.settings.settings_view import SettingsView
from ui.setup.page import SetupPage


@pytest.fixture
def room_url(database_url: str) -> str:
    """On both databases."""
    return database_url


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


@pytest.fixture
def categories(view: SettingsView, qtbot: QtBot, made: TicketRoom) -> SetupPage:
    page = opened(view, qtbot, made, "categories")
    page.open_record(str(made.room.no_print))
    settled(qtbot, made)
    page.list.table.setFocus()
    return page

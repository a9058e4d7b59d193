"""The settings of an administrator over the small room, on both databases."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from tests.ui.on_both import room_url
from tests.ui.settings.admin.hands import opened
from tests.ui.settings.views import settings_view
from tests.ui.ticket_room import TicketRoom, settled
from ui.settings.settings_view import SettingsView
from ui.setup.page import SetupPage

__all__ = ["room_url"]


@pytest.fixture
def view(made: TicketRoom, admin: Actor, qtbot: QtBot, tmp_path: Path) -> SettingsView:
    return settings_view(made, admin, qtbot, tmp_path)


@pytest.fixture
def categories(view: SettingsView, qtbot: QtBot, made: TicketRoom) -> SetupPage:
    page = opened(view, qtbot, made, "categories")
    page.open_record(str(made.room.no_print))
    settled(qtbot, made)
    page.list.table.setFocus()
    return page

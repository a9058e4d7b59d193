"""The settings as somebody of the small room sees them."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.config import Settings
from app.domain.permissions import Actor
from tests.ui.screens import on_screen
from tests.ui.ticket_room import TicketRoom
from ui.preferences import Preferences
from ui.settings.settings_view import SettingsView


def settings_view(made: TicketRoom, actor: Actor, qtbot: QtBot, folder: Path) -> SettingsView:
    """In English, at the size that a window of 1366 leaves, with the keys."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    preferences = Preferences(app, Settings(language="en"), folder / "settings.json", folder)
    made.desk.catalogue.refresh()
    view = SettingsView(made.context(actor), made.navigator, preferences)
    return on_screen(qtbot, view, 1293, 715, active=True)

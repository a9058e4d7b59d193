"""The sections of the window, in the order of the rail; screens are imported when visited."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.permissions import Permission
from ui.navigation import Navigator, Section
from ui.translations import translate

if TYPE_CHECKING:
    from ui.context import DeskContext
    from ui.preferences import Preferences


def sections(preferences: "Preferences") -> tuple[Section, ...]:
    """Return every section; those without an icon are opened from others."""

    def settings(context: "DeskContext", navigator: Navigator) -> QWidget:
        from ui.settings.settings_view import SettingsView

        return SettingsView(context, navigator, preferences)

    return (
        Section("work", "inbox", _work_name, Permission.TICKET_READ, _work),
        Section("settings", "settings", _settings_name, None, settings),
    )


def _work(context: "DeskContext", navigator: Navigator) -> QWidget:
    from ui.work.work_desk import WorkDesk

    return WorkDesk(context, navigator)


def _work_name() -> str:
    return translate("Shell", "Work")


def _settings_name() -> str:
    return translate("Shell", "Settings")

"""The sections of the window, in the order of the rail; screens are imported when visited."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.permissions import Permission
from ui.navigation import Navigator, Section
from ui.translations import translate

if TYPE_CHECKING:
    from ui.context import DeskContext
    from ui.preferences import Preferences
    from ui.ticket_parts.notepad import NotePad


def sections(preferences: "Preferences") -> tuple[Section, ...]:
    """Return every section; those without an icon are opened from others."""
    pads: list[NotePad] = []
    return (
        Section("calls", "headset_mic", _calls_name, Permission.CALL_REGISTER, _calls),
        Section("work", "inbox", _work_name, Permission.TICKET_READ, partial(_work, pads)),
        Section("tickets", "list_alt", _tickets_name, Permission.TICKET_READ, _tickets),
        Section("knowledge", "menu_book", _knowledge_name, None, _knowledge),
        Section("settings", "settings", _settings_name, None, partial(_settings, preferences)),
        Section("ticket", "", _ticket_name, Permission.TICKET_READ, partial(_ticket, pads)),
        Section("outages", "", _outages_name, Permission.TICKET_READ, _outages),
        Section("import", "", _import_name, Permission.DATA_IMPORT, _import),
    )


def _pad_of(pads: "list[NotePad]", context: "DeskContext") -> "NotePad":
    """Return the one pad that keeps unfinished texts with their tickets on both screens."""
    if not pads:
        from ui.ticket_parts.notepad import NotePad

        pads.append(NotePad(context.writings))
    return pads[0]


def _work(pads: "list[NotePad]", context: "DeskContext", navigator: Navigator) -> QWidget:
    from ui.work.work_desk import WorkDesk

    return WorkDesk(context, navigator, _pad_of(pads, context))


def _ticket(pads: "list[NotePad]", context: "DeskContext", navigator: Navigator) -> QWidget:
    from ui.ticket.ticket_view import TicketView

    return TicketView(context, navigator, _pad_of(pads, context))


def _settings(preferences: "Preferences", context: "DeskContext", navigator: Navigator) -> QWidget:
    from ui.settings.settings_view import SettingsView

    return SettingsView(context, navigator, preferences)


def _calls(context: "DeskContext", navigator: Navigator) -> QWidget:
    from ui.call.desk import CallDesk

    return CallDesk(context, navigator)


def _tickets(context: "DeskContext", navigator: Navigator) -> QWidget:
    from ui.tickets.tickets_view import TicketsView

    return TicketsView(context, navigator)


def _knowledge(context: "DeskContext", navigator: Navigator) -> QWidget:
    from ui.knowledge.knowledge_view import KnowledgeView

    return KnowledgeView(context, navigator)


def _import(context: "DeskContext", navigator: Navigator) -> QWidget:
    from ui.importing.import_view import ImportView

    return ImportView(context, navigator)


def _outages(context: "DeskContext", navigator: Navigator) -> QWidget:
    from ui.outages.outages_view import OutagesView

    return OutagesView(context, navigator)


def _outages_name() -> str:
    return translate("Shell", "Outages")


def _calls_name() -> str:
    return translate("Shell", "Calls")


def _work_name() -> str:
    return translate("Shell", "Work")


def _tickets_name() -> str:
    return translate("Shell", "Tickets")


def _knowledge_name() -> str:
    return translate("Shell", "Knowledge")


def _settings_name() -> str:
    return translate("Shell", "Settings")


def _ticket_name() -> str:
    return translate("Shell", "Ticket")


def _import_name() -> str:
    return translate("Shell", "Import of data")

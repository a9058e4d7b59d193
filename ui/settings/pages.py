"""Every page of the settings in one table: name, place in the list, right, how it is built."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from app.domain.permissions import Permission
from app.domain.setup.documents import SetupKind
from ui.settings.asking_pages import asking_pages
from ui.settings.duty_pages import people_pages, request_pages
from ui.settings.list_pages import list_pages
from ui.settings.page_spec import PageSpec, Tools
from ui.settings.time_pages import time_pages
from ui.setup.page import SetupPage
from ui.translations import translate

CATALOGUE: Final = (Permission.CATALOGUE_EDIT,)
STAFF: Final = (Permission.STAFF_EDIT,)


def pages(*, embedded: bool) -> tuple[PageSpec, ...]:
    """Return the pages in the order of the list; heads come in the order of ``HEADS``."""
    secret, kind = _pin_name if embedded else _password_name, SetupKind
    return (
        PageSpec("categories", "account_tree", "tickets", _categories_name, _categories,
                 CATALOGUE, kind.CATEGORY),
        PageSpec("fields", "tune", "tickets", _fields_name, _fields, CATALOGUE, kind.FIELD),
        PageSpec("states", "swap_horiz", "tickets", _states_name, _states,
                 CATALOGUE, kind.STATE),
        PageSpec("process", "rule", "tickets", _process_name, _process, CATALOGUE),
        *asking_pages(),
        *request_pages(),
        *time_pages(),
        *list_pages(),
        PageSpec("people", "group", "people", _people_name, _people, STAFF),
        PageSpec("groups", "folder", "people", _groups_name, _groups, STAFF, kind.GROUP),
        PageSpec("departments", "apartment", "people", _departments_name, _departments,
                 STAFF, kind.DEPARTMENT),
        *people_pages(),
        PageSpec("rights", "lock", "people", _rights_name, _rights, STAFF),
        PageSpec("exchange", "upload_file", "system", _exchange_name, _exchange,
                 (*CATALOGUE, Permission.DATA_IMPORT)),
        PageSpec("partners", "handshake", "system", _partners_name, _partners,
                 CATALOGUE, kind.PARTNER),
        PageSpec("room", "headset_mic", "system", _room_name, _room),
        PageSpec("database", "settings", "system", _database_name, _database),
        PageSpec("journal", "history", "system", _journal_name, _journal,
                 (*CATALOGUE, *STAFF, Permission.SLA_EDIT)),
        PageSpec("look", "tune", "desk", _look_name, _look),
        PageSpec("keys", "keyboard_command_key", "desk", _keys_name, _keys),
        PageSpec("pin", "lock", "desk", secret, _secret),
    )  # fmt: skip


def head_name(head: str) -> str:
    """Return the words of a head."""
    return HEADS[head]()


def _tickets_head() -> str:
    return translate("Settings", "Requests")


def _time_head() -> str:
    return translate("Settings", "Deadlines")


def _people_head() -> str:
    return translate("Settings", "People")


def _system_head() -> str:
    return translate("Settings", "System")


def _desk_head() -> str:
    return translate("Settings", "This desk")


HEADS: Final[dict[str, Callable[[], str]]] = {
    "tickets": _tickets_head,
    "time": _time_head,
    "people": _people_head,
    "system": _system_head,
    "desk": _desk_head,
}


# ---- pages are imported when opened: each costs milliseconds that the window need not wait for
def _people(tools: Tools) -> QWidget:
    from ui.settings.people_page import PeoplePage

    return PeoplePage(tools.context)


def _categories(tools: Tools) -> QWidget:
    from ui.settings.subjects.categories import CategorySubject

    return SetupPage(tools.context, CategorySubject(tools.context, tools.open_record))


def _states(tools: Tools) -> QWidget:
    from ui.settings.subjects.states import StateSubject

    return SetupPage(tools.context, StateSubject(tools.open_record))


def _process(tools: Tools) -> QWidget:
    from ui.settings.process_page import ProcessPage

    return ProcessPage(tools.context)


def _fields(tools: Tools) -> QWidget:
    from ui.settings.subjects.fields import FieldSubject

    return SetupPage(tools.context, FieldSubject(tools.open_record))


def _groups(tools: Tools) -> QWidget:
    from ui.settings.subjects.groups import GroupSubject

    return SetupPage(tools.context, GroupSubject())


def _departments(tools: Tools) -> QWidget:
    from ui.settings.subjects.departments import DepartmentSubject

    return SetupPage(tools.context, DepartmentSubject())


def _partners(tools: Tools) -> QWidget:
    from ui.settings.subjects.partners import PartnerSubject

    return SetupPage(tools.context, PartnerSubject())


def _exchange(tools: Tools) -> QWidget:
    from ui.settings.exchange_page import ExchangePage

    return ExchangePage(tools.context, tools.navigator)


def _rights(tools: Tools) -> QWidget:
    from ui.settings.rights_page import RightsPage

    return RightsPage(tools.context)


def _room(tools: Tools) -> QWidget:
    from ui.settings.room_page import RoomPage

    return RoomPage(tools.context)


def _database(tools: Tools) -> QWidget:
    from ui.settings.database_page import DatabasePage

    return DatabasePage(tools.context, tools.preferences.keep)


def _journal(tools: Tools) -> QWidget:
    from ui.settings.journal_page import JournalPage

    return JournalPage(tools.context, tools.open_record)


def _look(tools: Tools) -> QWidget:
    from ui.settings.look_page import LookPage

    return LookPage(tools.preferences)


def _keys(tools: Tools) -> QWidget:
    from ui.settings.keys_page import KeysPage

    return KeysPage(tools.preferences)


def _secret(tools: Tools) -> QWidget:
    """One's own PIN, or the password that the server asks for."""
    if tools.context.desk.embedded:
        from ui.settings.pin_page import PinPage

        return PinPage(tools.context)
    from ui.settings.password_page import PasswordPage

    return PasswordPage(tools.context)


# ---- names
def _people_name() -> str:
    return translate("Settings", "Employees")


def _categories_name() -> str:
    return translate("Settings", "Classification")


def _states_name() -> str:
    return translate("Settings", "States and moves")


def _process_name() -> str:
    return translate("Settings", "Closing and priorities")


def _fields_name() -> str:
    return translate("Settings", "Fields of a request")


def _groups_name() -> str:
    return translate("Settings", "Groups and queues")


def _departments_name() -> str:
    return translate("Settings", "Departments")


def _exchange_name() -> str:
    return translate("Settings", "Import and export")


def _rights_name() -> str:
    return translate("Settings", "Roles and rights")


def _partners_name() -> str:
    return translate("Settings", "Partners")


def _room_name() -> str:
    return translate("Settings", "Room")


def _database_name() -> str:
    return translate("Settings", "Database")


def _journal_name() -> str:
    return translate("Settings", "Journal of changes")


def _look_name() -> str:
    return translate("Settings", "Look and language")


def _keys_name() -> str:
    return translate("Settings", "Keys")


def _pin_name() -> str:
    return translate("Settings", "My PIN")


def _password_name() -> str:
    return translate("Settings", "My password")

"""Rights in words, for saying what is not allowed."""

from collections.abc import Callable, Mapping
from typing import Final

from app.domain.permissions import Permission
from ui.translations import translate

NAMES: Final[Mapping[Permission, Callable[[], str]]] = {
    Permission.CALL_REGISTER: lambda: translate("Rights", "take calls"),
    Permission.CALLBACK_RING: lambda: translate("Rights", "call lost callers back"),
    Permission.TICKET_REGISTER: lambda: translate("Rights", "register tickets"),
    Permission.TICKET_READ: lambda: translate("Rights", "read tickets"),
    Permission.TICKET_EDIT: lambda: translate("Rights", "edit tickets"),
    Permission.TICKET_ASSIGN: lambda: translate("Rights", "assign tickets"),
    Permission.TICKET_TAKE: lambda: translate("Rights", "take tickets"),
    Permission.TICKET_WORK: lambda: translate("Rights", "change the state of tickets"),
    Permission.TICKET_RESOLVE: lambda: translate("Rights", "solve tickets"),
    Permission.TICKET_CLOSE: lambda: translate("Rights", "close tickets"),
    Permission.TICKET_REOPEN: lambda: translate("Rights", "reopen tickets"),
    Permission.TICKET_ESCALATE: lambda: translate("Rights", "escalate tickets"),
    Permission.TICKET_NOTE: lambda: translate("Rights", "write notes"),
    Permission.TICKET_ANSWER: lambda: translate("Rights", "answer the client"),
    Permission.TICKET_LINK: lambda: translate("Rights", "link tickets"),
    Permission.CLIENT_READ: lambda: translate("Rights", "see clients"),
    Permission.CLIENT_HISTORY: lambda: translate("Rights", "see a client's history"),
    Permission.CLIENT_EDIT: lambda: translate("Rights", "edit clients"),
    Permission.CLIENT_MERGE: lambda: translate("Rights", "merge clients"),
    Permission.CATALOGUE_EDIT: lambda: translate("Rights", "change the room's settings"),
    Permission.ARTICLE_WRITE: lambda: translate("Rights", "write articles"),
    Permission.SLA_EDIT: lambda: translate("Rights", "change deadlines"),
    Permission.REPORT_READ: lambda: translate("Rights", "see reports"),
    Permission.STAFF_EDIT: lambda: translate("Rights", "manage staff"),
    Permission.DATA_IMPORT: lambda: translate("Rights", "import data"),
    Permission.SCHEMA_UPGRADE: lambda: translate("Rights", "upgrade the database"),
}
"""Right -> the words for it, in the infinitive."""

"""The fields that an imported table can fill, in words."""

from collections.abc import Callable, Mapping
from typing import Final

from app.domain.errors import RuleBroken
from app.domain.importing.columns import ImportKind
from ui.translations import translate

_Words = Mapping[str, Callable[[], str]]
_CONTACTS: Final[_Words] = {
    "external_key": lambda: translate("ImportFields", "Key in the other system"),
    "full_name": lambda: translate("ImportFields", "Full name"),
    "last_name": lambda: translate("ImportFields", "Surname"),
    "first_name": lambda: translate("ImportFields", "First name"),
    "patronymic": lambda: translate("ImportFields", "Patronymic"),
    "organisation": lambda: translate("ImportFields", "Organisation"),
    "position": lambda: translate("ImportFields", "Position"),
    "city": lambda: translate("ImportFields", "City"),
    "address": lambda: translate("ImportFields", "Address"),
    "email": lambda: translate("ImportFields", "E-mail"),
    "phone": lambda: translate("ImportFields", "Phone"),
    "mobile": lambda: translate("ImportFields", "Mobile phone"),
    "e164": lambda: translate("ImportFields", "Phone in international form"),
    "extension": lambda: translate("ImportFields", "Extension"),
}
_TICKETS: Final[_Words] = {
    "number": lambda: translate("ImportFields", "Number in the other system"),
    "subject": lambda: translate("ImportFields", "Subject"),
    "description": lambda: translate("ImportFields", "Description"),
    "opened_at": lambda: translate("ImportFields", "Opened at"),
    "opened_by": lambda: translate("ImportFields", "Opened by"),
    "changed_at": lambda: translate("ImportFields", "Changed at"),
    "changed_by": lambda: translate("ImportFields", "Changed by"),
    "state": lambda: translate("ImportFields", "Status"),
    "priority": lambda: translate("ImportFields", "Priority"),
    "impact": lambda: translate("ImportFields", "Impact"),
    "urgency": lambda: translate("ImportFields", "Urgency"),
    "channel": lambda: translate("ImportFields", "Channel"),
    "requester": lambda: translate("ImportFields", "Requester"),
    "phone": lambda: translate("ImportFields", "Requester's phone"),
    "organisation": lambda: translate("ImportFields", "Client"),
    "location": lambda: translate("ImportFields", "Site"),
    "category": lambda: translate("ImportFields", "Category"),
    "subcategory": lambda: translate("ImportFields", "Subcategory"),
    "symptom": lambda: translate("ImportFields", "Symptom"),
    "group": lambda: translate("ImportFields", "Group"),
    "assignee": lambda: translate("ImportFields", "Assignee"),
    "resolved_at": lambda: translate("ImportFields", "Solved at"),
    "resolved_by": lambda: translate("ImportFields", "Solved by"),
    "closed_at": lambda: translate("ImportFields", "Closed at"),
    "resolution_code": lambda: translate("ImportFields", "Resolution code"),
    "resolution": lambda: translate("ImportFields", "Resolution"),
    "reopen_count": lambda: translate("ImportFields", "Times reopened"),
}
_OF: Final[Mapping[ImportKind, _Words]] = {
    ImportKind.CONTACTS: _CONTACTS,
    ImportKind.TICKETS: _TICKETS,
}


def field_words(kind: ImportKind) -> dict[str, str]:
    """Return every field of a kind with its name, in the order they are offered."""
    return {name: word() for name, word in _OF[kind].items()}


def field_word(kind: ImportKind, name: str) -> str:
    """Return a field's name; an unknown one stays as it is."""
    word = _OF[kind].get(name)
    return word() if word else name


def in_words(kind: ImportKind, error: BaseException) -> BaseException:
    """Return a failure of the mapping with the field named as people know it."""
    if isinstance(error, RuleBroken) and error.code == "import_field_required":
        word = field_word(kind, str(error.facts.get("name", "")))
        return RuleBroken("import_field_required", name=word)
    return error

"""Values of any kind of record in words, for a journal that knows no form."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.setup.documents import Book, SetupKind
from app.domain.vocabulary import FieldKind, Impact, Priority, Role, SupportLine, Urgency
from ui.setup.inputs import NOTHING
from ui.setup.matrix import matrix_words
from ui.setup.typed import minutes_text
from ui.texts.lines import line_name
from ui.texts.words import (
    field_kind_name,
    impact_name,
    priority_name,
    role_name,
    urgency_name,
)
from ui.translations import translate

_MOST: Final = 3
"""Parts of a list that are told before the rest is only counted."""
_NAMED: Final[Mapping[str, Callable[[Any], str]]] = {
    "priority_matrix": matrix_words,
    "default_impact": lambda value: impact_name(Impact(value)),
    "default_urgency": lambda value: urgency_name(Urgency(value)),
    "sets_impact": lambda value: impact_name(Impact(value)),
    "sets_urgency": lambda value: urgency_name(Urgency(value)),
    "priority": lambda value: priority_name(Priority(value)),
    "line": lambda value: line_name(SupportLine(value)),
    "role": lambda value: role_name(Role(value)),
    "kind": lambda value: field_kind_name(FieldKind(value)),
    "first_response_minutes": minutes_text,
    "resolution_minutes": minutes_text,
}
"""Last name of a path -> how its value is told."""


def value_words(field: str, value: Any, book: Book) -> str:  # noqa: ANN401
    """Return a value: a key as the name of what it leads to, a list as its first parts."""
    if isinstance(value, bool):
        return translate("SetupKit", "yes") if value else translate("SetupKit", "no")
    if value in (None, "", [], {}):
        return NOTHING
    if isinstance(value, list | tuple):
        return _list(field, list(value), book)
    if isinstance(value, Mapping):
        told = [value_words(name, each, book) for name, each in value.items() if name != "id"]
        return " · ".join(each for each in told if each != NOTHING)
    return _named(field, value) or _record(str(value), book) or str(value)


def _list(field: str, values: list[Any], book: Book) -> str:
    words = [value_words(field, each, book) for each in values[:_MOST]]
    if len(values) > _MOST:
        words.append(translate("SetupKit", "%n more", n=len(values) - _MOST))
    return ", ".join(words)


def _named(field: str, value: Any) -> str:  # noqa: ANN401
    told = _NAMED.get(field.rpartition(".")[2])
    try:
        return told(value) if told else ""
    except (ValueError, KeyError):
        return ""


def _record(key: str, book: Book) -> str:
    return next((one.name for kind in SetupKind if (one := book.get(kind, key))), "")

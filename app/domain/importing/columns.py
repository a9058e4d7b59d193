"""Which column of a foreign table holds which of our fields."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.errors import RuleBroken
from app.domain.folding import tokens

_CAMEL = re.compile(r"(?<=[a-zа-я])(?=[A-ZА-Я])")


class ImportKind(StrEnum):
    """What the rows of a file are."""

    CONTACTS = "contacts"
    TICKETS = "tickets"


_CONTACTS: Mapping[str, tuple[str, ...]] = {
    "external_key": ("id", "код", "external id", "ид", "внешний_код"),
    "full_name": ("full name", "name", "фио", "имя_полностью", "контакт", "contact", "клиент_фио"),
    "last_name": ("last name", "surname", "family name", "фамилия"),
    "first_name": ("first name", "given name", "имя"),
    "patronymic": ("patronymic", "middle name", "отчество"),
    "organisation": (
        "organisation",
        "organization",
        "company",
        "client",
        "организация",
        "компания",
        "клиент",
        "юрлицо",
        "контрагент",
    ),
    "position": ("position", "title", "job title", "должность"),
    "city": ("city", "town", "город"),
    "address": ("address", "street", "адрес"),
    "email": ("email", "e mail", "mail", "почта", "электронная_почта"),
    "phone": (
        "phone as written",
        "phone",
        "phone number",
        "telephone",
        "телефон",
        "тел",
        "номер_телефона",
        "телефоны",
        "рабочий_телефон",
        "phones",
    ),
    "mobile": ("mobile", "cell", "mobile phone", "мобильный", "мобильный_телефон", "сотовый"),
    "e164": ("phone e164", "e164", "phone e 164", "international phone"),
    "extension": ("extension", "ext", "добавочный", "доб"),
}
_TICKETS: Mapping[str, tuple[str, ...]] = {
    "number": (
        "number",
        "ticket",
        "ticket number",
        "incident",
        "case",
        "id",
        "case id",
        "номер",
        "номер_заявки",
        "заявка",
        "обращение",
    ),
    "subject": ("subject", "title", "short description", "summary", "тема", "заголовок"),
    "description": ("description", "details", "описание", "суть", "текст"),
    "opened_at": (
        "opened at",
        "opened",
        "created",
        "created at",
        "registered",
        "дата_открытия",
        "открыта",
        "создана",
        "дата_создания",
        "дата",
        "зарегистрирована",
    ),
    "opened_by": ("opened by", "registered by", "created by", "зарегистрировал", "диспетчер"),
    "changed_at": ("sys updated at", "updated at", "updated", "changed at", "modified", "изменена"),
    "changed_by": ("sys updated by", "updated by", "changed by", "изменил"),
    "state": ("incident state", "state", "status", "статус", "состояние"),
    "priority": ("priority", "приоритет"),
    "impact": ("impact", "влияние"),
    "urgency": ("urgency", "срочность"),
    "channel": ("contact type", "channel", "source", "канал", "способ_обращения"),
    "requester": ("caller id", "caller", "requester", "contact", "заявитель", "контакт", "фио"),
    "phone": ("phone", "caller phone", "phone number", "телефон", "телефон_заявителя"),
    "organisation": (
        "client",
        "organisation",
        "organization",
        "company",
        "клиент",
        "организация",
        "компания",
    ),
    "location": ("location", "site", "площадка", "местоположение", "объект"),
    "category": ("category", "категория", "услуга", "service"),
    "subcategory": ("subcategory", "подкатегория"),
    "symptom": ("u symptom", "symptom", "симптом", "признак"),
    "group": ("assignment group", "group", "queue", "группа", "очередь"),
    "assignee": ("assigned to", "assignee", "executor", "исполнитель", "ответственный"),
    "resolved_at": ("resolved at", "resolved", "solved at", "решена", "дата_решения"),
    "resolved_by": ("resolved by", "решил"),
    "closed_at": ("closed at", "closed", "закрыта", "дата_закрытия"),
    "resolution_code": ("closed code", "close code", "resolution code", "код_решения"),
    "resolution": ("resolution", "close notes", "solution", "решение"),
    "reopen_count": ("reopen count", "reopened", "переоткрытий"),
}
SYNONYMS: Mapping[ImportKind, Mapping[str, tuple[str, ...]]] = {
    ImportKind.CONTACTS: _CONTACTS,
    ImportKind.TICKETS: _TICKETS,
}
"""Field -> heads by which tables name it, the likeliest first."""
REQUIRED: Mapping[ImportKind, tuple[tuple[str, ...], ...]] = {
    ImportKind.CONTACTS: (("full_name", "last_name", "first_name"),),
    ImportKind.TICKETS: (("number",), ("opened_at",)),
}
"""Of each group one field must have a column."""


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Field -> column; fields with one value for every row; raw value -> our word, per field."""

    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def plain(head: str) -> str:
    """The head of a column as its words: «Phone_AsWritten» -> "phone as written"."""
    return " ".join(tokens(_CAMEL.sub(" ", head)))


def guess(heads: Sequence[str], kind: ImportKind) -> dict[str, str]:
    """Field -> column by the usual names; a column serves one field, the surest first."""
    free = {plain(head): head for head in reversed(heads)}
    found: dict[str, str] = {}
    offers = sorted(
        (place, field_name, word)
        for field_name, words in SYNONYMS[kind].items()
        for place, word in enumerate(map(plain, words))
    )
    for _, field_name, word in offers:
        if field_name not in found and word in free:
            found[field_name] = free.pop(word)
    return found


def check(mapping: ColumnMapping, heads: Sequence[str], kind: ImportKind) -> None:
    """Raise RuleBroken for an unknown field, a missing column or a field without which none go."""
    known = SYNONYMS[kind]
    for name in (*mapping.columns, *mapping.constants, *mapping.values):
        if name not in known:
            raise RuleBroken("import_field_unknown", name=name)
    for column in mapping.columns.values():
        if column not in heads:
            raise RuleBroken("import_column_missing", column=column)
    given = mapping.columns.keys() | mapping.constants.keys()
    for group in REQUIRED[kind]:
        if given.isdisjoint(group):
            raise RuleBroken("import_field_required", name=group[0])

"""From a filter back to a line: for a person in his language, or to be kept, by codes."""

import re

from app.domain.filters.naming import spelled
from app.domain.filters.terms import (
    NONE,
    SPANS,
    TEXTS,
    Condition,
    FilterField,
    Names,
    TicketFilter,
)
from app.domain.filters.words import FIELD_WORDS, NEVER, WRITTEN_UNITS
from app.domain.periods import period_text

_PLAIN = re.compile(r'[^\s",:-][^\s",:]*')


def write(asked: TicketFilter, names: Names, *, russian: bool) -> str:
    """Return the line that this room reads as the filter, in the words of a language."""
    return " ".join(_condition(each, names, russian=russian) for each in asked.conditions)


def kept(asked: TicketFilter) -> str:
    """Return the line to be kept: English fields and codes, which no renaming touches."""
    return write(asked, {}, russian=False)


def field_word(field: FilterField, *, russian: bool) -> str:
    """Return the word that names a field."""
    return FIELD_WORDS[field][0 if russian else 1][0]


def quoted(value: str) -> str:
    """Return a value as it stands in a line, in quotes where it would fall apart."""
    return value if _PLAIN.fullmatch(value) else '"' + value.replace('"', '""') + '"'


def span_text(value: str, *, russian: bool) -> str:
    """Return a span in words of a language: "<90" is <1ч30м."""
    if value == NONE:
        return NEVER[0] if russian else NEVER[1]
    left, parts = int(value[1:]), []
    for size, short_ru, short_en in WRITTEN_UNITS:
        count, left = divmod(left, size)
        if count:
            parts.append(f"{count}{short_ru if russian else short_en}")
    return value[0] + ("".join(parts) or f"0{'м' if russian else 'm'}")


def _condition(one: Condition, names: Names, *, russian: bool) -> str:
    word = field_word(one.field, russian=russian)
    values = ",".join(_value(one.field, each, names, russian=russian) for each in one.values)
    return f"{'-' if one.negated else ''}{word}:{values}"


def _value(field: FilterField, value: str, names: Names, *, russian: bool) -> str:
    if field in SPANS:
        return span_text(value, russian=russian)
    if field is FilterField.PERIOD:
        return period_text(value, russian=russian)
    if field in TEXTS:
        return quoted(value)
    return quoted(spelled(names, field, value, russian=russian) if names else value)

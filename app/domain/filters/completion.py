"""What may stand at the caret: fields, then the values of the field that was typed."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.filters.naming import spelled
from app.domain.filters.scanning import Piece, pieces
from app.domain.filters.terms import SPANS, TEXTS, FilterField, Names
from app.domain.filters.words import FIELDS
from app.domain.filters.writing import field_word, quoted, span_text
from app.domain.folding import fold

MOST = 12
_SPAN_HINTS = ("<0", "<60", "<240", "<1440", ">30", ">60", ">1440")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What would replace ``length`` characters from ``start`` on; ``value`` is the code."""

    text: str
    start: int
    length: int
    field: FilterField
    value: str = ""


def complete(line: str, caret: int, names: Names, *, russian: bool) -> tuple[Suggestion, ...]:
    """Return what fits at the caret, the room's order, at most ``MOST``."""
    before = line[:caret]
    piece = next((each for each in pieces(before) if each.end == len(before)), None)
    if piece is None or before[-1:].isspace():
        found = _fields("", caret, 0, russian=russian)
    elif piece.head is None:
        typed = piece.parts[0].text.lstrip("-")
        found = _fields(typed, caret - len(typed), len(typed), russian=russian)
    else:
        found = _values(piece, caret, names, russian=russian)
    return tuple(found)[:MOST]


def _fields(typed: str, start: int, length: int, *, russian: bool) -> Iterator[Suggestion]:
    begun = fold(typed)
    offered: set[FilterField] = set()
    for word, field in FIELDS.items():
        if field not in offered and fold(word).startswith(begun):
            offered.add(field)
            shown = field_word(field, russian=russian) if not begun else word
            yield Suggestion(f"{shown}:", start, length, field)


def _values(piece: Piece, caret: int, names: Names, *, russian: bool) -> Iterator[Suggestion]:
    field = FIELDS.get(fold(piece.head or ""))
    if field is None or field in TEXTS:
        return
    part = piece.parts[-1]
    for code, word, words in _known(field, names, russian=russian):
        if any(_fits(each, part.text) for each in words):
            yield Suggestion(quoted(word), part.start, caret - part.start, field, code)


def _known(
    field: FilterField, names: Names, *, russian: bool
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    if field in SPANS:
        for each in _SPAN_HINTS:
            if field is FilterField.DUE or each[0] == ">":
                text = span_text(each, russian=russian)
                yield each, text, (text,)
        return
    for one in (each for each in names.get(field, ()) if each.offered):
        word = spelled(names, field, one.code, russian=russian)
        yield one.code, word, (word, one.russian, one.english, one.code, *one.others)


def _fits(name: str, typed: str) -> bool:
    wanted = fold(typed)
    return any(part.startswith(wanted) for part in (fold(name), *fold(name).split()))

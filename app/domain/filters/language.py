"""From a typed line to a filter: every fault with its place, nothing guessed in silence."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.domain.filters.naming import find
from app.domain.filters.scanning import Part, Piece, pieces
from app.domain.filters.terms import (
    MOST_CHARACTERS,
    MOST_CONDITIONS,
    NEVER_NEGATED,
    NONE,
    ONCE,
    SPANS,
    TEXTS,
    Condition,
    Fault,
    FilterField,
    Names,
    Parsed,
    TicketFilter,
)
from app.domain.filters.words import FIELDS, MOST_MINUTES, NEVER, PART, PAST, SPAN, UNITS
from app.domain.folding import fold
from app.domain.periods import period_of

_MORE = frozenset({FilterField.UNREACTED, FilterField.AGE, FilterField.SILENT})
"""Without a sign these mean "longer than"; a deadline means "sooner than"."""


def parse(line: str, names: Names) -> Parsed:
    """Read a line; with faults the filter is empty."""
    if len(line) > MOST_CHARACTERS:
        over = len(line) - MOST_CHARACTERS
        return Parsed(
            TicketFilter(),
            (Fault("filter_long", MOST_CHARACTERS, over, {"limit": MOST_CHARACTERS}),),
        )
    reading = _Reading(names)
    for piece in pieces(line):
        reading.take(piece)
    return reading.result(len(line))


@dataclass(slots=True)
class _Reading:
    names: Names
    conditions: list[Condition] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    words_at: int | None = None

    def take(self, piece: Piece) -> None:
        of = self._field(piece)
        if of is None or not self._is_sound(piece, of):
            return
        if of is FilterField.WORDS:
            self._take_words(piece)
            return
        if of in ONCE and any(each.field is of for each in self.conditions):
            self._add(Fault("filter_twice", piece.start, piece.end - piece.start))
            return
        values = tuple(dict.fromkeys(self._values(piece, of)))
        if values:
            self.conditions.append(Condition(of, values, piece.negated))

    def result(self, length: int) -> Parsed:
        if self.words:
            at = len(self.conditions) if self.words_at is None else self.words_at
            text = " ".join(" ".join(self.words).split())
            self.conditions.insert(at, Condition(FilterField.WORDS, (text,)))
        if len(self.conditions) > MOST_CONDITIONS:
            self._add(Fault("filter_many", 0, length, {"limit": MOST_CONDITIONS}))
        if self.faults:
            return Parsed(TicketFilter(), tuple(self.faults))
        return Parsed(TicketFilter(tuple(self.conditions)))

    def _field(self, piece: Piece) -> FilterField | None:
        if piece.head is None:
            return FilterField.WORDS
        found = FIELDS.get(fold(piece.head))
        if found is None:
            start = piece.start + piece.negated
            self._add(Fault("filter_field", start, len(piece.head), {"value": piece.head}))
        return found

    def _is_sound(self, piece: Piece, of: FilterField) -> bool:
        before = len(self.faults)
        for part in piece.parts:
            if not part.whole:
                self._add(Fault("filter_quote", part.start, part.end - part.start))
            elif not part.text.strip():
                length = max(1, part.end - piece.start)
                self._add(Fault("filter_empty", piece.start, length))
        if piece.negated and of in NEVER_NEGATED:
            self._add(Fault("filter_negation", piece.start, piece.end - piece.start))
        return len(self.faults) == before

    def _take_words(self, piece: Piece) -> None:
        if self.words_at is None:
            self.words_at = len(self.conditions)
        self.words.extend(part.text for part in piece.parts)

    def _values(self, piece: Piece, of: FilterField) -> Iterator[str]:
        if of in TEXTS:
            yield " ".join(" ".join(part.text for part in piece.parts).split())
            return
        for part in piece.parts:
            value = self._value(part, of)
            if value:
                yield value
        if (of in SPANS or of in ONCE) and len(piece.parts) > 1:
            start = piece.parts[1].start
            self._add(Fault("filter_one", start, piece.end - start))

    def _value(self, part: Part, of: FilterField) -> str:
        if of is FilterField.PERIOD:
            return self._period(part)
        return self._span(part, of) if of in SPANS else self._named(part, of)

    def _period(self, part: Part) -> str:
        period = period_of(part.text)
        if period is None:
            length = part.end - part.start
            self._add(Fault("filter_period", part.start, length, {"value": part.text}))
            return ""
        return period.kept

    def _named(self, part: Part, of: FilterField) -> str:
        found = find(self.names, of, part.text)
        if isinstance(found, str):
            return found
        code = "filter_ambiguous" if found else "filter_value"
        told = {"value": part.text, "names": ", ".join(found)}
        self._add(Fault(code, part.start, part.end - part.start, told))
        return ""

    def _span(self, part: Part, of: FilterField) -> str:
        typed = fold(part.text)
        if of is FilterField.DUE and typed in {fold(each) for each in NEVER}:
            return NONE
        if of is FilterField.DUE and typed in {fold(each) for each in PAST}:
            return "<0"
        minutes = _minutes(typed)
        if minutes is None:
            length = part.end - part.start
            self._add(Fault("filter_span", part.start, length, {"value": part.text}))
            return ""
        sign = typed[0] if typed[0] in "<>" else ">" if of in _MORE else "<"
        return f"{sign}{minutes}"

    def _add(self, fault: Fault) -> None:
        self.faults.append(fault)


def _minutes(typed: str) -> int | None:
    if SPAN.fullmatch(typed) is None:
        return None
    total = 0
    for count, unit in PART.findall(typed):
        if unit not in UNITS:
            return None
        total += int(count) * UNITS[unit]
    return total if total <= MOST_MINUTES else None

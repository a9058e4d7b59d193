"""A row on its way in, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.errors import RuleBroken
from app.domain.importing.columns import ColumnMapping
from app.domain.text_guard import clean_text

LONGEST_CELL = 100_000


@dataclass(frozen=True, slots=True)
class RowError:
    """What is wrong where: ``row`` as a spreadsheet counts (the heads are row 1)."""

    row: int
    column: str
    value: str
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """One row with our fields; ``columns`` tell under which head each value stands."""

    number: int
    values: Mapping[str, str]
    columns: Mapping[str, str]

    def text(self, name: str) -> str:
        """The value of a field, "" when there is none."""
        return self.values.get(name, "")

    def error(self, name: str, error: RuleBroken) -> RowError:
        """The failure of one field, with the place where a person finds it."""
        facts = {key: value for key, value in error.facts.items() if key != "value"}
        column = self.columns.get(name, name)
        return RowError(self.number, column, self.text(name)[:200], error.code, facts)


def map_row(
    number: int, cells: Mapping[str, str], mapping: ColumnMapping, missing: frozenset[str]
) -> Row:
    """Our fields of a row: constants, then columns; marks like "?" are no values."""
    values = dict(mapping.constants)
    for name, column in mapping.columns.items():
        raw = cells.get(column, "").strip()
        if raw not in missing:
            words = mapping.values.get(name)
            values[name] = (words.get(raw, raw) if words else raw).replace("\x00", "")
    return Row(number, values, mapping.columns)


def cleaned(row: Row, name: str, limit: int) -> str:
    """A field's text as it may be kept; RuleBroken ``text_too_long``."""
    return clean_text(row.text(name), limit, name)

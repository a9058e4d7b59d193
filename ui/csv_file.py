"""A table as a CSV file that a Russian spreadsheet opens by a double click."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

_RISKY: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for a formula."""


def write_csv(path: Path, table: Iterable[Sequence[str | int]]) -> None:
    """Write with semicolons and a byte-order mark; figures stay figures. Raises OSError."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(
            [_harmless(cell) for cell in line] for line in table
        )


def _harmless(cell: str | int) -> str | int:
    risky = isinstance(cell, str) and cell.startswith(_RISKY)
    return f"'{cell}" if risky else cell

"""The report of an import as a file."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.domain.errors import EnvironmentFailed


def write_table(target: Path, rows: Iterable[Sequence[object]]) -> None:
    """Write rows as a CSV that a spreadsheet opens; EnvironmentFailed ``file_unwritable``."""
    try:
        with target.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(rows)
    except OSError as error:
        raise EnvironmentFailed("file_unwritable", path=str(target), detail=str(error)) from error

"""Real incidents as texts to guess a category from; the log itself is not in this repository."""

import csv
import gzip
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

_CODES = ("u_symptom", "cmdb_ci", "location", "opened_by")


class Case(NamedTuple):
    """A text and the category meant."""

    text: str
    category_id: UUID


def incidents(file: Path, column: str) -> Iterator[Case]:
    """Read the real incidents, oldest first: the coded symptom, item, place and reporter.

    The log has no text; the codes stand in for words.
    """
    first: dict[str, dict[str, str]] = {}
    with gzip.open(file, "rt", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            first.setdefault(row["number"], row)
    keys: dict[str, UUID] = {}
    for row in sorted(first.values(), key=_opened):
        if row[column] != "?":
            key = keys.setdefault(row[column], UUID(int=len(keys) + 1))
            yield Case(" ".join(map(_code, _CODES, map(row.get, _CODES))), key)


def _opened(row: dict[str, str]) -> datetime:
    return datetime.strptime(row["opened_at"], "%d/%m/%Y %H:%M")  # noqa: DTZ007 (the log has no zone)


def _code(column: str, value: str | None) -> str:
    digits = "".join(filter(str.isdigit, value or ""))
    return f"{column[:2]}{digits}" if digits else ""

"""A row of a client list read as one person."""

import re
from dataclasses import dataclass

from app.domain import phone
from app.domain.errors import RuleBroken
from app.domain.importing.rows import Row, RowError
from app.domain.phone import PhoneNumber
from app.domain.text_guard import clean_line

LONGEST_NAME = 200
LONGEST_LINE = 500
_BETWEEN_NUMBERS = re.compile(r"\s*[;\n|]\s*|\s*,\s*(?=[+\d(])")
_NAME_PARTS = ("last_name", "first_name", "patronymic")
_LINES = ("position", "city", "address", "email")
_PHONES = ("phone", "mobile", "e164")


@dataclass(frozen=True, slots=True)
class ImportedPerson:
    """One person with the numbers read from the row."""

    row: int
    external_key: str | None
    full_name: str
    organisation: str
    position: str
    city: str
    address: str
    email: str
    numbers: tuple[PhoneNumber, ...]


def read_person(row: Row) -> ImportedPerson | tuple[RowError, ...]:
    """The person of a row, or everything that is wrong with the row."""
    errors: list[RowError] = []
    lines = {name: _line(row, name, LONGEST_LINE, errors) for name in _LINES}
    name = _full_name(row, errors)
    person = ImportedPerson(
        row=row.number,
        external_key=_line(row, "external_key", LONGEST_NAME, errors) or None,
        full_name=name,
        organisation=_line(row, "organisation", LONGEST_NAME, errors),
        numbers=_numbers(row, errors),
        **lines,
    )
    return tuple(errors) if errors else person


def _line(row: Row, name: str, limit: int, errors: list[RowError]) -> str:
    try:
        return clean_line(row.text(name), limit, name)
    except RuleBroken as error:
        errors.append(row.error(name, error))
        return ""


def _full_name(row: Row, errors: list[RowError]) -> str:
    whole = _line(row, "full_name", LONGEST_NAME, errors)
    parts = [_line(row, name, LONGEST_NAME, errors) for name in _NAME_PARTS]
    name = whole or " ".join(part for part in parts if part)
    if not name and not errors:
        place = next((n for n in ("full_name", *_NAME_PARTS) if n in row.columns), "full_name")
        errors.append(row.error(place, RuleBroken("required", field="full_name")))
    return name


def _numbers(row: Row, errors: list[RowError]) -> tuple[PhoneNumber, ...]:
    """Every number of the row once; the international form alone adds no second one."""
    found: dict[tuple[str, str | None], PhoneNumber] = {}
    extension = row.text("extension")
    for name in _PHONES:
        for text in _BETWEEN_NUMBERS.split(row.text(name)):
            if not text.strip():
                continue
            try:
                written = f"{text} доб. {extension}" if extension and name == "phone" else text
                number = phone.parse(written)
            except RuleBroken as error:
                errors.append(row.error(name, error))
                continue
            known = name == "e164" and any(number.key == key for key, _ in found)
            if not known:
                found.setdefault((number.key, number.extension), number)
    return tuple(found.values())

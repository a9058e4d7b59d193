"""The room's set-up as one file: TOML, references by the names that people use."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from app.domain.errors import RuleBroken
from app.domain.permissions import GRANTS, Permission, Reach
from app.domain.rights_by_grade import Extent, bounds_known
from app.domain.setup.documents import Body, Book, SetupKind
from app.domain.vocabulary import Grade, Role
from db.setup.references import replaced
from db.setup.shapes import SHAPES

FORMAT: Final = 1
MOST_SIGNS: Final = 20_000_000
_HEAD, _RIGHTS, _BOUNDS = "firstline", "role_right", "least_grade"
_PLACE = re.compile(r"line (\d+)")
Cell = tuple[Role, Permission]
Rights = Mapping[Cell, Extent]
Word = TypeVar("Word", Reach, Grade)


@dataclass(frozen=True, slots=True)
class Content:
    """What a file says: bodies by kind with names where references are, and rights that differ."""

    bodies: Mapping[SetupKind, tuple[Body, ...]] = field(default_factory=dict)
    rights: Rights = field(default_factory=dict)


def write(book: Book, rights: Rights) -> str:
    """Return the file; the same room always gives the same text."""
    import tomli_w

    names = _names(book)
    made: dict[str, Any] = {_HEAD: {"format": FORMAT}}
    for kind in SHAPES:
        documents = sorted(book.of(kind).values(), key=lambda each: names[kind, each.key])
        made[kind.value] = [
            _without_none(_named(kind, each.key, each.body, names)) for each in documents
        ]
    made |= _rights_tables(rights)
    said = {name: part for name, part in made.items() if part}
    return tomli_w.dumps(said, multiline_strings=True)


def natural(kind: SetupKind, key: str, body: Body) -> str:
    """Return what people and files call a record."""
    shape = SHAPES[kind]
    return key if shape.natural == shape.key.name else str(body.get(shape.natural) or "")


def _names(book: Book) -> dict[tuple[SetupKind, str], str]:
    """Name every record; two of one name (one of them retired, as a rule) show their keys."""
    found: dict[tuple[SetupKind, str], str] = {}
    for kind in SHAPES:
        told = {each.key: natural(kind, each.key, each.body) for each in book.of(kind).values()}
        often = list(told.values())
        for key, name in told.items():
            found[kind, key] = name if often.count(name) == 1 and name else key
    return found


def _named(
    kind: SetupKind, key: str, body: Body, names: Mapping[tuple[SetupKind, str], str]
) -> dict[str, Any]:
    named = replaced(kind, body, lambda of, what, _path: names.get((of, what), what))
    shape = SHAPES[kind]
    for child in shape.children:
        named[child.name] = child.in_order(named[child.name])
    if shape.natural == shape.key.name or names[kind, key] == key:
        return {shape.key.name: key, **named}
    return named


def _without_none(value: Any) -> Any:  # noqa: ANN401 (a tree of plain values)
    if isinstance(value, Mapping):
        return {name: _without_none(each) for name, each in value.items() if each is not None}
    return [_without_none(each) for each in value] if isinstance(value, list) else value


def _rights_tables(rights: Rights) -> dict[str, dict[str, dict[str, str]]]:
    """Tell what departs from the shipped table: reaches, and the grades that rights begin at."""
    found: dict[str, dict[str, dict[str, str]]] = {_RIGHTS: {}, _BOUNDS: {}}
    for role, permission in sorted(rights):
        extent = rights[role, permission]
        if GRANTS[role][permission] is not extent.reach:
            found[_RIGHTS].setdefault(role.value, {})[permission.value] = extent.reach.value
        if extent.least is not None:
            found[_BOUNDS].setdefault(role.value, {})[permission.value] = extent.least.value
    return found


def read(text: str) -> Content:
    """Read a file; RuleBroken ``setup_file`` (line) when it cannot be, ``setup_file_format``."""
    if len(text) > MOST_SIGNS:
        raise RuleBroken("setup_file", line=0)
    try:
        told = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = _PLACE.search(str(error))
        raise RuleBroken("setup_file", line=int(place[1]) if place else 0) from error
    head = told.get(_HEAD)
    if not isinstance(head, dict) or head.get("format") != FORMAT:
        raise RuleBroken("setup_file_format")
    unknown = told.keys() - {_HEAD, _RIGHTS, _BOUNDS, *(kind.value for kind in SHAPES)}
    if unknown:
        raise RuleBroken("setup_file_part", name=min(unknown))
    bodies = {kind: _bodies(told.get(kind.value, []), kind) for kind in SHAPES}
    return Content(bodies, _rights(told))


def _bodies(rows: object, kind: SetupKind) -> tuple[Body, ...]:
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise RuleBroken("setup_file_part", name=kind.value)
    return tuple(rows)


def _rights(told: Mapping[str, object]) -> Rights:
    reaches = _cells(told, _RIGHTS, Reach)
    bounds = _cells(told, _BOUNDS, Grade)
    if any(least not in bounds_known(right) for (_, right), least in bounds.items()):
        raise RuleBroken("setup_file_part", name=_BOUNDS)
    return {
        (role, right): Extent(
            reaches.get((role, right), GRANTS[role][right]), bounds.get((role, right))
        )
        for role, right in {**reaches, **bounds}
    }


def _cells(told: Mapping[str, object], part: str, known: type[Word]) -> Mapping[Cell, Word]:
    rows = told.get(part, {})
    try:
        assert isinstance(rows, dict)  # noqa: S101 - refused below like any other wrong shape
        return {
            (Role(role), Permission(right)): known(value)
            for role, rights in rows.items()
            for right, value in rights.items()
        }
    except (AssertionError, AttributeError, ValueError) as error:
        raise RuleBroken("setup_file_part", name=part) from error

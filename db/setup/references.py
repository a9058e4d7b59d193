"""References inside documents: where they stand, and another body with them replaced."""

from collections.abc import Callable, Iterator
from typing import Any

from app.domain.setup.documents import Body, Book, Problem, SetupKind
from db.setup.shapes import SHAPES, Child, Shape, referred

Replace = Callable[[SetupKind, str, str], Any]
"""Kind, what stands there, path -> what is to stand there."""


def replaced(kind: SetupKind, body: Body, replace: Replace) -> dict[str, Any]:
    """Return the body with every reference handed through ``replace``."""
    shape = SHAPES[kind]
    made = _columns(shape, body, replace, "")
    for child in shape.children:
        if child.name in body:
            made[child.name] = _list(child, body[child.name], replace, child.name)
    return made


def missing(kind: SetupKind, body: Body, book: Book) -> Iterator[Problem]:
    """Yield references that lead nowhere, and as warnings those to retired records."""
    found: list[Problem] = []

    def look(of: SetupKind, key: str, path: str) -> str:
        document = book.get(of, key)
        if document is None:
            found.append(Problem("reference_unknown", path))
        elif not document.active:
            found.append(Problem("setup_retired", path, {"name": document.name}, stops=False))
        return key

    replaced(kind, body, look)
    yield from found


def _columns(of: Shape | Child, body: Body, replace: Replace, above: str) -> dict[str, Any]:
    made = dict(body)
    for column in of.columns():
        kind, value = referred(column), body.get(column.name)
        if kind is not None and value:
            made[column.name] = replace(kind, str(value), above + column.name)
    return made


def _list(child: Child, rows: list[Any], replace: Replace, path: str) -> list[Any]:
    if child.flat:
        kind = referred(child.table.c[child.flat])
        if kind is None:
            return list(rows)
        return [replace(kind, str(row), f"{path}.{place}") for place, row in enumerate(rows)]
    return [_row(child, row, replace, f"{path}.{place}.") for place, row in enumerate(rows)]


def _row(child: Child, row: Body, replace: Replace, above: str) -> dict[str, Any]:
    made = _columns(child, row, replace, above)
    for inner in child.children:
        if inner.name in row:
            made[inner.name] = _list(inner, row[inner.name], replace, above + inner.name)
    return made

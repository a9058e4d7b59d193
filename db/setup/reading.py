"""Documents read: one statement a table, whatever the size of the room."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from app.domain.setup.documents import Book, Document, SetupKind
from db.setup.shapes import ACTIVE, POSITION, SHAPES, Child, Shape
from db.setup.values import bound, plain

Lists = Mapping[Any, list[Any]]
"""Owner's key -> his rows as the document shows them."""


def book(session: Session) -> Book:
    """Read every document of the room."""
    return Book({kind: documents(session, shape) for kind, shape in SHAPES.items()})


def document(session: Session, kind: SetupKind, key: str, *, lock: bool = False) -> Document | None:
    """Read one document; ``lock`` keeps others from changing it until the transaction ends."""
    shape = SHAPES[kind]
    if lock:
        held = select(shape.key).where(shape.key == bound(shape.key, key)).with_for_update()
        session.execute(held)
    return documents(session, shape, key).get(key)


def documents(session: Session, shape: Shape, key: str | None = None) -> dict[str, Document]:
    """Read the documents of a kind by key in the room's order, or the one of a key."""
    owners = None if key is None else [bound(shape.key, key)]
    columns: list[Any] = [shape.key, *shape.columns()]
    statement: Select[Any] = select(*columns).order_by(*_order(shape))
    if owners is not None:
        statement = statement.where(shape.key.in_(owners))
    rows: Sequence[Row[Any]] = session.execute(statement).all()
    lists = [(child, _lists(session, child, owners)) for child in shape.children]
    return {str(plain(own)): _document(shape, row, own, lists) for row, own in _keyed(shape, rows)}


def _keyed(shape: Shape, rows: Sequence[Row[Any]]) -> list[tuple[Row[Any], Any]]:
    return [(row, getattr(row, shape.key.name)) for row in rows]


def _order(shape: Shape) -> list[Any]:
    table = shape.table
    names = [name for name in (POSITION, "line", shape.natural) if name in table.c]
    return [*(table.c[name] for name in names), shape.key]


def _document(
    shape: Shape, row: Row[Any], own: object, lists: list[tuple[Child, Lists]]
) -> Document:
    body = {one.name: plain(getattr(row, one.name)) for one in shape.columns()}
    body |= {child.name: found.get(own, []) for child, found in lists}
    return Document(shape.kind, str(plain(own)), body)


def _lists(session: Session, child: Child, owners: list[Any] | None) -> Lists:
    rows = session.execute(_rows(child, owners)).all()
    inner = [row.id for row in rows] if child.children else []
    lists = [(each, _lists(session, each, inner)) for each in child.children]
    found: dict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        found[getattr(row, child.owner)].append(_row(child, row, lists))
    return {owner: child.in_order(made) for owner, made in found.items()}


def _rows(child: Child, owners: list[Any] | None) -> Select[Any]:
    table = child.table
    names = (POSITION,) if POSITION in table.c else child.sort
    tail = [one for one in table.primary_key if one.name not in names]
    statement = select(table).order_by(*(table.c[name] for name in names), *tail)
    if owners is not None:
        statement = statement.where(table.c[child.owner].in_(owners))
    return statement.where(table.c[ACTIVE]) if child.retires else statement


def _row(child: Child, row: Row[Any], lists: list[tuple[Child, Lists]]) -> Any:  # noqa: ANN401 (a value or an object)
    if child.flat:
        return plain(getattr(row, child.flat))
    body: dict[str, Any] = {one.name: plain(getattr(row, one.name)) for one in child.columns()}
    return body | {each.name: found.get(row.id, []) for each, found in lists}

"""A document written: only rows that differ, lists put in order, the audit told."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Table, and_, delete, insert, literal, select, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Session

from app.domain.identity import new_id
from app.domain.setup.documents import Body, SetupKind
from db.session import dialect_of
from db.setup.shapes import ACTIVE, POSITION, SHAPES, VERSION, Child, Shape
from db.setup.values import bound, plain

Values = dict[str, Any]
_NOTHING: Body = {}
MOMENT: Final = "updated_at"


def store(
    session: Session,
    kind: SetupKind,
    key: str,
    before: Body | None,
    after: Body,
    stamps: Mapping[str, object],
) -> None:
    """Write a document: a new one without ``before``, else what differs from it.

    ``stamps`` are values of hidden columns of a new row, where the table has them; of these a
    change renews the moment.
    """
    shape = SHAPES[kind]
    own = bound(shape.key, key)
    values = {one.name: bound(one, after.get(one.name)) for one in shape.columns()}
    if before is None:
        kept = {name: value for name, value in stamps.items() if name in shape.hidden}
        session.execute(insert(shape.table).values({shape.key.name: own, **values, **kept}))
    else:
        _update(session, shape, own, before, values, stamps.get(MOMENT))
    for child in shape.children:
        was = (before or _NOTHING).get(child.name, ())
        _store_list(session, child, own, was, after.get(child.name, ()))


def _update(
    session: Session,
    shape: Shape,
    own: object,
    before: Body,
    values: Mapping[str, object],
    now: object,
) -> None:
    was = {one.name: bound(one, before.get(one.name)) for one in shape.columns()}
    changed = {n: value for n, value in values.items() if was[n] != value}
    if changed:
        if MOMENT in shape.hidden:
            changed[MOMENT] = now
        if VERSION in shape.hidden:
            changed[VERSION] = shape.table.c[VERSION] + 1
        session.execute(update(shape.table).where(shape.key == own).values(changed))


def remove(session: Session, kind: SetupKind, key: str, body: Body) -> None:
    """Take an unused record away with its lists; a list that only retires its rows forbids it."""
    shape = SHAPES[kind]
    own = bound(shape.key, key)
    for child in shape.children:
        _drop_all(session, child, own, body.get(child.name, ()))
    _delete(session, shape.table, {shape.key.name: own})


def _drop_all(session: Session, child: Child, owner: object, rows: Sequence[Any]) -> None:
    for row in rows:
        for inner in child.children:
            _drop_all(session, inner, bound(child.table.c["id"], row["id"]), row[inner.name])
        _delete(session, child.table, _where(session, child, owner, row))
    if child.retires:  # those retired before are still there, unused like the rest
        left = select(child.table.c["id"]).where(child.table.c[child.owner] == owner)
        for (key,) in session.execute(left).all():
            _drop_retired(session, child, key)


def _drop_retired(session: Session, child: Child, key: object) -> None:
    for inner in child.children:
        names = [one.name for one in inner.table.primary_key]
        rows = select(*(inner.table.c[n] for n in names)).where(inner.table.c[inner.owner] == key)
        for row in session.execute(rows).all():
            _delete(session, inner.table, dict(zip(names, row, strict=True)))
    _delete(session, child.table, {"id": key})


def _store_list(
    session: Session, child: Child, owner: object, before: Sequence[Any], after: Sequence[Any]
) -> None:
    was = {_known_by(child, row): (place, row) for place, row in enumerate(before)}
    now = {_known_by(child, row): (place, row) for place, row in enumerate(after)}
    for known, (_, row) in was.items():
        if known not in now:
            _take_out(session, child, owner, row)
    for known, (place, row) in now.items():
        _put(session, child, owner, was.get(known), (place, row))


def _known_by(child: Child, row: Any) -> tuple[Any, ...]:  # noqa: ANN401 (a value or an object)
    return (row,) if child.flat else tuple(row.get(name) for name in child.identity())


def _put(
    session: Session,
    child: Child,
    owner: object,
    was: tuple[int, Any] | None,
    now: tuple[int, Any],
) -> None:
    place, row = now
    values = _values(child, row) | ({POSITION: place} if POSITION in child.table.c else {})
    where = _where(session, child, owner, row)
    if was is None:
        if not _brought_back(session, child, where, values):
            key = {"id": new_id()} if child.has_id and "id" not in where else {}
            session.execute(
                insert(child.table).values({child.owner: owner, **where, **values, **key})
            )
    elif was != now and values:
        session.execute(update(child.table).where(_is(child.table, where)).values(values))
    inner_owner = where.get("id")
    for inner in child.children:
        old = was[1].get(inner.name, ()) if was else ()
        _store_list(session, inner, inner_owner, old, row.get(inner.name, ()))


def _brought_back(session: Session, child: Child, where: Values, values: Values) -> bool:
    """Put a retired row back in use; its own lists are written anew."""
    if not child.retires:
        return False
    found = session.execute(select(child.table.c["id"]).where(_is(child.table, where))).first()
    if found is None:
        return False
    session.execute(
        update(child.table).where(_is(child.table, where)).values({**values, ACTIVE: True})
    )
    for inner in child.children:
        names = [one.name for one in inner.table.primary_key]
        rows = select(*(inner.table.c[n] for n in names))
        for row in session.execute(rows.where(inner.table.c[inner.owner] == where["id"])).all():
            _delete(session, inner.table, dict(zip(names, row, strict=True)))
    return True


def _values(child: Child, row: Any) -> Values:  # noqa: ANN401 (a value or an object)
    if child.flat:
        column = child.table.c[child.flat]
        return {child.flat: bound(column, row)}
    return {one.name: bound(one, row.get(one.name)) for one in child.columns()}


def _where(session: Session, child: Child, owner: object, row: Any) -> Values:  # noqa: ANN401 (a value or an object)
    """Return the key of a row; a flat row with a key of its own is looked up by its value."""
    table = child.table
    if child.flat and child.has_id:
        column = table.c[child.flat]
        found = session.scalar(
            select(table.c["id"]).where(table.c[child.owner] == owner, column == bound(column, row))
        )
        return {"id": found} if found is not None else {}
    names = [one.name for one in table.primary_key]
    given = {child.flat: row} if child.flat else row
    return {n: owner if n == child.owner else bound(table.c[n], given.get(n)) for n in names}


def _take_out(session: Session, child: Child, owner: object, row: Any) -> None:  # noqa: ANN401 (a value or an object)
    where = _where(session, child, owner, row)
    if child.retires:
        session.execute(update(child.table).where(_is(child.table, where)).values({ACTIVE: False}))
        return
    for inner in child.children:
        _drop_all(session, inner, where["id"], row.get(inner.name, ()))
    _delete(session, child.table, where)


def _delete(session: Session, table: Table, where: Mapping[str, object]) -> None:
    named = {name: plain(value) for name, value in where.items()}
    told = literal(table.name), literal(named, JSONB)
    plainly = delete(table).where(_is(table, where))
    dialect_of(session).remove(session, "drop_setup", *told, plain=plainly)


def _is(table: Table, where: Mapping[str, object]) -> Any:  # noqa: ANN401 (a clause)
    return and_(*(table.c[name] == value for name, value in where.items()))

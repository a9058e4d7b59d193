"""Where a record is used: every foreign key of the schema that leads to it."""

from sqlalchemy import func, literal, select
from sqlalchemy.orm import Session

from app.domain.setup.documents import SetupKind, Use
from db.base import Base
from db.models.staff import RoomLine
from db.setup.shapes import SHAPES, users_of
from db.setup.values import bound

ENOUGH = 1000
"""Counting stops here: that it is used, and much, is all that is asked."""


def uses(session: Session, kind: SetupKind, key: str) -> tuple[Use, ...]:
    """Count the rows that refer to a record, by table; those that do not are left out."""
    known = bound(SHAPES[kind].key, key)
    found: dict[str, int] = {}
    for foreign in users_of(kind):
        some = select(literal(1)).where(foreign.parent == known).limit(ENOUGH).subquery()
        count = session.scalar(select(func.count()).select_from(some)) or 0
        table = foreign.parent.table.name
        found[table] = found.get(table, 0) + count
    if kind is SetupKind.LINE:
        found |= _on_line(session, known)
    return tuple(Use(table, count) for table, count in found.items() if count)


def _on_line(session: Session, key: object) -> dict[str, int]:
    """Count what lies on a line: it names the line's number, which no foreign key holds."""
    number = select(RoomLine.number).where(RoomLine.id == key).scalar_subquery()
    found = {}
    for table in Base.metadata.sorted_tables:
        if "line" in table.c:
            some = select(literal(1)).where(table.c["line"] == number).limit(ENOUGH).subquery()
            found[table.name] = session.scalar(select(func.count()).select_from(some)) or 0
    return found

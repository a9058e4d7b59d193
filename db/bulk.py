"""Many rows at once: Core inserts in chunks inside the session's transaction."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Table, insert
from sqlalchemy.orm import Session

from db.base import Base

_CHUNK = 2_000


def insert_rows(session: Session, model: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    """Write rows that all have the same columns; the database fills nothing in."""
    for start in range(0, len(rows), _CHUNK):
        session.connection().execute(
            insert(cast("Table", model.__table__)), rows[start : start + _CHUNK]
        )

"""Rows collected in memory and written table by table, in the order foreign keys ask for."""

from collections import defaultdict
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.domain.identity import new_id_at
from db.base import Base, Identified


class Rows:
    """Everything a new room is made of, before it is written."""

    def __init__(self) -> None:
        self._by_table: dict[str, list[dict[str, Any]]] = defaultdict(list)

    def add(self, model: type[Identified], moment: datetime, /, **values: object) -> UUID:
        """Add a row that came into being at ``moment`` and return its key."""
        key = new_id_at(moment)
        self._by_table[model.__tablename__].append({"id": key, **values})
        return key

    def put(self, model: type[Base], /, **values: object) -> None:
        """Add a row whose key is among the values."""
        self._by_table[model.__tablename__].append(values)

    def count(self, model: type[Base]) -> int:
        """Return how many rows of a kind there are."""
        return len(self._by_table[model.__tablename__])

    def of(self, model: type[Base]) -> list[dict[str, Any]]:
        """Return the rows of a kind."""
        return self._by_table[model.__tablename__]

    def write(self, session: Session) -> None:
        """Insert everything; parents before children."""
        models = {mapper.local_table.key: mapper.class_ for mapper in mappers()}
        for table in Base.metadata.sorted_tables:
            waiting = self._by_table.get(table.key)
            if waiting:
                session.execute(insert(models[table.key]), waiting)


def mappers() -> list[Any]:
    """Return the mappers of every table."""
    return list(Base.registry.mappers)

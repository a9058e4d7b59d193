"""Tables behind the mapped classes, for writing rows without the identity map."""

from typing import cast

from sqlalchemy import Table

from db.base import Base


def table_of(model: type[Base]) -> Table:
    """Return the table of a mapped class."""
    return cast("Table", model.__table__)

"""The room's table of rights: whatever the program knows and the table lacks is added."""

from sqlalchemy import Connection, insert, select

from app.domain.permissions import GRANTS
from db.models.staff import RoleRight
from db.writes.rows import table_of


def complete_rights(connection: Connection) -> None:
    """Add the shipped reach of every right that the room has not got; change none it has."""
    table = table_of(RoleRight)
    known = {tuple(row) for row in connection.execute(select(table.c.role, table.c.permission))}
    missing = [
        {"role": role, "permission": right.value, "reach": reach}
        for role, rights in GRANTS.items()
        for right, reach in rights.items()
        if (role, right.value) not in known
    ]
    if missing:
        connection.execute(insert(table), missing)

"""Puts the guard in place: ordered scripts that may be run again and again."""

from dataclasses import fields
from pathlib import Path
from typing import Any

from psycopg import sql
from sqlalchemy import Connection

from app.domain.lifecycle import moves_of_types
from app.domain.room import RoomSettings, setting_to_text

SCRIPTS = Path(__file__).parent / "sql"


def install(connection: Connection) -> None:
    """Run every script in the order of its name, in the caller's transaction."""
    driver = connection.connection.driver_connection
    if driver is None:
        raise AssertionError("a transaction without its connection")
    for script in sorted(SCRIPTS.glob("*.sql")):
        driver.execute(script.read_text(encoding="utf-8"))
    _fill(driver, "type_move", [(a.value, b.value) for a, b in moves_of_types()])
    room = RoomSettings()
    names = [one.name for one in fields(room)]
    _fill(
        driver, "setting_default", [(name, setting_to_text(getattr(room, name))) for name in names]
    )


def _fill(driver: Any, table: str, rows: list[tuple[str, str]]) -> None:  # noqa: ANN401 (psycopg)
    """Let a table of the guard say what the program's own says."""
    name = sql.Identifier("guard", table)
    driver.execute(sql.SQL("DELETE FROM {}").format(name))
    driver.cursor().executemany(sql.SQL("INSERT INTO {} VALUES (%s, %s)").format(name), rows)

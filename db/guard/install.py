"""Puts the guard in place: ordered scripts that may be run again and again."""

from dataclasses import fields
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from app.domain.lifecycle import moves_of_types
from app.domain.room import RoomSettings, setting_to_text

SCRIPTS = Path(__file__).parent / "sql"
MOVES = "guard.type_move (from_type, to_type)"
DEFAULTS = "guard.setting_default (name, value)"


def install(connection: Connection) -> None:
    """Run every script in the order of its name, in the caller's transaction."""
    driver = connection.connection.driver_connection
    if driver is None:
        raise AssertionError("a transaction without its connection")
    for script in sorted(SCRIPTS.glob("*.sql")):
        driver.execute(script.read_text(encoding="utf-8"))
    _fill(driver, MOVES, [(a.value, b.value) for a, b in moves_of_types()])
    room = RoomSettings()
    names = [one.name for one in fields(room)]
    _fill(driver, DEFAULTS, [(name, setting_to_text(getattr(room, name))) for name in names])


def _fill(driver: Any, table: str, rows: list[tuple[str, str]]) -> None:  # noqa: ANN401 (psycopg)
    """Let a table of the guard say what the program's own says."""
    driver.execute(f"DELETE FROM {table.partition(' ')[0]}")
    driver.cursor().executemany(f"INSERT INTO {table} VALUES (%s, %s)", rows)

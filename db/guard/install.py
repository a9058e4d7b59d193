"""Puts the guard in place: ordered scripts that may be run again and again."""

from pathlib import Path

from sqlalchemy import Connection

SCRIPTS = Path(__file__).parent / "sql"


def install(connection: Connection) -> None:
    """Run every script in the order of its name, in the caller's transaction."""
    driver = connection.connection.driver_connection
    if driver is None:
        raise AssertionError("a transaction without its connection")
    for script in sorted(SCRIPTS.glob("*.sql")):
        driver.execute(script.read_text(encoding="utf-8"))

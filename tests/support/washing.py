"""One PostgreSQL database per worker, washed between tests: ten times cheaper than a new one."""

from dataclasses import dataclass

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

OURS = ("public", "guard")
MOST_GROWTH = 6_000_000
"""Bytes of dead rows that a database may gather before a new one is cheaper to search."""
_TABLES = """
    SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = ANY(%s) AND c.relkind = 'r' ORDER BY 1, 2"""
_SHAPE = """
    SELECT c.oid, a.attname, a.atttypid FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE n.nspname = ANY(%s) ORDER BY 1, a.attnum"""
_NUMBERS = """
    SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'guard' AND c.relkind = 'S' AND c.relname LIKE 'number\\_of\\_%'"""
_OTHERS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()"""

Name = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Pristine:
    """How the database looked before its first test: its tables, and the rows they had."""

    shape: tuple[object, ...]
    rows: dict[Name, bytes]
    size: int


def look(url: str) -> Pristine:
    """Remembers the untouched database."""
    with _opened(url) as connection:
        _forget_numbers(connection)
        rows = {name: copy_out(connection, name) for name in tables(connection)}
        kept = {name: row for name, row in rows.items() if row}
        return Pristine(_shape(connection), kept, _size(connection))


def wash(url: str, pristine: Pristine) -> bool:
    """Puts every row back as it was; False when a test changed more than rows, or very many."""
    with _opened(url) as connection:
        connection.execute(_OTHERS)
        _forget_numbers(connection)
        grown = _size(connection) - pristine.size
        if grown > MOST_GROWTH or _shape(connection) != pristine.shape:
            return False
        connection.execute("SET session_replication_role = replica")
        emptied = [delete_from(name) for name in tables(connection)]
        connection.execute(sql.SQL(";").join(emptied))
        for name, kept in pristine.rows.items():
            copy_in(connection, name, kept)
        return True


def tables(connection: "psycopg.Connection[tuple[object, ...]]") -> list[Name]:
    """The tables of the room and of its guard."""
    found = connection.execute(_TABLES, [list(OURS)]).fetchall()
    return [(str(schema), str(table)) for schema, table in found]


def delete_from(name: Name) -> sql.Composed:
    return sql.SQL("DELETE FROM {}").format(sql.Identifier(*name))


def copy_out(connection: "psycopg.Connection[tuple[object, ...]]", name: Name) -> bytes:
    """Every row of a table, as text; generated columns are computed anew."""
    with connection.cursor().copy(_copy(name, "TO STDOUT")) as copy:
        return b"".join(bytes(block) for block in copy)


def copy_in(connection: "psycopg.Connection[tuple[object, ...]]", name: Name, rows: bytes) -> None:
    """Puts back what ``copy_out`` took."""
    with connection.cursor().copy(_copy(name, "FROM STDIN")) as copy:
        copy.write(rows)


def _opened(url: str) -> "psycopg.Connection[tuple[object, ...]]":
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    return psycopg.connect(plain)


def _forget_numbers(connection: "psycopg.Connection[tuple[object, ...]]") -> None:
    """Every room begins its years anew; their sequences are made when the first is drawn."""
    for schema, name in connection.execute(_NUMBERS).fetchall():
        connection.execute(
            sql.SQL("DROP SEQUENCE {}").format(sql.Identifier(str(schema), str(name)))
        )


def _shape(connection: "psycopg.Connection[tuple[object, ...]]") -> tuple[object, ...]:
    return tuple(connection.execute(_SHAPE, [list(OURS)]).fetchall())


def _size(connection: "psycopg.Connection[tuple[object, ...]]") -> int:
    row = connection.execute("SELECT pg_database_size(current_database())").fetchone()
    return int(str(row[0])) if row else 0


def _copy(name: Name, way: str) -> sql.Composed:
    return sql.SQL("COPY {} " + way).format(sql.Identifier(*name))

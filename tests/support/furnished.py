"""Rooms that many tests begin with: made once by each worker, copied into every later database."""

import atexit
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import Protocol, TypeVar

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

from db.session import Database
from tests.support import washing
from tests.support.washing import Name

Keys = TypeVar("Keys")
_NUMBERED = """
    SELECT n.nspname, c.relname, a.attname, d.objid::regclass::text FROM pg_depend d
    JOIN pg_class c ON c.oid = d.refobjid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
    WHERE n.nspname = ANY(%s) AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
      AND EXISTS (SELECT FROM pg_class s WHERE s.oid = d.objid AND s.relkind = 'S')"""
_SHAPE = """
    SELECT n.nspname, c.relname, a.attname FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE n.nspname = ANY(%s) AND c.relkind = 'r' ORDER BY 1, 2, 3"""
Connection = psycopg.Connection[tuple[object, ...]]


class _Picture(Protocol):
    """What a database held when it was furnished; ``paint`` is False where it does not fit."""

    def paint(self, address: str) -> bool: ...


_KEPT: dict[tuple[str, str], tuple[_Picture, object]] = {}


def furnished(database: Database, name: str, make: Callable[[Database], Keys]) -> Keys:
    """Return the keys of what ``make`` puts into an untouched database.

    A database that somebody wrote to, has another schema, or is not a superuser's or a
    file's, is furnished by ``make`` itself, as the first one is.
    """
    url = database.engine.url
    kind = url.get_backend_name()
    address = url.set(drivername=kind).render_as_string(hide_password=False)
    kept = _KEPT.get((name, kind))
    if kept is not None and kept[0].paint(address):
        keys: Keys = kept[1]  # type: ignore[assignment]
        return keys
    before = None if kept is not None else _pristine(kind, address)
    keys = make(database)
    if before is not None:
        _KEPT[name, kind] = (_picture(kind, address, before), keys)
    return keys


def _pristine(kind: str, address: str) -> "_Rows | None":
    """The rows of an untouched database; None for one that no picture is taken of."""
    if kind == "sqlite":
        return {} if _file_of(address) and _untouched_file(address) else None
    with psycopg.connect(address) as connection:
        return _rows_of(connection) if _untouched(connection) else None


def _picture(kind: str, address: str, before: "_Rows") -> _Picture:
    return _File.of(address) if kind == "sqlite" else _Server.of(address, before)


# ---- SQLite
@dataclass(frozen=True, slots=True)
class _File:
    """A whole file in memory."""

    memory: sqlite3.Connection
    shape: object

    @classmethod
    def of(cls, address: str) -> "_File":
        memory = sqlite3.connect(":memory:", check_same_thread=False)
        atexit.register(memory.close)
        with closing(sqlite3.connect(_file_of(address))) as file:
            file.backup(memory)
        return cls(memory, _shape_of(memory))

    def paint(self, address: str) -> bool:
        if not _file_of(address) or not _untouched_file(address):
            return False
        with closing(sqlite3.connect(_file_of(address))) as file:
            if _shape_of(file) != self.shape:
                return False
            self.memory.backup(file)
        return True


def _file_of(address: str) -> str:
    return make_url(address).database or ""


def _untouched_file(address: str) -> bool:
    with closing(sqlite3.connect(_file_of(address))) as file:
        (written,) = file.execute("SELECT count(*) FROM change").fetchone()
        return int(written) == 0


def _shape_of(file: sqlite3.Connection) -> object:
    return file.execute("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2").fetchall()


# ---- PostgreSQL
_Rows = dict[Name, bytes]


@dataclass(frozen=True, slots=True)
class _Server:
    """The rows that came, table by table."""

    rows: _Rows
    shape: object

    @classmethod
    def of(cls, address: str, before: _Rows) -> "_Server":
        with psycopg.connect(address) as connection:
            after = _rows_of(connection)
            changed = {name: rows for name, rows in after.items() if rows != before.get(name)}
            return cls(changed, _columns(connection))

    def paint(self, address: str) -> bool:
        with psycopg.connect(address) as connection:
            if not _untouched(connection) or _columns(connection) != self.shape:
                return False
            connection.execute("SET session_replication_role = replica")
            for name, rows in self.rows.items():
                connection.execute(washing.delete_from(name))
                washing.copy_in(connection, name, rows)
            _draw_on(connection, self.rows)
        return True


def _untouched(connection: Connection) -> bool:
    """Whoever writes to a room leaves a row in its feed; only a superuser goes round the guard."""
    asked = "SELECT current_setting('is_superuser') = 'on' AND NOT EXISTS (SELECT FROM change)"
    return connection.execute(asked).fetchone() == (True,)


def _rows_of(connection: Connection) -> _Rows:
    return {name: washing.copy_out(connection, name) for name in washing.tables(connection)}


def _columns(connection: Connection) -> object:
    return connection.execute(_SHAPE, [list(washing.OURS)]).fetchall()


def _draw_on(connection: Connection, rows: _Rows) -> None:
    """The next number drawn follows those that the rows brought with them."""
    for schema, table, column, sequence in connection.execute(
        _NUMBERED, [list(washing.OURS)]
    ).fetchall():
        if (str(schema), str(table)) in rows:
            statement = sql.SQL("SELECT setval({}, max({})) FROM {}").format(
                sql.Literal(sequence),
                sql.Identifier(str(column)),
                sql.Identifier(str(schema), str(table)),
            )
            connection.execute(statement)

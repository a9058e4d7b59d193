"""Rows into a migrated database the fastest way each of the two has: COPY, or executemany."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import Column, Dialect, Table
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect

from app.domain.folding import stems, tokens
from app.domain.typo import allowed_slips
from db.base import Base
from db.dialects.sqlite import row_of
from db.models.client import Contact
from db.models.ticket import Ticket
from tests.bench.rows import Row

SEARCHED = ("subject", "description", "resolution", "workaround")
Rows = dict[str, list[Row]]
Bind = Callable[[Any], Any]


class Shape:
    """A table's columns with what turns our values into the driver's; absent ones get defaults."""

    def __init__(self, table: Table, dialect: Dialect) -> None:
        self.columns = tuple(column.name for column in table.columns)
        self._binds = [_bind(column, dialect) for column in table.columns]
        self._defaults = [
            bind(_default(column)) for column, bind in zip(table.columns, self._binds, strict=True)
        ]

    def tuples(self, rows: Iterable[Row]) -> Iterator[tuple[Any, ...]]:
        plan = list(zip(self.columns, self._binds, self._defaults, strict=True))
        for row in rows:
            yield tuple(
                [bind(row[name]) if name in row else default for name, bind, default in plan]
            )


def _bind(column: Column[Any], dialect: Dialect) -> Bind:
    processor = column.type.dialect_impl(dialect).bind_processor(dialect)
    return processor or (lambda value: value)


def _default(column: Column[Any]) -> Any:
    default: Any = column.default
    if default is None or column.primary_key:
        return None
    if default.is_scalar:
        return default.arg
    return default.arg(None) if default.is_callable else None


def shapes(dialect: Dialect) -> dict[str, Shape]:
    return {table.name: Shape(table, dialect) for table in Base.metadata.sorted_tables}


def into_sqlite(path: str, parts: Iterable[Rows]) -> None:
    known = shapes(sqlite_dialect())
    words: set[str] = set()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=OFF")
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("PRAGMA cache_size=-400000")
        for part in parts:
            for name, rows in _ordered(part):
                columns = known[name].columns
                marks = ",".join("?" * len(columns))
                statement = f"INSERT INTO {name} ({','.join(columns)}) VALUES ({marks})"
                connection.executemany(statement, known[name].tuples(rows))
            _search_rows(connection, part)
            words |= _name_words(part)
            connection.commit()
        pairs = sorted((word, word[::-1]) for word in words)
        connection.executemany("INSERT INTO name_word VALUES (?, ?)", pairs)
        connection.commit()
        connection.execute("PRAGMA optimize=0x10002")
        connection.execute("PRAGMA journal_mode=WAL")


def _search_rows(connection: sqlite3.Connection, part: Rows) -> None:
    people = sorted(
        (row_of(row["id"]), row["id"].hex, f" {' '.join(tokens(row['search_text']))} ")
        for row in part.get(Contact.__tablename__, ())
    )
    connection.executemany(
        "INSERT INTO contact_search (rowid, contact_id, text) VALUES (?, ?, ?)", people
    )
    tickets = (
        (row["number"], " ".join(stems(" ".join(row.get(name, "") for name in SEARCHED))))
        for row in part.get(Ticket.__tablename__, ())
    )
    connection.executemany("INSERT INTO ticket_search (rowid, text) VALUES (?, ?)", tickets)


def _name_words(part: Rows) -> set[str]:
    rows = part.get(Contact.__tablename__, ())
    found = {word for row in rows for word in tokens(row["search_text"])}
    return {word for word in found if allowed_slips(word)}


def into_postgresql(url: str, parts: Iterable[Rows]) -> None:
    """Foreign keys are not checked row by row, and the text indexes are built at the end."""
    known = shapes(PGDialect_psycopg())
    words: set[str] = set()
    with psycopg.connect(url) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("SET maintenance_work_mem = '512MB'")
        rebuilt = connection.execute(
            "SELECT indexname, indexdef FROM pg_indexes"
            " WHERE schemaname = 'public' AND indexdef LIKE '%USING gin%'"
        ).fetchall()
        for name, _ in rebuilt:
            connection.execute(sql.SQL("DROP INDEX {}").format(sql.Identifier(name)))
        for part in parts:
            for name, rows in _ordered(part):
                _copy(connection, name, known[name].columns, known[name].tuples(rows))
            words |= _name_words(part)
        pairs = sorted((word, word[::-1]) for word in words)
        _copy(connection, "name_word", ("word", "reversed"), pairs)
        for _, definition in rebuilt:
            connection.execute(definition)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("UPDATE ticket_counter SET last = last")  # its sequence follows
        connection.execute("VACUUM ANALYZE")


def _copy(
    connection: psycopg.Connection[Any],
    table: str,
    columns: Iterable[str],
    rows: Iterable[tuple[Any, ...]],
) -> None:
    names = sql.SQL(",").join(map(sql.Identifier, columns))
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table), names)
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def _ordered(part: Rows) -> Iterator[tuple[str, list[Row]]]:
    for table in Base.metadata.sorted_tables:
        if rows := part.get(table.name):
            yield table.name, rows

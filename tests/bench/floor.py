"""The floor: prepared statements sent by the driver itself, nothing of the product between."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Protocol
from uuid import UUID

import psycopg
from sqlalchemy.engine import make_url

from db.dialects.sqlite import SETTINGS
from tests.bench.store import plain

Rows = Sequence[Any]
Values = dict[str, Any]
_NAMED = re.compile(r"(?<!:):(\w+)")


class Floor(Protocol):
    """One connection; statements name their values as ``:name`` on both databases."""

    kind: str

    def rows(self, statement: str, values: Values) -> Rows: ...

    def run(self, statement: str, values: Values) -> None: ...

    def transaction(self) -> Any: ...

    def plain(self, values: Values) -> Values: ...

    def close(self) -> None: ...


class SqliteFloor:
    kind = "sqlite"

    def __init__(self, url: str) -> None:
        path = make_url(url).database or ""
        self._connection = sqlite3.connect(path, isolation_level=None, cached_statements=256)
        for setting in SETTINGS:
            self._connection.execute(setting)

    def rows(self, statement: str, values: Values) -> Rows:
        return self._connection.execute(statement, values).fetchall()

    def run(self, statement: str, values: Values) -> None:
        self._connection.execute(statement, values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def plain(self, values: Values) -> Values:
        """Values as this driver takes them; made before the clock runs."""
        return {name: _for_sqlite(value) for name, value in values.items()}

    def close(self) -> None:
        self._connection.close()


class PostgresqlFloor:
    kind = "postgresql"

    def __init__(self, url: str) -> None:
        self._connection = psycopg.connect(plain(url), autocommit=True, prepare_threshold=0)
        self._cursor = self._connection.cursor()
        self._texts: dict[str, bytes] = {}

    def rows(self, statement: str, values: Values) -> Rows:
        return self._cursor.execute(self._text(statement), values).fetchall()

    def run(self, statement: str, values: Values) -> None:
        self._cursor.execute(self._text(statement), values)

    def transaction(self) -> Any:
        return self._connection.transaction()

    def plain(self, values: Values) -> Values:
        return values

    def close(self) -> None:
        self._connection.close()

    def _text(self, statement: str) -> bytes:
        known = self._texts.get(statement)
        if known is None:
            known = self._texts[statement] = driver_words(statement)
        return known


def driver_words(statement: str) -> bytes:
    """The statement as psycopg takes it."""
    return _NAMED.sub(r"%(\1)s", statement).encode()


def open_floor(url: str) -> Floor:
    return SqliteFloor(url) if url.startswith("sqlite") else PostgresqlFloor(url)


def _for_sqlite(value: Any) -> Any:
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    return value


def comparable(value: Any) -> Any:
    """A value of either driver, or of a read model, in one form."""
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    if isinstance(value, bool):
        return int(value)
    return value

"""Statements are compiled once in a worker, not once for each of its thousand engines.

SQLAlchemy keeps compiled statements with the engine, under a key that holds the engine's own
dialect. Every test has an engine of its own, and compiling was half of its time. Two dialects
of one kind and one way to write JSON compile alike; the servers of a run are one version.
"""

from typing import Any, Final

from sqlalchemy import util
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import Dialect, Engine

_MOST: Final = 5000
_STATEMENTS: Final = util.LRUCache[Any, Any](_MOST)


def compile_once() -> None:
    """Let every engine made from now on share what was compiled."""
    for kind in (PGDialect_psycopg, SQLiteDialect_pysqlite):
        kind.__eq__ = _alike  # type: ignore[method-assign,assignment]
        kind.__hash__ = _hash  # type: ignore[method-assign,assignment]
    begin = Engine.__init__

    def sharing(engine: Engine, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 (handed on)
        begin(engine, *arguments, **named)
        engine._compiled_cache = _STATEMENTS

    Engine.__init__ = sharing  # type: ignore[method-assign,assignment]


def _likeness(dialect: Dialect) -> tuple[object, ...]:
    told = ("_json_serializer", "_json_deserializer", "paramstyle", "label_length")
    return (type(dialect), *(getattr(dialect, name, None) for name in told))


def _alike(mine: Dialect, other: object) -> bool:
    return isinstance(other, Dialect) and _likeness(mine) == _likeness(other)


def _hash(dialect: Dialect) -> int:
    return hash(type(dialect))

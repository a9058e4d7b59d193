"""Calls of the server's own functions by the driver alone, for what a desk asks all day.

A compiled statement, the session and the result of it cost a desk as much again as the server's
answer; a call has no statement to compile and no object to build.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import ColumnClause, Engine
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from db.watchdog import WATCHDOG

HINT: Final = (
    "SELECT pg_notify('firstline_change', ''), set_config('firstline.told', '', false)"
    " WHERE current_setting('firstline.told', true) = '1'"
)
"""Tells the other desks to look, if the transaction before it told the feed of something."""
_DRIVER: Final = PGDialect_psycopg()
Columns = tuple[ColumnClause[Any], ...]


def call(
    session: Session, name: str, columns: Columns, values: Sequence[object], *, writes: bool
) -> list[tuple[Any, ...]]:
    """Return the rows of guard.``name`` with the values of ``columns``' types.

    The call is a transaction of its own on a connection of the pool, whatever the session has
    begun; of one that ``writes`` the other desks are told behind it.
    """
    engine: Engine = session.get_bind()  # type: ignore[assignment]  # never a connection here
    statement = _statement(name, len(values))
    _tell(engine, statement, values, writes=writes)
    line = engine.raw_connection()
    try:
        rows = ask(line.dbapi_connection, statement, values, writes=writes)
    except OperationalError as error:
        if getattr(line.dbapi_connection, "closed", True):
            line.invalidate(error)
        raise
    finally:
        line.close()
    return _typed(rows, _processors(columns))


@lru_cache(maxsize=64)
def _statement(name: str, count: int) -> str:
    return f"SELECT * FROM guard.{name}({', '.join(['%s'] * count)})"  # noqa: S608 (our own names)


def ask(
    driver: Any,  # noqa: ANN401 (the driver's own)
    statement: str,
    values: Sequence[object] | Mapping[str, object],
    *,
    writes: bool = False,
) -> list[tuple[Any, ...]]:
    """Return the rows of a prepared statement, under the same watch as every other question.

    Raises SQLAlchemy's OperationalError for whatever the driver says.
    """
    from psycopg import Error

    try:
        with WATCHDOG.waiting(driver):
            rows: list[tuple[Any, ...]] = driver.execute(statement, values, prepare=True).fetchall()
            if writes:
                driver.execute(HINT, prepare=True)
            return rows
    except Error as error:
        raise OperationalError(statement, None, error) from error


def _tell(engine: Engine, statement: str, values: Sequence[object], *, writes: bool) -> None:
    """Let those who listen on the engine hear of it as of every other statement."""
    for heard in engine.dispatch.before_cursor_execute:
        heard(None, None, statement, values, None, False)  # noqa: FBT003 (the event's own)
    for ended in engine.dispatch.commit if writes else ():
        ended(None)


@lru_cache(maxsize=64)
def _processors(columns: Columns) -> tuple[tuple[int, Any], ...]:
    """Return by place what makes the value of a column's type out of the driver's."""
    made = ((place, each.type.dialect_impl(_DRIVER)) for place, each in enumerate(columns))
    found = ((place, kind.result_processor(_DRIVER, None)) for place, kind in made)
    return tuple((place, each) for place, each in found if each is not None)


def _typed(
    rows: list[tuple[Any, ...]], processors: tuple[tuple[int, Any], ...]
) -> list[tuple[Any, ...]]:
    if not processors:
        return rows
    typed = []
    for row in rows:
        values = list(row)
        for place, processed in processors:
            values[place] = processed(values[place])
        typed.append(tuple(values))
    return typed

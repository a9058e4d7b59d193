"""An engine whose every wait for the server is watched, and whose idle lines are tried."""

from collections.abc import Callable
from functools import wraps
from time import monotonic
from typing import Any, Final

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import InvalidatePoolError

from db import watchdog
from db.watchdog import WATCHDOG, Watchdog

IDLE_SECONDS: Final = 2.0
"""A connection that rested longer is asked for a sign of life before it is used."""
SIGN_SECONDS: Final = 3.0
NO_TRANSACTION: Final = (0, 4)
"""Idle, and lost: libpq's numbers of a connection's states (PQtransactionStatus)."""
_RESTED: Final = "rested_since"
_EXECUTE: Final = ("do_execute", "do_executemany", "do_execute_no_params")
_CONCLUDE: Final = ("do_commit", "do_rollback")


def watch(engine: Engine, dog: Watchdog = WATCHDOG) -> None:
    """Report to the watchdog whenever this engine waits, and try what rested in the pool."""
    dialect = engine.dialect
    for name in _EXECUTE:
        setattr(dialect, name, _executing(getattr(dialect, name), dog))
    for name in _CONCLUDE:
        setattr(dialect, name, _concluding(getattr(dialect, name), dog))
    _try_idle(engine, dog)
    event.listen(engine, "close", lambda connection, _record: dog.let_go(connection))
    event.listen(engine, "close_detached", dog.let_go)


def take_time(connection: Connection, dog: Watchdog = WATCHDOG) -> None:
    """Let the transaction of this connection take as long as it likes."""
    driver: Any = connection.connection.dbapi_connection
    dog.take_time(driver)


def stands_alone(line: Any) -> bool:  # noqa: ANN401 (the driver's own)
    """Return whether a connection of the driver's is in no transaction."""
    return line.pgconn.transaction_status in NO_TRANSACTION


def _executing(execute: Callable[..., Any], dog: Watchdog) -> Callable[..., Any]:
    @wraps(execute)
    def watched(cursor: Any, *more: Any, **named: Any) -> Any:  # noqa: ANN401 (the driver's own)
        line = cursor.connection
        with dog.waiting(line, None if stands_alone(line) else watchdog.WRITE_SECONDS):
            return execute(cursor, *more, **named)

    return watched


def _concluding(conclude: Callable[..., Any], dog: Watchdog) -> Callable[..., Any]:
    @wraps(conclude)
    def watched(connection: Any) -> None:  # noqa: ANN401 (the pool's proxy)
        line = (
            connection.dbapi_connection if hasattr(connection, "dbapi_connection") else connection
        )
        try:
            if not stands_alone(line):  # else there is nothing to end
                with dog.waiting(line, watchdog.WRITE_SECONDS):
                    conclude(connection)
        finally:
            dog.hurry(line)

    return watched


def _try_idle(engine: Engine, dog: Watchdog) -> None:
    lost = [0.0]

    def on_invalidate(_connection: Any, _record: Any, _error: Any) -> None:  # noqa: ANN401 (the pool's own)
        """Where one line was lost, those that rest are asked too."""
        lost[0] = monotonic()

    def on_checkin(connection: Any, record: Any) -> None:  # noqa: ANN401 (the pool's own)
        if connection is not None:
            record.info[_RESTED] = monotonic()

    def on_checkout(connection: Any, record: Any, _proxy: Any) -> None:  # noqa: ANN401 (as above)
        rested = record.info.pop(_RESTED, None)
        if rested is None or (monotonic() - rested < IDLE_SECONDS and rested > lost[0]):
            return
        try:
            with dog.waiting(connection, SIGN_SECONDS):
                engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error as error:
            raise InvalidatePoolError("the server has let this connection go") from error

    event.listen(engine, "invalidate", on_invalidate)
    event.listen(engine, "checkin", on_checkin)
    event.listen(engine, "checkout", on_checkout)

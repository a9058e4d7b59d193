"""A keeper's own connection to a server: one statement after another, no transaction around."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.engine import URL

from app.domain.errors import EnvironmentFailed
from db.engine import dialect_for, require_version
from db.failures import told_plainly

MAINTENANCE = "postgres"
"""Where a keeper works before the room's database is there."""


@contextmanager
def keeper_connection(url: URL, database: str) -> Iterator[Connection]:
    """Yield a superuser's connection; EnvironmentFailed ``keeper_needed`` (login) for others."""
    dialect = dialect_for(url)
    options = dialect.engine_options(url)["connect_args"] | {"options": "-c lock_timeout=5s"}
    engine = create_engine(
        url.set(database=database), connect_args=options, isolation_level="AUTOCOMMIT"
    )
    try:
        with told_plainly(), engine.connect() as connection:
            require_version(connection, dialect)
            require_keeper(connection)
            yield connection
    finally:
        engine.dispose()


def is_keeper(connection: Connection) -> bool:
    """Tell whether the session is a superuser's: only one may make roles and close databases."""
    asked = text("SELECT rolsuper FROM pg_roles WHERE rolname = session_user")
    return bool(connection.execute(asked).scalar())


def require_keeper(connection: Connection) -> None:
    """Raise EnvironmentFailed ``keeper_needed`` (login) unless the session is a superuser's."""
    if not is_keeper(connection):
        login = connection.execute(text("SELECT session_user")).scalar_one()
        raise EnvironmentFailed("keeper_needed", login=login)


def quoted(name: str) -> str:
    """Return an identifier as SQL takes it."""
    return '"' + name.replace('"', '""') + '"'

"""Copies of a central database by pg_dump and pg_restore."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from uuid import uuid4

from sqlalchemy import Connection, text
from sqlalchemy.engine import URL

from app.domain.errors import EnvironmentFailed, RuleBroken
from db.failures import told_plainly
from db.keeping import programs
from db.schema_gate import SchemaAge, schema_state
from db.session import Database

Tell = Callable[[str], None]
ROLES: Final = ("firstline_owner", "firstline_staff", "firstline_accounts")
"""Roles are the server's and stand in no copy; firstline-admin init makes them."""
_ESSENTIAL: Final = (" TABLE public alembic_version ", " TABLE public ticket ")
_KNOWN_ROLES: Final = text("SELECT rolname FROM pg_roles WHERE rolname = ANY(:names)")
_MAY_CONNECT: Final = text(
    "SELECT quote_ident(r.rolname) FROM pg_database d, aclexplode(d.datacl) a"
    " JOIN pg_roles r ON r.oid = a.grantee"
    " WHERE d.datname = :name AND a.privilege_type = 'CONNECT'"
)
_OWNER: Final = text(
    "SELECT quote_ident(pg_get_userbyid(datdba)) FROM pg_database WHERE datname = :name"
)
_LEAVE: Final = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name")


def dump(url: URL, target: Path, tell: Tell, pg_bin: Path | None) -> None:
    """Write a copy of a central database; ``tell`` hears the name of each table."""
    program = programs.find("pg_dump", pg_bin)
    options = ["--format=custom", "--no-password", "--verbose", f"--file={target}"]
    programs.run(program, options, url, _tables(tell))


def contents_of(file: Path, pg_bin: Path | None) -> int:
    """Return how many things a copy holds; EnvironmentFailed ``copy_not_ours`` for another's."""
    program = programs.find("pg_restore", pg_bin)
    listed = programs.run(program, ["--list", str(file)], None, _nothing)
    if not all(part in listed for part in _ESSENTIAL):
        raise EnvironmentFailed("copy_not_ours", path=str(file))
    return sum(1 for line in listed.splitlines() if line and not line.startswith(";"))


def restore(url: URL, file: Path, tell: Tell, pg_bin: Path | None, *, replace: bool) -> str:
    """Bring a copy back; return the name under which a replaced database is kept, or "".

    RuleBroken ``database_in_use`` for a database with tables unless it may be replaced;
    EnvironmentFailed ``roles_missing`` when the server was not prepared.
    """
    require_roles(url)
    if _is_empty(url):
        _fill(url, file, tell, pg_bin)
        return ""
    if not replace:
        raise RuleBroken("database_in_use", name=url.database or "")
    fresh = f"{url.database}_{uuid4().hex[:8]}"
    with _new_database(url, fresh, keep=True):
        _fill(url.set(database=fresh), file, tell, pg_bin)
    return _take_place(url, fresh)


def try_out(url: URL, file: Path, tell: Tell, pg_bin: Path | None) -> tuple[str, int]:
    """Restore into a database made for it and thrown away; return its schema and its tickets."""
    require_roles(url)
    name = f"firstline_verify_{uuid4().hex[:8]}"
    with _new_database(url, name, keep=False):
        tried = url.set(database=name)
        _fill(tried, file, tell, pg_bin)
        database = Database(tried)
        try:
            return _look(database, file)
        finally:
            database.dispose()


def require_roles(url: URL) -> None:
    """Raise EnvironmentFailed ``roles_missing`` (roles) unless the server was prepared."""
    with _keeping(url, "postgres") as connection:
        known = set(connection.scalars(_KNOWN_ROLES, {"names": list(ROLES)}))
    missing = [role for role in ROLES if role not in known]
    if missing:
        raise EnvironmentFailed("roles_missing", roles=", ".join(missing))


def _look(database: Database, file: Path) -> tuple[str, int]:
    state = schema_state(database)
    if state.age not in (SchemaAge.CURRENT, SchemaAge.OLDER):
        raise EnvironmentFailed("copy_not_ours", path=str(file))
    with told_plainly(), database.engine.connect() as connection:
        count = connection.execute(text("SELECT count(*) FROM ticket")).scalar_one()
    return state.found or "", int(count)


def _fill(url: URL, file: Path, tell: Tell, pg_bin: Path | None) -> None:
    """All of it or nothing: one transaction that ends at the first error."""
    options = ["--single-transaction", "--exit-on-error", "--no-password", "--verbose"]
    program = programs.find("pg_restore", pg_bin)
    programs.run(program, [*options, f"--dbname={url.database}", str(file)], url, _tables(tell))


def _is_empty(url: URL) -> bool:
    database = Database(url)
    try:
        return schema_state(database).age is SchemaAge.EMPTY
    finally:
        database.dispose()


@contextmanager
def _new_database(url: URL, name: str, *, keep: bool) -> Iterator[None]:
    """Make a database; it goes again when the block fails or it is not to be kept."""
    with _keeping(url, "postgres") as connection:
        connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE template0'))
    stays = False
    try:
        yield
        stays = keep
    finally:
        if not stays:
            with _keeping(url, "postgres") as connection:
                connection.execute(text(f'DROP DATABASE "{name}" WITH (FORCE)'))


def _take_place(url: URL, fresh: str) -> str:
    """Give the new database the name, the owner and the guests of the old, which is kept."""
    name = url.database or ""
    kept = f"{name}_before_{uuid4().hex[:8]}"
    with _keeping(url, "postgres") as connection:
        who = {"name": name}
        owner = connection.execute(_OWNER, who).scalar_one()
        guests = list(connection.scalars(_MAY_CONNECT, who))
        connection.execute(text(f'REVOKE ALL ON DATABASE "{fresh}" FROM PUBLIC'))
        for guest in guests:
            connection.execute(text(f'GRANT CONNECT ON DATABASE "{fresh}" TO {guest}'))
        connection.execute(text(f'ALTER DATABASE "{fresh}" OWNER TO {owner}'))
        connection.execute(text(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false'))
        connection.execute(_LEAVE, who)
        connection.execute(text(f'ALTER DATABASE "{name}" RENAME TO "{kept}"'))
        connection.execute(text(f'ALTER DATABASE "{fresh}" RENAME TO "{name}"'))
    return kept


@contextmanager
def _keeping(url: URL, name: str) -> Iterator[Connection]:
    """Yield a connection to another database of the server, without limits on time."""
    database = Database(url.set(database=name))
    engine = database.engine.execution_options(each_alone=True)
    try:
        with told_plainly(), engine.connect() as connection:
            connection.execute(text("SET statement_timeout = 0"))
            yield connection
    finally:
        database.dispose()


def _tables(tell: Tell) -> Tell:
    """Pick the names of tables out of what the programs say."""

    def hear(line: str) -> None:
        _, found, rest = line.partition("contents of table ")
        if not found:
            _, found, rest = line.partition("processing data for table ")
        if found:
            tell(rest.strip('"').split(".")[-1].strip('"'))

    return hear


def _nothing(_line: str) -> None:
    """Nobody wants to hear the list."""

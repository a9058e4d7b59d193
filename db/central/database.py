"""The room's database: made where it is missing, closed to everybody who has no login of it."""

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from app.domain.errors import EnvironmentFailed
from db.central.roles import ACCOUNTS, OWNER, STAFF
from db.central.server import quoted

ENCODING = "UTF8"
_LOCALES = (
    "LOCALE_PROVIDER icu ICU_LOCALE 'ru-RU' LOCALE 'C.UTF-8'",
    "LOCALE_PROVIDER icu ICU_LOCALE 'ru-RU' LOCALE 'C'",
    "LOCALE 'ru_RU.UTF-8'",
    "LOCALE 'C.UTF-8'",
    "LOCALE 'C'",
)
"""Russian letters in Russian order where the server can, else in the order of their numbers."""
_ENCODING_OF = text("SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = :name")
_OWNER_OF = text("SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = :name")
_OPEN = text(
    "SELECT d.datname FROM pg_database d"
    " WHERE EXISTS (SELECT FROM aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) g"
    " WHERE g.grantee = 0 AND g.privilege_type IN ('CONNECT', 'TEMPORARY')) ORDER BY 1"
)
_FILES = text(
    "SELECT p.oid::regprocedure::text FROM pg_proc p"
    " WHERE p.pronamespace = 'pg_catalog'::regnamespace"
    " AND (p.proname LIKE 'lo\\_%' OR p.proname IN ('loread', 'lowrite'))"
    " AND has_function_privilege('public', p.oid, 'EXECUTE') ORDER BY 1"
)
_LOCKS = text(
    "SELECT p.oid::regprocedure::text FROM pg_proc p"
    " WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.proname LIKE 'pg\\_%advisory%'"
    " AND has_function_privilege('public', p.oid, 'EXECUTE') ORDER BY 1"
)
_KNOWN_LOGINS = text(
    "SELECT a.login FROM agent a WHERE a.active AND guard.is_staff_login(a.login::name)"
    " AND NOT guard.is_login_here(a.login::name) ORDER BY 1"
)


def exists(connection: Connection, name: str) -> bool:
    """Tell whether the database is there; EnvironmentFailed ``database_encoding`` if unfit."""
    found = connection.execute(_ENCODING_OF, {"name": name}).scalar_one_or_none()
    if found not in (None, ENCODING):
        raise EnvironmentFailed("database_encoding", found=found, name=name)
    return found is not None


def owner_of(connection: Connection, name: str) -> str:
    """Name who owns the database."""
    return str(connection.execute(_OWNER_OF, {"name": name}).scalar_one())


def create(connection: Connection, name: str) -> None:
    """Make the database with the best order of letters that this server can."""
    made = f"CREATE DATABASE {quoted(name)} OWNER {OWNER} ENCODING '{ENCODING}' TEMPLATE template0"
    for at, locale in enumerate(_LOCALES):
        try:
            connection.execute(text(f"{made} {locale}"))
        except DBAPIError as error:
            unknown = getattr(error.orig, "sqlstate", "") in {"0A000", "22023", "42809", "42704"}
            if not unknown or at == len(_LOCALES) - 1:
                raise
        else:
            return


def own(connection: Connection, name: str) -> None:
    """Give the database to the owner's role."""
    connection.execute(text(f"ALTER DATABASE {quoted(name)} OWNER TO {OWNER}"))


def open_to_everybody(connection: Connection) -> tuple[str, ...]:
    """Name the databases of the whole server that let any login in."""
    return tuple(connection.scalars(_OPEN))


def close(connection: Connection, name: str) -> None:
    """Let nobody in, and nobody make temporary tables, who was not let in by name."""
    connection.execute(text(f"REVOKE CONNECT, TEMPORARY ON DATABASE {quoted(name)} FROM PUBLIC"))


def harden(connection: Connection) -> None:
    """Take from everybody what a room's people do not need, inside the room's database.

    Making things in public, large objects (they would fill the disk) and advisory locks (they
    would hold up the feed); the owner's functions keep the locks.
    """
    run = connection.execute
    run(text("REVOKE ALL ON SCHEMA public FROM PUBLIC"))
    run(text(f"GRANT USAGE ON SCHEMA public TO {OWNER}, {STAFF}, {ACCOUNTS}"))
    for function in connection.scalars(_FILES).all():
        run(text(f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC"))
    for function in connection.scalars(_LOCKS).all():
        run(text(f"REVOKE EXECUTE ON FUNCTION {function} FROM PUBLIC"))
        run(text(f"GRANT EXECUTE ON FUNCTION {function} TO {OWNER}"))


def logins_to_let_in(connection: Connection) -> tuple[str, ...]:
    """Name people of the room whose login the database does not know, as after a restored copy."""
    return tuple(connection.scalars(_KNOWN_LOGINS))


def let_in(connection: Connection, name: str, login: str) -> None:
    """Let a login into the room's database."""
    connection.execute(text(f"GRANT CONNECT ON DATABASE {quoted(name)} TO {quoted(login)}"))

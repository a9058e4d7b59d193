"""What opening a central database takes beyond opening: a look at it, and its clock."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.domain.clock import Clock
from app.domain.errors import EnvironmentFailed, RuleBroken
from app.server_clock import ServerClock
from app.system_clock import utc_now
from db.engine import parse_url, without_password
from db.hosts import hosts_of
from db.session import Database


def clock_for(database: Database, clock: Clock) -> Clock:
    """Return the desk's clock: the computer's follows the server's, one set by hand stays."""
    central = database.dialect.name != "sqlite"
    return ServerClock(clock) if central and clock is utc_now else clock


@contextmanager
def seen_closer(database: Database) -> Iterator[None]:
    """Say what is wrong with a certificate where the driver only says that something is."""
    try:
        yield
    except EnvironmentFailed as error:
        if error.code == "certificate_unknown":
            _look_closer(database)
        raise


def _look_closer(database: Database) -> None:
    """Raise what is wrong with the certificate of the first server that shows a wrong one."""
    from db.handshake import verify

    for host in hosts_of(database.url):
        with _if_there():
            verify(host, str(database.url.query.get("sslrootcert", "")))


@contextmanager
def _if_there() -> Iterator[None]:
    """Pass over a server that is away: another one was refused."""
    try:
        yield
    except EnvironmentFailed as error:
        if error.code != "server_away":
            raise


def server_answers(address: str) -> float:
    """Return the seconds until a server of the address took a connection, no login needed.

    The servers are tried in their order; EnvironmentFailed ``server_away`` when none answers
    within three seconds.
    """
    from db.handshake import reach

    away: EnvironmentFailed | None = None
    for host in hosts_of(parse_url(address)):
        try:
            return reach(host)
        except EnvironmentFailed as error:
            away = error
    raise away or EnvironmentFailed("server_away")


def with_login(address: str, login: str, password: str) -> str:
    """Return a central database's address with name and password, for opening only."""
    url = parse_url(address)
    if url.get_backend_name() == "sqlite":
        raise RuleBroken("database_has_no_logins", address=address)
    return url.set(username=login, password=password).render_as_string(hide_password=False)


def without_secret(address: str) -> str:
    """Return the address as it may be kept in the settings: no password."""
    return without_password(parse_url(address)).render_as_string()


def driver_versions() -> dict[str, str]:
    """Return the versions of both databases' drivers as loaded, for the self-test."""
    import sqlite3

    import psycopg

    return {"psycopg": psycopg.__version__, "sqlite": sqlite3.sqlite_version}

"""What opening a central database takes beyond opening: a look at it, and its clock."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.domain.clock import Clock
from app.domain.errors import EnvironmentFailed
from app.server_clock import ServerClock
from app.system_clock import utc_now
from db.engine import parse_url
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
            from db.handshake import verify

            for host in hosts_of(database.url):
                verify(host, str(database.url.query.get("sslrootcert", "")))
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

"""The composition root: settings, database and services put together into one ServiceDesk."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from app import config
from app.at_hand import AtHand
from app.central import (
    clock_for,
    command_actor,
    driver_versions,
    seen_closer,
    server_answers,
    with_login,
    without_secret,
)
from app.domain.clock import Clock
from app.domain.errors import EnvironmentFailed
from app.domain.readmodels.connection import Protection
from app.server_clock import ServerClock
from app.services.live import Live
from app.services.sign_in import SignIn
from app.system_clock import utc_now
from db.engine import parse_url, without_password
from db.failures import told_plainly
from db.hosts import hosts_of
from db.replica import database_at
from db.schema_gate import (
    HEAD,
    SchemaAge,
    SchemaState,
    require_current,
    schema_state,
    upgrade_database,
)
from db.session import Database

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.daily_copy import DailyCopies
    from app.services.keeper import Keeper, Step


@dataclass(frozen=True, slots=True)
class DatabaseAbout:
    """What to tell about an opened database; never the password.

    ``host`` names all servers of the address; ``clock_off`` is how far this computer's clock
    lags behind the server's, zero when they are together.
    """

    kind: str
    name: str
    host: str
    schema: SchemaState
    embedded: bool
    protection: Protection
    clock_off: timedelta


class ServiceDesk(AtHand):
    """Everything a window may use; built once for one opened database."""

    def __init__(self, database: Database, clock: Clock = utc_now) -> None:
        super().__init__(database, clock)
        self.sign_in = SignIn(database, clock)
        self.live = Live(database, clock)

    def daily_copies(self, folder: str) -> "DailyCopies":
        """Return the daily copies in a folder, "" for the usual one; embedded databases only."""
        from app.copies import daily_copies

        return daily_copies(self._database, folder, self.clock)

    def about(self) -> DatabaseAbout:
        """Return kind, name, hosts, schema, protection and how far the clock is off."""
        url = self._database.url
        return DatabaseAbout(
            kind=self._database.dialect.name,
            name=url.database or "",
            host="" if self.embedded else ", ".join(str(each) for each in hosts_of(url)),
            schema=self._schema(),
            embedded=self.embedded,
            protection=self._database.protection(),
            clock_off=self.hold_clock(),
        )

    def _schema(self) -> SchemaState:
        """A copy of the centre has this program's schema, or it would not have been opened."""
        if self.offline.away:
            return SchemaState(SchemaAge.CURRENT, HEAD, HEAD)
        return schema_state(self._database)

    def ping(self) -> float:
        """Return the seconds of one empty question; EnvironmentFailed when there is no answer.

        The clock is held against the server's on the way: it may have been set meanwhile.
        """
        seconds = self._database.ping()
        self.hold_clock()
        return seconds

    def hold_clock(self) -> timedelta:
        """Put this desk's clock right by the server's; return how far the computer's lags."""
        if self.embedded or self.offline.away or not isinstance(self.clock, ServerClock):
            return timedelta()
        return self.clock.hold_against(self._database.moment)

    def fill_with_demo(self) -> None:
        """Furnish an empty room with the demo people, categories and history."""
        from db.seed.demo import create_demo_room

        create_demo_room(self._database, self.clock())
        self.catalogue.refresh()

    def close(self) -> None:
        """Let go of the database."""
        self._database.dispose()


def open_desk(address: str | None = None, clock: Clock = utc_now) -> ServiceDesk:
    """Open a database (the embedded default without an address) and build the services.

    A fresh database gets the schema and the room's template. An older schema raises
    EnvironmentFailed ``schema_older`` (``upgrade_schema`` is the answer), a newer one
    ``schema_newer``, someone else's tables ``schema_foreign``.
    """
    database = database_at(address or config.places().database, clock)
    try:
        with seen_closer(database):
            prepare(database, clock)
    except BaseException:
        database.dispose()
        raise
    return ServiceDesk(database, clock_for(database, clock))


@dataclass(frozen=True, slots=True)
class Sight:
    """What a look at a database tells: about it, and the seconds of one empty question."""

    about: DatabaseAbout
    seconds: float


def look_at(address: str) -> Sight:
    """Look at a database without touching it, for the test of a connection; raises as opening."""
    database = Database(address)
    desk = ServiceDesk(database, clock_for(database, utc_now))
    try:
        with seen_closer(database):
            return Sight(desk.about(), desk.ping())
    finally:
        desk.close()


def prepare(database: Database, clock: Clock) -> None:
    """Make a fresh database usable; leave any other as it is."""
    if schema_state(database).age is SchemaAge.EMPTY:
        from db.seed.reference import create_reference

        _require_keeper(database, "init")
        upgrade_database(database)
        create_reference(database, clock())
    require_current(database)


def upgrade_schema(address: str | None = None) -> None:
    """Bring an older database to this program's schema; an embedded file is copied first.

    EnvironmentFailed ``upgrade_by_keeper`` (command) at a central one for everybody but a
    superuser of its server.
    """
    database = Database(address or config.places().database)
    try:
        _require_keeper(database, "upgrade")
        upgrade_database(database)
    finally:
        database.dispose()


def _require_keeper(database: Database, command: str) -> None:
    """Raise EnvironmentFailed ``<command>_by_keeper`` at a server for others than its superuser."""
    if database.dialect.name == "sqlite":
        return
    from db.central.server import is_keeper

    with told_plainly(), database.engine.connect() as connection:
        if is_keeper(connection):
            return
    url = without_password(database.url).set(drivername="postgresql", username="postgres")
    told = f"firstline-admin {command} --database {url.render_as_string()}"
    if command == "init":
        raise EnvironmentFailed("init_by_keeper", command=told)
    raise EnvironmentFailed("upgrade_by_keeper", command=told)


def keeper_of(
    address: str,
    tell: "Callable[[Step], None]",
    password: str | None = None,
    *,
    dry_run: bool = False,
) -> "Keeper":
    """Return whoever prepares and upgrades a server; ``tell`` hears every step."""
    from app.services.keeper import Keeper

    url = parse_url(address)
    if password is not None:
        url = url.set(password=password)
    opened = url.render_as_string(hide_password=False)
    return Keeper(opened, utc_now, tell, dry_run=dry_run)


__all__ = [
    "ServiceDesk", "command_actor", "driver_versions", "open_desk", "server_answers",
    "upgrade_schema", "utc_now", "with_login", "without_secret",
]  # fmt: skip

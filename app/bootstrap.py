"""The composition root: settings, database and services put together into one ServiceDesk."""

import socket
from base64 import b64decode, b64encode
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING
from uuid import UUID

from app import config
from app.domain.clock import Clock
from app.domain.errors import EnvironmentFailed, RuleBroken
from app.domain.permissions import Actor
from app.domain.vocabulary import Role, SupportLine
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from app.services.clients import ClientService
from app.services.drafts import Drafts, new_key
from app.services.knowledge import Knowledge
from app.services.outbox import Outbox
from app.services.planning import Planning
from app.services.queues import Queues
from app.services.room import Room
from app.services.sent_deeds import SentDeeds
from app.services.sign_in import SignIn
from app.services.similar import Similar
from app.services.tickets import Tickets
from app.system_clock import utc_now
from db.engine import parse_url, without_password
from db.schema_gate import (
    SchemaAge,
    SchemaState,
    require_current,
    schema_state,
    upgrade_database,
)
from db.session import Database

if TYPE_CHECKING:
    from app.secrets import Secrets
    from app.services.importing import Importing

NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class DatabaseAbout:
    """What to tell about an opened database; never the password."""

    kind: str
    name: str
    host: str
    schema: SchemaState
    embedded: bool


class ServiceDesk:
    """Everything a window may use; built once for one opened database."""

    def __init__(self, database: Database, clock: Clock = utc_now) -> None:
        self._database = database
        self.clock = clock
        self.catalogue = CatalogueService(database, clock)
        self.sign_in = SignIn(database, clock)
        self.room = Room(database, clock, self.catalogue)
        self.clients = ClientService(database, clock)
        self.planning = Planning(database, clock, self.catalogue)
        self.similar = Similar(database, clock, self.catalogue)
        self.calls = CallService(database, clock, self.catalogue)
        self.queues = Queues(database, clock, self.catalogue)
        self.tickets = Tickets(database, clock, self.catalogue)
        self.knowledge = Knowledge(database, clock, self.catalogue)
        self.deeds = SentDeeds(database, clock)

    @cached_property
    def importing(self) -> "Importing":
        """Bringing tables of other systems in: made when somebody first does."""
        from app.services.importing import Importing

        return Importing(self._database, self.clock, self.catalogue)

    @property
    def embedded(self) -> bool:
        """Whether the database is a file of this computer: one writer at a time."""
        return self._database.dialect.name == "sqlite"

    def about(self) -> DatabaseAbout:
        """Return kind, name, host and schema; asks the database once."""
        url = self._database.url
        return DatabaseAbout(
            kind=self._database.dialect.name,
            name=url.database or "",
            host=url.host or "",
            schema=schema_state(self._database),
            embedded=self.embedded,
        )

    def ping(self) -> float:
        """Return the seconds of one empty question; EnvironmentFailed when there is no answer."""
        return self._database.ping()

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
    database = Database(address or config.places().database)
    try:
        prepare(database, clock)
    except BaseException:
        database.dispose()
        raise
    return ServiceDesk(database, clock)


@dataclass(frozen=True, slots=True)
class Sight:
    """What a look at a database tells: about it, and the seconds of one empty question."""

    about: DatabaseAbout
    seconds: float


def look_at(address: str) -> Sight:
    """Look at a database without touching it, for the test of a connection; raises as opening."""
    desk = ServiceDesk(Database(address))
    try:
        return Sight(desk.about(), desk.ping())
    finally:
        desk.close()


def server_answers(address: str) -> float:
    """Return the seconds until a central server took a connection, no login needed.

    EnvironmentFailed ``server_away`` after three seconds.
    """
    url = parse_url(address)
    began = perf_counter()
    try:
        with socket.create_connection((url.host or "localhost", url.port or 5432), 3.0):
            return perf_counter() - began
    except OSError as error:
        raise EnvironmentFailed("server_away", detail=str(error)) from error


def prepare(database: Database, clock: Clock) -> None:
    """Make a fresh database usable; leave any other as it is."""
    if schema_state(database).age is SchemaAge.EMPTY:
        from db.seed.reference import create_reference

        upgrade_database(database)
        create_reference(database, clock())
    require_current(database)


def upgrade_schema(address: str | None = None) -> None:
    """Bring an older database to this program's schema; an embedded file is copied first."""
    database = Database(address or config.places().database)
    try:
        upgrade_database(database)
    finally:
        database.dispose()


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


def command_actor() -> Actor:
    """Return who acts on the command line: whoever may open the database may administer it."""
    return Actor(
        agent_id=NOBODY,
        login="",
        full_name="",
        role=Role.ADMINISTRATOR,
        line=SupportLine.FIRST,
    )


DRAFT_KEY = "draft-journal-key"
OUTBOX_KEY = "outbox-key"


def kept_for_good(secrets: "Secrets", name: str, key: str) -> bool:
    """Put the key away and read it back: a keyring that forgets would cost the drafts."""
    return secrets.put(name, key) and secrets.get(name) == key


def open_drafts(folder: Path, secrets: "Secrets") -> Drafts:
    """Open the journal of drafts; its key lives in the keyring, made on first use.

    Where the system has no keyring the journal is plain: a key beside the lock protects
    nothing, and losing the key with the process would lose the text.
    """
    return Drafts(folder, lasting_key(secrets, DRAFT_KEY))


def open_outbox(folder: Path, secrets: "Secrets", clock: Clock = utc_now) -> Outbox:
    """Open the outbox for a central database; its key lives beside that of the drafts."""
    return Outbox(folder, lasting_key(secrets, OUTBOX_KEY), clock)


def lasting_key(secrets: "Secrets", name: str) -> bytes | None:
    """Return a key of the keyring, made on first use; None where nothing would keep it."""
    if not secrets.lasting:
        return None
    kept = secrets.get(name)
    key = b64decode(kept) if kept else new_key()
    if kept is None and not kept_for_good(secrets, name, b64encode(key).decode()):
        return None
    return key


__all__ = [
    "Drafts",
    "ServiceDesk",
    "command_actor",
    "open_desk",
    "open_drafts",
    "open_outbox",
    "upgrade_schema",
    "utc_now",
]

"""What the keeper of a server does for a room: prepare it, upgrade it, let the first one in."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from sqlalchemy import Connection
from sqlalchemy.engine import URL

from app.domain.clock import Clock
from app.domain.errors import EnvironmentFailed, RuleBroken
from app.domain.permissions import Actor
from app.domain.readmodels.staff import EmployeeInput, Membership
from app.domain.vocabulary import Role
from app.services.staff import StaffService
from db.central import database as room_database
from db.central import roles
from db.central.server import MAINTENANCE, keeper_connection
from db.engine import parse_url
from db.queries import people
from db.queries.staff import first_group, has_agents
from db.schema_gate import HEAD, SchemaAge, require_ours, schema_state, upgrade_database
from db.seed.reference import create_reference
from db.seed.rights import complete_rights
from db.session import Database


class Done(StrEnum):
    """What a step does; the command puts it into words."""

    ROLE_MADE = "role_made"
    ROLE_MENDED = "role_mended"
    ROLE_STANDS = "role_stands"
    STRANGER = "stranger"
    DATABASE_MADE = "database_made"
    DATABASE_OWNED = "database_owned"
    DATABASE_STANDS = "database_stands"
    DATABASE_CLOSED = "database_closed"
    SCHEMA_MADE = "schema_made"
    SCHEMA_UPGRADED = "schema_upgraded"
    SCHEMA_STANDS = "schema_stands"
    TEMPLATE_MADE = "template_made"
    GUARD_INSTALLED = "guard_installed"
    HARDENED = "hardened"
    LOGIN_LET_IN = "login_let_in"
    ADMINISTRATOR_MADE = "administrator_made"
    ADMINISTRATOR_STANDS = "administrator_stands"


@dataclass(frozen=True, slots=True)
class Step:
    """One step done, or that would be done in a dry run; ``name`` says with what."""

    done: Done
    name: str = ""


@dataclass(frozen=True, slots=True)
class First:
    """The room's first administrator; the password is asked for when it is needed."""

    login: str
    full_name: str
    password: Callable[[], str] = field(repr=False)


class Keeper:
    """Works as a superuser on one server; ``tell`` hears each step. Safe to run again."""

    def __init__(
        self, address: str, clock: Clock, tell: Callable[[Step], None], *, dry_run: bool = False
    ) -> None:
        """Check the address; RuleBroken ``central_only`` for a file, ``database_unnamed``."""
        self._url: URL = parse_url(address)
        if self._url.get_backend_name() != "postgresql":
            raise RuleBroken("central_only")
        if not self._url.database:
            raise RuleBroken("database_unnamed", field="database")
        self._name: str = self._url.database
        self._clock, self._tell, self._dry = clock, tell, dry_run

    def who(self) -> tuple[str, bool]:
        """Return the login of the address and whether its password is told."""
        return self._url.username or "postgres", self._url.password is not None

    def prepare(self, actor: Actor, first: First | None) -> None:
        """Make server and room ready; ``first`` becomes the administrator of an empty room.

        EnvironmentFailed ``keeper_needed``, ``database_encoding``, ``schema_newer``,
        ``schema_foreign``; RuleBroken ``room_has_people`` when others work here already.
        """
        with keeper_connection(self._url, MAINTENANCE) as server:
            self._roles(server)
            stands = self._database(server)
            self._close(server)
        if stands or not self._dry:
            self._room(first, actor)
        else:
            self._foretell(first)

    def upgrade(self) -> None:
        """Bring a room to this program's schema and harden it anew; ``database_missing``."""
        with keeper_connection(self._url, MAINTENANCE) as server:
            if not room_database.exists(server, self._name):
                raise EnvironmentFailed("database_missing")
            self._roles(server)
            self._database(server)
            self._close(server)
        self._room(None, None)

    # ---- the cluster
    def _roles(self, server: Connection) -> None:
        for name in roles.ROLES:
            if roles.role_missing(server, name):
                self._do(Step(Done.ROLE_MADE, name), partial(roles.make_role, server, name))
            elif roles.role_spoiled(server, name):
                self._do(Step(Done.ROLE_MENDED, name), partial(roles.mend_role, server, name))
            else:
                self._tell(Step(Done.ROLE_STANDS, name))
        for name in roles.strangers(server):
            self._tell(Step(Done.STRANGER, name))

    def _database(self, server: Connection) -> bool:
        if not room_database.exists(server, self._name):
            step = Step(Done.DATABASE_MADE, self._name)
            self._do(step, partial(room_database.create, server, self._name))
            return False
        if room_database.owner_of(server, self._name) != roles.OWNER:
            step = Step(Done.DATABASE_OWNED, self._name)
            self._do(step, partial(room_database.own, server, self._name))
        else:
            self._tell(Step(Done.DATABASE_STANDS, self._name))
        return True

    def _close(self, server: Connection) -> None:
        for name in room_database.open_to_everybody(server):
            step = Step(Done.DATABASE_CLOSED, name)
            self._do(step, partial(room_database.close, server, name))

    # ---- the room
    def _room(self, first: First | None, actor: Actor | None) -> None:
        database = Database(self._url)
        try:
            self._schema(database)
            self._template(database)
            self._harden()
            if first is not None and actor is not None:
                self._first(database, first, actor)
        finally:
            database.dispose()

    def _schema(self, database: Database) -> None:
        state = schema_state(database)
        require_ours(state)
        if state.age is SchemaAge.EMPTY:
            self._do(Step(Done.SCHEMA_MADE, state.needed), partial(upgrade_database, database))
        elif state.age is SchemaAge.OLDER:
            step = Step(Done.SCHEMA_UPGRADED, state.needed)
            self._do(step, partial(upgrade_database, database))
        else:
            self._tell(Step(Done.SCHEMA_STANDS, state.needed))
            self._do(Step(Done.GUARD_INSTALLED), partial(_install_anew, database))

    def _template(self, database: Database) -> None:
        """Fill a room that has nothing, also one whose making was broken off here."""
        if self._dry and schema_state(database).age is not SchemaAge.CURRENT:
            return
        with database.read() as session:
            furnished = bool(people.departments(session))
        if not furnished:
            step = Step(Done.TEMPLATE_MADE)
            self._do(step, partial(create_reference, database, self._clock()))

    def _harden(self) -> None:
        with keeper_connection(self._url, self._name) as inside:
            self._do(Step(Done.HARDENED, self._name), partial(room_database.harden, inside))
            if self._dry:
                return
            for login in room_database.logins_to_let_in(inside):
                step = Step(Done.LOGIN_LET_IN, login)
                self._do(step, partial(room_database.let_in, inside, self._name, login))

    # ---- people
    def _first(self, database: Database, first: First, actor: Actor) -> None:
        if self._dry and schema_state(database).age is not SchemaAge.CURRENT:
            self._tell(Step(Done.ADMINISTRATOR_MADE, first.login))
            return
        with database.read() as session:
            known, taken = people.agent_of(session, first.login), has_agents(session)
        if known is not None:
            self._tell(Step(Done.ADMINISTRATOR_STANDS, first.login))
        elif taken:
            raise RuleBroken("room_has_people", login=first.login)
        else:
            step = Step(Done.ADMINISTRATOR_MADE, first.login)
            self._do(step, partial(self._add, database, first, actor))

    def _add(self, database: Database, first: First, actor: Actor) -> None:
        with database.read() as session:
            group = first_group(session)
        person = EmployeeInput(
            first.full_name,
            Role.ADMINISTRATOR,
            group.line,
            group.department_id,
            (Membership(group.id),),
        )
        StaffService(database, self._clock).add(actor, first.login, person, first.password())

    # ---- saying and doing
    def _do(self, step: Step, deed: Callable[[], None]) -> None:
        if not self._dry:
            deed()
        self._tell(step)

    def _foretell(self, first: First | None) -> None:
        for done, name in (
            (Done.SCHEMA_MADE, HEAD),
            (Done.TEMPLATE_MADE, ""),
            (Done.HARDENED, self._name),
        ):
            self._tell(Step(done, name))
        if first is not None:
            self._tell(Step(Done.ADMINISTRATOR_MADE, first.login))


def _install_anew(database: Database) -> None:
    with database.engine.execution_options(desk_write=True).begin() as connection:
        database.dialect.lock_for_migration(connection)
        complete_rights(connection)
        database.dialect.install_guard(connection)

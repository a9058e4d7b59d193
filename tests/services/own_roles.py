"""Every use case of a test runs under the login role of whoever it acts for.

A test furnishes its room as the server's superuser; as soon as it calls a service with an
actor whom the room employs, the service's statements go through a connection of that
employee's own, so that the server's guard judges them as it would in life.
"""

import functools
import inspect
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from threading import RLock
from typing import Any
from uuid import UUID

import psycopg
from sqlalchemy import Engine
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

import app.bootstrap
import app.services.importing.service  # noqa: F401 (the one that is loaded late)
from app.domain.permissions import Actor
from app.services.operation import Operations
from db.session import Database
from tests.support.employees import address_as

_acting: ContextVar[Actor | None] = ContextVar("acting", default=None)


class OwnRoles:
    """The connections of the employees of one test, one database object for each login."""

    def __init__(self) -> None:
        self._opened: dict[tuple[str, str], Database] = {}
        self._employed: dict[str, frozenset[tuple[UUID, str]]] = {}
        self._lock = RLock()
        self._tell: Callable[[Engine], None] = lambda _engine: None
        self.acted: set[str] = set()
        """Logins under which something was done."""

    def tell_opened(self, tell: Callable[[Engine], None]) -> None:
        """Tells of every engine, now and when another login acts for the first time."""
        for database in self._opened.values():
            tell(database.engine)
        self._tell = tell

    def of(self, database: Database) -> Database | None:
        """The database as whoever acts now sees it.

        None for an actor nobody employs, and where the test itself signed somebody in.
        """
        actor = _acting.get()
        if actor is None or database.dialect.name != "postgresql":
            return None
        url = database.url.render_as_string(hide_password=False)
        with self._lock:
            if not self._employs(url, actor):
                return None
            self.acted.add(actor.login)
            return self._opened.get((url, actor.login)) or self._open(url, actor.login)

    def _employs(self, url: str, actor: Actor) -> bool:
        one = (actor.agent_id, actor.login)
        if one not in self._employed.get(url, ()):
            self._employed[url] = _staff(url)
        signed_in = make_url(url).username in {login for _, login in self._employed[url]}
        return one in self._employed[url] and not signed_in

    def _open(self, url: str, login: str) -> Database:
        database = Database(address_as(url, login))
        database.engine.connect().close()  # what a driver asks first is not the service's
        self._opened[url, login] = database
        self._tell(database.engine)
        return database

    def close(self) -> None:
        for database in self._opened.values():
            database.dispose()


def _staff(url: str) -> frozenset[tuple[UUID, str]]:
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        return frozenset(connection.execute("SELECT id, login FROM agent").fetchall())


@contextmanager
def under_own_roles(monkeypatch: Any) -> Iterator[OwnRoles]:  # noqa: ANN401 (pytest's own)
    """Send what the services do through the acting employee's own connection."""
    roles = OwnRoles()
    for service in _below(Operations):
        for name, acting in _acting_methods(service):
            monkeypatch.setattr(service, name, acting)
    for opener in ("read", "write"):
        monkeypatch.setattr(Database, opener, _through(roles, getattr(Database, opener)))
    try:
        yield roles
    finally:
        roles.close()


def _below(service: type) -> Iterator[type]:
    subclasses: list[type] = service.__subclasses__()
    for each in subclasses:
        yield each
        yield from _below(each)


@functools.cache
def _acting_methods(service: type) -> list[tuple[str, Callable[..., Any]]]:
    """Made once: every test puts the same ones in force."""
    return [
        (name, _as_the_actor(method))
        for name, method in vars(service).items()
        if inspect.isfunction(method) and _asks_for_an_actor(name, method)
    ]


def _asks_for_an_actor(name: str, method: Callable[..., Any]) -> bool:
    return not name.startswith("_") and "actor" in inspect.signature(method).parameters


def _as_the_actor(method: Callable[..., Any]) -> Callable[..., Any]:
    signature = inspect.signature(method)

    @functools.wraps(method)
    def call(*arguments: object, **named: object) -> object:
        bound = signature.bind(*arguments, **named)
        token = _acting.set(bound.arguments["actor"])
        try:
            return method(*arguments, **named)
        finally:
            _acting.reset(token)

    return call


def _through(roles: OwnRoles, opener: Callable[[Database], Any]) -> Callable[[Database], Any]:
    @contextmanager
    def opened(database: Database) -> Iterator[Session]:
        own = roles.of(database)
        with ExitStack() as stack:
            yield stack.enter_context(opener(own or database))

    return opened

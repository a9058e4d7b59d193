"""A central database with one person's own login, and a keyring that lasts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

import keyring
import psycopg
import pytest
from sqlalchemy import make_url, update

from app import config
from app.config import Settings
from app.domain.permissions import Actor
from db.models.staff import Agent
from db.session import Database
from tests.app.test_secrets import MemoryKeyring
from tests.rooms import small_room
from tests.support.cluster import WITH_PASSWORD
from tests.support.flaky_proxy import FlakyProxy, flaky_line
from tests.support.servers import PostgresServer

PASSWORD = "Тайна 12 %@/"


@dataclass(frozen=True, slots=True)
class Central:
    """Where the database is and who may enter."""

    host: str
    port: int
    name: str
    login: str
    stranger: str
    anna: Actor
    url: str

    @property
    def address(self) -> str:
        return f"postgresql+psycopg://{self.host}:{self.port}/{self.name}"


@pytest.fixture
def logins(postgres_server: PostgresServer) -> Iterator[tuple[str, str]]:
    """A login role of an agent and one of nobody; both must tell their password."""
    run, mark = postgres_server.run, uuid4().hex[:8]
    made = f"anna.{mark}", f"stranger.{mark}"
    run(
        f"DO $$ BEGIN CREATE ROLE {WITH_PASSWORD}; "
        "EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"
    )
    for login in made:
        run(f"CREATE ROLE \"{login}\" LOGIN PASSWORD '{PASSWORD}' IN ROLE {WITH_PASSWORD}")
    yield made
    for login in made:
        run(f'DROP ROLE "{login}"')


@pytest.fixture
def central(logins: tuple[str, str], postgresql_url: str) -> Central:
    """The small room on a server."""
    database = Database(postgresql_url)
    room = small_room(database)
    with database.write() as session:
        anna = Agent.id == room.dispatcher.agent_id
        session.execute(update(Agent).where(anna).values(login=logins[0]))
    database.dispose()
    url = make_url(postgresql_url)
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        for login in logins:
            connection.execute(f'GRANT firstline_staff TO "{login}"'.encode())
    assert url.host is not None
    return Central(
        url.host, url.port or 5432, url.database or "", *logins, room.dispatcher, postgresql_url
    )


@pytest.fixture
def line(central: Central) -> Iterator[FlakyProxy]:
    """The line between the desk and the server."""
    with flaky_line(central.url) as (proxy, _address):
        yield proxy


@pytest.fixture
def far(central: Central, line: FlakyProxy, home: Path) -> Central:
    """The settings name the far end of the line and the last person."""
    (home / "settings").mkdir(exist_ok=True)
    far = replace(central, host="127.0.0.1", port=line.port)
    kept = Settings(database=far.address, login=far.login, language="en")
    config.save(kept, config.places().settings / "settings.json")
    return far


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryKeyring]:
    """The system's keyring of this test."""
    before, made = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)

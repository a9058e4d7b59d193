"""A room on a server of one's own, made the way its keeper makes one."""

from dataclasses import dataclass
from uuid import uuid4

import psycopg
from sqlalchemy.engine import make_url

from app.bootstrap import command_actor, keeper_of
from app.services.keeper import First, Step
from tests.support.secure_cluster import SecureServer

PASSWORD = "Twelve-signs-and-more"
"""Of the administrator; whoever a test adds has the one the test gives."""


@dataclass(frozen=True, slots=True)
class CentralRoom:
    """A prepared database; ``steps`` are what the keeper told."""

    server: SecureServer
    name: str
    admin: str
    steps: tuple[Step, ...]

    @property
    def keeper_url(self) -> str:
        """The superuser's address of the room."""
        return self.server.keeper_url(self.name)

    def url(self, login: str = "", password: str = PASSWORD) -> str:
        """The address of the room for one login; the administrator's by default."""
        return self.server.desk_url(self.name, login or self.admin, password)


def prepare_room(server: SecureServer, name: str = "", *, dry_run: bool = False) -> CentralRoom:
    """Do what ``firstline-admin init`` does; each room has an administrator of its own."""
    mark = uuid4().hex[:8]
    name, admin = name or f"room_{mark}", f"admin.{mark}"
    steps: list[Step] = []
    keeper = keeper_of(server.keeper_url(name), steps.append, dry_run=dry_run)
    keeper.prepare(command_actor(), First(admin, "Ирина Админова", lambda: PASSWORD))
    return CentralRoom(server, name, admin, tuple(steps))


def connect(url: str, *, autocommit: bool = True) -> "psycopg.Connection[tuple[object, ...]]":
    """Open the address with the bare driver, as somebody with psql would."""
    parts = make_url(url)
    told = {key: str(value) for key, value in parts.query.items()}
    known = {
        "host": parts.host, "port": parts.port, "user": parts.username,
        "password": parts.password, "dbname": parts.database,
    }  # fmt: skip
    told |= {key: str(value) for key, value in known.items() if value is not None}
    return psycopg.connect(autocommit=autocommit, **told)  # type: ignore[arg-type]

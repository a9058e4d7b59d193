"""The demo room on either database, with a login of the server for everyone who works there."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.engine import make_url

from app.bootstrap import ServiceDesk
from app.system_clock import utc_now
from db.models.staff import Agent
from db.seed.demo import DemoSummary, create_demo_room
from db.session import Database
from tests.conftest import ROOT
from tests.support.employees import STAFF
from tests.support.furnished import furnished
from tests.support.servers import PostgresServer

DISPATCHER = "m.petrova"
PASSWORD = "as-the-server-trusts-everyone"


@dataclass(frozen=True, slots=True)
class DemoRoom:
    """``url`` is its owner's, ``address`` has no login; ``suffix`` ends every login here."""

    desk: ServiceDesk
    url: str
    address: str
    suffix: str

    @property
    def dispatcher(self) -> str:
        return DISPATCHER + self.suffix


@contextmanager
def demo_room(url: str, server: PostgresServer | None = None) -> Iterator[DemoRoom]:
    """Furnish a migrated database; the server's logins are gone afterwards."""
    database = Database(url)
    furnished(database, "demo", _demo_of_now)
    desk = ServiceDesk(database)
    if server is None:
        yield DemoRoom(desk, url, url, "")
        desk.close()
        return
    suffix = f".{uuid4().hex[:6]}"
    logins = _make_logins(database, server, suffix)
    bare = make_url(url).set(username=None, password=None)
    yield DemoRoom(desk, url, bare.render_as_string(), suffix)
    desk.close()
    for login in logins:
        server.run(f'DROP ROLE "{login}"')


def _demo_of_now(database: Database) -> DemoSummary:
    """The first one of this worker is as good for what follows within minutes."""
    return create_demo_room(database, utc_now())


def _make_logins(database: Database, server: PostgresServer, suffix: str) -> list[str]:
    with database.write() as session:
        agents = session.scalars(select(Agent)).all()
        for agent in agents:
            agent.login += suffix
        logins = [agent.login for agent in agents]
    for login in logins:
        server.run(f"CREATE ROLE \"{login}\" LOGIN PASSWORD '{PASSWORD}' IN ROLE {STAFF}")
    return logins


def play(room: DemoRoom, out: Path, *arguments: str) -> dict[str, Any]:
    """Play the tour in a room with the real window; its log. Fails with what it said."""
    command = [sys.executable, "-m", "ui.tour", "--quick", "--out", str(out)]
    command += ["--database", room.address, "--dispatcher", room.dispatcher, *arguments]
    environment = {**os.environ, "FIRSTLINE_TOUR_PASSWORD": PASSWORD}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, check=False, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    log: dict[str, Any] = json.loads((out / "tour.json").read_text(encoding="utf-8"))
    return log

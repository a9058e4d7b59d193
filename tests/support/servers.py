"""Empty and migrated databases for one test each, copied from templates made once per run."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import psycopg
from sqlalchemy.engine import URL, make_url

from tests.support import cluster, washing
from tests.support.run_folder import locked, run_folder

VARIABLE = "FIRSTLINE_TEST_PG"


def _upgrade(url: str) -> None:
    """The product's own way to a schema, imported by the first test that needs one."""
    from db.schema_gate import upgrade

    upgrade(url)


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """A running server; ``address`` names the database where its own commands go."""

    address: URL

    def url_of(self, database: str) -> str:
        """The address of one database, password and all."""
        return self.address.set(database=database).render_as_string(hide_password=False)

    def run(self, statement: str) -> None:
        """Runs one statement that may not stand inside a transaction."""
        plain = self.address.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute(statement.encode())

    def create(self, database: str, template: str = "template0") -> None:
        self.run(f'CREATE DATABASE "{database}" TEMPLATE "{template}"')

    def drop(self, database: str) -> None:
        self.run(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')

    @contextmanager
    def database(self, template: str = "template0") -> Iterator[str]:
        """The URL of a new database that is gone afterwards."""
        name = f"t_{uuid4().hex}"
        self.create(name, template)
        try:
            yield self.url_of(name)
        finally:
            self.drop(name)


class WashedDatabase:
    """The database of one worker: each test gets it as the template is."""

    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        self._name = ""
        self._pristine: washing.Pristine | None = None

    def fresh(self) -> str:
        """Its address, without a trace of the test before."""
        url = self._server.url_of(self._name)
        if self._pristine is None or not washing.wash(url, self._pristine):
            self.drop()
            self._name = f"t_{uuid4().hex}"
            url = self._server.url_of(self._name)
            self._server.create(self._name, postgres_template(self._server))
            self._pristine = washing.look(url)
        return url

    def drop(self) -> None:
        """The end of it."""
        if self._name:
            self._server.drop(self._name)


def shared_server() -> PostgresServer:
    """The server that FIRSTLINE_TEST_PG names, else the one of this run, started if need be."""
    if named := os.environ.get(VARIABLE):
        return PostgresServer(make_url(named).set(drivername="postgresql+psycopg"))
    with locked("cluster") as folder:
        address = folder / "cluster.url"
        if not address.exists():
            address.write_text(cluster.start(folder), encoding="utf-8")
        return PostgresServer(make_url(address.read_text(encoding="utf-8")))


def postgres_template(server: PostgresServer) -> str:
    """The name of a migrated database that every test's own one is copied from."""
    name = _template_name()
    with locked("postgres-template") as folder:
        ready = folder / "postgres-template.ready"
        if not ready.exists():
            server.create(name)
            _upgrade(server.url_of(name))
            _trust_every_clock(server.url_of(name))
            server.run(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
            ready.touch()
    return name


def _trust_every_clock(url: str) -> None:
    """The tests have a clock of their own, and a server puts wrong times right."""
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain) as connection:
        connection.execute("UPDATE guard.clock_trust SET most = NULL")


def sqlite_template() -> Path:
    """A migrated SQLite file that every test's own one is copied from."""
    with locked("sqlite-template") as folder:
        path = folder / "template.sqlite"
        if not path.exists():
            _upgrade(f"sqlite:///{path}")
            with sqlite3.connect(path) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.close()
    return path


def copy_of_template(folder: Path) -> str:
    """The URL of a migrated SQLite file inside ``folder``."""
    target = folder / "desk.sqlite"
    shutil.copyfile(sqlite_template(), target)
    return f"sqlite:///{target}"


def tidy_up(folder: Path) -> None:
    """Ends what this run has left on a server that it did not start, or its own server."""
    if os.environ.get(VARIABLE) and (folder / "postgres-template.ready").exists():
        shared_server().drop(_template_name())
    cluster.stop(folder)


def _template_name() -> str:
    return f"template_{run_folder().name}"

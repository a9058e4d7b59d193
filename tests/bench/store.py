"""Where the bench keeps its filled databases, so that only the first run makes them."""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from sqlalchemy.engine import make_url

from db.dialects.postgresql import PostgresqlDialect
from db.dialects.sqlite import SqliteDialect
from tests.bench import bulk
from tests.bench.history import everything
from tests.bench.sizes import Size
from tests.support import cluster
from tests.support.servers import PostgresServer

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "out" / "bench"
SETTINGS = ("max_connections=300", "shared_buffers=512MB", "listen_addresses=127.0.0.1")
"""Durability and everything else as PostgreSQL comes; only memory and desks are named."""
SAMPLE = Size("sample", 30, 200, 1, 1, 1, 2)


def fingerprint(size: Size) -> str:
    """Changes with the schema and with the rows, of which a sample stands for all."""
    found = hashlib.sha256(repr((size.people, size.tickets)).encode())
    for path in sorted((ROOT / "db" / "migrations" / "versions").glob("*.py")):
        found.update(path.read_bytes())
    for path in sorted((ROOT / "db" / "guard").rglob("*")):
        if path.suffix in {".py", ".sql"}:
            found.update(path.read_bytes())
    for dialect in (SqliteDialect(), PostgresqlDialect()):
        found.update("".join(dialect.search_schema()).encode())
    for part in everything(SAMPLE):
        found.update(repr(part).encode())
    return found.hexdigest()[:12]


def _migrate(url: str) -> None:
    from db.schema_gate import upgrade

    upgrade(url)


@contextmanager
def sqlite_database(size: Size, folder: Path = FOLDER) -> Iterator[str]:
    """The address of a fresh copy of the filled file."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / f"{size.name}-{fingerprint(size)}.sqlite"
    if not kept.exists():
        for old in folder.glob(f"{size.name}-*.sqlite*"):
            old.unlink()
        making = kept.with_suffix(".making")
        making.unlink(missing_ok=True)
        _migrate(f"sqlite:///{making}")
        bulk.into_sqlite(str(making), everything(size))
        making.rename(kept)
    used = folder / f"run-{size.name}.sqlite"
    _forget(used)
    shutil.copyfile(kept, used)
    try:
        yield f"sqlite:///{used}"
    finally:
        _forget(used)


def _forget(path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)


@contextmanager
def postgresql_server(folder: Path = FOLDER) -> Iterator[PostgresServer]:
    """A server of the bench's own whose databases stay for the next run."""
    folder.mkdir(parents=True, exist_ok=True)
    cluster.stop(folder)
    address = cluster.start(folder, SETTINGS)
    try:
        yield PostgresServer(make_url(address))
    finally:
        cluster.stop(folder, "fast")


@contextmanager
def postgresql_database(server: PostgresServer, size: Size) -> Iterator[str]:
    """The address of a fresh copy of the filled database."""
    kept = f"bench_{size.name}_{fingerprint(size)}"
    if not _exists(server, kept):
        _fill(server, kept, size)
    used = f"run_{size.name}"
    server.drop(used)
    server.run(f'CREATE DATABASE "{used}" TEMPLATE "{kept}" STRATEGY file_copy')
    try:
        yield server.url_of(used)
    finally:
        server.drop(used)


def _exists(server: PostgresServer, name: str) -> bool:
    return name in _names(server)


def _names(server: PostgresServer) -> set[str]:
    with psycopg.connect(plain(server.url_of("postgres"))) as connection:
        return {row[0] for row in connection.execute("SELECT datname FROM pg_database")}


def _fill(server: PostgresServer, kept: str, size: Size) -> None:
    for old in _names(server):
        if old.startswith(f"bench_{size.name}_"):
            server.drop(old)
    making = f"making_{size.name}"
    server.drop(making)
    server.create(making)
    _migrate(server.url_of(making))
    bulk.into_postgresql(plain(server.url_of(making)), everything(size))
    server.run(f'ALTER DATABASE "{making}" RENAME TO "{kept}"')


def plain(url: str) -> str:
    """The address as the driver itself reads it."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)

"""A streaming standby of a private server: made, promoted, its primary killed."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from uuid import uuid4

import psycopg

from tests.support import cluster, run_folder

# What survives a crash matters here, so the disk is waited for; a standby replays at once.
SETTINGS = (
    "max_connections=100",
    "shared_buffers=32MB",
    "listen_addresses=127.0.0.1",
    "wal_level=replica",
    "max_wal_senders=6",
    "hot_standby=on",
    "wal_retrieve_retry_interval=200ms",
    "autovacuum=off",
)
STANDBY = "firstline_standby"
_PATIENCE = 30.0


@dataclass(slots=True)
class Pair:
    """A primary and its standby; ``address`` names both, as a desk does."""

    primary: Path
    standby: Path
    ports: tuple[int, int]

    def url(self, database: str) -> str:
        """The address of both servers."""
        hosts = ",".join(f"127.0.0.1:{port}" for port in self.ports)
        return f"postgresql+psycopg://{cluster.OWNER}@{hosts}/{database}"

    def url_of_primary(self, database: str) -> str:
        return f"postgresql://{cluster.OWNER}@127.0.0.1:{self.ports[0]}/{database}"

    def kill_primary(self) -> None:
        """kill -9 of the postmaster: nothing is said to anybody, nothing is written any more."""
        lock = self.primary / "pg" / "postmaster.pid"
        pid = int(lock.read_text().split()[0])
        os.kill(pid, signal.SIGKILL)
        _until(lambda: not _runs(pid))
        lock.unlink()  # nobody is there any more to be stopped

    def stop_primary(self) -> None:
        """Stop it in good order: the standby gets all it wrote, as before a switchover."""
        cluster.stop(self.primary, "fast")

    def stop_standby(self) -> None:
        """The standby is gone: a synchronous primary now waits at every commit."""
        cluster.stop(self.standby, "immediate")

    def be_synchronous(self, names: str) -> None:
        """Set synchronous_standby_names of the primary; "" lets go of whoever waits."""
        _set(self, names)

    def commits_wait(self) -> bool:
        """Tell whether somebody's commit waits for the standby."""
        asked = "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
        with psycopg.connect(self.url_of_primary("postgres"), autocommit=True) as connection:
            return connection.execute(asked).fetchone() is not None

    def stop_streaming(self) -> None:
        """Let the standby lag behind: from now on it receives nothing."""
        with psycopg.connect(self.url_of_standby("postgres"), autocommit=True) as connection:
            connection.execute("ALTER SYSTEM SET primary_conninfo = ''")
            connection.execute("SELECT pg_reload_conf()")
        asked = "SELECT count(*) FROM pg_stat_replication"
        with psycopg.connect(self.url_of_primary("postgres"), autocommit=True) as connection:
            _until(lambda: connection.execute(asked).fetchone() == (0,))

    def url_of_standby(self, database: str) -> str:
        return f"postgresql://{cluster.OWNER}@127.0.0.1:{self.ports[1]}/{database}"

    def promote(self) -> None:
        """Make the standby the primary, and wait until it takes writes."""
        address = f"postgresql://{cluster.OWNER}@127.0.0.1:{self.ports[1]}/postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("SELECT pg_promote()")

    def wait_until_streaming(self, *, synchronous: bool) -> None:
        """Wait until the standby receives what the primary writes."""
        wanted = "sync" if synchronous else "async"
        asked = "SELECT 1 FROM pg_stat_replication WHERE state = 'streaming' AND sync_state = %s"
        with psycopg.connect(self.url_of_primary("postgres"), autocommit=True) as connection:
            _until(lambda: connection.execute(asked, [wanted]).fetchone() is not None)


@contextmanager
def pair(settings: Sequence[str] = (), synchronous: str = f"FIRST 1 ({STANDBY})") -> Iterator[Pair]:
    """Yield a primary with a standby that streams.

    ``synchronous`` is synchronous_standby_names of the primary; "" lets it answer before the
    standby has what was written.
    """
    mark = uuid4().hex[:6]
    folders = [run_folder.run_folder() / f"{name}-{mark}" for name in ("p", "s")]
    for folder in folders:
        folder.mkdir(mode=0o755)
    try:
        first = cluster.start(folders[0], (*SETTINGS, *settings))
        ports = _port(first), 0
        _copy(folders[1], ports[0])
        second = cluster.start(folders[1], (*SETTINGS, *settings))
        made = Pair(folders[0], folders[1], (ports[0], _port(second)))
        made.wait_until_streaming(synchronous=False)
        if synchronous:
            _set(made, synchronous)
            made.wait_until_streaming(synchronous=True)
        yield made
    finally:
        for folder in folders:
            with suppress(cluster.ClusterMissing):
                cluster.stop(folder)
            run_folder.remove(folder)


def _copy(folder: Path, port: int) -> None:
    """Take a base backup that knows where to stream from; it is the server's own user's."""
    user = cluster.server_user()
    if user:
        os.chown(folder, user.pw_uid, user.pw_gid)
    source = f"host=127.0.0.1 port={port} user={cluster.OWNER} application_name={STANDBY}"
    where = ("-D", folder / "pg", "-d", source, "-X", "stream", "-c", "fast", "-R")
    cluster.run("pg_basebackup", *where)


def _set(made: Pair, names: str) -> None:
    with psycopg.connect(made.url_of_primary("postgres"), autocommit=True) as connection:
        connection.execute(f"ALTER SYSTEM SET synchronous_standby_names = '{names}'".encode())
        connection.execute("SELECT pg_reload_conf()")


def _port(url: str) -> int:
    return int(url.rsplit(":", 1)[1].split("/", maxsplit=1)[0])


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except (OSError, IndexError):
        return False
    return state != "Z"


def _until(done: Callable[[], bool]) -> None:
    end = monotonic() + _PATIENCE
    while not done():
        if monotonic() > end:
            raise TimeoutError("the servers do not come together")
        sleep(0.05)

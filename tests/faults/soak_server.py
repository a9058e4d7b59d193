"""The soak's own server, on one port for life: killed, stopped, started again under the desks."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

import psycopg

from tests.support import cluster

# A killed server must still have what it acknowledged; only a power cut is not asked about.
SETTINGS = (
    "fsync=off", "synchronous_commit=on", "max_connections=100", "shared_buffers=64MB",
    "listen_addresses=127.0.0.1", "restart_after_crash=on",
)  # fmt: skip
PATIENCE = 60.0


@dataclass(slots=True)
class SoakServer:
    """A private server; ``url`` is the superuser's address of its database."""

    folder: Path
    url: str

    @classmethod
    def start(cls, folder: Path) -> "SoakServer":
        return cls(folder, cluster.start(folder, SETTINGS))

    @property
    def _port(self) -> str:
        return self.url.rsplit(":", 1)[1].split("/", maxsplit=1)[0]

    def restart(self, mode: str) -> None:
        """Stop it in a mode of pg_ctl (fast, immediate) and start it again."""
        cluster.stop(self.folder, mode)
        self._begin()

    def kill(self) -> None:
        """kill -9 of the postmaster, then start: it recovers from what it had written."""
        lock = self.folder / "pg" / "postmaster.pid"
        master = int(lock.read_text().split()[0])
        sessions = _children(master)
        os.kill(master, signal.SIGKILL)
        _until(lambda: not any(_runs(pid) for pid in (master, *sessions)))
        for left in (lock, lock.with_name(f".s.PGSQL.{self._port}.lock")):
            left.unlink(missing_ok=True)  # nobody is there any more to tidy up
        self._begin()

    def kill_backend(self, database: str, choose: Callable[[list[int]], int]) -> bool:
        """kill -9 of one session's process: the server throws all out and recovers."""
        asked = (
            "SELECT pid FROM pg_stat_activity"
            " WHERE datname = %s AND pid <> pg_backend_pid() ORDER BY pid"
        )
        with self.keeper() as connection:
            pids = [int(row[0]) for row in connection.execute(asked, [database]).fetchall()]
        if pids:
            with suppress(ProcessLookupError):
                os.kill(choose(pids), signal.SIGKILL)
        return bool(pids)

    def keeper(self) -> "psycopg.Connection[tuple[int]]":
        """Open a superuser's session, as soon as the server takes one."""
        until = monotonic() + PATIENCE
        while True:
            try:
                plain = self.url.replace("+psycopg", "")
                wide = "-c default_transaction_read_only=off"
                return psycopg.connect(plain, autocommit=True, options=wide)
            except psycopg.OperationalError:
                if monotonic() > until:
                    raise
                sleep(0.05)

    def stop(self) -> None:
        with suppress(cluster.ClusterMissing):
            cluster.stop(self.folder)

    def _begin(self) -> None:
        """Start on the same port; a session that just began may still hold the memory."""
        data = self.folder / "pg"
        settings = " ".join(f"-c {one}" for one in (*SETTINGS, f"port={self._port}"))
        settings += f" -c unix_socket_directories={data}"
        told = ("-D", data, "-w", "-t", "60", "-l", data / "log", "-o", settings)
        _until(lambda: _started(told))


def _started(told: tuple[object, ...]) -> bool:
    try:
        cluster.run("pg_ctl", *told, "start")
    except cluster.ClusterMissing:
        return False
    return True


def _children(master: int) -> list[int]:
    """The sessions and helpers of a postmaster: they hold its memory until they have ended."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, IndexError, ValueError):
            if int(_state(int(folder.name))[1]) == master:
                found.append(int(folder.name))
    return found


def _state(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()


def _runs(pid: int) -> bool:
    try:
        return _state(pid)[0] != "Z"
    except (OSError, IndexError):
        return False


def _until(done: Callable[[], bool]) -> None:
    end = monotonic() + PATIENCE
    while not done():
        if monotonic() > end:
            raise TimeoutError("the server neither ends nor starts")
        sleep(0.02)

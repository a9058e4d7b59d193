"""A private PostgreSQL server for the tests: made by initdb, gone after the run."""

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

BINARIES = Path("/usr/lib/postgresql")
OWNER = "firstline"
WITH_PASSWORD = "asked_for_password"
"""Members of this role sign in with their passwords, everyone else just so."""
# Nothing here has to survive a power cut, so nothing waits for the disk.
SETTINGS = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "autovacuum=off",
    "max_connections=200",
    "shared_buffers=64MB",
    "listen_addresses=127.0.0.1",
)


class _RunAs(TypedDict, total=False):
    user: int
    group: int
    extra_groups: list[int]


class ClusterMissing(Exception):
    """PostgreSQL is not installed or does not start; the message says what to do."""


def start(folder: Path, settings: Sequence[str] = SETTINGS) -> str:
    """Starts the server inside ``folder``, made if need be; the URL of its database "postgres"."""
    port = _free_port()
    data = make(folder)
    options = " ".join(f"-c {setting}" for setting in (*settings, f"port={port}"))
    options += f" -c unix_socket_directories={data}"
    run("pg_ctl", "-D", data, "-w", "-t", "60", "-l", data / "log", "-o", options, "start")
    return f"postgresql+psycopg://{OWNER}@127.0.0.1:{port}/postgres"


def make(folder: Path, rules: str = "") -> Path:
    """Makes the server's data inside ``folder`` unless it is there, and returns where it is.

    ``rules`` (pg_hba.conf) say who comes in how; without any, everybody from this machine
    but members of WITH_PASSWORD comes in just so.
    """
    data = folder / "pg"
    if not (data / "PG_VERSION").exists():
        data.mkdir(mode=0o700, exist_ok=True)
        if user := server_user():
            os.chown(data, user.pw_uid, user.pw_gid)
        run("initdb", "-D", data, "-U", OWNER, "-A", "trust", "-N", "-E", "UTF8", *_locale())
        file = data / "pg_hba.conf"
        asked = f"host all +{WITH_PASSWORD} 127.0.0.1/32 scram-sha-256\n"
        usual = asked + file.read_text(encoding="utf-8")
        file.write_text(rules or usual, encoding="utf-8")
    return data


def stop(folder: Path, mode: str = "immediate") -> None:
    """Stops the servers inside ``folder`` and one below; ``fast`` keeps them fit for a next run."""
    for data in (folder / "pg", *folder.glob("*/pg")):
        if (data / "postmaster.pid").exists():
            run("pg_ctl", "-D", data, "-m", mode, "-w", "stop")


def binaries() -> Path:
    """The newest installed server's folder of programs."""
    found = [path.parent for path in BINARIES.glob("*/bin/initdb")]
    if not found and (initdb := shutil.which("initdb")):
        found = [Path(initdb).parent]
    if not found:
        message = "PostgreSQL is missing: install the packages postgresql and postgresql-contrib"
        raise ClusterMissing(message)
    return max(found, key=lambda path: float(path.parent.name) if path.parent != path else 0.0)


def _locale() -> tuple[str, ...]:
    """Letters are sorted and compared as in Russian whatever locales the machine has."""
    return ("--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=ru-RU")


def run(program: str, *arguments: object) -> None:
    command = [str(binaries() / program), *map(str, arguments)]
    done = subprocess.run(
        command,
        check=False,
        text=True,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE if program == "initdb" else None,
        **_run_as(),
    )
    if done.returncode:
        message = f"{program} failed with {done.returncode}: {done.stderr or 'see its output'}"
        raise ClusterMissing(message)


def _run_as() -> _RunAs:
    user = server_user()
    if user is None:
        return {}
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def server_user() -> pwd.struct_passwd | None:
    """The OS user of the server: PostgreSQL refuses to run as root."""
    return pwd.getpwnam("postgres") if os.geteuid() == 0 else None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

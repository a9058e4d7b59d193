"""PostgreSQL's own programs: where they are, and how they are run without showing a password."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.engine import URL

from app.domain.errors import EnvironmentFailed
from db.hosts import hosts_of
from db.keeping.program_failures import failure_of
from db.protection import tls_arguments

USUAL: Final = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
    "/Library/PostgreSQL/*/bin",
    "C:/Program Files/PostgreSQL/*/bin",
)
_SUFFIX: Final = ".exe" if os.name == "nt" else ""
_IN_ENVIRONMENT: Final = {
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
    "channel_binding": "PGCHANNELBINDING",
    "require_auth": "PGREQUIREAUTH",
}
_NO_WINDOW: Final = getattr(subprocess, "CREATE_NO_WINDOW", 0)
Line = Callable[[str], None]


def find(name: str, named: Path | None = None) -> Path:
    """Return a program of PostgreSQL: in the folder named, on the path, or where it usually is.

    Of several the newest is taken: an older one refuses a newer server. EnvironmentFailed
    ``tool_missing`` (name) when there is none.
    """
    folders = [named] if named else _folders()
    for folder in folders:
        program = folder / f"{name}{_SUFFIX}"
        if program.is_file():
            return program
    if not named and (found := shutil.which(name)):
        return Path(found)
    raise EnvironmentFailed("tool_missing", name=name)


def _folders() -> list[Path]:
    found: list[Path] = []
    for usual in map(Path, USUAL):
        if usual.is_absolute():  # a path of another system is not
            found += Path(usual.anchor).glob(str(usual.relative_to(usual.anchor)))
    return sorted(found, key=_age, reverse=True)


def _age(folder: Path) -> float:
    """The version in the path of a folder, 0 when there is none."""
    numbers = re.findall(r"\d+(?:\.\d+)?", str(folder))
    return float(numbers[-1]) if numbers else 0.0


def run(program: Path, arguments: Sequence[str], url: URL | None, tell: Line) -> str:
    """Run a program to its end, tell each line it says, and return what it prints.

    The server is named in the environment and the password in a file that only this user can
    read: neither stands among the arguments, where every process of the machine sees them.
    """
    with _surroundings(url) as environment:
        started = subprocess.Popen(  # noqa: S603 (the program was found above, no shell is asked)
            [str(program), *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if url is None else subprocess.DEVNULL,
            stderr=subprocess.STDOUT if url is None else subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            creationflags=_NO_WINDOW,
        )
        with started:
            said: list[str] = []
            for line in (started.stdout if url is None else started.stderr) or ():
                said.append(line)
                tell(line.rstrip())
    text = "".join(said)
    if started.returncode:
        raise failure_of(program.stem, text)
    return text


@contextmanager
def _surroundings(url: URL | None) -> Iterator[dict[str, str]]:
    # The programs speak English, so that what they say can be told apart.
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en", "PGCLIENTENCODING": "UTF8"}
    if url is None:
        yield environment
        return
    with tempfile.TemporaryDirectory() as folder:
        passwords = Path(folder) / "pgpass"
        passwords.touch(mode=0o600)
        passwords.write_text(f"*:*:*:*:{_escaped(str(url.password or ''))}\n", "utf-8")
        yield {**environment, **_server(url), "PGPASSFILE": str(passwords)}


def _server(url: URL) -> dict[str, str]:
    hosts = hosts_of(url)
    said = {**{key: str(value) for key, value in url.query.items()}, **tls_arguments(url)}
    named = {
        "PGHOST": ",".join(host.name for host in hosts),
        "PGPORT": ",".join(str(host.port) for host in hosts),
        "PGDATABASE": url.database or "",
        "PGUSER": url.username or "",
        "PGTARGETSESSIONATTRS": "read-write",
        "PGCONNECT_TIMEOUT": "5",
        "PGAPPNAME": "firstline-admin",
    }
    trust = {variable: said[key] for key, variable in _IN_ENVIRONMENT.items() if key in said}
    return {**{name: value for name, value in named.items() if value}, **trust}


def _escaped(password: str) -> str:
    return password.replace("\\", "\\\\").replace(":", "\\:")

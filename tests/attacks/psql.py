"""Raw psql, as somebody has it who knows a login and its password."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.attacks.attempt import Attempt, Came
from tests.support import cluster
from tests.support.secure_cluster import HOST, SecureServer

_BEGIN = r"""
\set ON_ERROR_STOP off
\set VERBOSITY verbose
\pset pager off
\pset tuples_only on
\pset format unaligned
"""
_MARK = "@@@ "


@dataclass(frozen=True, slots=True)
class Door:
    """A login at a server: TLS verified, the password bound to the channel, kept in a file."""

    server: SecureServer
    folder: Path
    database: str
    login: str
    password: str

    def run(
        self, program: str, *arguments: str, script: str = "", **settings: str
    ) -> "subprocess.CompletedProcess[str]":
        """Run one of the server's client programs; ``settings`` replace the environment's."""
        return subprocess.run(
            [cluster.binaries() / program, *arguments],
            input=script, capture_output=True, text=True, check=False, timeout=120,
            env={**os.environ, **self._environment(), **settings},
        )  # fmt: skip

    def _environment(self) -> dict[str, str]:
        file = self.folder / f"{self.login}.pgpass"
        file.write_text(f"*:*:*:*:{self.password}\n", encoding="utf-8")
        file.chmod(0o600)
        return {
            "PGHOST": HOST, "PGPORT": str(self.server.port), "PGDATABASE": self.database,
            "PGUSER": self.login, "PGPASSFILE": str(file), "PGSSLMODE": "verify-full",
            "PGSSLROOTCERT": str(self.server.authority), "PGCHANNELBINDING": "require",
            "PGOPTIONS": "-c lock_timeout=2s", "PGCLIENTENCODING": "UTF8", "LC_ALL": "C.UTF-8",
        }  # fmt: skip


def try_all(
    door: Door, attempts: Sequence[Attempt], known: Mapping[str, object]
) -> dict[str, Came]:
    """Try one after another in one session; what came of each, by its name."""
    steps = [_BEGIN, *(f"\\set {name} '{value}'\n" for name, value in known.items())]
    for number, attempt in enumerate(attempts):
        mark = f"{_MARK}{number}"
        steps.append(f"\\echo '{mark}'\n\\warn '{mark}'\n{attempt.script()}\nRESET ALL;\n")
    ran = door.run("psql", "-X", script="\n".join(steps))
    said, wrong = _by_mark(ran.stdout), _by_mark(ran.stderr)
    return {
        one.name: Came(said.get(str(number), ""), wrong.get(str(number), ""))
        for number, one in enumerate(attempts)
    }


def _by_mark(printed: str) -> dict[str, str]:
    parts = printed.split(_MARK)[1:]
    return {number: text for number, _, text in (part.partition("\n") for part in parts)}

"""Calls under random faults, and the count afterwards: nothing lost, nothing doubled.

``python -m tests.faults.soak --seconds 60 --seed 7`` runs it by itself on a server of its own.
Each desk is a process with its outbox and a bad line of its own; faults are the functions of
``FAULTS``, drawn by a seed. Add a fault by adding a function.
"""

import argparse
import json
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from typing import Final

import psycopg
from sqlalchemy.engine import make_url

from db.sealed_file import new_key
from db.session import Database
from tests.conftest import ROOT
from tests.faults.verdict import Verdict, judge, read_books
from tests.rooms import small_room
from tests.support.flaky_proxy import FlakyProxy, flaky_line

BETWEEN: Final = (0.05, 0.4)
"""Seconds from one fault to the next."""
_CLIENT: Final = "tests.faults.soak_client"


@dataclass(slots=True)
class SoakDesk:
    """One desk: its folder, its line, the process that lives now."""

    folder: Path
    line: FlakyProxy
    process: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        self.process = subprocess.Popen([sys.executable, "-m", _CLIENT, str(self.folder)], cwd=ROOT)

    def kill(self) -> None:
        """SIGKILL, at whatever it is just doing."""
        if self.process is not None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def drain(self) -> int:
        command = [sys.executable, "-m", _CLIENT, str(self.folder), "drain"]
        return subprocess.run(command, cwd=ROOT, check=False).returncode


@dataclass(slots=True)
class Soak:
    """What the faults work on."""

    url: str
    desks: list[SoakDesk]
    dice: random.Random


Fault = Callable[[Soak], None]


def kill_client(soak: Soak) -> None:
    desk = soak.dice.choice(soak.desks)
    desk.kill()
    desk.start()


def swallow_reply(soak: Soak) -> None:
    soak.dice.choice(soak.desks).line.swallow_reply()


def swallow_reply_and_kill(soak: Soak) -> None:
    """The commit stands, its answer is lost, and so is who waited for it."""
    desk = soak.dice.choice(soak.desks)
    lost = desk.line.swallowed
    desk.line.swallow_reply()
    desk.line.wait_swallowed(lost + 1, 2.0)
    desk.kill()
    desk.start()


def reset_line(soak: Soak) -> None:
    soak.dice.choice(soak.desks).line.reset()


def stall_line(soak: Soak) -> None:
    line = soak.dice.choice(soak.desks).line
    line.stall()
    sleep(soak.dice.uniform(0.1, 0.6))
    line.reset()
    line.restore()


def cut_line(soak: Soak) -> None:
    line = soak.dice.choice(soak.desks).line
    line.cut()
    sleep(soak.dice.uniform(0.1, 0.8))
    line.restore()


def kill_backends(soak: Soak) -> None:
    """The server ends every session of this database, in the middle of whatever it does."""
    url = make_url(soak.url).set(drivername="postgresql")
    ended = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as keeper:
        keeper.execute(ended)


FAULTS: Final[Mapping[str, Fault]] = {
    each.__name__: each
    for each in (
        kill_client, swallow_reply, swallow_reply_and_kill, reset_line, stall_line, cut_line,
        kill_backends,
    )
}  # fmt: skip


def run(
    url: str,
    folder: Path,
    *,
    seconds: float,
    seed: int,
    desks: int = 3,
    faults: Mapping[str, Fault] = FAULTS,
) -> Verdict:
    """Furnish a migrated database, let desks work under faults, drain, count."""
    dice, told = random.Random(seed), Counter[str]()
    with _desks(url, folder, seed, desks) as working:
        soak = Soak(url, working, dice)
        for desk in working:
            desk.start()
        _wait_for_work(folder)
        until = monotonic() + seconds
        while monotonic() < until:
            sleep(dice.uniform(*BETWEEN))
            name = dice.choice(sorted(faults))
            faults[name](soak)
            told[name] += 1
        for desk in working:
            desk.kill()
            desk.line.restore()
        left = sum(desk.drain() for desk in working)
        swallowed = sum(desk.line.swallowed for desk in working)
    return judge(url, read_books(folder), told, left, swallowed)


@contextmanager
def _desks(url: str, folder: Path, seed: int, count: int) -> Iterator[list[SoakDesk]]:
    database = Database(url)
    room = small_room(database)
    database.dispose()
    plan = {
        "agent": str(room.dispatcher.agent_id), "login": "anna", "category": str(room.no_print),
        "contact": str(room.petrov), "client": str(room.vector),
    }  # fmt: skip
    with ExitStack() as lines:
        working = []
        for number in range(count):
            line, through = lines.enter_context(flaky_line(url))
            home = folder / f"desk{number}"
            home.mkdir()
            own = {"url": through, "key": new_key().hex(), "seed": seed * 100 + number}
            (home / "plan.json").write_text(json.dumps(plan | own), encoding="utf-8")
            working.append(SoakDesk(home, line))
        try:
            yield working
        finally:
            for desk in working:
                desk.kill()


def _wait_for_work(folder: Path) -> None:
    """Importing takes seconds: faults begin when every desk has taken a call."""
    deadline = monotonic() + 60.0
    while not all((home / "acknowledged").exists() for home in folder.glob("desk*")):
        if monotonic() > deadline:
            raise TimeoutError("a desk did not begin")
        sleep(0.05)


def main() -> int:
    """Run on a server of its own and print the verdict."""
    from db.schema_gate import upgrade
    from tests.support import cluster

    options = argparse.ArgumentParser(prog="python -m tests.faults.soak")
    options.add_argument("--seconds", type=float, default=60.0)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--desks", type=int, default=3)
    asked = options.parse_args()
    with TemporaryDirectory(prefix="soak") as name:
        folder = Path(name)
        folder.chmod(0o755)  # the server runs as a user of its own
        url = cluster.start(folder)
        try:
            upgrade(url)
            verdict = run(url, folder, seconds=asked.seconds, seed=asked.seed, desks=asked.desks)
        finally:
            cluster.stop(folder)
    print(f"seed {asked.seed}: {sum(verdict.faults.values())} faults {dict(verdict.faults)}")
    print(
        f"acknowledged {verdict.acknowledged}, lost {len(verdict.lost)},"
        f" doubled {len(verdict.doubled)}, side rows wrong {len(verdict.side_rows_wrong)},"
        f" surplus {verdict.surplus}, left {verdict.left}, answers swallowed {verdict.swallowed}"
    )
    return 0 if verdict.clean else 1


if __name__ == "__main__":
    sys.exit(main())

"""The faults of a soak, each a function of the soak; add a fault by adding a function."""

import json
import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from time import sleep
from typing import Final

from tests.conftest import ROOT
from tests.faults.soak_client import CLOCK, FILE, FULL
from tests.faults.soak_server import SoakServer
from tests.support.flaky_proxy import FlakyProxy

DAY: Final = 24 * 3600
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
        """Mend the computer, send what waits, say what is left."""
        (self.folder / FULL).unlink(missing_ok=True)
        (self.folder / CLOCK).unlink(missing_ok=True)
        command = [sys.executable, "-m", _CLIENT, str(self.folder), "drain"]
        return subprocess.run(command, cwd=ROOT, check=False).returncode


@dataclass(slots=True)
class Soak:
    """What the faults work on."""

    server: SoakServer
    desks: list[SoakDesk]
    dice: random.Random

    def any_desk(self) -> SoakDesk:
        return self.dice.choice(self.desks)

    def wait(self, least: float, most: float) -> None:
        sleep(self.dice.uniform(least, most))


Fault = Callable[[Soak], None]


# ---- the desk
def kill_desk(soak: Soak) -> None:
    desk = soak.any_desk()
    desk.kill()
    desk.start()


def clock_jump(soak: Soak) -> None:
    """Somebody sets the computer's clock a day off; it stays so until the next jump."""
    off = soak.dice.choice((-DAY, DAY, 0, -90, 90))
    (soak.any_desk().folder / CLOCK).write_text(str(off))


def disk_full(soak: Soak) -> None:
    """The outbox cannot grow; SQLite says so as it does on a full disk."""
    sign = soak.any_desk().folder / FULL
    sign.touch()
    soak.wait(0.3, 1.0)
    sign.unlink()


def damaged_outbox(soak: Soak) -> None:
    """A page of the outbox turns to garbage between two runs of the program."""
    desk = soak.any_desk()
    desk.kill()
    file = desk.folder / FILE
    with suppress(sqlite3.DatabaseError):  # damaged already, and not opened since
        waiting, size, pages = _pages_of(file)
        with (desk.folder / "spoiled").open("a") as spoiled:
            spoiled.write("".join(f"{one}\n" for one in waiting))
        with file.open("r+b") as damaged:
            damaged.seek(size * soak.dice.randrange(1, pages))
            damaged.write(soak.dice.randbytes(size))
    desk.start()


def _pages_of(file: Path) -> tuple[list[str], int, int]:
    """What waits in an outbox, and the size and number of its pages; all is in the file now."""
    with closing(sqlite3.connect(file)) as base:
        base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        waiting = [row[0] for row in base.execute("SELECT id FROM deed WHERE state <> 'sent'")]
        size, pages = (
            base.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_size", "page_count")
        )
    return waiting, size, pages


# ---- the line
def swallow_reply(soak: Soak) -> None:
    soak.any_desk().line.swallow_reply()


def swallow_reply_and_kill(soak: Soak) -> None:
    """The commit stands, its answer is lost, and so is who waited for it."""
    desk = soak.any_desk()
    lost = desk.line.swallowed
    desk.line.swallow_reply()
    desk.line.wait_swallowed(lost + 1, 2.0)
    desk.kill()
    desk.start()


def reset_line(soak: Soak) -> None:
    soak.any_desk().line.reset()


def stall_line(soak: Soak) -> None:
    line = soak.any_desk().line
    line.stall()
    soak.wait(0.1, 0.6)
    line.reset()
    line.restore()


def cut_line(soak: Soak) -> None:
    line = soak.any_desk().line
    line.cut()
    soak.wait(0.1, 0.8)
    line.restore()


# ---- the server
def end_sessions(soak: Soak) -> None:
    """The server ends every session, in the middle of whatever it does."""
    ended = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    with soak.server.keeper() as keeper:
        keeper.execute(ended)


def kill_backend(soak: Soak) -> None:
    soak.server.kill_backend("postgres", soak.dice.choice)


def kill_postmaster(soak: Soak) -> None:
    soak.server.kill()


def stop_immediate(soak: Soak) -> None:
    soak.server.restart("immediate")


def stop_fast(soak: Soak) -> None:
    soak.server.restart("fast")


def read_only(soak: Soak) -> None:
    """For a while the server takes no writes, as a standby that is not promoted yet."""
    with soak.server.keeper() as keeper:
        keeper.execute("ALTER DATABASE postgres SET default_transaction_read_only = on")
    end_sessions(soak)
    soak.wait(0.3, 1.0)
    with soak.server.keeper() as keeper:
        keeper.execute("ALTER DATABASE postgres RESET default_transaction_read_only")
    end_sessions(soak)


FAULTS: Final[Mapping[str, Fault]] = {
    each.__name__: each
    for each in (
        kill_desk, clock_jump, disk_full, damaged_outbox, swallow_reply, swallow_reply_and_kill,
        reset_line, stall_line, cut_line, end_sessions, kill_backend, kill_postmaster,
        stop_immediate, stop_fast, read_only,
    )
}  # fmt: skip


def write_plan(folder: Path, plan: Mapping[str, object]) -> None:
    """Tell a desk what it is."""
    folder.mkdir()
    (folder / "plan.json").write_text(json.dumps(plan), encoding="utf-8")

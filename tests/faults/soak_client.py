"""A desk without a window: does its work through its outbox for as long as it lives.

``python -m tests.faults.soak_client FOLDER [drain]``: ``plan.json`` in the folder says where, for
whom and under whose login. What is acknowledged is written to ``acknowledged`` after the outbox
has it on the disk, as the window shows its toast then. With ``drain`` it does no new work and
ends when nothing waits. What is refused is written to ``refused`` and dropped, as somebody does
who has read why. The files ``clock`` (seconds) and ``full`` are faults of this computer.
"""

import json
import os
import random
import sqlite3
import sys
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep
from typing import Any
from uuid import UUID

from app.bootstrap import ServiceDesk
from app.domain.deeds import Deed
from app.domain.errors import DeskError, EnvironmentFailed
from app.domain.permissions import Actor
from app.server_clock import ServerClock
from app.services.line_watch import keep_watch
from app.services.outbox import FILE, Outbox
from app.system_clock import utc_now
from db.outbox_file import OutboxFile
from db.replica import ReachableDatabase
from tests.faults.soak_work import Work

DRAIN_PATIENCE = 300.0
ACKNOWLEDGED, REFUSED, CLOCK, FULL = "acknowledged", "refused", "clock", "full"
_PAUSE = 0.02
_NO_LIMIT = 2**31 - 2


class FullDisk:
    """Makes the outbox's file stop growing while ``full`` lies in the folder."""

    def __init__(self, folder: Path, file: OutboxFile) -> None:
        self._sign, self._file, self._full = folder / FULL, file, False

    def look(self) -> None:
        """Let the file grow or not, as the sign says."""
        full = self._sign.exists()
        if full != self._full:
            self._full = full
            self._file.run(self._limit)

    def _limit(self, base: sqlite3.Connection) -> None:
        (now,) = base.execute("PRAGMA page_count").fetchone()
        base.execute(f"PRAGMA max_page_count={now if self._full else _NO_LIMIT}")


class SoakClient:
    """One desk and its life."""

    def __init__(self, folder: Path) -> None:
        plan: dict[str, Any] = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
        self._folder, self._plan = folder, plan
        self.sent_at: list[float] = []
        self.offered = 0
        clock = ServerClock(self._own_clock)
        self._database = ReachableDatabase(plan["url"], clock)
        self._desk = ServiceDesk(self._database, clock)
        self._outbox = Outbox(folder, bytes.fromhex(plan["key"]), self._own_clock)
        self._disk = FullDisk(folder, self._outbox._file)
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        self._book = os.open(folder / ACKNOWLEDGED, flags)
        self._refusals = os.open(folder / REFUSED, flags)
        self._actor: Actor | None = None
        self._agent = UUID(plan["agent"])
        self._dice = random.Random(f"{plan['seed']} {os.getpid()}")
        self._work = Work(plan, self._dice, clock)

    def live(self, stopping: Event) -> None:
        """Work until told to stop; a process is killed instead."""
        while not stopping.is_set():
            self._disk.look()
            for deed, text in self._work.round():
                if not self._take_down(deed, text):
                    break
            self.send_what_waits(most=8)
            if self._actor is not None and self._plan["role"] == "supervisor":
                self._work.pass_one_on(self._database, self._desk, self._actor)
            sleep(_PAUSE)

    def close(self) -> None:
        """Let go of the server and of the file."""
        self._database.dispose()
        self._outbox.close()
        os.close(self._book)
        os.close(self._refusals)

    def take_down_a_call(self) -> UUID:
        """Register something; return the ticket's key."""
        deed, text = next(iter(self._work.register()))
        assert deed.ticket_id is not None
        assert self._take_down(deed, text)
        return deed.ticket_id

    def waiting(self) -> int:
        """Tell how much is not sent."""
        return len(self._outbox.waiting(self._agent))

    def drain(self) -> int:
        """Send everything; return what is left when patience is at an end."""
        until = monotonic() + DRAIN_PATIENCE
        while self.waiting() and monotonic() < until:
            self.send_what_waits(most=1000)
            sleep(_PAUSE)
        return self.waiting()

    def _own_clock(self) -> datetime:
        """This computer's clock, set by somebody's hand."""
        try:
            off = float((self._folder / CLOCK).read_text())
        except (OSError, ValueError):
            off = 0.0
        return utc_now() + timedelta(seconds=off)

    def _take_down(self, deed: Deed, text: str) -> bool:
        try:
            self._outbox.put(deed)
        except EnvironmentFailed as error:
            if error.code != "disk_full":
                raise
            return False
        _write(self._book, f"{deed.id} {deed.ticket_id} {deed.call_id} {text}\n")
        return True

    def send_what_waits(self, most: int) -> None:
        """Send, as far as the server lets."""
        try:
            actor = self.signed_in()
            for _ in range(most):
                one = self._outbox.next(self._agent)
                if one is None:
                    return
                self._send(actor, one.deed)
        except EnvironmentFailed as error:
            if error.code == "sign_in_refused":
                raise

    def _send(self, actor: Actor, deed: Deed) -> None:
        try:
            self._outbox.send(self._desk, actor, deed.id)
            self.sent_at.append(monotonic())
        except EnvironmentFailed:
            raise
        except DeskError as error:
            told = json.dumps({key: str(fact) for key, fact in error.facts.items()})
            _write(self._refusals, f"{deed.id} {deed.kind} {error.code} {told}\n")
            self._outbox.drop(deed.id)

    def signed_in(self) -> Actor:
        """Come in, again after the server was away, and offer what it may have lost."""
        if self._actor is None or self._database.away:
            self._desk.ping()
            self._actor = self._desk.sign_in.enter_server(self._plan["login"]).actor
            self._outbox.purge()
            if self._plan.get("offers", True):
                self.offered += self._outbox.offer_again(self._desk, self._actor)
        return self._actor


def _write(book: int, line: str) -> None:
    os.write(book, line.encode())
    os.fsync(book)


def main() -> int:
    Thread(target=keep_watch, args=(Event(), lambda _cut: None), daemon=True).start()
    client = SoakClient(Path(sys.argv[1]))
    if "drain" in sys.argv[2:]:
        return min(client.drain(), 100)
    client.live(Event())
    return 0


__all__ = ["CLOCK", "FILE", "FULL", "SoakClient"]

if __name__ == "__main__":
    sys.exit(main())

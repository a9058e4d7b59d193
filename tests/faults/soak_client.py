"""A desk without a window: takes calls through its outbox for as long as it lives.

``python -m tests.faults.soak_client FOLDER [drain]``: ``plan.json`` in the folder says where and
for whom. What is acknowledged is written to ``acknowledged`` after the outbox has it on the disk,
as the window shows its toast then. With ``drain`` it takes no calls and ends when nothing waits.
"""

import json
import os
import random
import sys
from datetime import timedelta
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from uuid import UUID

from app.bootstrap import ServiceDesk
from app.domain.deeds import Deed, NoteDeed, RegisterDeed, deed_of_call, deed_of_ticket
from app.domain.errors import EnvironmentFailed
from app.domain.identity import new_id
from app.domain.permissions import Actor
from app.domain.readmodels.calls import CallDraft, Matter
from app.services.outbox import Outbox
from app.system_clock import utc_now
from db.session import Database

DRAIN_PATIENCE = 60.0
NOTES = 0.4
"""How many of the registrations get a note right after them."""
_PAUSE = 0.02


class SoakClient:
    """One desk and its life."""

    def __init__(self, folder: Path) -> None:
        plan: dict[str, Any] = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
        self._plan = plan
        self._database = Database(plan["url"])
        self._desk = ServiceDesk(self._database)
        self._outbox = Outbox(folder, bytes.fromhex(plan["key"]), utc_now)
        self._book = os.open(folder / "acknowledged", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._actor: Actor | None = None
        self._agent = UUID(plan["agent"])
        self._dice = random.Random(f"{plan['seed']} {os.getpid()}")

    def live(self) -> None:
        """Take calls until somebody kills the process."""
        while True:
            deed = self._call()
            self._take_down(deed)
            if self._dice.random() < NOTES and deed.ticket_id is not None:
                note = NoteDeed(f"note {new_id()}")
                self._take_down(deed_of_ticket(self._agent, utc_now(), deed.ticket_id, note))
            self._send_what_waits(most=6)
            sleep(_PAUSE)

    def drain(self) -> int:
        """Send everything; return what is left after a minute."""
        until = monotonic() + DRAIN_PATIENCE
        while self._outbox.waiting(self._agent) and monotonic() < until:
            self._send_what_waits(most=1000)
            sleep(_PAUSE)
        return len(self._outbox.waiting(self._agent))

    def _call(self) -> Deed:
        now, plan = utc_now(), self._plan
        matter = Matter(
            new_id(), description=f"call {new_id()}", category_id=UUID(plan["category"])
        )
        draft = CallDraft(
            new_id(), self._agent, now - timedelta(minutes=2), matter,
            number_typed="8 (912) 345-67-89", contact_id=UUID(plan["contact"]),
            client_id=UUID(plan["client"]), hung_up_at=now,
        )  # fmt: skip
        return deed_of_call(self._agent, now, RegisterDeed(draft))

    def _take_down(self, deed: Deed) -> None:
        self._outbox.put(deed)
        os.write(self._book, f"{deed.kind} {deed.id} {deed.ticket_id}\n".encode())
        os.fsync(self._book)

    def _send_what_waits(self, most: int) -> None:
        try:
            actor = self._signed_in()
            for _ in range(most):
                one = self._outbox.next(self._agent)
                if one is None:
                    return
                self._outbox.send(self._desk, actor, one.deed.id)
        except EnvironmentFailed:
            return

    def _signed_in(self) -> Actor:
        if self._actor is None:
            self._actor = self._desk.sign_in.enter_server(self._plan["login"]).actor
            self._outbox.offer_again(self._desk, self._actor)
        return self._actor


def main() -> int:
    client = SoakClient(Path(sys.argv[1]))
    if "drain" in sys.argv[2:]:
        return min(client.drain(), 100)
    client.live()
    return 0


if __name__ == "__main__":
    sys.exit(main())

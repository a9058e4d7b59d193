"""Work under random faults, and the count afterwards: nothing lost, nothing doubled.

``python -m tests.faults.soak --seconds 60 --seed 7`` runs it by itself on a server of its own.
Each desk is a process with its employee's own login, its outbox and a bad line of its own; the
faults (tests/faults/soak_faults.py) are dealt by a seed, every kind once before any comes again.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path
from time import monotonic, sleep
from typing import Any, Final
from uuid import UUID

from app.system_clock import utc_now
from db.sealed_file import new_key
from db.session import Database
from tests import factories as make
from tests.faults.soak_faults import FAULTS, Fault, Soak, SoakDesk, write_plan
from tests.faults.soak_server import SoakServer
from tests.faults.verdict import Run, Verdict, judge, read_books
from tests.rooms import small_room
from tests.support import run_folder
from tests.support.employees import address_as
from tests.support.flaky_proxy import flaky_line

BETWEEN: Final = (0.05, 0.4)
"""Seconds from one fault to the next."""
NOTES: Final = 0.4
"""How many of the registrations get a note right after them."""
PEOPLE: Final = ("anna", "litvinov", "head")
"""Who sits at the desks, in turn: a dispatcher, an engineer, a supervisor."""


def run(
    server: SoakServer,
    folder: Path,
    *,
    seconds: float,
    seed: int,
    desks: int = 3,
    faults: Mapping[str, Fault] = FAULTS,
    notes: float = NOTES,
    begun: str = "\n",
) -> Verdict:
    """Furnish a migrated database, let desks work under faults, drain, count.

    The faults begin when each desk's book of what was acknowledged holds ``begun``.
    """
    dice = random.Random(seed)
    plans = furnish(server.url, seed, desks, notes)
    with _desks(server.url, folder, plans) as working:
        for desk in working:
            desk.start()
        _wait_for_work(working, begun)
        told = _trouble(Soak(server, working, dice), faults, seconds)
        for desk in working:
            desk.kill()
            desk.line.restore()
        began = monotonic()
        left = sum(desk.drain() for desk in working)
        swallowed = sum(desk.line.swallowed for desk in working)
        done = Run(told, left, swallowed, monotonic() - began)
    return judge(server.url, read_books(folder), done)


def _trouble(soak: Soak, faults: Mapping[str, Fault], seconds: float) -> Counter[str]:
    told, deck = Counter[str](), list[str]()
    until = monotonic() + seconds
    while monotonic() < until:
        soak.wait(*BETWEEN)
        if not deck:
            deck = sorted(faults)
            soak.dice.shuffle(deck)
        name = deck.pop()
        faults[name](soak)
        told[name] += 1
    return told


def furnish(url: str, seed: int, count: int, notes: float) -> list[dict[str, Any]]:
    """Make the room and the login roles; give each desk what it has to know."""
    database = Database(url)
    room = small_room(database)
    with database.write() as session:
        far = make.make_department(session, "far")
        group = make.make_group(session, far, "far")
        category = make.make_category(session, far, "9", "Сайт", group_id=group)
        now = utc_now()
        for agent in (room.dispatcher, room.litvinov):
            span = now - timedelta(days=3), now + timedelta(days=3)
            make.make_shift(session, agent.agent_id, *span)
    database.dispose()
    actors = {one.login: one for one in (room.dispatcher, room.litvinov, room.supervisor)}
    known: dict[str, UUID] = {
        "category": room.no_print, "far": category, "far_group": group, "contact": room.petrov,
        "client": room.vector, "robbed": room.litvinov.agent_id,
    }  # fmt: skip
    plans = []
    for number in range(count):
        who = actors[PEOPLE[number % len(PEOPLE)]]
        own = {"login": who.login, "role": who.role.value, "agent": str(who.agent_id)}
        more = {"key": new_key().hex(), "seed": seed * 100 + number, "notes": notes}
        plans.append({name: str(key) for name, key in known.items()} | own | more)
    return plans


@contextmanager
def _desks(url: str, folder: Path, plans: list[dict[str, Any]]) -> Iterator[list[SoakDesk]]:
    with ExitStack() as lines:
        working = []
        for number, plan in enumerate(plans):
            line, through = lines.enter_context(flaky_line(address_as(url, plan["login"])))
            home = folder / f"desk{number}"
            write_plan(home, plan | {"url": through})
            working.append(SoakDesk(home, line))
        try:
            yield working
        finally:
            for desk in working:
                desk.kill()


def _wait_for_work(desks: list[SoakDesk], begun: str) -> None:
    """Importing takes seconds: faults begin when every desk has taken something down."""
    deadline = monotonic() + 60.0
    while not all(_has_begun(desk.folder / "acknowledged", begun) for desk in desks):
        if monotonic() > deadline:
            raise TimeoutError("a desk did not begin")
        sleep(0.05)


def _has_begun(book: Path, begun: str) -> bool:
    return book.exists() and begun in book.read_text(encoding="utf-8")


@contextmanager
def own_server(folder: Path) -> Iterator[SoakServer]:
    """A migrated server for one soak."""
    from db.schema_gate import upgrade

    folder.chmod(0o755)  # the server runs as a user of its own
    server = SoakServer.start(folder)
    try:
        upgrade(server.url)
        yield server
    finally:
        server.stop()


def main() -> int:
    """Run on a server of its own and print the verdict."""
    options = argparse.ArgumentParser(prog="python -m tests.faults.soak")
    options.add_argument("--seconds", type=float, default=60.0)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--desks", type=int, default=3)
    asked = options.parse_args()
    folder = run_folder.open_run_folder()
    try:
        with own_server(folder) as server:
            verdict = run(server, folder, seconds=asked.seconds, seed=asked.seed, desks=asked.desks)
    finally:
        run_folder.remove(folder)
    print(f"seed {asked.seed}, {asked.seconds:.0f} s, {asked.desks} desks")
    print(verdict.report())
    return 0 if verdict.clean else 1


if __name__ == "__main__":
    sys.exit(main())

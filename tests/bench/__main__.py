"""python -m tests.bench: the operations on both databases beside their floor, and the window."""

import argparse
import os
import platform
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from sqlalchemy import select

from db.models.ticket import Ticket
from tests.bench import children, lean, listening, listing, reading, registering, report, taking
from tests.bench import fifty as working
from tests.bench.desk import Desk, open_desk
from tests.bench.fifty import Fifty
from tests.bench.listening import Listening
from tests.bench.meter import Measured, Operation, measure
from tests.bench.report import Figure, Ran
from tests.bench.sizes import SIZES, Size
from tests.bench.store import postgresql_database, postgresql_server, sqlite_database
from tests.support import run_folder

KINDS = ("sqlite", "postgresql")
CALLERS = 6
NUMBERS = 400
MINUTE = 60.0
BARE_TIMES = 2.3
MOST_MEBIBYTES = 110
LIMITS = {
    "key_to_client_ms": ("last key to shown client", "ms", 150),
    "save_to_empty_form_ms": ("save to empty form", "ms", 100),
    "longest_gap_ms": ("longest gap in a typed call", "ms", 50),
    "queue_fill_ms": ("50,000 rows put into a list", "ms", None),
    "queue_frame_ms": ("a frame while 50,000 rows scroll", "ms", 16),
    "section_switch_ms": ("another section", "ms", 100),
    "theme_switch_ms": ("another theme", "ms", 400),
    "resident_mib": ("memory after some calls", "MiB", None),
    "own_mib": ("the same without mapped files", "MiB", None),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, write; 1 when an answer of the product is not the floor's."""
    options = _options(sys.argv[1:] if arguments is None else arguments)
    folder = run_folder.open_run_folder()
    try:
        return _measure_all(options)
    finally:
        run_folder.remove(folder)


def _measure_all(options: argparse.Namespace) -> int:
    size = SIZES[options.size]
    runs: list[Ran] = []
    window: list[Figure] = []
    for kind in KINDS if options.database is None else (options.database,):
        with _database(kind, size) as url:
            runs.append(_run(kind, size, url, options.seconds))
            if kind == "sqlite" and not options.no_window:
                window = list(_window(url))
    text = report.as_text(_machine(), runs, window)
    print(text)
    if options.out is not None:
        report.write_into(options.out, text)
    return 0 if all(one.same for run in runs for one in run.operations) else 1


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--size", choices=SIZES, default="small")
    parser.add_argument("--database", choices=KINDS)
    parser.add_argument(
        "--seconds", type=float, default=MINUTE, help="how long the fifty desks work"
    )
    parser.add_argument("--no-window", action="store_true", help="leave the window out")
    parser.add_argument("--out", type=Path, help="a page with marks, such as docs/performance.md")
    return parser.parse_args(arguments)


@contextmanager
def _database(kind: str, size: Size) -> Iterator[str]:
    with ExitStack() as stack:
        if kind == "sqlite":
            yield stack.enter_context(sqlite_database(size))
            return
        server = stack.enter_context(postgresql_server())
        yield stack.enter_context(postgresql_database(server, size))


def operations(desk: Desk) -> Iterator[Operation]:
    """All of them, in the order of the page."""
    yield from reading.operations(desk)
    yield from listing.operations(desk)
    yield registering.operation(desk)
    yield from taking.operations(desk)


def _run(kind: str, size: Size, url: str, seconds: float) -> Ran:
    found: list[Measured] = []
    central = kind == "postgresql"
    bare: list[Measured] = []
    with ExitStack() as stack:
        desk = stack.enter_context(open_desk(url, own_roles=central))
        keeper = stack.enter_context(open_desk(url))
        unguarded = operations(keeper)
        for operation in operations(desk):
            print(f"{kind} {operation.code} {operation.title} ...", file=sys.stderr, flush=True)
            found.append(measure(operation, desk.counter(), size.samples))
            if central:
                bare.append(measure(next(unguarded), keeper.counter(), size.samples))
        race = taking.race(url, desk.room, size.takes)
        driver = lean.race(url, desk.room, size.takes) if central else None
        live = _listening(desk, url, size) if central else None
        fifty = _fifty(desk, url, seconds) if central else None
    return Ran(kind, size, _by_code(found), race, live, _by_code(bare), fifty, driver)


def _by_code(found: Sequence[Measured]) -> Sequence[Measured]:
    return sorted(found, key=lambda one: one.operation.code)


def _fifty(desk: Desk, url: str, seconds: float) -> Fifty:
    print(f"postgresql fifty desks for {seconds:g} s ...", file=sys.stderr, flush=True)
    return working.fifty(url, desk.room, callers(desk, NUMBERS), seconds)


def _listening(desk: Desk, url: str, size: Size) -> Listening:
    print(f"postgresql {size.listeners} listeners ...", file=sys.stderr, flush=True)
    newest = select(Ticket.id).order_by(Ticket.number.desc()).limit(size.changes)
    with desk.keeper.database.read() as session:
        tickets = session.scalars(newest).all()
    logins = [each.login for each in (*desk.room.dispatchers, *desk.room.engineers)]
    return listening.listening(url, tickets, size.listeners, logins)


def _window(url: str) -> Iterator[Figure]:
    print("window ...", file=sys.stderr, flush=True)
    with open_desk(url) as desk:
        numbers, login = callers(desk, CALLERS), desk.room.dispatchers[1].login
    bare = children.started("bare")
    way_in = children.started("start", url, "HOME", "")
    desk_start = children.started("start", url, "HOME", login)
    yield Figure("start of a bare PySide6 window", bare.seconds, "s")
    most = round(bare.seconds * BARE_TIMES, 3)
    yield Figure("start until the first page takes keys", way_in.seconds, "s", most)
    yield Figure("start until the call desk takes keys, signed in", desk_start.seconds, "s", most)
    yield Figure("memory of the bare window", bare.mebibytes, "MiB")
    yield Figure("memory of the first page", way_in.mebibytes, "MiB", MOST_MEBIBYTES)
    yield Figure("memory of the call desk", desk_start.mebibytes, "MiB", MOST_MEBIBYTES)
    found = children.figures(url, login, numbers)
    for name, (title, unit, limit) in LIMITS.items():
        yield Figure(title, found[name], unit, limit)


def callers(desk: Desk, most: int) -> list[str]:
    """Whole mobile numbers of people who share them with nobody."""
    rows = desk.floor.rows(
        "SELECT key FROM phone_number WHERE extension = '' AND key >= '9' ORDER BY id LIMIT"
        f" {most}",
        {},
    )
    return [row[0] for row in rows]


def _machine() -> str:
    return f"{os.cpu_count()} shared cores, {platform.system()}, Python {platform.python_version()}"


if __name__ == "__main__":
    sys.exit(main())

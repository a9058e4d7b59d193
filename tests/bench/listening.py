"""The live room: two hundred desks that listen, and catching up while many write."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from queue import Queue
from threading import Event
from time import perf_counter, sleep
from uuid import UUID

from sqlalchemy import text, update

from app.domain.changes import Changes
from app.services.live import Live
from db.models.ticket import Ticket
from db.session import Database
from tests.bench.desk import Clock
from tests.bench.meter import MILLISECOND, figures

PER_SECOND = 20
WRITERS = 20
Heard = tuple[float, Changes]


@dataclass(frozen=True, slots=True)
class Fanned:
    """Changes told to everybody: how many of those expected came, and how late."""

    listeners: int
    changes: int
    expected: int
    delivered: int
    p50: float
    p95: float
    most: float


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """What one listener missed while many wrote, slow transactions among them."""

    writers: int
    commits: int
    per_second: float
    lost: int
    p50: float
    p95: float
    most: float


@dataclass(frozen=True, slots=True)
class Listening:
    """Both."""

    fanned: Fanned
    caught_up: CaughtUp


class _Ear:
    """One desk that listens, on its own connection."""

    def __init__(self, url: str) -> None:
        self.database, self.stopping = Database(url), Event()
        self.heard: Queue[Heard] = Queue()
        self.live = Live(self.database, Clock())
        self.live.mark()
        self.database.engine.dispose()  # only the connection that listens is counted

    def run(self) -> None:
        self.live.follow(self.stopping, self._hear)

    def _hear(self, told: object) -> None:
        if isinstance(told, Changes):
            self.heard.put((perf_counter(), told))

    def first_heard(self) -> dict[UUID, float]:
        found: dict[UUID, float] = {}
        for at, changes in list(self.heard.queue):
            for key in changes.tickets:
                found.setdefault(key, at)
        return found


def listening(url: str, tickets: Sequence[UUID], listeners: int) -> Listening:
    """Measure both; every ticket given is changed once, half in each part."""
    half = len(tickets) // 2
    fanned = _fan_out(url, tickets[:half], listeners)
    return Listening(fanned, _catch_up(url, tickets[half:]))


def _fan_out(url: str, tickets: Sequence[UUID], listeners: int) -> Fanned:
    with ExitStack() as stack:
        writer = _opened(stack, url)
        ears = _ears(stack, url, listeners)
        done: dict[UUID, float] = {}
        begin = perf_counter()
        for place, key in enumerate(tickets):
            sleep(max(0.0, begin + place / PER_SECOND - perf_counter()))
            _touch(writer, key)
            done[key] = perf_counter()
        late = _delays(ears, done)
    expected = listeners * len(done)
    return Fanned(listeners, len(done), expected, len(late), *_spread(late))


def _catch_up(url: str, tickets: Sequence[UUID]) -> CaughtUp:
    """Every fiftieth transaction goes on for 150 ms after its rows are written."""
    with ExitStack() as stack:
        (ear,) = _ears(stack, url, 1)
        writers = [_opened(stack, url) for _ in range(WRITERS)]
        done: dict[UUID, float] = {}

        def write(place: int) -> None:
            for step, key in enumerate(tickets[place::WRITERS]):
                _touch(writers[place], key, slow=(place + step * WRITERS) % 50 == 0)
                done[key] = perf_counter()

        begin = perf_counter()
        with ThreadPoolExecutor(WRITERS) as pool:
            list(pool.map(write, range(WRITERS)))
        seconds = perf_counter() - begin
        late = _delays([ear], done)
    lost = len(done) - len(late)
    return CaughtUp(WRITERS, len(done), len(done) / seconds, lost, *_spread(late))


def _opened(stack: ExitStack, url: str) -> Database:
    database = Database(url)
    stack.callback(database.dispose)
    return database


def _ears(stack: ExitStack, url: str, count: int) -> list[_Ear]:
    ears = [_Ear(url) for _ in range(count)]
    pool = stack.enter_context(ThreadPoolExecutor(count))
    for ear in ears:
        stack.callback(ear.database.dispose)
        pool.submit(ear.run)
        stack.callback(ear.stopping.set)
    _wait_until_all_listen(ears)
    return ears


def _wait_until_all_listen(ears: Sequence[_Ear]) -> None:
    count = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        " AND state = 'idle' AND query ILIKE '%change%'"
    )
    with ears[0].database.read() as session:
        while (session.scalar(count) or 0) < len(ears):
            sleep(0.1)


def _touch(database: Database, key: UUID, *, slow: bool = False) -> None:
    with database.write() as session:
        session.execute(update(Ticket).where(Ticket.id == key).values(billing_note="slow" * slow))
        if slow:
            session.execute(text("SELECT pg_sleep(0.15)"))


def _delays(ears: Sequence[_Ear], done: dict[UUID, float]) -> list[float]:
    """Milliseconds from the end of the commit to hearing; waits up to 20 s for the last."""
    end = perf_counter() + 20
    while perf_counter() < end and any(len(each.first_heard()) < len(done) for each in ears):
        sleep(0.2)
    heard = [each.first_heard() for each in ears]
    return [max(0.0, (at[key] - done[key]) * 1000) for at in heard for key in done if key in at]


def _spread(late: list[float]) -> tuple[float, float, float]:
    if not late:
        return 0.0, 0.0, 0.0
    found = figures([round(each * MILLISECOND) for each in late])
    return found.p50, found.p95, max(late)

"""The live room: two hundred desks that listen, and catching up while many write."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
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
from tests.support.employees import address_as
from tests.support.side_by_side import all_ready, dealt, in_processes

PER_SECOND = 20
WRITERS = 20
PROCESSES = 2
Moments = dict[UUID, float]
"""When, by the clock that all processes of a machine share."""


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
        self.heard: Moments = {}
        self.live = Live(self.database, Clock())
        self.live.mark()
        self.database.engine.dispose()  # only the connection that listens is counted

    def run(self) -> None:
        self.live.follow(self.stopping, self._hear)

    def _hear(self, told: object) -> None:
        """Kept as it comes: to sort it out while others listen would be what is measured."""
        if isinstance(told, Changes):
            at = perf_counter()
            for key in told.tickets:
                self.heard.setdefault(key, at)


@dataclass(frozen=True, slots=True)
class Part:
    """One process: desks that listen, or with no ears the one that writes.

    Every part knows all tickets, so that it knows when it has heard of each.
    """

    url: str
    ears: Sequence[str]
    tickets: Sequence[UUID]
    listeners: int


def listening(
    url: str, tickets: Sequence[UUID], listeners: int, logins: Sequence[str]
) -> Listening:
    """Measure both; every ticket given is changed once, half in each part."""
    half = len(tickets) // 2
    with ExitStack() as stack:  # an empty feed is answered with "everything", which names nothing
        _touch(_opened(stack, url), tickets[-1])
    fanned = _fan_out(url, tickets[:half], listeners, logins)
    return Listening(fanned, _catch_up(url, tickets[half:]))


def _fan_out(url: str, tickets: Sequence[UUID], listeners: int, logins: Sequence[str]) -> Fanned:
    """The desks of the listeners are dealt to some processes, the writer has one of his own."""
    own = [address_as(url, login) for login in logins]
    ears = [own[place % len(own)] for place in range(listeners)]
    piles = dealt(ears, PROCESSES)
    parts = [Part(url, pile, tickets, listeners) for pile in ((), *piles)]
    (done,), *heard = in_processes(hear_or_write, parts)
    late = _delays([each for part in heard for each in part], done)
    return Fanned(listeners, len(done), listeners * len(done), len(late), *_spread(late))


def hear_or_write(part: Part) -> list[Moments]:
    """When this process wrote each change, or when each of its desks heard of it."""
    with ExitStack() as stack:
        if not part.ears:
            writer = _opened(stack, part.url)
            all_ready()
            _wait_until_all_listen(writer, part.listeners)
            return [_written(writer, part.tickets)]
        ears = _ears(stack, part.ears)
        all_ready()
        _wait_until_heard(ears, len(part.tickets), len(part.tickets) / PER_SECOND)
        return [each.heard for each in ears]


def _written(writer: Database, tickets: Sequence[UUID]) -> Moments:
    done: Moments = {}
    begin = perf_counter()
    for place, key in enumerate(tickets):
        sleep(max(0.0, begin + place / PER_SECOND - perf_counter()))
        _touch(writer, key)
        done[key] = perf_counter()
    return done


def _catch_up(url: str, tickets: Sequence[UUID]) -> CaughtUp:
    """Every fiftieth transaction goes on for 150 ms after its rows are written."""
    with ExitStack() as stack:
        (ear,) = _ears(stack, [url])
        _wait_until_all_listen(ear.database, 1)
        writers = [_opened(stack, url) for _ in range(WRITERS)]
        done: Moments = {}

        def write(place: int) -> None:
            for step, key in enumerate(tickets[place::WRITERS]):
                _touch(writers[place], key, slow=(place + step * WRITERS) % 50 == 0)
                done[key] = perf_counter()

        begin = perf_counter()
        with ThreadPoolExecutor(WRITERS) as pool:
            list(pool.map(write, range(WRITERS)))
        seconds = perf_counter() - begin
        _wait_until_heard([ear], len(done))
        late = _delays([ear.heard], done)
    lost = len(done) - len(late)
    return CaughtUp(WRITERS, len(done), len(done) / seconds, lost, *_spread(late))


def _opened(stack: ExitStack, url: str) -> Database:
    database = Database(url)
    stack.callback(database.dispose)
    return database


def _ears(stack: ExitStack, urls: Sequence[str]) -> list[_Ear]:
    ears = [_Ear(url) for url in urls]
    pool = stack.enter_context(ThreadPoolExecutor(len(ears)))
    for ear in ears:
        stack.callback(ear.database.dispose)
        pool.submit(ear.run)
        stack.callback(ear.stopping.set)
    return ears


def _wait_until_all_listen(keeper: Database, listeners: int) -> None:
    count = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        " AND state = 'idle' AND query ILIKE '% change%'"
    )
    with keeper.read() as session:
        while (session.scalar(count) or 0) < listeners:
            sleep(0.1)


def _touch(database: Database, key: UUID, *, slow: bool = False) -> None:
    with database.write() as session:
        session.execute(update(Ticket).where(Ticket.id == key).values(billing_note="slow" * slow))
        if slow:
            session.execute(text("SELECT pg_sleep(0.15)"))


def _wait_until_heard(ears: Sequence[_Ear], count: int, seconds: float = 0.0) -> None:
    """Waits so long, and up to 20 s more for the last."""
    end = perf_counter() + seconds + 20
    while perf_counter() < end and any(len(each.heard) < count for each in ears):
        sleep(0.2)


def _delays(heard: Sequence[Moments], done: Moments) -> list[float]:
    """Milliseconds from the end of the commit to hearing."""
    return [max(0.0, (at[key] - done[key]) * 1000) for at in heard for key in done if key in at]


def _spread(late: list[float]) -> tuple[float, float, float]:
    if not late:
        return 0.0, 0.0, 0.0
    found = figures([round(each * MILLISECOND) for each in late])
    return found.p50, found.p95, max(late)

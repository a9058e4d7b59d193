"""A link that swallows everything: the desk is freed in time and goes on with a new connection."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import perf_counter

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from app.domain.errors import EnvironmentFailed
from app.services.line_watch import keep_watch
from db import watched
from db.session import Database
from db.watchdog import READ_SECONDS, WATCHDOG, WRITE_SECONDS, Watchdog
from tests.support.network import Forwarder, forwarder


class Line:
    """A connection as the watchdog sees one."""

    def __init__(self) -> None:
        self.near, self.far = socket.socketpair()

    def fileno(self) -> int:
        return self.near.fileno()

    @property
    def cut(self) -> bool:
        self.far.setblocking(False)
        try:
            return self.far.recv(1) == b""
        except BlockingIOError:
            return False

    def close(self) -> None:
        self.near.close()
        self.far.close()


class Hands:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def line() -> Iterator[Line]:
    made = Line()
    yield made
    made.close()


@pytest.mark.parametrize("seconds", [READ_SECONDS, WRITE_SECONDS])
def test_only_what_is_overdue_is_cut(line: Line, seconds: float) -> None:
    hands = Hands()
    dog = Watchdog(hands)
    with dog.waiting(line, seconds):
        hands.at += seconds - 0.1
        assert (dog.cut_overdue(), line.cut) == (0, False)
        hands.at += 0.2
        assert (dog.cut_overdue(), line.cut) == (1, True)
        assert dog.cut_overdue() == 0
    dog.let_go(line)


def test_an_answer_in_time_ends_the_wait(line: Line) -> None:
    hands = Hands()
    dog = Watchdog(hands)
    with dog.waiting(line):
        assert dog.under_way == 1
    hands.at += 1000
    assert (dog.under_way, dog.cut_overdue(), line.cut) == (0, 0, False)
    dog.let_go(line)


def test_long_work_may_take_its_time_until_it_ends(line: Line) -> None:
    hands = Hands()
    dog = Watchdog(hands)
    dog.take_time(line)
    with dog.waiting(line):
        hands.at += 10_000
        assert (dog.cut_overdue(), line.cut) == (0, False)
    dog.hurry(line)
    with dog.waiting(line):
        hands.at += 10_000
        assert (dog.cut_overdue(), line.cut) == (1, True)
    dog.let_go(line)


def test_a_number_that_the_driver_gave_back_is_never_cut(line: Line) -> None:
    """The driver closes its socket, the system gives the number to another line."""
    hands = Hands()
    dog = Watchdog(hands)
    with dog.waiting(line):
        number = line.near.fileno()
        line.near.close()
        other = Line()
        assert number in (other.near.fileno(), other.far.fileno())
        hands.at += 10_000
        assert dog.cut_overdue() == 1
        assert not other.cut
        assert line.cut
    other.close()
    dog.let_go(line)


def test_a_closed_connection_is_not_watched(line: Line) -> None:
    dog = Watchdog()
    line.near.close()
    with dog.waiting(line):
        assert dog.under_way == 0


@contextmanager
def watching() -> Iterator[None]:
    stopping = Event()
    thread = Thread(target=keep_watch, args=(stopping, lambda _cut: None))
    thread.start()
    try:
        yield
    finally:
        stopping.set()
        thread.join()


@pytest.fixture
def line_to_server(postgresql_url: str) -> Iterator[tuple[Database, Forwarder]]:
    url = make_url(postgresql_url)
    with forwarder(url.host or "", url.port or 5432) as network, watching():
        database = Database(url.set(port=network.port))
        yield database, network
        database.dispose()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Deadlines of tenths of seconds; the default ones are measured by the test of faults."""
    monkeypatch.setattr("db.watchdog.READ_SECONDS", 0.6)
    monkeypatch.setattr("db.watchdog.WRITE_SECONDS", 0.9)


def ask(database: Database) -> int:
    with database.read() as session:
        return int(session.scalar(text("SELECT 1")) or 0)


def test_a_read_on_a_stalled_link_is_freed_and_the_connection_replaced(
    line_to_server: tuple[Database, Forwarder], impatient: None
) -> None:
    database, network = line_to_server
    assert ask(database) == 1
    network.stall()
    began = perf_counter()
    with pytest.raises(EnvironmentFailed) as told:
        ask(database)
    assert told.value.code == "server_away"
    assert 0.5 < perf_counter() - began < 1.6
    assert WATCHDOG.under_way == 0
    network.flow()
    before = network.taken
    assert ask(database) == 1
    assert network.taken == before + 1


def test_a_commit_on_a_stalled_link_is_freed(
    line_to_server: tuple[Database, Forwarder], impatient: None
) -> None:
    database, network = line_to_server
    began = 0.0

    def change_something() -> None:
        nonlocal began
        with database.write() as session:
            session.execute(text("CREATE TABLE stalled (id integer)"))
            network.stall()
            began = perf_counter()

    with pytest.raises(EnvironmentFailed) as told:
        change_something()
    assert told.value.code == "server_away"
    assert 0.8 < perf_counter() - began < 1.9


def test_a_connection_that_died_while_resting_is_replaced_unseen(
    line_to_server: tuple[Database, Forwarder], monkeypatch: pytest.MonkeyPatch
) -> None:
    database, network = line_to_server
    monkeypatch.setattr(watched, "IDLE_SECONDS", 0.0)
    assert ask(database) == 1
    network.reset()
    assert ask(database) == 1
    assert network.taken == 2


def test_the_deadlines_of_the_product_hold(line_to_server: tuple[Database, Forwarder]) -> None:
    """Six seconds for a read and at most one more; measured, not assumed."""
    database, network = line_to_server
    assert ask(database) == 1
    network.stall()
    began = perf_counter()
    with pytest.raises(EnvironmentFailed):
        ask(database)
    assert READ_SECONDS <= perf_counter() - began < READ_SECONDS + 1.0

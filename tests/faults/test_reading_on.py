"""Services over a central database whose line is cut: they read on, and nothing waits."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from threading import Event, Thread
from time import monotonic

import pytest

from app.bootstrap import ServiceDesk
from app.domain.errors import EnvironmentFailed, RuleBroken
from app.offline import open_away
from app.services.offline import NotTaken, Taken, Told, Turned
from db.journal import new_key
from db.replica import ReachableDatabase
from db.session import Database
from db.snapshot_file import SnapshotFile
from tests.drafts import draft_of
from tests.rooms import HandClock, SmallRoom, small_room
from tests.support.flaky_proxy import FlakyProxy, flaky_line

AT_ONCE = 0.5
"""Seconds: far less than any limit on connecting."""


@dataclass(frozen=True, slots=True)
class Line:
    """A desk at the far end of a line that can be cut."""

    proxy: FlakyProxy
    database: ReachableDatabase
    desk: ServiceDesk
    room: SmallRoom
    clock: HandClock

    def lose(self) -> None:
        """Cut, and let one question find it out."""
        self.proxy.cut()
        with pytest.raises(EnvironmentFailed) as told:
            self.desk.ping()
        assert told.value.code == "server_away"


@pytest.fixture
def line(postgresql_url: str) -> Iterator[Line]:
    near, clock = Database(postgresql_url), HandClock()
    room = small_room(near, clock)
    with flaky_line(postgresql_url) as (proxy, address):
        database = ReachableDatabase(address, clock)
        yield Line(proxy, database, ServiceDesk(database, clock), room, clock)
        database.dispose()
    near.dispose()


def taken(line: Line) -> None:
    line.desk.offline.take(line.room.dispatcher, Event())


def test_reading_goes_on_from_the_copy(line: Line) -> None:
    taken(line)
    catalogue = line.desk.catalogue.snapshot()
    line.lose()
    began = monotonic()
    anna = line.room.dispatcher
    for typed in ("345-67-89", "Петров", "Сидорова"):
        found = line.desk.clients.find(anna, typed)
        assert found.matches, typed
    card = line.desk.clients.card(anna, line.room.petrov)
    assert card.full_name == "Иван Петров"
    assert line.desk.clients.history(anna, line.room.petrov).items == ()
    assert line.desk.catalogue.refresh().categories.keys() == catalogue.categories.keys()
    assert monotonic() - began < AT_ONCE * 4


def test_writing_fails_at_once_and_says_why(line: Line) -> None:
    taken(line)
    line.lose()
    draft = draft_of(line.room)
    began = monotonic()
    with pytest.raises(EnvironmentFailed) as told:
        line.desk.calls.register(line.room.dispatcher, draft)
    assert told.value.code == "server_away"
    assert monotonic() - began < AT_ONCE


def test_without_a_copy_reading_fails_at_once(line: Line) -> None:
    line.lose()
    began = monotonic()
    with pytest.raises(EnvironmentFailed) as told:
        line.desk.clients.find(line.room.dispatcher, "Петров")
    assert told.value.code == "server_away"
    assert monotonic() - began < AT_ONCE


def test_a_question_that_meets_the_cut_finds_it_out_for_all(line: Line) -> None:
    taken(line)
    line.proxy.cut()
    with pytest.raises(EnvironmentFailed):
        line.desk.clients.find(line.room.dispatcher, "Петров")
    assert line.desk.offline.away
    assert line.desk.offline.away_since == line.clock.now
    assert line.desk.clients.find(line.room.dispatcher, "Петров").matches


def test_the_centre_is_back_with_the_first_answer(line: Line) -> None:
    taken(line)
    line.lose()
    line.proxy.restore()
    since = line.desk.offline.away_since
    line.desk.ping()
    assert since is not None
    assert not line.desk.offline.away
    assert line.desk.offline.away_since is None
    draft = draft_of(line.room)
    assert line.desk.calls.register(line.room.dispatcher, draft).value.number


def test_the_copy_says_when_it_was_taken(line: Line) -> None:
    assert line.desk.offline.snapshot_at is None
    taken(line)
    first = line.clock.now
    line.clock.forward(minutes=30)
    assert line.desk.offline.snapshot_at == first
    taken(line)
    assert line.desk.offline.snapshot_at == line.clock.now


def test_a_copy_is_never_taken_from_a_copy(line: Line) -> None:
    taken(line)
    line.lose()
    with pytest.raises(EnvironmentFailed):
        taken(line)
    assert line.desk.offline.snapshot_at == line.clock.now


def test_a_sealed_copy_opens_a_desk_while_the_centre_is_away(line: Line, tmp_path: Path) -> None:
    file = SnapshotFile(tmp_path, "anna", new_key())
    line.desk.offline.keep_in(file)
    taken(line)
    line.proxy.cut()
    again = open_away(str(line.database.url), file, line.clock)
    try:
        signed = again.offline.enter("anna")
        assert signed.actor.agent_id == line.room.dispatcher.agent_id
        assert again.about().schema.age == "current"
        assert again.clients.find(signed.actor, "Петров").matches
        with pytest.raises(RuleBroken) as told:
            again.offline.enter("nobody")
        assert told.value.code == "agent_unknown"
        line.proxy.restore()
        again.ping()
        assert not again.offline.away
        assert again.sign_in.enter_server("anna").actor == signed.actor
    finally:
        again.close()


def test_opening_without_a_copy(line: Line, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailed) as told:
        open_away(str(line.database.url), SnapshotFile(tmp_path, "anna", new_key()), line.clock)
    assert told.value.code == "snapshot_missing"


def until(told: "Queue[Told]", kind: type[Told]) -> Told:
    """Wait for the next thing of a kind that the thread under test tells."""
    while not isinstance(one := told.get(timeout=15), kind):
        assert not isinstance(one, NotTaken)
    return one


def test_a_follower_tells_turns_and_renews_the_copy_after_each(line: Line) -> None:
    told: Queue[Told] = Queue()
    stopping = Event()
    anna = line.room.dispatcher
    thread = Thread(target=line.desk.offline.follow, args=(anna, stopping, told.put))
    thread.start()
    try:
        until(told, Taken)
        line.lose()
        assert until(told, Turned) == Turned(away=True)
        line.clock.forward(minutes=5)
        line.proxy.restore()
        line.desk.ping()
        assert until(told, Turned) == Turned(away=False)
        renewed = until(told, Taken)
    finally:
        stopping.set()
        thread.join(5)
    assert not thread.is_alive()
    assert isinstance(renewed, Taken)
    assert renewed.at == line.clock.now


def test_at_an_embedded_database_nothing_is_ever_away(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    room = small_room(database)
    desk = ServiceDesk(database, room.clock)
    told: list[Told] = []
    desk.offline.follow(room.dispatcher, Event(), told.append)
    assert told == []
    assert not desk.offline.possible
    assert not desk.offline.away
    with pytest.raises(RuleBroken) as refused:
        desk.offline.take(room.dispatcher, Event())
    assert refused.value.code == "offline_central_only"
    desk.close()

"""A failover under load: desks go on by themselves, nothing acknowledged is lost or doubled.

Each desk is an employee with his own login and an outbox; the address names both servers.
FIRSTLINE_FAILOVER=all runs every way of failing, not only the one where most is lost.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from threading import Event, Thread
from time import monotonic

import pytest

from app.domain.changes import Touched
from app.domain.errors import EnvironmentFailed
from app.domain.vocabulary import Doing
from app.services.line_watch import keep_watch
from app.services.live import Back, Live
from app.system_clock import utc_now
from db.hosts import make_address
from db.replica import ReachableDatabase
from db.schema_gate import upgrade
from tests.faults.soak import furnish
from tests.faults.soak_client import SoakClient
from tests.faults.soak_faults import write_plan
from tests.faults.verdict import Run, Verdict, judge, read_books
from tests.support.employees import address_as
from tests.support.following import following
from tests.support.standby import STANDBY, Pair, pair

DESKS = 3
PATIENCE = 60.0
BASE = "postgres"
FIRST = f"FIRST 1 ({STANDBY})"
# A driver that loses its server in the middle of a pipeline says so in its log.
pytestmark = [pytest.mark.postgresql, pytest.mark.expects_log("error ignored terminating")]


@dataclass(frozen=True, slots=True)
class Way:
    """One way to lose a primary; ``offers`` whether the outboxes offer again what they sent."""

    synchronous: str
    commit: str
    fail: Callable[[Pair], None]
    offers: bool


def lag_and_kill(servers: Pair) -> None:
    """The standby misses what is acknowledged from here on."""
    servers.stop_streaming()
    Event().wait(1.0)
    servers.kill_primary()


WAYS = {
    "async, lagging, killed": Way("", "on", lag_and_kill, offers=True),
    "remote_apply, killed": Way(FIRST, "remote_apply", Pair.kill_primary, offers=False),
    "sync on, killed": Way(FIRST, "on", Pair.kill_primary, offers=False),
    "switchover": Way("", "on", Pair.stop_primary, offers=False),
}
SHORT = ("async, lagging, killed",)


class Desks:
    """Employees at work, each in a thread of his own."""

    def __init__(self, clients: list[SoakClient]) -> None:
        self.clients, self._stopping = clients, Event()
        self._threads = [Thread(target=each.live, args=(self._stopping,)) for each in clients]

    def start(self) -> None:
        for each in self._threads:
            each.start()

    def stop(self) -> None:
        self._stopping.set()
        for each in self._threads:
            each.join()

    def wait_for(self, more: int) -> None:
        """Wait until every desk has sent so many deeds more."""
        end = monotonic() + PATIENCE
        wanted = [len(each.sent_at) + more for each in self.clients]
        while any(len(c.sent_at) < n for c, n in zip(self.clients, wanted, strict=True)):
            assert monotonic() < end, "a desk does not go on"
            Event().wait(0.02)

    def without_service(self) -> list[float]:
        """The longest time of each desk between two deeds that went."""
        return [max(b - a for a, b in pairwise(each.sent_at)) for each in self.clients]


@contextmanager
def room_of(servers: Pair, folder: Path, *, offers: bool) -> Iterator[Desks]:
    """A room on the pair with its desks, not begun."""
    primary = f"postgresql+psycopg{servers.url_of_primary(BASE).removeprefix('postgresql')}"
    upgrade(primary)
    clients, stopping = [], Event()
    watch = Thread(target=keep_watch, args=(stopping, lambda _cut: None))
    for number, plan in enumerate(furnish(primary, 5, DESKS, 0.4)):
        address_as(primary, plan["login"])
        home = folder / f"desk{number}"
        write_plan(home, plan | {"url": _as(servers, plan["login"]), "offers": offers})
        clients.append(SoakClient(home))
    watch.start()
    try:
        yield Desks(clients)
    finally:
        stopping.set()
        watch.join()
        for each in clients:
            each.close()


def _as(servers: Pair, login: str) -> str:
    both = make_address(servers.url(BASE)).set(username=login)
    return both.render_as_string(hide_password=False)


def skip_in_short() -> None:
    if os.environ.get("FIRSTLINE_FAILOVER") != "all":
        pytest.skip("FIRSTLINE_FAILOVER=all runs it")


def count_up(servers: Pair, folder: Path, desks: Desks) -> Verdict:
    left = sum(each.drain() for each in desks.clients)
    told = judge(servers.url(BASE), read_books(folder), Run(left=left))
    print(told.report())
    return told


@pytest.mark.parametrize("way", WAYS)
def test_desks_go_on_after_a_promotion_and_nothing_acknowledged_is_lost(
    tmp_path: Path, way: str
) -> None:
    if way not in SHORT:
        skip_in_short()
    how = WAYS[way]
    with ExitStack() as stack:
        settings = (f"synchronous_commit={how.commit}",)
        servers = stack.enter_context(pair(settings, how.synchronous))
        desks = stack.enter_context(room_of(servers, tmp_path, offers=how.offers))
        database = ReachableDatabase(_as(servers, "anna"), utc_now)
        stack.callback(database.dispose)
        told = stack.enter_context(following(Live(database, utc_now)))
        desks.start()
        try:
            desks.wait_for(5)
            how.fail(servers)
            servers.promote()
            desks.wait_for(5)
        finally:
            desks.stop()
        gaps = desks.without_service()
        print(f"{way}: without service median {median(gaps):.2f} s, longest {max(gaps):.2f} s")
        verdict = count_up(servers, tmp_path, desks)
        assert verdict.clean, verdict.report()
        assert verdict.acknowledged > 20
        offered = sum(each.offered for each in desks.clients)
        assert (offered > 0) == (how.fail is lag_and_kill), "the standby missed nothing"
        assert told.until(lambda found: any(isinstance(each, Back) for each in found.told))
        assert told.until(lambda found: found.touched == Touched.EVERYTHING)
        assert not database.away or database.ping() > 0
        assert max(gaps) < 30


def test_a_standby_that_is_away_holds_a_commit_and_never_the_desk(tmp_path: Path) -> None:
    """A commit that hangs and is cut is not "not saved": the same deed, sent again, stands once."""
    skip_in_short()
    with pair() as servers, room_of(servers, tmp_path, offers=True) as desks:
        anna = desks.clients[0]
        anna.signed_in()
        servers.stop_standby()
        anna.take_down_a_call()
        sending = Thread(target=anna.send_what_waits, args=(1,))
        sending.start()
        end = monotonic() + PATIENCE
        while not servers.commits_wait():
            assert monotonic() < end, "no commit waits for the standby"
            Event().wait(0.02)
        began = monotonic()
        anna.take_down_a_call()
        assert monotonic() - began < 1.0
        sending.join(PATIENCE)
        assert not sending.is_alive()
        assert anna.waiting() >= 2
        assert anna.sent_at == []
        servers.be_synchronous("")
        verdict = count_up(servers, tmp_path, desks)
    assert verdict.clean, verdict.report()
    assert verdict.acknowledged >= 2


def test_presence_and_the_connection_come_back_by_themselves(tmp_path: Path) -> None:
    with ExitStack() as stack:
        servers = stack.enter_context(pair(synchronous=""))
        desks = stack.enter_context(room_of(servers, tmp_path, offers=True))
        anna, head = desks.clients[0].signed_in(), desks.clients[2].signed_in()
        ticket = desks.clients[0].take_down_a_call()
        desks.clients[0].send_what_waits(9)
        first, second = (ReachableDatabase(_as(servers, who), utc_now) for who in ("anna", "head"))
        stack.callback(first.dispose)
        stack.callback(second.dispose)
        annas, heads = Live(first, utc_now), Live(second, utc_now)
        assert heads.look(head, ticket, Doing.WRITING) == ()
        servers.kill_primary()
        with pytest.raises(EnvironmentFailed):
            heads.look(head, ticket, Doing.WRITING)
        assert second.away_since is not None
        servers.promote()
        assert second.ping() > 0
        assert not second.away
        assert heads.look(head, ticket, Doing.WRITING) == ()
        (found,) = annas.look(anna, ticket, Doing.LOOKING)
        assert found.agent_id == head.agent_id

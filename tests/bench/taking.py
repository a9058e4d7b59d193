"""Taking tickets: the top of a queue, a chosen one, and fifty engineers at one queue at once."""

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from threading import Barrier
from time import perf_counter, process_time
from typing import Any, Protocol
from uuid import UUID

from app.domain.identity import new_id
from app.domain.permissions import Actor
from app.services.catalogue import CatalogueService
from app.services.queues import Queues
from db.session import Database
from tests.bench.desk import Clock, Desk
from tests.bench.meter import WARM, Call, Operation
from tests.bench.processor import sessions_of
from tests.bench.reading import IN_QUEUE, ROW
from tests.bench.room import ENGINEERS, Room
from tests.support.employees import address_as
from tests.support.side_by_side import all_ready, dealt, in_processes

RACE_PROCESSES = 2

TOP = (
    f"SELECT t.id FROM ticket AS t WHERE {IN_QUEUE} ORDER BY t.priority, t.opened_at, t.id LIMIT 1"
)
LOCKED = {"postgresql": " FOR UPDATE SKIP LOCKED", "sqlite": ""}
GIVE = (
    "UPDATE ticket SET assignee_id = :agent, state = 'assigned', state_type = 'open',"
    " changed_at = :now, changed_by_id = :agent, version = version + 1 WHERE "
)
TELL = (
    "INSERT INTO timeline_entry (id, ticket_id, at, agent_id, kind, audience, body, facts)"
    " VALUES (:entry, :ticket, :now, :agent, 'assigned', 'internal', '', :facts)"
)
LOG = (
    "INSERT INTO state_change (id, ticket_id, at, state, agent_id, reason)"
    " VALUES (:change, :ticket, :now, 'assigned', :agent, '')"
)
FACTS = '{"from": "", "to": "", "state_from": "new", "state_to": "assigned"}'
CARD = """
SELECT t.*, COALESCE(a.full_name, ''), COALESCE(r.full_name, ''), COALESCE(o.name, ''),
       COALESCE(c.full_name, ''), COALESCE(c.position, ''), COALESCE(s.name, ''),
       COALESCE(s.address, ''), COALESCE(e.name, '')
FROM ticket AS t
LEFT JOIN agent AS a ON a.id = t.assignee_id
LEFT JOIN agent AS r ON r.id = t.registered_by_id
LEFT JOIN client AS o ON o.id = t.client_id
LEFT JOIN contact AS c ON c.id = t.contact_id
LEFT JOIN site AS s ON s.id = t.site_id
LEFT JOIN equipment AS e ON e.id = t.equipment_id
WHERE t.id = :ticket
"""
PHONES = (
    "SELECT n.key, n.e164, n.extension, n.as_written FROM phone_number AS n"
    " JOIN ticket AS t ON t.contact_id = n.contact_id WHERE t.id = :ticket ORDER BY n.position"
)
CLOCKS = (
    "SELECT clock, policy_id, started_at, due_at, target_minutes, met_at FROM sla_target"
    " WHERE ticket_id = :ticket ORDER BY clock"
)
TRACES = (
    """SELECT state, state_type, assignee_id, changed_by_id, version FROM ticket
    WHERE id = :ticket""",
    """SELECT kind, audience, agent_id FROM timeline_entry WHERE ticket_id = :ticket
    ORDER BY at, id""",
    "SELECT state, agent_id FROM state_change WHERE ticket_id = :ticket ORDER BY at, id",
)


def operations(desk: Desk) -> Iterator[Operation]:
    yield Operation("E1", "take the next ticket", 4, partial(_next, desk), partial(_same, desk))
    rows = desk.floor.rows(
        "SELECT t.id FROM ticket AS t WHERE t.group_id <> :queue AND t.assignee_id IS NULL"
        " AND t.state_type IN ('new', 'open', 'paused') ORDER BY t.id",
        desk.floor.plain({"queue": desk.room.queues[0]}),
    )
    chosen = iter([row[0] for row in rows])
    yield Operation(
        "E2", "take a chosen ticket", 4, partial(_chosen, desk, chosen), partial(_same, desk)
    )


def in_one_queue(room: Room, place: int) -> Actor:
    engineer = room.engineers[place % len(room.engineers)]
    return replace(engineer, group_ids=frozenset(room.queues[:1]))


def _next(desk: Desk, _place: int) -> tuple[Call, Call]:
    actor = in_one_queue(desk.room, 0)
    values = _values(desk, actor) | desk.floor.plain({"queue": desk.room.queues[0]})
    give = f"{GIVE} id = ({TOP}{LOCKED[desk.floor.kind]}) RETURNING id"

    def floor() -> Any:
        with desk.floor.transaction():
            values["ticket"] = desk.floor.rows(give, values)[0][0]
            desk.floor.run(TELL, values)
            desk.floor.run(LOG, values)
            desk.floor.rows(f"{ROW} WHERE t.id = :ticket", values)
        return values["ticket"]

    return partial(desk.at(actor).queues.take_next, actor), floor


def _chosen(desk: Desk, free: Iterator[Any], _place: int) -> tuple[Call, Call]:
    actor = desk.room.engineers[0]
    key = next(free)
    ticket_id = UUID(hex=key) if isinstance(key, str) else key
    values = _values(desk, actor) | {"ticket": next(free)}
    give = f"{GIVE} id = :ticket AND version = 1 AND assignee_id IS NULL"

    def floor() -> Any:
        with desk.floor.transaction():
            desk.floor.run(give, values)
            desk.floor.run(TELL, values)
            desk.floor.run(LOG, values)
            for part in (CARD, PHONES, CLOCKS):
                desk.floor.rows(part, values)
        return values["ticket"]

    return partial(desk.at(actor).tickets.take, actor, ticket_id, 1), floor


def _values(desk: Desk, actor: Actor) -> dict[str, Any]:
    return desk.floor.plain(
        {
            "agent": actor.agent_id,
            "now": desk.clock(),
            "entry": new_id(),
            "change": new_id(),
            "facts": FACTS,
        }
    )


def _same(desk: Desk, product: Any, floor: Any) -> bool:
    """Both tickets stand with one engineer, and both tell the same story of it."""
    mine = _trace(desk, desk.floor.plain({"ticket": product.value.ticket_id}))
    return bool(mine) and mine == _trace(desk, {"ticket": floor})


def _trace(desk: Desk, values: dict[str, Any]) -> list[list[Any]]:
    return [list(map(tuple, desk.floor.rows(each, values))) for each in TRACES]


@dataclass(frozen=True, slots=True)
class Race:
    """Many engineers at one queue: ``twice`` counts tickets that two of them got.

    ``server_ms`` and ``client_ms`` are the processor's milliseconds that one take costs.
    """

    engineers: int
    taken: int
    twice: int
    seconds: float
    server_ms: float = 0.0
    client_ms: float = 0.0

    @property
    def per_second(self) -> float:
        return self.taken / self.seconds

    @property
    def ceiling(self) -> float:
        """Takes a second if both sides had all of this machine's processors and never waited."""
        busy = self.server_ms + self.client_ms
        return (os.cpu_count() or 1) * 1000 / busy if busy else 0.0


@dataclass(frozen=True, slots=True)
class Part:
    """The engineers of one process, address and person of each.

    Each takes ``share`` from ``queue``, and before the start ``warm`` from the others: at work a
    session of a server has planned its statements long ago.
    """

    engineers: Sequence[tuple[str, Actor]]
    share: int
    queue: UUID
    others: Sequence[UUID]
    warm: int

    @property
    def logins(self) -> frozenset[str]:
        return frozenset(actor.login for _, actor in self.engineers)


@dataclass(frozen=True, slots=True)
class Took:
    """What a process took, when by a clock that all share, and whose processor time it cost."""

    tickets: Sequence[UUID]
    began: float
    ended: float
    client: float = 0.0
    server: float = 0.0


class Engineer(Protocol):
    """A desk in the race."""

    def take(self, queue: UUID) -> UUID | None: ...

    def close(self) -> None: ...


def race(url: str, room: Room, takes: int) -> Race:
    """Every engineer has a connection and on a server a login of his own.

    They are dealt to some processes, so that one interpreter's lock is not the figure.
    """
    return raced(take_together, url, room, takes)


def raced(work: Callable[[Part], Took], url: str, room: Room, takes: int) -> Race:
    """The race with the desks that ``work`` opens in each process."""
    people = [in_one_queue(room, place) for place in range(ENGINEERS)]
    own = url.startswith("postgresql")
    desks = [(address_as(url, each.login) if own else url, each) for each in people]
    share = max(takes // ENGINEERS, 1)
    queue, *others = room.queues
    warm = WARM if own else 0
    parts = [Part(pile, share, queue, others, warm) for pile in dealt(desks, RACE_PROCESSES)]
    return _race(in_processes(work, parts))


def _race(told: Sequence[Took]) -> Race:
    taken = Counter(key for each in told for key in each.tickets)
    count = max(taken.total(), 1)
    return Race(
        engineers=ENGINEERS,
        taken=taken.total(),
        twice=taken.total() - len(taken),
        seconds=max(each.ended for each in told) - min(each.began for each in told),
        server_ms=sum(each.server for each in told) * 1000 / count,
        client_ms=sum(each.client for each in told) * 1000 / count,
    )


def take_together(part: Part) -> Took:
    return together(part, [_RaceDesk(*each) for each in part.engineers])


def together(part: Part, desks: Sequence[Engineer]) -> Took:
    """Warm the desks of this process, begin with those of all others, take to the end."""
    start = Barrier(len(desks), all_ready)
    with ThreadPoolExecutor(len(desks)) as pool:
        list(pool.map(lambda place: _warm(part, desks[place], place), range(len(desks))))
        server, client = sessions_of(part.logins), process_time()
        told = list(pool.map(lambda desk: _taken_by(part, start, desk), desks))
        client = process_time() - client
    server = sessions_of(part.logins) - server
    for desk in desks:
        desk.close()
    return Took(
        tickets=[key for each in told for key in each.tickets],
        began=min(each.began for each in told),
        ended=max(each.ended for each in told),
        client=client,
        server=server,
    )


def _warm(part: Part, desk: Engineer, place: int) -> None:
    for step in range(part.warm):
        desk.take(part.others[(place + step) % len(part.others)])


def _taken_by(part: Part, start: Barrier, desk: Engineer) -> Took:
    start.wait()
    began = perf_counter()
    keys = [desk.take(part.queue) for _ in range(part.share)]
    return Took([key for key in keys if key is not None], began, perf_counter())


class _RaceDesk:
    def __init__(self, url: str, actor: Actor) -> None:
        self._database, self._actor = Database(url), actor
        clock = Clock()
        self._queues = Queues(self._database, clock, CatalogueService(self._database, clock))

    def take(self, queue: UUID) -> UUID | None:
        actor = replace(self._actor, group_ids=frozenset({queue}))
        row = self._queues.take_next(actor).value
        return None if row is None else row.ticket_id

    def close(self) -> None:
        self._database.dispose()

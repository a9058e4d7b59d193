"""The same race without the product: what the server itself can give, its guard on.

The floor's three statements, prepared and sent by the driver in two journeys, each engineer
under his own login.
"""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from threading import Barrier
from time import perf_counter
from typing import Any
from uuid import UUID

import psycopg

from app.domain.identity import new_id
from app.domain.permissions import Actor
from tests.bench.floor import driver_words
from tests.bench.room import ENGINEERS, Room
from tests.bench.rows import NOW
from tests.bench.store import plain
from tests.bench.taking import (
    FACTS,
    GIVE,
    LOCKED,
    LOG,
    RACE_PROCESSES,
    TELL,
    TOP,
    Part,
    Race,
    Took,
    in_one_queue,
)
from tests.support.employees import address_as
from tests.support.side_by_side import all_ready, dealt, in_processes

TAKE = driver_words(f"{GIVE} id = ({TOP}{LOCKED['postgresql']}) RETURNING id")
TRIES = 4
"""For each ticket: the one chosen may have been taken since the statement began to look."""
STORY = (driver_words(TELL), driver_words(LOG))


@dataclass(frozen=True, slots=True)
class _Pile:
    """The engineers of one process, and the queue they take from."""

    part: Part
    queue: UUID


def race(url: str, room: Room, takes: int) -> Race:
    """As many engineers as in the product's race, from the same queue."""
    people = [in_one_queue(room, place) for place in range(ENGINEERS)]
    desks = [(plain(address_as(url, each.login)), each) for each in people]
    share = max(takes // ENGINEERS, 1)
    piles = [_Pile(Part(pile, share), room.queues[0]) for pile in dealt(desks, RACE_PROCESSES)]
    told = in_processes(take_together, piles)
    taken = Counter(key for each in told for key in each.tickets)
    seconds = max(each.ended for each in told) - min(each.began for each in told)
    return Race(ENGINEERS, taken.total(), taken.total() - len(taken), seconds)


def take_together(pile: _Pile) -> Took:
    """Open this process's sessions, begin with those of all others, take to the end."""
    with ExitStack() as stack:
        sessions = [
            (stack.enter_context(_session(address)), actor)
            for address, actor in pile.part.engineers
        ]
        start = Barrier(len(sessions), all_ready)
        take = partial(_take, start, pile)
        with ThreadPoolExecutor(len(sessions)) as pool:
            told = list(pool.map(lambda each: take(*each), sessions))
    tickets = [key for each in told for key in each.tickets]
    return Took(tickets, min(each.began for each in told), max(each.ended for each in told))


def _session(address: str) -> psycopg.Connection[Any]:
    return psycopg.connect(address, autocommit=True, prepare_threshold=0)


def _take(start: Barrier, pile: _Pile, session: psycopg.Connection[Any], actor: Actor) -> Took:
    start.wait()
    began = perf_counter()
    given: list[UUID] = []
    for _ in range(TRIES * pile.part.share):
        key = _one(session, actor, pile.queue)
        given += [] if key is None else [key]
        if len(given) == pile.part.share:
            break
    return Took(given, began, perf_counter())


def _one(session: psycopg.Connection[Any], actor: Actor, queue: UUID) -> UUID | None:
    values = {"agent": actor.agent_id, "now": NOW, "queue": queue, "facts": FACTS}
    with session.pipeline():
        session.execute("BEGIN")
        row = session.execute(TAKE, values).fetchone()
    if row is None:
        session.execute("ROLLBACK")
        return None
    told = values | {"ticket": row[0], "entry": new_id(), "change": new_id()}
    with session.pipeline():
        for statement in STORY:
            session.execute(statement, told)
        session.execute("COMMIT")
    key: UUID = row[0]
    return key

"""Twenty desks reach for one ticket at the same moment: one gets it, the others hear who (N8)."""

import os
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from threading import Barrier
from uuid import UUID

import pytest
from sqlalchemy import select

from app.domain.errors import RuleBroken
from app.domain.permissions import Actor
from app.domain.vocabulary import EntryKind
from app.services.catalogue import CatalogueService
from app.services.tickets import Tickets
from db.models.timeline import TimelineEntry
from db.session import Database
from tests import factories as make
from tests.rooms import SmallRoom, small_room
from tests.services.support_tickets import register_in
from tests.support.employees import address_as
from tests.support.side_by_side import all_ready, dealt, in_processes

CLIENTS = 20
RACES = int(os.environ.get("FIRSTLINE_RACES", "300"))
"""`make soak` asks for a thousand."""
PROCESSES = 2


class Desk:
    """A client with its own connection and its own employee."""

    def __init__(self, url: str, actor: Actor) -> None:
        self.database, self.actor = Database(url), actor
        clock = make.NOW
        catalogue = CatalogueService(self.database, lambda: clock)
        catalogue.snapshot()
        self._tickets = Tickets(self.database, lambda: clock, catalogue)

    def reach(self, start: Barrier, races: Sequence[UUID]) -> list[str]:
        """Reach for every ticket; the name of its holder as this client is told.

        All begin together; who wins has more to write, so the others catch up with him.
        """
        start.wait(60)
        return [self._told(ticket_id) for ticket_id in races]

    def _told(self, ticket_id: UUID) -> str:
        try:
            return self._tickets.take(self.actor, ticket_id, 1).value.assignee_name
        except RuleBroken as lost:
            assert lost.code == "already_assigned"
            return str(lost.facts["by"])


@dataclass(frozen=True, slots=True)
class Part:
    """The clients of one process: their addresses and who sits there."""

    clients: Sequence[tuple[str, Actor]]
    races: Sequence[UUID]


def race_together(part: Part) -> list[list[str]]:
    """What every client of this process was told of every ticket."""
    desks = [Desk(*client) for client in part.clients]
    start = Barrier(len(desks), all_ready)
    with ThreadPoolExecutor(len(desks)) as pool:
        told = list(pool.map(lambda desk: desk.reach(start, part.races), desks))
    for desk in desks:
        desk.database.dispose()
    return told


def _clients(room: SmallRoom, url: str) -> list[tuple[str, Actor]]:
    """Twenty engineers of the cash group; on a server everyone comes under his own login."""
    with room.database.write() as session:
        names = [f"desk{place}" for place in range(CLIENTS)]
        keys = [make.make_agent(session, room.department, n, groups=[room.cash]) for n in names]
    own = url.startswith("postgresql")
    return [
        (
            address_as(url, name) if own else url,
            replace(room.kim, agent_id=key, login=name, full_name=name.title()),
        )
        for key, name in zip(keys, names, strict=True)
    ]


def _race(url: str, races: int, processes: int) -> None:
    room = small_room(Database(url))
    clients = _clients(room, url)
    with room.database.write() as session:
        free = [register_in(session, room, sla_policy_id=None) for _ in range(races)]
    parts = [Part(pile, free) for pile in dealt(clients, processes)]
    told = [each for part in in_processes(race_together, parts) for each in part]
    winners = _holders(room)
    room.database.dispose()
    assert len(told) == CLIENTS
    for ticket_id, *heard in zip(free, *told, strict=True):
        assert set(heard) == {winners[ticket_id]}  # the winner and all who lost say the same
    assert Counter(winners.values()).total() == races


def _holders(room: SmallRoom) -> dict[UUID, str]:
    """Who holds each ticket, told exactly once."""
    with room.database.read() as session:
        taken = session.execute(
            select(TimelineEntry.ticket_id, TimelineEntry.facts).where(
                TimelineEntry.kind == EntryKind.ASSIGNED
            )
        ).all()
    holders = {ticket_id: str(facts["to"]) for ticket_id, facts in taken}
    assert len(holders) == len(taken)
    return holders


@pytest.mark.postgresql
def test_the_races_of_twenty_clients_have_one_winner_each(postgresql_url: str) -> None:
    _race(postgresql_url, RACES, PROCESSES)


def test_clients_of_one_file_race_as_fairly(sqlite_url: str) -> None:
    _race(sqlite_url, 40, PROCESSES)

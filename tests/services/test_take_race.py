"""Twenty desks reach for one ticket at the same moment: one gets it, the others hear who (N8)."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from uuid import UUID

import pytest

from app.domain.errors import RuleBroken
from app.domain.permissions import Actor
from app.services.catalogue import CatalogueService
from app.services.tickets import Tickets
from db.session import Database
from tests import factories as make
from tests.rooms import SmallRoom, small_room
from tests.services.support_tickets import register_in

CLIENTS = 20


class Desk:
    """A client with its own connection and its own employee."""

    def __init__(self, url: str, actor: Actor) -> None:
        self.database, self.actor = Database(url), actor
        clock = make.NOW
        catalogue = CatalogueService(self.database, lambda: clock)
        catalogue.snapshot()
        self._tickets = Tickets(self.database, lambda: clock, catalogue)

    def reach(self, start: Barrier, races: list[UUID]) -> list[str]:
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


def _clients(room: SmallRoom) -> list[Actor]:
    """Twenty engineers of the cash group."""
    with room.database.write() as session:
        names = [f"desk{place}" for place in range(CLIENTS)]
        keys = [make.make_agent(session, room.department, n, groups=[room.cash]) for n in names]
    return [
        replace(room.kim, agent_id=key, login=name, full_name=name.title())
        for key, name in zip(keys, names, strict=True)
    ]


def _race(url: str, races: int) -> None:
    room = small_room(Database(url))
    desks = [Desk(url, actor) for actor in _clients(room)]
    with room.database.write() as session:
        free = [register_in(session, room, sla_policy_id=None) for _ in range(races)]
    start = Barrier(CLIENTS)
    with ThreadPoolExecutor(CLIENTS) as pool:
        told = list(pool.map(lambda desk: desk.reach(start, free), desks))
    winners = _holders(room, free)
    for desk in desks:
        desk.database.dispose()
    room.database.dispose()
    for ticket_id, *heard in zip(free, *told, strict=True):
        assert set(heard) == {winners[ticket_id]}  # the winner and all who lost say the same
    assert Counter(winners.values()).total() == races


def _holders(room: SmallRoom, free: list[UUID]) -> dict[UUID, str]:
    """Who holds each ticket, told exactly once."""
    tickets = Tickets(room.database, room.clock, CatalogueService(room.database, room.clock))
    holders = {}
    for ticket_id in free:
        taken, _registered = tickets.timeline(room.kim, ticket_id)
        holders[ticket_id] = str(taken.facts["to"])
    return holders


@pytest.mark.postgresql
def test_a_thousand_races_of_twenty_clients_have_one_winner_each(postgresql_url: str) -> None:
    _race(postgresql_url, 1_000)


def test_clients_of_one_file_race_as_fairly(sqlite_url: str) -> None:
    _race(sqlite_url, 40)

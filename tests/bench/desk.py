"""The product's own services on a filled database, and the floor beside them."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.permissions import Actor
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from app.services.clients import ClientService
from app.services.queues import Queues
from app.services.ticket_lists import TicketLists
from app.services.tickets import Tickets
from db.session import Database
from tests.bench.floor import Floor, open_floor
from tests.bench.history import room_of
from tests.bench.room import Room
from tests.bench.rows import NOW
from tests.statements import StatementCounter
from tests.support.employees import address_as


class Clock:
    """Moves a second at each question, so that nothing happens at one moment with another."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass(frozen=True, slots=True)
class Station:
    """The services over one session's database, as one window has them."""

    database: Database
    clients: ClientService
    calls: CallService
    queues: Queues
    tickets: Tickets
    lists: TicketLists


@dataclass(frozen=True, slots=True)
class Desk:
    """What the operations are called on.

    ``stations`` are those of employees under their own logins, by login; whoever has none
    there acts in the session of ``keeper``: on a server the superuser's.
    """

    keeper: Station
    stations: Mapping[str, Station]
    floor: Floor
    room: Room
    clock: Clock

    def at(self, actor: Actor) -> Station:
        """The services through which this employee acts."""
        return self.stations.get(actor.login, self.keeper)

    def counter(self) -> StatementCounter:
        """What the product sends through any of its sessions from now on."""
        counter = StatementCounter(self.keeper.database.engine)
        for each in self.stations.values():
            counter.also(each.database.engine)
        return counter


@contextmanager
def open_desk(url: str, *, own_roles: bool = False) -> Iterator[Desk]:
    """With ``own_roles`` the first dispatcher and the first engineer act under their logins."""
    room, clock = room_of(), Clock()
    acting = (room.dispatchers[0], room.engineers[0]) if own_roles else ()
    with ExitStack() as stack:
        floor = open_floor(url)
        stack.callback(floor.close)
        yield Desk(
            keeper=_station(stack, url, clock),
            stations={
                each.login: _station(stack, address_as(url, each.login), clock) for each in acting
            },
            floor=floor,
            room=room,
            clock=clock,
        )


def _station(stack: ExitStack, url: str, clock: Clock) -> Station:
    database = Database(url)
    stack.callback(database.dispose)
    catalogue = CatalogueService(database, clock)
    catalogue.snapshot()
    return Station(
        database=database,
        clients=ClientService(database, clock),
        calls=CallService(database, clock, catalogue),
        queues=Queues(database, clock, catalogue),
        tickets=Tickets(database, clock, catalogue),
        lists=TicketLists(database, clock, catalogue),
    )

"""The product's own services on a filled database, and the floor beside them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from app.services.clients import ClientService
from app.services.queues import Queues
from app.services.tickets import Tickets
from db.session import Database
from tests.bench.floor import Floor, open_floor
from tests.bench.history import room_of
from tests.bench.room import Room
from tests.bench.rows import NOW


class Clock:
    """Moves a second at each question, so that nothing happens at one moment with another."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass(frozen=True, slots=True)
class Desk:
    """What the operations are called on."""

    database: Database
    floor: Floor
    room: Room
    clock: Clock
    clients: ClientService
    calls: CallService
    queues: Queues
    tickets: Tickets


@contextmanager
def open_desk(url: str) -> Iterator[Desk]:
    database, floor, clock = Database(url), open_floor(url), Clock()
    catalogue = CatalogueService(database, clock)
    catalogue.snapshot()
    try:
        yield Desk(
            database=database,
            floor=floor,
            room=room_of(),
            clock=clock,
            clients=ClientService(database, clock),
            calls=CallService(database, clock, catalogue),
            queues=Queues(database, clock, catalogue),
            tickets=Tickets(database, clock, catalogue),
        )
    finally:
        floor.close()
        database.dispose()

"""Many desks take from one queue at the same moment: nobody gets what another got."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID

from app.services.catalogue import CatalogueService
from app.services.queues import Queues
from tests.rooms import SmallRoom
from tests.services.support_tickets import register_in

DESKS = 20
TICKETS = 200


def test_no_ticket_is_taken_twice_and_none_is_left(
    room: SmallRoom, catalogue: CatalogueService
) -> None:
    with room.database.write() as session:
        everything = {register_in(session, room, sla_policy_id=None) for _ in range(TICKETS)}
    queues = Queues(room.database, room.clock, catalogue)
    start = Barrier(DESKS)

    def desk(place: int) -> list[UUID]:
        actor = (room.litvinov, room.kim)[place % 2]
        taken = []
        start.wait()
        while (row := queues.take_next(actor).value) is not None:
            taken.append(row.ticket_id)
        return taken

    with ThreadPoolExecutor(DESKS) as pool:
        taken = Counter(key for keys in pool.map(desk, range(DESKS)) for key in keys)
    assert set(taken) == everything
    assert taken.total() == TICKETS
    held = [queues.counts(actor).in_work for actor in (room.litvinov, room.kim)]
    assert sum(held) == TICKETS

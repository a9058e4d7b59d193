"""Going round: fair and durable when many desks register at once, and nobody waits."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID

import pytest

from app.domain.routes import Way
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from db.models.staff import Agent
from db.session import Database, dialect_of
from tests import factories as make
from tests.drafts import draft_of
from tests.rooms import SmallRoom

DESKS, EACH = 8, 6


def going_round(room: SmallRoom) -> UUID:
    with room.database.write() as session:
        return make.make_route(session, 1, group_id=room.cash, way=Way.ROUND_ROBIN)


def test_desks_that_register_at_once_share_evenly(
    room: SmallRoom, catalogue: CatalogueService
) -> None:
    """Zammad 854, freescout 4121: "least busy" and "next" are no guess of each desk's own."""
    going_round(room)
    with room.database.write() as session:
        for who in (room.litvinov, room.kim):  # whoever is full is passed over
            session.get_one(Agent, who.agent_id).work_limit = 1000
    calls = CallService(room.database, room.clock, catalogue)
    catalogue.snapshot()
    start = Barrier(DESKS)

    def desk(_: int) -> list[UUID | None]:
        start.wait(60)
        return [
            calls.register(room.dispatcher, draft_of(room)).value.assignee_id for _ in range(EACH)
        ]

    with ThreadPoolExecutor(DESKS) as pool:
        hands = Counter(who for told in pool.map(desk, range(DESKS)) for who in told)
    assert hands == {
        room.litvinov.agent_id: DESKS * EACH // 2,
        room.kim.agent_id: DESKS * EACH // 2,
    }


@pytest.mark.postgresql
def test_a_registration_under_way_holds_nobody_up(postgresql_url: str) -> None:
    database = Database(postgresql_url)
    with database.write() as session:
        department = make.make_department(session)
        group = make.make_group(session, department, "cash")
        rule = make.make_route(session, 1, group_id=group, way=Way.ROUND_ROBIN)
    with database.write() as one, database.write() as other:
        drawn = [dialect_of(each).draw_turn(each, rule) for each in (one, other, one)]
        assert drawn == [1, 2, 3]
    with database.read() as session:
        assert dialect_of(session).next_turn(session, rule) == 4
    database.dispose()


def test_the_place_outlives_the_program(room: SmallRoom) -> None:
    rule = going_round(room)
    with room.database.write() as session:
        assert dialect_of(session).draw_turn(session, rule) == 1
    again = Database(room.database.url)
    with again.read() as session:
        assert dialect_of(session).next_turn(session, rule) == 2
    again.dispose()

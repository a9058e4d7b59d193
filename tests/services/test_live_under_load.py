"""Nothing is lost: twenty writers, slow ones among them, and a link that is cut again and again."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from uuid import UUID

import pytest
from sqlalchemy import text

from app.services.live import Live
from app.system_clock import utc_now
from db.session import Database
from tests import factories as make
from tests.rooms import SmallRoom
from tests.support.following import following

WRITERS = 20
EACH = 25
pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


@pytest.fixture
def desks(room: SmallRoom) -> Iterator[list[Database]]:
    """One opened database a writer, as on desks of their own."""
    opened = [Database(room.database.url) for _ in range(WRITERS)]
    yield opened
    for each in opened:
        each.dispose()


def write(desk: Database, room: SmallRoom, place: int) -> set[UUID]:
    """Register tickets; now and then a transaction goes on long after its rows are written."""
    made = set()
    for step in range(EACH):
        with desk.write() as session:
            number = place * 1000 + step
            made.add(make.make_ticket(session, number, room.department, group_id=room.cash))
            session.flush()
            if (place + step) % 25 == 0:
                session.execute(text("SELECT pg_sleep(0.15)"))
    return made


def test_catching_up_under_twenty_writers_loses_none(
    room: SmallRoom, desks: list[Database]
) -> None:
    with following(Live(room.database, utc_now)) as told, ThreadPoolExecutor(WRITERS) as pool:
        parts = pool.map(lambda place: write(desks[place], room, place), range(WRITERS))
        made = set().union(*parts)
        assert told.until(lambda found: made <= found.tickets), made - told.tickets
    assert len(made) == WRITERS * EACH


def test_a_link_that_is_cut_again_and_again_loses_none(
    room: SmallRoom, desks: list[Database]
) -> None:
    done = Event()

    def cut() -> int:
        ended = 0
        while not done.wait(0.02):
            with desks[0].write() as session:
                ended += session.scalar(text(CUT_LISTENERS)) or 0
        return ended

    with following(Live(room.database, utc_now)) as told, ThreadPoolExecutor(8) as pool:
        cutting = pool.submit(cut)
        parts = [pool.submit(write, desks[place], room, place) for place in range(1, 6)]
        made = set().union(*(each.result() for each in parts))
        done.set()
        cuts = cutting.result()
        assert told.until(lambda found: made <= found.tickets), made - told.tickets
    assert cuts >= 1


CUT_LISTENERS = (
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
    " WHERE datname = current_database() AND state = 'idle' AND query ILIKE '% change%'"
    " AND pid <> pg_backend_pid()"
)

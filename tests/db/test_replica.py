"""The copy in memory: its own schema, many threads, gone when let go."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, insert, inspect, select

from app.domain.errors import EnvironmentFailed
from db.base import Base
from db.models.room import RoomSetting
from db.replica import Replica
from tests.factories import NOW


@pytest.fixture
def replica() -> Replica:
    return Replica(NOW)


def put(replica: Replica, name: str) -> None:
    with replica.write() as session:
        session.execute(insert(RoomSetting).values(name=name, value="1"))


def count(replica: Replica) -> int:
    with replica.read() as session:
        return session.scalar(select(func.count()).select_from(RoomSetting)) or 0


def test_it_has_every_table_and_what_search_needs(replica: Replica) -> None:
    names = set(inspect(replica.engine).get_table_names())
    assert set(Base.metadata.tables) <= names
    assert {"contact_search", "ticket_search"} <= names
    replica.dispose()


def test_its_bytes_make_the_same_copy_again(replica: Replica) -> None:
    put(replica, "one")
    again = Replica(NOW, replica.data())
    assert count(again) == 1
    put(again, "two")
    assert (count(replica), count(again)) == (1, 2)
    replica.dispose()
    again.dispose()


def test_bytes_that_are_no_database() -> None:
    with pytest.raises(EnvironmentFailed) as told:
        Replica(NOW, b"not a database " * 400)
    assert told.value.code == "database_corrupt"


def test_three_threads_read_while_one_writes(replica: Replica) -> None:
    """A reader waits for a lock instead of failing: every answer is a whole number of rows."""

    def read(_turn: int) -> int:
        return max(count(replica) for _ in range(60))

    def write(turn: int) -> int:
        for n in range(20):
            put(replica, f"{turn}-{n}")
        return 0

    with ThreadPoolExecutor(4) as threads:
        readers = [threads.submit(read, n) for n in range(3)]
        writer = threads.submit(write, 0)
        assert writer.result(30) == 0
        assert all(0 <= each.result(30) <= 20 for each in readers)
    assert count(replica) == 20
    replica.dispose()


def test_a_row_may_name_another_that_was_left_behind(replica: Replica) -> None:
    from app.domain.identity import new_id
    from db.models.client import PhoneNumber

    with replica.write() as session:
        row = {"contact_id": new_id(), "key": "1", "key_reversed": "1", "as_written": "1"}
        session.execute(insert(PhoneNumber), [row])
    with replica.read() as session:
        assert session.scalar(select(func.count()).select_from(PhoneNumber)) == 1
    replica.dispose()

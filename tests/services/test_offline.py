"""The copy on the disk: there while the room allows it, gone when it does not."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from app.bootstrap import ServiceDesk
from app.services import offline
from db.journal import new_key
from db.replica import ReachableDatabase
from db.snapshot_file import SnapshotFile
from tests.rooms import HandClock, SmallRoom, small_room


@pytest.fixture
def room(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallRoom]:
    monkeypatch.setattr(offline, "REST_SECONDS", 0)
    clock = HandClock()
    database = ReachableDatabase(sqlite_url, clock)
    yield small_room(database, clock)
    database.dispose()


def test_no_copy_stays_on_the_disk_where_the_room_forbids_it(
    room: SmallRoom, tmp_path: Path
) -> None:
    desk = ServiceDesk(room.database, room.clock)
    file = SnapshotFile(tmp_path, "anna room", new_key())
    desk.offline.keep_in(file)
    assert desk.offline.take(room.dispatcher, Event()).kept_bytes > 0
    assert file.path.exists()
    desk.room.set(room.supervisor, "offline_days", "0")
    assert desk.offline.take(room.dispatcher, Event()).kept_bytes == 0
    assert not file.path.exists()
    assert desk.offline.snapshot_at is not None

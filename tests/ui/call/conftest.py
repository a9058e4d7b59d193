"""The call desk over the small room."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.session import Database
from tests.rooms import SmallRoom, small_room
from tests.ui.call.call_window import CallWindow, open_call_window
from ui.theme import Theme


@pytest.fixture
def room(sqlite_url: str) -> Iterator[SmallRoom]:
    database = Database(sqlite_url)
    yield small_room(database)
    database.dispose()


@pytest.fixture
def calls(qtbot: QtBot, theme: Theme, room: SmallRoom, tmp_path: Path) -> Iterator[CallWindow]:
    assert theme.name
    opened = open_call_window(qtbot, room.database, room.dispatcher, room.clock, tmp_path / "d")
    yield opened
    opened.close()

"""The call desk while the centre is away: what it says of what it cannot see."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.bootstrap import ServiceDesk
from db.replica import ReachableDatabase
from tests.rooms import HandClock, SmallRoom, small_room
from tests.ui.call.call_window import CallWindow, open_call_window
from ui.theme import Theme


@pytest.fixture
def room(qapp: QApplication, postgresql_url: str) -> Iterator[SmallRoom]:
    clock = HandClock()
    database = ReachableDatabase(postgresql_url, clock)
    yield small_room(database, clock)
    database.dispose()


@pytest.fixture
def centre(room: SmallRoom) -> ReachableDatabase:
    """The room's database, with a copy taken half an hour ago."""
    database = room.database
    assert isinstance(database, ReachableDatabase)
    ServiceDesk(database, room.clock).offline.take(room.dispatcher, Event())
    room.clock.forward(minutes=30)
    return database


@pytest.fixture
def calls(
    qtbot: QtBot, theme: Theme, room: SmallRoom, centre: ReachableDatabase, tmp_path: Path
) -> Iterator[CallWindow]:
    assert theme.name
    opened = open_call_window(qtbot, centre, room.dispatcher, room.clock, tmp_path / "d")
    yield opened
    opened.close()


def turn(calls: CallWindow, centre: ReachableDatabase, *, away: bool) -> None:
    """The connection goes or comes, and the window is told as the keeper tells it."""
    if away:
        centre.lose()
    else:
        centre.ping()
    calls.desk.parts.context.hub.reach_changed.emit(away)


def says(calls: CallWindow, words: str) -> bool:
    labels = calls.window.findChildren(QLabel)
    return any(words in each.text() for each in labels if each.isVisible())


def test_the_directory_says_of_which_moment_it_is(
    calls: CallWindow, centre: ReachableDatabase
) -> None:
    taken = centre.snapshot_at
    assert taken is not None
    as_of = f"in the directory as of {taken.astimezone():%H:%M}"
    assert not says(calls, as_of)
    turn(calls, centre, away=True)
    calls.find("6789", "Иван Петров")
    assert says(calls, as_of)
    assert says(calls, "of the history only what this computer has")
    calls.wait(lambda: says(calls, "Nothing on this computer"))
    assert not says(calls, "No calls yet")


def test_a_new_caller_can_be_taken_down(calls: CallWindow, centre: ReachableDatabase) -> None:
    turn(calls, centre, away=True)
    calls.digits("89210005560")
    calls.wait(lambda: says(calls, "Number unknown"))
    calls.press(Qt.Key.Key_Return)
    calls.say("Тимофеев Игорь")
    assert calls.desk.parts.board.current.new_contact is not None
    assert says(calls, "similar tickets are not checked")


def test_the_draft_says_where_it_is(calls: CallWindow, centre: ReachableDatabase) -> None:
    turn(calls, centre, away=True)
    calls.digits("6789")
    calls.wait(lambda: says(calls, "draft on this computer"))


def test_all_of_it_goes_when_the_centre_is_back(
    calls: CallWindow, centre: ReachableDatabase
) -> None:
    turn(calls, centre, away=True)
    calls.find("6789", "Иван Петров")
    turn(calls, centre, away=False)
    assert not says(calls, "in the directory as of")
    assert not says(calls, "of the history only what this computer has")

"""Open cards reach the server soon, leave it with their call, and are offered elsewhere."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.services.draft_copies import DraftCopies
from app.services.drafts import readable
from db.models.live import CallDraftCopy
from db.replica import ReachableDatabase
from db.session import Database
from tests.drafts import draft_of
from tests.rooms import HandClock, SmallRoom, small_room
from tests.support.employees import address_as
from tests.ui.call.call_window import CallWindow, open_call_window
from ui.theme import Theme

SOON = 2_000
Open = Callable[[str], CallWindow]


@pytest.fixture
def room(qapp: QApplication, postgresql_url: str) -> Iterator[SmallRoom]:
    """The room as Anna's own login opens it: the server knows whose copies they are."""
    clock, keeper = HandClock(), Database(postgresql_url)
    made = small_room(keeper, clock)
    keeper.dispose()
    database = ReachableDatabase(address_as(postgresql_url, made.dispatcher.login), clock)
    yield replace(made, database=database)
    database.dispose()


@pytest.fixture
def at_computer(qtbot: QtBot, theme: Theme, room: SmallRoom, tmp_path: Path) -> Iterator[Open]:
    """Open Anna's desk at a computer with a journal of its own."""
    assert theme.name
    opened: list[CallWindow] = []

    def open_at(name: str) -> CallWindow:
        where = tmp_path / name
        made = open_call_window(qtbot, room.database, room.dispatcher, room.clock, where)
        opened.append(made)
        return made

    yield open_at
    for each in opened:
        each.close()


def copies(room: SmallRoom) -> dict[str, str]:
    """What the server holds: number typed -> description."""
    with room.database.read() as session:
        rows = session.execute(select(CallDraftCopy.call_id, CallDraftCopy.body)).all()
    drafts = [readable(row.call_id, row.body) for row in rows]
    return {each.number_typed: each.matter.description for each in drafts if each is not None}


def test_what_is_typed_is_on_the_server_within_two_seconds(
    at_computer: Open, room: SmallRoom, qtbot: QtBot
) -> None:
    calls = at_computer("one")
    calls.find("6789", "Иван Петров")
    calls.say("Касса не печатает")
    qtbot.waitUntil(lambda: "Касса не печатает" in copies(room).values(), timeout=SOON)
    assert len(copies(room)) == 1
    calls.say(" с утра")
    qtbot.waitUntil(
        lambda: list(copies(room).values()) == ["Касса не печатает с утра"], timeout=SOON
    )


def test_an_emptied_card_leaves_the_server_too(
    at_computer: Open, room: SmallRoom, qtbot: QtBot
) -> None:
    calls = at_computer("one")
    calls.find("6789", "Иван Петров")
    qtbot.waitUntil(lambda: len(copies(room)) == 1, timeout=SOON)
    calls.desk.parts.board.empty()
    qtbot.waitUntil(lambda: copies(room) == {}, timeout=SOON)


def test_what_is_not_gone_yet_when_the_window_closes_goes_then(
    at_computer: Open, room: SmallRoom, qtbot: QtBot
) -> None:
    calls = at_computer("one")
    calls.find("6789", "Иван Петров")
    qtbot.waitUntil(lambda: len(copies(room)) == 1, timeout=SOON)
    calls.desk.parts.board.empty()
    calls.background.closing.emit()
    qtbot.waitUntil(lambda: copies(room) == {}, timeout=500)


def test_a_card_of_another_computer_is_offered_and_opened(
    at_computer: Open, room: SmallRoom, qtbot: QtBot
) -> None:
    there = draft_of(room, started_at=room.clock.now)
    DraftCopies(room.database, room.clock).put(room.dispatcher, there)
    calls = at_computer("two")
    panel = calls.desk.form.copy
    qtbot.waitUntil(panel.isVisible, timeout=SOON)
    time = f"{room.clock.now.astimezone():%H:%M}"
    assert panel._title.text() == f"Draft from another computer, {time}"
    qtbot.mouseClick(panel._open, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    board = calls.desk.parts.board
    assert board.current.call_id == there.call_id
    assert board.current.matter == there.matter
    assert [each.call_id for each in board.cards] == [there.call_id]
    journal = calls.desk.parts.context.drafts
    qtbot.waitUntil(
        lambda: len(journal.restore(room.dispatcher.agent_id).drafts) == 1, timeout=SOON
    )


def test_a_card_of_another_computer_can_be_removed(
    at_computer: Open, room: SmallRoom, qtbot: QtBot
) -> None:
    DraftCopies(room.database, room.clock).put(room.dispatcher, draft_of(room))
    calls = at_computer("two")
    panel = calls.desk.form.copy
    qtbot.waitUntil(panel.isVisible, timeout=SOON)
    qtbot.mouseClick(panel._remove, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    qtbot.waitUntil(lambda: copies(room) == {}, timeout=SOON)
    assert calls.desk.parts.board.cards == ()


def test_what_the_own_journal_has_is_not_offered_again(
    at_computer: Open, room: SmallRoom, qtbot: QtBot
) -> None:
    first = at_computer("one")
    first.find("6789", "Иван Петров")
    qtbot.waitUntil(lambda: len(copies(room)) == 1, timeout=SOON)
    first.desk.parts.board.flush()
    assert first.journal.drain(10)
    again = at_computer("one")
    qtbot.waitUntil(lambda: len(again.desk.parts.board.cards) == 1, timeout=SOON)
    qtbot.waitUntil(lambda: again.background.pending == 0, timeout=SOON)
    assert again.desk.parts.copies.current is None
    assert not again.desk.form.copy.isVisible()


def test_a_server_that_is_away_costs_no_word(
    at_computer: Open, room: SmallRoom, qtbot: QtBot
) -> None:
    calls = at_computer("one")
    database = room.database
    assert isinstance(database, ReachableDatabase)
    database.lose()
    calls.digits("6789")
    writer = calls.desk.parts.board._writer._copies
    qtbot.waitUntil(lambda: writer._timer.interval() == 5_000, timeout=SOON * 2)
    database.ping()
    writer._send()
    qtbot.waitUntil(lambda: len(copies(room)) == 1, timeout=SOON)

"""Bad luck at the call desk: pasted floods, a full disk, a held database; nothing typed is lost."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.drafts import FILE
from db.dialects import sqlite
from tests.faults import nasty
from tests.rooms import SmallRoom
from tests.ui.call.call_window import CallWindow, open_call_window
from ui.call.desk_notices import JOURNAL
from ui.call.saving_presenter import Saved
from ui.theme import Theme

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return
PETROV, TEXT = "Иван Петров", "принтер молчит, не печатает чек"
LIMIT = 20_000


def _paste(calls: CallWindow, text: str) -> None:
    QApplication.clipboard().setText(text)
    calls.press(Qt.Key.Key_V, CTRL)


def _saved(calls: CallWindow, told: list[Saved]) -> str:
    """Take the suggestion, save, and give back what the ticket says."""
    calls.press(Qt.Key.Key_1, ALT)
    calls.settle()
    calls.press(ENTER, CTRL)
    calls.wait(lambda: bool(told))
    assert told[0].ticket is not None
    actor = calls.desk.parts.context.actor
    return calls.services.tickets.card(actor, told[0].ticket.ticket_id).description


def _told(calls: CallWindow) -> list[Saved]:
    told: list[Saved] = []
    calls.desk.parts.saving.saved.connect(told.append)
    return told


def test_a_pasted_megabyte_is_told_and_what_fits_is_saved(calls: CallWindow) -> None:
    told, what = _told(calls), calls.desk.form.matter
    calls.find("6789", PETROV)
    calls.say(TEXT)
    _paste(calls, nasty.FLOOD)
    assert what.what.error()
    typed = what.text.toPlainText()
    assert len(typed) == LIMIT
    assert typed.startswith(TEXT)
    assert _saved(calls, told) == typed.strip()


@pytest.mark.parametrize("name", ["nul", "controls", "bidi override", "emoji", "line ends"])
def test_nasty_text_that_is_pasted_is_saved_clean(calls: CallWindow, name: str) -> None:
    told = _told(calls)
    calls.find("6789", PETROV)
    calls.say(TEXT)
    _paste(calls, nasty.SAMPLES[name])
    assert nasty.visible(_saved(calls, told)) == nasty.visible(TEXT + nasty.SAMPLES[name])


def test_nasty_text_in_the_callers_field_finds_nobody_and_breaks_nothing(calls: CallWindow) -> None:
    for text in nasty.SAMPLES.values():
        calls.desk.left.focus_phone()
        calls.press(Qt.Key.Key_A, CTRL)
        _paste(calls, text)
        calls.wait(lambda: not calls.background.pending)
    assert calls.desk.parts.board.current.contact_id is None


def _pages(calls: CallWindow, most: int | None) -> None:
    """Let the journal of drafts grow no more, or again."""
    journal = calls.desk.parts.context.drafts._journal
    base: Any = journal._connection
    now = base.execute("PRAGMA page_count").fetchone()[0]
    base.execute(f"PRAGMA max_page_count = {most or now}")


def test_a_full_disk_is_said_in_a_banner_while_typing_goes_on(calls: CallWindow) -> None:
    notices = calls.notices
    calls.find("6789", PETROV)
    _pages(calls, None)
    _paste(calls, "Касса не печатает. " * 900)
    calls.wait(lambda: JOURNAL in notices.banners)
    assert notices.banners[JOURNAL].detail
    calls.say(" и дальше")
    assert calls.desk.form.matter.text.toPlainText().endswith("и дальше")
    _pages(calls, 1_000_000)
    calls.say("!")
    calls.wait(lambda: JOURNAL not in notices.banners)


def test_a_damaged_journal_is_told_when_the_desk_opens(
    qtbot: QtBot, theme: Theme, room: SmallRoom, tmp_path: Path
) -> None:
    folder = tmp_path / "d"
    folder.mkdir()
    (folder / FILE).write_bytes(b"no journal at all " * 400)
    opened = open_call_window(qtbot, room.database, room.dispatcher, room.clock, folder)
    opened.wait(lambda: bool(opened.notices.toasts))
    assert theme.name
    assert "drafts.damaged" in opened.notices.toasts[0].text
    assert opened.notices.toasts[0].sticky
    opened.close()


@contextmanager
def _held(room: SmallRoom) -> Iterator[None]:
    with closing(sqlite3.connect(str(room.database.url.database), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


def test_a_held_database_brings_the_card_back_and_the_second_try_saves_it(
    monkeypatch: pytest.MonkeyPatch, room: SmallRoom, calls: CallWindow
) -> None:
    settings = [each for each in sqlite.SETTINGS if "busy_timeout" not in each]
    monkeypatch.setattr(sqlite, "SETTINGS", (*settings, "PRAGMA busy_timeout=50"))
    told = _told(calls)
    calls.find("6789", PETROV)
    calls.say(TEXT)
    calls.press(Qt.Key.Key_1, ALT)
    calls.settle()
    room.database.dispose()
    calls.services.queues.counts(calls.desk.parts.context.actor)
    with _held(room):
        calls.press(ENTER, CTRL)
        calls.wait(lambda: any(toast.sticky for toast in calls.notices.toasts))
        assert calls.background.drain(10)
    board = calls.desk.parts.board
    (card,) = [each for each in board.cards if each.matter.description]
    assert card.matter.description == TEXT
    assert told == []
    board.go(card.call_id)
    calls.settle()
    calls.press(ENTER, CTRL)
    calls.wait(lambda: bool(told))
    assert told[0].ticket is not None

"""Words typed in the moment before the window closes or the person leaves are kept."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.rooms import SmallRoom
from tests.ui.call.call_window import CallWindow, open_call_window
from ui.theme import Theme

WORDS = "последние слова"


def kept(calls: CallWindow) -> list[str]:
    context = calls.desk.parts.context
    drafts = context.drafts.restore(context.actor.agent_id).drafts
    return [draft.matter.description for draft in drafts]


def test_closing_the_journal_writes_what_waits(
    qtbot: QtBot, theme: Theme, room: SmallRoom, tmp_path: Path
) -> None:
    assert theme.name
    calls = open_call_window(qtbot, room.database, room.dispatcher, room.clock, tmp_path / "d")
    calls.desk.parts.board.begin()
    calls.desk.parts.board.edit_matter(description=WORDS)
    assert calls.journal.close()
    assert kept(calls) == [WORDS]
    assert calls.background.close()
    calls.window.deleteLater()
    QApplication.processEvents()


def test_leaving_writes_what_waits(calls: CallWindow) -> None:
    calls.desk.parts.board.begin()
    calls.desk.parts.board.edit_matter(description=WORDS)
    calls.desk.leave()
    assert calls.journal.drain(10)
    assert kept(calls) == [WORDS]

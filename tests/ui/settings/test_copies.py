"""The daily copy: by itself, by a button, and calmly told when it fails."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from app.config import Settings
from tests.ui.ticket_room import TicketRoom
from ui.settings.copies_box import CopiesBox
from ui.shell.daily_copy import DailyCopy


def says(box: CopiesBox, words: str) -> bool:
    return any(words in each.text() for each in box.findChildren(QLabel))


def test_copy_now_makes_the_copy_in_the_folder_chosen(
    made: TicketRoom, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, kept = Settings(), []
    context = replace(made.context(), settings=settings)
    box = CopiesBox(context, lambda: kept.append(settings.copies))
    qtbot.addWidget(box)
    box.show()
    folder = str(tmp_path / "elsewhere")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: folder)
    box._choose.setFocus()
    qtbot.keyClick(box._choose, Qt.Key.Key_Space)
    assert (settings.copies, kept) == (folder, [folder])
    qtbot.waitUntil(lambda: says(box, "There is no copy yet"))
    box._now.setFocus()
    qtbot.keyClick(box._now, Qt.Key.Key_Space)
    assert not box._now.isEnabled()
    qtbot.waitUntil(lambda: says(box, "Last copy:"))
    assert box._now.isEnabled()
    assert len(list(Path(folder).glob("desk-*.sqlite"))) == 1


def test_the_day_has_its_copy_and_a_failure_is_told_once(
    made: TicketRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    settings = Settings(copies=str(tmp_path / "copies"))
    context = replace(made.context(), settings=settings)
    daily = DailyCopy(context, made.notices)
    for _ in range(2):
        daily.look()
        assert made.background.drain(10)
    assert len(list((tmp_path / "copies").glob("desk-*.sqlite"))) == 1
    assert made.notices.toasts == []
    (tmp_path / "taken").write_text("no folder")
    settings.copies = str(tmp_path / "taken" / "copies")
    for _ in range(2):
        daily.look()
        assert made.background.drain(10)
    assert len(made.notices.toasts) == 1
    assert "The daily copy was not made" in made.notices.toasts[0].text

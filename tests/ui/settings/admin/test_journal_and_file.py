"""The journal of changes, the file of the set-up, and room for every word."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from app.domain.setup.documents import SetupKind
from tests.ui.settings.admin.hands import (
    CTRL,
    body,
    line,
    opened,
    press,
    save,
)
from tests.ui.ticket_room import TicketRoom, cut_texts, settled, typed
from ui.settings.exchange_page import ExchangePage
from ui.settings.journal_page import JournalPage
from ui.settings.settings_view import SettingsView


def test_the_journal_finds_takes_back_and_leads_to_the_record(
    made: TicketRoom, admin: Actor, view: SettingsView, qtbot: QtBot
) -> None:
    page = opened(view, qtbot, made, "partners")
    for name in ("ФНСервис", "Балт"):
        page.list.table.setFocus()
        page.add()
        typed(line(page, "name").line, name)
        save(qtbot, made)
    view.go_to("journal")
    journal = view.page()
    assert isinstance(journal, JournalPage)
    settled(qtbot, made)
    journal.filter.setFocus()
    typed(journal.filter, "фнсер")
    press(qtbot, Qt.Key.Key_Return)
    assert journal.table.model().rowCount() == 1
    press(qtbot, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert view.page() is page
    assert page.editing.body["name"] == "ФНСервис"
    view.go_to("journal")
    press(qtbot, Qt.Key.Key_Z, CTRL)
    settled(qtbot, made)
    names = {d.name for d in made.desk.setup.book(admin).of(SetupKind.PARTNER).values()}
    assert "ФНСервис" not in names
    assert "Балт" in names


def test_a_set_up_goes_out_is_looked_through_and_comes_in(
    made: TicketRoom, admin: Actor, view: SettingsView, qtbot: QtBot, tmp_path: Path
) -> None:
    view.go_to("exchange")
    page = view.page()
    assert isinstance(page, ExchangePage)
    file = tmp_path / "room.toml"
    page.out_line.edit.setText(str(file))
    page.out_line.edit.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    settled(qtbot, made)
    text = file.read_text(encoding="utf-8")
    name = body(made, admin, SetupKind.CATEGORY, "31")["name"]
    file.write_text(text.replace(f'"{name}"', '"Чек не выходит"'), encoding="utf-8")
    page.in_line.edit.setText(str(file))
    page.in_line.edit.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert page.found.table.model().rowCount() == 1
    assert QApplication.focusWidget() is page.bring
    press(qtbot, Qt.Key.Key_Space)
    settled(qtbot, made)
    assert body(made, admin, SetupKind.CATEGORY, "31")["name"] == "Чек не выходит"
    assert not page.bring.isEnabled()


def test_a_broken_file_is_refused_with_the_reason(
    made: TicketRoom, view: SettingsView, qtbot: QtBot, tmp_path: Path
) -> None:
    view.go_to("exchange")
    page = view.page()
    assert isinstance(page, ExchangePage)
    file = tmp_path / "room.toml"
    file.write_text("это не файл = [", encoding="utf-8")
    page.in_line.edit.setText(str(file))
    page.check.click()
    settled(qtbot, made)
    assert page.in_line.field.error().startswith("The file cannot be read")
    assert not page.bring.isEnabled()


@pytest.mark.parametrize("name", ["categories", "fields", "groups", "partners", "journal"])
def test_no_word_is_cut_on_a_small_screen(
    made: TicketRoom, view: SettingsView, qtbot: QtBot, name: str
) -> None:
    view.go_to(name)
    settled(qtbot, made)
    page = view.page()
    assert page is not None
    assert cut_texts(page) == []

"""A palette command that opens a page of the settings leaves the caret where its work begins."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.settings.settings_view import SettingsView
from ui.setup.page import SetupPage
from ui.shell.program import Program

CTRL = Qt.KeyboardModifier.ControlModifier


def _run(program: Program, qtbot: QtBot, name: str) -> SettingsView:
    """Choose the command in the palette, as a person does."""
    desk = program.desk
    assert desk is not None
    qtbot.keyClick(program.window, Qt.Key.Key_K, CTRL)
    palette = desk._palette
    assert palette is not None
    words = next(each.text for each in desk._commands.available() if each.id == name)
    palette.edit.setText(f">{words}")
    palette.edit.textEdited.emit(palette.edit.text())
    chosen = palette.current()
    assert chosen is not None
    assert chosen.target == name
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    view = desk.frame.view
    assert view is not None
    assert isinstance(view.widget, SettingsView)
    return view.widget


def test_a_page_opened_from_the_palette_has_the_caret_in_its_list(
    admin_desk: Program, qtbot: QtBot
) -> None:
    _caret_in_the_list(admin_desk, qtbot, "settings.groups")  # the section's first visit
    _caret_in_the_list(admin_desk, qtbot, "settings.partners")


def _caret_in_the_list(program: Program, qtbot: QtBot, name: str) -> None:
    page = _run(program, qtbot, name).page()
    assert isinstance(page, SetupPage)
    assert QApplication.focusWidget() is page.list.table  # before anything is read
    qtbot.waitUntil(lambda: page.list.current() is not None, timeout=20_000)
    assert QApplication.focusWidget() is page.list.table

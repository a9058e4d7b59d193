"""What the tests of the administration press and read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from app.domain.setup.documents import Body, SetupKind
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.settings.settings_view import SettingsView
from ui.setup.inputs import TextInput
from ui.setup.page import SetupPage

PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def opened(view: SettingsView, qtbot: QtBot, made: TicketRoom, name: str) -> SetupPage:
    view.go_to(name)
    page = view.page()
    assert isinstance(page, SetupPage)
    settled(qtbot, made)
    return page


def press(qtbot: QtBot, key: Qt.Key, mods: Qt.KeyboardModifier = PLAIN) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, mods)


def save(qtbot: QtBot, made: TicketRoom) -> None:
    press(qtbot, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)


def line(page: SetupPage, path: str) -> TextInput:
    found = page.editor.parts.input_of(path)
    assert isinstance(found, TextInput)
    return found


def write(page: SetupPage, path: str, text: str) -> None:
    field = line(page, path).line
    field.setFocus()
    field.selectAll()
    typed(field, text)


def body(made: TicketRoom, admin: Actor, kind: SetupKind, code: str) -> Body:
    documents = made.desk.setup.book(admin).of(kind).values()
    return next(each.body for each in documents if each.body.get("code") == code)


def in_a_new_cell(qtbot: QtBot, text: str) -> None:
    press(qtbot, Qt.Key.Key_Insert)
    cell = QApplication.focusWidget()
    assert isinstance(cell, QLineEdit)
    typed(cell, text)
    qtbot.keyClick(cell, Qt.Key.Key_Return)

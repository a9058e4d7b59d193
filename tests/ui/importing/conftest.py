"""A supervisor at the import section of a small room, on a real SQLite file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.screens import on_screen
from tests.ui.ticket_room import TicketRoom
from ui.importing.import_view import ImportView
from ui.theme import Theme

Written = Callable[..., Path]
HEADS = ("фамилия", "имя", "организация", "телефон", "почта")
PEOPLE = (
    ("Рожков", "Евдоким", "Татэнерго", "8 (471) 200-60-26", "rozhkov@example.org"),
    ("Лис", "Ия", "Татэнерго", "+7 471 200 60 27", ""),
    ("Ким", "Лев", "", "", "kim@example.org"),
)
WRONG = ("Сидоров", "Пётр", "", "812-CALL-ME", "")


@pytest.fixture
def view(made: TicketRoom, theme: Theme, qtbot: QtBot) -> ImportView:
    screen = ImportView(made.context(made.room.supervisor), made.navigator)
    on_screen(qtbot, screen, 1200, 800, active=True)
    screen.activate()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is screen.file.line.edit)
    return screen


@pytest.fixture
def csv_file(tmp_path: Path) -> Written:
    def write(*rows: tuple[str, ...], name: str = "люди.csv", encoding: str = "cp1251") -> Path:
        path = tmp_path / name
        path.write_text("\n".join(";".join(row) for row in rows), encoding=encoding)
        return path

    return write


@pytest.fixture
def xlsx_file(tmp_path: Path) -> Written:
    def write(*rows: tuple[str, ...], name: str = "люди.xlsx") -> Path:
        book = Workbook()
        for row in rows:
            book.worksheets[0].append(row)
        book.save(tmp_path / name)
        return tmp_path / name

    return write

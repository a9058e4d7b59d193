"""The import wizard: a small file with the faults that such files have."""

import csv
import os
from contextlib import chdir
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QLineEdit

from ui.importing.import_view import ImportView
from ui.importing.steps import Step
from ui.tour.cast import Cast
from ui.tour.player import Player, StepFailedError
from ui.tour.stage import HOME
from ui.tour.window_scenes import LOOKED_UP

FILE: Final = "контакты.csv"
_COLUMNS: Final = ("Фамилия", "Имя", "Отчество", "Организация", "Город", "Телефон")
_ROWS: Final = (
    ("Ветрова", "Алла", "Юрьевна", "Магазин «Берег»", "Выборг", "8 (921) 000-71-01"),
    ("Гаранин", "Пётр", "Ильич", "Магазин «Берег»", "Выборг", "+7 921 000 71 02"),
    ("Дёмина", "Софья", "Олеговна", "ООО «Причал-Юг»", "Гатчина", "нет телефона"),
    ("Ершов", "Лев", "Маркович", "ООО «Причал-Юг»", "Гатчина", "8-921-000-71-04"),
)


def import_people(player: Player, _cast: Cast) -> None:
    """File, columns, check with the faults counted; nothing is written yet."""
    with chdir(os.environ[HOME]):  # the picture shows the file's name, not this machine's folders
        with Path(FILE).open("w", encoding="utf-8", newline="") as lines:
            csv.writer(lines, delimiter=";").writerows((_COLUMNS, *_ROWS))
        _look(player)
        _check(player)


def _look(player: Player) -> None:
    player.press("Ctrl+K")
    player.type("> из файла")
    player.settle(LOOKED_UP)
    player.press("Enter")
    player.wait(lambda: isinstance(player.screen, ImportView), "the import")
    while not isinstance(QApplication.focusWidget(), QLineEdit):
        player.press("Tab")
    presenter = _view(player).presenter
    player.type(FILE)
    player.press("Enter")
    player.wait(lambda: presenter.preview is not None, "the head of the file")


def _check(player: Player) -> None:
    presenter = _view(player).presenter
    player.press("Ctrl+Enter")
    player.wait(lambda: presenter.step is Step.COLUMNS, "the columns")
    player.shot("35_import_columns", "Импорт: столбцы узнаны, образец строк рядом",
                "Import: the columns are recognised, sample rows beside")  # fmt: skip
    player.press("Ctrl+Enter")
    player.wait(lambda: presenter.rehearsal is not None and presenter.run is None, "the check")
    player.shot("36_import_check", "Проверка без записи: что войдёт и где ошибка",
                "The check writes nothing: what goes in, and where the fault is")  # fmt: skip


def _view(player: Player) -> ImportView:
    if not isinstance(player.screen, ImportView):
        message = "the import is wanted"
        raise StepFailedError(message)
    return player.screen

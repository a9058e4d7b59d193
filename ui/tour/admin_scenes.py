"""The administration: classification as in the mock, fields, groups, partners, journal, file."""

import os
from contextlib import chdir
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from ui.actions import action_table
from ui.settings.exchange_page import ExchangePage
from ui.settings.settings_view import SettingsView
from ui.settings.subjects.category_match import MatchCheck
from ui.setup.page import SetupPage
from ui.setup.references import ChipsInput, ReferenceInput
from ui.tour.cast import Cast
from ui.tour.looks import few_looks
from ui.tour.player import Player, StepFailedError
from ui.tour.settings_ways import find_record, input_of, walk_to
from ui.tour.shape_scenes import shaping
from ui.tour.stage import HOME
from ui.tour.window_scenes import LOOKED_UP

SAID: Final = "касса пишет что фискальник не отвечает"
WORD: Final = "фискальник"
CATEGORY: Final = "Нет связи с ФН"
LINKED: Final = "Код ошибки"
OTHER_GROUP: Final = "сеть"
FILE: Final = "настройка.toml"


def administration(player: Player, _cast: Cast) -> None:
    """Every page that shapes the room, by the keys of whoever shapes it."""
    player.press(action_table()["go.settings"].key)
    _classification(player)
    _fields(player)
    shaping(player)
    with chdir(os.environ[HOME]):  # the picture shows the file's name, not this machine's folders
        _file(player)


def _classification(player: Player) -> None:
    page = _to_list(player, "Классификация обращений")
    find_record(player, page, CATEGORY)
    walk_to(player, input_of(page, MatchCheck).line)
    player.type(SAID)
    walk_to(player, input_of(page, ChipsInput).chips.line)
    player.type(WORD)
    player.settle()
    group = page.editor.parts.input_of("group_id")
    if not isinstance(group, ReferenceInput):
        message = "the category has no group to choose"
        raise StepFailedError(message)
    walk_to(player, group.line)
    player.type(OTHER_GROUP)
    player.press("Enter")
    player.wait(page.editor.effects.isVisible, "what stays where it is")
    name, ru = "90_classification", "Классификация: слова клиентов, приоритет, сроки, проверка"
    en = "The classification: callers' words, priority, deadlines, the check"
    player.shot(name, ru, en)
    few_looks(player, name, ru, en)
    player.press("Ctrl+S")
    player.wait(lambda: not page.editing.dirty, "what was saved")
    page.editor.tabs.setFocus()
    for _ in range(len(page.editor.parts.parts)):
        player.press("Right")
    player.shot("91_history", "Изменения записи: было, стало, кто; Ctrl+Z возвращает",
                "Changes of a record: before, after, who; Ctrl+Z takes one back")  # fmt: skip
    player.press("F6")


def _fields(player: Player) -> None:
    page = _to_list(player, "Поля заявки")
    find_record(player, page, LINKED)
    name, ru = "92_fields", "Поля заявки: связанный список и как он будет выглядеть"
    en = "Fields of a request: a linked list and how it will look"
    player.shot(name, ru, en)
    few_looks(player, name, ru, en)


def _file(player: Player) -> None:
    page = _to_page(player, "Импорт и выгрузка настройки")
    if not isinstance(page, ExchangePage):
        message = "the page of the file is not shown"
        raise StepFailedError(message)
    walk_to(player, page.out_line.edit)
    player.press("Ctrl+A")
    player.type(FILE)
    player.press("Enter")
    player.wait(lambda: Path(FILE).exists(), "the file")
    text = Path(FILE).read_text(encoding="utf-8")
    Path(FILE).write_text(text.replace(CATEGORY, f"{CATEGORY} после обновления"), encoding="utf-8")
    walk_to(player, page.in_line.edit)
    player.type(FILE)
    player.press("Enter")
    player.wait(page.found.table.isVisible, "what would change")
    name, ru = "97_set_up_file", "Настройка одним файлом: сначала видно, что изменится"
    en = "The set-up as one file: first it is shown what would change"
    player.shot(name, ru, en)
    few_looks(player, name, ru, en)


# ---- ways
def _to_list(player: Player, words: str) -> SetupPage:
    page = _to_page(player, words)
    if not isinstance(page, SetupPage):
        message = f"«{words}» is no list with an editor"
        raise StepFailedError(message)
    return page


def _to_page(player: Player, words: str) -> QWidget:
    """Go there as people do: the palette knows every page by name."""
    view = player.screen
    if not isinstance(view, SettingsView):
        message = "the settings are not shown"
        raise StepFailedError(message)
    before = view.page()
    player.press("Ctrl+K")
    player.type(f"> {words}")
    player.settle(LOOKED_UP)
    player.press("Enter")
    player.wait(lambda: view.page() is not before, words)
    player.settle()
    shown = view.page()
    return view if shown is None else shown

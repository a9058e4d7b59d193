"""An empty room is shaped by the keyboard alone, then a call behaves as it was shaped."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.e2e.room_hands import PATIENCE, Hands
from ui.shell.program import Program
from ui.sign_in.steps import Step


@pytest.fixture
def hands(start: Callable[..., Program], qtbot: QtBot) -> Hands:
    """Somebody who has just founded a room on this computer."""
    program = start(language="ru")
    qtbot.waitUntil(lambda: program.entry.step is Step.CHOICE, timeout=PATIENCE)
    program.entry.choose_embedded()
    qtbot.waitUntil(lambda: program.entry.step is Step.NEW_ROOM, timeout=PATIENCE)
    hands = Hands(qtbot, program)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit), timeout=PATIENCE)
    with qtbot.waitSignal(program.desk_shown, timeout=PATIENCE):
        hands.keyboard.type("Орлова Вера")
        hands.keyboard.press("Enter")
    program.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=PATIENCE)
    hands.settle()
    return hands


def test_a_room_from_the_empty_template(hands: Hands) -> None:
    departments_and_groups(hands)
    fields(hands)
    category(hands)


def departments_and_groups(hands: Hands) -> None:
    page = hands.open_page("Отделы")
    hands.add(page)
    hands.write("Касса и склад")
    hands.fill(Код="shop")
    hands.save(page)
    page = hands.open_page("Группы и очереди")
    hands.add(page)
    hands.write("Кассы")
    hands.fill(Код="kassy")
    hands.choose("Отдел", "Касса")
    hands.reach("Линия")
    hands.press("Down")
    hands.save(page)
    assert page.editing.body["line"] == 2


def fields(hands: Hands) -> None:
    """A list, and one whose values depend on it."""
    page = hands.open_page("Поля заявки")
    hands.add(page)
    hands.write("Марка")
    hands.fill(Код="make")
    hands.reach("Тип")
    hands.press("Home", "Down")
    hands.reach("Значения")
    for value in ("АТОЛ", "Эвотор"):
        hands.press("Ins")
        hands.write(value)
        hands.press("Enter")
    hands.save(page)
    assert page.editing.body["options"] == {"values": ["АТОЛ", "Эвотор"]}
    hands.add(page)
    hands.write("Модель")
    hands.fill(Код="model")
    hands.reach("Тип")
    hands.press("Home")
    hands.choose("Зависит от списка", "Марка")
    hands.reach("Значение выше")
    for below in (("91Ф", "30Ф"), ("7.3",)):
        hands.reach("Что можно выбрать")
        for value in below:
            hands.press("Ins")
            hands.write(value)
            hands.press("Enter")
        hands.press("Shift+Tab", "Down")
    hands.save(page)
    options = {"parent": "make", "by": {"АТОЛ": ["91Ф", "30Ф"], "Эвотор": ["7.3"]}}
    assert page.editing.body["options"] == options


def category(hands: Hands) -> None:
    page = hands.open_page("Классификация")
    hands.add(page)
    hands.write("Касса не печатает")
    hands.choose("Отдел", "Касса")
    hands.choose("Группа", "Кассы", "Shift+Tab")
    hands.reach("Как это называют", "Shift+Tab")
    for word in ("касса молчит", "чек не выходит"):
        hands.keyboard.type(word)
        hands.press("Enter")
    hands.save(page)
    hands.open_tab(page, 2)
    hands.reach("Поля этой категории")
    for name in ("Марка", "Модель"):
        hands.press("Ins")
        hands.write(name)
        hands.press("Enter")
    hands.press("Right", "Right", "Right", "Space")
    hands.save(page)

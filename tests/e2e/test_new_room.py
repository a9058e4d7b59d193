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
    page = hands.open_page("Отделы")
    hands.press("Ins")
    hands.write("Касса и склад")
    hands.fill(Код="shop")
    hands.save(page)
    page = hands.open_page("Группы и очереди")
    hands.press("Ins")
    hands.write("Кассы")
    hands.fill(Код="kassy")
    hands.choose("Отдел", "Касса")
    hands.save(page)
    print(page.editing.body)
    page = hands.open_page("Поля заявки")
    hands.press("Ins")
    hands.write("Модель кассы")
    hands.fill(Код="model")
    print(page.editing.body)

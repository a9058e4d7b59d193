"""What words do when their room is short, and what stays uncovered."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.screens import on_screen
from ui.notices import Toast, Tone
from ui.theme import px
from ui.widgets import ElidedCombo, FootWatch, Tab, TabStrip, ToastStack, fill

pytestmark = pytest.mark.usefixtures("theme")
WORDS = "АТОЛ 91Ф · Касса 2 · зав. № 00107…885"
TABS = (Tab("Моя работа", 8), Tab("Ждём клиента", 1), Tab("Перезвонить", 0))


@pytest.fixture
def placed(qtbot: QtBot) -> Callable[..., QWidget]:
    """Puts widgets below each other into a window of that width."""

    def place(width: int, *widgets: QWidget) -> QWidget:
        window = QWidget()
        fill(QVBoxLayout(window), *widgets, margins=(0, 0, 0, 0))
        on_screen(qtbot, window, width, 400)
        return window

    return place


def test_a_list_ends_in_dots_and_tells_all_as_a_tooltip(placed: Callable[..., QWidget]) -> None:
    combo = ElidedCombo()
    combo.addItems([WORDS, "Касса"])
    window = placed(180, combo)
    assert combo.shown_text().endswith("…")
    assert combo.toolTip() == WORDS
    combo.setCurrentIndex(1)
    assert (combo.shown_text(), combo.toolTip()) == ("Касса", "")
    combo.setCurrentIndex(0)
    window.resize(600, 400)
    assert (combo.shown_text(), combo.toolTip()) == (WORDS, "")


def test_tabs_move_together_before_their_words_are_cut(placed: Callable[..., QWidget]) -> None:
    tabs = TabStrip(TABS)
    whole = tuple(each.text for each in TABS)
    window = placed(tabs.sizeHint().width() + 50, tabs)
    assert tabs.width() == tabs.sizeHint().width()
    window.resize(tabs.sizeHint().width() - 30, 400)
    assert tabs.shown_texts() == whole
    window.resize(tabs.sizeHint().width() - 90, 400)
    assert tabs.width() == window.width()
    assert all(each.endswith("…") for each in tabs.shown_texts())


def test_the_foot_counts_while_it_is_shown_and_lifts_the_toasts(
    placed: Callable[..., QWidget], qtbot: QtBot
) -> None:
    body, question, strip = QWidget(), QWidget(), QWidget()
    question.setFixedHeight(80)
    strip.setFixedHeight(30)
    for each in (question, strip):
        each.hide()
    screen = placed(500, body, question, strip)
    foot, toasts = FootWatch(screen, question, strip), ToastStack(screen, 0)
    foot.changed.connect(lambda: toasts.set_lift(foot.height()))
    toasts.show_toast(Toast("записано", Tone.DANGER, sticky=True))
    assert foot.height() == 0
    question.show()
    qtbot.waitUntil(lambda: foot.height() == 80)
    assert toasts.geometry().bottom() < question.geometry().top()
    strip.show()
    qtbot.waitUntil(lambda: toasts.geometry().bottom() < question.geometry().top())
    assert foot.height() > 80 + 30
    question.hide()
    strip.hide()
    qtbot.waitUntil(lambda: foot.height() == 0)
    assert toasts.geometry().bottom() > screen.height() - px(30)

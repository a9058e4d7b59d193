"""The choice between two changes: by keys, one row a field, nothing lost."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.conflicts import FieldClash, Side
from tests.ui.screens import on_screen
from ui.theme import Theme
from ui.ticket_parts.conflict_view import ConflictView

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
LONG = "Перезагрузил кассу и обновил прошивку. " * 8
STATE = FieldClash("state", "assigned", "in_progress", "waiting_client", "Рябова Анна", NOW)
WORDS = FieldClash("resolution", "", "Сменил кабель", LONG.strip(), "Ким Алексей", NOW)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> ConflictView:
    made = ConflictView(Catalogue(), lambda: NOW)
    on_screen(qtbot, made, 520, 400)
    return made


def press(view: ConflictView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view, key)


@pytest.mark.parametrize(("key", "side"), [(Qt.Key.Key_1, Side.THEIRS), (Qt.Key.Key_2, Side.MINE)])
def test_one_row_is_decided_by_one_key(
    view: ConflictView, qtbot: QtBot, key: Qt.Key, side: Side
) -> None:
    view.show_clashes((STATE,))
    with qtbot.waitSignal(view.decided) as told:
        press(view, key)
    (choices,) = told.args or [()]
    assert [(each.clash, each.side) for each in choices] == [(STATE, side)]
    assert choices[0].value == (STATE.theirs if side is Side.THEIRS else STATE.mine)


def test_a_value_cannot_be_joined_a_text_can(view: ConflictView, qtbot: QtBot) -> None:
    view.show_clashes((STATE,))
    with qtbot.assertNotEmitted(view.decided):
        press(view, Qt.Key.Key_3)
    assert not view.rows[0].join.isVisible()
    view.show_clashes((WORDS,))
    with qtbot.waitSignal(view.decided) as told:
        press(view, Qt.Key.Key_3)
    (choices,) = told.args or [()]
    assert choices[0].value == f"Сменил кабель\n\n{LONG.strip()}"


def test_several_rows_wait_for_each_other_and_for_enter(view: ConflictView, qtbot: QtBot) -> None:
    view.show_clashes((STATE, WORDS))
    with qtbot.assertNotEmitted(view.decided):
        press(view, Qt.Key.Key_2, Qt.Key.Key_Return)
        assert not view.apply.isEnabled()
        press(view, Qt.Key.Key_1)
    press(view, Qt.Key.Key_Up, Qt.Key.Key_1)  # the first one after all theirs
    with qtbot.waitSignal(view.decided) as told:
        press(view, Qt.Key.Key_Return)
    (choices,) = told.args or [()]
    assert [each.side for each in choices] == [Side.THEIRS, Side.THEIRS]


def test_texts_are_shown_whole_and_an_unknown_past_is_not_made_up(view: ConflictView) -> None:
    gap = FieldClash("assignee", None, "Ким Алексей", "", "", NOW - timedelta(days=1))
    view.show_clashes((WORDS, gap))
    words, hands = view.rows
    assert words.mine.words.text() == LONG.strip()
    assert words.mine.words.wordWrap()
    assert not hands._base.isVisible()
    assert hands.mine.words.text() == "—"


def test_the_mouse_picks_too_and_esc_leaves_it_open(view: ConflictView, qtbot: QtBot) -> None:
    view.show_clashes((STATE,))
    with qtbot.waitSignal(view.folded):
        press(view, Qt.Key.Key_Escape)
    with qtbot.waitSignal(view.decided) as told:
        QTest.mouseClick(view.rows[0].mine, Qt.MouseButton.LeftButton)
    (choices,) = told.args or [()]
    assert choices[0].side is Side.MINE


def test_a_category_that_is_no_more_is_a_dash(view: ConflictView) -> None:
    gone = FieldClash("category", None, str(UUID(int=7)), "", "Ким", NOW)
    view.show_clashes((gone,))
    assert view.rows[0].theirs.words.text() == "—"

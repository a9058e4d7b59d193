"""A row being read never jumps, whatever comes and goes around it; what is new is marked."""

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.screens import on_screen
from ui.theme import Theme
from ui.ticket_parts.list_block import ListBlock
from ui.widgets import Cell, CellRow
from ui.widgets.table import FRESH_ROLE


def rows(ids: Sequence[int]) -> list[CellRow]:
    return [CellRow(each, (Cell(str(each)),) * 5, f"заявка {each}") for each in ids]


@pytest.fixture
def block(theme: Theme, qtbot: QtBot) -> Iterator[ListBlock]:
    """A list with the focus in a window of 400 pixels, touched by nobody lately."""
    window, made = QWidget(), ListBlock()
    box = QVBoxLayout(window)
    box.addWidget(made)
    box.addWidget(QPushButton("elsewhere"))
    on_screen(qtbot, window, 800, 400)
    window.activateWindow()
    made.show_rows(rows(range(10, 20)))
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    made._idle.stop()
    yield made
    window.hide()


def top(block: ListBlock) -> int:
    return block.rowViewportPosition(block.current_row)


CASES = {
    "one comes above": [1, *range(10, 20)],
    "three come above": [1, 2, 3, *range(10, 20)],
    "one above goes": [10, *range(12, 20)],
    "all above go": list(range(13, 20)),
    "it moves to the top": [13, *range(10, 13), *range(14, 20)],
    "it moves to the end": [*range(10, 13), *range(14, 20), 13],
    "all below go": list(range(10, 14)),
    "all others go": [13],
}


@pytest.mark.parametrize("after", CASES.values(), ids=CASES.keys())
@pytest.mark.parametrize("scrolled", [0, 60])
@pytest.mark.parametrize("reading", [True, False])
def test_the_row_keeps_its_key_and_its_pixels(
    block: ListBlock, qtbot: QtBot, after: list[int], scrolled: int, reading: bool
) -> None:
    block.pick(13)
    block.verticalScrollBar().setValue(scrolled)
    before = top(block)
    if reading:
        block._idle.start()
    block.show_rows(rows(after))
    QApplication.processEvents()
    assert (block.current_id, top(block)) == (13, before)
    block.settle()
    QApplication.processEvents()
    assert (block.current_id, top(block)) == (13, before)
    assert list(block.rows.ids) == after


def test_nothing_changes_its_place_while_the_keys_move(block: ListBlock, qtbot: QtBot) -> None:
    qtbot.keyClick(block, Qt.Key.Key_Down)
    block.show_rows(rows([5, *range(19, 9, -1)]))
    assert list(block.rows.ids) == [*range(10, 20), 5]


def test_nothing_changes_its_place_under_the_mouse(block: ListBlock, qtbot: QtBot) -> None:
    place = QPointF(30, 30)
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(
        QMouseEvent.Type.MouseMove, place, place, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(block.viewport(), move)
    block.show_rows(rows([5, *range(19, 9, -1)]))
    assert list(block.rows.ids) == [*range(10, 20), 5]
    qtbot.waitUntil(lambda: list(block.rows.ids) == [5, *range(19, 9, -1)], timeout=3000)


def test_a_row_that_came_is_marked_until_it_was_looked_at(block: ListBlock, qtbot: QtBot) -> None:
    assert block.rows.fresh == frozenset()
    block.show_rows(rows([*range(10, 20), 5]))
    at = block.rows.row_of(5)
    index = block.rows.index(at, 0)
    assert block.rows.fresh == {5}
    assert index.data(FRESH_ROLE) is True
    assert "заявка 5" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) != "заявка 5"
    block.pick(5)
    assert block.rows.fresh == frozenset()


def test_another_list_brings_nothing_new(block: ListBlock) -> None:
    block.start_over()
    block.show_rows(rows(range(50, 60)))
    assert block.rows.fresh == frozenset()


def test_leaving_the_list_gives_the_extra_room_back(block: ListBlock, qtbot: QtBot) -> None:
    block.pick(13)
    block.show_rows(rows([13]))
    bar = block.verticalScrollBar()
    assert bar.minimum() < 0
    block.clearFocus()
    QApplication.processEvents()
    assert bar.minimum() == 0
    assert top(block) == 0


def test_the_extra_room_is_reached_only_while_it_is_used(block: ListBlock) -> None:
    block.pick(13)
    block.show_rows(rows(range(13, 33)))
    bar = block.verticalScrollBar()
    assert bar.minimum() < 0
    bar.setValue(100)
    block.updateGeometries()
    assert bar.minimum() == 0
    assert bar.value() == 100

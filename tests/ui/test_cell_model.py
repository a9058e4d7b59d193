from collections.abc import Sequence

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.ui.gallery import HEADS, work_rows
from ui.theme import Theme
from ui.widgets import Cell, CellModel, CellRow, TwoLineTable


def row(name: str, text: str = "") -> CellRow:
    return CellRow(name, tuple(Cell(text or name) for _ in HEADS))


def ids(model: CellModel) -> list[object]:
    return [model.row_id(at) for at in range(model.rowCount())]


@pytest.mark.parametrize("after", ["", "abc", "cab", "xaybz", "c", "bxa"])
def test_rows_end_as_wanted_and_the_model_stays_sound(after: Sequence[str], qtbot: QtBot) -> None:
    model = CellModel(HEADS)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, fatal)
    model.replace([row(name) for name in "abc"])
    model.replace([row(name) for name in after])
    assert ids(model) == list(after)
    assert tester.model() is model


def test_the_current_row_follows_its_ticket(theme: Theme, qtbot: QtBot) -> None:
    model, table = CellModel(HEADS), TwoLineTable((102, 70, 0, 132, 124))
    qtbot.addWidget(table)
    table.setModel(model)
    model.replace([row(name) for name in "abc"])
    table.setCurrentIndex(model.index(1, 0))
    model.replace([row(name) for name in "xcb"])
    assert model.row_id(table.current_row) == "b"


def test_only_changed_rows_are_told(qtbot: QtBot) -> None:
    model, told = CellModel(HEADS), list[int]()
    model.replace([row(name) for name in "abc"])
    model.dataChanged.connect(lambda first, _last: told.append(first.row()))
    model.replace([row("a"), row("b", "новое"), row("c")])
    model.merge([row("c", "тоже"), row("d")])
    assert told == [1, 2]
    assert ids(model) == list("abcd")


def test_a_screen_reader_gets_one_sentence() -> None:
    model = CellModel(HEADS)
    model.replace([CellRow(1, work_rows()[0], "просрочено 18 минут, P1"), row("b")])
    role = int(Qt.ItemDataRole.AccessibleTextRole)
    assert model.data(model.index(0, 3), role) == "просрочено 18 минут, P1"
    assert model.data(model.index(1, 0), role) == "b, b, b, b, b"


def test_painting_asks_only_for_the_rows_in_sight(theme: Theme, qtbot: QtBot) -> None:
    model, table = CellModel(HEADS), TwoLineTable((102, 70, 0, 132, 124))
    qtbot.addWidget(table)
    model.replace([CellRow(at, work_rows()[at % 5]) for at in range(5_000)])
    table.setModel(model)
    table.resize(900, 700)
    table.show()
    table.grab()
    asked: set[int] = set()
    data = model.data

    def watched(index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        asked.add(index.row())
        return data(index, role)

    model.data = watched  # type: ignore[method-assign,assignment]
    table.viewport().grab()
    assert asked
    assert max(asked) - min(asked) < 700 / 46 + 2

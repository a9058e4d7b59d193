"""The list of earlier tickets shows whole rows, and says how many are out of sight."""

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from app.domain.identity import new_id
from app.domain.readmodels.clients import History, HistoryItem
from app.domain.ticket_number import pack_number
from app.domain.vocabulary import Priority, StateType
from tests import factories as make
from ui.call.history_view import HistoryView
from ui.context import DeskContext
from ui.theme import Theme, px

ROW = 43


def earlier(number: int) -> HistoryItem:
    return HistoryItem(
        new_id(), pack_number(2026, number), "Не печатает", "closed", StateType.CLOSED,
        Priority.NORMAL,
        UUID(int=1), make.NOW, make.NOW, False, None, "Ким", "", "",
    )  # fmt: skip


@pytest.fixture
def view(theme: Theme, context: DeskContext, qtbot: QtBot) -> HistoryView:
    made = HistoryView(context)
    qtbot.addWidget(made)
    made.set_compact(True)
    items = tuple(earlier(number) for number in range(1, 9))
    made.show_history(History(8, items), known=True, has_client=True, by_organisation=False)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("height", [230, 251, 268, 300])
def test_no_row_is_cut_and_the_rest_is_counted(
    height: int, view: HistoryView, qtbot: QtBot
) -> None:
    view.resize(372, height)
    qtbot.waitUntil(lambda: view._list.viewport().height() % px(ROW) == 0)
    rows = view._list.viewport().height() // px(ROW)
    assert rows >= 2
    assert view._more.text().startswith(f"{8 - rows} ")


def test_a_list_that_fits_counts_nothing(view: HistoryView) -> None:
    view.resize(372, 900)
    assert view._more.text() == ""
    assert view._list.viewportMargins().bottom() == 0

"""What is asked most: counted, folded, narrowed, opened and written by the keyboard (R40)."""

import csv
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.errors import EnvironmentFailed
from app.domain.filters.writing import kept
from app.domain.vocabulary import Channel, ResolutionCode, SupportLine
from db.models.catalogue import Category
from db.models.ticket import Ticket
from tests import factories as make
from tests.ui.roster.conftest import Shown
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.context import DeskContext
from ui.settings.asked.asked_page import AskedPage
from ui.settings.asked.asked_presenter import Order

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(made: TicketRoom, context: DeskContext, shown: Shown, qtbot: QtBot) -> AskedPage:
    room = made.room
    with room.database.write() as session:
        session.query(Ticket).update({Ticket.opened_at: make.NOW - timedelta(days=300)})
        more: tuple[dict[str, Any], ...] = (
            {"category_id": room.no_print, "solved_at_once": True},
            {"category_id": room.no_print, "reopen_count": 1},
            {"category_id": room.no_fiscal, "line": SupportLine.FIRST, "channel": Channel.EMAIL},
            {"category_id": room.cash_branch},
            {"category_id": room.no_network, "opened_at": make.NOW - timedelta(days=31)},
            {"category_id": None},
            {"category_id": room.no_print, "resolution_code": ResolutionCode.DUPLICATE},
        )
        for number, values in enumerate(more, start=9_001):
            told = {"opened_at": make.NOW - timedelta(hours=2)} | values
            make.make_ticket(session, number, room.department, **told)
        session.get_one(Category, room.no_fiscal).active = False
    made.desk.catalogue.refresh()
    page = AskedPage(context, made.navigator)
    shown(page)
    page.bar.days.setCurrentIndex(1)
    page.table.setFocus()
    settled(qtbot, made)
    return page


def rows(page: AskedPage) -> list[tuple[str, str]]:
    model = page.model
    found = [(model.index(at, 0), model.index(at, 1)) for at in range(model.rowCount())]
    return [(str(name.data()), str(count.data())) for name, count in found]


def press(
    qtbot: QtBot, page: AskedPage, key: Qt.Key, mods: Qt.KeyboardModifier | None = None
) -> None:
    qtbot.keyClick(page.table, key, mods or Qt.KeyboardModifier.NoModifier)


def test_branches_are_counted_and_unfold(made: TicketRoom, page: AskedPage, qtbot: QtBot) -> None:
    QAbstractItemModelTester(page.model)
    assert rows(page) == [("Кассы", "4"), ("Without a category", "1"), ("Сеть", "0")]
    assert [page.model.index(0, at).data() for at in range(2, 6)] == [
        "80%", "+4 · new", "1 · 25%", "1 · 25%",
    ]  # fmt: skip
    press(qtbot, page, Qt.Key.Key_Right)
    assert rows(page)[1:4] == [
        ("Не печатает", "2"), ("“Кассы” itself", "1"), ("Нет связи с ФН · out of use", "1"),
    ]  # fmt: skip
    press(qtbot, page, Qt.Key.Key_Right)
    press(qtbot, page, Qt.Key.Key_Left)
    assert page.table.current_row == 0
    press(qtbot, page, Qt.Key.Key_Left)
    assert len(rows(page)) == 3
    told = "5 question(s) in 30 day(s), 1 in as many days before (+4 · was 1)"
    assert page.total.text() == told
    assert page.apart.text() == "Not counted: 1 ticket(s) that repeat another"


def test_enter_opens_exactly_these_tickets(made: TicketRoom, page: AskedPage, qtbot: QtBot) -> None:
    press(qtbot, page, Qt.Key.Key_Right)
    opened = {}
    for name, count in rows(page):
        press(qtbot, page, Qt.Key.Key_Return)
        if count != "0":
            opened[name] = made.navigator.lists[-1], int(count)
        press(qtbot, page, Qt.Key.Key_Down)
    assert len(opened) == len(made.navigator.lists) == 5
    assert [each.text for each in made.notices.toasts] == ["There are no tickets behind this row"]
    supervisor = made.room.supervisor
    for asked, counted in opened.values():
        assert made.desk.lists.page(supervisor, asked).total == counted
    days = "2026-02-09..2026-03-10"
    assert kept(opened["“Кассы” itself"][0]) == (
        f"is:all period:{days} category:3 -category:31,32 -result:off_topic,duplicate"
    )
    assert kept(opened["Without a category"][0]).endswith(
        f"period:{days} category:none -result:off_topic,duplicate"
    )


def test_days_line_and_channel_narrow_it(made: TicketRoom, page: AskedPage, qtbot: QtBot) -> None:
    bar = page.bar
    qtbot.keyClick(bar.days, Qt.Key.Key_Down)
    settled(qtbot, made)
    assert rows(page)[1] == ("Without a category", "1")
    assert ("Сеть", "1") in rows(page)
    qtbot.keyClick(bar.channel, Qt.Key.Key_Down)
    qtbot.keyClick(bar.channel, Qt.Key.Key_Down)
    bar.line.setCurrentIndex(1)
    settled(qtbot, made)
    assert rows(page) == [("Кассы", "1")]
    press(qtbot, page, Qt.Key.Key_Return)
    assert "line:1 channel:email" in kept(made.navigator.lists[-1])
    bar.line.setCurrentIndex(2)
    settled(qtbot, made)
    assert rows(page) == []
    assert page.nothing.isVisible()


def test_own_days_are_typed_and_judged(made: TicketRoom, page: AskedPage, qtbot: QtBot) -> None:
    bar = page.bar
    assert not bar.first.isVisible()
    bar.days.setCurrentIndex(3)
    assert bar.first.isVisible()
    for field, text in ((bar.first, "01.02.2026"), (bar.last, "07.02.2026")):
        field.setFocus()
        field.selectAll()
        typed(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert rows(page) == [("Сеть", "1")]
    bar.last.selectAll()
    typed(bar.last, "31.12.2026")
    qtbot.keyClick(bar.last, Qt.Key.Key_Return)
    assert bar.error.isVisible()
    assert "184" in bar.error.text()


def test_another_column_sorts_and_questions_stand_one_by_one(
    made: TicketRoom, page: AskedPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.bar.view, Qt.Key.Key_Down)
    assert rows(page)[0] == ("Не печатает", "2")
    assert "Нет связи с ФН" in [name for name, _ in rows(page)]
    page.bar.order.setCurrentIndex(page.bar.order.findData(Order.NAME.value))
    names = [name for name, _ in rows(page)]
    assert names[0] == "Without a category"
    page.bar.order.setCurrentIndex(page.bar.order.findData(Order.REOPENED.value))
    assert rows(page)[0] == ("Не печатает", "2")
    assert made.background.pending == 0


def test_the_file_adds_up(
    made: TicketRoom, page: AskedPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "asked.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    press(qtbot, page, Qt.Key.Key_E, CTRL)
    settled(qtbot, made)
    with path.open(encoding="utf-8-sig", newline="") as file:
        heads, *lines = list(csv.reader(file, delimiter=";"))
    assert heads[:3] == ["What was asked", "Code", "Asked 09.02.2026–10.03.2026"]
    counted = {line[0]: line[1:] for line in lines}
    assert counted["Кассы › Не печатает"] == ["31", "2", "40.0", "0", "2", "1", "1"]
    assert counted["Сеть › Нет интернета"][2:5] == ["0.0", "1", "-1"]
    told = [int(line[2]) for line in lines if not line[0].startswith("Not counted")]
    assert sum(told) == 5
    assert counted["Not counted: tickets that repeat another"][1] == "1"


def test_what_cannot_be_counted_is_said_and_the_old_figures_stay(
    made: TicketRoom, page: AskedPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise EnvironmentFailed("database_unreachable")

    monkeypatch.setattr(made.desk.asked, "count", fails)
    before = rows(page)
    page.refresh()
    settled(qtbot, made)
    assert page.strip.isVisible()
    assert rows(page) == before
    monkeypatch.undo()
    page.refresh()
    settled(qtbot, made)
    assert not page.strip.isVisible()


def test_the_counting_itself_stays_off_the_window(page: AskedPage) -> None:
    assert page.presenter.counted_at is not None
    assert QApplication.focusWidget() is page.table

"""All tickets: lists as tabs, a line that filters, many passed on at once, a file."""

import csv
from pathlib import Path
from uuid import UUID

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.changes import Changes, Touched
from app.domain.filters.language import parse
from app.domain.vocabulary import StateType
from app.services import ticket_lists
from db.models.ticket import Ticket
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.tickets import tickets_presenter
from ui.tickets.tickets_view import TicketsView


def numbers(made: TicketRoom, view: TicketsView) -> list[int]:
    known = {key: number for number, key in made.tickets.items()}
    return [known[key] for key in view.table.ticket_ids()]


def ask(made: TicketRoom, view: TicketsView, qtbot: QtBot, line: str) -> list[int]:
    view.filter.take_focus()
    typed(view.filter.line, line)
    settled(qtbot, made)
    return numbers(made, view)


def test_the_first_list_is_shown_and_every_list_counted(
    made: TicketRoom, view: TicketsView
) -> None:
    assert numbers(made, view) == [1, 2, 3, 4, 5]
    counts = [view.presenter.counts[each.key] for each in view.presenter.tabs]
    assert counts == [5, 0, 5, 0, 0, 5]
    assert view.filter.line.text().startswith("is:open")
    QAbstractItemModelTester(view.table.rows)


def test_a_line_filters_while_it_is_typed(
    made: TicketRoom, view: TicketsView, qtbot: QtBot
) -> None:
    assert ask(made, view, qtbot, "кто:никто") == [4, 5]
    assert ask(made, view, qtbot, "приоритет:P2") == [4]
    assert view.presenter.is_changed


def test_a_fault_is_said_and_the_list_stays(
    made: TicketRoom, view: TicketsView, qtbot: QtBot
) -> None:
    assert ask(made, view, qtbot, "линия:9") == [1, 2, 3, 4, 5]
    assert view.filter.line.property("invalid") == "true"
    assert "9" in view.filter.line.accessibleDescription()
    view.filter.line.close_list()
    QTest.keyClick(view.filter.line, Qt.Key.Key_Return)
    assert view.filter.line.selectedText() == "9"


def test_a_value_is_completed_in_its_place(
    made: TicketRoom, view: TicketsView, qtbot: QtBot
) -> None:
    ask(made, view, qtbot, "приоритет:P2 assi")
    assert view.filter.line.is_open
    QTest.keyClick(view.filter.line, Qt.Key.Key_Return)
    assert view.filter.line.text() == "приоритет:P2 assignee:"
    typed(view.filter.line, "nob")
    QTest.keyClick(view.filter.line, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert view.filter.line.text() == "приоритет:P2 assignee:nobody "
    assert numbers(made, view) == [4]


def test_lists_are_walked_with_keys(made: TicketRoom, view: TicketsView, qtbot: QtBot) -> None:
    view.presenter.step(1)
    settled(qtbot, made)
    assert numbers(made, view) == []
    assert view.tabs.current == 1
    view.presenter.step(-1)
    settled(qtbot, made)
    assert numbers(made, view) == [1, 2, 3, 4, 5]


def test_enter_opens_and_knows_the_neighbours(made: TicketRoom, view: TicketsView) -> None:
    QTest.keyClick(view.table, Qt.Key.Key_Down)
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    opened, around = made.navigator.opened[0]
    assert opened == made.tickets[2]
    assert around == view.table.ticket_ids()
    view.activate()
    assert view.table.current_id == made.tickets[2]


def test_what_others_do_merges_without_a_jump(
    made: TicketRoom, view: TicketsView, qtbot: QtBot
) -> None:
    view.table.pick(made.tickets[4])
    made.free(6)
    made.hub.publish(Changes(Touched.TICKET, frozenset({made.tickets[6]})))
    settled(qtbot, made)
    assert set(numbers(made, view)) == {1, 2, 3, 4, 5, 6}
    assert view.table.current_id == made.tickets[4]


def mark(view: TicketsView, *keys: UUID) -> None:
    for key in keys:
        view.table.pick(key)
        QTest.keyClick(view.table, Qt.Key.Key_Space)


def test_marked_tickets_are_passed_on_with_one_reason(
    made: TicketRoom, view: TicketsView, qtbot: QtBot
) -> None:
    mark(view, made.tickets[4], made.tickets[5])
    assert set(view.table.marked) == {made.tickets[4], made.tickets[5]}
    view._on_pass()
    typed(view.passing.who, "kim")
    QTest.keyClick(view.passing.who, Qt.Key.Key_Return)
    typed(view.passing.reason, "Смена")
    QTest.keyClick(view.passing.reason, Qt.Key.Key_Return)
    settled(qtbot, made)
    kim = made.room.kim.agent_id
    assert [made.by_other(each).assignee_id for each in (4, 5)] == [kim, kim]
    assert not view.passing.isVisible()
    assert view.table.marked == {}
    assert made.notices.toasts[-1].tone == "ok"


def test_a_refused_ticket_stays_marked_and_says_why(
    made: TicketRoom, view: TicketsView, qtbot: QtBot
) -> None:
    view.presenter.choose(view.presenter.tabs[-1].key)
    settled(qtbot, made)
    view.table.mark_all()
    view._on_pass()
    typed(view.passing.who, "kim")
    QTest.keyClick(view.passing.who, Qt.Key.Key_Return)
    with made.room.database.write() as session:
        ticket = session.get_one(Ticket, made.tickets[1])
        ticket.state, ticket.state_type = "resolved", StateType.RESOLVED
    QTest.keyClick(view.passing.reason, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert set(view.table.marked) == {made.tickets[1]}
    assert view.passing.isVisible()
    assert made.notices.toasts[-1].tone == "warn"


def test_a_list_is_kept_for_oneself_and_taken_away(
    made: TicketRoom, view: TicketsView, qtbot: QtBot
) -> None:
    ask(made, view, qtbot, "приоритет:P2")
    view._on_keep()
    typed(view.keeping.name, "Важные")
    QTest.keyClick(view.keeping.name, Qt.Key.Key_Return)
    settled(qtbot, made)
    head = made.room.supervisor
    assert [(each.name, each.text) for each in made.desk.lists.own(head)] == [
        ("Важные", "priority:2")
    ]
    tab = view.presenter.tab
    assert tab is not None
    assert (tab.name, tab.own) == ("Важные", True)
    view._on_keep()
    view.keeping.remove.click()
    settled(qtbot, made)
    assert made.desk.lists.own(head) == ()
    assert view.presenter.tab is not None


def test_a_list_for_a_role_is_part_of_the_set_up(
    made: TicketRoom, view: TicketsView, qtbot: QtBot
) -> None:
    ask(made, view, qtbot, "channel:email")
    view._on_keep()
    typed(view.keeping.name, "Почта")
    view.keeping.whose.setCurrentIndex(2)
    QTest.keyClick(view.keeping.name, Qt.Key.Key_Return)
    settled(qtbot, made)
    found = made.desk.catalogue.snapshot().filters[-1]
    assert (found.name, found.role, found.text) == ("Почта", "dispatcher", "channel:email")
    assert "Почта" not in [each.name for each in view.presenter.tabs]


@pytest.mark.parametrize("name", ["list.csv", "list.xlsx"])
def test_the_list_goes_into_a_file(
    made: TicketRoom, view: TicketsView, qtbot: QtBot, tmp_path: Path, name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    made.ticket(7, subject="=1+1")
    path = tmp_path / name
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    view._on_export()
    settled(qtbot, made)
    if name.endswith("csv"):
        with path.open(encoding="utf-8-sig") as file:
            rows = list(csv.reader(file, delimiter=";"))
        subject = "'=1+1"
    else:
        sheet = load_workbook(path).active
        assert sheet is not None
        rows = [[str(cell or "") for cell in each] for each in sheet.iter_rows(values_only=True)]
        subject = "=1+1"
    assert len(rows) == 7
    assert subject in [each[1] for each in rows]


def test_a_long_list_is_read_page_by_page(
    made: TicketRoom, view: TicketsView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tickets_presenter, "PAGE", 2)
    monkeypatch.setattr(ticket_lists, "PAGE", 2)
    view.presenter.choose(view.presenter.tabs[-1].key)
    settled(qtbot, made)
    QTest.keyClick(view.table, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: len(view.table.ticket_ids()) == 5, timeout=5000)
    assert not view.presenter.may_grow


def test_a_reader_without_the_right_sees_nothing(
    made: TicketRoom, view: TicketsView, qtbot: QtBot
) -> None:
    assert view.presenter.may_read
    view.presenter.type("канал:почта")
    settled(qtbot, made)
    assert numbers(made, view) == []


def test_a_list_of_another_screen_is_a_line_that_can_be_changed(
    made: TicketRoom, view: TicketsView, qtbot: QtBot
) -> None:
    asked = parse("какие:все период:10.03.2026 -итог:повтор", view.presenter.names).filter
    view.show_list(asked)
    settled(qtbot, made)
    assert view.filter.line.text() == "is:all period:2026-03-10 -result:duplicate"
    assert view.presenter.parsed.filter == asked
    assert view.presenter.is_changed
    assert numbers(made, view)
    assert made.desk.lists.page(made.room.supervisor, asked).total == len(numbers(made, view))

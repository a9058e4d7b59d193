"""From the report of what is asked to the tickets of a row, through the window (R40)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.settings.asked.asked_page import AskedPage
from ui.settings.settings_view import SettingsView
from ui.shell.program import Program
from ui.tickets.tickets_view import TicketsView


def test_enter_leads_to_exactly_the_tickets_that_were_counted(desk: Program, qtbot: QtBot) -> None:
    shell = desk.desk
    assert shell is not None
    shell.open_section("settings")
    view = shell.frame.view
    assert view is not None
    assert isinstance(view.widget, SettingsView)
    view.widget.go_to("asked")
    page = view.widget.page()
    assert isinstance(page, AskedPage)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0, timeout=20_000)
    assert QApplication.focusWidget() is page.table
    qtbot.keyClick(page.table, Qt.Key.Key_Right)
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    asked = page._rows[page.table.current_row].node.tally.asked
    assert asked > 0
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert shell.frame.current == "tickets"
    listed = shell.frame.view
    assert listed is not None
    tickets = listed.widget
    assert isinstance(tickets, TicketsView)
    qtbot.waitUntil(lambda: tickets.presenter.page is not None, timeout=20_000)
    assert tickets.presenter.page is not None
    assert tickets.presenter.page.total == asked
    assert "период:" in tickets.filter.line.text()

"""The settings: what a person may open, and what there is to choose."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.settings.views import settings_view
from tests.ui.ticket_room import TicketRoom, settled
from ui.actions import action_table
from ui.settings.asked.asked_page import AskedPage
from ui.settings.exchange_page import ExchangePage
from ui.settings.keys_page import KeysPage
from ui.settings.room_page import RoomPage


def test_the_import_opens_for_those_who_may(made: TicketRoom, qtbot: QtBot, tmp_path: Path) -> None:
    view = settings_view(made, made.room.supervisor, qtbot, tmp_path)
    view.show_page("exchange")
    page = view.page()
    assert isinstance(page, ExchangePage)
    page.wizard.setFocus()
    qtbot.keyClick(page.wizard, Qt.Key.Key_Space)
    assert made.navigator.sections == ["import"]


def test_a_page_says_why_it_is_closed(made: TicketRoom, qtbot: QtBot, tmp_path: Path) -> None:
    view = settings_view(made, made.room.litvinov, qtbot, tmp_path)
    for name in ("exchange", "categories", "groups"):
        item = view.nav.items[name]
        assert item.isVisible()
        assert not item.isEnabled()
        assert "your role does not include it" in item.toolTip()
        assert item.accessibleDescription() == item.toolTip()
        qtbot.mouseClick(item, Qt.MouseButton.LeftButton)
    assert view.nav.items["look"].isChecked()


def test_the_page_that_is_marked_is_shown(made: TicketRoom, qtbot: QtBot, tmp_path: Path) -> None:
    view = settings_view(made, made.room.supervisor, qtbot, tmp_path)
    view.nav.items["look"].setFocus()
    qtbot.keyClick(view.nav.items["look"], Qt.Key.Key_Down)
    assert view.nav.items["keys"].isChecked()
    assert isinstance(view.page(), KeysPage)
    qtbot.mouseClick(view.nav.items["room"], Qt.MouseButton.LeftButton)
    assert isinstance(view.page(), RoomPage)


def test_every_page_has_its_command(made: TicketRoom, qtbot: QtBot, tmp_path: Path) -> None:
    view = settings_view(made, made.room.supervisor, qtbot, tmp_path)
    listed = {name.removeprefix("settings.") for name in action_table() if "settings." in name}
    assert listed == set(view.nav.items)
    action = view.findChild(QAction, "settings.room")
    assert action is not None
    action.trigger()
    assert isinstance(view.page(), RoomPage)


def test_the_list_of_pages_scrolls_in_a_low_window(
    made: TicketRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    view = settings_view(made, made.room.supervisor, qtbot, tmp_path)
    view.resize(1293, 420)
    view.show_page("room")
    view.show_page("look")
    item = view.nav.items["look"]
    qtbot.waitUntil(lambda: not item.visibleRegion().isEmpty())


def typed_count(qtbot: QtBot, made: TicketRoom, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, made)


def test_the_days_without_a_server_are_set_within_their_limits(
    made: TicketRoom, qtbot: QtBot
) -> None:
    page = RoomPage(made.context(made.room.supervisor))
    qtbot.addWidget(page)
    page.show()
    assert (page.days.text(), page.people.text()) == ("7", "20000")
    typed_count(qtbot, made, page.days, "0")
    typed_count(qtbot, made, page.people, "500")
    settings = made.desk.catalogue.snapshot().settings
    assert (settings.offline_days, settings.offline_people) == (0, 500)
    typed_count(qtbot, made, page.days, "31")
    assert made.desk.catalogue.snapshot().settings.offline_days == 0
    assert page._error.isVisible()
    assert page.days.text() == "0"


def test_what_another_desk_switches_is_shown_but_not_over_what_is_typed(
    made: TicketRoom, qtbot: QtBot
) -> None:
    page = RoomPage(made.context(made.room.supervisor))
    qtbot.addWidget(page)
    page.show()
    page.days.setFocus()
    page.days.selectAll()
    qtbot.keyClicks(page.days, "3")
    made.desk.room.set(made.room.supervisor, "offline_people", "900")
    outcome = made.desk.room.set(made.room.supervisor, "offline_days", "5")
    made.hub.publish(outcome.changes)
    settled(qtbot, made)
    assert (page.days.text(), page.people.text()) == ("3", "900")


def test_the_days_are_not_for_everybody(made: TicketRoom, qtbot: QtBot) -> None:
    page = RoomPage(made.context(made.room.litvinov))
    qtbot.addWidget(page)
    assert not page.days.isEnabled()
    assert not page.people.isEnabled()


def test_figures_of_the_room_are_not_seen_by_who_may_not_read_them(
    made: TicketRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    view = settings_view(made, made.room.litvinov, qtbot, tmp_path)
    assert not view.nav.items["asked"].isVisible()
    view.show_page("asked")
    assert view.nav.items["look"].isChecked()
    action = view.findChild(QAction, "settings.asked")
    assert action is not None
    assert not action.isVisible()
    head = settings_view(made, made.room.supervisor, qtbot, tmp_path)
    assert head.nav.items["asked"].isVisible()
    head.nav.items["process"].setFocus()
    head.show_page("process")
    qtbot.keyClick(head.nav.items["process"], Qt.Key.Key_Down)
    assert isinstance(head.page(), AskedPage)
    settled(qtbot, made)

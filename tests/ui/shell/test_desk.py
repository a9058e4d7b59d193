"""The window around the screens: sections, palette, help, connection, settings."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.errors import EnvironmentFailed
from ui.actions import action_table
from ui.importing.import_view import ImportView
from ui.palette.entry import Kind
from ui.palette.palette import Palette
from ui.settings.keys_page import KeysPage, holder_of
from ui.settings.settings_view import SettingsView
from ui.setup.page import SetupPage
from ui.shell.desk import Desk
from ui.shell.desk_outbox import OFFLINE
from ui.shell.program import Program
from ui.widgets import ConnectionState

CTRL = Qt.KeyboardModifier.ControlModifier


def _desk(program: Program) -> Desk:
    assert program.desk is not None
    return program.desk


def _palette(desk: Desk, qtbot: QtBot, text: str) -> Palette:
    palette = desk._palette
    assert palette is not None
    palette.edit.setText(text)
    palette.edit.textEdited.emit(text)
    qtbot.waitUntil(lambda: not palette._lookup.busy, timeout=20_000)
    return palette


def test_sections_are_built_on_the_first_visit(desk: Program, qtbot: QtBot) -> None:
    frame = _desk(desk).frame
    assert frame.current == "calls"
    assert not frame.has("settings")
    qtbot.keyClick(desk.window, Qt.Key.Key_7, CTRL)
    assert frame.current == "settings"
    qtbot.keyClick(desk.window, Qt.Key.Key_1, CTRL)
    assert frame.current == "calls"


def test_the_palette_finds_people_in_the_wrong_layout_and_says_so(
    desk: Program, qtbot: QtBot
) -> None:
    before = QApplication.focusWidget()
    qtbot.keyClick(desk.window, Qt.Key.Key_K, CTRL)
    palette = _palette(_desk(desk), qtbot, "dtrn")
    entries = [row for row in palette.model.rows if not isinstance(row, str)]
    assert any(each.form == "organisation" and "Вектор" in each.title for each in entries)
    hint = next(each for each in entries if each.form == "reading")
    assert hint.target == "вект"
    qtbot.keyClick(palette.edit, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before


@pytest.mark.parametrize("typed", [">тём", ">light", ">ntv"])
def test_commands_are_found_by_either_name_and_run(desk: Program, qtbot: QtBot, typed: str) -> None:
    was = desk.preferences.theme.name
    qtbot.keyClick(desk.window, Qt.Key.Key_K, CTRL)
    palette = _palette(_desk(desk), qtbot, typed)
    found = palette.current()
    assert found is not None
    assert found.target == "theme"
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert desk.preferences.theme.name != was
    assert desk.preferences.settings.recent[0] == "theme"


def test_tab_shows_what_else_can_be_done_with_a_person(desk: Program, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_K, CTRL)
    palette = _palette(_desk(desk), qtbot, "@Векторова")
    person = palette.current()
    while person is not None and person.form != "contact":
        qtbot.keyClick(palette.edit, Qt.Key.Key_Down)
        person = palette.current()
    qtbot.keyClick(palette.edit, Qt.Key.Key_Tab)
    forms = [row.form for row in palette.model.rows if not isinstance(row, str)]
    assert forms == ["contact", "call"]
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: palette._reader._overlay is not None, timeout=20_000)
    palette._reader.close_up()


def test_a_ticket_opens_from_the_palette_and_leads_back(desk: Program, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_K, CTRL)
    palette = _palette(_desk(desk), qtbot, "#касса")
    assert palette.current() is not None
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    assert _desk(desk).frame.current == "ticket"
    _desk(desk).go_back()
    assert _desk(desk).frame.current == "calls"


def test_a_whole_number_means_the_ticket(desk: Program, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_K, CTRL)
    palette = _palette(_desk(desk), qtbot, "#Касса")
    found = next(row for row in palette.model.rows if not isinstance(row, str))
    number = found.title.split()[0]
    palette = _palette(_desk(desk), qtbot, number)
    kinds = [row.kind for row in palette.model.rows if not isinstance(row, str)]
    assert palette.current() == found
    assert kinds[0] is Kind.TICKET
    assert Kind.CLIENT in kinds


def test_help_names_only_keys_that_work_here(desk: Program, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_F1)
    overlay = _desk(desk)._overlay
    assert overlay is not None
    assert overlay.isVisible()
    ids = {spec.id for spec in _desk(desk)._commands.available()}
    assert {"go.calls", "go.work", "theme", "call.new"} <= ids
    assert "go.clients" not in ids
    qtbot.keyClick(overlay, Qt.Key.Key_Escape)
    assert _desk(desk)._overlay is None


def test_a_lost_connection_is_said_and_taken_back(desk: Program, qtbot: QtBot) -> None:
    watch, banners = _desk(desk).watch, _desk(desk).frame.banners
    watch._on_failed(EnvironmentFailed("server_away"))
    assert watch.connection.state is ConnectionState.OFFLINE
    assert OFFLINE in banners._shown
    with qtbot.waitSignal(watch.found, timeout=20_000):
        watch.ask()
    assert OFFLINE not in banners._shown


def test_the_register_policy_is_changed_for_the_room(desk: Program, qtbot: QtBot) -> None:
    _desk(desk).open_section("settings")
    view = _desk(desk).frame.view
    assert view is not None
    settings = view.widget
    assert isinstance(settings, SettingsView)
    settings.show_page("room")
    page = settings.page()
    page.policy.setFocus()  # type: ignore[union-attr]
    qtbot.keyClick(page.policy, Qt.Key.Key_2)  # type: ignore[union-attr]
    context = _desk(desk).context
    qtbot.waitUntil(
        lambda: context.catalogue.settings.register_policy == "not_solved_at_once", timeout=20_000
    )
    page.joined.setFocus()  # type: ignore[union-attr]
    qtbot.keyClick(page.joined, Qt.Key.Key_2)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: context.catalogue.settings.outage_joined == "keep", timeout=20_000)


def test_a_key_is_remapped_unless_it_is_taken(desk: Program, qtbot: QtBot) -> None:
    page = KeysPage(desk.preferences)
    qtbot.addWidget(page)
    spec = action_table()["refresh"]
    taken = holder_of("F1", spec)
    assert taken is not None
    assert taken.id == "help"
    desk.preferences.set_key("refresh", "Ctrl+R")
    assert _desk(desk)._actions["refresh"].shortcut() == QKeySequence("Ctrl+R")
    desk.preferences.reset_keys()
    assert _desk(desk)._actions["refresh"].shortcut() == QKeySequence("F5")


def test_a_page_of_the_settings_is_a_command_and_is_named_above(
    desk: Program, qtbot: QtBot
) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_K, CTRL)
    palette = _palette(_desk(desk), qtbot, ">classification of")
    found = palette.current()
    assert found is not None
    assert found.target == "settings.categories"
    qtbot.keyClick(palette.edit, Qt.Key.Key_Return)
    frame = _desk(desk).frame
    assert frame.current == "settings"
    assert frame._subtitle.text() == "Классификация"
    view = frame.view
    assert view is not None
    page = view.widget.page()  # type: ignore[attr-defined]
    assert isinstance(page, SetupPage)
    qtbot.waitUntil(lambda: page.editing.document is not None, timeout=20_000)
    qtbot.waitUntil(lambda: desk.background.pending == 0, timeout=20_000)
    assert QApplication.focusWidget() is page.list.table


def test_the_import_is_a_command_and_escape_leads_back(desk: Program, qtbot: QtBot) -> None:
    frame = _desk(desk).frame
    _desk(desk).open_section("settings")
    assert "import" in {spec.id for spec in _desk(desk)._commands.available()}
    _desk(desk)._commands.run("import")
    assert frame.current == "import"
    view = frame.view
    assert view is not None
    assert isinstance(view.widget, ImportView)
    first = view.widget.file.line.edit
    qtbot.waitUntil(lambda: QApplication.focusWidget() is first, timeout=20_000)
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert frame.current == "settings"


def test_the_text_grows_without_a_restart(desk: Program, qtbot: QtBot) -> None:
    rail = _desk(desk).frame.rail
    before = rail.sizeHint().width()
    desk.preferences.set_text_size(130)
    assert rail.sizeHint().width() > before
    desk.preferences.set_text_size(100)


def test_the_board_of_outages_is_a_key_away_and_a_command(desk: Program, qtbot: QtBot) -> None:
    frame = _desk(desk).frame
    assert "outages" in {spec.id for spec in _desk(desk)._commands.available()}
    qtbot.keyClick(desk.window, Qt.Key.Key_9, CTRL)
    qtbot.waitUntil(lambda: frame.current == "outages")
    assert desk.background.drain(10)
    view = frame.view
    assert view is not None
    qtbot.keyClick(view.widget, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: frame.current == "calls")

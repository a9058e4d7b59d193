"""States, moves and the room's rules shaped by the keyboard, on both databases."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.lifecycle import EVERY_ROLE
from app.domain.permissions import Actor
from app.domain.setup.documents import SetupKind
from app.domain.vocabulary import Impact, Priority, ReopenRule, Role, StateType, Urgency
from tests.ui.screens import on_screen
from tests.ui.setup.conftest import Opened
from tests.ui.setup.conftest import opened as opened  # noqa: PLC0414 (the fixture of the kit)
from tests.ui.setup.conftest import room_url as room_url  # noqa: PLC0414 (on both databases)
from tests.ui.ticket_room import TicketRoom, cut_texts, settled, typed
from ui.settings.process_page import ProcessPage
from ui.settings.subjects.state_moves import RolesInput, TableInput, toggled
from ui.settings.subjects.states import StateSubject, code_of, meaning_name
from ui.setup.inputs import TextInput
from ui.setup.more_inputs import CheckInput, ChoiceInput
from ui.setup.page import SetupPage
from ui.setup.tick_grid import Tick, TickGrid

Move = tuple[str, str]


def press(qtbot: QtBot, key: Qt.Key, ctrl: bool = False) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    mods = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(focused, key, mods)


def moves(made: TicketRoom, admin: Actor, key: str) -> set[Move]:
    found = made.desk.setup.book(admin).get(SetupKind.STATE, key)
    assert found is not None
    return {(each["to_state"], each["role"]) for each in found.body["moves"]}


def grid_of(page: SetupPage, kind: type[RolesInput | TableInput], tab: int) -> TickGrid:
    page.editor.tabs.set_current(tab)
    page.editor.parts.show_tab(tab)
    found = page.editor.parts.form(tab).findChild(kind)
    assert isinstance(found, RolesInput | TableInput)
    found.grid.setFocus()
    return found.grid


def walk(qtbot: QtBot, grid: TickGrid, row: int, column: int) -> None:
    """Go to a cell by the arrows."""
    while grid.at[0] != row:
        qtbot.keyClick(grid, Qt.Key.Key_Down if grid.at[0] < row else Qt.Key.Key_Up)
    while grid.at[1] != column:
        qtbot.keyClick(grid, Qt.Key.Key_Right if grid.at[1] < column else Qt.Key.Key_Left)


def test_what_a_state_may_never_change_is_shut(
    made: TicketRoom, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(StateSubject(lambda *_: None))
    page.open_record("new")
    settled(qtbot, made)
    meaning, asks = (page.editor.parts.input_of(each) for each in ("state_type", "asks_reason"))
    assert isinstance(meaning, ChoiceInput)
    assert isinstance(asks, CheckInput)
    assert (meaning.combo.isEnabled(), asks.box.isEnabled()) == (False, False)
    assert meaning.combo.currentText() == meaning_name(StateType.NEW)
    assert not page.editor.hide_it.isEnabled()
    page.list.table.setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    assert page.editor.hide_it.toolTip() in {each.text() for each in page.findChildren(QLabel)}
    page.open_record("waiting_client")
    settled(qtbot, made)
    assert page.editor.hide_it.isEnabled()
    page.list.table.setFocus()
    press(qtbot, Qt.Key.Key_Insert)
    assert meaning.combo.isEnabled()
    assert meaning_name(StateType.NEW) not in {
        meaning.combo.itemText(at) for at in range(meaning.combo.count())
    }


def test_a_state_is_added_and_saved_by_keys_alone(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(StateSubject(lambda *_: None))
    page.open_record("waiting_client")
    settled(qtbot, made)
    page.list.table.setFocus()
    press(qtbot, Qt.Key.Key_Insert)
    line = page.editor.parts.input_of("name")
    assert isinstance(line, TextInput)
    assert QApplication.focusWidget() is line.line
    typed(line.line, "В ремонте")
    press(qtbot, Qt.Key.Key_S, ctrl=True)
    settled(qtbot, made)
    found = made.desk.setup.book(admin).get(SetupKind.STATE, "v_remonte")
    assert found is not None
    assert found.body["state_type"] == "paused"
    assert (found.body["asks_reason"], found.body["asks_review_at"]) == (True, True)
    assert moves(made, admin, "v_remonte") == {("in_progress", "")}
    assert made.desk.catalogue.snapshot().states["v_remonte"].name == "В ремонте"


def test_a_move_is_given_to_a_role_and_taken_back(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(StateSubject(lambda *_: None))
    page.open_record("in_progress")
    settled(qtbot, made)
    grid = grid_of(page, RolesInput, 1)
    row = grid.ticks.rows.index("resolved")
    assert grid.tick(row, 0) is Tick.ON
    assert grid.tick(row, 1) is Tick.LENT
    walk(qtbot, grid, row, 1 + list(Role).index(Role.PARTNER))
    press(qtbot, Qt.Key.Key_Space)
    assert grid.tick(row, 0) is Tick.OFF
    press(qtbot, Qt.Key.Key_S, ctrl=True)
    settled(qtbot, made)
    held = {role for state, role in moves(made, admin, "in_progress") if state == "resolved"}
    assert held == {role.value for role in Role} - {"partner"}
    qtbot.keyClick(grid, Qt.Key.Key_Space)  # all six again are everybody
    assert grid.tick(row, 0) is Tick.ON


def test_a_state_without_a_way_out_is_not_saved(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    page = opened(StateSubject(lambda *_: None))
    page.open_record("waiting_client")
    settled(qtbot, made)
    grid = grid_of(page, RolesInput, 1)
    before = moves(made, admin, "waiting_client")
    for row in range(len(grid.ticks.rows)):
        walk(qtbot, grid, row, 0)
        press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_S, ctrl=True)
    settled(qtbot, made)
    shown = page.editor.parts.input_of("moves")
    assert shown is not None
    assert "would never end" in shown.field.error()
    assert moves(made, admin, "waiting_client") == before


def test_the_whole_table_ticks_its_own_row_and_opens_others(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    gone: list[tuple[SetupKind, str]] = []
    page = opened(StateSubject(lambda kind, key: gone.append((kind, key))))
    page.open_record("new")
    settled(qtbot, made)
    grid = grid_of(page, TableInput, 2)
    names = list(grid.ticks.columns)
    walk(qtbot, grid, names.index("new"), names.index("waiting_client"))
    press(qtbot, Qt.Key.Key_Space)
    walk(qtbot, grid, names.index("resolved"), names.index("closed"))
    press(qtbot, Qt.Key.Key_Space)  # another state's row is only looked at
    assert grid.tick(names.index("resolved"), names.index("closed")) is Tick.ON
    assert grid.tick(names.index("in_progress"), names.index("closed")) is Tick.SHUT
    press(qtbot, Qt.Key.Key_Return)
    assert gone == [(SetupKind.STATE, "resolved")]
    press(qtbot, Qt.Key.Key_S, ctrl=True)
    settled(qtbot, made)
    assert ("waiting_client", "") in moves(made, admin, "new")


def test_open_work_is_told_before_saving(
    made: TicketRoom, admin: Actor, opened: Opened, qtbot: QtBot
) -> None:
    made.ticket(1)
    page = opened(StateSubject(lambda *_: None))
    page.open_record("assigned")
    settled(qtbot, made)
    grid = grid_of(page, RolesInput, 1)
    walk(qtbot, grid, grid.ticks.rows.index("waiting_partner"), 0)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(page.editor.effects.isVisible)
    assert not cut_texts(page.editor.parts)


def test_the_rooms_rules_are_set_in_place(made: TicketRoom, admin: Actor, qtbot: QtBot) -> None:
    page = ProcessPage(made.context(admin))
    on_screen(qtbot, page, 760, 600)
    page.rule.chosen.emit(1)
    settled(qtbot, made)
    settings = made.desk.catalogue.snapshot().settings
    assert settings.reopen_rule is ReopenRule.CONFIRMATION
    assert page.counts["confirmation_days"].isVisible()
    assert not page.counts["reopen_window_days"].isVisible()
    page.counts["confirmation_days"].setFocus()
    page.counts["confirmation_days"].selectAll()
    typed(page.counts["confirmation_days"], "5")
    press(qtbot, Qt.Key.Key_Return)
    settled(qtbot, made)
    assert made.desk.catalogue.snapshot().settings.confirmation_days == 5
    page.matrix.setFocus()
    page.matrix.at = (2, 2)
    press(qtbot, Qt.Key.Key_4)
    settled(qtbot, made)
    matrix = made.desk.catalogue.snapshot().matrix_of(None)
    assert matrix[Impact.SITE, Urgency.NOW] is Priority.LOW
    qtbot.mouseClick(page.restore, Qt.MouseButton.LeftButton)
    settled(qtbot, made)
    assert made.desk.catalogue.snapshot().matrix_of(None)[Impact.SITE, Urgency.NOW] == 1


def test_codes_are_made_of_names() -> None:
    assert code_of("In repair") == "in_repair"
    assert code_of("Ждём запчасть №2") == "zhdem_zapchast_2"
    assert code_of("100 %") == "state_100"
    assert code_of("!!!") == "state"


def test_six_roles_together_are_everybody() -> None:
    rows = [{"to_state": "closed", "role": EVERY_ROLE}]
    for role in Role:
        fewer = toggled(rows, "closed", role.value)
        assert len(fewer) == len(Role) - 1
        assert toggled(fewer, "closed", role.value) == rows
    assert toggled(rows, "closed", EVERY_ROLE) == []

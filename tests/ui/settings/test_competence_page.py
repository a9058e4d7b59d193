"""The table of competence by keys alone, on both databases."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.competence import LevelChange
from app.domain.permissions import Actor
from tests.ui.screens import on_screen
from tests.ui.ticket_room import TicketRoom, settled
from ui.settings.competence_page import CompetencePage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room_url(database_url: str) -> str:
    """On both databases."""
    return database_url


def opened(made: TicketRoom, actor: Actor, qtbot: QtBot) -> CompetencePage:
    made.desk.catalogue.refresh()
    page = CompetencePage(made.context(actor))
    on_screen(qtbot, page, 1100, 640, active=True)
    settled(qtbot, made)
    page.grid.setFocus()
    return page


def walk_to(page: CompetencePage, agent: object, group: object) -> None:
    for key, step in ((Qt.Key.Key_Down, 0), (Qt.Key.Key_Right, 1)):
        for _ in range(12):
            at = page.grid.at
            if at is not None and at[step] == (agent, group)[step]:
                break
            QTest.keyClick(page.grid, key)
    assert page.grid.at == (agent, group)


def test_levels_are_set_counted_and_saved_by_keys(
    made: TicketRoom, admin: Actor, qtbot: QtBot
) -> None:
    page, room = opened(made, admin, qtbot), made.room
    kim, litvinov = room.kim.agent_id, room.litvinov.agent_id
    assert page.warning.isHidden()
    walk_to(page, kim, room.cash)
    QTest.keyClick(page.grid, Qt.Key.Key_Space)
    assert page.levels()[kim][room.cash] == 3
    assert page.pill.isVisible()
    QTest.keyClick(page.grid, Qt.Key.Key_5)
    walk_to(page, litvinov, room.cash)
    QTest.keyClick(page.grid, Qt.Key.Key_0)
    QTest.keyClick(page.grid, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    stored = made.desk.competences.levels(admin)
    assert stored[kim][room.cash] == 5
    assert room.cash not in stored.get(litvinov, {})
    assert not page.pill.isVisible()
    assert page.grid.at == (litvinov, room.cash)


def test_a_group_that_nobody_masters_is_told_while_typing(
    made: TicketRoom, admin: Actor, qtbot: QtBot
) -> None:
    page, room = opened(made, admin, qtbot), made.room
    walk_to(page, room.ershov.agent_id, room.network)
    QTest.keyClick(page.grid, Qt.Key.Key_1)
    assert page.warning.isVisible()
    assert "network" in page._lacking.text()
    QTest.keyClick(page.grid, Qt.Key.Key_Escape)
    assert page.warning.isHidden()
    assert page.changed == {}


def test_whoever_manages_no_staff_reads_it(made: TicketRoom, qtbot: QtBot) -> None:
    page, room = opened(made, made.room.litvinov, qtbot), made.room
    walk_to(page, room.kim.agent_id, room.cash)
    QTest.keyClick(page.grid, Qt.Key.Key_5)
    assert page.changed == {}
    assert page.levels()[room.kim.agent_id][room.cash] == 2


def test_another_desks_change_comes_in_and_a_clash_is_said(
    made: TicketRoom, admin: Actor, qtbot: QtBot
) -> None:
    page, room = opened(made, admin, qtbot), made.room
    kim = room.kim.agent_id
    walk_to(page, kim, room.cash)
    QTest.keyClick(page.grid, Qt.Key.Key_5)
    made.desk.competences.save(admin, [LevelChange(kim, room.cash, 2, 4)])
    QTest.keyClick(page.grid, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    assert page._error.text()
    assert page.changed
    QTest.keyClick(page.grid, Qt.Key.Key_Escape)
    assert page.levels()[kim][room.cash] == 4


def test_after_a_clash_ones_own_may_be_written_over_it(
    made: TicketRoom, admin: Actor, qtbot: QtBot
) -> None:
    page, room = opened(made, admin, qtbot), made.room
    kim = room.kim.agent_id
    walk_to(page, kim, room.cash)
    QTest.keyClick(page.grid, Qt.Key.Key_5)
    made.desk.competences.save(admin, [LevelChange(kim, room.cash, 2, 4)])
    for _ in range(2):
        QTest.keyClick(page.grid, Qt.Key.Key_S, CTRL)
        settled(qtbot, made)
    assert not page.changed
    assert made.desk.competences.levels(admin)[kim][room.cash] == 5


def test_what_is_typed_while_a_save_is_under_way_stays(
    made: TicketRoom, admin: Actor, qtbot: QtBot
) -> None:
    page, room = opened(made, admin, qtbot), made.room
    kim = room.kim.agent_id
    walk_to(page, kim, room.cash)
    QTest.keyClick(page.grid, Qt.Key.Key_5)
    QTest.keyClick(page.grid, Qt.Key.Key_S, CTRL)
    QTest.keyClick(page.grid, Qt.Key.Key_3)
    settled(qtbot, made)
    assert made.desk.competences.levels(admin)[kim][room.cash] == 5
    assert list(page.changed.values()) == [LevelChange(kim, room.cash, 5, 3)]
    QTest.keyClick(page.grid, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    assert made.desk.competences.levels(admin)[kim][room.cash] == 3


def test_what_is_written_into_the_table_survives_and_meets_others_at_saving(
    made: TicketRoom, admin: Actor, qtbot: QtBot
) -> None:
    page, room = opened(made, admin, qtbot), made.room
    kim, litvinov = room.kim.agent_id, room.litvinov.agent_id
    walk_to(page, kim, room.cash)
    QTest.keyClick(page.grid, Qt.Key.Key_5)
    page._context.writings.flush()
    settled(qtbot, made)
    page.hide()
    before = made.desk.competences.levels(admin)[kim][room.cash]
    made.desk.competences.save(admin, (LevelChange(kim, room.cash, before, 4),))
    again = opened(made, admin, qtbot)
    assert again.levels()[kim][room.cash] == 5
    assert again.levels()[litvinov] == page.levels()[litvinov]
    assert again.kept.line.isVisible()
    QTest.keyClick(again.grid, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    assert made.desk.competences.levels(admin)[kim][room.cash] == 4
    QTest.keyClick(again.grid, Qt.Key.Key_Escape)
    again._context.writings.flush()
    settled(qtbot, made)
    assert not again.kept.line.isVisible()
    assert made.drafts.writings(admin.agent_id) == ()

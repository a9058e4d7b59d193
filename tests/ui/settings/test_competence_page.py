"""The table of competence by keys alone, on both databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.competence import LevelChange
from app.domain.permissions import Actor
from app.domain.vocabulary import Role, SupportLine
from app.services.drafts import Drafts
from tests import factories as make
from tests.ui.ticket_room import TicketRoom, settled, ticket_room
from ui.background import Background
from ui.settings.competence_page import CompetencePage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def made(database_url: str, background: Background, tmp_path: Path) -> Iterator[TicketRoom]:
    room = ticket_room(database_url, background, Drafts(tmp_path, None))
    yield room
    background.drain(10)
    room.drafts.close()
    room.room.database.dispose()


def opened(made: TicketRoom, actor: Actor, qtbot: QtBot) -> CompetencePage:
    made.desk.catalogue.refresh()
    page = CompetencePage(made.context(actor))
    qtbot.addWidget(page)
    page.resize(1100, 640)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    settled(qtbot, made)
    page.grid.setFocus()
    return page


@pytest.fixture
def boss(made: TicketRoom) -> Actor:
    room = made.room
    with room.database.write() as session:
        key = make.make_agent(session, room.department, "boss", role=Role.ADMINISTRATOR)
    return Actor(key, "boss", "Boss", Role.ADMINISTRATOR, SupportLine.FIRST, room.department)


def walk_to(page: CompetencePage, agent: object, group: object) -> None:
    for key, step in ((Qt.Key.Key_Down, 0), (Qt.Key.Key_Right, 1)):
        for _ in range(12):
            at = page.grid.at
            if at is not None and at[step] == (agent, group)[step]:
                break
            QTest.keyClick(page.grid, key)
    assert page.grid.at == (agent, group)


def test_levels_are_set_counted_and_saved_by_keys(
    made: TicketRoom, boss: Actor, qtbot: QtBot
) -> None:
    page, room = opened(made, boss, qtbot), made.room
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
    stored = made.desk.competences.levels(boss)
    assert stored[kim][room.cash] == 5
    assert room.cash not in stored.get(litvinov, {})
    assert not page.pill.isVisible()
    assert page.grid.at == (litvinov, room.cash)


def test_a_group_that_nobody_masters_is_told_while_typing(
    made: TicketRoom, boss: Actor, qtbot: QtBot
) -> None:
    page, room = opened(made, boss, qtbot), made.room
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
    made: TicketRoom, boss: Actor, qtbot: QtBot
) -> None:
    page, room = opened(made, boss, qtbot), made.room
    kim = room.kim.agent_id
    walk_to(page, kim, room.cash)
    QTest.keyClick(page.grid, Qt.Key.Key_5)
    made.desk.competences.save(boss, [LevelChange(kim, room.cash, 2, 4)])
    QTest.keyClick(page.grid, Qt.Key.Key_S, CTRL)
    settled(qtbot, made)
    assert page._error.text()
    assert page.changed
    QTest.keyClick(page.grid, Qt.Key.Key_Escape)
    assert page.levels()[kim][room.cash] == 4

"""A room of two lines (R3): shaped, called, passed on, solved, by the keyboard in three windows."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from app.domain.readmodels.tickets import TicketCard
from app.domain.vocabulary import Role, StateType, SupportLine
from db.session import Database
from tests import factories as make
from tests.e2e.room_hands import MOST_TABS, Hands
from tests.e2e.two_windows import Seat, seats_in
from tests.rooms import SmallRoom
from tests.ui.offered import words_of
from ui.settings.nav_item import NavItem
from ui.ticket_parts.enter_text import Choice
from ui.widgets import TypeAhead

GONE = ("третья линия", "подрядчики")
"""How the lines were called that the room did away with."""
FIRST, SECOND = SupportLine.FIRST, SupportLine.SECOND


@dataclass
class Room:
    """Who sits where: the administrator, the dispatcher, the engineer."""

    keys: SmallRoom
    boss: Seat
    anna: Seat
    kim: Seat


def everyone(room: SmallRoom, owner: Database) -> tuple[Actor, ...]:
    with owner.write() as session:
        key = make.make_agent(session, room.department, "boss", role=Role.ADMINISTRATOR, line=FIRST)
        make.make_category(
            session, room.department, "9", "Вопрос об акте", None, ["спрашивает про акт"]
        )
        boss = Actor(key, "boss", "Boss", Role.ADMINISTRATOR, FIRST, room.department)
    return boss, room.dispatcher, room.kim


@pytest.fixture
def seats(qtbot: QtBot, qapp: QApplication, database_url: str, tmp_path: Path) -> Iterator[Room]:
    with seats_in(qtbot, qapp, database_url, tmp_path, everyone) as (keys, found):
        yield Room(keys, *found)


def hands_of(seat: Seat) -> Hands:
    """Sit down at a window: it comes to the front."""
    seat.to_front()
    hands = Hands(seat.qtbot, seat)
    hands.settle()
    return hands


def shaped(seat: Seat) -> None:
    """Nothing is on the third line, so that it goes; the fourth is taken out of use."""
    hands = hands_of(seat)
    page = hands.open_page("Линии поддержки")
    hands.press("Down", "Down", "Del", "Del", "End")
    hands.reach("Название (русский)")
    hands.write(GONE[1])
    hands.reach("В работе")
    hands.press("Space")
    hands.save(page)


def told(seat: Seat) -> list[str]:
    """What the window says of lines that the room no longer has."""
    return [each for each in words_of(seat.desk.frame) if any(g in each.lower() for g in GONE)]


def walk_the_settings(seat: Seat) -> None:
    """Every page by the arrows, and what a new record of it would choose from."""
    hands = hands_of(seat)
    items = seat.window.findChildren(NavItem)
    to_list_of_pages(hands)
    hands.press(*["Up"] * len(items))
    walked: set[str] = set()
    while (item := to_list_of_pages(hands)).text() not in walked:
        walked.add(item.text())
        hands.press("Space")
        look_at_page(hands, seat, item.text())
        to_list_of_pages(hands)
        hands.press("Down")
    assert walked == {each.text() for each in items}


def to_list_of_pages(hands: Hands) -> NavItem:
    for _ in range(MOST_TABS):
        item = QApplication.focusWidget()
        if isinstance(item, NavItem):
            return item
        hands.press("F6")
    raise AssertionError("F6 does not lead to the list of pages")


def look_at_page(hands: Hands, seat: Seat, name: str) -> None:
    if name in {"Линии", "Журнал действий"}:  # these two tell what became of a line
        return
    assert told(seat) == [], name
    page = next((each for each in hands.pages() if each.list.add.isVisible()), None)
    if page is not None:
        hands.add(page)
        assert told(seat) == [], name
        hands.press("Esc")


def offered_to_filter(seat: Seat) -> list[str]:
    hands = hands_of(seat)
    hands.press("Ctrl+3")
    hands.reach("Фильтр списка")
    hands.write("линия:")
    hands.press("F4")
    line = QApplication.focusWidget()
    assert isinstance(line, TypeAhead)
    found = [each.text for each in line.candidates]
    hands.press("Esc", "Ctrl+A", "Backspace")
    return found


def called(seat: Seat) -> UUID:
    """A caller with a question that no group is named for: it lies with the first line."""
    hands = hands_of(seat)
    hands.press("Ctrl+1", "F2")
    hands.write("89123456789")
    hands.press("Enter")
    hands.reach("Что случилось")
    hands.write("Спрашивает про акт")
    hands.press("Alt+1", "Ctrl+Enter")
    seat.wait(lambda: seat.call_desk().parts.saving.last is not None)
    last = seat.call_desk().parts.saving.last
    assert last is not None
    assert last.group_name == "Группа first"
    return last.ticket_id


def passed_on(seat: Seat) -> None:
    """From the ticket that was saved last to a group of the second line, with what was tried."""
    hands = hands_of(seat)
    hands.press("Alt+0", "Esc", "Alt+0")  # by the key of the toast, then by the desk's own
    group = hands.reach("Группа")
    assert isinstance(group, Choice)
    shown = [group.itemText(at) for at in range(group.count())]
    assert shown == [
        "Группа first · первая линия",
        "Группа cash · вторая линия",
        "Группа network · вторая линия",
    ]
    hands.press("2")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    hands.write("Искали акт в почте, его нет")
    hands.press("Enter")


def taken_and_solved(seat: Seat) -> None:
    hands = hands_of(seat)
    hands.press("Ctrl+2", "F2")
    assert told(seat) == []
    hands.press("Enter", "Ctrl+Shift+Enter")
    hands.write("Нашли акт в архиве")
    hands.press("Enter", "1", "Enter")


def card(seat: Seat) -> TicketCard | None:
    return seat.ticket().presenter.ticket.card


def test_a_room_of_two_lines_from_its_settings_to_the_solution(seats: Room) -> None:
    shaped(seats.boss)
    walk_the_settings(seats.boss)
    assert offered_to_filter(seats.anna) == ["1", "2"]
    key = called(seats.anna)
    assert told(seats.anna) == []
    passed_on(seats.anna)
    seats.anna.wait(lambda: (found := card(seats.anna)) and found.line is SECOND)
    assert told(seats.anna) == []

    taken_and_solved(seats.kim)
    seats.anna.wait(lambda: (found := card(seats.anna)) and found.state_type is StateType.RESOLVED)
    seen = card(seats.anna)
    assert seen is not None
    assert (seen.ticket_id, seen.assignee_id) == (key, seats.keys.kim.agent_id)
    assert seen.resolution == "Нашли акт в архиве"
    assert told(seats.anna) == told(seats.kim) == []

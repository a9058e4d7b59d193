"""The fourth line (R2): passed on by keys, a partner's own window shows what is his and no more."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from app.domain.vocabulary import Role, SupportLine
from db.session import Database
from tests import factories as make
from tests.e2e.two_windows import TwoSeats, two_seats
from tests.notices import RecordingNotices
from tests.rooms import SmallRoom
from tests.services.support_tickets import register
from tests.ui.ticket_room import typed
from ui.notices import Tone
from ui.ticket.ticket_view import TicketView

GROUP = "Группа service"
ANSWER = "Приняли в ремонт, вернём в пятницу"


def with_a_partner(room: SmallRoom, owner: Database) -> tuple[Actor, Actor]:
    """A group of the fourth line and one who works in it; the other seat is the engineer's."""
    with owner.write() as session:
        group = make.make_group(session, room.department, "service", SupportLine.FOURTH)
        key = make.make_agent(
            session, room.department, "servis", role=Role.PARTNER, line=SupportLine.FOURTH,
            groups=[group],
        )  # fmt: skip
    partner = Actor(
        key, "servis", "Servis", Role.PARTNER, SupportLine.FOURTH, room.department,
        frozenset({group}),
    )  # fmt: skip
    return room.supervisor, partner


@pytest.fixture
def seats(
    qtbot: QtBot, qapp: QApplication, database_url: str, tmp_path: Path
) -> Iterator[TwoSeats]:
    with two_seats(qtbot, qapp, database_url, tmp_path, with_a_partner) as found:
        yield found


def passed_on(seats: TwoSeats) -> UUID:
    """The supervisor passes a ticket to the fourth line from the ticket, by keys."""
    key = register(seats.room, assignee_id=None)
    boss = seats.anna
    boss.desk.open_ticket(key)
    view = boss.ticket()
    boss.wait(lambda: view.presenter.surroundings is not None)
    boss.to_front()
    combo = view.properties.group
    at = next(n for n in range(combo.count()) if GROUP in combo.itemText(n))
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key(Qt.Key.Key_1 + at))
    boss.wait(view.properties.fields["reason"].isVisible)
    tried = QApplication.focusWidget()
    assert isinstance(tried, QLineEdit)
    typed(tried, "Меняли кабель, не помогло")
    QTest.keyClick(tried, Qt.Key.Key_Return)
    boss.wait(lambda: _line(view) is SupportLine.FOURTH)
    return key


def _line(view: TicketView) -> SupportLine | None:
    card = view.presenter.ticket.card
    return card.line if card else None


def test_what_is_passed_to_the_fourth_line_is_at_the_partners_window(seats: TwoSeats) -> None:
    partner, stranger = seats.kim, register(seats.room)
    assert partner.desk.frame.current == "work"
    assert not partner.desk.can_build("calls")
    for name in ("tickets", "knowledge", "settings"):
        partner.desk.open_section(name)
        assert partner.desk.frame.current == name
    work = partner.work()
    key = passed_on(seats)
    partner.wait(lambda: key in work.lists.list.rows.ids)
    assert stranger not in work.lists.list.rows.ids

    partner.desk.open_ticket(key)
    view = partner.ticket()
    partner.wait(lambda: view.presenter.surroundings is not None)
    assert view.presenter.surroundings is not None
    assert view.presenter.surroundings.client is None
    assert view.properties.state.isEnabled()
    assert not view.properties.group.isEnabled()
    partner.to_front()
    typed(view.writing.composer.text, ANSWER)
    QTest.keyClick(
        view.writing.composer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    partner.wait(lambda: any(each.body == ANSWER for each in view.presenter.ticket.timeline))
    boss = seats.anna.ticket()
    seats.anna.wait(lambda: any(each.body == ANSWER for each in boss.presenter.ticket.timeline))
    said = partner.context.notices
    assert isinstance(said, RecordingNotices)
    assert {each.tone for each in said.toasts} == {Tone.OK}

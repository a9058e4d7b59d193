"""The ledger over the window: by key, by Enter on a meter, by a click; Esc gives the place back."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.vocabulary import Impact, Urgency
from db.models.knowledge import Partner
from db.models.sla import StateChange
from tests import factories as make
from tests.ui.ticket_room import TicketRoom, settled
from ui.ticket.ticket_view import TicketView
from ui.ticket_parts.ledger_window import LedgerCard


@pytest.fixture
def logged(made: TicketRoom, view: TicketView, qtbot: QtBot) -> Iterator[TicketView]:
    """The ticket with its log: registered, waited, another priority."""
    room, key = made.room, made.tickets[2]
    with room.database.write() as session:
        begun = room.clock() - timedelta(hours=1)
        make.add(session, StateChange(ticket_id=key, at=begun, state="assigned"))
    tickets = made.desk.tickets
    card = tickets.card(room.litvinov, key)
    review_at = room.clock() + timedelta(days=1)
    card = tickets.move(
        room.litvinov, key, card.version, "waiting_client", "Ждём фото чека", review_at
    ).value
    room.clock.forward(minutes=10)
    card = tickets.move(room.litvinov, key, card.version, "in_progress").value
    tickets.set_priority(room.litvinov, key, card.version, Impact.SITE, Urgency.NOW)
    room.clock.forward(minutes=5)
    view.presenter.ticket.reread()
    settled(qtbot, made)
    yield view
    view.ledger.close_up()


def words(card: LedgerCard) -> list[str]:
    model = card.table.model()
    return [str(model.index(at, 1).data()) for at in range(model.rowCount())]


def opened(view: TicketView, made: TicketRoom, qtbot: QtBot) -> LedgerCard:
    settled(qtbot, made)
    qtbot.waitUntil(lambda: view.ledger.card is not None)
    assert view.ledger.card is not None
    return view.ledger.card


def test_a_key_shows_every_stretch_and_why(
    made: TicketRoom, logged: TicketView, qtbot: QtBot
) -> None:
    QTest.keyClick(logged, Qt.Key.Key_F7)
    card = opened(logged, made, qtbot)
    told = " / ".join(words(card))
    assert "Working time" in told
    assert "Ждём фото чека" in told
    assert "P3 → P1" in told
    assert "Deadline" in told
    assert "of 2 h" in card.sums.text()


def test_enter_on_a_meter_and_esc_come_back_to_it(
    made: TicketRoom, logged: TicketView, qtbot: QtBot
) -> None:
    meter = _meter(logged)
    meter.setFocus()
    QTest.keyClick(meter, Qt.Key.Key_Return)
    card = opened(logged, made, qtbot)
    assert card.table.hasFocus()
    QTest.keyClick(card.table, Qt.Key.Key_Escape)
    assert logged.ledger.card is None
    assert meter.hasFocus()


def test_a_click_shows_it_and_another_ticket_puts_it_away(
    made: TicketRoom, logged: TicketView, qtbot: QtBot
) -> None:
    QTest.mouseClick(_meter(logged), Qt.MouseButton.LeftButton)
    opened(logged, made, qtbot)
    logged.presenter.step(1)
    settled(qtbot, made)
    assert logged.ledger.card is None


def test_the_partners_clock_has_a_ledger_of_its_own(
    made: TicketRoom, logged: TicketView, qtbot: QtBot
) -> None:
    room, key, tickets = made.room, made.tickets[2], made.desk.tickets
    with room.database.write() as session:
        calendar = make.make_calendar(session)
        partner = make.key_of(
            session, Partner(name="ФНСервис", answer_minutes=180, calendar_id=calendar)
        )
    made.desk.catalogue.refresh()
    version = tickets.card(room.litvinov, key).version
    review_at = room.clock() + timedelta(days=1)
    tickets.wait_for_partner(room.litvinov, key, version, partner, "Замена ФН", review_at)
    logged.presenter.ticket.reread()
    settled(qtbot, made)
    assert logged.meters.partner_text()
    meter = _meter(logged, "ФНСервис")
    meter.setFocus()
    QTest.keyClick(meter, Qt.Key.Key_Return)
    card = opened(logged, made, qtbot)
    assert card.table.accessibleName() == "ФНСервис: how the time to answer was counted"
    assert "Deadline" in words(card)


def _meter(view: TicketView, name: str = "") -> QWidget:
    return next(
        each
        for each in view.meters.findChildren(QWidget)
        if each.focusPolicy() is Qt.FocusPolicy.TabFocus and name in each.accessibleName()
    )

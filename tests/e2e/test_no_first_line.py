"""A room without a first line (R3): the second answers the phone and does the sorting."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from app.domain.permissions import Actor
from app.domain.vocabulary import SupportLine
from db.models.staff import Agent, RoomLine, SupportGroup
from db.session import Database
from tests.e2e.test_two_windows import register
from tests.e2e.two_windows import TwoSeats, two_seats
from tests.rooms import SmallRoom

SECOND = SupportLine.SECOND


def all_on_the_second(room: SmallRoom, owner: Database) -> tuple[Actor, Actor]:
    """Everybody and every queue moves up before the first line goes."""
    with owner.write() as session:
        for model in (SupportGroup, Agent):
            session.execute(
                update(model).where(model.line == SupportLine.FIRST).values(line=SECOND)
            )
        first = RoomLine.number == SupportLine.FIRST
        session.execute(update(RoomLine).where(first).values(active=False))
    return room.dispatcher, room.kim


@pytest.fixture
def seats(
    qtbot: QtBot, qapp: QApplication, database_url: str, tmp_path: Path
) -> Iterator[TwoSeats]:
    with two_seats(qtbot, qapp, database_url, tmp_path, all_on_the_second) as found:
        yield found


def test_a_call_is_taken_and_lies_on_the_second_line(seats: TwoSeats) -> None:
    work = seats.kim.work()
    key = register(seats)
    seats.kim.wait(lambda: key in work.lists.queue.rows.ids)
    seats.anna.desk.open_ticket(key)
    view = seats.anna.ticket()
    seats.anna.wait(lambda: view.presenter.ticket.card is not None)
    card = view.presenter.ticket.card
    assert card is not None
    assert card.line is SECOND
    lines = {each.line for each in seats.anna.context.catalogue.groups.values()}
    assert lines == {SECOND}

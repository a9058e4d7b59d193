"""What one does at his window is seen at the other's, with nobody pressing F5."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.domain.permissions import Actor
from app.domain.vocabulary import Doing, Urgency
from db.session import Database
from tests.e2e.two_windows import Seat, TwoSeats, two_seats
from tests.ui.ticket_room import typed

PETROV = "Иван Петров"
STORY = "Не печатает чек после обновления"


@pytest.fixture
def seats(
    qtbot: QtBot, qapp: QApplication, database_url: str, tmp_path: Path
) -> Iterator[TwoSeats]:
    with two_seats(qtbot, qapp, database_url, tmp_path) as found:
        yield found


def register(seats: TwoSeats) -> UUID:
    """Anna's call of Petrov, by her window, into the queue of Kim's group."""
    desk = seats.anna.call_desk()
    seats.anna.to_front()
    parts = desk.parts
    parts.caller.choose_contact(seats.room.petrov)
    seats.anna.wait(lambda: parts.board.current.caller_name == PETROV)
    typed(desk.form.matter.text, STORY)
    parts.matter.choose_category(seats.room.no_print)
    parts.plan.choose_assignee(None, seats.room.cash, "в общую очередь")
    seats.anna.wait(lambda: parts.plan.current is not None)
    QTest.keyClick(desk.form.matter.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seats.anna.wait(lambda: parts.saving.last is not None)
    last = parts.saving.last
    assert last is not None
    return last.ticket_id


def by_service(seat: Seat, ticket_id: UUID, actor: Actor) -> None:
    """Change the urgency at another desk."""
    tickets = seat.context.desk.tickets
    card = tickets.card(actor, ticket_id)
    tickets.set_priority(actor, ticket_id, card.version, impact=card.impact, urgency=Urgency.NOW)


def test_a_ticket_registered_here_is_taken_there_and_here_it_is_seen_who_has_it(
    seats: TwoSeats,
) -> None:
    work = seats.kim.work()
    assert work.lists.queue.rows.ids == ()
    key = register(seats)

    seats.kim.wait(lambda: key in work.lists.queue.rows.ids)
    seats.anna.desk.open_ticket(key)
    view = seats.anna.ticket()
    seats.anna.wait(lambda: view.presenter.ticket.card is not None)
    card = view.presenter.ticket.card
    assert card is not None
    assert card.assignee_id is None

    work.take_next()
    seats.kim.wait(lambda: key in work.lists.list.rows.ids)
    seats.anna.wait(lambda: _assignee(view) == seats.room.kim.agent_id)
    assert seats.room.kim.agent_id in view.properties._people
    shown = view.properties.assignee.currentText()
    assert shown.split()[0] in _name(seats, seats.room.kim.agent_id)


def test_who_else_looks_and_writes_is_seen_and_leaves_at_once(seats: TwoSeats) -> None:
    key = register(seats)
    seats.anna.desk.open_ticket(key)
    seats.kim.desk.open_ticket(key)
    mine, theirs = seats.anna.ticket(), seats.kim.ticket()

    seats.anna.wait(lambda: mine.presence.isVisible() and mine.presence.text)
    seats.kim.wait(theirs.presence.isVisible)
    looking = mine.presence.text
    typed(theirs.writing.composer.text, "Еду")
    seats.anna.wait(lambda: mine.presence.text != looking)
    live = seats.anna.context.desk.live
    assert [each.doing for each in live.present(seats.anna.actor, key)] == [Doing.WRITING]

    seats.kim.desk.open_section("work")
    seats.anna.wait(lambda: not mine.presence.isVisible() or mine.presence.text == looking)
    seats.kim.desk.open_section("settings")
    seats.anna.wait(lambda: not mine.presence.isVisible())


def test_another_desks_change_flashes_and_touches_no_text(seats: TwoSeats) -> None:
    key = register(seats)
    seats.anna.desk.open_ticket(key)
    view = seats.anna.ticket()
    seats.anna.wait(lambda: view.presenter.ticket.card is not None)
    typed(view.writing.composer.text, "Клиент перезвонит сам")
    by_service(seats.kim, key, seats.room.supervisor if _embedded(seats) else seats.room.kim)

    urgency = view.properties.fields["urgency"]
    seats.anna.wait(urgency._note.text)
    assert urgency.control.property("matched") == "true"
    assert view.writing.composer.text.toPlainText() == "Клиент перезвонит сам"
    seats.anna.wait(lambda: urgency.control.property("matched") == "false")
    assert urgency._note.text()  # the words stay when the flash is over


def test_a_list_that_is_open_does_not_change_under_the_eye(seats: TwoSeats) -> None:
    key = register(seats)
    seats.anna.desk.open_ticket(key)
    view = seats.anna.ticket()
    seats.anna.wait(lambda: view.presenter.ticket.card is not None)
    choice = view.properties.urgency
    if not choice.isEnabled():
        pytest.skip("she may not change it")
    choice.showPopup()
    before = view.presenter.ticket.card
    assert before is not None
    by_service(seats.kim, key, seats.room.kim)
    seats.anna.wait(lambda: _version(view) > before.version)
    assert choice.view().isVisible()
    assert choice.currentIndex() == list(Urgency).index(before.urgency)
    choice.hidePopup()
    seats.anna.wait(lambda: choice.currentIndex() == list(Urgency).index(Urgency.NOW))


def test_a_call_being_typed_goes_on_while_the_room_changes(seats: TwoSeats) -> None:
    key = register(seats)
    desk = seats.anna.call_desk()
    parts = desk.parts
    parts.caller.choose_contact(seats.room.petrov)
    seats.anna.wait(lambda: parts.caller.view.history is not None)
    typed(desk.form.matter.text, "Ещё одна касса")
    parts.matter.choose_category(seats.room.no_fiscal)
    seats.anna.wait(lambda: parts.plan.current is not None)
    load = _load(parts.plan.plan, seats.room.kim.agent_id)
    draft = parts.board.current

    seats.kim.work().take_next()
    seats.anna.wait(lambda: _load(parts.plan.plan, seats.room.kim.agent_id) == load + 1)
    seats.anna.wait(lambda: _held(parts.caller.view.history, key))
    assert parts.board.current.matter == draft.matter
    assert parts.board.current.contact_id == draft.contact_id
    assert desk.form.matter.text.toPlainText() == "Ещё одна касса"


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_cut_link_is_said_and_nothing_is_missed(seats: TwoSeats, database_url: str) -> None:
    chip = seats.kim.desk.frame.connection
    plain = chip.text()
    said: list[bool] = []
    seats.kim.live.polling_changed.connect(said.append)
    owner = Database(database_url)
    with owner.write() as session:
        cut = session.scalar(
            text(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                " WHERE usename = 'kim' AND datname = current_database()"
                " AND query ILIKE '%change%'"
            )
        )
    owner.dispose()
    assert cut
    work = seats.kim.work()
    key = register(seats)
    seats.kim.wait(lambda: key in work.lists.queue.rows.ids)
    seats.kim.wait(lambda: said == [True, False])
    assert chip.text() == plain
    chip.show_polling(True)
    assert plain in chip.text()
    assert "15" in chip.text()


def _embedded(seats: TwoSeats) -> bool:
    return seats.anna.context.desk.embedded


def _assignee(view: object) -> UUID | None:
    card = view.presenter.ticket.card  # type: ignore[attr-defined]
    return card.assignee_id if card else None


def _version(view: object) -> int:
    card = view.presenter.ticket.card  # type: ignore[attr-defined]
    return card.version if card else 0


def _name(seats: TwoSeats, agent_id: UUID) -> str:
    return seats.anna.context.catalogue.agents[agent_id].full_name


def _load(plan: object, agent_id: UUID) -> int:
    found = [each.candidate for each in plan.candidates if each.candidate.agent_id == agent_id]  # type: ignore[attr-defined]
    return found[0].open_count if found else -1


def _held(history: object, key: UUID) -> bool:
    items = {each.ticket_id: each for each in history.items}  # type: ignore[attr-defined]
    return key in items and items[key].state != "new"

"""The second line's desk while the centre is away: own work is seen at once, and marked."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.bootstrap import ServiceDesk
from app.config import Settings
from app.domain.deeds import RegisterDeed, deed_of_call
from app.domain.vocabulary import TicketState
from app.services import offline
from app.services.drafts import Drafts
from app.services.outbox import Outbox, new_key
from db.replica import ReachableDatabase, Replica
from tests.rooms import HandClock, small_room
from tests.services.test_rehearsal import given_to
from tests.ui.screens import on_screen
from tests.ui.ticket_room import TicketRoom, furnish, settled, typed
from ui.background import Background
from ui.carrying import Kept
from ui.context import DeskContext
from ui.theme import Theme
from ui.ticket.ticket_view import TicketView
from ui.ticket_parts.list_block import ListBlock
from ui.ticket_parts.moves import Move
from ui.widgets import Cell, Mark
from ui.widgets.table import CELL_ROLE
from ui.work.work_desk import WorkDesk

WAITS = "waits to be sent"


class AwayRoom(TicketRoom):
    """Litvinov's desk with an outbox, at a centre that can be lost and found."""

    outbox: Outbox

    @property
    def centre(self) -> ReachableDatabase:
        assert isinstance(self.room.database, ReachableDatabase)
        return self.room.database

    def at_desk(self) -> DeskContext:
        lane = self.background
        return DeskContext(
            self.desk, self.room.litvinov, self.drafts, lane, lane, self.hub, self.notices,
            Settings(), outbox=self.outbox,
        )  # fmt: skip

    def turn(self, *, away: bool) -> None:
        """The connection goes or comes, and the screens are told as the keeper tells them."""
        if away:
            self.centre.lose()
        else:
            self.desk.ping()
        self.hub.reach_changed.emit(away)


@pytest.fixture
def made(
    sqlite_url: str, background: Background, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[AwayRoom]:
    monkeypatch.setattr(offline, "REST_SECONDS", 0)
    clock = HandClock()
    room = small_room(ReachableDatabase(sqlite_url, clock), clock)
    desk = ServiceDesk(room.database, clock)
    desk.catalogue.snapshot()
    made = AwayRoom(room, desk, background, Drafts(tmp_path, None))
    made.outbox = Outbox(tmp_path, new_key(), clock)
    furnish(made)
    desk.offline.take(room.litvinov, Event())
    yield made
    background.drain(10)
    made.drafts.close()
    made.outbox.close()
    room.database.dispose()


@pytest.fixture
def context(made: AwayRoom) -> DeskContext:
    return made.at_desk()


@pytest.fixture
def desk(made: AwayRoom, context: DeskContext, theme: Theme, qtbot: QtBot) -> WorkDesk:
    screen = WorkDesk(context, made.navigator)
    on_screen(qtbot, screen, 1500, 840)
    screen.activate()
    settled(qtbot, made)
    return screen


def last_cell(block: ListBlock, row_id: object) -> Cell:
    rows = block.rows
    cell = rows.data(rows.index(rows.row_of(row_id), 4), CELL_ROLE)
    assert isinstance(cell, Cell)
    return cell


def test_a_note_written_away_is_in_the_history_with_a_mark(
    made: AwayRoom, desk: WorkDesk, qtbot: QtBot
) -> None:
    made.turn(away=True)
    text = desk.preview.writing.composer.text
    text.setFocus()
    typed(text, "Проверил питание")
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, made)
    newest = desk.preview._events.lines[0]
    assert (newest.body, newest.waits) == ("Проверил питание", WAITS)
    assert WAITS in newest.sentence
    cell = last_cell(desk.lists.list, made.tickets[1])
    assert (cell.second, cell.mark) == (WAITS, Mark.UNSENT)
    assert last_cell(desk.lists.list, made.tickets[2]).mark is None
    assert text.toPlainText() == ""


def test_a_move_made_away_changes_list_and_keys_and_is_nobodys_news(
    made: AwayRoom, context: DeskContext, theme: Theme, qtbot: QtBot
) -> None:
    view = TicketView(context, made.navigator)
    on_screen(qtbot, view)
    view.show_ticket(made.tickets[2])
    settled(qtbot, made)
    made.turn(away=True)
    view.writing.start(Move.START)
    settled(qtbot, made)
    card = view.presenter.ticket.card
    assert card is not None
    assert card.state == TicketState.IN_PROGRESS
    assert view.history.lines.lines[0].waits == WAITS
    assert not view.changed.isVisible()
    made.turn(away=False)
    context.connection.ask()
    settled(qtbot, made)
    view.refresh()
    settled(qtbot, made)
    assert made.by_other(2).state == TicketState.IN_PROGRESS
    assert view.history.lines.lines[0].waits == ""
    assert not view.changed.isVisible()


def test_what_a_rule_forbids_is_said_at_its_field_and_does_not_wait(
    made: AwayRoom, desk: WorkDesk, qtbot: QtBot
) -> None:
    made.turn(away=True)
    desk.preview.writing.press(4)
    form = desk.preview.writing.form
    form.submitted.emit(form.given())
    settled(qtbot, made)
    assert form.isVisible()
    assert made.outbox.waiting(made.room.litvinov.agent_id) == ()
    assert last_cell(desk.lists.list, made.tickets[1]).mark is None


def test_a_call_given_to_oneself_is_in_the_list_under_its_provisional_number(
    made: AwayRoom, desk: WorkDesk, context: DeskContext, qtbot: QtBot
) -> None:
    made.turn(away=True)
    actor = made.room.litvinov
    draft = given_to(made.room, actor)
    deed = deed_of_call(actor.agent_id, made.room.clock(), RegisterDeed(draft))
    kept = context.sending.carry(deed)
    assert isinstance(kept, Kept)
    context.sending.note(kept)
    settled(qtbot, made)
    rows = desk.lists.list.rows
    at = rows.row_of(draft.matter.ticket_id)
    words = rows.data(rows.index(at, 2), CELL_ROLE)
    assert isinstance(words, Cell)
    assert words.second.startswith("L-1")
    assert last_cell(desk.lists.list, draft.matter.ticket_id).mark is Mark.UNSENT


def test_opened_again_while_away_the_list_shows_what_waits(
    made: AwayRoom, desk: WorkDesk, context: DeskContext, qtbot: QtBot
) -> None:
    copy = made.desk.offline.replica
    assert isinstance(copy, Replica)
    sealed = copy.data()
    made.turn(away=True)
    desk.preview.writing.start(Move.START)
    settled(qtbot, made)
    made.centre.put_in_force(Replica(copy.taken_at, sealed))
    context.sending.start()
    settled(qtbot, made)
    desk.refresh()
    settled(qtbot, made)
    assert desk.presenter.reading is not None
    states = {row.ticket_id: row.state for row in desk.presenter.reading.page.rows}
    assert states[made.tickets[1]] == TicketState.IN_PROGRESS
    assert last_cell(desk.lists.list, made.tickets[1]).mark is Mark.UNSENT


def test_nothing_stays_marked_when_all_has_been_sent(
    made: AwayRoom, desk: WorkDesk, context: DeskContext, qtbot: QtBot
) -> None:
    made.turn(away=True)
    desk.preview.writing.start(Move.START)
    settled(qtbot, made)
    assert last_cell(desk.lists.list, made.tickets[1]).mark is Mark.UNSENT
    made.turn(away=False)
    context.connection.ask()
    settled(qtbot, made)
    assert last_cell(desk.lists.list, made.tickets[1]).mark is None
    assert made.by_other(1).state == TicketState.IN_PROGRESS

"""The list of what waits: every row has a way on, and nothing goes before its words are kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import ServiceDesk
from app.config import Settings
from app.domain.deeds import MoveDeed, NoteDeed, RegisterDeed, deed_of_call, deed_of_ticket
from app.domain.errors import DeskError
from app.domain.vocabulary import TicketState
from app.services.drafts import Drafts
from app.services.outbox import Outbox
from db.journal import new_key
from db.session import Database
from tests.drafts import draft_of
from tests.notices import RecordingNotices
from tests.rooms import SmallRoom, small_room
from tests.synchronous import immediate_background
from ui.changes_hub import ChangesHub
from ui.context import DeskContext
from ui.outbox.waiting_card import WaitingCard
from ui.theme import Theme


@pytest.fixture
def room(qapp: QApplication, sqlite_url: str) -> Iterator[SmallRoom]:
    database = Database(sqlite_url)
    yield small_room(database)
    database.dispose()


@pytest.fixture
def context(room: SmallRoom, tmp_path: Path) -> DeskContext:
    """Anna's desk with an outbox; the lanes run at once."""
    desk = ServiceDesk(room.database, room.clock)
    desk.catalogue.snapshot()
    return DeskContext(
        desk=desk, actor=room.dispatcher, drafts=Drafts(tmp_path, None),
        background=immediate_background(), journal=immediate_background(), hub=ChangesHub(),
        notices=RecordingNotices(), settings=Settings(),
        outbox=Outbox(tmp_path, new_key(), room.clock),
    )  # fmt: skip


def outbox_of(context: DeskContext) -> Outbox:
    assert context.outbox is not None
    return context.outbox


def refused_move(context: DeskContext, room: SmallRoom) -> None:
    """A status change that the server refuses: the ticket was seen in another version."""
    ticket = context.desk.calls.register(room.dispatcher, draft_of(room)).value.ticket_id
    move = MoveDeed(99, TicketState.IN_PROGRESS, "начинаю")
    deed = deed_of_ticket(room.dispatcher.agent_id, room.clock(), ticket, move, "заявка")
    outbox_of(context).put(deed)
    with pytest.raises(DeskError):
        outbox_of(context).send(context.desk, room.dispatcher, deed.id)


def refused_call(context: DeskContext, room: SmallRoom) -> None:
    draft = draft_of(room, number_typed="", contact_id=None)
    deed = deed_of_call(room.dispatcher.agent_id, room.clock(), RegisterDeed(draft))
    outbox_of(context).put(deed)
    with pytest.raises(DeskError):
        outbox_of(context).send(context.desk, room.dispatcher, deed.id)


@pytest.fixture
def card(context: DeskContext, theme: Theme, qtbot: QtBot) -> WaitingCard:
    assert theme.name
    made = WaitingCard(context)
    qtbot.addWidget(made)
    return made


def test_a_refused_call_goes_back_as_a_card(
    card: WaitingCard, context: DeskContext, room: SmallRoom, qtbot: QtBot
) -> None:
    refused_call(context, room)
    context.sending.refresh()
    assert card.again.isEnabled()
    assert not card.remove.isEnabled()
    with qtbot.waitSignal(card.card_wanted) as wanted:
        card.open.click()
    assert wanted.args[0].matter.description == "Касса не печатает чек с утра"
    assert outbox_of(context).waiting(room.dispatcher.agent_id) == ()


def test_refused_words_become_a_note_on_the_ticket(
    card: WaitingCard, context: DeskContext, room: SmallRoom
) -> None:
    refused_move(context, room)
    context.sending.refresh()
    ticket = context.sending.sight.refused[0].deed.ticket_id
    assert ticket is not None
    card.as_note.click()
    assert outbox_of(context).waiting(room.dispatcher.agent_id) == ()
    bodies = [one.body for one in context.desk.tickets.timeline(room.dispatcher, ticket)]
    assert any("начинаю" in body for body in bodies)


def test_a_refused_deed_is_removed_only_after_it_was_exported(
    card: WaitingCard,
    context: DeskContext,
    room: SmallRoom,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _where: str(tmp_path / "docs"))
    refused_call(context, room)
    context.sending.refresh()
    card.remove.click()
    assert len(outbox_of(context).waiting(room.dispatcher.agent_id)) == 1
    card.export.click()
    (file,) = (tmp_path / "docs").iterdir()
    assert "Касса не печатает чек с утра" in file.read_text(encoding="utf-8-sig")
    card.remove.click()
    assert outbox_of(context).waiting(room.dispatcher.agent_id) == ()


def test_what_was_sent_shows_both_numbers(
    card: WaitingCard, context: DeskContext, room: SmallRoom
) -> None:
    deed = deed_of_call(room.dispatcher.agent_id, room.clock(), RegisterDeed(draft_of(room)))
    outbox_of(context).put(deed)
    context.sending.drain()
    assert card.model.rowCount() == 1
    number = card.model.index(0, 3).data()
    assert number.startswith(("Л-1 → ", "L-1 → "))
    assert not card.again.isEnabled()
    assert card.open.isEnabled()


def test_a_note_waits_behind_nothing_of_another_ticket(
    context: DeskContext, room: SmallRoom
) -> None:
    refused_call(context, room)
    ticket = context.desk.calls.register(room.dispatcher, draft_of(room)).value.ticket_id
    note = deed_of_ticket(room.dispatcher.agent_id, room.clock(), ticket, NoteDeed("позже"))
    outbox_of(context).put(note)
    context.sending.drain()
    assert [one.deed.id for one in context.sending.sight.sent] == [note.id]

"""A deed that met somebody else's change is decided in the list of what waits, by the keys."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.deeds import MoveDeed, NoteDeed, Payload, ResolveDeed, deed_of_ticket
from app.domain.errors import Conflict
from app.domain.readmodels.tickets import TicketCard
from app.domain.vocabulary import EntryKind, ResolutionCode, TicketState
from app.services.drafts import Drafts
from app.services.outbox import Outbox
from db.journal import new_key
from tests.notices import RecordingNotices
from tests.synchronous import immediate_background
from tests.ui.screens import on_screen
from tests.ui.ticket_room import TicketRoom, ticket_room
from ui.context import DeskContext
from ui.outbox.waiting_card import WaitingCard
from ui.theme import Theme

WORDS = "Сменил кабель"


@pytest.fixture
def made(sqlite_url: str, tmp_path: Path) -> Iterator[TicketRoom]:
    room = ticket_room(sqlite_url, immediate_background(), Drafts(tmp_path, None))
    room.ticket(1)
    yield room
    room.drafts.close()
    room.room.database.dispose()


@pytest.fixture
def context(made: TicketRoom, tmp_path: Path) -> DeskContext:
    """Litvinov's desk with an outbox; the lanes run at once."""
    plain = made.context()
    return DeskContext(
        made.desk, plain.actor, made.drafts, plain.background, plain.journal, plain.hub,
        RecordingNotices(), plain.settings,
        outbox=Outbox(tmp_path, new_key(), made.room.clock),
    )  # fmt: skip


@pytest.fixture
def card(context: DeskContext, theme: Theme, qtbot: QtBot) -> WaitingCard:
    assert theme.name
    made = WaitingCard(context)
    on_screen(qtbot, made, active=True)
    made.table.setFocus()
    return made


def refuse(made: TicketRoom, context: DeskContext, payload: Payload) -> None:
    """The server says that somebody changed the same; a note waits behind."""
    outbox, actor, key = context.outbox, context.actor, made.tickets[1]
    assert outbox is not None
    for each in (payload, NoteDeed("потом ещё это")):
        outbox.put(deed_of_ticket(actor.agent_id, made.room.clock(), key, each, "заявка"))
    first = outbox.waiting(actor.agent_id)[0].deed
    with pytest.raises(Conflict):
        outbox.send(made.desk, actor, first.id)
    made.room.clock.now += timedelta(minutes=1)  # what is decided is decided later
    context.sending.refresh()


def paused_by_head(made: TicketRoom) -> None:
    room, review = made.room, made.room.clock().replace(hour=20)
    wait = TicketState.WAITING_CLIENT
    made.desk.tickets.move(room.supervisor, made.tickets[1], 1, wait, "ключ у клиента", review)


def history(made: TicketRoom) -> list[dict[str, Any]]:
    """How the clashes were decided, newest first."""
    items = made.desk.tickets.timeline(made.room.supervisor, made.tickets[1])
    return [choice for item in items for choice in item.facts.get("choices", ())]


def bodies(made: TicketRoom) -> list[str]:
    items = made.desk.tickets.timeline(made.room.supervisor, made.tickets[1])
    return [item.body for item in items if item.kind is EntryKind.NOTE]


def stands(made: TicketRoom) -> TicketCard:
    found: TicketCard = made.by_other(1)
    return found


def ask(card: WaitingCard, qtbot: QtBot) -> None:
    """The first key of the row opens the question, and the digits mean its sides."""
    qtbot.keyClick(card.table, Qt.Key.Key_Return)
    assert card.clash.isVisible()
    assert card.clash.hasFocus()
    assert not card.again.isVisible()  # one «1» on the screen


def test_two_does_mine_upon_theirs_and_lets_go_what_waited_behind(
    made: TicketRoom, context: DeskContext, card: WaitingCard, qtbot: QtBot
) -> None:
    paused_by_head(made)
    refuse(made, context, MoveDeed(1, TicketState.IN_PROGRESS, "начинаю"))
    ask(card, qtbot)
    assert [(row.clash.field, row.clash.by) for row in card.clash.rows] == [("state", "Head")]
    qtbot.keyClick(card.clash, Qt.Key.Key_2)
    assert stands(made).state == TicketState.IN_PROGRESS
    (told,) = history(made)
    assert (told["side"], told["theirs"]) == ("mine", TicketState.WAITING_CLIENT)
    assert bodies(made) == ["", "потом ещё это"]
    assert context.sending.sight.waiting == ()
    assert not card.clash.isVisible()


def test_one_lets_theirs_stand_and_keeps_the_words(
    made: TicketRoom, context: DeskContext, card: WaitingCard, qtbot: QtBot
) -> None:
    paused_by_head(made)
    refuse(made, context, MoveDeed(1, TicketState.IN_PROGRESS, "начинаю"))
    ask(card, qtbot)
    qtbot.keyClick(card.clash, Qt.Key.Key_1)
    assert stands(made).state == TicketState.WAITING_CLIENT
    assert [told["side"] for told in history(made)] == ["theirs"]
    assert bodies(made) == ["начинаю", "потом ещё это"]
    assert context.sending.sight.waiting == ()


def test_two_solutions_are_joined(
    made: TicketRoom, context: DeskContext, card: WaitingCard, qtbot: QtBot
) -> None:
    fixed = ResolutionCode.FIXED
    made.desk.tickets.resolve(made.room.supervisor, made.tickets[1], 1, WORDS, fixed)
    refuse(made, context, ResolveDeed(1, "Перезагрузил", fixed))
    ask(card, qtbot)
    qtbot.keyClick(card.clash, Qt.Key.Key_3)
    assert stands(made).resolution == f"{WORDS}\n\nПерезагрузил"
    assert [told["side"] for told in history(made)] == ["joined"]


def test_later_folds_the_question_and_it_waits(
    made: TicketRoom, context: DeskContext, card: WaitingCard, qtbot: QtBot
) -> None:
    paused_by_head(made)
    refuse(made, context, MoveDeed(1, TicketState.IN_PROGRESS))
    ask(card, qtbot)
    context.sending.refresh()  # whatever else happens to the outbox
    assert card.clash.isVisible()
    qtbot.keyClick(card.clash, Qt.Key.Key_Escape)
    assert card.again.isVisible()
    assert card.table.hasFocus()
    assert len(context.sending.sight.waiting) == 2
    assert history(made) == []


def test_a_third_change_is_asked_about_anew(
    made: TicketRoom, context: DeskContext, card: WaitingCard, qtbot: QtBot
) -> None:
    paused_by_head(made)
    refuse(made, context, MoveDeed(1, TicketState.IN_PROGRESS))
    ask(card, qtbot)
    made.desk.tickets.resolve(made.room.supervisor, made.tickets[1], 2, WORDS, ResolutionCode.FIXED)
    qtbot.keyClick(card.clash, Qt.Key.Key_2)
    first = context.sending.sight.refused[0]
    assert [row.theirs for row in first.fate.clashes] == [TicketState.RESOLVED]
    assert [one.deed.kind.value for one in context.sending.sight.waiting] == [
        "move", "decide", "note",
    ]  # fmt: skip
    assert history(made) == []

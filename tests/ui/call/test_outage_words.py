"""An outage that goes on, at the call desk: what is told, in the card and in the sentence read."""

from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from app.domain.vocabulary import Spread
from tests import factories as make
from tests.rooms import SmallRoom
from tests.ui.call.call_window import CallWindow

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WORDS = "Авария у провайдера, обещают к 15:00."
SAID = "пропал интернет, терминалы не работают"


@pytest.fixture
def others(room: SmallRoom) -> list[UUID]:
    """Three clients who told the same within the last minutes."""
    with room.database.write() as session:
        return [
            make.make_ticket(
                session,
                number,
                room.department,
                category_id=room.no_network,
                description=SAID,
                client_id=make.make_client(session, f"Точка {number}", city="Север"),
                opened_at=room.clock() - timedelta(minutes=110 - number),
            )
            for number in (101, 102, 103)
        ]


def say(calls: CallWindow) -> None:
    calls.find("6789", "Иван Петров")
    calls.say(SAID)
    calls.wait(lambda: calls.desk.parts.plan.near is not None)


def test_alike_words_alone_bring_the_evidence(calls: CallWindow, others: list[UUID]) -> None:
    say(calls)
    near = calls.desk.parts.plan.near
    assert near is not None
    assert near.ticket_id == others[0]
    assert near.traces is not None
    assert (near.traces.callers, near.traces.place) == (4, "Север")
    card = calls.desk.side.outage
    assert "4 caller(s) within 9 minute(s): " in card.text()
    assert card.declare.isVisible()


def test_a_key_declares_it_and_joins_nobody(calls: CallWindow, others: list[UUID]) -> None:
    say(calls)
    calls.press(Qt.Key.Key_9, CTRL | SHIFT)
    calls.wait(lambda: calls.notices.toasts != [])
    actor = calls.desk.parts.context.actor
    [line] = calls.services.outages.board(actor).lines
    assert (line.ticket_id, line.joined) == (others[0], 0)


def test_the_words_are_in_what_is_read_and_the_caller_hangs_under_it(
    calls: CallWindow, room: SmallRoom, others: list[UUID]
) -> None:
    calls.services.outages.mark(room.dispatcher, others[0], Spread.SYSTEMIC)
    calls.services.outages.say(room.dispatcher, others[0], WORDS)
    say(calls)
    calls.desk.parts.matter.choose_category(room.no_network)
    calls.settle()
    card = calls.desk.side.outage
    calls.wait(lambda: card.words() == f"“{WORDS}”")
    assert "Anna" in card.author()
    say_view = calls.desk.form.say
    assert WORDS not in say_view.text()
    calls.press(Qt.Key.Key_9, ALT)
    calls.wait(lambda: WORDS in say_view.text())
    refused: list[object] = []
    calls.desk.parts.saving.refused.connect(refused.append)
    calls.desk.parts.saving.assign()
    assert refused == []
    calls.wait(lambda: calls.desk.parts.saving.last is not None)
    joined = calls.services.outages.outage(room.dispatcher, others[0]).joined
    assert calls.desk.parts.saving.last is not None
    assert [each.ticket_id for each in joined] == [calls.desk.parts.saving.last.ticket_id]


def test_on_a_narrow_window_the_outage_stands_above_the_history(
    calls: CallWindow, room: SmallRoom, others: list[UUID]
) -> None:
    calls.services.outages.mark(room.dispatcher, others[0], Spread.SYSTEMIC)
    calls.services.outages.say(room.dispatcher, others[0], WORDS)
    strip = calls.desk.left.outage
    say(calls)
    assert not strip.isVisible(), "the right column says it"
    calls.window.resize(1366, 768)
    calls.wait(strip.isVisible)
    assert strip.accessibleDescription() == f"“{WORDS}”"
    calls.press(Qt.Key.Key_9, ALT)
    assert calls.desk.parts.matter.matter.outage_id == others[0]
    calls.wait(lambda: not strip.isVisible())
    calls.press(Qt.Key.Key_9, ALT)
    calls.wait(strip.isVisible)

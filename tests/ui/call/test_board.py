"""The open call cards: clocks, parking, and a journal that never mixes two calls."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from app.domain.call_clock import CallPhase, held, phase_of, talked
from app.services.drafts import Drafts
from tests.ui.call.conftest import CallParts, assemble
from ui.call.board import MOST_CARDS, CallBoard


def kept(parts: CallParts) -> dict[str, str]:
    """Descriptions in the journal by the typed number."""
    parts.board.flush()
    found = parts.context.drafts.restore(parts.context.actor.agent_id)
    return {draft.number_typed: draft.matter.description for draft in found.drafts}


def type_call(board: CallBoard, number: str, text: str) -> None:
    board.edit(number_typed=number)
    board.edit_matter(description=text)


def test_a_blank_card_is_no_call_and_leaves_no_trace(parts: CallParts) -> None:
    assert parts.board.cards == ()
    assert kept(parts) == {}


def test_the_first_character_starts_the_clock(parts: CallParts) -> None:
    parts.clock.forward(minutes=5)
    parts.board.edit(number_typed="8")
    assert parts.board.current.started_at == parts.clock()


def test_f2_parks_the_running_call_silently(parts: CallParts) -> None:
    board = parts.board
    type_call(board, "1", "первый")
    first = board.current.call_id
    assert board.new_call()
    parked = board.card(first)
    assert parked is not None
    assert phase_of(parked) is CallPhase.PARKED
    assert board.current.matter.description == ""


def test_time_on_hold_is_no_talk(parts: CallParts) -> None:
    board = parts.board
    type_call(board, "1", "первый")
    first = board.current.call_id
    parts.clock.forward(seconds=60)
    board.new_call()
    parts.clock.forward(seconds=100)
    board.go(first)
    parts.clock.forward(seconds=5)
    draft = board.current
    assert talked(draft, parts.clock()) == timedelta(seconds=65)
    assert held(draft, parts.clock()) == timedelta(seconds=100)


def test_hanging_up_twice_keeps_the_first_moment(parts: CallParts) -> None:
    board = parts.board
    type_call(board, "1", "первый")
    board.hang_up()
    ended = board.current.hung_up_at
    parts.clock.forward(seconds=30)
    board.hang_up()
    assert board.current.hung_up_at == ended
    assert phase_of(board.current) is CallPhase.WRAP_UP


def test_a_lost_caller_keeps_the_text(parts: CallParts) -> None:
    type_call(parts.board, "1", "на полуслове")
    parts.board.lose()
    assert phase_of(parts.board.current) is CallPhase.LOST
    assert kept(parts) == {"1": "на полуслове"}


def test_no_more_cards_than_there_are_slots(parts: CallParts, qtbot: QtBot) -> None:
    board = parts.board
    for number in range(MOST_CARDS):
        type_call(board, str(number), "текст")
        if number < MOST_CARDS - 1:
            assert board.new_call()
    with qtbot.waitSignal(board.full):
        assert not board.new_call()
    assert len(board.cards) == MOST_CARDS


def test_stepping_goes_around_the_strip(parts: CallParts) -> None:
    board = parts.board
    for number in range(3):
        type_call(board, str(number), "текст")
        if number < 2:
            board.new_call()
        parts.clock.forward(seconds=1)
    board.step(1)
    assert board.current.number_typed == "0"
    board.step(-1)
    assert board.current.number_typed == "2"


def test_an_emptied_card_can_be_brought_back_for_half_a_minute(parts: CallParts) -> None:
    board = parts.board
    type_call(board, "1", "важное")
    board.empty()
    assert board.cards == ()
    assert kept(parts) == {}
    parts.clock.forward(seconds=29)
    assert board.undo_empty()
    assert board.current.matter.description == "важное"
    board.empty()
    parts.clock.forward(seconds=31)
    assert not board.undo_empty()


def test_another_matter_keeps_the_caller(parts: CallParts) -> None:
    board = parts.board
    type_call(board, "1", "первое")
    first = board.current.matter.ticket_id
    board.next_matter(first)
    assert board.current.number_typed == "1"
    assert board.current.matter.description == ""
    assert board.current.registered == (first,)


def test_a_matter_under_way_survives_beside_the_next_one(parts: CallParts) -> None:
    board = parts.board
    type_call(board, "1", "первое")
    sent = board.current
    board.keep_sent(sent)
    board.next_matter(sent.matter.ticket_id)
    board.edit_matter(description="второе")
    board.flush()
    again = assemble(parts.context, parts.room).board
    again.restore()
    assert sorted(card.matter.description for card in again.cards) == ["второе", "первое"]
    assert len({card.call_id for card in again.cards}) == 2


def test_after_a_kill_every_card_comes_back_parked(parts: CallParts) -> None:
    for number in range(5):
        type_call(parts.board, str(number), f"текст {number}")
        parts.clock.forward(seconds=1)
        if number < 4:
            parts.board.new_call()
    parts.board.flush()
    again = assemble(parts.context, parts.room).board
    again.restore()
    found = {card.number_typed: card.matter.description for card in again.cards}
    assert found == {str(number): f"текст {number}" for number in range(5)}
    assert {phase_of(card) for card in again.cards} == {CallPhase.PARKED}


def test_an_answer_for_a_gone_card_changes_nothing(parts: CallParts) -> None:
    type_call(parts.board, "1", "текст")
    gone = parts.board.current.call_id
    parts.board.close(gone)
    type_call(parts.board, "2", "другой")
    parts.board.edit_of(gone, lambda _: pytest.fail("the card is gone"))
    assert parts.board.current.matter.description == "другой"


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("type"), st.text(min_size=1, max_size=8)),
        st.tuples(st.sampled_from(["new", "park", "next", "previous", "hang_up", "lose", "empty"])),
    ),
    max_size=25,
)


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(STEPS)
def test_whatever_is_done_no_text_lands_under_another_call(
    parts: CallParts, steps: list[tuple[str, ...]]
) -> None:
    board = assemble(parts.context, parts.room).board
    expected: dict[object, str] = {}
    moves = {
        "new": board.new_call,
        "park": board.park_or_resume,
        "next": lambda: board.step(1),
        "previous": lambda: board.step(-1),
        "hang_up": board.hang_up,
        "lose": board.lose,
    }
    for step in steps:
        parts.clock.forward(seconds=1)
        if step[0] == "type":
            board.edit_matter(description=step[1])
            expected[board.current.call_id] = step[1]
        elif step[0] == "empty":
            expected.pop(board.current.call_id, None)
            board.empty()
        else:
            moves[step[0]]()
    board.flush()
    typed = {card.call_id: card.matter.description for card in board.cards}
    assert {key: text for key, text in typed.items() if text} == expected
    drafts: Drafts = parts.context.drafts
    on_disk = drafts.restore(parts.context.actor.agent_id).drafts
    assert {
        draft.call_id: draft.matter.description for draft in on_disk if draft.call_id in typed
    } == typed
    for card in board.cards:
        board.forget(card.call_id)

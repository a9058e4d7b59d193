"""What takes the place of a deed that clashed, by how its fields were decided."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given

from app.domain.deciding import decided
from app.domain.deeds import (
    AbandonDeed,
    DecideDeed,
    Deed,
    MoveDeed,
    Payload,
    ResolveDeed,
    RestateDeed,
    deed_of_call,
    deed_of_ticket,
)
from app.domain.readmodels.calls import CallDraft
from app.domain.readmodels.conflicts import FieldChoice, FieldClash, Side
from app.domain.vocabulary import ResolutionCode
from tests.domain.test_drafts import DRAFTS

NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)
AGENT, TICKET = UUID(int=1), UUID(int=2)
STATE = FieldClash("state", "assigned", "waiting_client", "in_progress", "Ким", NOON)
WORDS = FieldClash("resolution", "", "Сменил кабель", "Перезагрузил", "Ким", NOON)
MOVE = MoveDeed(1, "in_progress", "начинаю")
SOLVED = ResolveDeed(1, "Перезагрузил", ResolutionCode.WORKAROUND, "вручную")


def after(payload: Payload, *choices: FieldChoice) -> tuple[Payload, ...]:
    made = decided(refused(payload), choices, 7, "мои слова", NOON)
    assert {(one.ticket_id, one.agent_id, one.about) for one in made} == {(TICKET, AGENT, "о чём")}
    return tuple(one.payload for one in made)


def refused(payload: Payload) -> Deed:
    return deed_of_ticket(AGENT, NOON, TICKET, payload, "о чём")


def test_theirs_leaves_only_the_note_with_the_words() -> None:
    choice = FieldChoice(STATE, Side.THEIRS, STATE.theirs)
    assert after(MOVE, choice) == (DecideDeed((choice,), "мои слова"),)


def test_mine_is_done_upon_theirs_and_then_told() -> None:
    choice = FieldChoice(STATE, Side.MINE, STATE.mine)
    assert after(MOVE, choice) == (MoveDeed(7, "in_progress", "начинаю"), DecideDeed((choice,)))


def test_a_solution_of_a_solved_ticket_is_restated() -> None:
    choice = FieldChoice(WORDS, Side.JOINED, "Сменил кабель\n\nПерезагрузил")
    assert after(SOLVED, choice)[0] == RestateDeed(
        7, "Сменил кабель\n\nПерезагрузил", ResolutionCode.WORKAROUND
    )


def test_mine_state_with_their_words_solves_with_their_words() -> None:
    state = FieldChoice(STATE, Side.MINE, "resolved")
    words = FieldChoice(WORDS, Side.THEIRS, WORDS.theirs)
    done, told = after(SOLVED, state, words)
    assert done == ResolveDeed(7, "Сменил кабель", ResolutionCode.WORKAROUND, "вручную")
    assert told == DecideDeed((state, words), "мои слова")


@given(DRAFTS)
def test_a_call_never_clashes(draft: CallDraft) -> None:
    call = deed_of_call(AGENT, NOON, AbandonDeed(draft))
    with pytest.raises(ValueError, match="ticket"):
        decided(call, (), 7, "", NOON)

"""From the card to the ticket: checked, sent, confirmed, or back on the strip."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import EnvironmentFailed
from app.domain.readmodels.calls import CallEnding, Solution
from app.domain.ticket_number import show_number
from app.domain.vocabulary import CallOutcome
from tests.ui.call.conftest import CallParts
from tests.ui.call.test_caller_presenter import find


def fill(parts: CallParts, qtbot: QtBot, text: str = "Касса не печатает чек с утра") -> None:
    """Petrov calls and a category is accepted."""
    find(parts, qtbot, "6789")
    parts.matter.describe(text)
    assert parts.matter.accept_suggestion(0)
    qtbot.waitUntil(lambda: parts.matter.category is not None, timeout=5000)
    qtbot.waitUntil(lambda: parts.plan.current is not None, timeout=5000)


def test_the_words_suggest_the_category_and_it_brings_its_script(
    parts: CallParts, qtbot: QtBot
) -> None:
    fill(parts, qtbot)
    assert parts.matter.category is not None
    assert parts.matter.category.category_id == parts.room.no_print
    progress = parts.matter.progress
    assert progress is not None
    assert len(progress.questions) == 2


def test_assigning_frees_the_form_and_stores_the_ticket(parts: CallParts, qtbot: QtBot) -> None:
    fill(parts, qtbot)
    number = parts.board.current.matter.number
    assert number is not None
    with qtbot.waitSignal(parts.saving.saved) as told:
        assert parts.saving.assign()
    ticket = told.args[0].ticket
    assert ticket.number == number
    assert ticket.assignee_name
    assert parts.board.cards == ()
    card = parts.context.desk.tickets.card(parts.context.actor, ticket.ticket_id)
    assert card.description == "Касса не печатает чек с утра"
    assert parts.context.drafts.restore(parts.context.actor.agent_id).drafts == ()


def test_missing_fields_are_named_in_form_order(parts: CallParts, qtbot: QtBot) -> None:
    find(parts, qtbot, "6789")
    with qtbot.waitSignal(parts.saving.refused) as told:
        assert not parts.saving.assign()
    assert [problem.field for problem in told.args[0]] == ["description", "category"]
    assert len(parts.board.cards) == 1


def test_a_refusal_of_the_database_brings_the_card_back(
    parts: CallParts, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(parts, qtbot)
    sent = parts.board.current

    def away(*_args: object, **_more: object) -> None:
        raise EnvironmentFailed("server_away")

    monkeypatch.setattr(parts.context.desk.calls, "register", away)
    with qtbot.waitSignal(parts.saving.returned) as told:
        parts.saving.assign()
    assert told.args[1].code == "server_away"
    assert [card.call_id for card in parts.board.cards] == [sent.call_id]
    parts.board.flush()
    kept = parts.context.drafts.restore(parts.context.actor.agent_id).drafts
    assert [draft.matter.description for draft in kept] == [sent.matter.description]


def test_saving_again_after_a_refusal_makes_one_ticket(
    parts: CallParts, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(parts, qtbot)
    register, answers = parts.context.desk.calls.register, []

    def swallowed(*args: object, **more: object) -> object:
        answers.append(register(*args, **more))  # type: ignore[arg-type]
        raise EnvironmentFailed("server_away")

    with monkeypatch.context() as lost:
        lost.setattr(parts.context.desk.calls, "register", swallowed)
        parts.saving.assign()
    parts.board.go(parts.board.cards[0].call_id)
    with qtbot.waitSignal(parts.saving.saved) as told:
        parts.saving.assign()
    assert told.args[0].ticket.ticket_id == answers[0].value.ticket_id
    history = parts.context.desk.clients.history(parts.context.actor, contact_id=parts.room.petrov)
    assert history.total == 1


def test_an_open_ticket_alike_is_asked_about_once(parts: CallParts, qtbot: QtBot) -> None:
    fill(parts, qtbot)
    parts.saving.assign()
    fill(parts, qtbot)
    qtbot.waitUntil(lambda: bool(parts.plan.undecided), timeout=5000)
    with qtbot.waitSignal(parts.saving.ask_similar):
        assert not parts.saving.assign()
    assert parts.saving.assign()


def test_saying_it_is_different_takes_the_question_away(parts: CallParts, qtbot: QtBot) -> None:
    fill(parts, qtbot)
    parts.saving.assign()
    fill(parts, qtbot)
    qtbot.waitUntil(lambda: bool(parts.plan.undecided), timeout=5000)
    parts.plan.dismiss_similar()
    assert parts.plan.undecided == ()
    assert parts.saving.assign()


def test_a_call_added_to_an_open_ticket_is_a_note_on_it(parts: CallParts, qtbot: QtBot) -> None:
    fill(parts, qtbot)
    parts.saving.assign()
    assert parts.saving.last is not None
    ticket = parts.saving.last.ticket_id
    find(parts, qtbot, "6789")
    parts.matter.describe("всё ещё не печатает")
    parts.saving.add_to(ticket)
    bodies = [e.body for e in parts.context.desk.tickets.timeline(parts.context.actor, ticket)]
    assert any("всё ещё не печатает" in body for body in bodies)


def test_solved_at_once_keeps_what_helped(parts: CallParts, qtbot: QtBot) -> None:
    fill(parts, qtbot)
    with qtbot.waitSignal(parts.saving.saved) as told:
        parts.saving.solve_at_once(Solution("Сменили ленту"))
    saved = told.args[0]
    card = parts.context.desk.tickets.card(parts.context.actor, saved.ticket.ticket_id)
    assert card.solved_at_once
    assert card.resolution == "Сменили ленту"


def test_off_topic_makes_no_ticket_but_counts(parts: CallParts, qtbot: QtBot) -> None:
    find(parts, qtbot, "6789")
    before = parts.context.desk.calls.shift_figures(parts.context.actor).calls
    parts.saving.finish(CallEnding(CallOutcome.OFF_TOPIC, reason="не по адресу"))
    assert parts.context.desk.calls.shift_figures(parts.context.actor).calls == before + 1
    assert parts.saving.last is None


def test_several_matters_of_one_call_become_tickets_of_their_own(
    parts: CallParts, qtbot: QtBot
) -> None:
    fill(parts, qtbot)
    call = parts.board.current.call_id
    assert parts.saving.assign(another_matter=True)
    assert parts.board.current.call_id == call
    assert parts.board.current.contact_id == parts.room.petrov
    parts.matter.describe("И ещё: пропал интернет в зале")
    parts.matter.choose_category(parts.room.no_network)
    parts.plan.dismiss_similar()
    assert parts.saving.assign()
    history = parts.context.desk.clients.history(parts.context.actor, contact_id=parts.room.petrov)
    assert history.total == 2
    assert parts.context.drafts.restore(parts.context.actor.agent_id).drafts == ()


def test_the_sentence_read_aloud_is_kept_with_the_promise(parts: CallParts, qtbot: QtBot) -> None:
    fill(parts, qtbot)
    with qtbot.waitSignal(parts.saving.saved) as told:
        parts.saving.assign()
    ticket = told.args[0].ticket
    card = parts.context.desk.tickets.card(parts.context.actor, ticket.ticket_id)
    assert [show_number(ticket.number) in promise.text for promise in card.promises] == [True]

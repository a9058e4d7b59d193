"""Random edits and switches: what is typed into a call stays with that call."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from uuid import UUID, uuid4

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtWidgets import QApplication

from tests.synchronous import immediate_background
from ui.call.board import MOST_CARDS, CallBoard


class _Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 18, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class _Drafts:
    """A journal that remembers in memory."""

    def __init__(self) -> None:
        self.kept: dict[UUID, str] = {}

    def keep(self, draft: object) -> None:
        self.kept[draft.call_id] = draft.matter.description  # type: ignore[attr-defined]

    def forget(self, key: UUID) -> None:
        self.kept.pop(key, None)


def _no_panel(_places: str, _key: str) -> None:
    """Nothing is typed beside a card here."""


class ParallelCalls(RuleBasedStateMachine):
    """The model is a plain dictionary of call to text."""

    def __init__(self) -> None:
        super().__init__()
        self.clock, self.drafts = _Clock(), _Drafts()
        actor = SimpleNamespace(agent_id=uuid4())
        self.lane = immediate_background()
        context = SimpleNamespace(
            clock=self.clock,
            actor=actor,
            journal=self.lane,
            drafts=self.drafts,
            desk=SimpleNamespace(draft_copies=None),
            writings=SimpleNamespace(forget_within=_no_panel),
        )
        self.board = CallBoard(context)  # type: ignore[arg-type]
        self.texts: dict[UUID, str] = {}

    @rule(text=st.text(max_size=8))
    def type_text(self, text: str) -> None:
        self.board.edit_matter(description=text)
        self.texts[self.board.current.call_id] = text

    @rule()
    def new_call(self) -> None:
        if self.board.new_call():
            self.texts.setdefault(self.board.current.call_id, "")

    @rule(by=st.sampled_from((-1, 1)))
    def step(self, by: int) -> None:
        self.board.step(by)

    @rule()
    def park(self) -> None:
        self.board.park_or_resume()

    @rule()
    def hang_up(self) -> None:
        self.board.hang_up()

    @rule()
    def lose(self) -> None:
        self.board.lose()

    @precondition(lambda self: len(self.board.cards) < MOST_CARDS)
    @rule()
    def save_and_refuse(self) -> None:
        draft = self.board.close(self.board.current.call_id)
        if draft is not None and draft.call_id in self.texts:
            self.board.bring_back(draft)

    @rule()
    def clear_and_take_back(self) -> None:
        before = self.board.current
        self.board.empty()
        if before.call_id in self.texts:
            assert self.board.undo_empty()
            assert self.board.current.matter == before.matter

    @invariant()
    def every_text_is_with_its_call(self) -> None:
        shown = {each.call_id: each.matter.description for each in self.board.cards}
        assert shown == self.texts

    @invariant()
    def one_caller_at_most_is_on_the_line(self) -> None:
        live = [
            each
            for each in self.board.cards
            if not (each.parked_at or each.hung_up_at or each.dropped_at)
        ]
        assert len(live) <= 1
        assert len(self.board.cards) <= MOST_CARDS

    @invariant()
    def the_journal_has_every_text_once_flushed(self) -> None:
        self.board.flush()
        assert {key: self.drafts.kept.get(key) for key in self.texts} == self.texts

    def teardown(self) -> None:
        self.board.deleteLater()
        self.lane.close()


def test_what_is_typed_stays_with_its_call(qapp: QApplication) -> None:
    assert qapp is not None
    tries = settings(max_examples=30, stateful_step_count=25, deadline=None)
    run_state_machine_as_test(ParallelCalls, settings=tries)

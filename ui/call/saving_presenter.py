"""How a call ends: registered, solved at once, added, off-topic; the form is free at once.

No widget here. The card leaves the strip when the key is pressed; its draft stays in the
journal until the database has confirmed, and a refusal brings the card back.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.call_clock import resumed
from app.domain.call_rules import validate
from app.domain.changes import Changes, Touched
from app.domain.deeds import (
    AbandonDeed,
    AddDeed,
    FinishDeed,
    Payload,
    RegisterDeed,
    SolveDeed,
    deed_of_call,
)
from app.domain.errors import DeskError, RuleBroken
from app.domain.readmodels.calls import (
    CallDraft,
    CallEnding,
    CallPlan,
    Matter,
    Registered,
    Solution,
)
from app.domain.vocabulary import CallOutcome
from app.domain.waiting import Waiting
from app.services.operation import Outcome
from ui.call.board import CallBoard
from ui.call.plan_presenter import PlanPresenter
from ui.call.say_texts import sentence
from ui.carrying import Kept
from ui.context import DeskContext

Answer = Outcome[Registered | None] | Kept | DeskError


@dataclass(frozen=True, slots=True)
class Saved:
    """A finished call: its draft, the ticket if one came of it, and the outcome."""

    draft: CallDraft
    ticket: Registered | None
    outcome: CallOutcome


@dataclass(frozen=True, slots=True)
class KeptHere:
    """A finished call that waits on this computer for the server."""

    draft: CallDraft
    waiting: Waiting
    outcome: CallOutcome


def offered(matter: Matter, plan: CallPlan) -> Matter:
    """Return the matter given to whom the plan showed, with the reasons shown.

    Whose turn it is only registering settles: fifty desks may be shown the same person.
    """
    if plan.in_turn:
        return matter
    if plan.chosen is None:
        return replace(matter, group_id=plan.group_id)
    return replace(
        matter,
        group_id=plan.group_id,
        assignee_id=plan.chosen.candidate.agent_id,
        assign_reasons=plan.chosen.reasons,
    )


class SavingPresenter(QObject):
    """Sends finished calls to the write lane.

    Signals: ``refused(tuple of RuleBroken)`` fields are missing or wrong, ``ask_similar()``
    an open ticket is alike and nothing was said of it, ``ask_notices()`` something is to be said
    first and confirmed, ``sent(CallDraft)`` the form is free,
    ``saved(Saved)`` the database confirmed, ``kept(KeptHere)`` it
    waits on this computer, ``returned(CallDraft, DeskError)`` it did not and the card is back.
    """

    refused = Signal(object)
    ask_similar = Signal()
    ask_notices = Signal()
    sent = Signal(object)
    saved = Signal(object)
    kept = Signal(object)
    returned = Signal(object, object)

    def __init__(
        self,
        context: DeskContext,
        board: CallBoard,
        plan: PlanPresenter,
        parent: QObject | None = None,
    ) -> None:
        """Stand beside the board."""
        super().__init__(parent)
        self._context, self._board, self._plan = context, board, plan
        self._warned: set[UUID] = set()
        self._waiting: dict[UUID, tuple[CallDraft, CallOutcome]] = {}
        self.last: Registered | None = None
        self.unsaid: Callable[[CallDraft], object] = lambda _draft: ()
        """What must be confirmed before this card is registered; nothing lets it go."""

    @property
    def pending(self) -> int:
        """Calls sent and not yet confirmed."""
        return len(self._waiting)

    # ---- the keys
    def assign(self, *, another_matter: bool = False) -> bool:
        """Ctrl+Enter: register and give away; False when something is missing."""
        draft = self._checked()
        if draft is None:
            return False
        deed = RegisterDeed(draft, another_matter)
        if another_matter:
            self._board.next_matter(draft.matter.ticket_id)
        self._send(draft, CallOutcome.NEW_TICKET, deed, leave=not another_matter)
        return True

    def solve_at_once(self, solution: Solution) -> bool:
        """Ctrl+Shift+Enter: solved while talking; what helped is kept."""
        draft = self._checked()
        if draft is None:
            return False
        self._send(draft, CallOutcome.SOLVED_AT_ONCE, SolveDeed(draft, solution))
        return True

    def add_to(self, ticket_id: UUID) -> None:
        """Alt+4: the call becomes a note on an open ticket."""
        draft = self._ready()
        self._send(draft, CallOutcome.ADDITION, AddDeed(draft, ticket_id))

    def finish(self, ending: CallEnding) -> None:
        """Any end without a new ticket: off-topic, wrong number, a question of status."""
        draft = self._ready()
        self._send(draft, ending.outcome, FinishDeed(draft, ending))

    def call_back_later(self, draft: CallDraft) -> None:
        """A lost caller becomes a call-back task; the card leaves the strip."""
        self._send(draft, CallOutcome.ABANDONED, AbandonDeed(draft))

    # ---- inside
    def _checked(self) -> CallDraft | None:
        draft = self._ready()
        problems = validate(draft, self._context.catalogue)
        if problems:
            self.refused.emit(problems)
            return None
        if self.unsaid(draft):
            self.ask_notices.emit()
            return None
        if self._plan.undecided and draft.call_id not in self._warned:
            self._warned.add(draft.call_id)
            self.ask_similar.emit()
            return None
        return draft

    def _ready(self) -> CallDraft:
        """Return the card at hand with the clock stopped and the offered assignee taken."""
        self._board.begin()
        self._plan.settle()
        draft = self._board.current
        plan, matter = self._plan.current, draft.matter
        if matter.group_id is None and plan is not None:
            matter = offered(matter, plan)
        if plan is not None:
            matter = replace(matter, said=self._said(matter, plan))
        if draft.parked_at is not None:
            draft = resumed(draft, self._context.clock())
        return replace(draft, matter=matter)

    def _said(self, matter: Matter, plan: CallPlan) -> str:
        """Return the sentence the screen offered to read aloud (R21)."""
        catalogue = self._context.catalogue
        category = catalogue.categories.get(matter.category_id) if matter.category_id else None
        script = (
            catalogue.scripts.get(category.script_id) if category and category.script_id else None
        )
        closing = script.closing_phrase if script else ""
        now, outage = self._context.clock(), self._plan.told_of_outage()
        return sentence(plan, matter.number, catalogue, now, closing, self.local(matter), outage)

    def local(self, matter: Matter) -> int | None:
        """Return the provisional number to read while the server is away."""
        sending = self._context.sending
        if matter.number is not None or not sending.local_only:
            return None
        return sending.provisional(matter.ticket_id)

    def _send(
        self,
        draft: CallDraft,
        outcome: CallOutcome,
        payload: Payload,
        *,
        leave: bool = True,
    ) -> None:
        self._waiting[draft.matter.ticket_id] = (draft, outcome)
        self._board.flush()
        if leave:
            self._board.close(draft.call_id)
        else:
            self._board.keep_sent(draft)
        context = self._context
        deed = deed_of_call(context.actor.agent_id, context.clock(), payload)
        work = partial(context.sending.carry, deed)
        context.background.write(
            partial(self._named, draft.matter.ticket_id, work), self._on_saved, self._on_failed
        )
        self.sent.emit(draft)

    def _named(self, ticket_id: UUID, work: Callable[[], object]) -> tuple[UUID, object]:
        try:
            return ticket_id, work()
        except DeskError as error:
            return ticket_id, error

    def _on_saved(self, answer: tuple[UUID, Answer]) -> None:
        ticket_id, result = answer
        draft, outcome = self._waiting.pop(ticket_id)
        if isinstance(result, DeskError):
            self._give_back(draft, result)
            return
        self._board.forget_sent(draft)
        kept = self._context.sending.note(result)
        if kept is not None:
            self.kept.emit(KeptHere(draft, kept.waiting, outcome))
        if isinstance(result, Kept):
            return
        self._warned.discard(draft.call_id)
        self.last = result.value or self.last
        self._context.hub.publish(result.changes, self)
        self.saved.emit(Saved(draft, result.value, outcome))

    def _give_back(self, draft: CallDraft, error: DeskError) -> None:
        self.returned.emit(self._board.bring_back(draft), error)

    def _on_failed(self, error: object) -> None:
        """A bug, not a refusal: every card that was under way comes back."""
        for draft, _outcome in list(self._waiting.values()):
            self._give_back(draft, RuleBroken("unexpected", detail=str(error)))
        self._waiting.clear()
        self._context.hub.publish(Changes(Touched.CALL), self)

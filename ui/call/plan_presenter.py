"""What registering would mean: times, who, the reserved number; and what stands already.

No widget here. Questions go to the read lane whenever the card changes in a way that
matters; an answer for another state of the card is dropped.
"""

from dataclasses import dataclass, replace
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.errors import DeskError
from app.domain.readmodels.calls import CallDraft, CallPlan, Outage, PlanQuestion
from app.domain.readmodels.catalogue import AnswerView, ArticleView
from app.domain.readmodels.tickets import SimilarTicket
from ui.call.board import CallBoard
from ui.call.matter_presenter import MatterPresenter
from ui.context import DeskContext
from ui.latest import LatestLookup

PLAN_DELAY_MS: Final = 40
SIMILAR_DELAY_MS: Final = 300
FEWEST_LETTERS: Final = 12


@dataclass(frozen=True, slots=True)
class SimilarQuestion:
    """What likeness depends on."""

    call_id: UUID
    contact_id: UUID | None
    client_id: UUID | None
    category_id: UUID | None
    text: str


@dataclass(frozen=True, slots=True)
class Alike:
    """What may be the same matter: the client's own tickets, full categories, an outage."""

    tickets: tuple[SimilarTicket, ...]
    outages: tuple[Outage, ...]
    near: Outage | None


class PlanPresenter(QObject):
    """The plan of the card at hand.

    Signals: ``planned()`` times or people differ, ``similar_changed()``,
    ``outages_changed()``, ``knowledge_changed()``, ``failed(DeskError)``.
    """

    planned = Signal()
    similar_changed = Signal()
    outages_changed = Signal()
    knowledge_changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        context: DeskContext,
        board: CallBoard,
        matter: MatterPresenter,
        parent: QObject | None = None,
    ) -> None:
        """Follow the board's card."""
        super().__init__(parent)
        self._context, self._board, self._matter = context, board, matter
        self.plan: CallPlan | None = None
        self.similar: tuple[SimilarTicket, ...] = ()
        self.outages: tuple[Outage, ...] = ()
        self.near: Outage | None = None
        self.answers: tuple[AnswerView, ...] = ()
        self.articles: tuple[ArticleView, ...] = ()
        self._planned_for: PlanQuestion | None = None
        self._plan_of: PlanQuestion | None = None
        self._similar_for: SimilarQuestion | None = None
        self._known_for: UUID | None = None
        self._reserving: set[UUID] = set()
        self._plans = self._lookup(self._ask_plan, PLAN_DELAY_MS)
        self._plans.answered.connect(self._on_planned)
        self._alike = self._lookup(self._ask_similar, SIMILAR_DELAY_MS)
        self._alike.answered.connect(self._on_similar)
        board.edited.connect(self._follow)
        board.current_changed.connect(self._follow)

    def _lookup(self, work: object, delay: int) -> LatestLookup:
        found = LatestLookup(self._context.background, work, delay_ms=delay, parent=self)  # type: ignore[arg-type]
        found.failed.connect(self._on_failed)
        return found

    @property
    def busy(self) -> bool:
        """Whether an answer is still on its way."""
        return self._plans.busy or self._alike.busy

    @property
    def current(self) -> CallPlan | None:
        """The plan, if it is the card's as it stands now; a late answer is nobody's plan."""
        question = self._plan_question(self._board.current)
        return self.plan if question == self._plan_of else None

    def settle(self) -> None:
        """Bring the matter to rest before it is saved."""
        self._matter.take_wanted()

    # ---- the dispatcher's choice
    def choose_assignee(self, agent_id: UUID | None, group_id: UUID | None, reason: str) -> None:
        """Give it to someone else than suggested; the reason is kept with the ticket."""
        self._board.edit_matter(
            assignee_id=agent_id, group_id=group_id, override_reason=reason.strip()
        )

    def dismiss_similar(self) -> None:
        """Alt+5: it is another matter; the choice is kept on the card."""
        seen = (*self._board.current.matter.not_same_as, *(one.ticket_id for one in self.similar))
        self._board.edit_matter(not_same_as=tuple(dict.fromkeys(seen)))
        self.similar_changed.emit()

    @property
    def undecided(self) -> tuple[SimilarTicket, ...]:
        """Similar tickets the dispatcher has not yet said anything about."""
        said = self._board.current.matter.not_same_as
        return tuple(one for one in self.similar if one.ticket_id not in said)

    @property
    def outage(self) -> Outage | None:
        """The outage that the words or the category speak of, else the category that fills up."""
        if self.near is not None:
            return self.near
        category = self._board.current.matter.category_id
        return next((one for one in self.outages if one.category_id == category), None)

    def told_of_outage(self) -> str:
        """Return what callers are told of the outage that the matter is linked to."""
        outage, tied = self.outage, self._board.current.matter.outage_id
        if outage is None or tied is None or outage.ticket_id != tied or outage.words is None:
            return ""
        return outage.words.body

    def refresh(self) -> None:
        """Ask everything anew (F5, another desk's change)."""
        self._planned_for = self._similar_for = self._known_for = None
        self._follow()

    # ---- following the card
    def _follow(self) -> None:
        draft = self._board.current
        self._follow_plan(draft)
        self._follow_similar(draft)
        self._follow_knowledge(draft.matter.category_id)
        if draft.matter.category_id is not None:
            self._reserve(draft)

    def _follow_plan(self, draft: CallDraft) -> None:
        question = self._plan_question(draft)
        if question != self._planned_for:
            self._planned_for = question
            self._plans.ask(question)

    def _plan_question(self, draft: CallDraft) -> PlanQuestion:
        matter = draft.matter
        return PlanQuestion(
            category_id=matter.category_id,
            client_id=draft.client_id,
            impact=self._matter.impact,
            urgency=self._matter.urgency,
            at=draft.started_at,
            group_id=matter.group_id,
            assignee_id=matter.assignee_id,
            channel=draft.channel,
            site_id=matter.site_id,
        )

    def _follow_similar(self, draft: CallDraft) -> None:
        matter = draft.matter
        text = matter.description if len(matter.description) >= FEWEST_LETTERS else ""
        question = SimilarQuestion(
            draft.call_id, draft.contact_id, draft.client_id, matter.category_id, text
        )
        if question == self._similar_for:
            return
        self._similar_for = question
        nobody = draft.contact_id is None and draft.client_id is None
        if nobody and matter.category_id is None and not text:
            self._alike.cancel()
            self._show_outages(self.outages, None)
            self._show_similar(())
        else:
            self._alike.ask(question)

    def _follow_knowledge(self, category_id: UUID | None) -> None:
        if category_id == self._known_for and (self.articles or category_id):
            return
        self._known_for = category_id
        knowledge = self._context.desk.knowledge
        if category_id is None:
            self.answers, self.articles = (), knowledge.for_new_clients()
        else:
            self.answers, self.articles = knowledge.for_category(self._context.actor, category_id)
        self.knowledge_changed.emit()

    # ---- the number read to the client
    def _reserve(self, draft: CallDraft) -> None:
        matter = draft.matter
        if matter.number is not None or matter.ticket_id in self._reserving:
            return
        self._reserving.add(matter.ticket_id)
        work = partial(self._draw_number, draft.call_id, matter.ticket_id)
        self._context.background.write(work, self._on_reserved, self._on_not_reserved)

    def _draw_number(self, call_id: UUID, ticket_id: UUID) -> tuple[UUID, UUID, int]:
        return call_id, ticket_id, self._context.desk.calls.reserve_number(self._context.actor)

    def _on_reserved(self, answer: tuple[UUID, UUID, int]) -> None:
        call_id, ticket_id, number = answer
        self._reserving.discard(ticket_id)

        def numbered(draft: CallDraft) -> CallDraft:
            if draft.matter.ticket_id != ticket_id or draft.matter.number is not None:
                return draft
            return replace(draft, matter=replace(draft.matter, number=number))

        self._board.edit_of(call_id, numbered)
        self.planned.emit()

    def _on_not_reserved(self, _error: DeskError) -> None:
        """Leave it: the number is drawn when the ticket is registered."""
        self._reserving.clear()

    # ---- answers
    def _ask_plan(self, question: PlanQuestion) -> CallPlan:
        return self._context.desk.planning.plan(self._context.actor, question)

    def _on_planned(self, question: PlanQuestion, plan: CallPlan) -> None:
        if question == self._planned_for:
            self.plan, self._plan_of = plan, question
            self.planned.emit()

    def _ask_similar(self, question: SimilarQuestion) -> Alike:
        similar, actor = self._context.desk.similar, self._context.actor
        category_id, text = question.category_id, question.text
        alike = similar.open_alike(
            actor, question.contact_id, question.client_id, category_id, text
        )
        caller = question.client_id or question.contact_id
        near = similar.around(actor, caller, category_id, text) if category_id or text else None
        return Alike(alike, similar.outages(actor), near)

    def _on_similar(self, question: SimilarQuestion, found: Alike) -> None:
        if question == self._similar_for:
            self._show_outages(found.outages, found.near)
            self._show_similar(found.tickets)

    def _show_outages(self, outages: tuple[Outage, ...], near: Outage | None) -> None:
        self.outages, self.near = outages, near
        self.outages_changed.emit()

    def _show_similar(self, similar: tuple[SimilarTicket, ...]) -> None:
        if similar != self.similar:
            self.similar = similar
            self.similar_changed.emit()

    def _on_failed(self, _key: object, error: DeskError) -> None:
        self._planned_for = self._similar_for = None
        self.failed.emit(error)

"""How a ticket moves: working, waiting, solving, closing, coming back."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.domain import call_plan
from app.domain.errors import RuleBroken
from app.domain.lifecycle import Demands, NamedState, Requirement
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.catalogue import StateView
from app.domain.readmodels.tickets import TicketCard
from app.domain.reopening import reopen_allowed, reopening_of, solved_anew
from app.domain.text_guard import clean_line, clean_text
from app.domain.vocabulary import EntryKind, ResolutionCode, StateType, TicketState
from app.domain.working_time import add_working
from app.services.leave import require_leave
from app.services.operation import Outcome
from app.services.outage_moves import solve_joined
from app.services.sent_deeds import answers_repeated
from app.services.ticket_change import Change
from app.services.ticket_demands import Inputs, refuse_missing, require_inputs, require_move
from app.services.ticket_hands import REASON_LIMIT, TicketHands
from app.services.ticket_promises import KEPT, keep_all
from db.models.staff import Agent

TEXT_LIMIT = 20_000
_TO_PARTNER = TicketState.WAITING_PARTNER
_NOT_BEGUN = frozenset({TicketState.ASSIGNED, TicketState.REOPENED})


@dataclass(frozen=True, slots=True)
class _Goes:
    """Where a ticket is to go and why; a partner is named where one is waited for."""

    view: StateView
    reason: str
    review_at: datetime | None
    partner_id: UUID | None = None


class TicketMoves(TicketHands):
    """Moves along the room's states; what a state demands is asked before it is entered."""

    @answers_repeated()
    def move(
        self,
        actor: Actor,
        ticket_id: UUID,
        version: int,
        to_state: str,
        reason: str = "",
        review_at: datetime | None = None,
        deed: UUID | None = None,
    ) -> Outcome[TicketCard]:
        """Move to a state of the room, with what that state demands (R42, R43).

        Beginning work, or putting it aside for the client or a partner, is the first
        response. A solution goes through ``resolve``: here it lacks its text.
        RuleBroken: ``required``, ``review_at_past``, ``move_not_allowed``,
        ``assignee_required``, ``state_unknown``, ``field_required_on_close``.
        """
        view = self._state(to_state)
        if to_state == TicketState.REOPENED:
            return self.reopen(actor, ticket_id, version, reason, deed)
        if view.state_type is StateType.RESOLVED:
            return self.solve(actor, ticket_id, version, Inputs(), to_state, deed)
        if view.state_type is StateType.CLOSED:
            return self.close(actor, ticket_id, version, deed, to_state, reason)
        if view.state_type is StateType.NEW:
            return self.assign(actor, ticket_id, version, None, None, reason, deed)
        goes = _Goes(view, clean_line(reason, REASON_LIMIT, "reason"), review_at)
        return self._go(actor, ticket_id, version, goes, deed)

    @answers_repeated()
    def wait_for_partner(
        self,
        actor: Actor,
        ticket_id: UUID,
        version: int,
        partner_id: UUID,
        reason: str,
        review_at: datetime | None,
        deed: UUID | None = None,
    ) -> Outcome[TicketCard]:
        """Hand a question to a partner; his own clock begins where he has one (R66).

        RuleBroken as of ``move``, and ``partner_unknown``.
        """
        because = clean_line(reason, REASON_LIMIT, "reason")
        goes = _Goes(self._state(_TO_PARTNER.value), because, review_at, partner_id)
        return self._go(actor, ticket_id, version, goes, deed)

    def _go(
        self, actor: Actor, ticket_id: UUID, version: int, goes: _Goes, deed: UUID | None
    ) -> Outcome[TicketCard]:
        view, wish = goes.view, {"state": goes.view.code}
        waits = view.state_type is StateType.PAUSED
        given = Inputs(reason=goes.reason, review_at=goes.review_at if waits else None)
        with self.changing(actor, Permission.TICKET_WORK, ticket_id, version, wish, deed) as change:
            require_move(change, view.named)
            _require_owner(change, view.named)
            require_inputs(change, view.asks, given)
            begins = _ask_partner(change, goes.partner_id) if view.code == _TO_PARTNER else {}
            _work(change, view.named, goes.reason, goes.review_at, begins)
        return change.outcome()

    def resolve(
        self,
        actor: Actor,
        ticket_id: UUID,
        version: int,
        text: str,
        code: ResolutionCode | None,
        workaround: str = "",
        deed: UUID | None = None,
    ) -> Outcome[TicketCard]:
        """Solve into the template's solved state; refusals are those of ``solve``."""
        given = Inputs(resolution_text=text, resolution_code=code, workaround=workaround)
        return self.solve(actor, ticket_id, version, given, TicketState.RESOLVED, deed)

    @answers_repeated(KEPT)
    def solve(
        self,
        actor: Actor,
        ticket_id: UUID,
        version: int,
        given: Inputs,
        to_state: str,
        deed: UUID | None = None,
    ) -> Outcome[TicketCard]:
        """Write the solution down, stop the clocks; it keeps what was promised to the client.

        RuleBroken ``required`` (field resolution_text), ``solved_as_before`` when a ticket that
        came back is given its old words, ``field_required_on_close`` with the code of the
        category's field, ``move_not_allowed``, ``state_unknown``.
        """
        view = self._state(to_state, StateType.RESOLVED)
        text = clean_text(given.resolution_text, TEXT_LIMIT, "resolution_text")
        around = clean_text(given.workaround, TEXT_LIMIT, "workaround")
        clean = replace(given, resolution_text=text, workaround=around)
        refuse_missing(view.asks, clean)
        wish = {"state": str(to_state), "resolution": text}
        with self.changing(
            actor, Permission.TICKET_RESOLVE, ticket_id, version, wish, deed
        ) as change:
            require_leave(change)
            require_move(change, view.named)
            require_inputs(change, view.asks, clean)
            _require_new_words(change, view.asks, text)
            _solve(change, view.named, clean)
            change.afterwards.append(solve_joined)
        return change.outcome(KEPT)

    @answers_repeated()
    def close(
        self,
        actor: Actor,
        ticket_id: UUID,
        version: int,
        deed: UUID | None = None,
        to_state: str = TicketState.CLOSED,
        reason: str = "",
    ) -> Outcome[TicketCard]:
        """Close a solved ticket; RuleBroken ``move_not_allowed`` for any other."""
        view = self._state(to_state, StateType.CLOSED)
        because = clean_line(reason, REASON_LIMIT, "reason")
        wish = {"state": str(to_state)}
        with self.changing(
            actor, Permission.TICKET_CLOSE, ticket_id, version, wish, deed
        ) as change:
            require_move(change, view.named)
            require_inputs(change, view.asks, Inputs(reason=because))
            change.ticket.closed_at = change.at
            change.tell(EntryKind.STATE, because, change.enter(view.named, because))
            change.clocks.settle()
        return change.outcome()

    @answers_repeated()
    def reopen(
        self,
        actor: Actor,
        ticket_id: UUID,
        version: int,
        reason: str,
        deed: UUID | None = None,
    ) -> Outcome[TicketCard]:
        """Bring a solved ticket back while the room's rule lets it (R44, R45); its clock runs on.

        To him who solved it, or to the queue when he works here no more. RuleBroken
        ``required``, ``move_not_allowed``, ``reopen_window_over`` or ``confirmation_over``
        with days and resolved_at.
        """
        view = self._state(TicketState.REOPENED)
        because = clean_line(reason, REASON_LIMIT, "reason")
        refuse_missing(view.asks, Inputs(reason=because))
        wish = {"state": TicketState.REOPENED.value}
        with self.changing(
            actor, Permission.TICKET_REOPEN, ticket_id, version, wish, deed
        ) as change:
            require_move(change, view.named)
            _require_window(change)
            require_inputs(change, view.asks, Inputs(reason=because))
            ticket = change.ticket
            ticket.resolved_at = ticket.closed_at = None
            ticket.resolution_code = None
            ticket.reopen_count += 1
            facts = change.enter(view.named, because) | _release(change)
            change.clocks.reopen()
            change.tell(EntryKind.REOPENED, because, facts)
            change.clocks.settle()
        return change.outcome()

    def _state(self, code: str, kind: StateType | None = None) -> StateView:
        known = self.catalogue.snapshot().states.get(code)
        if known is None or kind not in (None, known.state_type):
            raise RuleBroken("state_unknown", state=code, field="state")
        return known


def _require_owner(change: Change, state: NamedState) -> None:
    if state.type is StateType.OPEN and change.ticket.assignee_id is None:
        raise RuleBroken("assignee_required", field="assignee")


def _require_new_words(change: Change, asks: Demands, text: str) -> None:
    if Requirement.RESOLUTION_TEXT in asks and not solved_anew(change.ticket.resolution, text):
        raise RuleBroken("solved_as_before", field="resolution_text")


def _require_window(change: Change) -> None:
    rule, solved_at = reopening_of(change.catalogue.settings), change.ticket.resolved_at
    decision = reopen_allowed(rule, change.ticket.state_type, solved_at, change.at)
    if not decision:
        days = rule.window.days
        raise RuleBroken(str(decision.reason), days=days, resolved_at=solved_at, field="state")


def _ask_partner(change: Change, partner_id: UUID | None) -> dict[str, str]:
    """Note whom the ticket waits for, and until when he should have answered."""
    catalogue = change.catalogue
    if partner_id is not None and partner_id not in catalogue.partners:
        raise RuleBroken("partner_unknown", field="partner")
    change.ticket.partner_id = partner_id or change.ticket.partner_id
    partner = catalogue.partners.get(change.ticket.partner_id or UUID(int=0))
    if partner is None:
        return {}
    calendar = call_plan.partner_calendar(catalogue, partner.partner_id)
    if partner.answer is None or calendar is None:
        return {"partner": partner.name}
    due_at = add_working(calendar, change.at, partner.answer)
    return {"partner": partner.name, "answer_due_at": due_at.isoformat()}


def _solve(change: Change, state: NamedState, given: Inputs) -> None:
    ticket = change.ticket
    # A state that asks for no words leaves those of an earlier solution standing.
    ticket.resolution = given.resolution_text or ticket.resolution
    ticket.workaround = given.workaround
    ticket.resolution_code, ticket.resolved_at = given.resolution_code, change.at
    facts = change.enter(state)
    if given.resolution_code is not None:
        facts["code"] = given.resolution_code.value
    minutes = change.clocks.resolve(change.at)
    if minutes is not None:
        facts["resolution_minutes"] = minutes
    change.tell(EntryKind.RESOLUTION, given.resolution_text, facts)
    keep_all(change)
    change.clocks.settle()
    change.index_text()


def _work(
    change: Change,
    state: NamedState,
    reason: str,
    review_at: datetime | None,
    begins: dict[str, str],
) -> None:
    facts = change.enter(state, reason, review_at) | begins
    if review_at is not None and state.type is StateType.PAUSED:
        facts["review_at"] = review_at.isoformat()
    if state.code not in _NOT_BEGUN:
        minutes = change.clocks.respond(change.at)
        if minutes is not None:
            facts["response_minutes"] = minutes
    change.tell(EntryKind.STATE, reason, facts)
    change.clocks.settle()


def _release(change: Change) -> dict[str, str]:
    """Give a ticket back to the queue when its holder works here no more; tell whose it was."""
    held = select(Agent.active, Agent.full_name).where(Agent.id == change.ticket.assignee_id)
    holder = change.session.execute(held).one_or_none()
    if holder is not None and holder.active:
        return {}
    change.ticket.assignee_id = None
    return {"left": holder.full_name} if holder else {}

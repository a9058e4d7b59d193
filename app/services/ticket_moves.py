"""How a ticket moves: working, waiting, solving, closing, coming back."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from app.domain.errors import RuleBroken
from app.domain.lifecycle import NamedState, can_move, reopen_allowed
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.tickets import TicketCard
from app.domain.text_guard import clean_line, clean_text, require
from app.domain.vocabulary import EntryKind, ResolutionCode, StateType, TicketState
from app.services.operation import Outcome
from app.services.outage_moves import solve_joined
from app.services.sent_deeds import answers_repeated
from app.services.ticket_change import Change
from app.services.ticket_hands import REASON_LIMIT, TicketHands
from app.services.ticket_promises import KEPT, keep_all
from db.models.staff import Agent
from db.models.ticket import TicketFieldValue

TEXT_LIMIT = 20_000
_NOT_BEGUN = frozenset({TicketState.ASSIGNED, TicketState.REOPENED})


class TicketMoves(TicketHands):
    """Moves along the room's states; what a move demands is asked before it is made."""

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
        """Move to a state of the room; waiting demands a reason and a moment to look again.

        Beginning work, or putting it aside for the client or a partner, is the first
        response. A solution goes through ``resolve``: here it lacks its text.
        RuleBroken: ``required``, ``review_at_past``, ``move_not_allowed``,
        ``assignee_required``, ``state_unknown``.
        """
        kind = self._kind_of(to_state)
        if to_state == TicketState.REOPENED:
            return self.reopen(actor, ticket_id, version, reason, deed)
        if kind is StateType.RESOLVED:
            raise RuleBroken("required", field="resolution_text")
        if kind is StateType.CLOSED:
            return self.close(actor, ticket_id, version, deed)
        if kind is StateType.NEW:
            return self.assign(actor, ticket_id, version, None, None, reason, deed)
        because, wish = clean_line(reason, REASON_LIMIT, "reason"), {"state": to_state}
        with self.changing(actor, Permission.TICKET_WORK, ticket_id, version, wish, deed) as change:
            state = change.named_state(to_state)
            _require_move(change, state)
            _require_owner(change, state)
            if kind is StateType.PAUSED:
                _require_pause(change, because, review_at)
            _work(change, state, because, review_at)
        return change.outcome()

    @answers_repeated(KEPT)
    def resolve(
        self,
        actor: Actor,
        ticket_id: UUID,
        version: int,
        text: str,
        code: ResolutionCode,
        workaround: str = "",
        deed: UUID | None = None,
    ) -> Outcome[TicketCard]:
        """Write the solution down, stop the clocks; it keeps what was promised to the client.

        RuleBroken ``required`` (field resolution_text), ``field_required_on_close`` with the
        code of the category's field, ``move_not_allowed``.
        """
        solution = require(clean_text(text, TEXT_LIMIT, "resolution_text"), "resolution_text")
        around = clean_text(workaround, TEXT_LIMIT, "workaround")
        wish = {"state": TicketState.RESOLVED.value, "resolution": solution}
        with self.changing(
            actor, Permission.TICKET_RESOLVE, ticket_id, version, wish, deed
        ) as change:
            state = change.named_state(TicketState.RESOLVED)
            _require_move(change, state)
            _require_fields(change)
            ticket = change.ticket
            ticket.resolution, ticket.workaround = solution, around
            ticket.resolution_code, ticket.resolved_at = code, change.at
            facts = {"code": code.value, **change.enter(state)}
            minutes = change.clocks.resolve(change.at)
            if minutes is not None:
                facts["resolution_minutes"] = minutes
            change.tell(EntryKind.RESOLUTION, solution, facts)
            keep_all(change)
            change.clocks.settle()
            change.index_text()
            change.afterwards.append(solve_joined)
        return change.outcome(KEPT)

    @answers_repeated()
    def close(
        self, actor: Actor, ticket_id: UUID, version: int, deed: UUID | None = None
    ) -> Outcome[TicketCard]:
        """Close a solved ticket; RuleBroken ``move_not_allowed`` for any other."""
        wish = {"state": TicketState.CLOSED.value}
        with self.changing(
            actor, Permission.TICKET_CLOSE, ticket_id, version, wish, deed
        ) as change:
            state = change.named_state(TicketState.CLOSED)
            _require_move(change, state)
            change.ticket.closed_at = change.at
            change.tell(EntryKind.STATE, "", change.enter(state))
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
        """Bring a solved ticket back within the room's window (R44); its clock runs on.

        To him who solved it, or to the queue when he works here no more. RuleBroken
        ``required``, ``move_not_allowed``, ``reopen_window_over`` with days and resolved_at.
        """
        because = require(clean_line(reason, REASON_LIMIT, "reason"), "reason")
        wish = {"state": TicketState.REOPENED.value}
        with self.changing(
            actor, Permission.TICKET_REOPEN, ticket_id, version, wish, deed
        ) as change:
            state = change.named_state(TicketState.REOPENED)
            _require_move(change, state)
            _require_window(change)
            ticket = change.ticket
            ticket.resolved_at = ticket.closed_at = None
            ticket.resolution_code = None
            ticket.reopen_count += 1
            facts = change.enter(state, because) | _release(change)
            change.clocks.reopen()
            change.tell(EntryKind.REOPENED, because, facts)
            change.clocks.settle()
        return change.outcome()

    def _kind_of(self, code: str) -> StateType:
        known = self.catalogue.snapshot().states.get(code)
        if known is None:
            raise RuleBroken("state_unknown", state=code, field="state")
        return known.state_type


def _require_move(change: Change, state: NamedState) -> None:
    decision = can_move(change.state, state)
    if not decision:
        codes = {"from_state": change.state.code, "to_state": state.code}
        raise RuleBroken("move_not_allowed", reason=decision.reason, field="state", **codes)


def _require_owner(change: Change, state: NamedState) -> None:
    if state.type is StateType.OPEN and change.ticket.assignee_id is None:
        raise RuleBroken("assignee_required", field="assignee")


def _require_pause(change: Change, reason: str, review_at: datetime | None) -> None:
    require(reason, "reason")
    if review_at is None:
        raise RuleBroken("required", field="review_at")
    if review_at <= change.at:
        raise RuleBroken("review_at_past", field="review_at", review_at=review_at)


def _require_fields(change: Change) -> None:
    """Refuse a solution while a field that the category wants by then is blank (R37)."""
    wanted = [each for each in change.category_fields() if each.required_on_close]
    if not wanted:
        return
    stored = select(TicketFieldValue).where(TicketFieldValue.ticket_id == change.ticket.id)
    filled = {each.field_id for each in change.session.scalars(stored) if each.value.strip()}
    for each in wanted:
        if each.field_id not in filled:
            raise RuleBroken("field_required_on_close", field=each.code, name=each.name)


def _require_window(change: Change) -> None:
    days = change.catalogue.settings.reopen_window_days
    solved_at = change.ticket.resolved_at
    decision = reopen_allowed(solved_at, change.at, timedelta(days=days))
    if not decision:
        raise RuleBroken(str(decision.reason), days=days, resolved_at=solved_at, field="state")


def _work(change: Change, state: NamedState, reason: str, review_at: datetime | None) -> None:
    facts = change.enter(state, reason, review_at)
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

"""What the room asks of whoever leads a ticket into a state: the move allowed, the inputs given."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from app.domain.errors import RuleBroken
from app.domain.lifecycle import Demands, NamedState, Requirement, can_move
from app.domain.vocabulary import ResolutionCode
from app.services.ticket_change import Change
from db.models.ticket import TicketFieldValue


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was given with a move, cleaned; fields are named as the demands are."""

    reason: str = ""
    review_at: datetime | None = None
    resolution_text: str = ""
    resolution_code: ResolutionCode | None = None
    workaround: str = ""


def require_move(change: Change, state: NamedState) -> None:
    """Raise RuleBroken ``move_not_allowed`` with the reason where the room says no."""
    decision = can_move(change.state, state, change.catalogue.moves, change.actor.role)
    if not decision:
        codes = {"from_state": change.state.code, "to_state": state.code}
        raise RuleBroken("move_not_allowed", reason=decision.reason, field="state", **codes)


def refuse_missing(asks: Demands, given: Inputs) -> None:
    """Raise RuleBroken ``required`` with the first input that is asked for and not given."""
    for each in Requirement:
        if each in asks and each is not Requirement.OWN_FIELDS and not getattr(given, each):
            raise RuleBroken("required", field=each.value)


def require_inputs(change: Change, asks: Demands, given: Inputs) -> None:
    """Refuse what a state demands and lacks; further ``review_at_past``, and R37's refusal."""
    refuse_missing(asks, given)
    if given.review_at is not None and given.review_at <= change.at:
        raise RuleBroken("review_at_past", field="review_at", review_at=given.review_at)
    if Requirement.OWN_FIELDS in asks:
        _require_fields(change)


def _require_fields(change: Change) -> None:
    """Refuse a state while a field that the category wants by then is blank (R37)."""
    wanted = [each for each in change.category_fields() if each.required_on_close]
    if not wanted:
        return
    stored = select(TicketFieldValue).where(TicketFieldValue.ticket_id == change.ticket.id)
    filled = {each.field_id for each in change.session.scalars(stored) if each.value.strip()}
    for each in wanted:
        if each.field_id not in filled:
            raise RuleBroken("field_required_on_close", field=each.code, name=each.name)

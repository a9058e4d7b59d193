"""A newcomer solves with his mentor's leave (R108)."""

from app.domain.errors import RuleBroken
from app.services.admission import mentor_name, needs_leave
from app.services.ticket_change import Change
from db.queries import consulting


def require_leave(change: Change) -> None:
    """Refuse a solution that the mentor has not seen: RuleBroken ``mentor_first``."""
    actor = change.actor
    if needs_leave(actor, change.catalogue) and not consulting.has_leave(
        change.session, change.ticket.id, actor.agent_id
    ):
        raise RuleBroken("mentor_first", name=mentor_name(actor, change.catalogue))

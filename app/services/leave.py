"""A newcomer solves with his mentor's leave (R108)."""

from app.domain.errors import RuleBroken
from app.services.admission import mentor_name, needs_leave, releasing_mentor
from app.services.ticket_change import Change
from db.queries import consulting


def require_leave(change: Change) -> None:
    """Refuse a solution that the mentor has not seen: RuleBroken ``mentor_first``."""
    actor = change.actor
    if needs_leave(actor, change.catalogue) and not consulting.has_leave(
        change.session, change.ticket.id, actor.agent_id
    ):
        raise RuleBroken("mentor_first", name=mentor_name(actor, change.catalogue))


def require_released(change: Change) -> None:
    """Refuse to pass on what one has registered and the mentor has not seen: ``release_first``."""
    actor, ticket = change.actor, change.ticket
    waits = releasing_mentor(actor, change.catalogue) is not None
    if not waits or ticket.registered_by_id != actor.agent_id:
        return
    if not consulting.is_released(change.session, ticket.id, actor.agent_id):
        raise RuleBroken("release_first", name=mentor_name(actor, change.catalogue))


def refuse_unreleased(change: Change) -> None:
    """Refuse a further ticket of somebody whose mentor looks at each first: ``release_first``."""
    if releasing_mentor(change.actor, change.catalogue) is not None:
        raise RuleBroken("release_first", name=mentor_name(change.actor, change.catalogue))

"""The reach of a right as a WHERE: the same table of rights that the guard asks."""

from sqlalchemy import ColumnElement, false, or_, true

from app.domain.permissions import Actor, Permission, Reach, reach_of
from db.models.call import Call
from db.models.ticket import Ticket


def visible_to(actor: Actor, permission: Permission) -> ColumnElement[bool]:
    """Return the clause over Ticket that holds where ``allows(actor, permission, facts)`` does."""
    reach = reach_of(actor, permission)
    if reach is Reach.ANY:
        return true()
    if reach is Reach.NONE:
        return false()
    order = list(Reach)
    clauses = [_clause(actor, step) for step in order[order.index(reach) :] if step in _STEPS]
    return or_(*clauses)


def lost_callers_of(actor: Actor) -> ColumnElement[bool]:
    """Return the clause over Call of the lost callers that the actor is to ring back.

    The first line rings back whoever was lost, and those who lead it see the same list;
    anybody else answers for the callers he lost himself.
    """
    reach = reach_of(actor, Permission.CALLBACK_RING)
    if reach is Reach.ANY:
        return true()
    return false() if reach is Reach.NONE else Call.agent_id == actor.agent_id


_STEPS = frozenset({Reach.OWN_DEPARTMENT, Reach.OWN_LINE, Reach.OWN_GROUP, Reach.OWN})


def _clause(actor: Actor, step: Reach) -> ColumnElement[bool]:
    if step is Reach.OWN_DEPARTMENT:
        return Ticket.department_id == actor.department_id
    if step is Reach.OWN_LINE:
        return (Ticket.department_id == actor.department_id) & (Ticket.line == actor.line)
    if step is Reach.OWN_GROUP:
        return Ticket.group_id.in_(sorted(actor.group_ids))
    return Ticket.assignee_id == actor.agent_id

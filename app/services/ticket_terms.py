"""The policy of a ticket that stands, chosen anew when what it hangs on changed."""

from typing import Any

from app.domain import call_plan
from app.domain.call_plan import Standing
from app.domain.priority import assess
from app.domain.sla_choice import SlaCase
from app.domain.vocabulary import Impact, Priority, Urgency
from app.services.ticket_change import Change
from db.models.ticket import Ticket
from db.queries import planning


def standing_of(change: Change) -> Standing:
    """Read what the ticket's client had when the ticket came in; one statement."""
    day = call_plan.local_day(change.catalogue, change.ticket.opened_at)
    return planning.standing(change.session, change.ticket.client_id, day)


def priority_of(change: Change, standing: Standing, impact: Impact, urgency: Urgency) -> Priority:
    """Assess by the matrix of the ticket's category, else of the room."""
    matrix = change.catalogue.matrix_of(change.ticket.category_id)
    return assess(impact, urgency, key_client=standing.is_key, matrix=matrix).priority


def follow_policy(change: Change, standing: Standing) -> dict[str, Any]:
    """Put the ticket under the policy that holds for it now; return what is to be told.

    Its times are those of its priority, replayed from the log when the clocks are settled.
    Without any policy the ticket keeps what it has.
    """
    ticket = change.ticket
    chosen = call_plan.policy_of(change.catalogue, standing, _case(change, ticket))
    if chosen is None or ticket.outside_sla:
        return {}
    before = ticket.sla_policy_id
    change.clocks.follow(chosen.policy, ticket.priority)
    if before == chosen.policy.id:
        return {}
    return {"policy_from": change.clocks.policy_name(before), **chosen.facts()}


def follow_queue(change: Change) -> dict[str, Any]:
    """Choose anew for another line or department, where the room has rules about them."""
    rules = change.catalogue.sla_rules
    asked = any(rule.line or rule.department_id for rule in rules)
    if not asked or change.ticket.sla_policy_id is None:
        return {}
    return follow_policy(change, standing_of(change))


def _case(change: Change, ticket: Ticket) -> SlaCase:
    return SlaCase(
        client_id=ticket.client_id,
        department_id=ticket.department_id,
        branch=call_plan.branch_of(change.catalogue, ticket.category_id),
        line=ticket.line,
        channel=ticket.channel,
        priority=ticket.priority,
    )

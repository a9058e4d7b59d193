"""Another category for a ticket that stands: its fields, times and queue follow."""

from typing import Any
from uuid import UUID

from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.catalogue import CategoryView
from app.domain.readmodels.tickets import TicketCard
from app.domain.vocabulary import EntryKind, Priority
from app.services.operation import Outcome, require
from app.services.ticket_change import Change, TicketWork, facts_of
from app.services.ticket_hands import refuse_done
from app.services.ticket_routing import queue_by_rules
from app.services.ticket_terms import follow_policy, priority_of, standing_of


class TicketCategory(TicketWork):
    """What was heard first is not always what it is."""

    def set_category(
        self, actor: Actor, ticket_id: UUID, version: int, category_id: UUID
    ) -> Outcome[TicketCard]:
        """Put the ticket into another category; the same one again changes nothing.

        The fields of the new category apply; values of fields it lacks are kept unseen and
        are back with the old one. The policy is chosen as at registration, its times are
        replayed from the log. Impact, urgency and whoever holds the ticket stay; the priority
        is assessed anew where the categories' matrices differ; a ticket that nobody holds
        goes to the queue of the category's group, which on another line is an escalation.
        RuleBroken ``category_unknown``, ``ticket_done``, ``not_allowed``.
        """
        wish = {"category": str(category_id)}
        with self.changing(actor, Permission.TICKET_EDIT, ticket_id, version, wish) as change:
            refuse_done(change.ticket, "category")
            category = _category(change, category_id)
            if change.ticket.category_id != category_id:
                _put(change, category)
        return change.outcome()


def _category(change: Change, category_id: UUID) -> CategoryView:
    category = change.catalogue.categories.get(category_id)
    if category is None or not category.selectable:
        raise RuleBroken("category_unknown", field="category")
    return category


def _put(change: Change, category: CategoryView) -> None:
    ticket, catalogue = change.ticket, change.catalogue
    before = str(ticket.category_id) if ticket.category_id else None
    other = catalogue.matrix_of(ticket.category_id) != catalogue.matrix_of(category.category_id)
    facts: dict[str, Any] = {"category_from": before, "category_to": str(category.category_id)}
    ticket.category_id = category.category_id
    facts |= _regroup(change, category)
    standing = standing_of(change)
    rated = ticket.priority
    if other:
        ticket.priority = priority_of(change, standing, ticket.impact, ticket.urgency)
    facts |= follow_policy(change, standing)
    change.tell(EntryKind.FIELD, "", facts)
    if ticket.priority != rated:
        _tell_priority(change, rated)
    change.clocks.settle()


def _tell_priority(change: Change, rated: Priority) -> None:
    """Tell that the other category's matrix gives another priority."""
    ticket = change.ticket
    same = {"impact": int(ticket.impact), "urgency": int(ticket.urgency)}
    facts = {"from": int(rated), "to": int(ticket.priority), **same}
    change.tell(
        EntryKind.PRIORITY, "", facts | {f"{name}_from": each for name, each in same.items()}
    )
    change.clocks.retarget(ticket.priority)


def _regroup(change: Change, category: CategoryView) -> dict[str, Any]:
    """Move what nobody holds to the queue of the category's group, unless it was just moved."""
    if "group" in change.meanwhile:
        return {}
    ticket, groups = change.ticket, change.catalogue.groups
    if ticket.assignee_id is not None:
        return {}
    queue, led = queue_by_rules(change, category.group_id)
    group = groups.get(queue) if queue else None
    if group is None or group.group_id == ticket.group_id:
        return {}
    if group.line != ticket.line:
        require(change.actor, Permission.TICKET_ESCALATE, facts_of(ticket))
    left = groups.get(ticket.group_id) if ticket.group_id else None
    ticket.group_id, ticket.line = group.group_id, group.line
    ticket.department_id = group.department_id
    return {"group_from": left.name if left else "", "group_to": group.name, **led}

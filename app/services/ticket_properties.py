"""What a ticket is: its priority, its category's own fields, the tickets it belongs to."""

from typing import Any
from uuid import UUID

from sqlalchemy import and_, or_, select

from app.domain import call_rules
from app.domain.errors import RuleBroken
from app.domain.merging import assessed, own_field
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.calls import Matter
from app.domain.readmodels.catalogue import CategoryView, FieldView
from app.domain.readmodels.tickets import TicketCard
from app.domain.vocabulary import EntryKind, FieldKind, Impact, LinkKind, Urgency
from app.services.operation import Outcome, require
from app.services.ticket_change import Change, TicketWork, facts_of
from app.services.ticket_hands import refuse_done
from app.services.ticket_terms import follow_policy, priority_of, standing_of
from db.models.ticket import Ticket, TicketFieldValue, TicketLink
from db.queries.scope import visible_to


class TicketProperties(TicketWork):
    """Changes of what was registered; each tells what it was before."""

    def set_priority(
        self, actor: Actor, ticket_id: UUID, version: int, impact: Impact, urgency: Urgency
    ) -> Outcome[TicketCard]:
        """Assess the ticket anew; deadlines follow the policy's times for the new priority."""
        wish = {"priority": assessed(impact, urgency)}
        with self.changing(actor, Permission.TICKET_EDIT, ticket_id, version, wish) as change:
            ticket = change.ticket
            refuse_done(ticket, "priority")
            standing = standing_of(change)
            priority = priority_of(change, standing, impact, urgency)
            facts: dict[str, Any] = {
                "from": int(ticket.priority),
                "to": int(priority),
                "impact": int(impact),
                "urgency": int(urgency),
                "impact_from": int(ticket.impact),
                "urgency_from": int(ticket.urgency),
            }
            ticket.priority, ticket.impact, ticket.urgency = priority, impact, urgency
            if ticket.sla_policy_id is not None:
                facts |= follow_policy(change, standing)
                change.clocks.retarget(priority)
            change.tell(EntryKind.PRIORITY, "", facts)
            change.clocks.settle()
        return change.outcome()

    def set_field(
        self, actor: Actor, ticket_id: UUID, version: int, code: str, value: str
    ) -> Outcome[TicketCard]:
        """Fill or empty one field of the ticket's category, by the rules of registration.

        A linked list whose value no longer goes with the list before it is emptied, and that
        is told too. RuleBroken ``field_unknown`` when the category has no such field,
        ``ticket_done``; further those of call_rules.field_value.
        """
        wish = {own_field(code): value.strip()}
        with self.changing(actor, Permission.TICKET_EDIT, ticket_id, version, wish) as change:
            refuse_done(change.ticket, code)
            category, field = _field(change, code)
            values = _Values(change, category)
            values.put(field, call_rules.field_value(field, values.with_(code, value), category))
            values.drop_unlinked()
        return change.outcome()

    def link(
        self, actor: Actor, ticket_id: UUID, other_id: UUID, kind: LinkKind = LinkKind.RELATED
    ) -> Outcome[TicketCard]:
        """Say that two tickets belong together; said twice it changes nothing.

        RuleBroken ``link_to_itself``, ``ticket_unknown``.
        """
        if ticket_id == other_id:
            raise RuleBroken("link_to_itself", field="other")
        with self.changing(actor, Permission.TICKET_LINK, ticket_id, None) as change:
            other = _other(change, other_id)
            if not _linked(change, other_id, kind):
                change.session.add(TicketLink(ticket_id=ticket_id, other_id=other_id, kind=kind))
                number = change.ticket.number
                _tell_link(change, ticket_id, other.number, kind)
                _tell_link(change, other_id, number, kind)
            change.tickets.add(other_id)
        return change.outcome()


def _field(change: Change, code: str) -> tuple[CategoryView, FieldView]:
    category = change.category
    for each in category.fields if category else ():
        if category is not None and each.code == code:
            return category, each
    raise RuleBroken("field_unknown", field=code)


class _Values:
    """The values of the ticket's own fields by code; every change of one is told."""

    def __init__(self, change: Change, category: CategoryView) -> None:
        self._change, self._category = change, category
        rows = select(TicketFieldValue).where(TicketFieldValue.ticket_id == change.ticket.id)
        self._rows = {row.field_id: row for row in change.session.scalars(rows)}

    def with_(self, code: str, value: str) -> Matter:
        """Return what the rules of registration ask about, with one value put in."""
        stored = {each.code: self._stored(each) for each in self._category.fields}
        return Matter(self._change.ticket.id, fields={**stored, code: value})

    def put(self, field: FieldView, value: str) -> None:
        """Store a value and tell it, unless it stands already."""
        before = self._stored(field)
        if value == before:
            return
        row = self._rows.get(field.field_id)
        if row is None:
            row = TicketFieldValue(ticket_id=self._change.ticket.id, field_id=field.field_id)
            self._change.session.add(row)
            self._rows[field.field_id] = row
        row.value = value
        facts = {"field": field.code, "from": before, "to": value}
        self._change.tell(EntryKind.FIELD, "", facts)

    def drop_unlinked(self) -> None:
        """Empty the linked lists whose value does not go with what is chosen now."""
        for field in self._category.fields:
            value = self._stored(field)
            if field.kind is FieldKind.LINKED_LIST and value:
                matter = self.with_(field.code, value)
                if value not in call_rules.choices_of(field, matter, self._category):
                    self.put(field, "")

    def _stored(self, field: FieldView) -> str:
        row = self._rows.get(field.field_id)
        return row.value if row else ""


def _other(change: Change, other_id: UUID) -> Ticket:
    readable = visible_to(change.actor, Permission.TICKET_READ)
    found = change.session.scalar(select(Ticket).where(Ticket.id == other_id, readable))
    if found is None:
        raise RuleBroken("ticket_unknown", ticket_id=str(other_id), field="other")
    require(change.actor, Permission.TICKET_LINK, facts_of(found))
    return found


def _linked(change: Change, other_id: UUID, kind: LinkKind) -> bool:
    mine = change.ticket.id
    there = and_(TicketLink.ticket_id == mine, TicketLink.other_id == other_id)
    back = and_(TicketLink.ticket_id == other_id, TicketLink.other_id == mine)
    known = select(TicketLink.kind).where(or_(there, back), TicketLink.kind == kind)
    return change.session.scalar(known) is not None


def _tell_link(change: Change, ticket_id: UUID, number: int, kind: LinkKind) -> None:
    facts = {"number": number, "kind": kind.value}
    change.tell(EntryKind.LINKED, "", facts, ticket_id=ticket_id)

"""What a ticket is: its priority, its category's own fields, the tickets it belongs to."""

from uuid import UUID

from sqlalchemy import and_, or_, select

from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission
from app.domain.priority import assess
from app.domain.readmodels.catalogue import FieldView
from app.domain.readmodels.tickets import TicketCard
from app.domain.text_guard import clean_text
from app.domain.vocabulary import EntryKind, Impact, LinkKind, Urgency
from app.services.operation import Outcome, require
from app.services.ticket_change import Change, TicketWork, facts_of
from app.services.ticket_hands import refuse_done
from db.models.client import Client
from db.models.ticket import Ticket, TicketFieldValue, TicketLink
from db.queries.scope import visible_to

VALUE_LIMIT = 4_000


class TicketProperties(TicketWork):
    """Changes of what was registered; each tells what it was before."""

    def set_priority(
        self, actor: Actor, ticket_id: UUID, version: int, impact: Impact, urgency: Urgency
    ) -> Outcome[TicketCard]:
        """Assess the ticket anew; deadlines follow the policy's times for the new priority."""
        with self.changing(actor, Permission.TICKET_EDIT, ticket_id, version) as change:
            ticket = change.ticket
            refuse_done(ticket, "priority")
            priority = assess(impact, urgency, key_client=_is_key(change)).priority
            facts = {
                "from": int(ticket.priority),
                "to": int(priority),
                "impact": int(impact),
                "urgency": int(urgency),
            }
            ticket.priority, ticket.impact, ticket.urgency = priority, impact, urgency
            change.tell(EntryKind.PRIORITY, "", facts)
            change.clocks.retarget(priority)
            change.clocks.settle()
        return change.outcome()

    def set_field(
        self, actor: Actor, ticket_id: UUID, version: int, code: str, value: str
    ) -> Outcome[TicketCard]:
        """Fill or empty one field of the ticket's category.

        RuleBroken ``field_unknown`` when the category has no such field, ``ticket_done``.
        """
        text = clean_text(value, VALUE_LIMIT, code)
        with self.changing(actor, Permission.TICKET_EDIT, ticket_id, version) as change:
            refuse_done(change.ticket, code)
            field = _field(change, code)
            key = (change.ticket.id, field.field_id)
            stored = change.session.get(TicketFieldValue, key)
            facts = {"field": code, "from": stored.value if stored else "", "to": text}
            if stored is None:
                stored = TicketFieldValue(ticket_id=key[0], field_id=key[1])
                change.session.add(stored)
            stored.value = text
            change.tell(EntryKind.FIELD, "", facts)
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


def _is_key(change: Change) -> bool:
    key = select(Client.is_key).where(Client.id == change.ticket.client_id)
    return bool(change.session.scalar(key))


def _field(change: Change, code: str) -> FieldView:
    for each in change.category_fields():
        if each.code == code:
            return each
    raise RuleBroken("field_unknown", field=code)


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

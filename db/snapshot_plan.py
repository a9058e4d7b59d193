"""What of a central database the copy on a computer holds, and what never leaves the centre."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Table, and_, or_, select

from db.models import (
    call,
    catalogue,
    client,
    consulting,
    escalation,
    knowledge,
    kpi,
    lists,
    live,
    outage,
    room,
    routing,
    sla,
    staff,
    ticket,
    timeline,
)
from db.models.ticket import Ticket

WITHHELD: Final = {
    ("agent", "pin_hash"),
    ("agent", "last_sign_in_at"),
    ("ticket", "search_vector"),
}
"""Columns that are never asked for: the copy does without them."""

MOST_TICKETS: Final = 2_000
"""Own open tickets and those of the own queues, the most urgent first."""
RECENT: Final = timedelta(days=14)
"""How far back own calls and duty hours reach."""


def table_of(model: type[Any]) -> Table:
    """Return the table behind a mapped class."""
    table: Table = model.__table__
    return table


WHOLE: Final = tuple(
    table_of(model)
    for model in (
        room.RoomSetting,
        staff.Department,
        staff.RoomLine,
        staff.SupportGroup,
        staff.Agent,
        staff.AgentGroup,
        staff.RoleRight,
        staff.DutyPattern,
        staff.DutySlot,
        sla.WorkingCalendar,
        sla.WorkingInterval,
        sla.CalendarException,
        sla.SlaPolicy,
        sla.SlaPolicyTarget,
        catalogue.Category,
        catalogue.CategorySynonym,
        catalogue.CustomField,
        catalogue.CategoryField,
        catalogue.Script,
        catalogue.ScriptQuestion,
        catalogue.ScriptOption,
        ticket.TicketStateName,
        ticket.StateMove,
        knowledge.Article,
        knowledge.ArticleCategory,
        knowledge.ArticleComment,
        knowledge.ArticleVerdict,
        knowledge.AnswerSet,
        knowledge.AnswerSetHolder,
        knowledge.CannedAnswer,
        knowledge.Partner,
        sla.SlaRule,
        routing.RoutingRule,
        escalation.EscalationRule,
        lists.RoleFilter,
        lists.ChannelOwner,
        kpi.KpiTarget,
    )
)
"""Reference data: copied row for row."""

OF_TICKET: Final = tuple(
    (table_of(model), table_of(model).c[name])
    for model, name in (
        (consulting.Consultation, "ticket_id"),
        (ticket.TicketFieldValue, "ticket_id"),
        (ticket.TicketAnswer, "ticket_id"),
        (ticket.TicketLink, "ticket_id"),
        (ticket.Attachment, "ticket_id"),
        (timeline.TimelineEntry, "ticket_id"),
        (sla.SlaTarget, "ticket_id"),
        (sla.Promise, "ticket_id"),
        (sla.StateChange, "ticket_id"),
        (call.CallTicket, "ticket_id"),
        (outage.OutageMark, "ticket_id"),
        (outage.OutageText, "ticket_id"),
    )
)
"""What belongs to a ticket, with the column that says to which; files without their content."""

OF_CONTACT: Final = (
    (table_of(client.PhoneNumber), table_of(client.PhoneNumber).c.contact_id),
    (table_of(client.ClientNotice), table_of(client.ClientNotice).c.contact_id),
)
OF_CLIENT: Final = (
    (table_of(client.Site), table_of(client.Site).c.client_id),
    (table_of(client.Contract), table_of(client.Contract).c.client_id),
    (table_of(client.Equipment), table_of(client.Equipment).c.client_id),
    (table_of(client.ClientNotice), table_of(client.ClientNotice).c.client_id),
)


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose copy it is: the agent, his groups, the people it holds at most, and now."""

    agent_id: UUID
    group_ids: frozenset[UUID]
    people: int
    now: datetime


def columns_of(table: Table) -> tuple[ColumnElement[Any], ...]:
    """Return the columns of a table that may leave the centre."""
    return tuple(one for one in table.c if (table.name, one.name) not in WITHHELD)


def dated(scope: Scope) -> Iterator[tuple[Table, ColumnElement[bool]]]:
    """Yield what is copied by its date or owner: duty hours, absences, own calls, deeds, lists.

    The deeds come first: one that arrives while the copy is taken may be done on it again,
    but none that the copy lacks counts as done.
    """
    since = scope.now - RECENT
    sent = and_(live.SentDeed.agent_id == scope.agent_id, live.SentDeed.at >= since)
    yield table_of(live.SentDeed), sent
    yield table_of(lists.SavedFilter), lists.SavedFilter.agent_id == scope.agent_id
    yield table_of(staff.DutyShift), staff.DutyShift.ends_at >= since
    yield table_of(staff.DutyDay), staff.DutyDay.day >= since.date()
    yield table_of(staff.Absence), staff.Absence.ends_at >= since
    mine = and_(call.Call.agent_id == scope.agent_id, call.Call.started_at >= since)
    lost = and_(call.Call.callback_due_at.is_not(None), call.Call.called_back_at.is_(None))
    yield table_of(call.Call), or_(mine, lost)


def tickets_of(scope: Scope) -> Select[UUID]:
    """Return the select of the tickets somebody works on: his own, and his groups' queues."""
    mine = Ticket.assignee_id == scope.agent_id
    queued = and_(Ticket.assignee_id.is_(None), Ticket.group_id.in_(sorted(scope.group_ids)))
    unfinished = Ticket.state_type.in_(("new", "open", "paused"))
    chosen = select(Ticket.id).where(unfinished, or_(mine, queued))
    return chosen.order_by(Ticket.priority, Ticket.opened_at).limit(MOST_TICKETS)

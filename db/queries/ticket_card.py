"""One ticket whole: its row with every name it needs, then its parts, seven statements."""

from dataclasses import fields
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, true, union_all
from sqlalchemy.orm import Session, aliased

from app.domain.readmodels.clients import PhoneLine
from app.domain.readmodels.tickets import (
    AnswerGiven,
    LinkView,
    PromiseView,
    SlaView,
    TicketCard,
)
from db.models.client import Client, Contact, Equipment, PhoneNumber, Site
from db.models.sla import Promise, SlaTarget
from db.models.staff import Agent
from db.models.ticket import Ticket, TicketAnswer, TicketFieldValue, TicketLink

_Assignee = aliased(Agent, name="assignee")
_Registrar = aliased(Agent, name="registrar")
_NAMES: dict[str, ColumnElement[Any]] = {
    "ticket_id": Ticket.id.expression,
    "assignee_name": func.coalesce(_Assignee.full_name, ""),
    "registered_by": func.coalesce(_Registrar.full_name, ""),
    "client_name": func.coalesce(Client.name, ""),
    "contact_name": func.coalesce(Contact.full_name, ""),
    "contact_position": func.coalesce(Contact.position, ""),
    "site_name": func.coalesce(Site.name, ""),
    "site_address": func.coalesce(Site.address, ""),
    "equipment": func.coalesce(Equipment.name, ""),
}
_PARTS = frozenset({"phones", "slas", "fields", "answers", "links", "promises"})
_COLUMNS = [
    _NAMES.get(each.name, getattr(Ticket, each.name, None)).label(each.name)  # type: ignore[union-attr]
    for each in fields(TicketCard)
    if each.name not in _PARTS
]


def card(
    session: Session, ticket_id: UUID, readable: ColumnElement[bool], *, always: bool = False
) -> TicketCard | None:
    """Read one ticket and those of its links that the clause lets through, else None.

    ``always`` shows the ticket itself to whoever just handed it out of his own reach.
    """
    statement = (
        select(*_COLUMNS)
        .select_from(Ticket)
        .outerjoin(Client, Client.id == Ticket.client_id)
        .outerjoin(Contact, Contact.id == Ticket.contact_id)
        .outerjoin(Site, Site.id == Ticket.site_id)
        .outerjoin(Equipment, Equipment.id == Ticket.equipment_id)
        .outerjoin(_Assignee, _Assignee.id == Ticket.assignee_id)
        .outerjoin(_Registrar, _Registrar.id == Ticket.registered_by_id)
        .where(Ticket.id == ticket_id, true() if always else readable)
    )
    row = session.execute(statement).one_or_none()
    if row is None:
        return None
    return TicketCard(
        **row._mapping,  # noqa: SLF001 (SQLAlchemy's own public name)
        phones=_phones(session, row.contact_id),
        slas=_slas(session, ticket_id),
        fields=_field_values(session, ticket_id),
        answers=_answers(session, ticket_id),
        links=_links(session, ticket_id, readable),
        promises=_promises(session, ticket_id),
    )


def _phones(session: Session, contact_id: UUID | None) -> tuple[PhoneLine, ...]:
    if contact_id is None:
        return ()
    statement = (
        select(PhoneNumber.key, PhoneNumber.e164, PhoneNumber.extension, PhoneNumber.as_written)
        .where(PhoneNumber.contact_id == contact_id)
        .order_by(PhoneNumber.position, PhoneNumber.id)
    )
    return tuple(PhoneLine(*row) for row in session.execute(statement))


def _slas(session: Session, ticket_id: UUID) -> tuple[SlaView, ...]:
    statement = (
        select(
            SlaTarget.clock,
            SlaTarget.policy_id,
            SlaTarget.started_at,
            SlaTarget.due_at,
            SlaTarget.target_minutes,
            SlaTarget.met_at,
        )
        .where(SlaTarget.ticket_id == ticket_id)
        .order_by(SlaTarget.clock)
    )
    return tuple(SlaView(*row) for row in session.execute(statement))


def _field_values(session: Session, ticket_id: UUID) -> dict[UUID, str]:
    statement = select(TicketFieldValue.field_id, TicketFieldValue.value).where(
        TicketFieldValue.ticket_id == ticket_id
    )
    return {row.field_id: row.value for row in session.execute(statement)}


def _answers(session: Session, ticket_id: UUID) -> tuple[AnswerGiven, ...]:
    statement = (
        select(TicketAnswer.question, TicketAnswer.answer)
        .where(TicketAnswer.ticket_id == ticket_id)
        .order_by(TicketAnswer.position, TicketAnswer.question_id)
    )
    return tuple(AnswerGiven(*row) for row in session.execute(statement))


def _links(
    session: Session, ticket_id: UUID, readable: ColumnElement[bool]
) -> tuple[LinkView, ...]:
    # Two halves, one for each index; an OR in the join would read every ticket.
    halves = union_all(
        select(TicketLink.other_id.label("id"), TicketLink.kind).where(
            TicketLink.ticket_id == ticket_id
        ),
        select(TicketLink.ticket_id.label("id"), TicketLink.kind).where(
            TicketLink.other_id == ticket_id
        ),
    ).subquery()
    columns = (Ticket.number, Ticket.subject, Ticket.state, Ticket.state_type, Ticket.priority)
    statement = (
        select(Ticket.id, *columns, halves.c.kind)
        .join(halves, halves.c.id == Ticket.id)
        .where(readable)
        .order_by(Ticket.number.desc(), halves.c.kind)
    )
    return tuple(LinkView(*row) for row in session.execute(statement))


def _promises(session: Session, ticket_id: UUID) -> tuple[PromiseView, ...]:
    statement = (
        select(
            Promise.id,
            Promise.text,
            Promise.due_at,
            Promise.made_at,
            func.coalesce(Agent.full_name, ""),
            Promise.kept_at,
        )
        .outerjoin(Agent, Agent.id == Promise.made_by_id)
        .where(Promise.ticket_id == ticket_id)
        .order_by(Promise.made_at.desc(), Promise.id.desc())
    )
    return tuple(PromiseView(*row) for row in session.execute(statement))

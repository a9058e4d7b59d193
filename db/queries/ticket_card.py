"""One ticket whole: its row with every name it needs, then the parts it has: 2 to 7 statements."""

from dataclasses import fields
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Executable,
    Select,
    bindparam,
    exists,
    func,
    literal,
    or_,
    select,
    union,
)
from sqlalchemy.orm import Session, aliased

from app.domain.permissions import Actor, Permission
from app.domain.readmodels.clients import PhoneLine
from app.domain.readmodels.tickets import (
    AnswerGiven,
    LinkView,
    PromiseView,
    SlaView,
    TicketCard,
)
from app.domain.vocabulary import LinkKind, TicketState
from db.models.client import Client, Contact, Equipment, PhoneNumber, Site
from db.models.outage import OutageMark
from db.models.sla import Promise, SlaTarget, StateChange
from db.models.staff import Agent
from db.models.ticket import Ticket, TicketAnswer, TicketFieldValue, TicketLink
from db.queries.scope import visible_to

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
    "spread": OutageMark.__table__.c.spread,
    "partner_since": select(func.max(StateChange.at))
    .where(
        StateChange.ticket_id == Ticket.id,
        StateChange.state == TicketState.WAITING_PARTNER.value,
        Ticket.state == TicketState.WAITING_PARTNER.value,
    )
    .scalar_subquery(),
}
_PARTS = frozenset({"phones", "slas", "fields", "answers", "links", "promises"})
_COLUMNS = [
    _NAMES.get(each.name, getattr(Ticket, each.name, None)).label(each.name)  # type: ignore[union-attr]
    for each in fields(TicketCard)
    if each.name not in _PARTS
]


# Made once, with the key left open: making these statements takes longer than running them.
_KEY: Any = bindparam("key")
# Whether a part has rows at all is asked with the head: most tickets lack most of them, and
# a look at an index costs less than a statement of its own.
_HAS = [
    exists().where(column == _KEY).label(f"has_{name}")
    for name, column in (
        ("fields", TicketFieldValue.ticket_id),
        ("answers", TicketAnswer.ticket_id),
        ("promises", Promise.ticket_id),
    )
]
_HAS_LINKS = or_(
    exists().where(TicketLink.ticket_id == _KEY),
    exists().where(TicketLink.other_id == _KEY),
    Ticket.master_id.is_not(None),
).label("has_links")
_HEAD = (
    select(*_COLUMNS, *_HAS, _HAS_LINKS)
    .select_from(Ticket)
    .outerjoin(Client, Client.id == Ticket.client_id)
    .outerjoin(Contact, Contact.id == Ticket.contact_id)
    .outerjoin(Site, Site.id == Ticket.site_id)
    .outerjoin(Equipment, Equipment.id == Ticket.equipment_id)
    .outerjoin(_Assignee, _Assignee.id == Ticket.assignee_id)
    .outerjoin(_Registrar, _Registrar.id == Ticket.registered_by_id)
    .outerjoin(OutageMark, OutageMark.ticket_id == Ticket.id)
    .where(Ticket.id == _KEY)
)
_PHONES = (
    select(PhoneNumber.key, PhoneNumber.e164, PhoneNumber.extension, PhoneNumber.as_written)
    .where(PhoneNumber.contact_id == _KEY)
    .order_by(PhoneNumber.position, PhoneNumber.id)
)
_SLAS = (
    select(
        SlaTarget.clock,
        SlaTarget.policy_id,
        SlaTarget.started_at,
        SlaTarget.due_at,
        SlaTarget.target_minutes,
        SlaTarget.met_at,
    )
    .where(SlaTarget.ticket_id == _KEY)
    .order_by(SlaTarget.clock)
)
_FIELDS = select(TicketFieldValue.field_id, TicketFieldValue.value).where(
    TicketFieldValue.ticket_id == _KEY
)
_ANSWERS = (
    select(
        TicketAnswer.question, TicketAnswer.answer, TicketAnswer.digit, TicketAnswer.simple_cause
    )
    .where(TicketAnswer.ticket_id == _KEY)
    .order_by(TicketAnswer.position, TicketAnswer.question_id)
)
_PROMISES = (
    select(
        Promise.id,
        Promise.text,
        Promise.due_at,
        Promise.made_at,
        func.coalesce(Agent.full_name, ""),
        Promise.kept_at,
    )
    .outerjoin(Agent, Agent.id == Promise.made_by_id)
    .where(Promise.ticket_id == _KEY)
    .order_by(Promise.made_at.desc(), Promise.id.desc())
)
KEPT_STATEMENTS = 64
_OWN_COLUMNS = tuple(each.name for each in fields(TicketCard) if each.name not in _PARTS)


def card(
    session: Session, ticket_id: UUID, actor: Actor, *, always: bool = False
) -> TicketCard | None:
    """Read one ticket and its links as far as the actor may read them, else None.

    ``always`` shows the ticket itself to whoever just handed it out of his own reach.
    """
    connection = session.connection()

    def rows(statement: Executable, key: UUID, *, has: object = 1) -> Any:  # noqa: ANN401 (rows)
        return connection.execute(statement, {"key": key}) if has else ()

    head = rows(_HEAD if always else _readable_head(actor), ticket_id).mappings().one_or_none()
    if head is None:
        return None
    phones = rows(_PHONES, head["contact_id"], has=head["contact_id"])
    return TicketCard(
        **{name: head[name] for name in _OWN_COLUMNS},
        phones=tuple(PhoneLine(*each) for each in phones),
        slas=tuple(SlaView(*each) for each in rows(_SLAS, ticket_id)),
        fields={each[0]: each[1] for each in rows(_FIELDS, ticket_id, has=head["has_fields"])},
        answers=tuple(AnswerGiven(*e) for e in rows(_ANSWERS, ticket_id, has=head["has_answers"])),
        links=tuple(LinkView(*e) for e in rows(_links(actor), ticket_id, has=head["has_links"])),
        promises=tuple(
            PromiseView(*e) for e in rows(_PROMISES, ticket_id, has=head["has_promises"])
        ),
    )


@lru_cache(maxsize=KEPT_STATEMENTS)
def _readable_head(actor: Actor) -> Select[Any]:
    return _HEAD.where(visible_to(actor, Permission.TICKET_READ))


@lru_cache(maxsize=KEPT_STATEMENTS)
def _links(actor: Actor) -> Select[Any]:
    # Three parts, one for each index; an OR in the join would read every ticket.
    halves = union(
        select(TicketLink.other_id.label("id"), TicketLink.kind).where(
            TicketLink.ticket_id == _KEY
        ),
        select(TicketLink.ticket_id.label("id"), TicketLink.kind).where(
            TicketLink.other_id == _KEY
        ),
        select(Ticket.master_id.label("id"), literal(LinkKind.OUTAGE, TicketLink.kind.type)).where(
            Ticket.id == _KEY, Ticket.master_id.is_not(None)
        ),
    ).subquery()
    columns = (Ticket.number, Ticket.subject, Ticket.state, Ticket.state_type, Ticket.priority)
    return (
        select(Ticket.id, *columns, halves.c.kind)
        .join(halves, halves.c.id == Ticket.id)
        .where(visible_to(actor, Permission.TICKET_READ))
        .order_by(Ticket.number.desc(), halves.c.kind)
    )

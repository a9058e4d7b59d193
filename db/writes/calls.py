"""The call's own row, with what registering depends on read in the same breath."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import (
    CursorResult,
    Label,
    Row,
    Update,
    case,
    exists,
    insert,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from app.domain.call_plan import Standing
from app.domain.permissions import Actor, Permission
from app.domain.vocabulary import CallTicketRelation, Spread
from db.models.call import Call, CallTicket
from db.models.client import Client, Contact, Equipment, Site
from db.models.outage import OutageMark
from db.models.staff import Agent
from db.models.ticket import Ticket
from db.queries.planning import city_of, contract_policy, group_until, is_absent
from db.queries.scope import visible_to
from db.writes.notices import Spoken, unsaid
from db.writes.rows import table_of

CALL = table_of(Call)
CALL_TICKET = table_of(CallTicket)


@dataclass(frozen=True, slots=True)
class OutageAsked:
    """The ticket of an outage to link to, within reach of who registers; None asks nothing."""

    ticket_id: UUID | None
    actor: Actor


@dataclass(frozen=True, slots=True)
class OutageTicket:
    """A ticket that a new one is linked to; under a master it hangs as well."""

    ticket_id: UUID
    number: int
    is_master: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to read along: the caller's client, the matter's object, the chosen assignee."""

    contact_id: UUID | None
    client_id: UUID | None
    site_id: UUID | None
    equipment_id: UUID | None
    assignee_id: UUID | None
    group_id: UUID | None
    outage: OutageAsked
    spoken: Spoken
    day: date
    now: datetime


@dataclass(frozen=True, slots=True)
class Standings:
    """The answers; ``group_until`` is when the group's last present member goes home.

    ``unsaid``: something must be said first and was not confirmed.
    """

    client_id: UUID | None
    client: Standing
    site: str
    equipment: str
    assignee_available: bool
    group_until: datetime | None
    outage: OutageTicket | None = None
    unsaid: bool = False


def record_call(
    session: Session, values: Mapping[str, Any], wanted: Wanted, *, again: bool
) -> Standings:
    """Write the call and read along, one statement and one round trip.

    ``again`` updates the row that an earlier matter of this call has left, if it has.
    """
    answers = _answers(wanted)
    if again:
        row = session.execute(_told_again(values).returning(*answers)).one_or_none()
        if row is not None:
            return _standings(row, wanted)
    added = insert(CALL).values(dict(values)).returning(*answers)
    return _standings(session.execute(added).one(), wanted)


def write_call(session: Session, values: Mapping[str, Any], *, again: bool) -> None:
    """Write the call alone; ``again`` as in record_call."""
    if again and cast("CursorResult[Any]", session.execute(_told_again(values))).rowcount:
        return
    session.execute(insert(CALL).values(dict(values)))


def _told_again(values: Mapping[str, Any]) -> Update:
    """Return the change of a call that stands; whose it is stays as it was."""
    told = {name: value for name, value in values.items() if name not in ("id", "agent_id")}
    return update(CALL).where(CALL.c.id == values["id"]).values(told)


def _answers(wanted: Wanted) -> tuple[Label[Any], ...]:
    client_id: Any = literal(wanted.client_id, Client.id.type)
    if wanted.client_id is None:
        own = select(Contact.client_id).where(Contact.id == wanted.contact_id)
        client_id = own.scalar_subquery()
    client = Client.id == client_id
    absent = is_absent(Agent.id, wanted.now)
    assignee = select(case((absent, 0), else_=1)).where(
        Agent.id == wanted.assignee_id, Agent.active
    )
    return (
        select(client_id).scalar_subquery().label("client_id"),
        select(Client.is_key).where(client).scalar_subquery().label("is_key"),
        select(Client.dedicated_agent_id).where(client).scalar_subquery().label("dedicated"),
        contract_policy(client_id, wanted.day).scalar_subquery().label("policy"),
        city_of(select(Client.city).where(client).scalar_subquery(), wanted.site_id).label("city"),
        select(Site.name).where(Site.id == wanted.site_id).scalar_subquery().label("site"),
        select(Equipment.name)
        .where(Equipment.id == wanted.equipment_id)
        .scalar_subquery()
        .label("equipment"),
        assignee.scalar_subquery().label("available"),
        group_until(wanted.group_id, wanted.now).scalar_subquery().label("until"),
        unsaid(wanted.spoken, wanted.now).label("unsaid"),
        *_outage(wanted.outage),
    )


def _outage(asked: OutageAsked) -> Iterator[Label[Any]]:
    if asked.ticket_id is None:
        return
    linkable = visible_to(asked.actor, Permission.TICKET_LINK)
    number = select(Ticket.number).where(Ticket.id == asked.ticket_id, linkable)
    yield number.scalar_subquery().label("outage_number")
    below = exists().where(Ticket.master_id == asked.ticket_id)
    marked = exists().where(
        OutageMark.ticket_id == asked.ticket_id, OutageMark.spread == Spread.SYSTEMIC
    )
    yield select(case((or_(below, marked), 1), else_=0)).scalar_subquery().label("outage_below")


def _standings(row: Row[*tuple[Any, ...]], wanted: Wanted) -> Standings:
    outage_id, outage = wanted.outage.ticket_id, None
    if outage_id is not None and row.outage_number is not None:
        outage = OutageTicket(outage_id, row.outage_number, bool(row.outage_below))
    return Standings(
        client_id=row.client_id,
        client=Standing(bool(row.is_key), row.dedicated, row.policy, row.city),
        site=row.site or "",
        equipment=row.equipment or "",
        assignee_available=bool(row.available),
        group_until=row.until,
        outage=outage,
        unsaid=bool(row.unsaid),
    )


def tie(session: Session, call_id: UUID, ticket_id: UUID, relation: CallTicketRelation) -> None:
    """Say what the call did to the ticket; a second time changes nothing."""
    known = exists().where(CALL_TICKET.c.call_id == call_id, CALL_TICKET.c.ticket_id == ticket_id)
    columns = (CALL_TICKET.c.call_id, CALL_TICKET.c.ticket_id, CALL_TICKET.c.relation)
    values = zip(columns, (call_id, ticket_id, relation), strict=True)
    row = select(*(literal(value, column.type) for column, value in values)).where(~known)
    session.execute(insert(CALL_TICKET).from_select([one.name for one in columns], row))


def callback_rung(session: Session, call_id: UUID, values: Mapping[str, Any]) -> bool:
    """Change a call-back that still waits; False when somebody else was faster."""
    change = (
        update(CALL)
        .where(CALL.c.id == call_id, CALL.c.callback_due_at.is_not(None))
        .where(CALL.c.called_back_at.is_(None))
        .values(dict(values))
    )
    return bool(cast("CursorResult[Any]", session.execute(change)).rowcount)

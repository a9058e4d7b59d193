"""Outages as the board shows them: masters, words in force, joined callers and their rings."""

from collections.abc import Collection, Iterable
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from app.domain.permissions import Actor, Permission
from app.domain.readmodels.outages import JoinedCaller, OutageLine, OutageWords
from app.domain.vocabulary import Ringing, Spread
from db.models.call import Call, CallTicket
from db.models.client import Client, Contact, PhoneNumber
from db.models.outage import OutageCall, OutageMark, OutageText
from db.models.staff import Agent
from db.models.ticket import Ticket
from db.queries.planning import IS_UNFINISHED
from db.queries.scope import visible_to

MOST_LINES: Final = 50
MOST_JOINED: Final = 500
Joined = aliased(Ticket, name="joined")
_LATER = aliased(OutageCall, name="later")


def lines(session: Session, actor: Actor) -> tuple[OutageLine, ...]:
    """Read the outages that go on, and those whose callers wait; the newest first."""
    open_or_waiting = or_(IS_UNFINISHED, _waiting() > 0)
    asked = _masters(actor).where(open_or_waiting).order_by(Ticket.opened_at.desc())
    return _lines(session, session.execute(asked.limit(MOST_LINES)))


def going_on(session: Session, actor: Actor) -> tuple[OutageLine, ...]:
    """Read the outages that a caller can be joined to, the newest first."""
    asked = _masters(actor).where(IS_UNFINISHED).order_by(Ticket.opened_at.desc())
    return _lines(session, session.execute(asked.limit(MOST_LINES)))


def line(session: Session, actor: Actor, ticket_id: UUID) -> OutageLine | None:
    """Read one outage, an old one as well; None for what is none or out of reach."""
    found = session.execute(_masters(actor).where(Ticket.id == ticket_id))
    return next(iter(_lines(session, found)), None)


def _masters(actor: Actor) -> Select[*tuple[Any, ...]]:
    return (
        select(
            *(
                getattr(Ticket, name)
                for name in (
                    "id", "number", "version", "subject", "category_id", "state", "state_type",
                    "opened_at", "resolved_at", "assignee_id",
                )
            ),
            func.coalesce(Agent.full_name, "").label("assignee_name"),
            _joined().label("joined"),
            _waiting().label("waiting"),
        )
        .join(OutageMark, OutageMark.ticket_id == Ticket.id)
        .outerjoin(Agent, Agent.id == Ticket.assignee_id)
        .where(OutageMark.spread == Spread.SYSTEMIC, visible_to(actor, Permission.TICKET_READ))
    )  # fmt: skip


def _joined() -> Any:  # noqa: ANN401 (a scalar subquery)
    below = select(func.count(Joined.id)).where(Joined.master_id == Ticket.id)
    return below.correlate(Ticket).scalar_subquery()


def _waiting() -> Any:  # noqa: ANN401 (a scalar subquery)
    """Count the joined callers whom the last ring back has not settled."""
    later = select(_LATER.id).where(
        _LATER.ticket_id == OutageCall.ticket_id, _LATER.at > OutageCall.at
    )
    settled = (
        select(OutageCall.id)
        .where(OutageCall.ticket_id == Joined.id, OutageCall.result != Ringing.NOT_REACHED)
        .where(~later.correlate(OutageCall).exists())
        .correlate(Joined)
        .exists()
    )
    below = select(func.count(Joined.id)).where(Joined.master_id == Ticket.id, ~settled)
    return below.correlate(Ticket).scalar_subquery()


def _lines(session: Session, found: Iterable[Any]) -> tuple[OutageLine, ...]:
    rows = tuple(found)
    told = _in_force(session, [row.id for row in rows])
    return tuple(
        OutageLine(
            ticket_id=row.id,
            number=row.number,
            version=row.version,
            subject=row.subject,
            category_id=row.category_id,
            state=row.state,
            state_type=row.state_type,
            opened_at=row.opened_at,
            resolved_at=row.resolved_at,
            assignee_id=row.assignee_id,
            assignee_name=row.assignee_name,
            joined=row.joined,
            waiting=row.waiting,
            words=told.get(row.id),
        )
        for row in rows
    )


def _in_force(session: Session, keys: Collection[UUID]) -> dict[UUID, OutageWords]:
    if not keys:
        return {}
    newest = (
        select(OutageText.ticket_id, func.max(OutageText.at).label("at"))
        .where(OutageText.ticket_id.in_(keys))
        .group_by(OutageText.ticket_id)
        .subquery()
    )
    latest = and_(OutageText.ticket_id == newest.c.ticket_id, OutageText.at == newest.c.at)
    asked = _texts().join(newest, latest).order_by(OutageText.id)
    return {row.ticket_id: _words(row) for row in session.execute(asked)}


def texts_of(session: Session, ticket_id: UUID) -> tuple[OutageWords, ...]:
    """Read what callers were told, the newest first."""
    asked = _texts().where(OutageText.ticket_id == ticket_id)
    rows = session.execute(asked.order_by(OutageText.at.desc(), OutageText.id.desc()))
    return tuple(map(_words, rows))


def _texts() -> Select[*tuple[Any, ...]]:
    return select(
        OutageText.ticket_id,
        OutageText.at,
        OutageText.body,
        func.coalesce(Agent.full_name, "").label("author"),
    ).outerjoin(Agent, Agent.id == OutageText.agent_id)


def _words(row: Any) -> OutageWords:  # noqa: ANN401 (a row)
    return OutageWords(row.at, row.author, row.body)


def joined_to(session: Session, actor: Actor, master_id: UUID) -> tuple[JoinedCaller, ...]:
    """Read the joined tickets within reach in the order of their calls, with the last ring."""
    asked = (
        select(
            Ticket.id,
            Ticket.number,
            Ticket.opened_at,
            Ticket.state_type,
            func.coalesce(Contact.full_name, "").label("contact_name"),
            func.coalesce(Client.name, "").label("organisation"),
            func.coalesce(func.nullif(_rang_from(), ""), _own_number(), "").label("phone"),
        )
        .outerjoin(Contact, Contact.id == Ticket.contact_id)
        .outerjoin(Client, Client.id == Ticket.client_id)
        .where(Ticket.master_id == master_id, visible_to(actor, Permission.TICKET_READ))
        .order_by(Ticket.opened_at, Ticket.number)
        .limit(MOST_JOINED)
    )
    rows = session.execute(asked).all()
    rings = _rings(session, master_id)
    return tuple(_caller(row, rings.get(row.id, ())) for row in rows)


def _rang_from() -> Any:  # noqa: ANN401 (a scalar subquery)
    """The number of the call that made the ticket: there somebody answers."""
    return (
        select(Call.number_as_typed)
        .join(CallTicket, CallTicket.call_id == Call.id)
        .where(CallTicket.ticket_id == Ticket.id)
        .order_by(Call.started_at)
        .limit(1)
        .correlate(Ticket)
        .scalar_subquery()
    )


def _own_number() -> Any:  # noqa: ANN401 (a scalar subquery)
    return (
        select(PhoneNumber.as_written)
        .where(PhoneNumber.contact_id == Ticket.contact_id)
        .order_by(PhoneNumber.position)
        .limit(1)
        .correlate(Ticket)
        .scalar_subquery()
    )


def _rings(session: Session, master_id: UUID) -> dict[UUID, tuple[Any, ...]]:
    asked = (
        select(
            OutageCall.ticket_id,
            OutageCall.at,
            OutageCall.result,
            OutageCall.note,
            func.coalesce(Agent.full_name, "").label("author"),
        )
        .outerjoin(Agent, Agent.id == OutageCall.agent_id)
        .where(OutageCall.master_id == master_id)
        .order_by(OutageCall.at, OutageCall.id)
    )
    found: dict[UUID, tuple[Any, ...]] = {}
    for row in session.execute(asked):
        found[row.ticket_id] = (*found.get(row.ticket_id, ()), row)
    return found


def _caller(row: Any, rings: tuple[Any, ...]) -> JoinedCaller:  # noqa: ANN401 (rows)
    last = rings[-1] if rings else None
    return JoinedCaller(
        ticket_id=row.id,
        number=row.number,
        contact_name=row.contact_name,
        organisation=row.organisation,
        phone=row.phone,
        opened_at=row.opened_at,
        state_type=row.state_type,
        tries=len(rings),
        result=last.result if last else None,
        result_at=last.at if last else None,
        result_by=last.author if last else "",
        note=last.note if last else "",
    )

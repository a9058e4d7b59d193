"""Questions about tickets: those of one ticket, those that wait for somebody."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import Session, aliased

from app.domain.mentoring import Colleague, ConsultKind, Verdict, is_senior, seniors_asked
from app.domain.permissions import Actor, Permission, Reach, reach_of
from app.domain.readmodels.consulting import ConsultView, Standing
from app.domain.vocabulary import TicketState
from db.models.consulting import Consultation
from db.models.sla import StateChange
from db.models.staff import Agent, AgentGroup
from db.models.ticket import Ticket
from db.queries.planning import is_absent, shift_until
from db.queries.scope import visible_to

MOST_WAITING = 50
_By, _To, _Decider = (aliased(Agent, name=name) for name in ("asker", "asked", "decider"))


def of_ticket(session: Session, actor: Actor, ticket_id: UUID) -> tuple[ConsultView, ...]:
    """Read what was asked about a ticket, the newest first."""
    return _read(session, actor, Consultation.ticket_id == ticket_id)


def waiting_for(session: Session, actor: Actor, now: datetime) -> tuple[ConsultView, ...]:
    """Read what waits for this person, the oldest last.

    A question to the seniors waits for those whom it goes to now: as shifts change, for others.
    """
    found = _read(session, actor, and_(Consultation.verdict.is_(None), decides(session, actor)))
    if all(each.to_id is not None or each.kind is not ConsultKind.QUESTION for each in found):
        return found
    room = colleagues(session, now)
    return tuple(each for each in found if _goes_to(each, actor.agent_id, room))


def _goes_to(one_of: ConsultView, agent_id: UUID, room: Mapping[UUID, Colleague]) -> bool:
    asker = room.get(one_of.asked_by_id)
    if one_of.kind is not ConsultKind.QUESTION or one_of.to_id is not None or asker is None:
        return True
    return any(each.agent_id == agent_id for each in seniors_asked(asker, room.values()).people)


def colleagues(session: Session, now: datetime) -> dict[UUID, Colleague]:
    """Read who works here, and who is on shift and not away."""
    groups: dict[UUID, set[UUID]] = {}
    for agent_id, group_id in session.execute(select(AgentGroup.agent_id, AgentGroup.group_id)):
        groups.setdefault(agent_id, set()).add(group_id)
    until = shift_until(Agent.id, now).scalar_subquery()
    there = and_(until.is_not(None), ~is_absent(Agent.id, now))
    rows = session.execute(
        select(Agent.id, Agent.full_name, Agent.grade, Agent.line, there).where(Agent.active)
    )
    return {
        row[0]: Colleague(*row[:4], frozenset(groups.get(row[0], ())), bool(row[4])) for row in rows
    }


def one(session: Session, actor: Actor, consult_id: UUID) -> ConsultView | None:
    """Read one question."""
    found = _read(session, actor, Consultation.id == consult_id)
    return found[0] if found else None


def decides(session: Session, actor: Actor) -> ColumnElement[bool]:
    """Return the clause of what is this person's to decide: the guard says the same."""
    grade = session.scalar(select(Agent.grade).where(Agent.id == actor.agent_id))
    ways = [Consultation.to_id == actor.agent_id]
    if grade is not None and is_senior(grade):
        ways.append(Consultation.to_id.is_(None))
    if reach_of(actor, Permission.TICKET_RESOLVE) is Reach.ANY:
        ways.append(Consultation.kind != ConsultKind.QUESTION)
    return and_(or_(*ways), Consultation.asked_by_id != actor.agent_id)


def standing_of(session: Session, agent_id: UUID) -> Standing:
    """Say what somebody may do alone, and who his mentor is."""
    mentor = aliased(Agent, name="mentor")
    row = session.execute(
        select(Agent.solves_alone, Agent.mentor_id, mentor.full_name)
        .outerjoin(mentor, mentor.id == Agent.mentor_id)
        .where(Agent.id == agent_id)
    ).one_or_none()
    if row is None:
        return Standing(needs_leave=False, mentor_id=None, mentor_name="")
    return Standing(not row.solves_alone, row.mentor_id, row.full_name or "")


def has_leave(session: Session, ticket_id: UUID, agent_id: UUID) -> bool:
    """Whether the mentor approved this person's solution since the ticket last came back."""
    again = exists().where(
        StateChange.ticket_id == ticket_id,
        StateChange.state == TicketState.REOPENED.value,
        StateChange.at > Consultation.decided_at,
    )
    approved = select(Consultation.id).where(
        Consultation.ticket_id == ticket_id,
        Consultation.asked_by_id == agent_id,
        Consultation.kind == ConsultKind.REVIEW,
        Consultation.verdict == Verdict.APPROVED,
        ~again,
    )
    return session.scalar(approved.limit(1)) is not None


def is_released(session: Session, ticket_id: UUID, agent_id: UUID) -> bool:
    """Whether the mentor let go on what this person registered."""
    approved = select(Consultation.id).where(
        Consultation.ticket_id == ticket_id,
        Consultation.asked_by_id == agent_id,
        Consultation.kind == ConsultKind.RELEASE,
        Consultation.verdict == Verdict.APPROVED,
    )
    return session.scalar(approved.limit(1)) is not None


def _read(session: Session, actor: Actor, clause: ColumnElement[bool]) -> tuple[ConsultView, ...]:
    mine = decides(session, actor).label("mine")
    columns: list[Any] = [
        Consultation, Ticket.number, Ticket.subject, _By.full_name, _To.full_name,
        _Decider.full_name, mine,
    ]  # fmt: skip
    wanted = (
        select(*columns)
        .join(Ticket, Ticket.id == Consultation.ticket_id)
        .join(_By, _By.id == Consultation.asked_by_id)
        .outerjoin(_To, _To.id == Consultation.to_id)
        .outerjoin(_Decider, _Decider.id == Consultation.decided_by_id)
        .where(clause, visible_to(actor, Permission.TICKET_READ))
        .order_by(Consultation.asked_at.desc(), Consultation.id.desc())
        .limit(MOST_WAITING)
    )
    return tuple(_view(*row) for row in session.execute(wanted))


def _view(
    one_of: Consultation, number: int, subject: str, by: str, to: str | None,
    decider: str | None, mine: object,
) -> ConsultView:  # fmt: skip
    return ConsultView(
        consult_id=one_of.id,
        ticket_id=one_of.ticket_id,
        number=number,
        subject=subject,
        kind=one_of.kind,
        asked_by_id=one_of.asked_by_id,
        asked_by=by,
        to_id=one_of.to_id,
        to_name=to or "",
        text=one_of.text,
        asked_at=one_of.asked_at,
        decided_by=decider or "",
        decided_at=one_of.decided_at,
        verdict=one_of.verdict,
        answer=one_of.answer,
        mine_to_decide=bool(mine) and one_of.verdict is None,
    )

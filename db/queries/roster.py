"""The roster and the absences as rows: who is on duty, who is away, what lies with whom."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, case, func, select
from sqlalchemy.orm import Session, aliased

from app.domain.readmodels.roster import AbsenceEffect, AbsenceView, Share
from app.domain.roster import Duty, Pattern, Slot
from app.domain.routing import WEIGHTS
from app.domain.setup.duty_checks import end_of
from app.domain.vocabulary import SupportLine
from db.models.sla import Promise
from db.models.staff import Absence, Agent, DutyDay, DutyPattern, DutyShift, DutySlot
from db.models.ticket import Ticket
from db.queries.planning import IS_UNFINISHED


def patterns(session: Session) -> tuple[Pattern, ...]:
    """Read the rotations in use; two statements."""
    slots: dict[UUID, list[Slot]] = {}
    for row in session.execute(select(DutySlot.__table__).order_by(DutySlot.position)):
        days = frozenset(int(each) for each in row.days if each.isdigit())
        slot = Slot(
            row.agent_id, row.week, days, row.starts_minute,
            end_of(row.starts_minute, row.ends_minute), row.on_calls, row.group_id,
        )  # fmt: skip
        slots.setdefault(row.pattern_id, []).append(slot)
    rows = session.execute(
        select(DutyPattern.__table__).where(DutyPattern.active).order_by(DutyPattern.name)
    )
    return tuple(
        Pattern(row.id, row.time_zone, row.starts_on, row.weeks, tuple(slots.get(row.id, ())))
        for row in rows
    )


def shifts(
    session: Session, begin: datetime, end: datetime | None = None, agent: UUID | None = None
) -> dict[Duty, UUID]:
    """Read the hours that begin within a stretch, with their keys."""
    shift = DutyShift
    statement = select(
        shift.id, shift.agent_id, shift.starts_at, shift.ends_at, shift.on_calls, shift.group_id,
        shift.pattern_id,
    ).where(shift.starts_at >= begin)  # fmt: skip
    if end is not None:
        statement = statement.where(shift.starts_at < end)
    if agent is not None:
        statement = statement.where(shift.agent_id == agent)
    return {Duty(*row[1:]): row[0] for row in session.execute(statement.order_by(shift.starts_at))}


def days_by_hand(session: Session, first: date, last: date) -> dict[tuple[UUID, date], str]:
    """Read the days set by hand with their notes."""
    rows = session.execute(
        select(DutyDay.agent_id, DutyDay.day, DutyDay.note).where(
            DutyDay.day >= first, DutyDay.day <= last
        )
    )
    return {(row.agent_id, row.day): row.note for row in rows}


def rolled_to(session: Session) -> datetime | None:
    """Tell when the last hours of a rotation begin."""
    return session.scalar(
        select(func.max(DutyShift.starts_at)).where(DutyShift.pattern_id.is_not(None))
    )


def away(session: Session, begin: datetime, end: datetime) -> list[tuple[UUID, datetime, datetime]]:
    """Read who is away within a stretch."""
    rows = session.execute(
        select(Absence.agent_id, Absence.starts_at, Absence.ends_at).where(
            Absence.starts_at < end, Absence.ends_at > begin
        )
    )
    return [(row.agent_id, row.starts_at, row.ends_at) for row in rows]


def absences(session: Session, since: datetime) -> tuple[AbsenceView, ...]:
    """Read the absences that end after a moment, the next to begin first; one statement."""
    deputy = aliased(Agent)
    held = select(func.count()).select_from(Ticket)
    held = held.where(Ticket.assignee_id == Absence.agent_id, IS_UNFINISHED)
    rows = session.execute(
        select(
            Absence.id,
            Absence.agent_id,
            Agent.full_name,
            Absence.deputy_id,
            func.coalesce(deputy.full_name, ""),
            Absence.starts_at,
            Absence.ends_at,
            Absence.reason,
            held.scalar_subquery(),
        )
        .join(Agent, Agent.id == Absence.agent_id)
        .outerjoin(deputy, deputy.id == Absence.deputy_id)
        .where(Absence.ends_at > since)
        .order_by(Absence.starts_at, Agent.full_name)
    )
    return tuple(AbsenceView(*row) for row in rows)


def away_at(
    session: Session, agent: UUID, begin: datetime, end: datetime, but: UUID | None = None
) -> bool:
    """Tell whether somebody is away within a stretch, one absence apart."""
    found = select(Absence.id).where(
        Absence.agent_id == agent, Absence.starts_at < end, Absence.ends_at > begin
    )
    if but is not None:
        found = found.where(Absence.id != but)
    return session.scalar(found.limit(1)) is not None


def effect(session: Session, agent: UUID, begin: datetime, end: datetime) -> AbsenceEffect:
    """Count what an absence touches; one statement."""
    mine = (Ticket.assignee_id == agent, IS_UNFINISHED)
    promised = (
        select(func.count())
        .select_from(Promise)
        .join(Ticket, Ticket.id == Promise.ticket_id)
        .where(*mine, Promise.kept_at.is_(None), Promise.due_at >= begin, Promise.due_at < end)
    )
    on_duty = (
        select(func.count())
        .select_from(DutyShift)
        .where(DutyShift.agent_id == agent, DutyShift.starts_at < end, DutyShift.ends_at > begin)
    )
    held = select(func.count()).select_from(Ticket).where(*mine)
    row = session.execute(
        select(held.scalar_subquery(), promised.scalar_subquery(), on_duty.scalar_subquery())
    ).one()
    return AbsenceEffect(*row)


def open_tickets(session: Session, agent: UUID) -> list[tuple[UUID, int]]:
    """List somebody's open tickets with their versions, the most urgent first."""
    rows = session.execute(
        select(Ticket.id, Ticket.version)
        .where(Ticket.assignee_id == agent, IS_UNFINISHED)
        .order_by(Ticket.priority, Ticket.number)
    )
    return [(row.id, row.version) for row in rows]


def shares(
    session: Session, begin: datetime, end: datetime
) -> dict[SupportLine, tuple[Share, ...]]:
    """Read who was on duty in a stretch or was given its tickets, with his part; two statements."""
    given = {row.assignee_id: row for row in session.execute(_given(begin, end))}
    on_duty = select(DutyShift.agent_id).where(DutyShift.starts_at < end, DutyShift.ends_at > begin)
    away_whole = select(Absence.agent_id).where(Absence.starts_at <= begin, Absence.ends_at >= end)
    there = Agent.id.in_(on_duty) & Agent.id.not_in(away_whole)
    rows = session.execute(
        select(Agent.id, Agent.full_name, Agent.line)
        .where(Agent.active, there | Agent.id.in_(list(given)))
        .order_by(Agent.full_name, Agent.id)
    )
    return _by_line(rows.all(), given)


def _given(begin: datetime, end: datetime) -> Select[Any]:
    weight = func.sum(_weight())
    return (
        select(Ticket.assignee_id, func.count().label("tickets"), weight.label("weight"))
        .where(Ticket.opened_at >= begin, Ticket.opened_at < end)
        .where(Ticket.assignee_id.is_not(None), Ticket.solved_at_once.is_(False))
        .group_by(Ticket.assignee_id)
    )


def _weight() -> Any:  # noqa: ANN401 (an expression)
    return case(dict(WEIGHTS), value=Ticket.priority, else_=1.0)


def _by_line(
    people: Iterable[Row[UUID, str, SupportLine]], given: Mapping[UUID | None, Row[Any]]
) -> dict[SupportLine, tuple[Share, ...]]:
    found: dict[SupportLine, list[Share]] = {}
    for row in people:
        part = given.get(row.id)
        share = Share(
            row.id, row.full_name, part.tickets if part else 0, float(part.weight) if part else 0.0
        )
        found.setdefault(row.line, []).append(share)
    return {line: tuple(shares) for line, shares in sorted(found.items())}

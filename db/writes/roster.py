"""Hours of duty and days set by hand, written and taken away."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ARRAY, Uuid, delete, insert, literal, select, update
from sqlalchemy.orm import Session

from app.domain.identity import new_id
from app.domain.roster import Duty
from db.models.staff import Absence, DutyDay, DutyPattern, DutyShift
from db.session import dialect_of
from db.writes.rows import table_of


def hold_patterns(session: Session) -> None:
    """Keep others from rolling out until the transaction ends."""
    table = table_of(DutyPattern)
    session.execute(select(table.c.id).order_by(table.c.id).with_for_update())


def add_shifts(session: Session, some: Iterable[Duty]) -> None:
    """Write hours, one statement."""
    rows = [
        {
            "id": new_id(),
            "agent_id": one.agent_id,
            "starts_at": one.starts_at,
            "ends_at": one.ends_at,
            "on_calls": one.on_calls,
            "group_id": one.group_id,
            "pattern_id": one.pattern_id,
        }
        for one in some
    ]
    if rows:
        session.execute(insert(table_of(DutyShift)), rows)


def drop_shifts(session: Session, keys: Sequence[UUID]) -> None:
    """Take hours away."""
    if keys:
        plain = delete(DutyShift).where(DutyShift.id.in_(keys))
        told = literal(list(keys), ARRAY(Uuid))
        dialect_of(session).remove(session, "drop_shifts", told, plain=plain)


def mark_day(session: Session, agent: UUID, day: date, note: str, by: UUID, at: datetime) -> None:
    """Say that a day is set by hand; once more changes who did it and why."""
    table = table_of(DutyDay)
    own = (table.c.agent_id == agent, table.c.day == day)
    values = {"note": note, "set_by_id": by, "set_at": at}
    if session.execute(select(table.c.day).where(*own)).first():
        session.execute(update(table).where(*own).values(values))
    else:
        session.execute(insert(table).values(id=new_id(), agent_id=agent, day=day, **values))


def unmark_day(session: Session, agent: UUID, day: date) -> None:
    """Leave a day to the rotation again."""
    plain = delete(DutyDay).where(DutyDay.agent_id == agent, DutyDay.day == day)
    told = literal(agent, Uuid), literal(day)
    dialect_of(session).remove(session, "drop_duty_day", *told, plain=plain)


def add_absence(session: Session, values: dict[str, object]) -> None:
    """Write an absence."""
    session.execute(insert(table_of(Absence)).values(values))


def change_absence(session: Session, absence_id: UUID, values: dict[str, object]) -> None:
    """Change when an absence ends, who stands in, why."""
    table = table_of(Absence)
    session.execute(update(table).where(table.c.id == absence_id).values(values))

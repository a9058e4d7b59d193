"""Who works here: departments, groups, agents, their duty hours and absences."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.permissions import Reach
from app.domain.vocabulary import Grade, Role, SupportLine
from db.base import Base, Identified, Named
from db.types import SmallEnum, TextEnum


class Department(Named):
    """A part of the house that owns groups, fields and tickets."""

    __tablename__ = "department"

    code: Mapped[str] = mapped_column(unique=True)


class RoomLine(Named):
    """A line of the room (R1 to R3); ``outside`` consists of partners and gets no new work."""

    __tablename__ = "support_line"

    number: Mapped[SupportLine] = mapped_column(SmallEnum(SupportLine), unique=True)
    outside: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (CheckConstraint("number BETWEEN 1 AND 6", name="number_range"),)


class SupportGroup(Named):
    """A queue of one line with a competence (R4)."""

    __tablename__ = "support_group"

    code: Mapped[str] = mapped_column(unique=True)
    department_id: Mapped[UUID] = mapped_column(ForeignKey("department.id"))
    line: Mapped[SupportLine] = mapped_column(SmallEnum(SupportLine))


class Agent(Identified):
    """A member of staff; ``login`` is the login role on a central database.

    ``pin_hash`` is of an embedded one, and no login of a server may read it. ``takes_calls``,
    ``registers_alone`` and ``solves_alone`` are the steps of an admission (R109).
    """

    __tablename__ = "agent"

    login: Mapped[str] = mapped_column(unique=True)
    full_name: Mapped[str]
    role: Mapped[Role] = mapped_column(TextEnum(Role))
    line: Mapped[SupportLine] = mapped_column(SmallEnum(SupportLine))
    grade: Mapped[Grade] = mapped_column(TextEnum(Grade), default=Grade.ENGINEER)
    department_id: Mapped[UUID] = mapped_column(ForeignKey("department.id"))
    mentor_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    extension: Mapped[str] = mapped_column(default="")
    work_limit: Mapped[int] = mapped_column(SmallInteger, default=10)
    takes_calls: Mapped[bool] = mapped_column(default=True)
    solves_alone: Mapped[bool] = mapped_column(default=True)
    registers_alone: Mapped[bool] = mapped_column(default=True)
    pin_hash: Mapped[str] = mapped_column(default="", deferred=True)
    active: Mapped[bool] = mapped_column(default=True)
    last_sign_in_at: Mapped[datetime | None]

    __table_args__ = (CheckConstraint("work_limit > 0", name="limit_positive"),)


class AgentGroup(Base):
    """Membership with competence from 1 (learns) to 5 (teaches) (R111)."""

    __tablename__ = "agent_group"

    agent_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"), primary_key=True)
    group_id: Mapped[UUID] = mapped_column(ForeignKey("support_group.id"), primary_key=True)
    competence: Mapped[int] = mapped_column(SmallInteger, default=3)

    __table_args__ = (
        CheckConstraint("competence BETWEEN 1 AND 5", name="competence_range"),
        Index(None, "group_id"),
    )


class DutyPattern(Named):
    """Weeks that come round: the first is that of ``starts_on`` (R61)."""

    __tablename__ = "duty_pattern"

    time_zone: Mapped[str]
    starts_on: Mapped[date]
    weeks: Mapped[int] = mapped_column(SmallInteger, default=1)

    __table_args__ = (CheckConstraint("weeks BETWEEN 1 AND 12", name="weeks_range"),)


class DutySlot(Identified):
    """One person's hours in one week of a pattern; ``days`` are digits, 1 is Monday.

    An end that is not after the beginning lies on the next day.
    """

    __tablename__ = "duty_slot"

    pattern_id: Mapped[UUID] = mapped_column(ForeignKey("duty_pattern.id"))
    position: Mapped[int] = mapped_column(SmallInteger, default=0)
    agent_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"))
    week: Mapped[int] = mapped_column(SmallInteger, default=1)
    days: Mapped[str] = mapped_column(default="12345")
    starts_minute: Mapped[int] = mapped_column(SmallInteger)
    ends_minute: Mapped[int] = mapped_column(SmallInteger)
    on_calls: Mapped[bool] = mapped_column(default=False)
    group_id: Mapped[UUID | None] = mapped_column(ForeignKey("support_group.id"))

    __table_args__ = (
        CheckConstraint(
            "starts_minute BETWEEN 0 AND 1439 AND ends_minute BETWEEN 1 AND 1440",
            name="minutes_range",
        ),
        Index(None, "pattern_id"),
    )


class DutyDay(Identified):
    """A day of somebody's that was set by hand; its hours, if any, are shifts of no pattern."""

    __tablename__ = "duty_day"

    agent_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"))
    day: Mapped[date]
    note: Mapped[str] = mapped_column(default="")
    set_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    set_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("agent_id", "day"),)


class DutyShift(Identified):
    """Hours an agent is on duty (R61).

    Those of a pattern name it and are rolled out anew with it; others were set by hand.
    ``group_id`` is the queue that he minds.
    """

    __tablename__ = "duty_shift"

    agent_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    pattern_id: Mapped[UUID | None] = mapped_column(ForeignKey("duty_pattern.id"))
    on_calls: Mapped[bool] = mapped_column(default=False)
    group_id: Mapped[UUID | None] = mapped_column(ForeignKey("support_group.id"))

    __table_args__ = (
        CheckConstraint("ends_at > starts_at", name="ends_after_start"),
        Index(None, "agent_id", "starts_at"),
        Index(None, "ends_at"),
    )


class Absence(Identified):
    """Days an agent is away and who stands in (R62)."""

    __tablename__ = "absence"

    agent_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"))
    deputy_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(default="")

    __table_args__ = (
        CheckConstraint("ends_at > starts_at", name="ends_after_start"),
        Index(None, "ends_at"),
    )


class RoleRight(Base):
    """How far a right of a role reaches in this room, and from which grade (R31, R109, R114).

    Filled from ``app.domain.permissions.GRANTS``; the guard of a central database reads it.
    """

    __tablename__ = "role_right"

    role: Mapped[Role] = mapped_column(TextEnum(Role), primary_key=True)
    permission: Mapped[str] = mapped_column(primary_key=True)
    reach: Mapped[Reach] = mapped_column(TextEnum(Reach))
    least_grade: Mapped[Grade | None] = mapped_column(TextEnum(Grade))

    __table_args__ = (
        CheckConstraint("permission <> 'staff:edit' OR least_grade IS NULL", name="staff_unbound"),
    )

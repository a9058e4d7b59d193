"""Promised times: calendars, policies, targets, promises."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.vocabulary import Channel, Priority, SlaClock, SupportLine
from db.base import Base, Identified, Named
from db.types import SmallEnum, TextEnum


class WorkingCalendar(Named):
    """Working time in one zone (an IANA name)."""

    __tablename__ = "working_calendar"

    time_zone: Mapped[str]


class WorkingInterval(Base):
    """One stretch of a weekday (0 is Monday) in minutes of the local day."""

    __tablename__ = "working_interval"

    calendar_id: Mapped[UUID] = mapped_column(ForeignKey("working_calendar.id"), primary_key=True)
    weekday: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    starts_minute: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    ends_minute: Mapped[int] = mapped_column(SmallInteger)

    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday_range"),
        CheckConstraint(
            "starts_minute >= 0 AND ends_minute <= 1440 AND ends_minute > starts_minute",
            name="minutes_range",
        ),
    )


class CalendarException(Base):
    """A date that differs: a holiday when no stretch is named, else a transferred day."""

    __tablename__ = "calendar_exception"

    calendar_id: Mapped[UUID] = mapped_column(ForeignKey("working_calendar.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    starts_minute: Mapped[int] = mapped_column(SmallInteger, primary_key=True, default=0)
    ends_minute: Mapped[int] = mapped_column(SmallInteger, default=0)
    name: Mapped[str] = mapped_column(default="")


class SlaPolicy(Named):
    """Which times hold, on which calendar; one policy is the default."""

    __tablename__ = "sla_policy"

    calendar_id: Mapped[UUID] = mapped_column(ForeignKey("working_calendar.id"))
    department_id: Mapped[UUID | None] = mapped_column(ForeignKey("department.id"))
    is_default: Mapped[bool] = mapped_column(default=False)


class SlaPolicyTarget(Base):
    """Working minutes to first response and to resolution for one priority."""

    __tablename__ = "sla_policy_target"

    policy_id: Mapped[UUID] = mapped_column(ForeignKey("sla_policy.id"), primary_key=True)
    priority: Mapped[Priority] = mapped_column(SmallEnum(Priority), primary_key=True)
    first_response_minutes: Mapped[int | None]
    resolution_minutes: Mapped[int | None]


class SlaRule(Identified):
    """Which policy holds where: the first line of the list that fits; NULL stands for any."""

    __tablename__ = "sla_rule"

    name: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(SmallInteger, default=0)
    policy_id: Mapped[UUID] = mapped_column(ForeignKey("sla_policy.id"))
    client_id: Mapped[UUID | None] = mapped_column(ForeignKey("client.id"))
    department_id: Mapped[UUID | None] = mapped_column(ForeignKey("department.id"))
    category_id: Mapped[UUID | None] = mapped_column(ForeignKey("category.id"))
    line: Mapped[SupportLine | None] = mapped_column(SmallEnum(SupportLine))
    channel: Mapped[Channel | None] = mapped_column(TextEnum(Channel))
    priority: Mapped[Priority | None] = mapped_column(SmallEnum(Priority))
    active: Mapped[bool] = mapped_column(default=True)


class SlaTarget(Base):
    """One clock of one ticket; the due time is computed from the log, never patched."""

    __tablename__ = "sla_target"

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    clock: Mapped[SlaClock] = mapped_column(TextEnum(SlaClock), primary_key=True)
    policy_id: Mapped[UUID] = mapped_column(ForeignKey("sla_policy.id"))
    started_at: Mapped[datetime]
    due_at: Mapped[datetime]
    target_minutes: Mapped[int]
    met_at: Mapped[datetime | None]


class Promise(Identified):
    """What was said to the client (N5): a clock of its own, apart from the SLA."""

    __tablename__ = "promise"

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"))
    call_id: Mapped[UUID | None] = mapped_column(ForeignKey("call.id"))
    text: Mapped[str] = mapped_column(Text)
    due_at: Mapped[datetime | None]
    made_at: Mapped[datetime]
    made_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    kept_at: Mapped[datetime | None]

    __table_args__ = (Index(None, "ticket_id"), Index(None, "due_at"))


class StateChange(Identified):
    """The log that deadlines are computed from (N11): one row per change of state."""

    __tablename__ = "state_change"

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"))
    at: Mapped[datetime]
    state: Mapped[str] = mapped_column(ForeignKey("ticket_state.code"))
    agent_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    reason: Mapped[str] = mapped_column(default="")
    review_at: Mapped[datetime | None]

    __table_args__ = (Index(None, "ticket_id", "at"),)

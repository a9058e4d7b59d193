"""Warnings before a deadline and escalation: the rules, what they did, whom it was told."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.escalation import EscalationAction, WatchedClock
from app.domain.vocabulary import Priority
from db.base import Base, Identified
from db.types import SmallEnum, TextEnum


class EscalationRule(Identified):
    """Reached at a share of the target or some working minutes before it; NULL is any."""

    __tablename__ = "escalation_rule"

    name: Mapped[str]
    position: Mapped[int] = mapped_column(SmallInteger, default=0)
    clock: Mapped[WatchedClock] = mapped_column(TextEnum(WatchedClock))
    action: Mapped[EscalationAction] = mapped_column(TextEnum(EscalationAction))
    at_percent: Mapped[int | None] = mapped_column(SmallInteger)
    minutes_before: Mapped[int | None]
    policy_id: Mapped[UUID | None] = mapped_column(ForeignKey("sla_policy.id"))
    priority: Mapped[Priority | None] = mapped_column(SmallEnum(Priority))
    group_id: Mapped[UUID | None] = mapped_column(ForeignKey("support_group.id"))
    category_id: Mapped[UUID | None] = mapped_column(ForeignKey("category.id"))
    active: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (
        CheckConstraint("(at_percent IS NULL) <> (minutes_before IS NULL)", name="one_threshold"),
    )


class SlaCrossing(Identified):
    """A rule that a clock reached: once for a target and a round, whichever desk noticed it."""

    __tablename__ = "sla_crossing"

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"))
    rule_id: Mapped[UUID] = mapped_column(ForeignKey("escalation_rule.id"))
    target_minutes: Mapped[int]
    round: Mapped[int] = mapped_column(SmallInteger, default=0)
    due_at: Mapped[datetime]
    at: Mapped[datetime]

    __table_args__ = (
        UniqueConstraint("ticket_id", "rule_id", "target_minutes", "round"),
        Index(None, "at"),
    )


class SlaNotice(Base):
    """Whom a crossing was told, and when he saw it."""

    __tablename__ = "sla_notice"

    crossing_id: Mapped[UUID] = mapped_column(ForeignKey("sla_crossing.id"), primary_key=True)
    agent_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"), primary_key=True)
    seen_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_sla_notice_unseen", "agent_id", "seen_at"),)

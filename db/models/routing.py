"""Where a matter goes: the ordered rules, and whose turn it is."""

from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.routes import Way
from app.domain.vocabulary import Channel, Grade, SupportLine
from db.base import Base, Named
from db.types import SmallEnum, TextEnum


class RoutingRule(Named):
    """One line of the list (R10, R50, R51); NULL and "" stand for any.

    A client is named by key alone: rules are carried to rooms that do not know him.
    """

    __tablename__ = "routing_rule"

    position: Mapped[int] = mapped_column(SmallInteger, default=0)
    category_id: Mapped[UUID | None] = mapped_column(ForeignKey("category.id"))
    client_id: Mapped[UUID | None]
    key_client: Mapped[bool | None]
    territory: Mapped[str] = mapped_column(default="")
    channel: Mapped[Channel | None] = mapped_column(TextEnum(Channel))
    line: Mapped[SupportLine | None] = mapped_column(SmallEnum(SupportLine))
    calendar_id: Mapped[UUID | None] = mapped_column(ForeignKey("working_calendar.id"))
    inside: Mapped[bool] = mapped_column(default=True)
    group_id: Mapped[UUID | None] = mapped_column(ForeignKey("support_group.id"))
    agent_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    way: Mapped[Way] = mapped_column(TextEnum(Way), default=Way.RANKED)
    specialist: Mapped[bool] = mapped_column(default=True)
    least_grade: Mapped[Grade | None] = mapped_column(TextEnum(Grade))
    least_competence: Mapped[int | None] = mapped_column(SmallInteger)

    __table_args__ = (CheckConstraint("least_competence BETWEEN 1 AND 5", name="competence_range"),)


class RoutingTurn(Base):
    """How often a rule that goes round was asked, on SQLite.

    A server counts in sequences (53_turns.sql): nobody waits for another's registration there.
    """

    __tablename__ = "routing_turn"

    rule_id: Mapped[UUID] = mapped_column(primary_key=True)
    last: Mapped[int] = mapped_column(BigInteger)

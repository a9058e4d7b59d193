"""One fault, many callers: what is told of it, and whom it was told when it was over."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.vocabulary import Ringing, Spread
from db.base import Base, Identified
from db.types import TextEnum


class OutageMark(Base):
    """Whether the fault of a ticket is a single or a systemic one (R126).

    A systemic one is a master: tickets hang under it by ``ticket.master_id``.
    """

    __tablename__ = "outage_mark"

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    spread: Mapped[Spread] = mapped_column(TextEnum(Spread))
    marked_at: Mapped[datetime]
    marked_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))


class OutageText(Identified):
    """What new callers are told of an outage; the newest row is in force, none is changed."""

    __tablename__ = "outage_text"

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"))
    at: Mapped[datetime]
    agent_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    body: Mapped[str] = mapped_column(Text)

    __table_args__ = (Index(None, "ticket_id", "at"),)


class OutageCall(Identified):
    """One ring back to a joined caller after the solution; the newest row of a ticket counts."""

    __tablename__ = "outage_call"

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"))
    master_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"))
    at: Mapped[datetime]
    agent_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    result: Mapped[Ringing] = mapped_column(TextEnum(Ringing))
    note: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = (Index(None, "ticket_id", "at"), Index(None, "master_id"))

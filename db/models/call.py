"""A call is a record of its own (N2): none, one or many tickets, and an outcome."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.vocabulary import CallOutcome, CallTicketRelation, Channel
from db.base import Base, Identified
from db.types import TextEnum, digits_column


class Call(Identified):
    """Times are what the dispatcher's keys say (by hand); seconds are whole."""

    __tablename__ = "call"

    agent_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"))
    contact_id: Mapped[UUID | None] = mapped_column(ForeignKey("contact.id"))
    client_id: Mapped[UUID | None] = mapped_column(ForeignKey("client.id"))
    channel: Mapped[Channel] = mapped_column(TextEnum(Channel), default=Channel.PHONE)
    number_as_typed: Mapped[str] = mapped_column(default="")
    phone_key: Mapped[str] = mapped_column(digits_column(), default="")
    started_at: Mapped[datetime]
    hung_up_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    talk_seconds: Mapped[int] = mapped_column(default=0)
    hold_seconds: Mapped[int] = mapped_column(default=0)
    wrap_up_seconds: Mapped[int] = mapped_column(default=0)
    outcome: Mapped[CallOutcome | None] = mapped_column(TextEnum(CallOutcome))
    reason: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(Text, default="")
    entered_afterwards: Mapped[bool] = mapped_column(default=False)
    callback_due_at: Mapped[datetime | None]
    called_back_at: Mapped[datetime | None]
    key_count: Mapped[int] = mapped_column(default=0)

    __table_args__ = (
        Index(None, "agent_id", "started_at"),
        Index(None, "contact_id", "started_at"),
        Index(None, "started_at"),
        Index(None, "phone_key"),
        Index(None, "callback_due_at"),
    )


class CallTicket(Base):
    """What a call did to a ticket."""

    __tablename__ = "call_ticket"

    call_id: Mapped[UUID] = mapped_column(ForeignKey("call.id"), primary_key=True)
    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"), primary_key=True)
    relation: Mapped[CallTicketRelation] = mapped_column(TextEnum(CallTicketRelation))

    __table_args__ = (Index(None, "ticket_id"),)

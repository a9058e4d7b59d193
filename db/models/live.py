"""What makes a room live: the feed of changes, who is where, what was sent already."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.vocabulary import ChangeKind, Doing
from db.base import Base
from db.types import TextEnum


class Change(Base):
    """One thing changed by one transaction.

    On a file ``seq`` rises in the order of the commits. On a server it only names the row: there
    a column of its own says which transaction wrote it (70_feed.sql).

    A hint only: what changed is read from its own table. ``origin`` names the desk whose
    session wrote it, so that it may pass over its own echo.
    """

    __tablename__ = "change"

    seq: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True
    )
    kind: Mapped[ChangeKind] = mapped_column(TextEnum(ChangeKind))
    key: Mapped[UUID | None]
    at: Mapped[datetime]
    origin: Mapped[str] = mapped_column(default="")

    __table_args__ = (Index(None, "at"),)


class Presence(Base):
    """Who has a ticket before him, and whether he writes; old rows mean nobody."""

    __tablename__ = "presence"

    agent_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"), primary_key=True)
    desk: Mapped[str] = mapped_column(primary_key=True)
    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"))
    doing: Mapped[Doing] = mapped_column(TextEnum(Doing))
    seen_at: Mapped[datetime]

    __table_args__ = (Index(None, "ticket_id"),)


class SentDeed(Base):
    """A piece of work from a desk's outbox that stands already, by its client-made key."""

    __tablename__ = "sent_deed"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    agent_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"))
    at: Mapped[datetime]

    __table_args__ = (Index(None, "at"),)


class CallDraftCopy(Base):
    """The copy of an open call card, so that its words outlive the computer (ux 4.2)."""

    __tablename__ = "call_draft_copy"

    call_id: Mapped[UUID] = mapped_column(primary_key=True)
    agent_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"))
    body: Mapped[str] = mapped_column(Text)
    kept_at: Mapped[datetime]

    __table_args__ = (Index(None, "agent_id"),)

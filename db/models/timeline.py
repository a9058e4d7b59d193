"""What happened to a ticket: append only, one row an event."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.vocabulary import Audience, EntryKind
from db.base import Identified
from db.types import TextEnum


class TimelineEntry(Identified):
    """An event with its audience; ``facts`` hold codes that the window puts into words.

    ``ticket_version`` is the version that a change of the ticket itself made, None for
    additions: two edits of different fields are told apart by it and merged.
    """

    __tablename__ = "timeline_entry"

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"))
    at: Mapped[datetime]
    agent_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    kind: Mapped[EntryKind] = mapped_column(TextEnum(EntryKind))
    audience: Mapped[Audience] = mapped_column(TextEnum(Audience), default=Audience.INTERNAL)
    body: Mapped[str] = mapped_column(Text, default="")
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    ticket_version: Mapped[int | None]

    __table_args__ = (Index(None, "ticket_id", "at"),)

"""What a newcomer shows his mentor, and what anybody asks his seniors (R108 to R110)."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.mentoring import ConsultKind, Verdict
from db.base import Identified
from db.types import TextEnum


class Consultation(Identified):
    """One question about one ticket; without ``to_id`` any senior may answer it."""

    __tablename__ = "consultation"

    ticket_id: Mapped[UUID] = mapped_column(ForeignKey("ticket.id"))
    kind: Mapped[ConsultKind] = mapped_column(TextEnum(ConsultKind))
    asked_by_id: Mapped[UUID] = mapped_column(ForeignKey("agent.id"))
    to_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    text: Mapped[str] = mapped_column(Text, default="")
    asked_at: Mapped[datetime]
    decided_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("agent.id"))
    decided_at: Mapped[datetime | None]
    verdict: Mapped[Verdict | None] = mapped_column(TextEnum(Verdict))
    answer: Mapped[str] = mapped_column(Text, default="")

    __table_args__ = (
        CheckConstraint(
            "verdict IS NULL OR (kind = 'question') = (verdict = 'answered')", name="verdict_fits"
        ),
        Index(None, "ticket_id"),
        Index(
            "ix_consultation_waiting",
            "asked_at",
            sqlite_where=sql("verdict IS NULL"),
        ),
    )

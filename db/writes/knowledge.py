"""Counters of the canned answers."""

from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from db.models.knowledge import CannedAnswer
from db.writes.rows import table_of


def count_use(session: Session, answer_id: UUID, *, helped: bool) -> None:
    """Count one insertion, and whether it helped; two desks at once both count."""
    answer = table_of(CannedAnswer)
    counted = {"used": answer.c.used + 1, "helped": answer.c.helped + int(helped)}
    session.execute(update(answer).where(answer.c.id == answer_id).values(counted))

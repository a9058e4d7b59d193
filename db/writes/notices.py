"""What was to be said first, and was said at a call."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from db.models.client import ClientNotice, NoticeConfirmation
from db.writes.rows import table_of


def confirm_notices(
    session: Session, notices: Sequence[UUID], call_id: UUID, agent_id: UUID, at: datetime
) -> None:
    """Write down who said them at this call; a second matter of the call says nothing twice."""
    if not notices:
        return
    table = table_of(NoticeConfirmation)
    said = set(session.scalars(select(table.c.notice_id).where(table.c.call_id == call_id)))
    there = select(ClientNotice.id).where(ClientNotice.id.in_(notices))
    rows = [
        {"notice_id": key, "call_id": call_id, "agent_id": agent_id, "at": at}
        for key in session.scalars(there)
        if key not in said
    ]
    if rows:
        session.execute(insert(table), rows)

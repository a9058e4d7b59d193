"""What was to be said first, and was said at a call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, exists, insert, or_, select
from sqlalchemy.orm import Session

from app.domain.errors import RuleBroken
from db.models.client import ClientNotice, Contact, NoticeConfirmation
from db.writes.rows import table_of


@dataclass(frozen=True, slots=True)
class Spoken:
    """A call as far as it concerns what is to be said first: with whom, since when, what was."""

    call_id: UUID
    contact_id: UUID | None
    started_at: datetime
    confirmed: tuple[UUID, ...] = ()


def unsaid(spoken: Spoken, now: datetime) -> ColumnElement[bool]:
    """Ask whether something that must be confirmed (N15) is not, neither here nor earlier in it.

    It holds for a caller who was known when the call began, by what stood then and stands still:
    what is written meanwhile, or about somebody who first calls now, refuses nothing.
    """
    earlier = exists().where(
        NoticeConfirmation.notice_id == ClientNotice.id,
        NoticeConfirmation.call_id == spoken.call_id,
    )
    return exists().where(
        Contact.id == spoken.contact_id,
        Contact.created_at < spoken.started_at,
        or_(ClientNotice.contact_id == Contact.id, ClientNotice.client_id == Contact.client_id),
        ClientNotice.must_confirm,
        ClientNotice.created_at <= spoken.started_at,
        or_(ClientNotice.expires_at.is_(None), ClientNotice.expires_at > now),
        ClientNotice.id.not_in(spoken.confirmed),
        ~earlier,
    )


def require_said(session: Session, spoken: Spoken, now: datetime) -> None:
    """Raise RuleBroken ``notice_unsaid``."""
    if session.scalar(select(unsaid(spoken, now))):
        raise RuleBroken("notice_unsaid")


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

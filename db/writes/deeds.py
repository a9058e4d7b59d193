"""Deeds that stand already: the row that makes a second sending a question instead of a deed."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.domain.errors import Conflict
from db.models.live import SentDeed
from db.writes.rows import table_of

DONE_ALREADY = "deed_done_already"
_SENT = table_of(SentDeed)


def record_deed(session: Session, deed: UUID, agent_id: UUID, now: datetime) -> None:
    """Write first in the deed's own transaction that it is done.

    Raises Conflict ``deed_done_already`` when it stands; the transaction is then of no use.
    A sending that still runs elsewhere is waited for.
    """
    try:
        session.execute(insert(_SENT), [{"id": deed, "agent_id": agent_id, "at": now}])
    except IntegrityError as error:
        raise Conflict(DONE_ALREADY) from error


def standing_deeds(session: Session, agent_id: UUID, deeds: Collection[UUID]) -> frozenset[UUID]:
    """Return which of these deeds of an agent stand."""
    own = _SENT.c.agent_id == agent_id
    found = session.scalars(select(_SENT.c.id).where(_SENT.c.id.in_(deeds), own))
    return frozenset(found)

"""Saying who has which ticket before him, and asking who else has."""

from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, delete, literal, select
from sqlalchemy.orm import Session

from app.domain.readmodels.live import Present
from app.domain.vocabulary import Doing
from db.models.live import Presence
from db.models.staff import Agent
from db.session import dialect_of

GONE_AFTER: Final = timedelta(seconds=30)


def come(session: Session, agent_id: UUID, ticket_id: UUID, doing: Doing, now: datetime) -> None:
    """Write down that this desk's agent is at a ticket; what his lost desks left goes.

    On a server its own clock is taken, and it refuses a ticket that the agent may not see.
    """
    dialect = dialect_of(session)
    told = {"ticket_id": ticket_id, "doing": doing, "seen_at": now}
    key = {"agent_id": agent_id, "desk": dialect.origin}
    own = (Presence.agent_id, Presence.desk)
    session.execute(dialect.insert_or_change(Presence, own, key, told))
    _leave(session, agent_id, Presence.seen_at < dialect.moment(now, GONE_AFTER), "lost_desks")


def go(session: Session, agent_id: UUID) -> None:
    """Write down that this desk's agent is at no ticket."""
    desk = dialect_of(session).origin
    _leave(session, agent_id, Presence.desk == desk, "leave", literal(desk))


def _leave(
    session: Session,
    agent_id: UUID,
    which: ColumnElement[bool],
    name: str,
    *arguments: ColumnElement[Any],
) -> None:
    plain = delete(Presence).where(Presence.agent_id == agent_id, which)
    dialect_of(session).remove(session, name, *arguments, plain=plain)


def others_at(
    session: Session, ticket_id: UUID, agent_id: UUID, now: datetime
) -> tuple[Present, ...]:
    """Return everybody else at a ticket, each once: who writes first, then by name."""
    recent = Presence.seen_at >= dialect_of(session).moment(now, GONE_AFTER)
    rows = session.execute(
        select(Agent.id, Agent.full_name, Presence.doing)
        .join(Agent, Agent.id == Presence.agent_id)
        .where(Presence.ticket_id == ticket_id, Presence.agent_id != agent_id, recent)
    ).all()
    found: dict[UUID, Present] = {}
    for each in sorted((Present(*row) for row in rows), key=_writing_first):
        found.setdefault(each.agent_id, each)
    return tuple(found.values())


def _writing_first(each: Present) -> tuple[bool, str]:
    return each.doing is not Doing.WRITING, each.full_name

"""Lists that somebody keeps for himself."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, func, literal, select, update
from sqlalchemy.orm import Session

from app.domain.readmodels.lists import OwnFilter
from db.models.lists import SavedFilter
from db.session import dialect_of


def own_filters(session: Session, agent_id: UUID) -> tuple[OwnFilter, ...]:
    """Read somebody's lists in his order."""
    rows = session.execute(
        select(SavedFilter.id, SavedFilter.name, SavedFilter.text)
        .where(SavedFilter.agent_id == agent_id)
        .order_by(SavedFilter.position, SavedFilter.name, SavedFilter.id)
    )
    return tuple(OwnFilter(*row) for row in rows)


def keep(session: Session, agent_id: UUID, wanted: OwnFilter) -> None:
    """Add a list at the end, or give one other words."""
    mine = (SavedFilter.id == wanted.filter_id, SavedFilter.agent_id == agent_id)
    if session.scalar(select(SavedFilter.id).where(*mine)) is not None:
        values = {"name": wanted.name, "text": wanted.text}
        session.execute(update(SavedFilter).where(*mine).values(values))
        return
    count = select(func.count()).where(SavedFilter.agent_id == agent_id)
    session.add(
        SavedFilter(
            id=wanted.filter_id,
            agent_id=agent_id,
            name=wanted.name,
            text=wanted.text,
            position=session.scalar(count) or 0,
        )
    )


def put_in_order(session: Session, agent_id: UUID, order: Sequence[UUID]) -> None:
    """Give somebody's lists the places they have here."""
    for place, key in enumerate(order):
        mine = (SavedFilter.id == key, SavedFilter.agent_id == agent_id)
        session.execute(update(SavedFilter).where(*mine).values(position=place))


def drop(session: Session, agent_id: UUID, filter_id: UUID) -> None:
    """Take a list away."""
    plainly = delete(SavedFilter).where(
        SavedFilter.id == filter_id, SavedFilter.agent_id == agent_id
    )
    key = literal(filter_id, SavedFilter.id.type)
    dialect_of(session).remove(session, "drop_saved_filter", key, plain=plainly)

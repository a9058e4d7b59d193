"""A number beside each record of a list: how much of the room's work hangs on it."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.domain.setup.documents import SetupKind
from app.domain.vocabulary import StateType
from db.models.catalogue import Category
from db.models.knowledge import CannedAnswer
from db.models.staff import RoomLine
from db.models.ticket import Ticket

OPEN: Final = (StateType.NEW, StateType.OPEN, StateType.PAUSED)
RECENT: Final = timedelta(days=30)
Figures = Mapping[str, int]


def figures(session: Session, kind: SetupKind, now: datetime) -> Figures:
    """Return a count by key: tickets of 30 days of a category with its branch, else open ones."""
    counted = _COUNTED.get(kind)
    return counted(session, now) if counted else {}


def _by_key(session: Session, statement: Select[object, int]) -> dict[str, int]:
    return {str(key): count for key, count in session.execute(statement) if key is not None}


def _categories(session: Session, now: datetime) -> Figures:
    own = _by_key(
        session,
        select(Ticket.category_id, func.count())
        .where(Ticket.opened_at >= now - RECENT)
        .group_by(Ticket.category_id),
    )
    parents = {str(key): parent for key, parent in session.execute(
        select(Category.id, Category.parent_id))}  # fmt: skip
    summed: Counter[str] = Counter()
    for key, count in own.items():
        above: str | None = key
        while above is not None and above in parents:
            summed[above] += count
            above = str(parents[above]) if parents[above] else None
    return summed


def _open_by(column: str) -> Callable[[Session, datetime], Figures]:
    def counted(session: Session, _now: datetime) -> Figures:
        by = getattr(Ticket, column)
        statement = select(by, func.count()).where(Ticket.state_type.in_(OPEN)).group_by(by)
        return _by_key(session, statement)

    return counted


def _lines(session: Session, _now: datetime) -> Figures:
    """Open tickets by the key of their line."""
    open_ones = Ticket.line == RoomLine.number, Ticket.state_type.in_(OPEN)
    held = select(func.count()).select_from(Ticket).where(*open_ones).scalar_subquery()
    return _by_key(session, select(RoomLine.id, held))


def _states(session: Session, _now: datetime) -> Figures:
    """Closed states hold everything there ever was: only what is still before an end counts."""
    return _open_by("state")(session, _now)


def _answers(session: Session, _now: datetime) -> Figures:
    return _by_key(
        session,
        select(CannedAnswer.answer_set_id, func.count())
        .where(CannedAnswer.active)
        .group_by(CannedAnswer.answer_set_id),
    )


_COUNTED: Final[Mapping[SetupKind, Callable[[Session, datetime], Figures]]] = {
    SetupKind.CATEGORY: _categories,
    SetupKind.GROUP: _open_by("group_id"),
    SetupKind.DEPARTMENT: _open_by("department_id"),
    SetupKind.POLICY: _open_by("sla_policy_id"),
    SetupKind.PARTNER: _open_by("partner_id"),
    SetupKind.LINE: _lines,
    SetupKind.STATE: _states,
    SetupKind.ANSWER_SET: _answers,
}

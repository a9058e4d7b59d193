"""Lists of tickets: one lean statement each, columns straight into TicketRow."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, cast
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    case,
    column,
    func,
    literal_column,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import Session, aliased

from app.domain.permissions import Actor, Permission
from app.domain.readmodels.tickets import TicketRow, WorkCounts
from app.domain.vocabulary import StateType, TicketState
from db.engine import Dialect
from db.models.call import Call
from db.models.client import Client, Site
from db.models.staff import Agent
from db.models.ticket import UNFINISHED, Ticket
from db.queries.scope import lost_callers_of, visible_to
from db.session import dialect_of

GroupIds = frozenset[UUID | None]
PAGE = 50
KEPT_STATEMENTS = 128
TOPS = 20
"""Among so many the next ticket to take is looked for first; others rarely hold them all."""
# Literal, not bound, and not typed as boolean (SQLite would be asked "... = 1"): both planners
# match a partial index only by its own words.
IS_UNFINISHED = cast("ColumnElement[bool]", literal_column(f"ticket.{UNFINISHED}"))

_RUNNING_DUE_AT = case((Ticket.state_type != StateType.PAUSED, Ticket.due_at))

_Assignee = aliased(Agent, name="assignee")
_Changer = aliased(Agent, name="changer")
ROW_COLUMNS: tuple[Any, ...] = (
    Ticket.id,
    Ticket.number,
    Ticket.subject,
    func.coalesce(Client.name, "").label("client_name"),
    func.coalesce(Site.name, "").label("site_name"),
    Ticket.state,
    Ticket.state_type,
    Ticket.priority,
    Ticket.due_at,
    Ticket.opened_at,
    Ticket.changed_at,
    func.coalesce(_Changer.full_name, "").label("changed_by"),
    Ticket.assignee_id,
    func.coalesce(_Assignee.full_name, "").label("assignee_name"),
    Ticket.group_id,
    Ticket.category_id,
    Ticket.sla_policy_id,
    Ticket.version,
)
"""In the order of TicketRow's fields."""

_WAITING = (column("waiting", BigInteger),)
QUEUE_ORDER = (Ticket.priority, Ticket.opened_at, Ticket.id)
"""Worst priority first, then who waits longest: the order of ix_ticket_queue."""


FIRST_ORDER: tuple[Any, ...] = (
    literal_column("CASE WHEN ticket.state_type = 'paused' THEN 1 ELSE 0 END"),
    Ticket.due_at.is_(None),
    Ticket.due_at,
    *QUEUE_ORDER,
)
"""What is to be done first: nearest deadline, then without one, paused last.

Written as in ix_ticket_first, from which the top of a long list is read.
"""


def ticket_rows() -> Select[Any]:
    """Return the select of TicketRow's columns with the names they need."""
    return (
        select(*ROW_COLUMNS)
        .select_from(Ticket)
        .outerjoin(Client, Client.id == Ticket.client_id)
        .outerjoin(Site, Site.id == Ticket.site_id)
        .outerjoin(_Assignee, _Assignee.id == Ticket.assignee_id)
        .outerjoin(_Changer, _Changer.id == Ticket.changed_by_id)
    )


def rows_of(session: Session, statement: Select[Any]) -> tuple[TicketRow, ...]:
    """Run a select made by ``ticket_rows``; past the ORM, which has nothing to add to columns."""
    return tuple(TicketRow(*row) for row in session.connection().execute(statement))


def queue_length(session: Session, actor: Actor, group_ids: GroupIds) -> int:
    """Count the groups' queue as far as the actor's right reaches."""
    named = [group for group in group_ids if group is not None]
    asked = (named, None in group_ids, actor.agent_id)
    if told := dialect_of(session).call(session, "waiting_in", _WAITING, *asked):
        return int(told[0][0])
    return int(session.connection().execute(_length(actor, group_ids)).scalar_one())


@lru_cache(maxsize=KEPT_STATEMENTS)
def _length(actor: Actor, group_ids: GroupIds) -> Select[Any]:
    return select(func.count()).select_from(Ticket).where(*unassigned(actor, group_ids))


def in_work(actor: Actor) -> list[ColumnElement[bool]]:
    """Return the clauses of everything unfinished that the actor holds."""
    return [Ticket.assignee_id == actor.agent_id, IS_UNFINISHED]


@lru_cache(maxsize=KEPT_STATEMENTS)
def my_work(actor: Actor) -> Select[Any]:
    """Nearest deadline first, so breached ones lead; then without deadline; paused last."""
    return ticket_rows().where(*in_work(actor)).order_by(*FIRST_ORDER)


def unassigned(
    actor: Actor, group_ids: GroupIds, permission: Permission = Permission.TICKET_READ
) -> list[ColumnElement[bool]]:
    """Return the clauses of the groups' queue as far as the actor's right reaches.

    Among the groups None stands for the tickets that lie with no group.
    """
    return [_of_groups(group_ids), *_free(actor, permission)]


def _free(actor: Actor, permission: Permission) -> list[ColumnElement[bool]]:
    return [Ticket.assignee_id.is_(None), IS_UNFINISHED, visible_to(actor, permission)]


def _of_groups(group_ids: GroupIds) -> ColumnElement[bool]:
    named = sorted(group for group in group_ids if group is not None)
    # One group alone is read from its index in the queue's own order.
    of_named = Ticket.group_id == named[0] if len(named) == 1 else Ticket.group_id.in_(named)
    return or_(of_named, Ticket.group_id.is_(None)) if None in group_ids else of_named


# A desk asks the same again and again; making the statement takes longer than running it.
def group_queue(
    session: Session, actor: Actor, group_ids: GroupIds, limit: int, offset: int
) -> tuple[TicketRow, ...]:
    """One page of the groups' queue, the top of it first."""
    return rows_of(session, _page(dialect_of(session), actor, group_ids, limit, offset))


def next_in_queue(session: Session, actor: Actor, group_ids: GroupIds) -> TicketRow | None:
    """Lock the top of the groups' queue for this transaction, passing over rows others lock."""
    dialect = dialect_of(session)
    for most in (TOPS, None):  # others hold every one of the first, or there are no more
        statement = _next(dialect, actor, group_ids, most)
        if found := rows_of(session, dialect.claim(statement)):
            return found[0]
    return None


@lru_cache(maxsize=KEPT_STATEMENTS)
def _page(
    dialect: Dialect, actor: Actor, group_ids: GroupIds, limit: int, offset: int
) -> Select[Any]:
    top = _top(dialect, actor, group_ids, Permission.TICKET_READ, limit + offset)
    rows = ticket_rows().where(*unassigned(actor, group_ids), *top)
    return rows.order_by(*QUEUE_ORDER).limit(limit).offset(offset)


@lru_cache(maxsize=KEPT_STATEMENTS)
def _next(dialect: Dialect, actor: Actor, group_ids: GroupIds, most: int | None) -> Select[Any]:
    permission = Permission.TICKET_TAKE
    top = _top(dialect, actor, group_ids, permission, most) if most else ()
    rows = ticket_rows().where(*unassigned(actor, group_ids, permission), *top)
    return rows.order_by(*QUEUE_ORDER).limit(1)


def _top(
    dialect: Dialect, actor: Actor, group_ids: GroupIds, permission: Permission, most: int
) -> Sequence[ColumnElement[bool]]:
    """Narrow the queue of several groups to its first ``most``.

    Each group alone is read from ix_ticket_queue in the queue's own order, and names are
    looked up for what is shown, not for all that wait.
    """
    if len(group_ids) == 1:
        return ()

    def first(where: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
        rows = select(*QUEUE_ORDER).where(where, *_free(actor, permission))
        return rows.order_by(*QUEUE_ORDER).limit(most)

    named = sorted(group for group in group_ids if group is not None)
    tops = dialect.of_each(named, lambda group: first(Ticket.group_id == group))
    if tops is None:
        return ()
    loose = [select(*first(Ticket.group_id.is_(None)).subquery().c)] if None in group_ids else []
    found = union_all(tops, *loose).subquery()
    return (Ticket.id.in_(select(found.c.id).order_by(*found.c).limit(most)),)


def waiting(actor: Actor, state: str) -> Select[Any]:
    """The actor's tickets in a waiting state, the next to be looked at first."""
    order = (Ticket.review_at.is_(None), Ticket.review_at, Ticket.changed_at, Ticket.id)
    return ticket_rows().where(*in_work(actor), Ticket.state == state).order_by(*order)


def solved_since(actor: Actor, since: datetime) -> Select[Any]:
    """What the actor solved from a moment on and is still solved, newest first."""
    solved = [Ticket.assignee_id == actor.agent_id, Ticket.resolved_at >= since]
    return ticket_rows().where(*solved).order_by(Ticket.resolved_at.desc(), Ticket.id.desc())


def counts(session: Session, actor: Actor, group_ids: GroupIds, midnight: datetime) -> WorkCounts:
    """Count everything over an engineer's desk in one statement; ``midnight`` begins his day."""
    mine = (
        select(
            func.count().label("in_work"),
            func.min(_RUNNING_DUE_AT).label("next_due_at"),
            _sum_of(Ticket.state == TicketState.WAITING_CLIENT).label("waiting_client"),
            _sum_of(Ticket.state == TicketState.WAITING_PARTNER).label("waiting_partner"),
        )
        .where(*in_work(actor))
        .subquery()
    )
    solved = [Ticket.assignee_id == actor.agent_id, Ticket.resolved_at >= midnight]
    lost: list[ColumnElement[bool]] = [
        Call.callback_due_at.is_not(None),
        Call.called_back_at.is_(None),
        lost_callers_of(actor),
    ]
    limit = select(Agent.work_limit).where(Agent.id == actor.agent_id).scalar_subquery()
    row = session.execute(
        select(
            mine,
            func.coalesce(limit, 0).label("limit"),
            _count_where(*unassigned(actor, group_ids)).label("unassigned"),
            _count_where(*solved).label("solved_today"),
            select(func.count(Call.id)).where(*lost).scalar_subquery().label("callbacks"),
        )
    ).one()
    return WorkCounts(**row._mapping)  # noqa: SLF001 (SQLAlchemy's own public name)


def _sum_of(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def _count_where(*clauses: ColumnElement[bool]) -> ColumnElement[int]:
    return select(func.count(Ticket.id)).where(*clauses).scalar_subquery()

"""Clocks that run now, what was noticed of them already, and what somebody was told."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.orm import Session

from app.domain.call_plan import branch_of, partner_calendar
from app.domain.escalation import RunningClock, WatchedClock
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.deadlines import DeadlineNotice
from app.domain.vocabulary import StateType, TicketState
from app.domain.working_time import add_working
from db.models.escalation import EscalationRule, SlaCrossing, SlaNotice
from db.models.sla import SlaTarget, StateChange
from db.models.ticket import Ticket
from db.queries.scope import visible_to

Only = ColumnElement[bool]
MOST_NOTICES = 50
_RUNS = (StateType.NEW, StateType.OPEN)
_MINUTE = timedelta(minutes=1)


def clocks(
    session: Session, actor: Actor, catalogue: Catalogue, ticket_id: UUID | None = None
) -> tuple[RunningClock, ...]:
    """Read the running clocks of every ticket within the actor's reach, or of one of them."""
    only = true() if ticket_id is None else Ticket.id == ticket_id
    return (*_own(session, actor, catalogue, only), *_partners(session, actor, catalogue, only))


def _own(
    session: Session, actor: Actor, catalogue: Catalogue, only: Only
) -> tuple[RunningClock, ...]:
    rows = session.execute(
        select(
            Ticket.id, SlaTarget.clock, SlaTarget.policy_id, SlaTarget.due_at,
            SlaTarget.target_minutes, Ticket.priority, Ticket.reopen_count, Ticket.category_id,
        )
        .join(Ticket, Ticket.id == SlaTarget.ticket_id)
        .where(
            Ticket.state_type.in_(_RUNS),
            SlaTarget.met_at.is_(None),
            only,
            visible_to(actor, Permission.TICKET_READ),
        )
    )  # fmt: skip
    return tuple(
        RunningClock(
            ticket_id=row.id,
            clock=WatchedClock(row.clock.value),
            calendar=catalogue.policies[row.policy_id].calendar,
            due_at=row.due_at,
            target=row.target_minutes * _MINUTE,
            policy_id=row.policy_id,
            priority=row.priority,
            round=row.reopen_count,
            branch=branch_of(catalogue, row.category_id),
        )
        for row in rows
        if row.policy_id in catalogue.policies
    )


def _partners(
    session: Session, actor: Actor, catalogue: Catalogue, only: Only
) -> tuple[RunningClock, ...]:
    waits = StateChange.state == TicketState.WAITING_PARTNER
    mine = StateChange.ticket_id == Ticket.id
    since = select(func.max(StateChange.at)).where(mine, waits).scalar_subquery()
    times = select(func.count()).select_from(StateChange).where(mine, waits).scalar_subquery()
    rows = session.execute(
        select(
            Ticket.id, Ticket.partner_id, Ticket.sla_policy_id, Ticket.priority,
            Ticket.category_id,
            since.label("since"), times.label("times"),
        ).where(
            Ticket.state == TicketState.WAITING_PARTNER,
            Ticket.partner_id.is_not(None),
            only,
            visible_to(actor, Permission.TICKET_READ),
        )
    ).all()  # fmt: skip
    made = (_partner_clock(catalogue, row) for row in rows)
    return tuple(each for each in made if each is not None)


def _partner_clock(catalogue: Catalogue, row: Any) -> RunningClock | None:  # noqa: ANN401 (a row)
    partner = catalogue.partners.get(row.partner_id)
    calendar = partner_calendar(catalogue, row.partner_id)
    if partner is None or partner.answer is None or calendar is None or row.since is None:
        return None
    return RunningClock(
        ticket_id=row.id,
        clock=WatchedClock.PARTNER,
        calendar=calendar,
        due_at=add_working(calendar, row.since, partner.answer),
        target=partner.answer,
        policy_id=row.sla_policy_id,
        priority=row.priority,
        round=row.times,
        branch=branch_of(catalogue, row.category_id),
    )


def noticed(session: Session) -> frozenset[tuple[UUID, UUID, int, int]]:
    """Read what was noticed of unfinished tickets: ticket, rule, minutes of the target, round."""
    rows = session.execute(
        select(
            SlaCrossing.ticket_id, SlaCrossing.rule_id, SlaCrossing.target_minutes,
            SlaCrossing.round,
        )
        .join(Ticket, Ticket.id == SlaCrossing.ticket_id)
        .where(Ticket.state_type.in_((*_RUNS, StateType.PAUSED)))
    )  # fmt: skip
    return frozenset((row[0], row[1], row[2], row[3]) for row in rows)


def unseen(session: Session, actor: Actor) -> tuple[DeadlineNotice, ...]:
    """Read what an employee was told and has not seen, the oldest first."""
    statement = (
        select(
            SlaCrossing.id, SlaCrossing.ticket_id, Ticket.number, Ticket.subject,
            EscalationRule.clock, EscalationRule.action, SlaCrossing.due_at, SlaCrossing.at,
        )
        .join(SlaNotice, SlaNotice.crossing_id == SlaCrossing.id)
        .join(EscalationRule, EscalationRule.id == SlaCrossing.rule_id)
        .join(Ticket, Ticket.id == SlaCrossing.ticket_id)
        .where(SlaNotice.agent_id == actor.agent_id, SlaNotice.seen_at.is_(None))
        .order_by(SlaCrossing.at, SlaCrossing.id)
        .limit(MOST_NOTICES)
    )  # fmt: skip
    return tuple(DeadlineNotice(*row) for row in session.execute(statement))

"""The logs of tickets' states, with the policy whose calendar measures them."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.permissions import Actor, Permission
from app.domain.state_times import LoggedState
from db.models.sla import StateChange
from db.models.ticket import Ticket, TicketStateName
from db.queries.scope import visible_to

Log = tuple[UUID | None, list[LoggedState]]
"""The ticket's policy and its log, oldest first."""


def state_logs(session: Session, actor: Actor, tickets: Collection[UUID]) -> dict[UUID, Log]:
    """Read the logs of those tickets that the actor may read; one statement."""
    rows = session.execute(
        select(
            Ticket.id, Ticket.sla_policy_id, StateChange.at, StateChange.state,
            TicketStateName.state_type,
        )
        .join(StateChange, StateChange.ticket_id == Ticket.id)
        .join(TicketStateName, TicketStateName.code == StateChange.state)
        .where(Ticket.id.in_(sorted(tickets)), visible_to(actor, Permission.TICKET_READ))
        .order_by(Ticket.id, StateChange.at, StateChange.id)
    )  # fmt: skip
    found: dict[UUID, Log] = defaultdict(lambda: (None, []))
    for ticket_id, policy_id, at, state, kind in rows:
        log = found[ticket_id][1]
        log.append(LoggedState(at, state, kind))
        found[ticket_id] = (policy_id, log)
    return dict(found)

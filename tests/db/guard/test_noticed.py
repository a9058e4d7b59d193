"""Deadlines noticed by hand: the server holds a crossing to the rule it names."""

from datetime import timedelta
from itertools import count
from uuid import UUID

from app.domain.escalation import EscalationAction, WatchedClock
from app.domain.identity import new_id
from app.domain.vocabulary import SlaClock, StateType
from db.models.sla import SlaTarget
from tests import factories as make
from tests.db.guard.writing import Server, insert
from tests.rooms import SmallRoom

_numbers = count(6_000_001)  # far above what the tests draw
DUE = make.NOW - timedelta(hours=1)
MINUTES = 480


def late(room: SmallRoom, category: UUID) -> UUID:
    """A ticket of Kim's whose time to solve is over."""
    with room.database.write() as session:
        key = make.make_ticket(
            session, next(_numbers), room.department, group_id=room.cash,
            assignee_id=room.kim.agent_id, state="assigned", state_type=StateType.OPEN,
            category_id=category, sla_policy_id=room.strict,
        )  # fmt: skip
        session.add(
            SlaTarget(
                ticket_id=key, clock=SlaClock.RESOLUTION, policy_id=room.strict, due_at=DUE,
                started_at=DUE - timedelta(minutes=MINUTES), target_minutes=MINUTES,
            )
        )  # fmt: skip
    return key


def noticed(server: Server, room: SmallRoom, ticket: UUID, rule: UUID) -> str:
    """What the server says to a crossing of that rule; "done" when it takes it."""
    values = {
        "id": new_id(), "ticket_id": ticket, "rule_id": rule, "target_minutes": MINUTES,
        "round": 0, "due_at": DUE, "at": make.NOW,
    }  # fmt: skip
    with server.tried(room.kim.login) as attempt:
        insert(attempt.session, "sla_crossing", values)
    return attempt.said or "done"


def test_a_rule_of_a_branch_is_for_its_tickets_only(room: SmallRoom, server: Server) -> None:
    with room.database.write() as session:
        rule = make.make_escalation(
            session, EscalationAction.WARN_ASSIGNEE, at_percent=80,
            clock=WatchedClock.RESOLUTION, category_id=room.cash_branch,
        )  # fmt: skip
    inside, outside = late(room, room.no_print), late(room, room.no_network)
    assert noticed(server, room, outside, rule) == "ticket:read"
    assert noticed(server, room, inside, rule) == "done"

"""A new ticket that goes on where a done one can no more: the same matter, linked to it (R44)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain import call_plan
from app.domain.changes import Changes, Touched
from app.domain.errors import RuleBroken
from app.domain.identity import new_id
from app.domain.lifecycle import DONE
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.calls import PlanQuestion
from app.domain.readmodels.tickets import TicketCard
from app.domain.reopening import reopen_allowed, reopening_of
from app.domain.vocabulary import EntryKind, LinkKind, SlaClock, StateType, TicketState
from app.services import planning
from app.services.leave import refuse_unreleased
from app.services.operation import Outcome, require
from app.services.registration import new_number
from app.services.ticket_change import Change, TicketWork
from app.services.ticket_rows import clocks_of, entry
from db.models.ticket import Ticket, TicketFieldValue, TicketLink
from db.queries import planning as planned
from db.writes.registration import TicketRows, write_ticket

Values = dict[str, Any]
_MINUTE = timedelta(minutes=1)
_SAME = (
    "subject", "description", "impact", "urgency", "channel", "category_id", "client_id",
    "contact_id", "site_id", "equipment_id",
)  # fmt: skip


class TicketFollowUps(TicketWork):
    """One key does it; pressed twice it makes one ticket."""

    def follow_up(self, actor: Actor, ticket_id: UUID) -> Outcome[TicketCard]:
        """Register the matter of a ticket that may not come back anew; answers the old card.

        The new one goes to the queue of its category with times of its own. RuleBroken
        ``ticket_not_solved``, ``still_reopens``; rights as for registering and linking.
        """
        for each in (Permission.CALL_REGISTER, Permission.TICKET_REGISTER):
            require(actor, each)
        with self.changing(actor, Permission.TICKET_LINK, ticket_id, None) as change:
            key = _key_of(change)
            change.tickets.add(key)
            if change.session.scalar(select(Ticket.id).where(Ticket.id == key)) is None:
                refuse_unreleased(change)
                _register(change, key)
        done = change.outcome()
        told = Touched.TICKET | Touched.QUEUE | Touched.TIMELINE
        return Outcome(done.value, Changes(told, frozenset(change.tickets)))


def _key_of(change: Change) -> UUID:
    """Return the key of the one ticket that follows this solution; refuse where none may."""
    ticket, rule = change.ticket, reopening_of(change.catalogue.settings)
    if ticket.state_type not in DONE or ticket.resolved_at is None:
        raise RuleBroken("ticket_not_solved", field="state")
    if reopen_allowed(rule, ticket.state_type, ticket.resolved_at, change.at):
        raise RuleBroken("still_reopens", field="state")
    return uuid5(ticket.id, ticket.resolved_at.isoformat())


def _register(change: Change, key: UUID) -> None:
    old, session = change.ticket, change.session
    day = call_plan.local_day(change.catalogue, change.at)
    standing = planned.standing(session, old.client_id, day)
    question = call_plan.routed(change.catalogue, standing, _question(change))
    terms = call_plan.terms_of(change.catalogue, standing, question)
    number = new_number(session, change.catalogue, change.at)
    clocks = list(clocks_of(terms.targets))
    ticket = _ticket(change, key, question, number) | {
        "priority": terms.priority.priority,
        "sla_policy_id": terms.policy.id if terms.policy else None,
        "due_at": min((due for _, due, _ in clocks), default=None),
    }
    by: Values = {"ticket_id": key, "agent_id": change.actor.agent_id}
    linked = {"kind": LinkKind.RELATED.value}
    told = (
        entry(EntryKind.REGISTERED, change.at, {"number": number, "follows": old.number}),
        entry(EntryKind.LINKED, change.at, {"number": old.number, **linked}),
    )
    rows = TicketRows(
        ticket=ticket,
        call_id=None,
        states=[{"id": new_id(), "at": change.at, "state": TicketState.NEW.value, **by}],
        targets=_targets(ticket, clocks, change.at),
        timeline=[{"id": new_id(), **by, **each} for each in told],
        fields=_fields(session, key, old.id),
    )
    write_ticket(session, rows, with_siblings=False)
    session.add(TicketLink(ticket_id=key, other_id=old.id, kind=LinkKind.RELATED))
    change.tell(EntryKind.LINKED, "", {"number": number, **linked})


def _question(change: Change) -> PlanQuestion:
    old = change.ticket
    return PlanQuestion(
        category_id=old.category_id,
        client_id=old.client_id,
        impact=old.impact,
        urgency=old.urgency,
        at=change.at,
        channel=old.channel,
        site_id=old.site_id,
    )


def _targets(
    ticket: Values, clocks: Iterable[tuple[SlaClock, datetime, timedelta]], at: datetime
) -> list[Values]:
    return [
        {
            "ticket_id": ticket["id"], "clock": clock, "policy_id": ticket["sla_policy_id"],
            "started_at": at, "due_at": due, "target_minutes": target // _MINUTE, "met_at": None,
        }
        for clock, due, target in clocks
    ]  # fmt: skip


def _fields(session: Session, key: UUID, old: UUID) -> list[Values]:
    kept = select(TicketFieldValue).where(TicketFieldValue.ticket_id == old)
    return [
        {"ticket_id": key, "field_id": each.field_id, "value": each.value}
        for each in session.scalars(kept)
    ]


def _ticket(change: Change, key: UUID, question: PlanQuestion, number: int) -> Values:
    catalogue, at, by = change.catalogue, change.at, change.actor.agent_id
    group = call_plan.queue_of(catalogue, question)
    department = planning.department_of(catalogue, question) or change.ticket.department_id
    return {
        **{name: getattr(change.ticket, name) for name in _SAME},
        "id": key,
        "number": number,
        "state": TicketState.NEW.value,
        "state_type": StateType.NEW,
        "line": planning.line_of(catalogue, group),
        "department_id": department,
        "group_id": group,
        "opened_at": at,
        "registered_at": at,
        "registered_by_id": by,
        "changed_at": at,
        "changed_by_id": by,
    }

"""Noticing deadlines: any desk may, each crossing happens once (R73)."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain.changes import Changes, Touched
from app.domain.errors import Conflict, RuleBroken
from app.domain.escalation import Crossing, EscalationAction, crossings
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.deadlines import DeadlineNotice
from app.domain.vocabulary import EntryKind
from app.services.operation import Outcome
from app.services.ticket_change import Change, TicketWork, programs_change
from app.services.ticket_hands import hand_over
from db.models.staff import SupportGroup
from db.queries import deadlines as queries
from db.writes import crossings as writes
from db.writes.once import told_when_repeated

_TOUCHED = Touched.TICKET | Touched.QUEUE | Touched.TIMELINE
Named = tuple[tuple[UUID, str], ...]
"""Employees with their names."""


class DeadlineWatch(TicketWork):
    """Two steps: ``reached`` reads, now and then; ``act`` writes when there is cause."""

    def reached(self, actor: Actor) -> tuple[Crossing, ...]:
        """Find what the clocks within the actor's reach have crossed and nobody noticed yet."""
        catalogue = self.catalogue.snapshot()
        if not catalogue.escalations:
            return ()
        with self.reading(actor, Permission.TICKET_READ) as session:
            clocks = queries.clocks(session, actor, catalogue)
            found = tuple(crossings(catalogue.escalations, clocks, self.clock()))
            known = queries.noticed(session) if found else frozenset()
        return tuple(each for each in found if each.key not in known)

    def act(self, actor: Actor, found: Sequence[Crossing]) -> Outcome[int]:
        """Do what the rules say, one transaction a crossing; return how many were the first.

        What another desk noticed at the same moment, or what changed since, is passed over.
        """
        done = 0
        changes = Changes()
        for each in found:
            # One more desk saw it, the ticket was solved meanwhile, or the rule is gone.
            with suppress(Conflict, RuleBroken):
                if self._act(actor, each):
                    changes |= Changes(_TOUCHED, frozenset({each.clock.ticket_id}))
                    done += 1
        return Outcome(done, changes)

    def notices(self, actor: Actor) -> tuple[DeadlineNotice, ...]:
        """Read what the actor was told and has not seen."""
        with self.reading(actor, Permission.TICKET_READ) as session:
            return queries.unseen(session, actor)

    def seen(self, actor: Actor, crossing_ids: Collection[UUID]) -> None:
        """Note that the actor saw these."""
        with self.working(actor, Permission.TICKET_READ) as session:
            writes.mark_seen(session, actor.agent_id, crossing_ids, self.clock())

    def _act(self, actor: Actor, crossing: Crossing) -> bool:
        with told_when_repeated(), self.working(actor, Permission.TICKET_READ) as session:
            ticket_id, catalogue = crossing.clock.ticket_id, self.catalogue.snapshot()
            change = programs_change(session, actor, ticket_id, self.clock(), catalogue)
            if not self._still(session, actor, crossing):
                return False
            key = writes.record_crossing(session, crossing, self.clock())
            facts = _facts(crossing)
            told = self._follow(change, crossing, facts)
            writes.tell_agents(session, key, (agent for agent, _ in told))
            facts["told"] = ", ".join(name for _, name in told)
            change.tell(EntryKind.ESCALATED, "", facts)
            if change.edits:
                change.clocks.settle()
                change.write()
        return True

    def _still(self, session: Session, actor: Actor, crossing: Crossing) -> bool:
        """Look again once nobody else can change the ticket."""
        catalogue, ticket_id = self.catalogue.snapshot(), crossing.clock.ticket_id
        clocks = queries.clocks(session, actor, catalogue, ticket_id)
        again = crossings([crossing.rule], clocks, self.clock())
        return crossing.key in {each.key for each in again}

    def _follow(self, change: Change, crossing: Crossing, facts: dict[str, Any]) -> Named:
        """Hand the ticket on where the rule says so; return whom to tell."""
        session, rule, ticket = change.session, crossing.rule, change.ticket
        holder = self._holder(ticket.assignee_id)
        change.edits = False
        if rule.action is EscalationAction.WARN_ASSIGNEE:
            return holder or writes.members_of(session, ticket.group_id)
        supervisors = writes.supervisors_of(session, ticket.department_id)
        group = session.get(SupportGroup, rule.group_id) if rule.group_id else None
        if rule.action is EscalationAction.TO_GROUP and group is not None and group.active:
            if (ticket.group_id, ticket.assignee_id) == (group.id, None):
                return writes.members_of(session, group.id)
            change.edits = True
            facts |= hand_over(change, None, group, "")
            return (*holder, *writes.members_of(session, group.id))
        if rule.action is EscalationAction.TO_SUPERVISOR and supervisors:
            if ticket.assignee_id in {key for key, _ in supervisors}:
                return holder
            change.edits = True
            facts |= hand_over(change, supervisors[0][0], None, "")
            return (*holder, supervisors[0])
        return supervisors

    def _holder(self, agent_id: UUID | None) -> Named:
        agent = self.catalogue.snapshot().agents.get(agent_id) if agent_id else None
        return ((agent.agent_id, agent.full_name),) if agent else ()


def _facts(crossing: Crossing) -> dict[str, Any]:
    rule, clock = crossing.rule, crossing.clock
    return {
        "rule": rule.name,
        "clock": clock.clock.value,
        "action": rule.action.value,
        "due_at": clock.due_at.isoformat(),
    }

"""The time of tickets in their states: for the ticket's own view and for reports (R47)."""

from collections.abc import Collection, Mapping
from uuid import UUID

from app.domain.permissions import Actor, Permission
from app.domain.state_times import StateTime, state_times
from app.services.ticket_change import TicketWork
from db.queries.state_times import state_logs

Times = tuple[StateTime, ...]


class TicketTimes(TicketWork):
    """Computed from the log whenever it is asked; nothing of it is stored."""

    def state_times(self, actor: Actor, ticket_id: UUID) -> Times:
        """Tell how long a ticket stood in each state; nothing for one out of reach."""
        return self.state_times_of(actor, (ticket_id,)).get(ticket_id, ())

    def state_times_of(self, actor: Actor, tickets: Collection[UUID]) -> Mapping[UUID, Times]:
        """The same for many tickets at once, those out of the actor's reach left out.

        Working time is measured by the calendar of the ticket's own policy, else the default.
        """
        known, now = self.catalogue.snapshot(), self.clock()
        with self.reading(actor, Permission.TICKET_READ) as session:
            logs = state_logs(session, actor, tickets)
        found: dict[UUID, Times] = {}
        for key, (policy_id, log) in logs.items():
            policy = known.policies.get(policy_id or known.default_policy_id or UUID(int=0))
            found[key] = state_times(log, now, policy.calendar if policy else None)
        return found

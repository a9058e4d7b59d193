"""The two clocks of one ticket, always computed from the log of its states, never patched."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, delete, literal, select
from sqlalchemy.orm import Session

from app.domain.lifecycle import clock_runs
from app.domain.readmodels.catalogue import Catalogue
from app.domain.sla import Pause, SlaPolicy, due_with_pauses, pauses_of, worked_time
from app.domain.sla import SlaTarget as Promised
from app.domain.vocabulary import Priority, SlaClock
from db.models.sla import SlaTarget, StateChange
from db.models.ticket import Ticket, TicketStateName
from db.queries.calendars import policies
from db.session import dialect_of

MINUTE = timedelta(minutes=1)

_LOG = (
    select(StateChange.at, TicketStateName.state_type)
    .join(TicketStateName, TicketStateName.code == StateChange.state)
    .where(StateChange.ticket_id == bindparam("key"))
    .order_by(StateChange.at, StateChange.id)
)
_TARGETS = select(SlaTarget).where(SlaTarget.ticket_id == bindparam("key"))


def pauses_from_log(session: Session, ticket_id: UUID) -> tuple[Pause, ...]:
    """Read when the ticket's clocks stood still."""
    log = session.connection().execute(_LOG, {"key": ticket_id})
    return pauses_of((row.at, row.state_type) for row in log)


class TicketClocks:
    """The clocks of a ticket that is being changed in this session."""

    def __init__(self, session: Session, ticket: Ticket, catalogue: Catalogue) -> None:
        self._session = session
        self._ticket = ticket
        self._catalogue = catalogue
        found = session.scalars(_TARGETS, {"key": ticket.id})
        self._targets = {each.clock: each for each in found}

    def respond(self, at: datetime) -> int | None:
        """Note the first response; working minutes it took, None without a clock or not first."""
        if self._ticket.first_response_at is not None:
            return None
        self._ticket.first_response_at = at
        return self._meet(SlaClock.FIRST_RESPONSE, at)

    def resolve(self, at: datetime) -> int | None:
        """Note the solution; working minutes it took, None without a clock."""
        self.respond(at)
        return self._meet(SlaClock.RESOLUTION, at)

    def reopen(self) -> None:
        """Let the time to solve run again; the first response stays given."""
        target = self._targets.get(SlaClock.RESOLUTION)
        if target is not None:
            target.met_at = None

    def retarget(self, priority: Priority) -> None:
        """Take the policy's times for another priority; clocks already met keep theirs."""
        policy_id = self._ticket.sla_policy_id
        if policy_id is not None:
            self.follow(self._policy(policy_id), priority)

    def follow(self, policy: SlaPolicy, priority: Priority) -> None:
        """Put the ticket under a policy; clocks already met keep what they were met under."""
        if self._ticket.outside_sla:
            return
        self._ticket.sla_policy_id = policy.id
        promised = policy.targets.get(priority, Promised())
        self._set_target(policy.id, SlaClock.FIRST_RESPONSE, promised.first_response)
        self._set_target(policy.id, SlaClock.RESOLUTION, promised.resolution)

    def recount(self) -> None:
        """Take the targets and the working time that the ticket's policy has by now."""
        self.retarget(self._ticket.priority)
        self.settle()

    def policy_name(self, policy_id: UUID | None) -> str:
        """Name a policy, one out of use as well; empty for none."""
        return self._policy(policy_id).name if policy_id is not None else ""

    def settle(self) -> None:
        """Compute every running deadline from the log, and the ticket's next one."""
        self._session.flush()
        pauses = pauses_from_log(self._session, self._ticket.id)
        finished = [pause for pause in pauses if pause.resumed_at is not None]
        for target in self._targets.values():
            if target.met_at is None:
                target.due_at = self._due(target, finished)
        self._ticket.due_at = self._next_due()

    def _meet(self, clock: SlaClock, at: datetime) -> int | None:
        target = self._targets.get(clock)
        if target is None:
            return None
        target.met_at = at
        pauses = pauses_from_log(self._session, self._ticket.id)
        calendar = self._policy(target.policy_id).calendar
        return worked_time(calendar, target.started_at, at, pauses) // MINUTE

    def _set_target(self, policy_id: UUID, clock: SlaClock, promised: timedelta | None) -> None:
        target = self._targets.get(clock)
        if target is not None and target.met_at is not None:
            return
        if target is not None and promised is None:
            self._drop(self._targets.pop(clock))
        elif target is not None and promised is not None:
            target.policy_id, target.target_minutes = policy_id, promised // MINUTE
        elif promised is not None and not self._already_met(clock):
            self._add_target(policy_id, clock, promised)

    def _drop(self, target: SlaTarget) -> None:
        self._session.expunge(target)
        keys = target.ticket_id, target.clock
        which = (SlaTarget.ticket_id == keys[0], SlaTarget.clock == keys[1])
        dialect_of(self._session).remove(
            self._session,
            "drop_clock",
            *(literal(key) for key in (keys[0], keys[1].value)),
            plain=delete(SlaTarget).where(*which),
        )

    def _already_met(self, clock: SlaClock) -> bool:
        return clock is SlaClock.FIRST_RESPONSE and self._ticket.first_response_at is not None

    def _add_target(self, policy_id: UUID, clock: SlaClock, promised: timedelta) -> None:
        target = SlaTarget(
            ticket_id=self._ticket.id,
            clock=clock,
            policy_id=policy_id,
            started_at=self._ticket.opened_at,
            target_minutes=promised // MINUTE,
        )
        target.due_at = self._due(target, [])
        self._targets[clock] = target
        self._session.add(target)

    def _due(self, target: SlaTarget, finished: list[Pause]) -> datetime:
        promised = target.target_minutes * MINUTE
        calendar = self._policy(target.policy_id).calendar
        due_at = due_with_pauses(calendar, target.started_at, promised, finished)
        if due_at is None:
            raise AssertionError("only an open pause leaves a deadline open")
        return due_at

    def _next_due(self) -> datetime | None:
        if not clock_runs(self._ticket.state_type):
            return None
        for clock in (SlaClock.FIRST_RESPONSE, SlaClock.RESOLUTION):
            target = self._targets.get(clock)
            if target is not None and target.met_at is None:
                return target.due_at
        return None

    def _policy(self, policy_id: UUID) -> SlaPolicy:
        known = self._catalogue.policies.get(policy_id)
        return known or policies(self._session, retired=True)[0][policy_id]

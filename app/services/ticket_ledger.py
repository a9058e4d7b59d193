"""The ledger of a ticket's clock, written from its log on demand; nothing of it is stored."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain import call_plan
from app.domain.errors import RuleBroken
from app.domain.escalation import WatchedClock
from app.domain.ledger import ClockTerms, Ledger, LoggedTerms, TermsKind, ledger_of
from app.domain.permissions import Actor, Permission
from app.domain.sla import SlaPolicy
from app.domain.sla_choice import PolicyBy
from app.domain.vocabulary import EntryKind, Priority, SlaClock
from app.domain.working_time import add_working
from app.services.ticket_change import TicketWork
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.queries import ledger as queries
from db.queries import ticket_card
from db.queries.calendars import policies
from db.queries.scope import visible_to


@dataclass(frozen=True, slots=True)
class ClockLedger:
    """A ledger with what names it; ``policy_by`` is None where the log does not say it.

    A partner's own clock has no policy: he is named in ``partner``.
    """

    clock: WatchedClock
    policy: SlaPolicy | None
    policy_by: PolicyBy | None
    policy_rule: int | None
    priority: Priority
    stored_due_at: datetime
    ledger: Ledger
    partner: str = ""


class TicketLedger(TicketWork):
    """Answers why a deadline is what it is."""

    def ledger(self, actor: Actor, ticket_id: UUID, clock: WatchedClock) -> ClockLedger | None:
        """Write the ledger of one clock up to now; None without such a clock.

        A partner's clock runs from the hand-over by his own hours (R66), and is there while
        the ticket waits for him.

        RuleBroken ``ticket_unknown`` also for a ticket out of the actor's reach.
        """
        if clock is WatchedClock.PARTNER:
            return self._of_partner(actor, ticket_id)
        readable = visible_to(actor, Permission.TICKET_READ)
        with self.reading(actor, Permission.TICKET_READ) as session:
            priority = session.scalar(
                select(Ticket.priority).where(Ticket.id == ticket_id, readable)
            )
            if priority is None:
                raise RuleBroken("ticket_unknown", ticket_id=str(ticket_id))
            view = queries.clock_of(session, ticket_id, SlaClock(clock.value))
            if view is None:
                return None
            policy = self._policy(session, view.policy_id)
            told = queries.told_terms(session, ticket_id)
            terms = ClockTerms(
                policy.calendar,
                view.started_at,
                timedelta(minutes=view.target_minutes),
                view.met_at,
            )
            states = queries.states_of(session, ticket_id)
            ledger = ledger_of(terms, states, _terms(told), self.clock())
        by, rule = _chosen(told, policy.name)
        return ClockLedger(clock, policy, by, rule, priority, view.due_at, ledger)

    def _of_partner(self, actor: Actor, ticket_id: UUID) -> ClockLedger | None:
        with self.reading(actor, Permission.TICKET_READ) as session:
            card = ticket_card.card(session, ticket_id, actor)
        if card is None:
            raise RuleBroken("ticket_unknown", ticket_id=str(ticket_id))
        catalogue = self.catalogue.snapshot()
        partner = catalogue.partners.get(card.partner_id) if card.partner_id else None
        calendar = call_plan.partner_calendar(catalogue, card.partner_id)
        since = card.partner_since
        if partner is None or partner.answer is None or since is None or calendar is None:
            return None
        # Nothing stops a partner's clock but his answer.
        ledger = ledger_of(ClockTerms(calendar, since, partner.answer), (), (), self.clock())
        due_at = add_working(calendar, since, partner.answer)
        return ClockLedger(
            WatchedClock.PARTNER, None, None, None, card.priority, due_at, ledger, partner.name
        )

    def _policy(self, session: Session, policy_id: UUID) -> SlaPolicy:
        known = self.catalogue.snapshot().policies.get(policy_id)
        return known or policies(session, retired=True)[0][policy_id]


def _terms(told: Iterable[TimelineEntry]) -> Iterator[LoggedTerms]:
    for entry in told:
        facts = entry.facts
        if entry.kind is EntryKind.PRIORITY and facts.get("from") != facts.get("to"):
            pair = str(facts.get("from", "")), str(facts.get("to", ""))
            yield LoggedTerms(entry.at, TermsKind.PRIORITY, *pair)
        if facts.get("policy_from"):
            pair = str(facts["policy_from"]), str(facts.get("policy", ""))
            yield LoggedTerms(entry.at, TermsKind.POLICY, *pair)


def _chosen(told: Iterable[TimelineEntry], name: str) -> tuple[PolicyBy | None, int | None]:
    """Say what chose the policy of that name last, as far as the log knows."""
    found = [each.facts for each in told if each.facts.get("policy") == name]
    by = str(found[-1].get("policy_by", "")) if found else ""
    known = by in set(PolicyBy)
    rule = found[-1].get("policy_rule") if found else None
    return (PolicyBy(by) if known else None), (int(rule) if isinstance(rule, int) else None)

"""One change of one ticket: locked, checked against the version seen, written with its trace."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam, inspect, select, update
from sqlalchemy.orm import Session

from app.domain.changes import Changes, Touched
from app.domain.clock import Clock
from app.domain.errors import Conflict, RuleBroken
from app.domain.lifecycle import TEMPLATE, NamedState, clock_runs
from app.domain.permissions import Actor, Permission, TicketFacts
from app.domain.readmodels.catalogue import Catalogue, CategoryView, FieldView
from app.domain.readmodels.tickets import TicketCard, TimelineItem
from app.domain.vocabulary import Audience, EntryKind, StateType, TicketState
from app.services.catalogue import CatalogueService
from app.services.operation import Operations, Outcome, require
from app.services.sent_deeds import arrival, made_at
from app.services.ticket_clocks import TicketClocks
from db.models.sla import StateChange
from db.models.staff import Agent
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.queries import ticket_card, timeline
from db.queries.scope import visible_to
from db.session import Database, dialect_of
from db.writes.deeds import record_deed
from db.writes.rows import table_of

MINUTE = timedelta(minutes=1)
KEPT_STATEMENTS = 64
_FIELD_OF = {
    EntryKind.STATE: "state",
    EntryKind.ASSIGNED: "assignee",
    EntryKind.FIELD: "field",
    EntryKind.PRIORITY: "priority",
    EntryKind.RESOLUTION: "state",
    EntryKind.REOPENED: "state",
}


class Change:
    """The ticket under change (detached: written once, at the end) and what is to be told.

    ``at`` never lies before the ticket's last change, whatever the desks' clocks say, so
    that the log reads in the order in which it was written.
    """

    def __init__(
        self, session: Session, actor: Actor, ticket: Ticket, now: datetime, catalogue: Catalogue
    ) -> None:
        self.session = session
        self.actor = actor
        self.ticket = ticket
        self.catalogue = catalogue
        self.at = max(now, ticket.changed_at)
        self.clocks = TicketClocks(session, ticket, catalogue)
        self.card: TicketCard | None = None
        self.tickets = {ticket.id}
        self.arrival: dict[str, Any] = {}
        self._version = ticket.version

    @property
    def state(self) -> NamedState:
        """Where the ticket stands."""
        return NamedState(self.ticket.state, self.ticket.state_type)

    def named_state(self, code: str) -> NamedState:
        """Find a state of the room; RuleBroken ``state_unknown``."""
        known = self.catalogue.states.get(code)
        if known is not None:
            return NamedState(known.code, known.state_type)
        if code in TEMPLATE:
            return TEMPLATE[TicketState(code)]
        raise RuleBroken("state_unknown", state=code, field="state")

    @property
    def category(self) -> CategoryView | None:
        """The ticket's category, None without one."""
        category_id = self.ticket.category_id
        return self.catalogue.categories.get(category_id) if category_id else None

    def category_fields(self) -> tuple[FieldView, ...]:
        """List the own fields of the ticket's category; none without a category."""
        return self.category.fields if self.category else ()

    def enter(
        self, state: NamedState, reason: str = "", review_at: datetime | None = None
    ) -> dict[str, Any]:
        """Put the ticket into a state, log it, and return the facts to tell."""
        ticket = self.ticket
        facts: dict[str, Any] = {"from": ticket.state, "to": state.code}
        if ticket.state_type is StateType.PAUSED and clock_runs(state.type) and ticket.paused_at:
            facts["paused_minutes"] = (self.at - ticket.paused_at) // MINUTE
        waits = state.type is StateType.PAUSED
        began = ticket.paused_at if ticket.state_type is StateType.PAUSED else None
        ticket.paused_at = (began or self.at) if waits else None
        ticket.pause_reason = reason if waits else ""
        ticket.review_at = review_at if waits else None
        ticket.state, ticket.state_type = state.code, state.type
        self.session.add(
            StateChange(
                ticket_id=ticket.id,
                at=self.at,
                state=state.code,
                agent_id=self.actor.agent_id,
                reason=reason,
                review_at=review_at,
            )
        )
        return facts

    def tell(
        self,
        kind: EntryKind,
        body: str = "",
        facts: dict[str, Any] | None = None,
        audience: Audience = Audience.INTERNAL,
        ticket_id: UUID | None = None,
    ) -> None:
        """Append one entry to the timeline, of another ticket when one is named."""
        entry = TimelineEntry(
            ticket_id=ticket_id or self.ticket.id,
            at=self.at,
            agent_id=self.actor.agent_id,
            kind=kind,
            audience=audience,
            body=body,
            facts=(facts or {}) | self.arrival,
        )
        self.session.add(entry)

    def index_text(self) -> None:
        """Keep the full-text search true after words of the ticket changed."""
        ticket = self.ticket
        words = (ticket.subject, ticket.description, ticket.resolution, ticket.workaround)
        dialect_of(self.session).index_tickets(self.session, [(ticket.number, " ".join(words))])

    def write(self, *, raises_version: bool) -> None:
        """Write what changed in one UPDATE, read the fresh card."""
        self.ticket.changed_at = self.at
        self.ticket.changed_by_id = self.actor.agent_id
        attributes = inspect(self.ticket).attrs
        values = {each.key: each.value for each in attributes if each.history.has_changes()}
        self.session.flush()
        table = table_of(Ticket)
        change = update(table).where(table.c.id == bindparam("key"))
        values["version"] = self._version + raises_version
        # Values sent apart from the statement keep its compiled form.
        self.session.connection().execute(
            change.values({name: bindparam(name) for name in values}),
            {"key": self.ticket.id, **values},
        )
        self.card = ticket_card.card(self.session, self.ticket.id, self.actor, always=True)

    def outcome(self, touched: Touched = Touched.TICKET | Touched.QUEUE) -> Outcome[TicketCard]:
        """What the change answers once it is written."""
        if self.card is None:
            raise AssertionError("a change answers after it was written")
        client_id = self.ticket.client_id if Touched.CLIENT in touched else None
        clients = frozenset({client_id} if client_id else ())
        changes = Changes(touched | Touched.TIMELINE, frozenset(self.tickets), clients)
        return Outcome(self.card, changes)


class TicketWork(Operations):
    """What every change of a ticket stands on."""

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        super().__init__(database, clock)
        self.catalogue = catalogue

    @contextmanager
    def changing(
        self,
        actor: Actor,
        permission: Permission,
        ticket_id: UUID,
        version: int | None,
        deed: UUID | None = None,
    ) -> Iterator[Change]:
        """Yield the locked ticket; what the block changed is written when it ends well.

        ``version`` None is for additions: they change no property that somebody else could
        be changing now, so they neither ask for the version nor raise it. A ``deed`` counts as
        of the moment it was made; one that stands raises Conflict ``deed_done_already``.
        Raises RuleBroken ``ticket_unknown``, ``not_allowed``; Conflict ``changed_meanwhile``.
        """
        with self.working(actor, permission) as session:
            now = self.clock()
            if deed is not None:
                record_deed(session, deed, actor.agent_id, now)
            ticket = _locked(session, actor, ticket_id)
            if version is not None and ticket.version != version:
                raise _conflict(session, ticket)
            require(actor, permission, facts_of(ticket))
            change = Change(session, actor, ticket, made_at(deed, now), self.catalogue.snapshot())
            change.arrival = arrival(deed, now)
            yield change
            change.write(raises_version=version is not None)


def facts_of(ticket: Ticket) -> TicketFacts:
    """What the table of rights asks about a ticket."""
    return TicketFacts(
        assignee_id=ticket.assignee_id,
        group_id=ticket.group_id,
        department_id=ticket.department_id,
        line=ticket.line,
    )


@lru_cache(maxsize=KEPT_STATEMENTS)
def _lock(actor: Actor) -> Select[Ticket]:
    readable = visible_to(actor, Permission.TICKET_READ)
    return select(Ticket).where(Ticket.id == bindparam("key"), readable).with_for_update()


def _locked(session: Session, actor: Actor, ticket_id: UUID) -> Ticket:
    ticket = session.scalars(_lock(actor), {"key": ticket_id}).one_or_none()
    if ticket is None:
        raise RuleBroken("ticket_unknown", ticket_id=str(ticket_id))
    session.expunge(ticket)
    return ticket


def _conflict(session: Session, ticket: Ticket) -> Conflict:
    """Say who changed the ticket last, when, what, and how it stands now."""
    last = timeline.last_change(session, ticket.id)
    by = session.scalar(select(Agent.full_name).where(Agent.id == ticket.changed_by_id))
    return Conflict(
        "changed_meanwhile",
        by=last.agent_name if last else by or "",
        at=last.at if last else ticket.changed_at,
        state=ticket.state,
        field=_field_of(last) if last else "ticket",
    )


def _field_of(last: TimelineItem) -> str:
    return "category" if "category_to" in last.facts else _FIELD_OF[last.kind]

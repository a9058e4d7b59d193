"""One change of one ticket: locked, checked against the version seen, written with its trace."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam, inspect, select, update
from sqlalchemy.orm import Session

from app.domain.changes import Changes, Touched
from app.domain.clock import Clock
from app.domain.errors import Conflict, DeskError, RuleBroken
from app.domain.identity import new_id
from app.domain.lifecycle import TEMPLATE, NamedState, clock_runs
from app.domain.merging import Wish
from app.domain.permissions import Actor, Permission, TicketFacts
from app.domain.readmodels.catalogue import Catalogue, CategoryView, FieldView
from app.domain.readmodels.tickets import TicketCard
from app.domain.vocabulary import Audience, EntryKind, StateType, TicketState
from app.services.catalogue import CatalogueService
from app.services.operation import Operations, Outcome, require
from app.services.sent_deeds import arrival, made_at
from app.services.ticket_clocks import TicketClocks
from app.services.ticket_meanwhile import changed_since, refuse_clash, refuse_lost
from db.models.sla import StateChange
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.queries import ticket_card
from db.queries.scope import visible_to
from db.session import Database, dialect_of
from db.writes.deeds import record_deed
from db.writes.once import told_when_repeated
from db.writes.rows import table_of

MINUTE = timedelta(minutes=1)
KEPT_STATEMENTS = 64
_NO_WISH: Mapping[str, str] = {}


class Change:
    """The ticket under change (detached: written once, at the end) and what is to be told.

    ``at`` never lies before the ticket's last change, whatever the desks' clocks say, so
    that the log reads in the order in which it was written. ``meanwhile`` names the fields
    that others changed since the version this change builds on, none of which it touches.
    ``afterwards`` is done in the same transaction once the ticket is written.
    ``author_id`` None is the program's own doing.
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
        self.meanwhile: frozenset[str] = frozenset()
        self.edits = True
        self.afterwards: list[Callable[[Change], None]] = []
        self.author_id: UUID | None = actor.agent_id
        self._told = False
        self._version = ticket.version

    @property
    def state(self) -> NamedState:
        """Where the ticket stands."""
        return NamedState(self.ticket.state, self.ticket.state_type)

    def named_state(self, code: str) -> NamedState:
        """Find a state of the room, a hidden one too; RuleBroken ``state_unknown``."""
        known = self.catalogue.states.get(code)
        if known is not None:
            return known.named
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
                agent_id=self.author_id,
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
        key: UUID | None = None,
    ) -> None:
        """Append one entry to the timeline, of another ticket when one is named.

        ``key`` is the entry's own where it has one already. What an edit tells of its own
        ticket stands under the version that it makes.
        """
        edited = self.edits and ticket_id is None
        self._told = self._told or edited
        entry = TimelineEntry(
            id=key or new_id(),
            ticket_id=ticket_id or self.ticket.id,
            at=self.at,
            agent_id=self.author_id,
            kind=kind,
            audience=audience,
            body=body,
            facts=(facts or {}) | self.arrival,
            ticket_version=self._version + 1 if edited else None,
        )
        self.session.add(entry)

    def index_text(self) -> None:
        """Keep the full-text search true after words of the ticket changed."""
        ticket = self.ticket
        words = (ticket.subject, ticket.description, ticket.resolution, ticket.workaround)
        dialect_of(self.session).index_tickets(self.session, [(ticket.number, " ".join(words))])

    def write(self) -> None:
        """Write what changed in one UPDATE, read the fresh card.

        An edit that has something to tell raises the version: no version is without its story.
        """
        self.ticket.changed_at = self.at
        self.ticket.changed_by_id = self.author_id
        attributes = inspect(self.ticket).attrs
        values = {each.key: each.value for each in attributes if each.history.has_changes()}
        self.session.flush()
        table = table_of(Ticket)
        change = update(table).where(table.c.id == bindparam("key"))
        values["version"] = self._version + self._told
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
        wish: Wish = _NO_WISH,
        deed: UUID | None = None,
    ) -> Iterator[Change]:
        """Yield the locked ticket; what the block changed is written when it ends well.

        ``wish`` says which fields the change touches and what it puts there: an older
        ``version`` is merged when nobody touched them since. ``version`` None is for
        additions: they change no property that somebody else could be changing now, so they
        neither ask for the version nor raise it. A ``deed`` counts as of the moment it was
        made. Raises RuleBroken ``ticket_unknown``, ``not_allowed``; Conflict
        ``changed_meanwhile``, ``no_longer_yours``, ``deed_done_already``, and
        ``written_already`` for a deed whose entry stands though the room forgot the deed.
        """
        once = told_when_repeated() if deed is not None else nullcontext()
        with once, self.working(actor, permission) as session:
            now = self.clock()
            if deed is not None:
                record_deed(session, deed, actor.agent_id, now)
            ticket = _locked(session, actor, ticket_id, seen=version is not None)
            change = Change(session, actor, ticket, made_at(deed, now), self.catalogue.snapshot())
            change.arrival = arrival(deed, now)
            if version is not None and ticket.version != version:
                changed = changed_since(session, actor, ticket, version, wish)
                refuse_lost(actor, permission, facts_of(ticket), changed)
                refuse_clash(wish, changed, ticket)
                change.meanwhile = frozenset(changed)
            require(actor, permission, facts_of(ticket))
            change.edits = version is not None
            yield change
            change.write()
            for follow in change.afterwards:
                follow(change)


def facts_of(ticket: Ticket) -> TicketFacts:
    """What the table of rights asks about a ticket."""
    return TicketFacts(
        assignee_id=ticket.assignee_id,
        group_id=ticket.group_id,
        department_id=ticket.department_id,
        line=ticket.line,
    )


@lru_cache(maxsize=KEPT_STATEMENTS)
def _lock(actor: Actor, *, patient: bool) -> Select[Ticket]:
    readable = visible_to(actor, Permission.TICKET_READ)
    return (
        select(Ticket)
        .where(Ticket.id == bindparam("key"), readable)
        .with_for_update(key_share=True, skip_locked=not patient)
    )


def _locked(
    session: Session, actor: Actor, ticket_id: UUID, *, seen: bool, patient: bool = True
) -> Ticket:
    statement = _lock(actor, patient=patient)
    ticket = session.scalars(statement, {"key": ticket_id}).one_or_none()
    if ticket is None:
        raise out_of_reach(ticket_id, seen=seen)
    session.expunge(ticket)
    return ticket


def programs_change(
    session: Session, actor: Actor, ticket_id: UUID, now: datetime, catalogue: Catalogue
) -> Change:
    """Begin a change that the program makes by itself, of a locked ticket; ticket_unknown.

    So is one that somebody holds just now: the program waits for nobody and looks again.
    """
    ticket = _locked(session, actor, ticket_id, seen=False, patient=False)
    change = Change(session, actor, ticket, now, catalogue)
    change.author_id = None
    return change


def out_of_reach(ticket_id: UUID, *, seen: bool) -> DeskError:
    """Tell of a ticket that cannot be read: who has ``seen`` a version of it has lost it since."""
    if seen:
        return Conflict("no_longer_yours", by="", theirs="", field="ticket")
    return RuleBroken("ticket_unknown", ticket_id=str(ticket_id))

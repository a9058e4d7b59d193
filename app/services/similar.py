"""Same thing again? Evidence for the dispatcher, who alone decides (N6)."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from app.domain import call_plan
from app.domain.clock import Clock
from app.domain.outbreak import Recent, Traces, traces
from app.domain.permissions import Actor, Permission, allows
from app.domain.readmodels.calls import Outage
from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.outages import OutageLine
from app.domain.readmodels.tickets import SimilarTicket
from app.domain.similarity import TRIGRAM_THRESHOLD, shared, trigrams
from app.services.catalogue import CatalogueService
from app.services.operation import Operations
from db.queries import outages, outbreak
from db.queries import similar as queries
from db.session import Database

MOST_SHOWN = 5
MOST_TEXT = 2000


class Similar(Operations):
    """Checks 1 and 2 of the typed matter, and the board of outages."""

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        super().__init__(database, clock)
        self.catalogue = catalogue

    def open_alike(
        self,
        actor: Actor,
        contact_id: UUID | None,
        client_id: UUID | None,
        category_id: UUID | None,
        text: str,
    ) -> tuple[SimilarTicket, ...]:
        """Find this client's tickets that may be the matter just told, the likeliest first.

        Open ones of the same or a sibling category or with an alike text; then those of the
        same category solved within the room's ``repeat_days``, which a denied history hides.
        """
        if contact_id is None and client_id is None:
            return ()
        catalogue = self.catalogue.snapshot()
        family = call_plan.family_of(catalogue, category_id)
        with self.reading(actor, Permission.TICKET_READ) as session:
            found = queries.open_of(session, actor, contact_id, client_id)
            if category_id is not None and allows(actor, Permission.CLIENT_HISTORY):
                since = self.clock() - _repeat_window(catalogue)
                whose = (contact_id, client_id)
                found += queries.done_of(session, actor, *whose, [category_id], since)
        told_text = trigrams(text[:MOST_TEXT])
        judged = [(_judge(one, contact_id, category_id, told_text), one) for one in found]
        shown = [
            told
            for told, one in judged
            if one.category_id in family or told.similarity >= TRIGRAM_THRESHOLD
        ]
        return tuple(sorted(shown, key=_order)[:MOST_SHOWN])

    def outages(self, actor: Actor) -> tuple[Outage, ...]:
        """Tell which categories fill up: enough tickets, in few hours, of several clients.

        Only what the actor may read counts; a dispatcher reads the whole room.
        """
        settings = self.catalogue.snapshot().settings
        since = self.clock() - timedelta(hours=settings.outage_hours)
        with self.reading(actor, Permission.TICKET_READ) as session:
            return queries.outages(session, actor, settings.outage_count, since)

    def around(
        self, actor: Actor, caller: UUID | None, category_id: UUID | None, text: str
    ) -> Outage | None:
        """Tell of an outage that the matter at hand may belong to, by category or in words (N6).

        One that goes on and is alike, or under which alike tickets hang; else enough callers of
        the last hour, this one counted. ``caller`` is his client, else he himself.
        """
        settings, now = self.catalogue.snapshot().settings, self.clock()
        since = now - timedelta(minutes=settings.outage_minutes)
        with self.reading(actor, Permission.TICKET_READ) as session:
            going_on = outages.going_on(session, actor)
            alike = outbreak.recent_alike(session, actor, since, category_id, text)
        others = tuple(one for one, _ in alike if one.caller != caller)
        matter = trigrams(text[:MOST_TEXT])
        for line in going_on:
            if _belongs(line, category_id, matter, others):
                return _known(line, traces(others, now, text))
        if len({one.caller for one in others}) + 1 < max(2, settings.outage_callers):
            return None
        return _suspected(others, traces(others, now, text))


def _belongs(
    line: OutageLine,
    category_id: UUID | None,
    matter: frozenset[str],
    others: tuple[Recent, ...],
) -> bool:
    if category_id is not None and line.category_id == category_id:
        return True
    if any(line.ticket_id in (one.master_id, one.ticket_id) for one in others):
        return True
    told = line.words.body if line.words else ""
    return any(shared(matter, trigrams(each)) >= TRIGRAM_THRESHOLD for each in (line.subject, told))


def _known(line: OutageLine, found: Traces) -> Outage:
    return Outage(
        category_id=line.category_id,
        count=line.joined + 1,
        since=line.opened_at,
        master_id=line.ticket_id,
        master_number=line.number,
        marked=True,
        at_hand=True,
        words=line.words,
        traces=found,
    )


def _suspected(others: tuple[Recent, ...], found: Traces) -> Outage:
    """Several callers and no outage yet: the oldest unfinished ticket is what to link to."""
    unfinished = [one for one in others if not one.finished]
    oldest = min(unfinished, key=lambda one: (one.opened_at, one.number), default=None)
    return Outage(
        category_id=oldest.category_id if oldest else None,
        count=len(others) + 1,
        since=min(one.opened_at for one in others),
        master_id=None,
        master_number=None,
        oldest_id=oldest.ticket_id if oldest else None,
        oldest_number=oldest.number if oldest else None,
        at_hand=True,
        traces=replace(found, callers=found.callers + 1),
    )


def _repeat_window(catalogue: Catalogue) -> timedelta:
    return timedelta(days=catalogue.settings.repeat_days)


def _judge(
    one: queries.Alike, contact_id: UUID | None, category_id: UUID | None, told: frozenset[str]
) -> SimilarTicket:
    texts = (one.subject, one.description[:MOST_TEXT])
    alike = max(shared(told, trigrams(each)) for each in texts)
    return SimilarTicket(
        ticket_id=one.ticket_id,
        number=one.number,
        subject=one.subject,
        state=one.state,
        state_type=one.state_type,
        assignee_name=one.assignee_name,
        opened_at=one.opened_at,
        resolved_at=one.resolved_at,
        same_category=category_id is not None and one.category_id == category_id,
        same_contact=contact_id is not None and one.contact_id == contact_id,
        similarity=alike,
    )


def _order(one: SimilarTicket) -> tuple[bool, bool, float, bool, int]:
    done = one.resolved_at is not None
    return done, not one.same_category, -one.similarity, not one.same_contact, -one.number

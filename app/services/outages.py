"""One fault, many callers: marked, told of, joined by one key, rung back until all know (N7)."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select

from app.domain.changes import Changes, Touched
from app.domain.errors import RuleBroken
from app.domain.identity import new_id
from app.domain.outbreak import around, groups
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.outages import OutageBoard, OutageCard
from app.domain.readmodels.tickets import TicketCard
from app.domain.text_guard import clean_text, require
from app.domain.vocabulary import EntryKind, LinkKind, Ringing, Spread
from app.services import outage_rules as rules
from app.services.operation import Outcome
from app.services.operation import require as require_right
from app.services.ticket_change import Change, TicketWork, facts_of
from app.services.ticket_hands import DONE
from db.models.outage import OutageCall, OutageMark, OutageText
from db.models.ticket import Ticket
from db.queries import outages as queries
from db.queries import outbreak
from db.queries.scope import visible_to

MOST_WORDS: Final = 1_000
MOST_NOTE: Final = 500
MOST_LIKE: Final = 20
MARKED: Final = Touched.TICKET | Touched.QUEUE


class Outages(TicketWork):
    """Marking and joining ask for the right to link; nothing is ever joined by itself."""

    # ---- reading
    def board(self, actor: Actor) -> OutageBoard:
        """Read the outages that go on or wait for call-backs, and what may be one."""
        settings, now = self.catalogue.snapshot().settings, self.clock()
        since = now - timedelta(minutes=settings.outage_minutes)
        with self.reading(actor, Permission.TICKET_READ) as session:
            lines = queries.lines(session, actor)
            lately = outbreak.recent(session, actor, since)
        free = [one for one in lately if rules.is_free(one, lines)]
        found = groups(free, max(2, settings.outage_callers))
        return OutageBoard(lines, tuple(rules.suspicion(one, now) for one in found))

    def outage(self, actor: Actor, ticket_id: UUID) -> OutageCard:
        """Read one outage whole; RuleBroken ``ticket_unknown`` for what is none."""
        settings, now = self.catalogue.snapshot().settings, self.clock()
        since = now - timedelta(minutes=settings.outage_minutes)
        with self.reading(actor, Permission.TICKET_READ) as session:
            line = queries.line(session, actor, ticket_id)
            if line is None:
                raise RuleBroken("ticket_unknown", ticket_id=str(ticket_id))
            words = queries.texts_of(session, ticket_id)
            joined = queries.joined_to(session, actor, ticket_id)
            said = session.scalar(select(Ticket.description).where(Ticket.id == ticket_id)) or ""
            lately = () if line.over else outbreak.recent(session, actor, since)
        free = [one for one in lately if one.master_id is None and one.ticket_id != ticket_id]
        like = around(line.category_id, said or line.subject, [x for x in free if not x.finished])
        return OutageCard(
            line, words, joined, tuple(rules.case(*each) for each in like[:MOST_LIKE])
        )

    # ---- marking
    def mark(self, actor: Actor, ticket_id: UUID, spread: Spread) -> Outcome[TicketCard]:
        """Say whether the fault is one client's or many's (R126); said twice it changes nothing.

        RuleBroken ``outage_joined_itself`` for a ticket under an outage, ``outage_has_joined``
        when one with joined callers is to be single, ``ticket_done``.
        """
        with self.changing(actor, Permission.TICKET_LINK, ticket_id, None) as change:
            known = change.session.get(OutageMark, ticket_id)
            if known is None or known.spread is not spread:
                rules.require_markable(change, spread)
                rules.write_mark(change, known, spread)
                change.tell(EntryKind.OUTAGE, "", {"spread": spread.value})
        return change.outcome(MARKED)

    def say(self, actor: Actor, ticket_id: UUID, text: str) -> Outcome[TicketCard]:
        """Say what new callers are told from now on; earlier words stay in the history.

        Whoever may edit the ticket leads it. RuleBroken ``required``, ``text_too_long`` (field
        outage_text), ``no_outage``.
        """
        body = require(clean_text(text, MOST_WORDS, "outage_text"), "outage_text")
        right = Permission.TICKET_EDIT
        with self.reading(actor, Permission.TICKET_READ) as session:
            line = queries.line(session, actor, ticket_id)
        if line is not None and line.assignee_id == actor.agent_id:
            right = Permission.TICKET_WORK
        with self.changing(actor, right, ticket_id, None) as change:
            rules.require_outage(change, ticket_id, change.ticket)
            row = OutageText(
                id=new_id(), ticket_id=ticket_id, at=change.at, agent_id=actor.agent_id, body=body
            )
            change.session.add(row)
            change.tell(EntryKind.OUTAGE, body, {"text": True})
        return change.outcome(MARKED)

    # ---- joining
    def join(self, actor: Actor, ticket_id: UUID, master_id: UUID) -> Outcome[TicketCard]:
        """Hang a ticket under an outage; said twice it changes nothing.

        RuleBroken ``link_to_itself``, ``ticket_unknown``, ``no_outage``, ``ticket_done``,
        ``outage_has_joined`` for a ticket that others hang under.
        """
        if ticket_id == master_id:
            raise RuleBroken("link_to_itself", field="other")
        with self.changing(actor, Permission.TICKET_LINK, ticket_id, None) as change:
            if change.ticket.master_id != master_id:
                master = _master(change, master_id)
                rules.require_outage(change, master_id, master)
                rules.require_joinable(change)
                change.ticket.master_id = master_id
                rules.tell_both(change, master, LinkKind.OUTAGE.value)
                change.tickets.add(master_id)
        return change.outcome(MARKED)

    def leave(self, actor: Actor, ticket_id: UUID) -> Outcome[TicketCard]:
        """Take a ticket out of its outage: it was another matter. RuleBroken ``ticket_done``."""
        with self.changing(actor, Permission.TICKET_LINK, ticket_id, None) as change:
            master_id = change.ticket.master_id
            if master_id is not None:
                if change.ticket.state_type in DONE:
                    raise RuleBroken("ticket_done", field="outage")
                master = _master(change, master_id)
                change.ticket.master_id = None
                rules.tell_both(change, master, "")
                change.tickets.add(master_id)
        return change.outcome(MARKED)

    # ---- ringing back
    def ring(self, actor: Actor, ticket_id: UUID, result: Ringing, note: str = "") -> Outcome[None]:
        """Note what came of ringing a joined caller back once the outage is over.

        The last result counts; ``not_reached`` leaves him on the list. RuleBroken
        ``outage_not_over``, ``not_allowed``.
        """
        text = clean_text(note, MOST_NOTE, "note")
        with self.changing(actor, Permission.TICKET_NOTE, ticket_id, None) as change:
            master = _master_over(change)
            rules.require_ringing(actor, change.ticket, master)
            change.session.add(
                OutageCall(
                    id=new_id(),
                    ticket_id=ticket_id,
                    master_id=master.id,
                    at=change.at,
                    agent_id=actor.agent_id,
                    result=result,
                    note=text,
                )
            )
            facts = {"ringing": result.value, "number": master.number}
            change.tell(EntryKind.OUTAGE, text, facts)
        touched = frozenset({ticket_id, master.id})
        return Outcome(None, Changes(MARKED | Touched.TIMELINE, touched))


def _master(change: Change, master_id: UUID) -> Ticket:
    """Read the outage's ticket, which the actor may link to."""
    readable = visible_to(change.actor, Permission.TICKET_READ)
    found = change.session.scalar(select(Ticket).where(Ticket.id == master_id, readable))
    if found is None:
        raise RuleBroken("ticket_unknown", ticket_id=str(master_id), field="other")
    require_right(change.actor, Permission.TICKET_LINK, facts_of(found))
    return found


def _master_over(change: Change) -> Ticket:
    """Read the outage of a joined ticket; RuleBroken ``outage_not_over`` while it goes on."""
    readable = visible_to(change.actor, Permission.TICKET_READ)
    asked = select(Ticket).where(Ticket.id == change.ticket.master_id, readable)
    found = change.session.scalar(asked)
    if found is None or found.state_type not in DONE:
        raise RuleBroken("outage_not_over", field="outage")
    return found

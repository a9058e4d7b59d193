"""What an outage demands, and how it is told: the parts that its use cases share."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.domain.errors import RuleBroken
from app.domain.outbreak import Recent, traces
from app.domain.permissions import Actor, Permission, Reach, Reason, allows, reach_of
from app.domain.readmodels.outages import LikeCase, OutageLine, Suspicion
from app.domain.vocabulary import EntryKind, LinkKind, Spread
from app.services.ticket_change import Change
from app.services.ticket_hands import DONE
from db.models.outage import OutageMark
from db.models.ticket import Ticket


# ---- evidence
def is_free(one: Recent, lines: Collection[OutageLine]) -> bool:
    """Tell whether a recent ticket is neither an outage nor under one."""
    return one.master_id is None and one.ticket_id not in {line.ticket_id for line in lines}


def suspicion(members: Sequence[Recent], now: datetime) -> Suspicion:
    """Put the evidence of several callers together; the oldest unfinished ticket comes first."""
    found = traces(members, now)
    categories = {one.category_id for one in members}
    ordered = sorted(members, key=lambda one: (one.finished, one.opened_at, one.number))
    return Suspicion(
        category_id=ordered[0].category_id,
        callers=found.callers,
        minutes=found.minutes,
        words=found.words,
        place=found.place,
        by_text=len(categories) > 1,
        cases=tuple(case(one) for one in ordered),
    )


def case(one: Recent, likeness: float = 0.0) -> LikeCase:
    """Show a recent ticket."""
    return LikeCase(
        ticket_id=one.ticket_id,
        number=one.number,
        subject=one.subject,
        said=one.text,
        organisation=one.organisation,
        opened_at=one.opened_at,
        category_id=one.category_id,
        likeness=likeness,
        finished=one.finished,
    )


# ---- marking
def require_markable(change: Change, spread: Spread) -> None:
    """Refuse what would make a chain, or leave joined callers without their outage."""
    if spread is Spread.SINGLE:
        below = select(Ticket.id).where(Ticket.master_id == change.ticket.id).limit(1)
        if change.session.scalar(below) is not None:
            raise RuleBroken("outage_has_joined", field="outage")
        return
    if change.ticket.master_id is not None:
        raise RuleBroken("outage_joined_itself", field="outage")
    if change.ticket.state_type in DONE:
        raise RuleBroken("ticket_done", field="outage")


def write_mark(change: Change, known: OutageMark | None, spread: Spread) -> None:
    """Write the mark, new or changed, under the name of whoever made it."""
    mark = known or OutageMark(ticket_id=change.ticket.id)
    mark.spread, mark.marked_at = spread, change.at
    mark.marked_by_id = change.actor.agent_id
    if known is None:
        change.session.add(mark)


# ---- joining
def require_outage(change: Change, ticket_id: UUID, ticket: Ticket) -> None:
    """Refuse a ticket that is no systemic fault, or one that is over."""
    mark = change.session.get(OutageMark, ticket_id)
    if mark is None or mark.spread is not Spread.SYSTEMIC or ticket.state_type in DONE:
        raise RuleBroken("no_outage", field="outage")


def require_joinable(change: Change) -> None:
    """Refuse a ticket that is done, or that others hang under."""
    if change.ticket.state_type in DONE:
        raise RuleBroken("ticket_done", field="outage")
    below = select(Ticket.id).where(Ticket.master_id == change.ticket.id).limit(1)
    if change.session.scalar(below) is not None:
        raise RuleBroken("outage_has_joined", field="outage")


def tell_both(change: Change, other: Ticket, kind: str) -> None:
    """Tell of a joining on both tickets; an empty ``kind`` tells of a parting."""
    for ticket_id, number in ((None, other.number), (other.id, change.ticket.number)):
        if kind:
            facts = {"number": number, "kind": LinkKind.OUTAGE.value}
            change.tell(EntryKind.LINKED, "", facts, ticket_id=ticket_id)
        else:
            change.tell(EntryKind.OUTAGE, "", {"left": number}, ticket_id=ticket_id)


# ---- ringing back
def require_ringing(actor: Actor, ticket: Ticket, over: Ticket) -> None:
    """Ask for the right to ring back: everybody's, or what one led or has in hand."""
    reach = reach_of(actor, Permission.CALLBACK_RING)
    own = reach is Reach.OWN and actor.agent_id in (ticket.assignee_id, over.assignee_id)
    if reach is Reach.ANY or own:
        return
    none = allows(actor, Permission.CALLBACK_RING).reason
    reason = Reason.OTHER_ASSIGNEE if reach is Reach.OWN else none
    right = Permission.CALLBACK_RING.value
    raise RuleBroken("not_allowed", permission=right, reason=str(reason))

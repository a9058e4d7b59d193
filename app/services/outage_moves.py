"""What becomes of the joined tickets when the outage is solved (N7), by the room's choice."""

from collections.abc import Iterator

from sqlalchemy import select

from app.domain.lifecycle import NamedState
from app.domain.permissions import Permission
from app.domain.ticket_number import show_number
from app.domain.vocabulary import EntryKind, JoinedPolicy, Spread
from app.services.ticket_change import Change
from app.services.ticket_promises import keep_all
from db.models.outage import OutageMark
from db.models.ticket import Ticket
from db.queries.planning import IS_UNFINISHED
from db.queries.scope import visible_to


def solve_joined(change: Change) -> None:
    """Solve what hangs under a solved outage with its words, each told on its own ticket.

    The solution is the outage's, so no field of a joined ticket is asked for. Tickets that the
    solver may not see stay as they are, and on the list to ring back.
    """
    if change.catalogue.settings.outage_joined is not JoinedPolicy.SOLVE:
        return
    for ticket in _joined(change):
        one = Change(change.session, change.actor, ticket, change.at, change.catalogue)
        _solve(one, change.ticket, change.state)
        one.write()
        change.tickets.add(ticket.id)


def _joined(change: Change) -> Iterator[Ticket]:
    session, master = change.session, change.ticket
    marked = session.get(OutageMark, master.id)
    if marked is None or marked.spread is not Spread.SYSTEMIC:
        return
    readable = visible_to(change.actor, Permission.TICKET_READ)
    asked = select(Ticket).where(Ticket.master_id == master.id, IS_UNFINISHED, readable)
    for ticket in session.scalars(asked.order_by(Ticket.number).with_for_update()).all():
        session.expunge(ticket)
        yield ticket


def _solve(one: Change, master: Ticket, state: NamedState) -> None:
    ticket = one.ticket
    ticket.resolution, ticket.workaround = master.resolution, master.workaround
    ticket.resolution_code, ticket.resolved_at = master.resolution_code, one.at
    code = master.resolution_code.value if master.resolution_code else ""
    # The log of a state that asks for a reason has one: the number of the outage.
    facts = {"code": code, "with": master.number, **one.enter(state, show_number(master.number))}
    minutes = one.clocks.resolve(one.at)
    if minutes is not None:
        facts["resolution_minutes"] = minutes
    one.tell(EntryKind.RESOLUTION, master.resolution, facts)
    keep_all(one)
    one.clocks.settle()
    one.index_text()

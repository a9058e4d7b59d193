"""Everything that is done with one ticket, in one place for the windows."""

from uuid import UUID

from sqlalchemy import select

from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.tickets import TicketCard, TimelineItem
from app.services.ticket_category import TicketCategory
from app.services.ticket_clashes import TicketClashes
from app.services.ticket_follow_up import TicketFollowUps
from app.services.ticket_ledger import TicketLedger
from app.services.ticket_moves import TicketMoves
from app.services.ticket_notes import TicketNotes
from app.services.ticket_numbers import numbers_meant
from app.services.ticket_promises import TicketPromises
from app.services.ticket_properties import TicketProperties
from app.services.ticket_times import TicketTimes
from db.models.ticket import Ticket
from db.queries import ticket_card, timeline
from db.queries.scope import visible_to


class Tickets(
    TicketMoves,
    TicketNotes,
    TicketProperties,
    TicketCategory,
    TicketPromises,
    TicketClashes,
    TicketLedger,
    TicketTimes,
    TicketFollowUps,
):
    """Reading one ticket; changing it is in the classes this one joins."""

    def card(self, actor: Actor, ticket_id: UUID) -> TicketCard:
        """Read the ticket whole; RuleBroken ``ticket_unknown`` also when it is out of reach."""
        with self.reading(actor, Permission.TICKET_READ) as session:
            found = ticket_card.card(session, ticket_id, actor)
        if found is None:
            raise RuleBroken("ticket_unknown", ticket_id=str(ticket_id))
        return found

    def timeline(self, actor: Actor, ticket_id: UUID) -> tuple[TimelineItem, ...]:
        """Read what happened, newest first; a partner sees what is meant for him."""
        with self.reading(actor, Permission.TICKET_READ) as session:
            return timeline.timeline(session, actor, ticket_id)

    def by_number(self, actor: Actor, year: int | None, sequence: int) -> UUID | None:
        """Find a ticket by its number; without a year this year's, else last year's."""
        numbers = numbers_meant(year, sequence, self.clock().year)
        readable = visible_to(actor, Permission.TICKET_READ)
        statement = select(Ticket.id).where(Ticket.number.in_(numbers), readable)
        with self.reading(actor, Permission.TICKET_READ) as session:
            return session.scalar(statement.order_by(Ticket.number.desc()).limit(1))

"""All tickets that somebody may see, by his filter; many passed on at once (R83 to R86)."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from app.domain.changes import Changes
from app.domain.clock import Clock
from app.domain.errors import DeskError
from app.domain.filters.terms import TicketFilter
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.tickets import TicketPage, TicketRow
from app.services.catalogue import CatalogueService
from app.services.operation import Operations, Outcome
from app.services.ticket_hands import TicketHands, Why
from db.queries.queues import rows_of
from db.queries.ticket_lists import MOST_COUNTED, ListQuery
from db.session import Database

PAGE = 200
MOST_ROWS = 2_000
"""Rows a window may hold; whoever wants more is to ask for less."""
MOST_EXPORTED = 50_000
MOST_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Hand:
    """To whom tickets go: a person, or with None the queue of a group; None keeps the group."""

    agent_id: UUID | None
    group_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A ticket that could not be passed on, and why."""

    row: TicketRow
    error: DeskError


@dataclass(frozen=True, slots=True)
class Passed:
    """What became of many: how many went over, which did not."""

    done: int
    refused: tuple[Refused, ...]


class TicketLists(Operations):
    """A list holds only what its reader may read; its count ends at ``MOST_COUNTED``."""

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        super().__init__(database, clock)
        self.catalogue = catalogue

    def page(
        self, actor: Actor, asked: TicketFilter, limit: int = PAGE, offset: int = 0
    ) -> TicketPage:
        """Read a part of a list, and how long the whole is."""
        with self.reading(actor, Permission.TICKET_READ) as session:
            query = ListQuery(session, actor, self.catalogue.snapshot(), self.clock())
            rows = rows_of(session, query.page(asked, limit, offset))
            if len(rows) < limit and (rows or not offset):
                return TicketPage(rows, offset + len(rows))
            (total,) = session.connection().execute(query.counts([asked])).one()
        return TicketPage(rows, max(total, offset + len(rows)))

    def counts(self, actor: Actor, filters: Sequence[TicketFilter]) -> tuple[int, ...]:
        """Count several lists in one statement."""
        if not filters:
            return ()
        with self.reading(actor, Permission.TICKET_READ) as session:
            query = ListQuery(session, actor, self.catalogue.snapshot(), self.clock())
            return tuple(session.connection().execute(query.counts(filters)).one())

    def whole(self, actor: Actor, asked: TicketFilter) -> tuple[TicketRow, ...]:
        """Read a list to its end for a file, ``MOST_EXPORTED`` at most."""
        with self.reading(actor, Permission.TICKET_READ) as session:
            query = ListQuery(session, actor, self.catalogue.snapshot(), self.clock())
            return rows_of(session, query.page(asked, MOST_EXPORTED, 0))

    def pass_on(
        self, actor: Actor, rows: Sequence[TicketRow], to: Hand, reason: str
    ) -> Outcome[Passed]:
        """Pass tickets on one by one, each in a transaction of its own.

        What is refused (a right, a clash, a solved ticket) stands in the answer and hinders
        no other; a server that goes away ends it, what went over before stays so.
        """
        hands = TicketHands(self.database, self.clock, self.catalogue)
        changes, refused = Changes(), []
        for row in rows[:MOST_AT_ONCE]:
            try:
                outcome = hands.assign(
                    actor, row.ticket_id, row.version, to.agent_id, to.group_id,
                    Why(reason, reason),
                )  # fmt: skip
            except DeskError as error:
                refused.append(Refused(row, error))
            else:
                changes |= outcome.changes
        return Outcome(Passed(len(rows) - len(refused), tuple(refused)), changes)


__all__ = ["MOST_COUNTED", "Hand", "Passed", "Refused", "TicketLists"]

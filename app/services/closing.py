"""Solved tickets closed by the room's own rule, whichever desk notices first (R45)."""

from typing import Final

from app.domain.changes import Changes, Touched
from app.domain.clock import Clock
from app.domain.reopening import reopening_of
from app.services.catalogue import CatalogueService
from app.services.operation import Operations
from db.session import Database
from db.writes.closing import close_overdue

AT_ONCE: Final = 200
"""A transaction stays short; what is left waits for the next look."""


class Closing(Operations):
    """Asks for no right: it is the room's rule, and a server does it by itself."""

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        super().__init__(database, clock)
        self.catalogue = catalogue

    def close_due(self) -> Changes:
        """Close what is due; done twice, or at two desks at once, it closes once.

        The moment told is the rule's own: the solution and so many days, or the ticket's last
        change where that came later.
        """
        wait = reopening_of(self.catalogue.snapshot().settings).closes_after
        if wait is None:
            return Changes()
        with self.database.write() as session:
            closed = close_overdue(session, wait, self.clock(), AT_ONCE)
        if not closed:
            return Changes()
        return Changes(Touched.TICKET | Touched.QUEUE | Touched.TIMELINE, frozenset(closed))

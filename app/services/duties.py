"""Everything about people's time in one place: roster, absences, evenness."""

from app.domain.clock import Clock
from app.services.absences import Absences
from app.services.catalogue import CatalogueService
from app.services.evenness import EvennessService
from app.services.roster import Roster
from db.session import Database


class Duties:
    """What the pages of the roster ask."""

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        """One database, one clock, one snapshot for the three."""
        self.roster = Roster(database, clock, catalogue)
        self.absences = Absences(database, clock, catalogue)
        self.evenness = EvennessService(database, clock, catalogue)

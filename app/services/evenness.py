"""How evenly tickets lie within a line on a day (R53, N9): by count and by weight."""

from datetime import date, timedelta

from app.domain import call_plan
from app.domain.clock import Clock
from app.domain.evenness import gini, share_most_to_least
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.roster import Evenness, Share
from app.domain.roster import moment_of
from app.domain.vocabulary import SupportLine
from app.services.catalogue import CatalogueService
from app.services.operation import Operations, require
from db.queries import roster as queries
from db.session import Database


class EvennessService(Operations):
    """For whoever reads the room's figures."""

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        super().__init__(database, clock)
        self.catalogue = catalogue

    def of_day(self, actor: Actor, day: date | None = None) -> tuple[Evenness, ...]:
        """Measure each line's tickets that were registered on a local day; today without one.

        Counted are those on duty then and not away, and whoever was given one of them.
        """
        require(actor, Permission.REPORT_READ)
        catalogue = self.catalogue.snapshot()
        asked = day or call_plan.local_day(catalogue, self.clock())
        zone = call_plan.zone_name(catalogue)
        begin, end = moment_of(asked, 0, zone), moment_of(asked + timedelta(days=1), 0, zone)
        with self.database.read() as session:
            found = queries.shares(session, begin, end)
        return tuple(measured(line, people) for line, people in found.items())


def measured(line: SupportLine, people: tuple[Share, ...]) -> Evenness:
    """Measure one line."""
    counts, weights = [one.count for one in people], [one.weight for one in people]
    return Evenness(
        line=line,
        people=people,
        count_share=share_most_to_least(counts),
        count_gini=gini(counts),
        weight_share=share_most_to_least(weights),
        weight_gini=gini(weights),
    )

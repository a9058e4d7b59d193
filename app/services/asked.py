"""Which questions come most (R40): counts of the whole room for whoever reads its figures."""

from app.domain import call_plan
from app.domain.asked import MOST_DAYS, spans_of
from app.domain.clock import Clock
from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.asked import Asked, AskedQuestion
from app.services.catalogue import CatalogueService
from app.services.operation import Operations, require
from db.queries import asked as queries
from db.session import Database


class AskedService(Operations):
    """The rule of counting stands in app/domain/asked.py."""

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        super().__init__(database, clock)
        self.catalogue = catalogue

    def count(self, actor: Actor, question: AskedQuestion) -> Asked:
        """Count a period and the one before it.

        Raises RuleBroken ``not_allowed``, ``period_long`` (limit).
        """
        require(actor, Permission.REPORT_READ)
        if question.period.days > MOST_DAYS:
            raise RuleBroken("period_long", limit=MOST_DAYS, field="period")
        zone = call_plan.zone_name(self.catalogue.snapshot())
        spans = spans_of(question.period, zone, self.clock())
        with self.database.read() as session:
            return queries.asked(session, question, spans)

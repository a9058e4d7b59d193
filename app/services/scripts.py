"""What the intake scripts bring: how often asked, answered how, which question decides (N13)."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from app.domain.permissions import Actor, Permission
from app.domain.readmodels.scripts import ScriptCounts
from app.services.operation import Operations
from db.queries.script_counts import script_counts

PERIOD: Final = timedelta(days=90)


class Scripts(Operations):
    """Counted from the answers as they were kept; editing a tree changes no old answer."""

    def counts(self, actor: Actor, script_id: UUID, period: timedelta = PERIOD) -> ScriptCounts:
        """Count one script over the tickets opened within the last ``period``."""
        with self.reading(actor, Permission.CATALOGUE_EDIT) as session:
            return script_counts(session, script_id, self.clock() - period)

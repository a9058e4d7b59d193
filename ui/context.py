"""What every screen is handed: the services, who is signed in, and the ways out."""

from dataclasses import dataclass

from app.bootstrap import ServiceDesk
from app.config import Settings
from app.domain.clock import Clock
from app.domain.permissions import Actor
from app.domain.readmodels.catalogue import Catalogue
from app.services.drafts import Drafts
from ui.background import Background
from ui.changes_hub import ChangesHub
from ui.live import LiveRoom
from ui.notices import Notices


@dataclass(slots=True)
class DeskContext:
    """One signed-in desk; ``journal`` is a lane of its own so that drafts never wait.

    ``live`` is None for a screen that stands alone: nobody tells it of other desks.
    ``actor`` is read anew when staff or rights change: ask for it at the moment of use.
    """

    desk: ServiceDesk
    actor: Actor
    drafts: Drafts
    background: Background
    journal: Background
    hub: ChangesHub
    notices: Notices
    settings: Settings
    live: LiveRoom | None = None

    @property
    def clock(self) -> Clock:
        """The one clock."""
        return self.desk.clock

    @property
    def catalogue(self) -> Catalogue:
        """The room's reference data as last loaded; never asks the database."""
        return self.desk.catalogue.loaded

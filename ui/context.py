"""What every screen is handed: the services, who is signed in, and the ways out."""

from dataclasses import dataclass, field

from app.bootstrap import ServiceDesk
from app.config import Settings
from app.domain.clock import Clock
from app.domain.permissions import Actor
from app.domain.readmodels.catalogue import Catalogue
from app.services.drafts import Drafts
from app.services.outbox import Outbox
from ui.background import Background
from ui.changes_hub import ChangesHub
from ui.connection import ConnectionWatch
from ui.notices import Notices
from ui.sending import Sending


@dataclass(frozen=True, slots=True)
class DeskContext:
    """One signed-in desk; ``journal`` is a lane of its own so that drafts never wait.

    ``outbox`` is None at an embedded database. ``connection`` watches the server, ``sending``
    carries what must not be lost; both are made here, once for all screens.
    """

    desk: ServiceDesk
    actor: Actor
    drafts: Drafts
    background: Background
    journal: Background
    hub: ChangesHub
    notices: Notices
    settings: Settings
    outbox: Outbox | None = None
    connection: ConnectionWatch = field(init=False)
    sending: Sending = field(init=False)

    def __post_init__(self) -> None:
        """Make what the screens share."""
        watch = ConnectionWatch(self.desk, self.background)
        sending = Sending(
            self.desk, self.actor, self.outbox, self.background, self.journal, self.hub, watch
        )
        object.__setattr__(self, "connection", watch)
        object.__setattr__(self, "sending", sending)

    @property
    def clock(self) -> Clock:
        """The one clock."""
        return self.desk.clock

    @property
    def catalogue(self) -> Catalogue:
        """The room's reference data as last loaded; never asks the database."""
        return self.desk.catalogue.loaded

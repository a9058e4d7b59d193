"""What every screen is handed: the services, who is signed in, and the ways out."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.config import Settings
from app.domain.clock import Clock
from app.domain.permissions import Actor
from ui.background import Background
from ui.changes_hub import ChangesHub
from ui.connection import ConnectionWatch
from ui.live import LiveRoom
from ui.notices import Notices
from ui.sending import Sending
from ui.texts.lines import follow_lines
from ui.writings import Writings

if TYPE_CHECKING:
    from app.bootstrap import ServiceDesk
    from app.domain.readmodels.catalogue import Catalogue
    from app.services.drafts import Drafts
    from app.services.outbox import Outbox


@dataclass(slots=True)
class DeskContext:
    """One signed-in desk; ``journal`` is a lane of its own so that drafts never wait.

    ``outbox`` is None at an embedded database. ``connection`` watches the server, ``sending``
    carries what must not be lost, ``writings`` keeps the unfinished texts of forms; all are
    made here, once for all screens.
    ``live`` is None for a screen that stands alone: nobody tells it of other desks.
    ``actor`` is read anew when staff or rights change: ask for it at the moment of use.
    """

    desk: "ServiceDesk"
    actor: Actor
    drafts: "Drafts"
    background: Background
    journal: Background
    hub: ChangesHub
    notices: Notices
    settings: Settings
    live: LiveRoom | None = None
    outbox: "Outbox | None" = None
    connection: ConnectionWatch = field(init=False)
    sending: Sending = field(init=False)
    writings: Writings = field(init=False)

    def __post_init__(self) -> None:
        """Make what the screens share."""
        follow_lines(self.desk.catalogue)
        self.connection = ConnectionWatch(self.desk, self.background)
        self.sending = Sending(
            self.desk,
            self._who,
            self.outbox,
            self.background,
            self.journal,
            self.hub,
            self.connection,
        )

        self.writings = Writings(
            lambda: self.actor.agent_id, self.drafts, self.journal, self.desk.clock
        )
        self.writings.setParent(self.sending)

    def _who(self) -> Actor:
        return self.actor

    @property
    def clock(self) -> Clock:
        """The one clock."""
        return self.desk.clock

    @property
    def catalogue(self) -> "Catalogue":
        """The room's reference data as last loaded; never asks the database."""
        return self.desk.catalogue.loaded

"""The services of an opened desk, each loaded when it is first asked for.

Loading all of them takes longer than Qt takes to start. A window asks for a few while it is
built; the others come when somebody needs them, or behind the window (``load_all``).
"""

from collections.abc import Callable
from threading import RLock
from typing import TYPE_CHECKING, Any, Final, Generic, Self, TypeVar, overload

from app.domain.clock import Clock
from app.services.catalogue import CatalogueService
from db.session import Database

if TYPE_CHECKING:
    from app.services.articles import Articles
    from app.services.asked import AskedService
    from app.services.calls import CallService
    from app.services.clients import ClientService
    from app.services.closing import Closing
    from app.services.competence import Competences
    from app.services.consulting import Consulting
    from app.services.deadline_watch import DeadlineWatch
    from app.services.draft_copies import DraftCopies
    from app.services.duties import Duties
    from app.services.importing import Importing
    from app.services.knowledge import Knowledge
    from app.services.offline import Offline
    from app.services.outages import Outages
    from app.services.own_lists import OwnLists
    from app.services.planning import Planning
    from app.services.queues import Queues
    from app.services.rehearsal import Rehearsal
    from app.services.role_rights import RoleRights
    from app.services.room import Room
    from app.services.scripts import Scripts
    from app.services.sent_deeds import SentDeeds
    from app.services.setup import SetUp
    from app.services.similar import Similar
    from app.services.staff_standing import StaffStanding
    from app.services.suggesting import Suggesting
    from app.services.tickets import Tickets

AT_A_CALL: Final = (
    "clients", "calls", "planning", "suggesting", "similar", "outages", "knowledge", "tickets",
    "queues", "lists", "scripts", "deeds", "consulting", "deadlines", "duties", "closing",
)  # fmt: skip
Made = TypeVar("Made")


class later(Generic[Made]):  # noqa: N801 - a decorator, written as property is
    """A part that is made when it is first asked for, by whichever thread, and then kept."""

    def __init__(self, make: Callable[[Any], Made]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, desk: None, owner: type) -> Self: ...

    @overload
    def __get__(self, desk: "AtHand", owner: type) -> Made: ...

    def __get__(self, desk: "AtHand | None", owner: type) -> "Self | Made":
        """Return the part; found among the desk's own attributes from then on."""
        if desk is None:
            return self
        with desk.making:
            known: dict[str, Any] = vars(desk)
            if self._name not in known:
                known[self._name] = self._make(desk)
            made: Made = known[self._name]
            return made


class AtHand:
    """The services over one opened database; one of each, however many threads ask."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self.making = RLock()
        self.clock = clock
        self.catalogue = CatalogueService(database, clock)

    @later
    def room(self) -> "Room":
        """The room's own settings."""
        from app.services.room import Room

        return Room(self._database, self.clock, self.catalogue)

    @later
    def clients(self) -> "ClientService":
        """Who calls: people, their cards and histories."""
        from app.services.clients import ClientService

        return ClientService(self._database, self.clock)

    @later
    def planning(self) -> "Planning":
        """What a ticket would become: priority, deadlines, assignee."""
        from app.services.planning import Planning

        return Planning(self._database, self.clock, self.catalogue)

    @later
    def suggesting(self) -> "Suggesting":
        """Categories that fit a text."""
        from app.services.suggesting import Suggesting

        return Suggesting(self._database, self.clock, self.catalogue)

    @later
    def similar(self) -> "Similar":
        """Tickets alike."""
        from app.services.similar import Similar

        return Similar(self._database, self.clock, self.catalogue)

    @later
    def outages(self) -> "Outages":
        """What is out of order for many."""
        from app.services.outages import Outages

        return Outages(self._database, self.clock, self.catalogue)

    @later
    def calls(self) -> "CallService":
        """Calls, and tickets made of them."""
        from app.services.calls import CallService

        return CallService(self._database, self.clock, self.catalogue)

    @later
    def queues(self) -> "Queues":
        """What waits, and for whom."""
        from app.services.queues import Queues

        return Queues(self._database, self.clock, self.catalogue)

    @later
    def lists(self) -> "OwnLists":
        """Lists of tickets that people keep."""
        from app.services.own_lists import OwnLists

        return OwnLists(self._database, self.clock, self.catalogue)

    @later
    def consulting(self) -> "Consulting":
        """One engineer asks another."""
        from app.services.consulting import Consulting

        return Consulting(self._database, self.clock, self.catalogue)

    @later
    def tickets(self) -> "Tickets":
        """Tickets and their moves."""
        from app.services.tickets import Tickets

        return Tickets(self._database, self.clock, self.catalogue)

    @later
    def closing(self) -> "Closing":
        """Old solved tickets are closed."""
        from app.services.closing import Closing

        return Closing(self._database, self.clock, self.catalogue)

    @later
    def deadlines(self) -> "DeadlineWatch":
        """Deadlines that come near."""
        from app.services.deadline_watch import DeadlineWatch

        return DeadlineWatch(self._database, self.clock, self.catalogue)

    @later
    def duties(self) -> "Duties":
        """Who is on duty."""
        from app.services.duties import Duties

        return Duties(self._database, self.clock, self.catalogue)

    @later
    def knowledge(self) -> "Knowledge":
        """Answers and articles at a call."""
        from app.services.knowledge import Knowledge

        return Knowledge(self._database, self.clock, self.catalogue)

    @later
    def articles(self) -> "Articles":
        """Writing and confirming articles."""
        from app.services.articles import Articles

        return Articles(self._database, self.clock, self.catalogue)

    @later
    def scripts(self) -> "Scripts":
        """What was asked, and how it went."""
        from app.services.scripts import Scripts

        return Scripts(self._database, self.clock)

    @later
    def asked(self) -> "AskedService":
        """Which questions come most."""
        from app.services.asked import AskedService

        return AskedService(self._database, self.clock, self.catalogue)

    @later
    def deeds(self) -> "SentDeeds":
        """Which deeds stand on the server."""
        from app.services.sent_deeds import SentDeeds

        return SentDeeds(self._database, self.clock)

    @later
    def staff(self) -> "StaffStanding":
        """Who works here."""
        from app.services.staff_standing import StaffStanding

        return StaffStanding(self._database, self.clock)

    @later
    def rights(self) -> "RoleRights":
        """What each role may do."""
        from app.services.role_rights import RoleRights

        return RoleRights(self._database, self.clock)

    @later
    def competences(self) -> "Competences":
        """Who knows what."""
        from app.services.competence import Competences

        return Competences(self._database, self.clock)

    @later
    def offline(self) -> "Offline":
        """Working on while the server is away."""
        from app.services.offline import Offline

        return Offline(self._database, self.clock, self.catalogue)

    @later
    def rehearsal(self) -> "Rehearsal":
        """Trying whether one could work on without the server."""
        from app.services.rehearsal import Rehearsal

        return Rehearsal(self.offline, self.catalogue)

    @later
    def importing(self) -> "Importing":
        """Bringing tables of other systems in."""
        from app.services.importing import Importing

        return Importing(self._database, self.clock, self.catalogue)

    @later
    def setup(self) -> "SetUp":
        """Shaping the room."""
        from app.services.setup import SetUp

        return SetUp(self._database, self.clock, self.catalogue)

    @later
    def draft_copies(self) -> "DraftCopies | None":
        """Copies of drafts at a server; a file of this computer needs none."""
        if self.embedded:
            return None
        from app.services.draft_copies import DraftCopies

        return DraftCopies(self._database, self.clock)

    @property
    def embedded(self) -> bool:
        """Whether the database is a file of this computer: one writer at a time."""
        return self._database.dialect.name == "sqlite"

    def load_all(self) -> None:
        """Load what a person may ask for next, so that the first time is as quick as the second.

        What few people use waits until they do.
        """
        for name in AT_A_CALL:
            getattr(self, name)

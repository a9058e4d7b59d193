"""A central room played by a file of this computer: for pictures of what needs a server.

Everything but the wire is the program's own: the services, the copy of the directory, the
outbox. The line to the file can be cut, and what is written can be held on its way.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Event
from typing import Final

from sqlalchemy.orm import Session

from app.at_hand import later
from app.bootstrap import DatabaseAbout, ServiceDesk
from app.domain.clock import Clock
from app.domain.errors import EnvironmentFailed
from app.domain.permissions import Actor
from app.domain.readmodels.connection import Means, Protection
from app.domain.readmodels.staff import Account, Employee
from app.secrets import Secrets
from app.services.staff_standing import StaffStanding
from db.feed_link import FeedLink
from db.replica import ReachableDatabase
from db.session import Database
from db.snapshot_file import SnapshotFile

AUTHORITY: Final = "Firstline Room CA"
PROTECTION: Final = Protection(Means.VERIFIED, "TLSv1.3", AUTHORITY, bound=True)
HELD_AT_MOST: Final = 30.0


class Line:
    """The wire between the desks and the file; one for all that are opened."""

    def __init__(self) -> None:
        self.cut = False
        self._flowing = Event()
        self._flowing.set()

    def hold(self) -> None:
        """Let what is written wait on its way."""
        self._flowing.clear()

    def release(self) -> None:
        """Let it go on."""
        self._flowing.set()

    def pass_on(self) -> None:
        """Wait while held; raises EnvironmentFailed ``server_away`` when cut."""
        self._flowing.wait(HELD_AT_MOST)
        self.require()

    def require(self) -> None:
        """Raise EnvironmentFailed ``server_away`` when cut."""
        if self.cut:
            raise EnvironmentFailed("server_away")


class StagedCentre(ReachableDatabase):
    """The file, reached over the line."""

    def __init__(self, address: str, clock: Clock, line: Line) -> None:
        super().__init__(address, clock)
        self._line = line

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Yield a session in one transaction, once the line lets it through."""
        if not self.away:
            with self._watched():
                self._line.pass_on()
        with super().write() as session:
            yield session

    @contextmanager
    def feed(self, *, own: bool) -> Iterator[FeedLink]:
        """Yield a link to the feed while the line stands."""
        self._line.require()
        with super().feed(own=own) as link:
            yield link

    @contextmanager
    def _watched(self) -> Iterator[None]:
        with super()._watched():
            self._line.require()
            yield


class StagedStaff(StaffStanding):
    """Everybody has a login, as at a server well kept."""

    def people(self, actor: Actor) -> tuple[Employee, ...]:
        """List everybody with what a server knows of the login."""
        return tuple(
            replace(each, account=Account(each.active, None, 0)) for each in super().people(actor)
        )


class StagedDesk(ServiceDesk):
    """The services as at a server; ``host`` and ``name`` are what the window says of it."""

    def __init__(self, centre: StagedCentre, clock: Clock, host: str, name: str) -> None:
        self._host, self._name = host, name
        super().__init__(centre, clock)

    @later
    def staff(self) -> StaffStanding:
        """Everybody has a login."""
        return StagedStaff(self._database, self.clock)

    @property
    def embedded(self) -> bool:
        """A server is not."""
        return False

    def about(self) -> DatabaseAbout:
        """Return what a server well kept would tell."""
        plain = super().about()
        protection = plain.protection if self.offline.away else PROTECTION
        return DatabaseAbout(
            kind="postgresql",
            name=self._name,
            host=self._host,
            schema=plain.schema,
            embedded=False,
            protection=protection,
            clock_off=plain.clock_off,
        )


class RunSecrets(Secrets):
    """A keyring that is forgotten with the run, so that pictures leave nothing behind."""

    def __init__(self) -> None:
        super().__init__()
        self.lasting = True

    def get(self, name: str) -> str | None:
        """Return a secret or None."""
        return self._memory.get(name)

    def put(self, name: str, value: str) -> bool:
        """Keep a secret; it lasts as long as it has to."""
        self._memory[name] = value
        return True

    def forget(self, name: str) -> None:
        """Remove a secret; one that is not there is no error."""
        self._memory.pop(name, None)


def staged_desk(address: str, clock: Clock, line: Line, host: str, name: str) -> StagedDesk:
    """Open a file of this computer as a room's server; raises ``server_away`` on a cut line."""
    line.require()
    return StagedDesk(StagedCentre(address, clock, line), clock, host, name)


def staged_away(
    address: str, clock: Clock, line: Line, copy: SnapshotFile, *, about: tuple[str, str]
) -> StagedDesk:
    """Open the copy of a room whose line is cut; ``about`` is host and name."""
    replica = copy.read()
    if replica is None:
        raise EnvironmentFailed("snapshot_missing")
    centre = StagedCentre(address, clock, line)
    centre.lose()
    centre.put_in_force(replica)
    desk = StagedDesk(centre, clock, *about)
    desk.offline.keep_in(copy)
    return desk


def colleague_at(address: str, clock: Clock) -> ServiceDesk:
    """Open another desk at the same file, with a line of its own that always stands."""
    desk = ServiceDesk(Database(address), clock)
    desk.catalogue.snapshot()
    return desk

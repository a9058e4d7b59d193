"""Working while the centre is away: the copy on this computer, taken, kept and read from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Final

from app.domain.clock import Clock
from app.domain.errors import DeskError, EnvironmentFailed, RuleBroken
from app.domain.permissions import Actor
from app.domain.readmodels.staff import SignedIn
from app.services.catalogue import CatalogueService
from db.queries import staff
from db.replica import ReachableDatabase, Replica
from db.session import Database

if TYPE_CHECKING:
    from db.snapshot_file import SnapshotFile
    from db.snapshot_plan import Scope

REST_SECONDS: Final = 0.02
"""Between two statements of a copy being taken."""
LOOK_SECONDS: Final = 0.25
"""How soon a turn of the connection is noticed by who follows it."""
RENEW: Final = timedelta(minutes=30)
AGAIN: Final = timedelta(minutes=2)
"""After a copy that could not be taken."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A copy is in force; ``kept_bytes`` on disk, 0 when it lasts for this run only."""

    at: datetime
    seconds: float
    kept_bytes: int


@dataclass(frozen=True, slots=True)
class Turned:
    """The centre went away or came back."""

    away: bool


@dataclass(frozen=True, slots=True)
class Unwanted:
    """The centre was reached and could not be entered: the person, the place, the certificate."""

    error: DeskError


@dataclass(frozen=True, slots=True)
class NotTaken:
    """The copy could not be taken or kept; work goes on."""

    error: DeskError


Told = Taken | Turned | Unwanted | NotTaken


class Offline:
    """The copy of one desk; at an embedded database there is nothing to be away."""

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        self._centre = database if isinstance(database, ReachableDatabase) else None
        self._clock, self._catalogue = clock, catalogue
        self._file: SnapshotFile | None = None
        self._stale = Event()
        self.unconfirmed = False
        """Whether the person came in by the copy and the centre has not said yes yet."""

    @property
    def possible(self) -> bool:
        """Whether the database is a central one."""
        return self._centre is not None

    @property
    def away(self) -> bool:
        """Whether the centre did not answer when it was asked last."""
        return self._centre is not None and self._centre.away

    @property
    def away_since(self) -> datetime | None:
        """Since when; None while it answers."""
        return self._centre.away_since if self._centre is not None else None

    @property
    def snapshot_at(self) -> datetime | None:
        """When the copy in force was taken; None without one."""
        return self._centre.snapshot_at if self._centre is not None else None

    @property
    def lasting(self) -> bool:
        """Whether the copy outlives this run: there is a keyring that holds its key."""
        return self._file is not None

    @property
    def replica(self) -> Database | None:
        """The copy itself: services over it do to it what an unsent deed will do to the centre."""
        return self._centre.replica if self._centre is not None else None

    def keep_in(self, file: "SnapshotFile | None") -> None:
        """Seal every copy taken from now on into this file; None keeps it in memory only."""
        self._file = file

    def renew(self) -> None:
        """Have another copy taken soon: what the outbox has sent is on none yet."""
        self._stale.set()

    def enter(self, login: str) -> SignedIn:
        """Sign in by the copy, after the password was checked elsewhere.

        Raises RuleBroken ``agent_unknown`` or ``agent_inactive`` as the copy knows them.
        """
        with self._required().read() as session:
            row = staff.sign_in_row(session, login)
        if row is None:
            raise RuleBroken("agent_unknown", login=login, field="login")
        if not row.active:
            raise RuleBroken("agent_inactive", login=login, field="login")
        self.unconfirmed = True
        return SignedIn(row.actor, row.agent)

    # ---- taking the copy
    def take(self, actor: Actor, stopping: Event) -> Taken:
        """Take a copy by the actor's own rights, put it in force and seal it.

        Raises EnvironmentFailed: ``cancelled`` once ``stopping`` is set, ``server_away``, or
        what the disk says; a copy that was taken and could not be sealed is in force.
        """
        from db.snapshot import Snapshot

        centre, began = self._required(), monotonic()
        replica = Replica(self._clock())
        try:
            Snapshot(centre.read_centre, replica, _resting(stopping)).take(self._scope(actor))
        except BaseException:
            replica.dispose()
            raise
        centre.put_in_force(replica)
        return Taken(replica.taken_at, monotonic() - began, self._seal(replica))

    def follow(self, actor: Actor, stopping: Event, tell: Callable[[Told], None]) -> None:
        """Keep a copy fresh and tell each turn of the connection, until ``stopping`` is set.

        The first copy is taken at once; the next after 30 minutes and whenever the centre
        has come back.
        """
        if self._centre is not None:
            _Following(self, self._centre, actor, tell, self._stale).run(stopping)

    def _seal(self, replica: Replica) -> int:
        """Keep the copy on the disk where the room allows it; else none stays there."""
        if self._file is None:
            return 0
        if self._catalogue.snapshot().settings.offline_days > 0:
            return self._file.write(replica)
        self._file.forget()
        return 0

    def _scope(self, actor: Actor) -> "Scope":
        from db.snapshot_plan import Scope

        people = self._catalogue.snapshot().settings.offline_people
        return Scope(actor.agent_id, actor.group_ids, people, self._clock())

    def _required(self) -> ReachableDatabase:
        if self._centre is None:
            raise RuleBroken("offline_central_only")
        return self._centre


class _Following:
    """The loop of one listener: it looks at the connection, and takes copies."""

    def __init__(
        self,
        offline: Offline,
        centre: ReachableDatabase,
        actor: Actor,
        tell: Callable[[Told], None],
        stale: Event,
    ) -> None:
        self._offline, self._centre, self._actor, self._tell = offline, centre, actor, tell
        self._stale = stale
        self._away = centre.away
        self._unwanted = ""
        self._due = monotonic()

    def run(self, stopping: Event) -> None:
        while not stopping.is_set():
            self._look()
            if not self._away and (self._stale.is_set() or monotonic() >= self._due):
                self._stale.clear()
                self._take(stopping)
            stopping.wait(LOOK_SECONDS)

    def _look(self) -> None:
        refused, away = self._centre.refused, self._centre.away
        if refused is not None and refused.code != self._unwanted:
            self._tell(Unwanted(refused))
        self._unwanted = refused.code if refused is not None else ""
        if away is not self._away:
            self._away = away
            self._due = monotonic()
            self._tell(Turned(away))

    def _take(self, stopping: Event) -> None:
        try:
            taken = self._offline.take(self._actor, stopping)
        except DeskError as error:
            self._due = monotonic() + AGAIN.total_seconds()
            if not (stopping.is_set() or self._centre.away):
                self._tell(NotTaken(error))
            return
        self._due = monotonic() + RENEW.total_seconds()
        self._tell(taken)


def _resting(stopping: Event) -> Callable[[], None]:
    def rest() -> None:
        if stopping.wait(REST_SECONDS):
            raise EnvironmentFailed("cancelled")

    return rest

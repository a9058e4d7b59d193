"""What coming in without the server asks of the services; every function runs in a worker."""

from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from app import config
from app.domain.clock import Clock
from app.domain.errors import EnvironmentFailed, RuleBroken
from ui.sign_in.places import Opened, Place

if TYPE_CHECKING:
    from app.bootstrap import ServiceDesk
    from app.domain.readmodels.staff import SignedIn
    from app.offline import OfflineAccess
    from app.secrets import Secrets
    from app.services.drafts import Drafts


class Belongings(Protocol):
    """What this computer keeps for the person: the journal of drafts and the keyring."""

    def drafts(self) -> "Drafts": ...

    def secrets(self) -> "Secrets": ...


class AwayGate:
    """The copies of this computer and who may come in by them."""

    def __init__(self, belongings: Belongings, clock: Clock) -> None:
        """Nothing is read before the first question; the desks opened here tell ``clock``."""
        self._belongings, self._clock = belongings, clock
        self._access: OfflineAccess | None = None

    def copy_known(self, place: Place, login: str) -> datetime | None:
        """Return when the person's copy was kept here, None when he cannot come in by it.

        RuleBroken ``offline_barred`` when the room lets nobody work without its server.
        """
        if self.copies.barred(place.address, login):
            raise RuleBroken("offline_barred")
        return self.copies.known(place.address, login)

    def keep_copy(self, opened: Opened, login: str) -> None:
        """Seal the copies of this desk for the person from now on."""
        opened.desk.offline.keep_in(self.copies.copy_of(opened.place.address, login))

    def admit(self, opened: Opened, login: str, password: str) -> bool:
        """Let this password in while the server is away, as long as the room allows."""
        days = opened.desk.catalogue.snapshot().settings.offline_days
        return self.copies.admit(opened.place.address, login, password, days)

    def lengthen(self, opened: Opened, login: str) -> bool:
        """Count the days of work without the server anew: it has just let this person in."""
        days = opened.desk.catalogue.snapshot().settings.offline_days
        return self.copies.lengthen(opened.place.address, login, days)

    def enter(self, place: Place, login: str, password: str) -> "tuple[Opened, SignedIn]":
        """Open the person's copy after checking his password against the last sign-in's.

        Raises what ``OfflineAccess.check`` and ``app.offline.open_away`` raise.
        """
        self.copies.check(place.address, login, password)
        desk = self.open_copy(place, login, password)
        try:
            return self._opened(place, desk), desk.offline.enter(login)
        except BaseException:
            desk.close()
            raise

    def open_copy(self, place: Place, login: str, password: str) -> "ServiceDesk":
        """Open the person's copy; EnvironmentFailed ``snapshot_missing`` without one."""
        from app.bootstrap import with_login
        from app.offline import open_away

        copy = self.copies.copy_of(place.address, login)
        if copy is None:
            raise EnvironmentFailed("snapshot_missing")
        return open_away(with_login(place.address, login, password), copy, self._clock)

    def _opened(self, place: Place, desk: "ServiceDesk") -> Opened:
        name, drafts = desk.catalogue.snapshot().settings.room_name, self._belongings.drafts()
        return Opened(place, desk, drafts, desk.about(), 0.0, name, (), empty=False)

    @property
    def copies(self) -> "OfflineAccess":
        """The sealed copies in this user's folder."""
        if self._access is None:
            from app.offline import OfflineAccess

            folder = config.places().data
            self._access = OfflineAccess(folder, self._belongings.secrets(), self._clock)
        return self._access

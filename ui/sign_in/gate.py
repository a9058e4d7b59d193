"""What the way in asks of the services; every function here runs in a worker.

The services are imported inside the functions: they are heavy, and the window shows first.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from threading import Event
from typing import TYPE_CHECKING

from app import config
from app.domain.clock import Clock
from app.system_clock import utc_now
from ui.sign_in.away_gate import AwayGate
from ui.sign_in.places import Opened, Place, central_place

if TYPE_CHECKING:
    from app.bootstrap import ServiceDesk, Sight
    from app.domain.readmodels.staff import SignedIn
    from app.secrets import Secrets
    from app.services.drafts import Drafts
    from app.services.outbox import Outbox

DEMO_FILE = "demo.sqlite"


@dataclass(frozen=True, slots=True)
class LastVisit:
    """What the person left behind: when, how many drafts, what was not sent and what lately was."""

    at: datetime | None
    drafts: int
    waiting: int = 0
    sent: int = 0


class Gate:
    """Opens databases and lets people in; holds the keyring and the journal of drafts."""

    def __init__(self, clock: Clock = utc_now) -> None:
        """Nothing is opened before the first question; the desks opened here tell ``clock``."""
        self._clock = clock
        self._secrets: Secrets | None = None
        self._drafts: Drafts | None = None
        self._outbox: Outbox | None = None
        self.away = AwayGate(self, clock)

    # ---- places
    def embedded(self) -> Place:
        """Return the database of this computer."""
        return Place(config.places().database, embedded=True)

    def demo(self) -> Place:
        """Return the demo database of this computer."""
        file = config.places().data / DEMO_FILE
        return Place(f"sqlite:///{file.as_posix()}", embedded=True, demo=True)

    def place_of(self, address: str) -> Place:
        """Return the place of an address as the settings keep it."""
        return Place(address, embedded=address.startswith("sqlite"))

    def kept_address(self, place: Place) -> str:
        """Return the address as a settings file may hold it: no password."""
        from app.bootstrap import without_secret

        return without_secret(place.address)

    def server(
        self, host: str, port: int, name: str, options: Mapping[str, str] | None = None
    ) -> Place:
        """Return the place of a central database on one server or on several.

        ``host`` is ``one`` or ``one:5432, two:5433``; ``port`` is of those that say none. The
        address has the very form in which the settings keep it: passwords are kept under it.
        """
        return central_place(host, port, name, options or {})

    # ---- opening
    def open(self, place: Place, login: str = "", password: str = "") -> Opened:
        """Open a database; a fresh one gets its schema. Raises what open_desk raises."""
        from app import bootstrap

        address = place.address
        if not place.embedded and login:
            address = bootstrap.with_login(address, login, password)
        desk = bootstrap.open_desk(address, self._clock)
        try:
            return self._opened(place, desk)
        except BaseException:
            desk.close()
            raise

    def look(self, place: Place, login: str, password: str) -> "Sight":
        """Test a connection; nothing is created."""
        from app import bootstrap

        return bootstrap.look_at(bootstrap.with_login(place.address, login, password))

    def reach(self, place: Place) -> float:
        """Return the seconds until a central server took a connection."""
        from app.bootstrap import server_answers

        return server_answers(place.address)

    def keep_watch(self, stopping: Event, tell: Callable[[object], None]) -> None:
        """Cut connections whose answer is overdue, until told to stop; for a listener."""
        from app.services.line_watch import keep_watch

        keep_watch(stopping, tell)

    def upgrade(self, place: Place, login: str = "", password: str = "") -> Opened:
        """Bring an older database to this program's schema, then open it."""
        from app import bootstrap

        address = place.address
        if not place.embedded:
            address = bootstrap.with_login(address, login, password)
        bootstrap.upgrade_schema(address)
        return self.open(place, login, password)

    def furnish(self, opened: Opened) -> Opened:
        """Fill an empty database with the demo room."""
        opened.desk.fill_with_demo()
        return self._opened(opened.place, opened.desk)

    def _opened(self, place: Place, desk: "ServiceDesk") -> Opened:
        about, snapshot = desk.about(), desk.catalogue.snapshot()
        profiles = desk.sign_in.profiles() if about.embedded else ()
        return Opened(
            place=place,
            desk=desk,
            drafts=self.drafts(),
            about=about,
            seconds=desk.ping(),
            room_name=snapshot.settings.room_name,
            profiles=profiles,
            empty=not snapshot.agents and desk.sign_in.may_be_founded(),
        )

    # ---- people
    def enter_profile(self, opened: Opened, login: str, pin: str | None) -> "SignedIn":
        """Sign in by profile."""
        return opened.desk.sign_in.enter_profile(login, pin)

    def enter_server(self, opened: Opened, login: str) -> "SignedIn":
        """Sign in as the login the server took; from now on a copy is kept for him."""
        signed_in = opened.desk.sign_in.enter_server(login)
        self.away.keep_copy(opened, login)
        return signed_in

    def create_first(self, opened: Opened, full_name: str, login: str) -> "SignedIn":
        """Make the first person of an empty room its administrator and sign him in."""
        entered = opened.desk.sign_in.create_first_agent(full_name, login)
        opened.desk.catalogue.refresh()
        return entered

    def last_visit(self, opened: Opened, login: str) -> LastVisit:
        """Tell what a person left behind here."""
        agents = opened.desk.catalogue.loaded.agents.values()
        agent_id = next((each.agent_id for each in agents if each.login == login), None)
        if agent_id is None:
            return LastVisit(None, 0)
        drafts = opened.drafts
        waiting = len(drafts.restore(agent_id).drafts) + len(drafts.writings(agent_id))
        at = opened.desk.sign_in.last_visit(login)
        if opened.about.embedded:
            return LastVisit(at, waiting)
        sight = self.outbox().look(agent_id)
        return LastVisit(at, waiting, len(sight.waiting), len(sight.sent))

    # ---- what is remembered
    def drafts(self) -> "Drafts":
        """Return the journal of drafts, opened on first use."""
        if self._drafts is None:
            from app.secrets import open_drafts

            self._drafts = open_drafts(config.places().data, self.secrets())
        return self._drafts

    def outbox(self) -> "Outbox":
        """Return the outbox of this computer, opened on first use."""
        if self._outbox is None:
            from app.secrets import open_outbox

            self._outbox = open_outbox(config.places().data, self.secrets(), self._clock)
        return self._outbox

    def secrets(self) -> "Secrets":
        """Return the keyring."""
        if self._secrets is None:
            from app.secrets import Secrets

            self._secrets = Secrets()
        return self._secrets

    def password(self, place: Place, login: str) -> str:
        """Return the remembered password, or an empty text."""
        return self.secrets().get(_secret(place, login)) or ""

    def remember(self, place: Place, login: str, password: str) -> bool:
        """Keep the password in the keyring, or forget it when empty.

        False when it lasts for this run only.
        """
        if password:
            return self.secrets().put(_secret(place, login), password)
        self.secrets().forget(_secret(place, login))
        return True

    def close(self) -> None:
        """Let go of the journal and the outbox."""
        for kept in (self._drafts, self._outbox):
            if kept is not None:
                kept.close()


def _secret(place: Place, login: str) -> str:
    from app.secrets import password_name

    return password_name(login, place.address)

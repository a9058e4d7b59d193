"""The way in to a room that the tour plays: a file stands for the server, the line can be cut."""

from typing import TYPE_CHECKING, Final

from app.domain.clock import Clock
from app.domain.errors import EnvironmentFailed
from ui.sign_in.away_gate import AwayGate
from ui.sign_in.gate import Gate
from ui.sign_in.places import Opened, Place

if TYPE_CHECKING:
    from app.bootstrap import ServiceDesk, Sight
    from app.secrets import Secrets

HOSTS: Final = "db1.line.example, db2.line.example:5433"
OLD_HOST: Final = "old.line.example"
DATABASE: Final = "firstline"
CERTIFICATE: Final = "line-root.crt"
SECONDS: Final = 0.012


class CentralGate(Gate):
    """Opens embedded databases as ever, and the tour's file for every server."""

    def __init__(self, clock: Clock) -> None:
        """The line stands; ``file`` is the address of the room's file once it is known."""
        super().__init__(clock)
        from app.staged import Line

        self.line = Line()
        self.file = ""
        self.clock = clock
        self.away: AwayGate = _StagedAway(self, clock)

    def open(self, place: Place, login: str = "", password: str = "") -> Opened:
        """Open a database; an embedded one is the room's file from now on."""
        if place.embedded:
            self.file = place.address
            return super().open(place, login, password)
        from app.staged import staged_desk

        about = place.hosts, place.name
        desk = staged_desk(self.file, self.clock, self.line, *about)
        name = desk.catalogue.snapshot().settings.room_name
        return Opened(place, desk, self.drafts(), desk.about(), SECONDS, name, (), empty=False)

    def look(self, place: Place, login: str, password: str) -> "Sight":
        """Answer as such servers do: one is plain, the others want the room's certificate."""
        from app.bootstrap import Sight

        self.line.require()
        if OLD_HOST in place.hosts:
            raise EnvironmentFailed("server_plain")
        if CERTIFICATE not in place.options.get("sslrootcert", ""):
            raise EnvironmentFailed("certificate_unknown")
        opened = self.open(place, login, password)
        try:
            return Sight(opened.about, SECONDS)
        finally:
            opened.desk.close()

    def reach(self, _place: Place) -> float:
        """Answer while the line stands."""
        self.line.require()
        return SECONDS

    def secrets(self) -> "Secrets":
        """Return a keyring of this run: the tour leaves nothing in the user's own."""
        if self._secrets is None:
            from app.staged import RunSecrets

            self._secrets = RunSecrets()
        return self._secrets

    def colleague(self) -> "ServiceDesk":
        """Open another desk in the same room."""
        from app.staged import colleague_at

        return colleague_at(self.file, self.clock)


class _StagedAway(AwayGate):
    def __init__(self, gate: CentralGate, clock: Clock) -> None:
        super().__init__(gate, clock)
        self._staged = gate

    def open_copy(self, place: Place, login: str, _password: str) -> "ServiceDesk":
        from app.staged import staged_away

        copy = self.copies.copy_of(place.address, login)
        if copy is None:
            raise EnvironmentFailed("snapshot_missing")
        staged, about = self._staged, (place.hosts, place.name)
        return staged_away(staged.file, staged.clock, staged.line, copy, about=about)

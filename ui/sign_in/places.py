"""Where a database is, and what is known once it is opened."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, unquote, urlsplit

if TYPE_CHECKING:
    from app.bootstrap import DatabaseAbout, ServiceDesk
    from app.domain.readmodels.staff import Profile
    from app.services.drafts import Drafts

PORT: Final = "5432"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a database is; ``address`` has no password and no login."""

    address: str
    embedded: bool
    demo: bool = False

    @property
    def hosts(self) -> str:
        """The servers of a central database as a person writes them: ``one, two:5433``."""
        options, split = self._said(), urlsplit(self.address)
        if "host" not in options:
            return split.hostname or ""
        names, ports = options["host"].split(","), options.get("port", "").split(",")
        every = ports * len(names) if len(ports) == 1 else ports
        pairs = zip(map(bracketed, names), every, strict=False)
        return ", ".join(name if port in ("", PORT) else f"{name}:{port}" for name, port in pairs)

    @property
    def port(self) -> int:
        """The port of the only server, or the usual one."""
        return urlsplit(self.address).port or int(PORT)

    @property
    def name(self) -> str:
        """The name of a central database."""
        return unquote(urlsplit(self.address).path.lstrip("/"))

    @property
    def options(self) -> dict[str, str]:
        """What the address says beyond where: libpq's own words."""
        return {key: each for key, each in self._said().items() if key not in ("host", "port")}

    def _said(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.address).query))


@dataclass(frozen=True, slots=True)
class Opened:
    """An opened database: ``seconds`` of an empty question, who may enter, what waits.

    ``profiles`` are of an embedded database only; ``empty`` when nobody works there yet.
    """

    place: Place
    desk: "ServiceDesk"
    drafts: "Drafts"
    about: "DatabaseAbout"
    seconds: float
    room_name: str
    profiles: tuple["Profile", ...]
    empty: bool


def bracketed(name: str) -> str:
    """Return a host as an address holds it: one of IPv6 in brackets."""
    return f"[{name}]" if ":" in name else name

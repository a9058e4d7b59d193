"""Where databases are, in the form in which the settings keep it, and what an opened one is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

if TYPE_CHECKING:
    from app.bootstrap import DatabaseAbout, ServiceDesk
    from app.domain.readmodels.staff import Profile
    from app.services.drafts import Drafts

PORT: Final = "5432"
KEPT_PLAIN: Final = " +/"
"""What the settings' form of an address leaves as it is in the name of a database."""


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
        pairs = zip(map(_bracketed, names), every, strict=False)
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


def central_place(host: str, port: int, name: str, options: Mapping[str, str]) -> Place:
    """Return the place of a central database on one server or on several.

    ``host`` is ``one`` or ``one:5432, two:5433``; ``port`` is of those that say none.
    Passwords are kept under the address, so it has the very form that the settings keep.
    """
    servers = [_apart(part.strip(), port) for part in host.split(",") if part.strip()]
    said = dict(options)
    where = ""
    if len(servers) == 1:
        only = servers[0]
        where = f"{_bracketed(only[0]) if ':' in only[0] else quote(only[0])}:{only[1]}"
    else:
        said |= {
            "host": ",".join(n for n, _ in servers),
            "port": ",".join(p for _, p in servers),
        }
    query = f"?{urlencode(sorted(said.items()))}" if said else ""
    return Place(
        f"postgresql+psycopg://{where}/{quote(name, safe=KEPT_PLAIN)}{query}", embedded=False
    )


def _apart(text: str, port: int) -> tuple[str, str]:
    """``name:5433`` as name and port; an address of many colons has its port after brackets."""
    if text.startswith("["):
        name, _, tail = text[1:].partition("]")
        return name, tail.removeprefix(":") or str(port)
    if text.count(":") == 1:
        name, _, tail = text.partition(":")
        return name, tail or str(port)
    return text, str(port)


def _bracketed(name: str) -> str:
    return f"[{name}]" if ":" in name else name

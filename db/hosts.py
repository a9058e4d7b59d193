"""The servers of an address: one, or several of which the one that takes writes is used."""

import re
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Final

from sqlalchemy.engine import URL, make_url

PORT: Final = 5432
_AUTHORITY: Final = re.compile(r"^(?P<scheme>[^:/]+://)(?P<user>[^/?#]*@)?(?P<hosts>[^/?#]*)")
_HOST: Final = re.compile(
    r"^(?:\[(?P<v6>[0-9a-fA-F:.]+)\]|(?P<name>[^:\[\]\s]+))(?::(?P<port>\d+))?$"
)
_PLACES: Final = {"host", "port"}


@dataclass(frozen=True, slots=True)
class Host:
    """One server of an address; the name of a unix socket's folder begins with a slash."""

    name: str
    port: int

    @property
    def local(self) -> bool:
        """Whether what is said to it never leaves this computer."""
        if not self.name or self.name.startswith(("/", "@")) or self.name == "localhost":
            return True
        try:
            return ip_address(self.name).is_loopback
        except ValueError:
            return False

    def __str__(self) -> str:
        """``name:port``, the usual port left out."""
        name = f"[{self.name}]" if ":" in self.name else self.name
        return name if self.port == PORT else f"{name}:{self.port}"


def make_address(text: str) -> URL:
    """Return the URL of an address that may name several servers; ValueError for nonsense.

    Understood are ``user@one:5432,two:5433/base``, ``/base?host=one:5432&host=two`` and
    ``/base?host=one,two&port=5432,5433``; the last is the form that comes back.
    """
    url = make_url(_without_list(text))
    if url.get_backend_name() != "postgresql":
        return url
    listed = _AUTHORITY.match(text)
    hosts = _read(listed["hosts"]) if listed and "," in listed["hosts"] else _asked(url)
    if not hosts:
        return url
    query = {key: value for key, value in url.query.items() if key not in _PLACES}
    if len(hosts) == 1:
        only = hosts[0]
        return url.set(host=only.name, port=only.port, query=query)
    names, ports = ",".join(each.name for each in hosts), ",".join(str(h.port) for h in hosts)
    # host and port None: SQLAlchemy's set() takes None for "leave as it is".
    return URL.create(
        url.drivername,
        url.username,
        url.password,
        database=url.database,
        query={**query, "host": names, "port": ports},
    )


def hosts_of(url: URL) -> tuple[Host, ...]:
    """Return the servers of an address in the order in which they are tried."""
    if url.host:
        return (Host(url.host, url.port or PORT),)
    return _asked(url) or (Host(_one(url, "host"), int(_one(url, "port") or PORT)),)


def read_hosts(text: str) -> tuple[Host, ...]:
    """Return the servers of ``one:5432, two``; ValueError when a part is no server's name."""
    return _read(text)


def _without_list(text: str) -> str:
    found = _AUTHORITY.match(text)
    if found is None or "," not in found["hosts"]:
        return text
    return found["scheme"] + (found["user"] or "") + text[found.end() :]


def _asked(url: URL) -> tuple[Host, ...]:
    """Read ``host`` of the query; a unix socket's folder is left to the driver."""
    given = url.query.get("host", ())
    parts = given.split(",") if isinstance(given, str) else [p for g in given for p in g.split(",")]
    if not any(parts) or any(part.startswith("/") for part in parts):
        return ()
    ports = _one(url, "port").split(",") if "port" in url.query else []
    if not ports:
        return _read(",".join(parts))
    if len(ports) not in (1, len(parts)):
        raise ValueError("as many ports as hosts")
    every = ports * len(parts) if len(ports) == 1 else ports
    return tuple(
        Host(name.strip("[]"), _port(port)) for name, port in zip(parts, every, strict=True)
    )


def _read(text: str) -> tuple[Host, ...]:
    return tuple(_host(part.strip()) for part in text.split(","))


def _host(text: str) -> Host:
    try:
        return Host(str(ip_address(text)), PORT)
    except ValueError:
        found = _HOST.match(text)
    if found is None:
        raise ValueError("not a server's name")
    return Host(found["v6"] or found["name"], _port(found["port"] or ""))


def _port(text: str) -> int:
    port = int(text or PORT)
    if not 0 < port < 2**16:
        raise ValueError("not a port")
    return port


def _one(url: URL, name: str) -> str:
    value = url.query.get(name, "")
    return value if isinstance(value, str) else ",".join(value)

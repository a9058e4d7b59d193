"""The first steps towards a server, one at a time: the line, encryption, the certificate.

The driver says only "certificate verify failed" and never which certificate; here each step
is taken by hand, so that it can be said what is wrong and until when something was valid.
No name and no password is sent.
"""

import socket
import ssl
from dataclasses import dataclass
from datetime import datetime
from time import perf_counter
from typing import Final

from cryptography import x509
from cryptography.x509.oid import NameOID

from app.domain.errors import EnvironmentFailed
from db.hosts import Host
from db.protection import system_store

SECONDS: Final = 3.0
_ASK_TLS: Final = (8).to_bytes(4, "big") + (80877103).to_bytes(4, "big")
"""SSLRequest, PostgreSQL documentation, chapter "Message Formats"."""
_YES, _NO, _ERROR = b"S", b"N", b"E"
_EXPIRED, _NOT_YET, _ANOTHER = 10, 9, frozenset({62, 64})
"""X509_V_ERR_*, openssl/x509_vfy.h."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a server shows: whom it names, who vouches, and when it is valid (aware UTC)."""

    name: str
    authority: str
    valid_from: datetime
    valid_until: datetime


@dataclass(frozen=True, slots=True)
class Greeting:
    """How a server answers: ``seconds`` to the line, ``tls`` spoken or "" and what it showed."""

    seconds: float
    tls: str = ""
    certificate: Certificate | None = None


def reach(host: Host) -> float:
    """Return the seconds until a server took the call; EnvironmentFailed ``server_away``."""
    began = perf_counter()
    _call(host).close()
    return perf_counter() - began


def greet(host: Host) -> Greeting:
    """Look at a server's encryption and certificate without judging them.

    EnvironmentFailed ``server_away``, or ``server_foreign`` when it is no PostgreSQL.
    """
    began = perf_counter()
    with _call(host) as line:
        seconds = perf_counter() - began
        if not _encrypts(line):
            return Greeting(seconds)
        trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
        try:
            with trusting.wrap_socket(line, server_hostname=host.name) as safe:
                shown = safe.getpeercert(binary_form=True)
                return Greeting(seconds, safe.version() or "", _read(shown) if shown else None)
        except OSError as error:
            raise EnvironmentFailed("server_foreign", detail=str(error)) from error


def verify(host: Host, authority: str) -> None:
    """Hold a server's certificate against a file of authorities.

    EnvironmentFailed ``certificate_unknown``, ``certificate_expired`` and ``certificate_early``
    (with the days ``since`` and ``until``), ``certificate_of_another``,
    ``certificate_file_missing``.
    """
    strict = _strict(authority)
    with _call(host) as line:
        if not _encrypts(line):
            raise EnvironmentFailed("server_plain")
        try:
            strict.wrap_socket(line, server_hostname=host.name).close()
        except ssl.SSLCertVerificationError as error:
            raise _refused(host, error) from error
        except OSError as error:
            raise EnvironmentFailed("server_foreign", detail=str(error)) from error


def _strict(authority: str) -> ssl.SSLContext:
    file = authority or system_store()
    try:
        return ssl.create_default_context(cafile=None if file == "system" else file)
    except (OSError, ssl.SSLError) as error:
        raise EnvironmentFailed("certificate_file_missing", path=file) from error


def _refused(host: Host, error: ssl.SSLCertVerificationError) -> EnvironmentFailed:
    seen = greet(host).certificate
    facts: dict[str, object] = {"server": host.name}
    if seen is not None:
        days = {"since": seen.valid_from.date(), "until": seen.valid_until.date()}
        facts |= {**days, "named": seen.name}
    if error.verify_code == _EXPIRED:
        return EnvironmentFailed("certificate_expired", **facts)
    if error.verify_code == _NOT_YET:
        return EnvironmentFailed("certificate_early", **facts)
    if error.verify_code in _ANOTHER:
        return EnvironmentFailed("certificate_of_another", **facts)
    return EnvironmentFailed("certificate_unknown", **facts)


def _call(host: Host) -> socket.socket:
    try:
        if host.name.startswith("/"):
            line = socket.socket(socket.AF_UNIX)
            line.settimeout(SECONDS)
            line.connect(f"{host.name}/.s.PGSQL.{host.port}")
            return line
        return socket.create_connection((host.name or "localhost", host.port), SECONDS)
    except OSError as error:
        raise EnvironmentFailed("server_away", detail=str(error), why=_why(error)) from error


def _why(error: OSError) -> str:
    if isinstance(error, socket.gaierror):
        return "unknown"
    if isinstance(error, TimeoutError):
        return "silent"
    return "refused" if isinstance(error, ConnectionRefusedError) else ""


def _encrypts(line: socket.socket) -> bool:
    try:
        line.settimeout(SECONDS)
        line.sendall(_ASK_TLS)
        answer = line.recv(1)
    except OSError as error:
        raise EnvironmentFailed("server_away", detail=str(error), why=_why(error)) from error
    if answer in (_NO, _ERROR):
        return False
    if answer != _YES:
        raise EnvironmentFailed("server_foreign")
    return True


def _read(shown: bytes) -> Certificate:
    seen = x509.load_der_x509_certificate(shown)
    return Certificate(
        _common_name(seen.subject),
        _common_name(seen.issuer),
        seen.not_valid_before_utc,
        seen.not_valid_after_utc,
    )


def _common_name(name: x509.Name) -> str:
    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else name.rfc4514_string()

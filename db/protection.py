"""What protects a connection to a central server: what is asked for, and what came of it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, text
from sqlalchemy.engine import URL

from app.domain.readmodels.connection import Means, Protection
from db.hosts import Host, hosts_of

PLAIN: Final = "disable"
UNVERIFIED: Final = "require"
VERIFIED: Final = "verify-full"
SPOKEN_OUT: Final = (PLAIN, UNVERIFIED, "verify-ca", VERIFIED)
"""What an address may say; ``allow`` and ``prefer`` promise nothing and count as unsaid."""
_BUNDLES: Final = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/cert.pem",
)
_SYSTEM: Final = "system"
_OF_SESSION: Final = text("SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")


def tls_arguments(url: URL) -> dict[str, str]:
    """Return what libpq is told on top of the address about encryption.

    A server on this computer is asked for nothing. Any other has to prove itself with a
    certificate, and signing in is bound to the connection, unless the address says
    ``sslmode=require`` (encrypted, unverified) or ``sslmode=disable`` in so many words; then
    at least no password is handed over in clear.
    """
    said = str(url.query.get("sslmode", ""))
    local = all(host.local for host in hosts_of(url))
    if said in (PLAIN, UNVERIFIED):
        return {} if local else {"require_auth": "!password"}
    if local and said != VERIFIED:
        return {}
    asked = {
        "sslmode": said if said in SPOKEN_OUT else VERIFIED,
        "sslrootcert": system_store(),
        "channel_binding": "require",
    }
    return {key: value for key, value in asked.items() if key == "sslmode" or key not in url.query}


def system_store() -> str:
    """Return what libpq takes for the authorities that this system trusts.

    The libpq of a wheel looks for them where it was built; on Linux they are named here.
    """
    import ssl  # not before a server on the network is asked for: the window shows first

    known = (ssl.get_default_verify_paths().cafile, *_BUNDLES)
    return next((file for file in known if file and Path(file).is_file()), _SYSTEM)


def protection_of(connection: Connection) -> Protection:
    """Return what protects this session; one question to the server."""
    row = connection.execute(_OF_SESSION).one_or_none()
    driver: Any = connection.connection.dbapi_connection
    return judge(driver.info.get_parameters(), str(row.version) if row and row.ssl else "")


def judge(parameters: Mapping[str, str], tls: str) -> Protection:
    """Put libpq's parameters and the TLS version spoken into a verdict."""
    if not tls:
        host = parameters.get("host", "")
        return Protection(Means.LOCAL if Host(host, 0).local else Means.PLAIN)
    bound = parameters.get("channel_binding") == "require"
    if parameters.get("sslmode") != VERIFIED:
        return Protection(Means.ENCRYPTED, tls, bound=bound)
    return Protection(Means.VERIFIED, tls, authority_of(parameters.get("sslrootcert", "")), bound)


def authority_of(file: str) -> str:
    """Return the name in a file with one root certificate; of a bundle or none, nothing."""
    if not file or file == _SYSTEM or file == system_store():
        return ""
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    try:
        kept = x509.load_pem_x509_certificates(Path(file).read_bytes())
    except (OSError, ValueError):
        return ""
    named = kept[0].subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(named[0].value) if len(kept) == 1 and named else Path(file).name

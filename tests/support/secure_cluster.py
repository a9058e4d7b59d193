"""A private PostgreSQL server as a room has it: TLS, passwords for everybody, a log of statements.

The superuser comes in by the unix socket just so; whoever comes by TCP tells his password.
"""

import datetime as dt
import ipaddress
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from sqlalchemy.engine import URL

from tests.support import cluster

KEEPER = cluster.OWNER
"""The superuser; only the unix socket lets him in without a password."""
HOST = "localhost"
RULES = f"local all {KEEPER} trust\nhost all all 127.0.0.1/32 scram-sha-256\n"
# Every statement with its parameters goes to the log, so that a test can look for secrets there.
LOGGED = (
    "log_statement=all",
    "log_min_duration_statement=0",
    "log_parameter_max_length=-1",
    "log_parameter_max_length_on_error=-1",
    "log_min_error_statement=error",
    "log_connections=on",
    "password_encryption=scram-sha-256",
)
_YEAR = dt.timedelta(days=365)


@dataclass(frozen=True, slots=True)
class SecureServer:
    """A running server; ``authority`` is the certificate that desks must trust."""

    data: Path
    port: int
    authority: Path

    def keeper_url(self, database: str = "postgres") -> str:
        """The superuser's address by the unix socket."""
        where = {"host": str(self.data), "port": str(self.port)}
        return self._url(database, KEEPER, "", where)

    def desk_url(self, database: str, login: str = "", password: str = "", **options: str) -> str:
        """A desk's address: TCP, TLS verified; ``options`` are libpq's and replace these."""
        known = {"sslmode": "verify-full", "sslrootcert": str(self.authority)}
        url = URL.create(
            "postgresql+psycopg", login or None, password or None, HOST, self.port, database
        )
        query = {key: value for key, value in {**known, **options}.items() if value}
        return url.set(query=query).render_as_string(hide_password=False)

    def log(self) -> str:
        """Everything the server has written since it was first started."""
        return (self.data / "log").read_text(encoding="utf-8", errors="replace")

    def _url(self, database: str, login: str, password: str, query: dict[str, str]) -> str:
        url = URL.create("postgresql+psycopg", login, password or None, database=database)
        return url.set(query=query).render_as_string(hide_password=False)


def start(folder: Path, *, tls: bool = True, settings: Sequence[str] = ()) -> SecureServer:
    """Start the server inside ``folder``, made if need be; ``tls`` False speaks plainly only."""
    folder.mkdir(exist_ok=True)
    folder.chmod(0o755)
    data = cluster.make(folder, RULES)
    authority = folder / "authority.crt"
    if tls and not authority.exists():
        _certify(data, authority)
    encrypted = ("ssl=on",) if tls else ("ssl=off",)
    url = cluster.start(folder, (*cluster.SETTINGS, *LOGGED, *encrypted, *settings))
    return SecureServer(data, int(url.rsplit(":", 1)[1].split("/")[0]), authority)


def stop(folder: Path, mode: str = "immediate") -> None:
    """Stop the server inside ``folder``."""
    cluster.stop(folder, mode)


def authority_of_its_own(folder: Path) -> str:
    """The certificate of an authority that no server here is signed by, as PEM."""
    _certify(folder, folder / "another.crt")
    return (folder / "another.crt").read_text(encoding="ascii")


def _certify(data: Path, authority: Path) -> None:
    """Make an authority of one's own and a server's certificate signed by it."""
    own_key, server_key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    own_name, name = _name("Firstline test authority"), _name(HOST)
    of_own = _certificate(own_name, own_name, own_key.public_key())
    of_own = of_own.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    known = x509.SubjectAlternativeName(
        [x509.DNSName(HOST), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    )
    of_server = _certificate(name, own_name, server_key.public_key())
    of_server = of_server.add_extension(known, critical=False)
    authority.write_bytes(_pem(of_own.sign(own_key, hashes.SHA256())))
    _place(data / "server.crt", _pem(of_server.sign(own_key, hashes.SHA256())))
    plain = serialization.NoEncryption()
    form = serialization.PrivateFormat.PKCS8
    pem = server_key.private_bytes(serialization.Encoding.PEM, form, plain)
    _place(data / "server.key", pem)


def _certificate(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey
) -> x509.CertificateBuilder:
    now = dt.datetime.now(dt.UTC)
    builder = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer)
    builder = builder.public_key(key).serial_number(x509.random_serial_number())
    return builder.not_valid_before(now - _YEAR).not_valid_after(now + _YEAR)


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def _place(file: Path, content: bytes) -> None:
    """Put a file where only the server reads it; it refuses a key that others may read."""
    file.write_bytes(content)
    file.chmod(0o600)
    if user := cluster.server_user():
        os.chown(file, user.pw_uid, user.pw_gid)

"""What is known about the connection to a database."""

from dataclasses import dataclass
from enum import StrEnum


class Means(StrEnum):
    """What stands between the connection and a stranger on the network."""

    FILE = "file"
    """No network: a file of this computer."""
    LOCAL = "local"
    """A server on this computer: nothing leaves it."""
    PLAIN = "plain"
    ENCRYPTED = "encrypted"
    """Encrypted, but nobody has made sure which server it is."""
    VERIFIED = "verified"
    """Encrypted, and the server's certificate was checked together with its name."""


@dataclass(frozen=True, slots=True)
class Protection:
    """What protects a connection.

    ``tls`` is the version spoken ("TLSv1.3") or empty; ``authority`` names who vouches for the
    server, empty for the authorities that the system trusts; ``bound`` says whether signing in
    is tied to this very connection (channel binding).
    """

    means: Means
    tls: str = ""
    authority: str = ""
    bound: bool = False

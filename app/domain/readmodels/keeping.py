"""What is told about copies of a room's data."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class CopyAbout:
    """One copy: ``kind`` is "sqlite" or "postgresql", ``size`` in bytes.

    ``schema`` is the revision inside, empty where only a deep look would tell; ``tickets``
    counts the tickets inside, None likewise; ``digest`` is the SHA-256 of the file.
    """

    path: str
    kind: str
    size: int
    digest: str
    schema: str = ""
    tickets: int | None = None


@dataclass(frozen=True, slots=True)
class CopyState:
    """The daily copies of an embedded database: where, the newest, how many are kept."""

    folder: str
    last_at: datetime | None
    count: int

"""Keys made at the desk: UUIDv7, so that they sort by the moment of their making."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from uuid_utils import compat

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_TIMESTAMP_SHIFT = 80
_LAST_MILLISECOND = 2**48 - 1
_VERSION = 7


def new_id() -> UUID:
    """Make a key for something that happens now; keys of one process never go back."""
    return compat.uuid7()


def new_id_at(moment: datetime) -> UUID:
    """Make a key for something that happened at an aware moment (imports, demo history).

    Keys of one millisecond are unique but unordered among themselves. Raises ValueError
    for a naive moment and for one before 1970.
    """
    if moment.tzinfo is None:
        raise ValueError("a key needs an aware moment")
    milliseconds = (moment - _EPOCH) // _MILLISECOND
    if not 0 <= milliseconds <= _LAST_MILLISECOND:
        raise ValueError("a key needs a moment from 1970 on")
    return compat.uuid7(nanoseconds=milliseconds * 1_000_000)


def moment_of(key: UUID) -> datetime:
    """Read the moment a UUIDv7 was made at, in UTC, to the millisecond (RFC 9562, 5.7)."""
    if key.version != _VERSION:
        raise ValueError("only a UUIDv7 knows its moment")
    return _EPOCH + (key.int >> _TIMESTAMP_SHIFT) * _MILLISECOND

"""A copy on disk: one file, sealed with AES-GCM, bound to its person, database and schema.

Layout: MAGIC, a nonce of 12 bytes, then the sealed JSON of the moment it was taken, a line
feed and the copy's bytes, deflated. The owner is authenticated with them, so that a file
put under another name opens for nobody.
"""

import json
import os
import zlib
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.domain.errors import EnvironmentFailed
from db.failures import told_plainly
from db.replica import Replica
from db.schema_gate import HEAD

MAGIC: Final = b"FLCOPY1\n"
_NONCE: Final = 12
_LEVEL: Final = 1
"""Little effort takes most of the air out, and the disk writes less than the cipher seals."""


class SnapshotFile:
    """The one file of one person at one database; ``owner`` names both and is never written."""

    def __init__(self, folder: Path, owner: str, key: bytes) -> None:
        self.path = folder / f"{sha256(owner.encode()).hexdigest()[:24]}.copy"
        self._owner = f"{owner}\n{HEAD}".encode()
        self._cipher = AESGCM(key)

    @property
    def kept_at(self) -> datetime | None:
        """When the file was written, None without one; it may still turn out unreadable."""
        try:
            return datetime.fromtimestamp(self.path.stat().st_mtime, UTC)
        except OSError:
            return None

    def write(self, replica: Replica) -> int:
        """Seal the copy whole or not at all; return the bytes of the file.

        Raises EnvironmentFailed as the disk refuses (``disk_full``, ``disk_failed``).
        """
        head = json.dumps({"taken_at": replica.taken_at.isoformat()}).encode() + b"\n"
        nonce = os.urandom(_NONCE)
        packed = zlib.compress(head + replica.data(), _LEVEL)
        sealed = MAGIC + nonce + self._cipher.encrypt(nonce, packed, self._owner)
        draft = self.path.with_suffix(".new")
        try:
            with told_plainly():
                _write_through(draft, sealed)
                draft.replace(self.path)
        except OSError as error:
            raise EnvironmentFailed("disk_failed", detail=str(error)) from error
        finally:
            draft.unlink(missing_ok=True)
        return len(sealed)

    def read(self) -> Replica | None:
        """Open the copy; None when there is none. One that cannot be opened is removed.

        Raises EnvironmentFailed ``snapshot_unreadable`` after a removal: damaged, made under
        another key, by another program version or for somebody else.
        """
        try:
            sealed = self.path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise EnvironmentFailed("disk_failed", detail=str(error)) from error
        try:
            return self._opened(sealed)
        except (InvalidTag, ValueError, KeyError, zlib.error, EnvironmentFailed) as error:
            self.forget()
            raise EnvironmentFailed("snapshot_unreadable", file=str(self.path)) from error

    def forget(self) -> None:
        """Remove the file; one that is not there is no error."""
        self.path.unlink(missing_ok=True)

    def _opened(self, sealed: bytes) -> Replica:
        if not sealed.startswith(MAGIC):
            raise ValueError("not a copy of ours")
        nonce, body = sealed[len(MAGIC) :][:_NONCE], sealed[len(MAGIC) + _NONCE :]
        packed = zlib.decompress(self._cipher.decrypt(nonce, body, self._owner))
        head, _, data = packed.partition(b"\n")
        return Replica(datetime.fromisoformat(json.loads(head)["taken_at"]), data)


def _write_through(file: Path, sealed: bytes) -> None:
    """Write and wait for the disk: a rename must never come before its content."""
    file.touch(mode=0o600)
    with file.open("wb") as out:
        out.write(sealed)
        out.flush()
        os.fsync(out.fileno())

"""A small encrypted SQLite file of this computer that survives a kill; the root of two of them.

Each text is bound to its place: the cipher authenticates the row's key with the text, so that
a text can never be read back under another key.
"""

import os
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from secrets import token_bytes
from threading import Lock
from typing import TYPE_CHECKING, ClassVar, TypeVar

from app.domain.errors import EnvironmentFailed
from db.failures import sqlite_code

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE_BYTES = 12
KEY_BITS = 256
PLAIN, SEALED = b"p", b"s"
BESIDE = ("", "-wal", "-shm")
"""What SQLite keeps of one database, by the ends of the names."""
SETTINGS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA busy_timeout=2000",
    "PRAGMA secure_delete=ON",
)

Answer = TypeVar("Answer")


class _DamagedError(Exception):
    """The file opens, but pages of it make no sense."""


def new_key() -> bytes:
    """Make a key for a sealed file, 256 bits."""
    return token_bytes(KEY_BITS // 8)


def _cipher(key: bytes) -> "AESGCM":
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # for a file that is sealed

    return AESGCM(key)


class SealedFile:
    """Without a key the file is plain (no keyring on this system).

    Safe to call from any one thread at a time. Raises EnvironmentFailed with the codes of
    db.failures (``disk_full``, ``database_read_only``, ...); a damaged file is set aside
    as ``<name>.damaged``, ``.damaged1``, ... and a new one begun.
    """

    SCHEMA: ClassVar[Sequence[str]] = ()

    def __init__(self, file: Path, key: bytes | None) -> None:
        self.file = file
        self.encrypted = key is not None
        self.set_aside: Path | None = None
        self._cipher = _cipher(key) if key else None
        self._lock = Lock()
        self._connection = self._open()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def salvage(self, aside: Path) -> None:
        """Take over what can be read of a file that was set aside; nothing by itself."""

    def run(self, work: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """Do work with the connection; its failures are told as the environment's."""
        with self._lock:
            try:
                return work(self._connection)
            except sqlite3.Error as error:
                raise self._failed(error) from error

    def commit(self, work: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """Do work in one transaction that is on the disk when this returns."""

        def whole(base: sqlite3.Connection) -> Answer:
            base.execute("BEGIN IMMEDIATE")
            try:
                answer = work(base)
                base.execute("COMMIT")
            except BaseException:
                if base.in_transaction:
                    base.execute("ROLLBACK")
                raise
            return answer

        return self.run(whole)

    def seal(self, place: bytes, text: str) -> bytes:
        """Return the text as it is stored, bound to its place."""
        data = text.encode("utf-8", "surrogatepass")
        if self._cipher is None:
            return PLAIN + data
        nonce = os.urandom(NONCE_BYTES)
        return SEALED + nonce + self._cipher.encrypt(nonce, data, place)

    def unseal(self, place: bytes, body: bytes) -> str | None:
        """Return the text stored at a place, None when it cannot be read any more."""
        kind, data = body[:1], body[1:]
        try:
            if kind == SEALED:
                if self._cipher is None:
                    return None
                return self._opened(self._cipher, place, data)
            return data.decode("utf-8", "surrogatepass")
        except ValueError:
            return None

    def _opened(self, cipher: "AESGCM", place: bytes, data: bytes) -> str | None:
        from cryptography.exceptions import InvalidTag

        try:
            plain = cipher.decrypt(data[:NONCE_BYTES], data[NONCE_BYTES:], place)
        except InvalidTag:
            return None
        return plain.decode("utf-8", "surrogatepass")

    def _failed(self, error: sqlite3.Error) -> EnvironmentFailed:
        return EnvironmentFailed(sqlite_code(error) or "journal_failed", file=str(self.file))

    def _open(self) -> sqlite3.Connection:
        try:
            return self._connect()
        except _DamagedError:
            pass
        except sqlite3.Error as error:
            if sqlite_code(error) != "database_corrupt":
                raise self._failed(error) from error
        self.set_aside = self._put_aside()
        self._connection = self._connect()
        self.salvage(self.set_aside)
        return self._connection

    def _put_aside(self) -> Path:
        """Move the damaged file and its log out of the way, over no earlier one."""
        taken = (self.file.with_suffix(f".damaged{count or ''}") for count in range(1_000_000))
        target = next(name for name in taken if not name.exists())
        for end in BESIDE:
            part = self.file.with_name(self.file.name + end)
            if part.exists():
                part.replace(target.with_name(target.name + end))
        return target

    def _connect(self) -> sqlite3.Connection:
        self.file.touch(mode=0o600)
        connection = sqlite3.connect(self.file, isolation_level=None, check_same_thread=False)
        try:
            for statement in (*SETTINGS, *self.SCHEMA):
                connection.execute(statement)
            _refuse_damaged(connection)
        except (sqlite3.Error, _DamagedError):
            connection.close()
            raise
        return connection


def _refuse_damaged(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise _DamagedError

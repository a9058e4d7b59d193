"""The local journal of unfinished work: an encrypted SQLite file that survives a kill.

Each entry is bound to its key: the cipher authenticates the entry's id with the text, so
that a text can never be read back under another card.
"""

import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TypeVar
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.domain.errors import EnvironmentFailed
from db.failures import sqlite_code

NONCE_BYTES = 12
KEY_BITS = 256
PLAIN, SEALED = b"p", b"s"

SCHEMA = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA busy_timeout=2000",
    (
        "CREATE TABLE IF NOT EXISTS entry ("
        "id TEXT PRIMARY KEY, owner TEXT NOT NULL, position INTEGER NOT NULL, body BLOB NOT NULL)"
    ),
)

Answer = TypeVar("Answer")


class _DamagedError(Exception):
    """The file opens, but pages of it make no sense."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One unfinished piece of work; ``body`` is None when it cannot be read any more."""

    id: UUID
    body: str | None


def new_key() -> bytes:
    """Make a key for a journal, 256 bits."""
    return AESGCM.generate_key(KEY_BITS)


class Journal:
    """Entries by id and owner; without a key the file is plain (no keyring on this system).

    Safe to call from any one thread at a time. Raises EnvironmentFailed with the codes of
    db.failures (``disk_full``, ``database_read_only``, ...); a damaged file is set aside
    as ``<name>.damaged``, ``.damaged1``, ... and a new one begun.
    """

    def __init__(self, file: Path, key: bytes | None) -> None:
        self.file = file
        self.encrypted = key is not None
        self.set_aside: Path | None = None
        self._cipher = AESGCM(key) if key else None
        self._lock = Lock()
        self._connection = self._open()

    def put(self, entry: UUID, owner: UUID, body: str) -> None:
        """Write an entry durably, over an earlier one with the same id."""
        values = (str(entry), str(owner), self._seal(entry, body))
        self._run(
            lambda base: base.execute(
                "INSERT INTO entry (id, owner, position, body)"
                " VALUES (?1, ?2, (SELECT coalesce(max(position), 0) + 1 FROM entry), ?3)"
                " ON CONFLICT (id) DO UPDATE SET owner = ?2, body = ?3",
                values,
            )
        )

    def remove(self, entry: UUID) -> None:
        """Wipe an entry; one that is not there is no error."""
        self._run(lambda base: base.execute("DELETE FROM entry WHERE id = ?", (str(entry),)))

    def entries(self, owner: UUID) -> tuple[Entry, ...]:
        """Return an owner's entries, oldest first."""
        found = self._run(
            lambda base: base.execute(
                "SELECT id, body FROM entry WHERE owner = ? ORDER BY position", (str(owner),)
            ).fetchall()
        )
        return tuple(Entry(UUID(key), self._open_body(UUID(key), body)) for key, body in found)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _run(self, work: Callable[[sqlite3.Connection], Answer]) -> Answer:
        with self._lock:
            try:
                return work(self._connection)
            except sqlite3.Error as error:
                raise EnvironmentFailed(
                    sqlite_code(error) or "journal_failed", file=str(self.file)
                ) from error

    def _seal(self, entry: UUID, body: str) -> bytes:
        data = body.encode("utf-8", "surrogatepass")
        if self._cipher is None:
            return PLAIN + data
        nonce = os.urandom(NONCE_BYTES)
        return SEALED + nonce + self._cipher.encrypt(nonce, data, entry.bytes)

    def _open_body(self, entry: UUID, body: bytes) -> str | None:
        kind, data = body[:1], body[1:]
        try:
            if kind == SEALED:
                if self._cipher is None:
                    return None
                nonce, data = data[:NONCE_BYTES], data[NONCE_BYTES:]
                data = self._cipher.decrypt(nonce, data, entry.bytes)
            return data.decode("utf-8", "surrogatepass")
        except (InvalidTag, ValueError):
            return None

    def _open(self) -> sqlite3.Connection:
        try:
            return self._connect()
        except _DamagedError:
            pass
        except sqlite3.Error as error:
            if sqlite_code(error) != "database_corrupt":
                code = sqlite_code(error) or "journal_failed"
                raise EnvironmentFailed(code, file=str(self.file)) from error
        self.set_aside = self._put_aside()
        return self._connect()

    def _put_aside(self) -> Path:
        """Move the damaged file out of the way, over no earlier one."""
        taken = (self.file.with_suffix(f".damaged{count or ''}") for count in range(1_000_000))
        target = next(name for name in taken if not name.exists())
        self.file.replace(target)
        return target

    def _connect(self) -> sqlite3.Connection:
        self.file.touch(mode=0o600)
        connection = sqlite3.connect(self.file, isolation_level=None, check_same_thread=False)
        try:
            for statement in SCHEMA:
                connection.execute(statement)
            _refuse_damaged(connection)
        except (sqlite3.Error, _DamagedError):
            connection.close()
            raise
        return connection


def _refuse_damaged(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise _DamagedError

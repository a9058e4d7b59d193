"""The outbox as a file: deeds that wait, that were refused, and that were sent lately."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from db.sealed_file import SealedFile

COLUMNS = "id, owner, state, local, settled_at, body, fate"
_NEW = (
    f"INSERT OR IGNORE INTO deed ({COLUMNS})"  # noqa: S608 (names of our own)
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_FATE = b"fate"
_BEYOND = 1000
"""Places looked at beyond the last one that a damaged file still tells of."""

Entry = tuple[UUID, str]
Stored = tuple[str, str, str, int | None, str | None, bytes, bytes | None]


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One deed as stored; ``body`` and ``fate`` are None when they cannot be read any more."""

    id: UUID
    state: str
    local: int | None
    settled_at: datetime | None
    body: str | None
    fate: str | None


class OutboxFile(SealedFile):
    """Deeds in the order in which they were put; nothing returns before it is on the disk.

    ``saved`` counts the deeds taken over from a damaged file that was set aside.
    """

    SCHEMA = (
        (
            "CREATE TABLE IF NOT EXISTS deed (position INTEGER PRIMARY KEY AUTOINCREMENT,"
            " id TEXT NOT NULL UNIQUE, owner TEXT NOT NULL, state TEXT NOT NULL,"
            " local INTEGER, settled_at TEXT, body BLOB NOT NULL, fate BLOB)"
        ),
        "CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL)",
    )

    def __init__(self, file: Path, key: bytes | None) -> None:
        self.saved = 0
        super().__init__(file, key)

    def put(self, deed: UUID, owner: UUID, state: str, body: str, local: int | None) -> None:
        """Write a deed; one with the same key stays as it is."""
        values = (str(deed), str(owner), state, local, None, self.seal(deed.bytes, body), None)
        self.commit(lambda base: base.execute(_NEW, values))

    def exchange(self, deed: UUID, owner: UUID, state: str, others: Sequence[Entry]) -> None:
        """Put deeds, each a key with its body, in the place of another one, all or none.

        What was put after it stays after them.
        """
        values = [
            (str(key), str(owner), state, None, None, self.seal(key.bytes, body), None)
            for key, body in others
        ]

        def in_place(base: sqlite3.Connection) -> None:
            found = base.execute("SELECT position FROM deed WHERE id = ?", (str(deed),)).fetchone()
            base.execute("DELETE FROM deed WHERE id = ?", (str(deed),))
            base.executemany(_NEW, values)
            if found is not None:
                _move_forward(base, found[0], [key for key, *_ in values])

        self.commit(in_place)

    def draw(self) -> int:
        """Return the next provisional number; numbers never come back."""

        def next_one(base: sqlite3.Connection) -> int:
            (value,) = base.execute(
                "INSERT INTO counter VALUES ('local', 1)"
                " ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value"
            ).fetchone()
            return int(value)

        return self.commit(next_one)

    def rows(self, owner: UUID) -> tuple[OutboxRow, ...]:
        """Return an owner's deeds, the first put first."""
        found = self.run(
            lambda base: base.execute(
                f"SELECT {COLUMNS} FROM deed WHERE owner = ? ORDER BY position",  # noqa: S608
                (str(owner),),
            ).fetchall()
        )
        return tuple(self._row(stored) for stored in found)

    def row(self, deed: UUID) -> OutboxRow | None:
        """Return one deed, None when it is gone."""
        found = self.run(
            lambda base: base.execute(
                f"SELECT {COLUMNS} FROM deed WHERE id = ?",  # noqa: S608 (names of our own)
                (str(deed),),
            ).fetchone()
        )
        return self._row(found) if found else None

    def settle(self, deed: UUID, state: str, fate: str, at: datetime | None) -> None:
        """Write what became of a deed."""
        sealed = self.seal(deed.bytes + _FATE, fate)
        values = (state, sealed, at.isoformat() if at else None, str(deed))
        self.commit(
            lambda base: base.execute(
                "UPDATE deed SET state = ?, fate = ?, settled_at = ? WHERE id = ?", values
            )
        )

    def remove(self, deed: UUID) -> None:
        """Wipe a deed; one that is not there is no error."""
        self.commit(lambda base: base.execute("DELETE FROM deed WHERE id = ?", (str(deed),)))

    def purge(self, state: str, before: datetime) -> None:
        """Wipe the deeds of a state that were settled before a moment (aware UTC)."""
        values = (state, before.isoformat())
        self.commit(
            lambda base: base.execute("DELETE FROM deed WHERE state = ? AND settled_at < ?", values)
        )

    def salvage(self, aside: Path) -> None:
        """Read the damaged file row by row and take over every deed that still makes sense."""
        try:
            with closing(sqlite3.connect(aside)) as damaged:
                stored = list(_readable(damaged))
                counted = _counted(damaged)
        except sqlite3.Error:
            return
        numbers = [local for *_, local, _, _, _ in stored if local is not None]
        last = max([counted, *numbers])

        def take_over(base: sqlite3.Connection) -> None:
            base.executemany(_NEW, stored)
            base.execute("INSERT OR REPLACE INTO counter VALUES ('local', ?)", (last,))

        self.commit(take_over)
        self.saved = len(stored)

    def _row(self, stored: Stored) -> OutboxRow:
        key, _owner, state, local, settled_at, body, fate = stored
        deed = UUID(key)
        return OutboxRow(
            id=deed,
            state=state,
            local=local,
            settled_at=datetime.fromisoformat(settled_at) if settled_at else None,
            body=self.unseal(deed.bytes, body),
            fate=self.unseal(deed.bytes + _FATE, fate) if fate else "",
        )


def _move_forward(base: sqlite3.Connection, place: int, keys: Sequence[str]) -> None:
    """Let the deeds put last stand from ``place`` on; what stood behind it moves on."""
    later = "UPDATE deed SET position = -(position + ?) WHERE position > ?"
    base.execute(later, (len(keys), place))  # below zero first: two never share a place
    base.execute("UPDATE deed SET position = -position WHERE position < 0")
    for step, key in enumerate(keys):
        base.execute("UPDATE deed SET position = ? WHERE id = ?", (place + step, key))


def _readable(damaged: sqlite3.Connection) -> Iterator[Stored]:
    """Ask for each place by itself: a damaged page costs the deeds on it, not those behind."""
    asked = f"SELECT {COLUMNS} FROM deed WHERE position = ?"  # noqa: S608 (names of our own)
    for position in range(1, _last_position(damaged) + 1):
        row = _whole(damaged, asked, position)
        if row is not None and _makes_sense(row):
            yield row


def _last_position(damaged: sqlite3.Connection) -> int:
    """Return the highest place, by whichever page still tells it."""
    for question in ("SELECT max(position) FROM deed", "SELECT max(seq) FROM sqlite_sequence"):
        found = _whole(damaged, question)
        if found is not None and isinstance(found[0], int):
            return found[0]
    return _BEYOND


def _counted(damaged: sqlite3.Connection) -> int:
    found = _whole(damaged, "SELECT value FROM counter")
    return found[0] if found is not None and isinstance(found[0], int) else 0


def _whole(damaged: sqlite3.Connection, question: str, *values: int) -> Any:  # noqa: ANN401
    """Return one row, None where the damage is."""
    try:
        return damaged.execute(question, values).fetchone()
    except (sqlite3.Error, ValueError):
        return None


def _makes_sense(row: tuple[Any, ...]) -> bool:
    key, owner, state, _local, settled_at, body, _fate = row
    try:
        UUID(key)
        UUID(owner)
        datetime.fromisoformat(settled_at or "2000-01-01")
    except (TypeError, ValueError, AttributeError):
        return False
    return isinstance(body, bytes) and isinstance(state, str)

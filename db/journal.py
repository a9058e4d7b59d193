"""The local journal of unfinished work: drafts of open cards by their calls."""

from dataclasses import dataclass
from uuid import UUID

from db.sealed_file import SealedFile, new_key


@dataclass(frozen=True, slots=True)
class Entry:
    """One unfinished piece of work; ``body`` is None when it cannot be read any more."""

    id: UUID
    body: str | None


class Journal(SealedFile):
    """Entries by id and owner."""

    SCHEMA = (
        (
            "CREATE TABLE IF NOT EXISTS entry (id TEXT PRIMARY KEY, owner TEXT NOT NULL,"
            " position INTEGER NOT NULL, body BLOB NOT NULL)"
        ),
    )

    def put(self, entry: UUID, owner: UUID, body: str) -> None:
        """Write an entry durably, over an earlier one with the same id."""
        values = (str(entry), str(owner), self.seal(entry.bytes, body))
        self.run(
            lambda base: base.execute(
                "INSERT INTO entry (id, owner, position, body)"
                " VALUES (?1, ?2, (SELECT coalesce(max(position), 0) + 1 FROM entry), ?3)"
                " ON CONFLICT (id) DO UPDATE SET owner = ?2, body = ?3",
                values,
            )
        )

    def remove(self, entry: UUID) -> None:
        """Wipe an entry; one that is not there is no error."""
        self.run(lambda base: base.execute("DELETE FROM entry WHERE id = ?", (str(entry),)))

    def entries(self, owner: UUID) -> tuple[Entry, ...]:
        """Return an owner's entries, oldest first."""
        found = self.run(
            lambda base: base.execute(
                "SELECT id, body FROM entry WHERE owner = ? ORDER BY position", (str(owner),)
            ).fetchall()
        )
        keys = ((UUID(key), body) for key, body in found)
        return tuple(Entry(key, self.unseal(key.bytes, body)) for key, body in keys)


__all__ = ["Entry", "Journal", "new_key"]

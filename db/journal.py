"""The local journal of unfinished work: open cards by their calls, other texts by their records."""

from dataclasses import dataclass
from uuid import UUID

from db.sealed_file import SealedFile, new_key


@dataclass(frozen=True, slots=True)
class Entry:
    """One unfinished piece of work; ``body`` is None when it cannot be read any more."""

    id: UUID
    body: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """An unfinished text of a record, by the place where it is written; ``body`` as above."""

    place: str
    record: str
    body: str | None


class Journal(SealedFile):
    """Entries by id and owner; pages by owner, place and record."""

    SCHEMA = (
        (
            "CREATE TABLE IF NOT EXISTS entry (id TEXT PRIMARY KEY, owner TEXT NOT NULL,"
            " position INTEGER NOT NULL, body BLOB NOT NULL)"
        ),
        (
            "CREATE TABLE IF NOT EXISTS page (owner TEXT NOT NULL, place TEXT NOT NULL,"
            " record TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (owner, place, record))"
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

    def put_page(self, owner: UUID, place: str, record: str, body: str) -> None:
        """Write a page durably, over an earlier one of the same record."""
        values = (str(owner), place, record, self.seal(_where(owner, place, record), body))
        self.run(
            lambda base: base.execute("INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?)", values)
        )

    def remove_page(self, owner: UUID, place: str, record: str) -> None:
        """Wipe a page; one that is not there is no error."""
        which = (str(owner), place, record)
        statement = "DELETE FROM page WHERE owner = ? AND place = ? AND record = ?"
        self.run(lambda base: base.execute(statement, which))

    def pages(self, owner: UUID) -> tuple[Page, ...]:
        """Return an owner's pages."""
        found = self.run(
            lambda base: base.execute(
                "SELECT place, record, body FROM page WHERE owner = ? ORDER BY rowid", (str(owner),)
            ).fetchall()
        )
        return tuple(
            Page(place, record, self.unseal(_where(owner, place, record), body))
            for place, record, body in found
        )


def _where(owner: UUID, place: str, record: str) -> bytes:
    """What the cipher binds a page to: it opens under no other record and for nobody else."""
    return "\n".join((str(owner), place, record)).encode()


__all__ = ["Entry", "Journal", "Page", "new_key"]

"""Reading the feed of changes: where it stands, and what came after a number."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sqlalchemy import Connection, bindparam, func, select

from app.domain.vocabulary import ChangeKind
from db.models.live import Change

if TYPE_CHECKING:
    from db.engine import Dialect

MOST: Final = 2000
"""Rows read in one step; whoever is further behind reads everything anew instead."""

# Built once: every desk asks it at every hint.
_NEWER: Final = (
    select(Change.seq, Change.kind, Change.key, Change.origin)
    .where(Change.seq > bindparam("last"))
    .order_by(Change.seq)
    .limit(MOST + 1)
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """One row; ``key`` None means everything of the kind, ``own`` a change of this desk."""

    kind: ChangeKind
    key: UUID | None
    own: bool


@dataclass(frozen=True, slots=True)
class FeedPart:
    """What came after a number, the number reached, and whether something in between is lost."""

    stamps: Sequence[Stamp]
    reached: int
    gap: bool


class FeedLink:
    """A connection on which the feed is read; a listening one hears hints too.

    ``lineage`` names the history that its numbers belong to.
    """

    def __init__(self, connection: Connection, dialect: "Dialect", *, listening: bool) -> None:
        """Begin to listen first, so that nothing happens between a look and the next hint."""
        self._connection = connection
        self._hinted = dialect.listen(connection) if listening else _never
        self._own = dialect.origin_on(connection)
        self.lineage = dialect.lineage_on(connection)
        self._let_go()

    def hinted(self, seconds: float) -> bool:
        """Wait for a hint, at most so long; say whether one came."""
        return self._hinted(seconds)

    def position(self) -> int:
        """Return the last number given out."""
        last = self._connection.scalar(select(func.max(Change.seq)))
        self._let_go()
        return int(last or 0)

    def after(self, last: int) -> FeedPart:
        """Return what came after a number; a gap when rows in between were thrown away.

        A feed that stands before the number belongs to a restored database: a gap too.
        """
        rows = self._connection.execute(_NEWER, {"last": last}).all()
        follows = bool(rows) and len(rows) <= MOST and rows[0].seq == last + 1
        if not follows and (gap := self._gap(last, len(rows))) is not None:
            return gap
        self._let_go()
        stamps = [Stamp(row.kind, row.key, row.origin == self._own) for row in rows]
        return FeedPart(stamps, rows[-1].seq if rows else last, gap=False)

    def _gap(self, last: int, found: int) -> FeedPart | None:
        """Tell a number that was never used from rows that are gone."""
        ends = select(func.min(Change.seq), func.max(Change.seq))
        first, newest = self._connection.execute(ends).one()
        self._let_go()
        if found <= MOST and (first or 0) <= last + 1 and (newest or 0) >= last:
            return None
        return FeedPart((), int(newest or 0), gap=True)

    def _let_go(self) -> None:
        """End the reading transaction, or an embedded file would be read as it was."""
        self._connection.rollback()


def _never(_seconds: float) -> bool:
    return False

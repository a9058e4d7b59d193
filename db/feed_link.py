"""Reading the feed of changes: where it stands, and what came since."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, bindparam, func, select

from app.domain.vocabulary import ChangeKind
from db.models.live import Change

if TYPE_CHECKING:
    from db.engine import Dialect

MOST: Final = 2000
"""Rows read in one step; whoever is further behind reads everything anew instead."""

# Built once: every desk asks it at every hint. One writer at a time: numbers rise with commits.
NEWER: Final = (
    select(Change.seq, Change.kind, Change.key, Change.origin)
    .where(Change.seq > bindparam("number"))
    .order_by(Change.seq)
    .limit(bindparam("most"))
)
_ENDS: Final = select(func.min(Change.seq), func.max(Change.seq))


@dataclass(frozen=True, slots=True)
class Mark:
    """How far the feed was read: the highest number, and on a server whose rows are still to come.

    ``unseen`` is the server's own word for the writers that had not ended (pg_snapshot).
    """

    number: int
    unseen: str = ""


class FeedRow(NamedTuple):
    """A row of the feed as it is read; ``origin`` names the desk that wrote it, if one did."""

    seq: int
    kind: ChangeKind
    key: UUID | None
    origin: str | None


@dataclass(frozen=True, slots=True)
class Stamp:
    """One row; ``key`` None means everything of the kind, ``own`` a change of this desk."""

    kind: ChangeKind
    key: UUID | None
    own: bool


@dataclass(frozen=True, slots=True)
class FeedPart:
    """What came after a mark, the mark reached, and whether something in between is lost."""

    stamps: Sequence[Stamp]
    reached: Mark
    gap: bool


class FeedLink:
    """A connection on which the feed is read; a listening one hears hints too.

    ``lineage`` names the history that its numbers belong to.
    """

    def __init__(self, connection: Connection, dialect: "Dialect", *, listening: bool) -> None:
        """Begin to listen first, so that nothing happens between a look and the next hint."""
        self._connection, self._dialect = connection, dialect
        self._hinted = dialect.listen(connection) if listening else _never
        self._own = dialect.origin_on(connection)
        self.lineage = dialect.lineage_on(connection)
        self._let_go()

    def hinted(self, seconds: float) -> bool:
        """Wait for a hint, at most so long; say whether one came."""
        return self._hinted(seconds)

    def position(self) -> Mark:
        """Return where the feed stands now."""
        unseen = self._dialect.unseen_on(self._connection)
        _, newest = self._connection.execute(_ENDS).one()
        self._let_go()
        return Mark(int(newest or 0), unseen)

    def after(self, last: Mark) -> FeedPart:
        """Return what came after a mark; a gap when rows in between were thrown away.

        A feed that stands before the mark belongs to a restored database: a gap too.
        """
        rows, unseen = self._dialect.newer_on(self._connection, last, MOST + 1)
        reached = max([last.number, *(row.seq for row in rows)])
        follows = bool(rows) and len(rows) <= MOST and rows[0].seq == last.number + 1
        if not follows and (newest := self._gap(last.number, len(rows))) is not None:
            return FeedPart((), Mark(newest, unseen), gap=True)
        self._let_go()
        return FeedPart([self._stamp(row) for row in rows], Mark(reached, unseen), gap=False)

    def _stamp(self, row: FeedRow) -> Stamp:
        return Stamp(row.kind, row.key, row.origin == self._own)

    def _gap(self, last: int, found: int) -> int | None:
        """Tell a number never used, or not to be seen yet, from rows that are gone."""
        first, newest = self._connection.execute(_ENDS).one()
        self._let_go()
        if found <= MOST and (first or 0) <= last + 1 and (newest or 0) >= last:
            return None
        return int(newest or 0)

    def _let_go(self) -> None:
        """End the reading transaction, or an embedded file would be read as it was."""
        self._connection.rollback()


def _never(_seconds: float) -> bool:
    return False

"""Human numbers for imported tickets, drawn for the year in which each was opened."""

from collections import Counter

from sqlalchemy.orm import Session

from db.session import Database, dialect_of

_YEAR = 10**7
_MORE = 100


class Numbers:
    """A stock of numbers per year.

    It is drawn in a transaction of its own before the import's begins: the counter of this
    year is then not locked while desks register calls. Numbers left over stay unused.
    """

    def __init__(self) -> None:
        self._next: dict[int, int] = {}
        self._left: Counter[int] = Counter()
        self._session: Session | None = None

    def reserve(self, database: Database, years: Counter[int]) -> None:
        """Draw as many as each year needs, at once and for good."""
        if years:
            with database.write() as session:
                for year in sorted(years):
                    self._draw(session, year, years[year])

    def within(self, session: Session) -> "Numbers":
        """Draw what is missing inside this transaction."""
        self._session = session
        return self

    def draw(self, year: int) -> int:
        """Return the next number of a year as the ticket keeps it."""
        if not self._left[year] and self._session is not None:
            self._draw(self._session, year, _MORE)
        sequence = self._next[year]
        self._next[year] += 1
        self._left[year] -= 1
        return year * _YEAR + sequence

    def _draw(self, session: Session, year: int, count: int) -> None:
        self._next[year] = dialect_of(session).next_sequence(session, year, count)
        self._left[year] = count

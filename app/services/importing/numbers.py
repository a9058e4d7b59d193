"""Human numbers for imported tickets, drawn for the year in which each was opened."""

from collections import Counter, defaultdict, deque

from sqlalchemy.orm import Session

from app.domain.ticket_number import pack_number
from db.session import Database, dialect_of

_MORE = 100


class Numbers:
    """A stock of numbers per year.

    It is drawn in a transaction of its own before the import's begins: an embedded counter is
    then not locked while calls are registered. Numbers left over stay unused.
    """

    def __init__(self) -> None:
        self._stock: defaultdict[int, deque[int]] = defaultdict(deque)
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
        if not self._stock[year] and self._session is not None:
            self._draw(self._session, year, _MORE)
        return pack_number(year, self._stock[year].popleft())

    def _draw(self, session: Session, year: int, count: int) -> None:
        self._stock[year].extend(dialect_of(session).draw_numbers(session, year, count))

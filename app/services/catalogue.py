"""The room's reference data, read once and asked often."""

from threading import Lock
from typing import TYPE_CHECKING

from app.domain.clock import Clock
from app.domain.readmodels.catalogue import Catalogue, CategoryView
from db.queries import catalogue as queries
from db.session import Database

if TYPE_CHECKING:
    from app.domain.suggestion import CategoryIndex, CategoryWords


class CatalogueService:
    """One snapshot for all threads; ``refresh`` replaces it whole, never in part."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock
        self._lock = Lock()
        self._snapshot: Catalogue | None = None
        self._index: tuple[Catalogue, CategoryIndex] | None = None

    def snapshot(self) -> Catalogue:
        """Return the snapshot; only the first call reads the database."""
        known = self._snapshot
        if known is not None:
            return known
        with self._lock:
            if self._snapshot is None:
                self._snapshot = self._read()
            return self._snapshot

    @property
    def loaded(self) -> Catalogue:
        """The snapshot as last read, an empty one before that; never asks the database."""
        return self._snapshot or Catalogue()

    def refresh(self) -> Catalogue:
        """Read everything anew; whoever holds the old snapshot keeps it whole."""
        with self._lock:
            self._snapshot = self._read()
            return self._snapshot

    def index(self) -> "CategoryIndex":
        """Return the index of the categories that may be chosen, built once per snapshot."""
        from app.domain.suggestion import CategoryIndex

        catalogue = self.snapshot()
        known = self._index
        if known is None or known[0] is not catalogue:
            known = self._index = (catalogue, CategoryIndex.build(words_to_choose(catalogue)))
        return known[1]

    def _read(self) -> Catalogue:
        with self.database.read() as session:
            return queries.snapshot(session)


def words_to_choose(catalogue: Catalogue) -> "tuple[CategoryWords, ...]":
    """Return the words of the categories that may be chosen."""
    return tuple(_words(one) for one in catalogue.categories.values() if one.selectable)


def _words(category: CategoryView) -> "CategoryWords":
    from app.domain.suggestion import CategoryWords

    return CategoryWords(category.category_id, category.path, category.synonyms, category.code)

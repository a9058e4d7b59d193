"""The category of a text: the room's synonyms, then what its own past tickets say (R33).

What is learned stays in memory: no text and no count of it lies on a desk's disk. It is learned
from the tickets that whoever sits here may read, and is his alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from threading import Lock
from typing import Final, NamedTuple
from uuid import UUID

from app.domain.category_match import Evidence, Match, Trust, evidence_of, fitted, ranked
from app.domain.clock import Clock
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.suggesting import Lesson
from app.domain.suggestion import CategoryIndex, CategoryWords
from app.domain.word_counts import WordCounts, words_of
from app.services.catalogue import CatalogueService, words_to_choose
from app.services.operation import Operations
from db.queries import learning as queries
from db.queries.learning import Told
from db.session import Database

MOST_TICKETS: Final = 10_000
"""The newest ones: a room changes, and older words do it no good."""
HELD_BACK: Final = 300
ANEW_AFTER: Final = timedelta(hours=12)
"""By then so many categories were put right that counting anew is worth it."""
_OVERLAP: Final = timedelta(hours=2)
"""Tickets come later than they were opened: what was on hold, what waited in an outbox."""


@dataclass(slots=True)
class _Learned:
    """What one person's desk has learned."""

    actor: Actor
    lesson: Lesson
    counts: WordCounts
    trust: Trust
    newest: datetime
    numbers: set[int] = field(default_factory=set)


class Suggesting(Operations):
    """Suggests at once from what is in memory; ``learn`` reads the database, behind the window."""

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        super().__init__(database, clock)
        self.catalogue = catalogue
        self._lock = Lock()
        self._learned: _Learned | None = None
        self._tried: tuple[Catalogue, CategoryWords, CategoryIndex] | None = None

    def suggest(self, actor: Actor, text: str, limit: int = 3) -> tuple[Match, ...]:
        """Return the likeliest categories of the text that may be chosen, best first."""
        return self._ranked(actor, text, self.catalogue.index(), limit)

    def match(
        self, actor: Actor, text: str, edited: CategoryWords, limit: int = 3
    ) -> tuple[Match, ...]:
        """Suggest as if one category, known or new, had these words already."""
        return self._ranked(actor, text, self._index_with(edited), limit)

    def lesson(self, actor: Actor) -> Lesson | None:
        """Tell what was learned for this person, None before the first time."""
        learned = self._of(actor)
        return learned.lesson if learned else None

    def learn(self, actor: Actor) -> Lesson:
        """Learn the new tickets, or all anew after some hours or for another person."""
        learned, now = self._of(actor), self.clock()
        if learned is None or now - learned.lesson.at >= ANEW_AFTER:
            learned = self._all_anew(actor)
        else:
            self._add_new(actor, learned)
        return learned.lesson

    def _ranked(
        self, actor: Actor, text: str, index: CategoryIndex, limit: int
    ) -> tuple[Match, ...]:
        learned = self._of(actor)
        with self._lock:
            evidence = evidence_of(text, index, learned.counts if learned else None)
        return ranked(evidence, learned.trust if learned else Trust(), index.keys, limit)

    def _of(self, actor: Actor) -> _Learned | None:
        learned = self._learned
        return learned if learned is not None and learned.actor == actor else None

    def _index_with(self, edited: CategoryWords) -> CategoryIndex:
        catalogue, tried = self.catalogue.snapshot(), self._tried
        if tried is not None and tried[0] is catalogue and tried[1] == edited:
            return tried[2]
        others = words_to_choose(catalogue)
        index = CategoryIndex.build(
            (*(one for one in others if one.category_id != edited.category_id), edited)
        )
        self._tried = (catalogue, edited, index)
        return index

    # ---- learning
    def _read(self, actor: Actor, since: datetime | None = None) -> tuple[Told, ...]:
        with self.reading(actor, Permission.TICKET_READ) as session:
            return queries.told(session, actor, MOST_TICKETS, since)[::-1]

    def _all_anew(self, actor: Actor) -> _Learned:
        now, told = self.clock(), self._read(actor)
        older = len(told) - min(HELD_BACK, len(told) // 10)
        counts = counted(told[:older])
        trust, tried = tried_on(counts, told[:older], told[older:], self.catalogue.index())
        for one in told[older:]:
            counts.add(one.category_id, one.text)
        counts.forget_rare()
        learned = _Learned(
            actor,
            Lesson(now, len(told), tried.asked, tried.first, tried.among_three),
            counts,
            trust,
            told[-1].opened_at if told else now - _OVERLAP,
            {one.number for one in told},
        )
        self._learned = learned
        return learned

    def _add_new(self, actor: Actor, learned: _Learned) -> None:
        for one in self._read(actor, learned.newest - _OVERLAP):
            if one.number in learned.numbers:
                continue
            with self._lock:
                learned.counts.add(one.category_id, one.text)
            learned.numbers.add(one.number)
            learned.newest = max(learned.newest, one.opened_at)
        learned.lesson = replace(learned.lesson, tickets=len(learned.numbers))


class Tried(NamedTuple):
    """How held-back tickets were guessed: at the first place, among three."""

    asked: int
    first: int
    among_three: int


def counted(told: Sequence[Told]) -> WordCounts:
    """Count the words of past tickets."""
    counts = WordCounts()
    for one in told:
        counts.add(one.category_id, one.text)
    return counts


def tried_on(
    counts: WordCounts, learned: Sequence[Told], held_back: Sequence[Told], index: CategoryIndex
) -> tuple[Trust, Tried]:
    """Fit the trust on tickets that were not learned, and tell how well they are guessed.

    A text that was learned word for word in another ticket would praise learning by heart.
    """
    # The words of ten thousand texts would fill the memory; two that share a number cost one case.
    known, keys = {hash(words_of(one.text)) for one in learned}, set(index.keys)
    cases: list[tuple[Evidence, UUID]] = [
        (evidence_of(one.text, index, counts), one.category_id)
        for one in held_back
        if one.category_id in keys and hash(words_of(one.text)) not in known
    ]
    trust = fitted(cases, index.keys)
    first = among = 0
    for evidence, category_id in cases:
        found = [one.category_id for one in ranked(evidence, trust, index.keys)]
        first += found[:1] == [category_id]
        among += category_id in found
    return trust, Tried(len(cases), first, among)

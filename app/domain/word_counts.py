"""What past tickets say of a text: naive Bayes over stems and neighbouring pairs of stems.

P(c | text) is taken proportional to P(c) times the product of P(w | c) over the distinct
words of the text (McCallum, Nigam 1998, "A comparison of event models for naive Bayes"),
with P(w | c) smoothed by the room's own share of the word (Zhai, Lafferty 2004, Dirichlet
prior), so that a category with few tickets claims nothing. Only counts are kept, no text.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Final
from uuid import UUID

from app.domain.folding import stem, tokens
from app.domain.suggestion import EMPTY_WORDS

MOST_WORDS: Final = 60
"""Distinct words and pairs of one text that are looked at; the first ones."""
_PRIOR: Final = 50.0
"""How many words of its own a category needs to weigh as much as the whole room's."""
_PAIR: Final = 0.5
"""A pair tells again what its two words told: it counts half."""
_TICKETS: Final = 0.5
"""Tickets that every category is taken to have had."""
_JOINED: Final = " "


class WordCounts:
    """Counts of words by category; ``add`` learns a ticket, ``weigh`` asks."""

    def __init__(self) -> None:
        self._numbers: dict[UUID, int] = {}
        self._tickets: list[int] = []
        self._sums: list[int] = []
        self._words: dict[str, dict[int, int]] = {}
        self._shares: dict[str, int] = {}
        self._all = 0

    @property
    def tickets(self) -> int:
        """How many tickets were learned."""
        return sum(self._tickets)

    def add(self, category_id: UUID, text: str) -> None:
        """Learn one ticket."""
        number = self._numbers.setdefault(category_id, len(self._numbers))
        if number == len(self._tickets):
            self._tickets.append(0)
            self._sums.append(0)
        self._tickets[number] += 1
        for word in words_of(text):
            by_category = self._words.setdefault(word, {})
            by_category[number] = by_category.get(number, 0) + 1
            self._shares[word] = self._shares.get(word, 0) + 1
            self._sums[number] += 1
            self._all += 1

    def forget_rare(self, fewest: int = 2) -> None:
        """Let go of words that fewer tickets have: they say nothing and fill the memory."""
        for word in [word for word, count in self._shares.items() if count < fewest]:
            for number, count in self._words.pop(word).items():
                self._sums[number] -= count
            self._all -= self._shares.pop(word)

    def weigh(self, text: str, among: Collection[UUID]) -> Mapping[UUID, float]:
        """Return log P(c | text) of these categories; empty when no word of it is known."""
        known = [word for word in words_of(text) if word in self._words]
        if not known or not among:
            return {}
        numbers = {one: self._numbers.get(one, -1) for one in among}
        scores = {one: self._start(number, known) for one, number in numbers.items()}
        told = self._told(known)
        for one, number in numbers.items():
            scores[one] += told.get(number, 0.0)
        return _normal(scores)

    def _start(self, number: int, known: list[str]) -> float:
        """Return log P(c) and the share of the smoothing that all words have alike."""
        tickets, total = (self._tickets[number], self._sums[number]) if number >= 0 else (0, 0)
        alike = math.log(_PRIOR / (total + _PRIOR))
        return math.log(tickets + _TICKETS) + alike * sum(map(_weight, known))

    def _told(self, known: list[str]) -> Mapping[int, float]:
        """Return what the counts of the known words add to each category that has them."""
        told: dict[int, float] = defaultdict(float)
        for word in known:
            expected = _PRIOR * self._shares[word] / self._all
            for number, count in self._words[word].items():
                told[number] += _weight(word) * math.log1p(count / expected)
        return told


def words_of(text: str) -> tuple[str, ...]:
    """Return the distinct stems of a text and its neighbouring pairs, the first ones."""
    return tuple(dict.fromkeys(_words(text)))[:MOST_WORDS]


def _words(text: str) -> Iterator[str]:
    before = ""
    for word in tokens(text):
        own = stem(word)
        if before:
            yield before + _JOINED + own
        if word not in EMPTY_WORDS:
            yield own
        before = own


def _weight(word: str) -> float:
    return _PAIR if _JOINED in word else 1.0


def _normal(scores: Mapping[UUID, float]) -> Mapping[UUID, float]:
    most = max(scores.values())
    total = most + math.log(sum(math.exp(score - most) for score in scores.values()))
    return {one: score - total for one, score in scores.items()}

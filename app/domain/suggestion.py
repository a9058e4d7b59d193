"""Which category the caller's words speak of, and the type-ahead over the tree.

Synonyms are the room's own phrases, so they weigh most, and a longer phrase more than a
short one; then come the words of the category's own name, then those of its branch. Words
that few categories use count more (inverse document frequency, ln(1 + N/n)).
"""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from app.domain.folding import readings, stem, stems, tokens

LEAST_CHARACTERS = 12
_MOST_CHARACTERS = 1000
_SYNONYM, _NAME, _BRANCH = 3.0, 2.0, 0.5
_OWN_CODE, _WHOLE_WORD, _BEGUN_WORD, _IN_BRANCH = 10.0, 4.0, 3.0, 2.0
_PER_FURTHER_WORD = 0.5
_APART = 0.5
_DENIED = 0.4
_WINDOW = 8
_FALSE_END = "\U0010ffff"
_EMPTY_WEIGHT = 0.01
_DENIAL = "не"
EMPTY_WORDS = frozenset(
    (
        "а бы в во для до же за и из или к ко ли на над не нет но о об от по под при с со то у"
        " a an and at for in is no not of on or the to with"
    ).split()
)


@lru_cache(maxsize=1)
def _empty_stems() -> frozenset[str]:
    return frozenset(map(stem, EMPTY_WORDS))


@dataclass(frozen=True, slots=True)
class CategoryWords:
    """Words of one category: its path from the root to its own name, synonyms, digit code."""

    category_id: UUID
    path: tuple[str, ...]
    synonyms: tuple[str, ...] = ()
    code: str = ""


@dataclass(frozen=True, slots=True)
class Suggested:
    """A category offered: its score (only the order means something) and why."""

    category_id: UUID
    score: float
    matched: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Phrase:
    category: int
    stems: tuple[str, ...]
    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class _Entry:
    """Folded words of a category as the type-ahead compares them."""

    name: tuple[str, ...]
    branch: tuple[str, ...]
    code: str


@dataclass(frozen=True, slots=True)
class _Said:
    """The caller's words: stems in their order, the words as said, places of each stem."""

    stems: tuple[str, ...]
    words: tuple[str, ...]
    places: Mapping[str, Sequence[int]]


class CategoryIndex:
    """An index over the room's categories; built once per change, asked at every pause."""

    def __init__(self, categories: Sequence[CategoryWords]) -> None:
        self._categories = tuple(categories)
        phrases = [phrase for i, one in enumerate(categories) for phrase in _phrases(i, one)]
        self._rarity = _rarity(phrases, len(categories))
        self._by_rarest: dict[str, list[_Phrase]] = defaultdict(list)
        for phrase in phrases:
            self._by_rarest[max(phrase.stems, key=self._weight_of)].append(phrase)
        self._words, self._having = _type_ahead(self._categories)
        self._entries = tuple(map(_entry, self._categories))

    @classmethod
    def build(cls, categories: Iterable[CategoryWords]) -> "CategoryIndex":
        """An index over these categories; only those that may be chosen belong in it."""
        return cls(tuple(categories))

    @property
    def keys(self) -> tuple[UUID, ...]:
        """The categories in it."""
        return tuple(one.category_id for one in self._categories)

    def suggest(self, text: str, limit: int = 3) -> tuple[Suggested, ...]:
        """Categories the text speaks of, best first; nothing below 12 characters.

        Only a synonym or a word of the category's own name brings it in; words of the
        branch merely settle the order. The first 1,000 characters count.
        """
        if len(text.strip()) < LEAST_CHARACTERS:
            return ()
        said = _said(text[:_MOST_CHARACTERS])
        scores, reasons = self._weigh(said)
        order = sorted(reasons, key=lambda i: (-scores[i], i))[:limit]
        return tuple(
            Suggested(self._categories[i].category_id, scores[i], tuple(reasons[i])) for i in order
        )

    def _weigh(self, said: _Said) -> tuple[dict[int, float], dict[int, dict[str, None]]]:
        strengths: dict[int, list[float]] = defaultdict(list)
        reasons: dict[int, dict[str, None]] = defaultdict(dict)
        for one in said.places:
            for phrase in self._by_rarest.get(one, ()):
                strength = self._strength(phrase, said)
                strengths[phrase.category].append(strength)
                if strength and phrase.weight > _BRANCH:
                    reasons[phrase.category][phrase.text] = None
        return {i: _together(strengths[i]) for i in reasons}, reasons

    def _strength(self, phrase: _Phrase, said: _Said) -> float:
        closeness = _closeness(phrase.stems, said)
        if not closeness:
            return 0.0
        rarity = sum(map(self._weight_of, phrase.stems))
        longer = 1 + _PER_FURTHER_WORD * (len(phrase.stems) - 1)
        return phrase.weight * closeness * rarity * longer

    def _weight_of(self, one: str) -> float:
        return self._rarity[one]

    def search(self, typed: str, limit: int = 20) -> tuple[Suggested, ...]:
        """Type-ahead: each typed word begins a word of the path, of a synonym or the code.

        Words in any order; the other keyboard layout is tried as well. Own code first, then
        the category's own name, then its branch, then synonyms, then the tree's order.
        """
        best: dict[int, float] = {}
        for reading in readings(typed[:_MOST_CHARACTERS]):
            wanted = tokens(reading)
            for i in self._having_all(wanted):
                best[i] = max(best.get(i, 0.0), _typed_score(wanted, self._entries[i]))
        order = sorted(best, key=lambda i: (-best[i], i))[:limit]
        matched = tokens(typed)
        return tuple(Suggested(self._categories[i].category_id, best[i], matched) for i in order)

    def _having_all(self, wanted: Sequence[str]) -> set[int]:
        found = [self._having_beginning(word) for word in wanted]
        return set.intersection(*found) if found else set()

    def _having_beginning(self, typed: str) -> set[int]:
        first = bisect_left(self._words, typed)
        last = bisect_left(self._words, typed + _FALSE_END)
        return set().union(*(self._having[word] for word in self._words[first:last]))


def _phrases(number: int, category: CategoryWords) -> Iterable[_Phrase]:
    for synonym in category.synonyms:
        whole = stems(synonym)
        if any(one not in _empty_stems() for one in whole):
            yield _Phrase(number, whole, synonym, _SYNONYM)
    for depth, name in enumerate(reversed(category.path)):
        for word in dict.fromkeys(tokens(name)):
            if word not in EMPTY_WORDS:
                yield _Phrase(number, (stem(word),), word, _BRANCH if depth else _NAME)


def _rarity(phrases: Iterable[_Phrase], count: int) -> Mapping[str, float]:
    users: dict[str, set[int]] = defaultdict(set)
    for phrase in phrases:
        for one in phrase.stems:
            users[one].add(phrase.category)
    rare = {one: math.log(1 + count / len(using)) for one, using in users.items()}
    # «не» joins a phrase together, and so must be found with it, but tells nothing itself.
    empty = _empty_stems()
    return {one: _EMPTY_WEIGHT if one in empty else rare[one] for one in rare}


def _together(strengths: Iterable[float]) -> float:
    # Each further phrase counts half: many synonyms for one thing are not many proofs of it.
    ordered = sorted(strengths, reverse=True)
    return sum(strength * 0.5**i for i, strength in enumerate(ordered))


def _said(text: str) -> _Said:
    words = tokens(text)
    order = tuple(map(stem, words))
    places: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(order):
        places[one].append(place)
    return _Said(order, words, dict(places))


def _closeness(phrase: tuple[str, ...], said: _Said) -> float:
    """1 for the phrase word by word, less for its words apart or denied, 0 without them."""
    if any(one not in said.places for one in phrase):
        return 0.0
    if len(phrase) == 1:
        denied = all(place and said.stems[place - 1] == _DENIAL for place in said.places[phrase[0]])
        return _DENIED if denied else 1.0
    starts = said.places[phrase[0]]
    if any(said.stems[start : start + len(phrase)] == phrase for start in starts):
        return 1.0
    return _APART if _within_window(phrase, said) else 0.0


def _within_window(phrase: tuple[str, ...], said: _Said) -> bool:
    if _DENIAL in phrase:
        # «не» belongs to the word behind it: «не печатает», never «печатает, но не режет».
        denied = phrase[phrase.index(_DENIAL) : phrase.index(_DENIAL) + 2]
        if not any(said.stems[p : p + 2] == denied for p in said.places[_DENIAL]):
            return False
    reach = len(phrase) + _WINDOW
    ends = ((start, start + reach) for one in set(phrase) for start in said.places[one])
    return any(_all_between(phrase, first, last, said) for first, last in ends)


def _all_between(phrase: tuple[str, ...], first: int, last: int, said: _Said) -> bool:
    return all(any(first <= place < last for place in said.places[one]) for one in phrase)


def _type_ahead(categories: Sequence[CategoryWords]) -> tuple[list[str], dict[str, set[int]]]:
    having: dict[str, set[int]] = defaultdict(set)
    for i, one in enumerate(categories):
        for text in (*one.path, *one.synonyms, one.code):
            for word in tokens(text):
                having[word].add(i)
    return sorted(having), dict(having)


def _entry(category: CategoryWords) -> _Entry:
    name = tokens(category.path[-1]) if category.path else ()
    branch = tuple(word for part in category.path[:-1] for word in tokens(part))
    return _Entry(name, branch, category.code)


def _typed_score(wanted: Sequence[str], entry: _Entry) -> float:
    if len(wanted) == 1 and entry.code == wanted[0]:
        return _OWN_CODE
    score = sum(_one_typed(word, entry) for word in wanted) / len(wanted)
    return score + (1.0 if entry.name and entry.name[0].startswith(wanted[0]) else 0.0)


def _one_typed(typed: str, entry: _Entry) -> float:
    if typed in entry.name:
        return _WHOLE_WORD
    if any(word.startswith(typed) for word in entry.name) or entry.code.startswith(typed):
        return _BEGUN_WORD
    return _IN_BRANCH if any(word.startswith(typed) for word in entry.branch) else 1.0

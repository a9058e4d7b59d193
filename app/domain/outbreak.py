"""Whether several callers speak of one fault: the same category, or words that are alike (N6).

Evidence only: how many, within which time, in which words, where. Nobody is joined by it.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final
from uuid import UUID

from app.domain.folding import stem, tokens
from app.domain.similarity import TRIGRAM_THRESHOLD, shared, trigrams
from app.domain.suggestion import EMPTY_WORDS

MOST_TEXT: Final = 300
"""Characters of a text that are compared: what the caller said first."""
MOST_WORDS: Final = 5
_MOST_HAVE: Final = 0.5
_DENIAL: Final = "не"
_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Recent:
    """A ticket of the last hour; ``caller`` is the client, else the person, else the ticket."""

    ticket_id: UUID
    number: int
    caller: UUID
    opened_at: datetime
    category_id: UUID | None
    master_id: UUID | None
    subject: str
    text: str
    place: str
    organisation: str
    finished: bool = False

    @property
    def letters(self) -> frozenset[str]:
        """What its words are compared by."""
        return _letters(self.text[:MOST_TEXT])


@lru_cache(maxsize=512)
def _letters(text: str) -> frozenset[str]:
    """Cut a text once an hour, not at each key of every call."""
    return trigrams(text)


@dataclass(frozen=True, slots=True)
class Traces:
    """What several tickets have in common."""

    callers: int
    minutes: int
    words: tuple[str, ...]
    place: str


def likeness(
    category_id: UUID | None, letters: frozenset[str], other: Recent, others: frozenset[str]
) -> float:
    """How alike a matter and a ticket are: 1 for one category, else their share of trigrams."""
    if category_id is not None and category_id == other.category_id:
        return 1.0
    return shared(letters, others)


def around(
    category_id: UUID | None, text: str, recent: Iterable[Recent]
) -> tuple[tuple[Recent, float], ...]:
    """Return the tickets alike a matter, each with its likeness, the newest first."""
    letters = trigrams(text[:MOST_TEXT])
    judged = [(one, likeness(category_id, letters, one, one.letters)) for one in recent]
    found = [pair for pair in judged if pair[1] >= TRIGRAM_THRESHOLD]
    return tuple(sorted(found, key=lambda pair: pair[0].opened_at, reverse=True))


def groups(recent: Sequence[Recent], fewest: int) -> tuple[tuple[Recent, ...], ...]:
    """Part tickets into matters of ``fewest`` callers or more, the largest first.

    A matter is a ticket with all that are alike it; none belongs to two. Oldest first inside.
    """
    near = _neighbours(recent)
    left, found = set(range(len(recent))), []
    while left:
        best = max(left, key=lambda i: (_callers(recent, near[i] & left), -i))
        members = near[best] & left
        if _callers(recent, members) < fewest:
            break
        found.append(tuple(sorted((recent[i] for i in members), key=lambda one: one.opened_at)))
        left -= members
    return tuple(found)


def _neighbours(recent: Sequence[Recent]) -> list[set[int]]:
    """Return for each ticket the places of those alike it, its own among them.

    Trigrams in common are counted through an index: most pairs have none to speak of.
    """
    near = [{place} for place in range(len(recent))]
    having: dict[str, list[int]] = defaultdict(list)
    of_category: dict[UUID, list[int]] = defaultdict(list)
    letters = [one.letters for one in recent]
    for place, one in enumerate(recent):
        common = Counter(other for each in letters[place] for other in having[each])
        alike = [other for other, count in common.items() if _share(letters, place, other, count)]
        if one.category_id is not None:
            alike += of_category[one.category_id]
            of_category[one.category_id].append(place)
        for other in alike:
            near[place].add(other)
            near[other].add(place)
        for each in letters[place]:
            having[each].append(place)
    return near


def _share(letters: Sequence[frozenset[str]], one: int, other: int, common: int) -> bool:
    return common >= TRIGRAM_THRESHOLD * (len(letters[one]) + len(letters[other]) - common)


def _callers(recent: Sequence[Recent], members: Collection[int]) -> int:
    return len({recent[i].caller for i in members})


def traces(members: Sequence[Recent], now: datetime, text: str = "") -> Traces:
    """Return what the tickets, and a text at hand, have in common.

    The words are those that half of them or more say, as one of them says them.
    """
    texts = [one.text[:MOST_TEXT] for one in members] + ([text[:MOST_TEXT]] if text else [])
    first = min((one.opened_at for one in members), default=now)
    places = Counter(one.place for one in members if one.place)
    place, count = places.most_common(1)[0] if places else ("", 0)
    return Traces(
        callers=len({one.caller for one in members}),
        minutes=max(1, round((now - first) / _MINUTE)),
        words=common_words(texts),
        place=place if count * 2 > len(members) else "",
    )


def common_words(texts: Sequence[str]) -> tuple[str, ...]:
    """Return words that half of the texts or more share, in the order one text has them."""
    said = [tuple((word, stem(word)) for word in tokens(text)) for text in texts]
    counted = Counter(own for words in said for own in {own for _, own in words})
    least = max(2, len(texts) * _MOST_HAVE)
    common = {own for own, count in counted.items() if count >= least and own not in EMPTY_WORDS}
    if not common:
        return ()
    best = max(said, key=lambda words: len({own for _, own in words} & common))
    return _spoken(best, common)[:MOST_WORDS]


def _spoken(words: Sequence[tuple[str, str]], common: Collection[str]) -> tuple[str, ...]:
    """Keep the common words of a text, each once, «не» before the word it denies."""
    kept: dict[str, None] = {}
    for place, (word, own) in enumerate(words):
        if own not in common:
            continue
        denied = place > 0 and words[place - 1][0] == _DENIAL
        kept[f"{_DENIAL} {word}" if denied else word] = None
    return tuple(kept)

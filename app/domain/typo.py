"""Names typed in a hurry: one slip is forgiven in four letters, two in eight.

Distances are optimal string alignment (a swap of neighbours is one slip) as rapidfuzz
counts them. Stored and typed names are folded first; scores run from 0 to 100.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from app.domain.folding import tokens

Key = TypeVar("Key")

EXACT = 100.0
_BEGINNING = 90.0
_SLIP = 70.0
_SLIP_IN_BEGINNING = 55.0
_PRICE_OF_SLIP = 8.0
_PRICE_OF_REST = 0.5
_MOST_REST = 10
_ORGANISATION_SHARE = 0.95
_ONE_SLIP_FROM, _TWO_SLIPS_FROM = 4, 8


@dataclass(frozen=True, slots=True)
class NameCandidate(Generic[Key]):
    """Whom a typed name may mean; ``key`` is whatever the caller tells people apart by."""

    key: Key
    full_name: str
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class RankedName(Generic[Key]):
    """A candidate found and how well it fits, above 0 and at most 100."""

    candidate: NameCandidate[Key]
    score: float


def allowed_slips(word: str) -> int:
    """How many slips a typed word may have: none below 4 letters, 1 below 8, then 2."""
    if len(word) < _ONE_SLIP_FROM or word.isdecimal():
        return 0
    return 1 if len(word) < _TWO_SLIPS_FROM else 2


def typo_distance(typed: str, word: str) -> int | None:
    """Slips between two folded words; None when there are more than may be forgiven."""
    slips = allowed_slips(typed)
    from rapidfuzz.distance import OSA  # thirty modules, for the first name that is typed

    distance = OSA.distance(typed, word, score_cutoff=slips)
    return distance if distance <= slips else None


def word_score(typed: str, word: str) -> float:
    """Exact word > its beginning > the word with slips > its beginning with slips > 0."""
    if typed == word:
        return EXACT
    rest = min(max(len(word) - len(typed), 0), _MOST_REST) * _PRICE_OF_REST
    if word.startswith(typed):
        return _BEGINNING - rest
    distance = typo_distance(typed, word)
    if distance is not None:
        return _SLIP - (distance - 1) * _PRICE_OF_SLIP
    distance = _distance_to_beginning(typed, word)
    return 0.0 if distance is None else _SLIP_IN_BEGINNING - distance * _PRICE_OF_SLIP - rest


def _distance_to_beginning(typed: str, word: str) -> int | None:
    # A slip may have dropped or added a letter, so the beginning is one shorter or longer.
    lengths = range(len(typed) - 1, min(len(typed) + 2, len(word)))
    found = [typo_distance(typed, word[:length]) for length in lengths]
    return min((distance for distance in found if distance is not None), default=None)


def name_score(query: str, full_name: str, organisation: str = "") -> float:
    """How well a typed text fits a person, 0 to 100; 0 unless every typed word fits a word.

    Words may come in any order; each stored word answers for one typed word only. A word of
    the organisation counts a little less than one of the name.
    """
    typed = tokens(query)
    return _score(typed, _words(full_name), _words(organisation)) if typed else 0.0


@lru_cache(maxsize=8192)
def _words(name: str) -> tuple[str, ...]:
    return tokens(name)


def _score(typed: Sequence[str], name: Sequence[str], organisation: Sequence[str]) -> float:
    offered = [(word, 1.0) for word in name] + [
        (word, _ORGANISATION_SHARE) for word in organisation
    ]
    total = 0.0
    # The longest typed word says most, so it chooses first.
    for word in sorted(typed, key=len, reverse=True):
        best, place = max(
            ((word_score(word, other) * share, -i) for i, (other, share) in enumerate(offered)),
            default=(0.0, 0),
        )
        if not best:
            return 0.0
        total += best
        offered.pop(-place)
    return total / len(typed)


def rank_names(
    query_words: Iterable[str], candidates: Iterable[NameCandidate[Key]]
) -> tuple[RankedName[Key], ...]:
    """Candidates that fit any of the readings, best first, then by name.

    ``query_words``: readings of one typed text as ``folding.readings`` or
    ``Lookup.words`` give them; the best one counts for each candidate.
    """
    queries = [typed for typed in map(tokens, query_words) if typed]
    ranked = (RankedName(one, _best(queries, one)) for one in candidates)
    fitting = [one for one in ranked if one.score]
    return tuple(sorted(fitting, key=lambda one: (-one.score, one.candidate.full_name)))


def _best(queries: Sequence[Sequence[str]], candidate: NameCandidate[Key]) -> float:
    name, organisation = _words(candidate.full_name), _words(candidate.organisation)
    return max((_score(typed, name, organisation) for typed in queries), default=0.0)

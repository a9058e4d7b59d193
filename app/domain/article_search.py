"""Articles by the words typed: stems, rare words before common ones, titles before steps."""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from app.domain.folding import readings, stems, tokens
from app.domain.readmodels.catalogue import ArticleView, CategoryView

TITLE, SYMPTOM, CATEGORY, STEPS = 4.0, 3.0, 2.0, 1.0
OWN_CATEGORY = 1.5
"""How much an article of the category at hand gains."""
BEGUN = 0.5
"""How much of its weight a word counts that is still being typed."""
LEAST_BEGUN = 3
MOST_CHARACTERS = 500
_FALSE_END = "\U0010ffff"


class ArticleIndex:
    """An index over the published articles; built once per snapshot, asked at each pause."""

    def __init__(
        self, articles: Sequence[ArticleView], categories: Mapping[UUID, CategoryView]
    ) -> None:
        self._articles = tuple(articles)
        self._weights: dict[str, dict[int, float]] = defaultdict(dict)
        for place, article in enumerate(articles):
            for weight, text in _parts(article, categories):
                for word in set(stems(text)):
                    known = self._weights[word].get(place, 0.0)
                    self._weights[word][place] = max(known, weight)
        self._words = sorted(self._weights)

    def search(
        self, text: str, category_id: UUID | None = None, limit: int = 8
    ) -> tuple[ArticleView, ...]:
        """Find articles for a text in either keyboard layout, the best first.

        An article must hold every typed word that any article holds, or at least half of
        a longer text; the last word may be unfinished. The first 500 characters count.
        """
        scores: dict[int, float] = {}
        for reading in readings(text[:MOST_CHARACTERS]):
            for place, score in self._scores(reading).items():
                scores[place] = max(scores.get(place, 0.0), score)
        for place in scores:
            if category_id in self._articles[place].category_ids:
                scores[place] *= OWN_CATEGORY
        order = sorted(scores, key=lambda place: (-scores[place], place))
        return tuple(self._articles[place] for place in order[:limit])

    def _scores(self, reading: str) -> dict[int, float]:
        scores: dict[int, float] = defaultdict(float)
        hits: dict[int, int] = defaultdict(int)
        wanted = dict.fromkeys(stems(reading))
        known = [found for found in map(self._having, _typed(reading, wanted)) if found]
        for found in known:
            rarity = math.log(1 + len(self._articles) / len(found))
            for place, weight in found.items():
                scores[place] += weight * rarity
                hits[place] += 1
        least = (len(known) + 1) // 2
        return {place: score for place, score in scores.items() if hits[place] >= least}

    def _having(self, word: tuple[str, str]) -> Mapping[int, float]:
        """Weights by article of one word: its stem, else what it may be the beginning of."""
        stem, begun = word
        if stem in self._weights or len(begun) < LEAST_BEGUN:
            return self._weights.get(stem, {})
        found: dict[int, float] = {}
        first = bisect_left(self._words, begun)
        for one in self._words[first : bisect_left(self._words, begun + _FALSE_END)]:
            for place, weight in self._weights[one].items():
                found[place] = max(found.get(place, 0.0), weight * BEGUN)
        return found


def _typed(reading: str, wanted: Iterable[str]) -> list[tuple[str, str]]:
    """Pair each stem with the beginning it stands for: only the last word can be unfinished."""
    words = tokens(reading)
    last = stems(words[-1])[0] if words else ""
    return [(stem, words[-1] if stem == last else "") for stem in wanted]


def _parts(
    article: ArticleView, categories: Mapping[UUID, CategoryView]
) -> Iterable[tuple[float, str]]:
    yield TITLE, article.title
    yield SYMPTOM, article.symptom
    yield STEPS, f"{article.steps} {article.workaround} {article.audience}"
    for key in article.category_ids:
        category = categories.get(key)
        if category is not None:
            yield CATEGORY, " ".join((category.name, *category.synonyms))

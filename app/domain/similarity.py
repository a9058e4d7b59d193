"""How alike two texts are, by the definition of PostgreSQL's pg_trgm, for both databases."""

import re

TRIGRAM_THRESHOLD = 0.3
"""From here on two texts are shown as alike; pg_trgm's own default."""

_WORD = re.compile(r"[^\W_]+")
_SIZE = 3


def fold(text: str) -> str:
    """Lower the case and write ё as е, as the search columns do."""
    return text.lower().replace("ё", "е")


def trigrams(text: str) -> frozenset[str]:
    """Cut each word, padded by two blanks before and one after, into runs of three characters.

    Definition: PostgreSQL documentation, F.35 pg_trgm, "Trigram (or Trigraph) Concepts".
    """
    found: set[str] = set()
    for word in set(_WORD.findall(fold(text))):
        padded = f"  {word} "
        found.update(padded[at : at + _SIZE] for at in range(len(padded) - _SIZE + 1))
    return frozenset(found)


def similarity(a: str, b: str) -> float:
    """Share of common trigrams among all of both texts, 0..1; texts without words give 0."""
    return shared(trigrams(a), trigrams(b))


def shared(a: frozenset[str], b: frozenset[str]) -> float:
    """The same for trigrams cut beforehand, when one text meets many."""
    common = len(a & b)
    union = len(a) + len(b) - common
    return common / union if union else 0.0

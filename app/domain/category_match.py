"""Which category a text is of, with a probability: synonyms first, then what was learned.

Both kinds of evidence are put together as a product of powers, a log-linear pool (Genest,
Zidek 1986): p(c) ~ P(c | past tickets)^a * (1 + score of synonyms)^b. The exponents are
fitted on tickets held back from learning, so that a percentage says how often it is right.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol
from uuid import UUID

from app.domain.suggestion import LEAST_CHARACTERS, CategoryIndex, Suggested

LEAST_SHOWN: Final = 0.05
"""What is less likely is no suggestion."""
FEWEST_CASES: Final = 30
"""Held-back tickets from which on the exponents are fitted."""
_MOST_TOLD: Final = 12
_LEARNED_STEPS: Final = (0.15, 0.25, 0.35, 0.5, 0.65, 0.8, 1.0)
_TOLD_STEPS: Final = (1.5, 2.0, 2.5, 3.0)
"""Synonyms are the room's own word: however badly they did, they keep a say."""
_LEAST_LIKELY: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Match:
    """A category with its probability (0..1), the words of it that were said, and the source."""

    category_id: UUID
    probability: float
    matched: tuple[str, ...] = ()
    learned: bool = False


@dataclass(frozen=True, slots=True)
class Trust:
    """How much either kind of evidence is believed: the exponents a and b."""

    learned: float = 0.5
    told: float = 2.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for the categories of a text: log P of the learner, finds of the index."""

    learned: Mapping[UUID, float] = field(default_factory=dict)
    told: Mapping[UUID, Suggested] = field(default_factory=dict)


class Learner(Protocol):
    """What the room's past tickets say; log P(c | text), empty when nothing of it is known."""

    def weigh(self, text: str, among: Collection[UUID]) -> Mapping[UUID, float]:
        """Weigh these categories."""
        ...


def evidence_of(text: str, index: CategoryIndex, learner: Learner | None) -> Evidence:
    """Ask both; a text below the least characters is evidence of nothing."""
    if len(text.strip()) < LEAST_CHARACTERS:
        return Evidence()
    told = {one.category_id: one for one in index.suggest(text, _MOST_TOLD)}
    learned = learner.weigh(text, index.keys) if learner is not None else {}
    return Evidence(learned, told)


def ranked(
    evidence: Evidence, trust: Trust, among: Collection[UUID], limit: int = 3
) -> tuple[Match, ...]:
    """Return the likeliest categories, best first; none without evidence for it."""
    shares = probabilities(evidence, trust, among)
    best = sorted(shares, key=lambda one: -shares[one])[:limit]
    return tuple(
        Match(
            one,
            shares[one],
            evidence.told[one].matched if one in evidence.told else (),
            learned=one not in evidence.told,
        )
        for one in best
        if shares[one] >= LEAST_SHOWN and (one in evidence.told or evidence.learned)
    )


def probabilities(
    evidence: Evidence, trust: Trust, among: Collection[UUID]
) -> Mapping[UUID, float]:
    """Return the probability of each category; they sum to one."""
    scores = {one: _score(evidence, trust, one) for one in among}
    most = max(scores.values(), default=0.0)
    weights = {one: math.exp(score - most) for one, score in scores.items()}
    total = sum(weights.values())
    return {one: weight / total for one, weight in weights.items()}


def _score(evidence: Evidence, trust: Trust, one: UUID) -> float:
    told = evidence.told.get(one)
    said = math.log1p(told.score) if told is not None else 0.0
    return trust.learned * evidence.learned.get(one, 0.0) + trust.told * said


def fitted(cases: Sequence[tuple[Evidence, UUID]], among: Collection[UUID]) -> Trust:
    """Return the exponents under which the chosen categories of the cases are likeliest.

    Least logarithmic loss (a proper score: it is least where probabilities are true) over a
    grid. Too few cases leave the defaults.
    """
    known = [(evidence, key) for evidence, key in cases if evidence.learned or evidence.told]
    if len(known) < FEWEST_CASES:
        return Trust()
    steps = [Trust(a, b) for a in _LEARNED_STEPS for b in _TOLD_STEPS]
    return min(steps, key=lambda trust: _loss(known, trust, among))


def _loss(cases: Iterable[tuple[Evidence, UUID]], trust: Trust, among: Collection[UUID]) -> float:
    return -sum(
        math.log(max(probabilities(evidence, trust, among).get(key, 0.0), _LEAST_LIKELY))
        for evidence, key in cases
    )

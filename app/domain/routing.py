"""Whom to give a ticket, and why: the ranking behind the assign panel (N9, R29, R50 to R52)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from app.domain.vocabulary import Priority, SupportLine

WEIGHTS: Mapping[Priority, float] = MappingProxyType(
    {Priority.CRITICAL: 4.0, Priority.HIGH: 2.0, Priority.NORMAL: 1.0, Priority.LOW: 0.5}
)
"""What an open ticket weighs, in normal tickets: each step of priority doubles it."""

# Each step outweighs all below it together, so the order is: the client's own specialist, who
# works the client's open ticket of this class, who knows the matter best, who has least to do.
SCORE_DEDICATED = 4000.0
SCORE_WORKS_OPEN_TICKET = 2000.0
SCORE_SKILL_STEP = 100.0
SCORE_LOAD_MOST = 99.0
COMPETENCE_MOST = 3
"""Competence is counted 0..3 (R111); more counts as 3."""
ALIKE_SOME, ALIKE_MANY = 1, 3
"""Solved alike counts in three steps: none, some, many; a big past must not draw all work."""
_ALIKE_STEPS = 3


class RankReason(StrEnum):
    """Why a candidate stands where he stands, most telling first."""

    DEDICATED = "dedicated"
    WORKS_OPEN_TICKET = "works_open_ticket"
    COMPETENT = "competent"
    SOLVED_ALIKE = "solved_alike"
    LEAST_LOADED = "least_loaded"
    ON_SHIFT = "on_shift"
    OVER_LIMIT = "over_limit"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An agent as the ranking sees him.

    ``weighted_load`` is in normal tickets (see WEIGHTS); ``limit`` is a count of open tickets,
    None for no limit; ``handles_open_ticket`` is the number of this client's open ticket of
    the same class that he works; ``solved_alike`` counts tickets.
    """

    agent_id: UUID
    full_name: str
    line: SupportLine
    group_id: UUID | None = None
    open_count: int = 0
    weighted_load: float = 0.0
    limit: int | None = None
    on_shift_until: datetime | None = None
    absent: bool = False
    dedicated: bool = False
    handles_open_ticket: str | None = None
    solved_alike: int = 0
    competence: int = 0


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with his place's reasons (never none) and score (higher is better)."""

    candidate: Candidate
    reasons: tuple[RankReason, ...]
    score: float


def weight_of(priority: Priority) -> float:
    """Tell what one open ticket weighs, in normal tickets."""
    return WEIGHTS[priority]


def rank(candidates: Iterable[Candidate], now: datetime) -> tuple[Ranked, ...]:
    """Order those who may be offered, best first; the same set always gives the same order.

    Absent people and people off shift are never offered; those at their limit only when
    nobody else is left.
    """
    present = [each for each in candidates if _is_present(each, now)]
    below_limit = [each for each in present if not _is_full(each)]
    offered = below_limit or present
    least = min((each.weighted_load for each in offered), default=0.0)
    ranked = [Ranked(each, _reasons(each, least), score_of(each)) for each in offered]
    return tuple(sorted(ranked, key=_order))


def score_of(candidate: Candidate) -> float:
    """Add the weights up; see the SCORE constants."""
    return (
        SCORE_DEDICATED * candidate.dedicated
        + SCORE_WORKS_OPEN_TICKET * (candidate.handles_open_ticket is not None)
        + SCORE_SKILL_STEP * _skill(candidate)
        - min(candidate.weighted_load, SCORE_LOAD_MOST)
    )


def _skill(candidate: Candidate) -> int:
    """Put competence first and solved alike second into one number, 0..11."""
    alike = (candidate.solved_alike >= ALIKE_SOME) + (candidate.solved_alike >= ALIKE_MANY)
    return min(candidate.competence, COMPETENCE_MOST) * _ALIKE_STEPS + alike


def _is_present(candidate: Candidate, now: datetime) -> bool:
    until = candidate.on_shift_until
    return not candidate.absent and until is not None and until > now


def _is_full(candidate: Candidate) -> bool:
    return candidate.limit is not None and candidate.open_count >= candidate.limit


def _reasons(candidate: Candidate, least_load: float) -> tuple[RankReason, ...]:
    facts = (
        (RankReason.DEDICATED, candidate.dedicated),
        (RankReason.WORKS_OPEN_TICKET, candidate.handles_open_ticket is not None),
        (RankReason.COMPETENT, candidate.competence > 0),
        (RankReason.SOLVED_ALIKE, candidate.solved_alike >= ALIKE_SOME),
        (RankReason.LEAST_LOADED, candidate.weighted_load <= least_load),
        (RankReason.ON_SHIFT, True),
        (RankReason.OVER_LIMIT, _is_full(candidate)),
    )
    return tuple(reason for reason, holds in facts if holds)


def _order(ranked: Ranked) -> tuple[float, float, int, str, UUID]:
    one = ranked.candidate
    return (-ranked.score, one.weighted_load, one.open_count, one.full_name, one.agent_id)


def share_most_to_least(loads: Sequence[float]) -> float | None:
    """Divide the largest load by the smallest (R53); 1 is even.

    None when there are fewer than two people or the smallest has nothing while others work.
    """
    if len(loads) <= 1:
        return None
    most, least = max(loads), min(loads)
    if least == 0:
        return 1.0 if most == 0 else None
    return most / least


def gini(loads: Sequence[float]) -> float:
    """Measure unevenness 0..1 of loads not below zero: 0 is even, near 1 is all on one.

    Formula: the mean absolute difference of all pairs divided by twice the mean, in the sorted
    form sum((2i - n - 1) * x_i) / (n * sum(x)) with i from 1 (Gini 1912; Sen 1973).
    """
    total, count = sum(loads), len(loads)
    if total == 0:
        return 0.0
    ordered = enumerate(sorted(loads), start=1)
    return sum((2 * place - count - 1) * load for place, load in ordered) / (count * total)

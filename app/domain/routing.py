"""Whom to give a ticket, and why: the ranking behind the assign panel (N9, R29, R50 to R52).

How unevenly work lies is measured in evenness.py.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from app.domain.mentoring import is_reached
from app.domain.routes import Way
from app.domain.vocabulary import Grade, Priority, SupportLine

WEIGHTS: Mapping[Priority, float] = MappingProxyType(
    {Priority.CRITICAL: 4.0, Priority.HIGH: 2.0, Priority.NORMAL: 1.0, Priority.LOW: 0.5}
)
"""What an open ticket weighs, in normal tickets: each step of priority doubles it."""

# Each step outweighs all below it together, so the order is: whom the rule names, the client's
# own specialist, who answers for the channel, who works the client's open ticket of this class,
# who knows the matter best, who has least to do.
SCORE_NAMED = 16000.0
SCORE_DEDICATED = 8000.0
SCORE_OWNS_CHANNEL = 4000.0
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

    NAMED = "named"
    STANDS_IN = "stands_in"
    DEDICATED = "dedicated"
    OWNS_CHANNEL = "owns_channel"
    IN_TURN = "in_turn"
    LEAST_OPEN = "least_open"
    WORKS_OPEN_TICKET = "works_open_ticket"
    COMPETENT = "competent"
    SOLVED_ALIKE = "solved_alike"
    LEAST_LOADED = "least_loaded"
    ON_SHIFT = "on_shift"
    OUTSIDE = "outside"
    BELOW_WANTED = "below_wanted"
    OVER_LIMIT = "over_limit"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An agent as the ranking sees him.

    ``weighted_load`` is in normal tickets (see WEIGHTS); ``limit`` is a count of open tickets,
    None for no limit; ``handles_open_ticket`` is the number of this client's open ticket of
    the same class that he works; ``solved_alike`` counts tickets; ``named`` by the rule;
    ``stands_in_for`` is the name of the absent colleague whose deputy he is now.
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
    grade: Grade = Grade.ENGINEER
    named: bool = False
    stands_in_for: str = ""
    owns_channel: bool = False
    outside: bool = False

    @property
    def goes_first(self) -> bool:
        """Whether he is asked for himself, before anybody is chosen among the group."""
        return self.named or self.dedicated or self.owns_channel


@dataclass(frozen=True, slots=True)
class Choice:
    """How one of the group is chosen; ``turn`` is the number drawn for going round."""

    way: Way = Way.RANKED
    least_grade: Grade | None = None
    least_competence: int | None = None
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with his place's reasons (never none) and score (higher is better)."""

    candidate: Candidate
    reasons: tuple[RankReason, ...]
    score: float


def weight_of(priority: Priority) -> float:
    """Tell what one open ticket weighs, in normal tickets."""
    return WEIGHTS[priority]


_USUAL = Choice()


def rank(
    candidates: Iterable[Candidate], now: datetime, choice: Choice = _USUAL
) -> tuple[Ranked, ...]:
    """Order those who may be offered, best first; the same set always gives the same order.

    Absent people, people off shift, and the owner of a channel at his limit are never offered;
    those below the wanted grade or competence, and others at their limit, only when nobody else
    is left.
    """
    offered = _offered([each for each in candidates if _is_offered(each, now)], choice)
    least = _least(offered)
    ring = _ring(offered, choice)
    ranked = [Ranked(each, _reasons(each, least, choice, ring), score_of(each)) for each in offered]
    return tuple(sorted(ranked, key=lambda one: _order(one, choice, ring)))


def _least(offered: list[Candidate]) -> tuple[float, int]:
    """Return the least weight and the least count of open tickets among them."""
    weight = min((each.weighted_load for each in offered), default=0.0)
    return weight, min((each.open_count for each in offered), default=0)


def _offered(present: list[Candidate], choice: Choice) -> list[Candidate]:
    free = [each for each in present if not _is_full(each)]
    for some in (free, present):
        fitting = [each for each in some if each.goes_first or is_wanted(each, choice)]
        if fitting or some:
            return fitting or some
    return []


def is_wanted(candidate: Candidate, choice: Choice) -> bool:
    """Tell whether somebody has the grade and the competence that are asked for."""
    if not is_reached(candidate.grade, choice.least_grade):
        return False
    return candidate.competence >= (choice.least_competence or 0)


def _ring(offered: list[Candidate], choice: Choice) -> dict[UUID, int]:
    """Say how many are before each when the turn goes round; only those of the group go round.

    As long as the same people are there, any run of turns falls on them evenly: their counts
    differ by one at most, however many desks draw at once.
    """
    if choice.way is not Way.ROUND_ROBIN:
        return {}
    members = sorted(each.agent_id for each in offered if not each.goes_first)
    count = len(members)
    return {key: (at - choice.turn) % count for at, key in enumerate(members)}


def score_of(candidate: Candidate) -> float:
    """Add the weights up; see the SCORE constants."""
    return (
        SCORE_NAMED * candidate.named
        + SCORE_DEDICATED * candidate.dedicated
        + SCORE_OWNS_CHANNEL * candidate.owns_channel
        + SCORE_WORKS_OPEN_TICKET * (candidate.handles_open_ticket is not None)
        + SCORE_SKILL_STEP * _skill(candidate)
        - min(candidate.weighted_load, SCORE_LOAD_MOST)
    )


def _skill(candidate: Candidate) -> int:
    """Put competence first and solved alike second into one number, 0..11."""
    alike = (candidate.solved_alike >= ALIKE_SOME) + (candidate.solved_alike >= ALIKE_MANY)
    return min(candidate.competence, COMPETENCE_MOST) * _ALIKE_STEPS + alike


def _is_present(candidate: Candidate, now: datetime) -> bool:
    """Partners keep their own hours: only what is known of them, an absence, counts (R2)."""
    until = candidate.on_shift_until
    on_shift = until is not None and until > now
    return not candidate.absent and (candidate.outside or on_shift)


def _is_offered(candidate: Candidate, now: datetime) -> bool:
    return _is_present(candidate, now) and not (candidate.owns_channel and _is_full(candidate))


def _is_full(candidate: Candidate) -> bool:
    return candidate.limit is not None and candidate.open_count >= candidate.limit


def _reasons(
    candidate: Candidate, least: tuple[float, int], choice: Choice, ring: Mapping[UUID, int]
) -> tuple[RankReason, ...]:
    wanted = candidate.goes_first or is_wanted(candidate, choice)
    facts = (
        (RankReason.NAMED, candidate.named),
        (RankReason.STANDS_IN, bool(candidate.stands_in_for)),
        (RankReason.DEDICATED, candidate.dedicated),
        (RankReason.OWNS_CHANNEL, candidate.owns_channel),
        (RankReason.IN_TURN, ring.get(candidate.agent_id) == 0),
        (
            RankReason.LEAST_OPEN,
            choice.way is Way.LEAST_OPEN and candidate.open_count <= least[1],
        ),
        (RankReason.WORKS_OPEN_TICKET, candidate.handles_open_ticket is not None),
        (RankReason.COMPETENT, candidate.competence > 0),
        (RankReason.SOLVED_ALIKE, candidate.solved_alike >= ALIKE_SOME),
        (RankReason.LEAST_LOADED, candidate.weighted_load <= least[0]),
        (RankReason.ON_SHIFT, not candidate.outside),
        (RankReason.OUTSIDE, candidate.outside),
        (RankReason.BELOW_WANTED, not wanted),
        (RankReason.OVER_LIMIT, _is_full(candidate)),
    )
    return tuple(reason for reason, holds in facts if holds)


def _order(ranked: Ranked, choice: Choice, ring: Mapping[UUID, int]) -> tuple[object, ...]:
    one = ranked.candidate
    tail = (one.weighted_load, one.open_count, one.full_name, one.agent_id)
    if one.goes_first or choice.way in (Way.RANKED, Way.QUEUE):
        return (not one.goes_first, -ranked.score, *tail)
    if choice.way is Way.LEAST_OPEN:
        return (True, float(one.open_count), *tail)
    return (True, float(ring.get(one.agent_id, 0)), *tail)

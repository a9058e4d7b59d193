"""Steps of a career, who is senior, and how a newcomer's work waits for his mentor."""

from enum import StrEnum

from app.domain.vocabulary import Grade

_ORDER = tuple(Grade)


class ConsultKind(StrEnum):
    """A solution that waits for leave, or a question."""

    REVIEW = "review"
    QUESTION = "question"


class Verdict(StrEnum):
    """What became of it; a review is approved or returned, a question answered."""

    APPROVED = "approved"
    RETURNED = "returned"
    ANSWERED = "answered"


def may_step(now: Grade, then: Grade) -> bool:
    """Whether a grade follows: one step up or down, never a jump (R107)."""
    return abs(_ORDER.index(then) - _ORDER.index(now)) <= 1


def steps_from(now: Grade) -> tuple[Grade, ...]:
    """Return the grades somebody may have next, his own among them, in order."""
    return tuple(each for each in _ORDER if may_step(now, each))


def is_senior(grade: Grade) -> bool:
    """Whether somebody of this grade answers the questions of others."""
    return grade is not Grade.JUNIOR


def verdicts_of(kind: ConsultKind) -> tuple[Verdict, ...]:
    """Return what may become of it."""
    if kind is ConsultKind.QUESTION:
        return (Verdict.ANSWERED,)
    return (Verdict.APPROVED, Verdict.RETURNED)

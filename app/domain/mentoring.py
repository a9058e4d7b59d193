"""Steps of a career, who is senior, and how a newcomer's work waits for his mentor."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from app.domain.vocabulary import Grade, SupportLine

_ORDER = tuple(Grade)


class ConsultKind(StrEnum):
    """A solution that waits for leave, a new ticket that waits to go on, or a question."""

    REVIEW = "review"
    RELEASE = "release"
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


def is_reached(grade: Grade, least: Grade | None) -> bool:
    """Whether somebody of a grade has what begins at ``least``; None is every grade."""
    return least is None or _ORDER.index(grade) >= _ORDER.index(least)


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who may ask or be asked; ``on_shift`` is by the roster, absences taken off."""

    agent_id: UUID
    name: str
    grade: Grade
    line: SupportLine
    group_ids: frozenset[UUID]
    on_shift: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom a question goes to; without ``on_shift`` nobody senior is there, and all are told."""

    people: tuple[Colleague, ...]
    on_shift: bool


def seniors_asked(asker: Colleague, room: Collection[Colleague]) -> Asked:
    """Choose who is asked (R110): seniors on shift, nearest first.

    Those of the asker's groups, else those of his line, else any; all of them when none is on
    shift.
    """
    seniors = [x for x in room if is_senior(x.grade) and x.agent_id != asker.agent_id]
    there = [each for each in seniors if each.on_shift]
    near = (
        [each for each in there if each.group_ids & asker.group_ids],
        [each for each in there if each.line == asker.line],
        there,
    )
    found = next((some for some in near if some), [])
    return Asked(_by_name(found or seniors), bool(found))


def _by_name(some: Collection[Colleague]) -> tuple[Colleague, ...]:
    return tuple(sorted(some, key=lambda each: (each.name, each.agent_id)))


def verdicts_of(kind: ConsultKind) -> tuple[Verdict, ...]:
    """Return what may become of it."""
    if kind is ConsultKind.QUESTION:
        return (Verdict.ANSWERED,)
    return (Verdict.APPROVED, Verdict.RETURNED)

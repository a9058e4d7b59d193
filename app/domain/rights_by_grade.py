"""From which grade a right holds: one bound for each cell of the table of rights (R109)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.mentoring import is_reached
from app.domain.permissions import Permission, Reach
from app.domain.vocabulary import Grade


@dataclass(frozen=True, slots=True)
class Extent:
    """How far a right of a role goes, and from which grade it holds; None is every grade."""

    reach: Reach
    least: Grade | None = None


def extents_told(facts: Mapping[str, Any]) -> tuple[Extent, Extent]:
    """Return what a cell was and became from its audit; an old entry tells of no grade."""
    before, after = (
        Extent(Reach(facts[name]), Grade(least) if (least := facts.get(f"least_{name}")) else None)
        for name in ("before", "after")
    )
    return before, after


def bounds_known(permission: Permission) -> tuple[Grade | None, ...]:
    """List the grades that a right may begin at, none first.

    Managing staff holds for every grade, so that whoever changes rights cannot lock himself out.
    """
    if permission is Permission.STAFF_EDIT:
        return (None,)
    return (None, *tuple(Grade)[1:])


def withheld_from(
    grade: Grade, bounds: Mapping[Permission, Grade | None]
) -> frozenset[tuple[Permission, Grade]]:
    """Return the rights that begin above a grade, each with the grade it begins at."""
    return frozenset(
        (right, least)
        for right, least in bounds.items()
        if least is not None and not is_reached(grade, least)
    )


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody of a role, for saying whom a bound touches."""

    full_name: str
    grade: Grade


@dataclass(frozen=True, slots=True)
class BoundEffect:
    """Who of the people at work would lose a right, and who would get it; names in order."""

    losing: tuple[str, ...] = ()
    gaining: tuple[str, ...] = ()


def effect_of(people: tuple[Holder, ...], before: Extent, after: Extent) -> BoundEffect:
    """Say whom a change of a role's right takes it from and gives it to."""
    lose = [each for each in people if _holds(each, before) and not _holds(each, after)]
    gain = [each for each in people if _holds(each, after) and not _holds(each, before)]
    losing, gaining = (tuple(sorted(each.full_name for each in some)) for some in (lose, gain))
    return BoundEffect(losing, gaining)


def _holds(one: Holder, extent: Extent) -> bool:
    return extent.reach is not Reach.NONE and is_reached(one.grade, extent.least)

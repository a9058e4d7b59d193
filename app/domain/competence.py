"""Who knows what: levels of people in groups, from 1 (learns) to 5 (teaches others) (R111)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

LEVELS: Final = (1, 2, 3, 4, 5)
COMPETENT: Final = 3
"""From here on somebody does the group's work by himself."""
Levels = Mapping[UUID, Mapping[UUID, int]]
"""Person -> group -> level; whoever is not in a group has none there."""


@dataclass(frozen=True, slots=True)
class LevelChange:
    """One cell of the table: what stood there and what is to; None is not in the group."""

    agent_id: UUID
    group_id: UUID
    before: int | None
    after: int | None


def next_level(level: int | None) -> int | None:
    """Go round: not in the group, 1 to 5, not in the group."""
    if level is None:
        return LEVELS[0]
    return level + 1 if level < LEVELS[-1] else None


def competent_in(levels: Levels, group_id: UUID) -> int:
    """Count who does the group's work by himself."""
    return sum(each.get(group_id, 0) >= COMPETENT for each in levels.values())


def members_of(levels: Levels, group_id: UUID) -> int:
    """Count who is in a group at all."""
    return sum(group_id in each for each in levels.values())

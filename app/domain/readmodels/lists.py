"""Lists of tickets as a person keeps them."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class OwnFilter:
    """A list somebody keeps for himself; ``text`` names everything by codes."""

    filter_id: UUID
    name: str
    text: str

"""Lists of tickets as a person keeps them and as the room offers them."""

from dataclasses import dataclass
from uuid import UUID

from app.domain.vocabulary import Role


@dataclass(frozen=True, slots=True)
class OwnFilter:
    """A list somebody keeps for himself; ``text`` names everything by codes."""

    filter_id: UUID
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class RoleFilterView:
    """A list that the room offers to a role, to everybody without one (R84); kept by codes."""

    filter_id: UUID
    name: str
    name_en: str
    role: Role | None
    text: str

"""What is out of use and still named."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class RetiredCategory:
    """A category out of use, or below one that is: what tickets of it are still called by."""

    category_id: UUID
    parent_id: UUID | None
    code: str
    name: str
    name_en: str
    path: tuple[str, ...]
    path_en: tuple[str, ...]

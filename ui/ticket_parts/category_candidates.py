"""Categories as rows of a type-ahead line: the name, the branch, the digit code."""

from collections.abc import Iterable
from uuid import UUID

from app.domain.readmodels.catalogue import Catalogue, CategoryView
from app.domain.suggestion import Suggested
from ui import texts
from ui.ticket_parts.words import STEP, category_path
from ui.widgets import Candidate


def found_candidates(catalogue: Catalogue, found: Iterable[Suggested]) -> tuple[Candidate, ...]:
    """Return the rows of what the index found, in its order."""
    return tuple(_candidate(catalogue.categories[each.category_id]) for each in found)


def all_candidates(catalogue: Catalogue) -> tuple[Candidate, ...]:
    """Return the rows of every category that may be chosen, by path."""
    choosable = [each for each in catalogue.categories.values() if each.selectable]
    return tuple(_candidate(each) for each in sorted(choosable, key=category_path))


def chosen_id(candidate: Candidate) -> UUID | None:
    """Return the category of a row."""
    return candidate.data.category_id if isinstance(candidate.data, CategoryView) else None


def _candidate(category: CategoryView) -> Candidate:
    code = f" · {category.code}" if category.code.isdigit() else ""
    branch = category_path(category).rpartition(STEP)[0]
    name = texts.named(category.name, category.name_en)
    return Candidate(name, f"{branch}{code}".strip(" ·"), category)

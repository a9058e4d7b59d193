"""The lists behind the tabs: those of the room for this role, then one's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from app.domain.filters.language import parse
from app.domain.filters.terms import Names, Parsed
from app.domain.permissions import Actor
from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.lists import OwnFilter
from app.domain.vocabulary import Role
from ui.texts.words import named


@dataclass(frozen=True, slots=True)
class ListTab:
    """One list: what it is called, what it asks; ``own`` ones nobody else sees."""

    key: UUID
    name: str
    text: str
    parsed: Parsed
    own: bool
    role: Role | None = None


def tabs_of(
    catalogue: Catalogue, own: Sequence[OwnFilter], actor: Actor, names: Names
) -> tuple[ListTab, ...]:
    """Return the lists that this person finds over the table."""
    shared = [
        ListTab(
            one.filter_id, named(one.name, one.name_en), one.text, parse(one.text, names),
            own=False, role=one.role,
        )
        for one in catalogue.filters
        if one.role in {None, actor.role}
    ]  # fmt: skip
    kept = [
        ListTab(one.filter_id, one.name, one.text, parse(one.text, names), own=True) for one in own
    ]
    return (*shared, *kept)

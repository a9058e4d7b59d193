"""Fields and values of a clash as people read them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from app.domain.merging import OWN_FIELD
from app.domain.readmodels.catalogue import Catalogue, FieldView
from app.domain.readmodels.conflicts import FieldClash, Side
from app.domain.vocabulary import FieldKind, Impact, Urgency
from ui import formats, texts
from ui.formats import short_name
from ui.ticket_parts import words
from ui.ticket_parts.own_editors import shown
from ui.translations import translate

NOTHING: Final = "—"


def caption(catalogue: Catalogue, field: str) -> str:
    """Name a field."""
    own = own_field(catalogue, field)
    if own is not None:
        return texts.named(own.name, own.name_en)
    known = {
        "state": translate("Clash", "State"),
        "assignee": translate("Clash", "Assignee"),
        "group": translate("Clash", "Group"),
        "category": translate("Clash", "Category"),
        "priority": translate("Clash", "Impact and urgency"),
        "resolution": translate("Clash", "What helped"),
    }
    return known.get(field, translate("Clash", "A field that is no longer used"))


def value_text(catalogue: Catalogue, field: str, value: str) -> str:
    """Put a value into words; a dash for none."""
    if not value:
        return NOTHING
    own = own_field(catalogue, field)
    if own is not None:
        return shown(own, value)
    if field == "state":
        return words.state_name(catalogue, value)
    if field == "assignee":
        return short_name(value)
    if field == "category":
        return words.category_path(catalogue.categories.get(UUID(value))) or NOTHING
    return _assessment(value) if field == "priority" else value


def is_text(catalogue: Catalogue, field: str) -> bool:
    """Tell whether both sides of a field can stand one after the other."""
    own = own_field(catalogue, field)
    return field == "resolution" or (own is not None and own.kind is FieldKind.TEXT)


def own_field(catalogue: Catalogue, field: str) -> FieldView | None:
    """Find a category's own field by the name it has among the fields of a ticket."""
    if not field.startswith(OWN_FIELD):
        return None
    code = field.removeprefix(OWN_FIELD)
    every = (each for category in catalogue.categories.values() for each in category.fields)
    return next((each for each in every if each.code == code), None)


def who_and_when(clash: FieldClash, now: datetime) -> str:
    """``Рябова А., 14:12``; another day is named."""
    name = short_name(clash.by) or translate("Clash", "A colleague")
    today = clash.at.astimezone().date() == now.astimezone().date()
    at = formats.clock_time(clash.at) if today else formats.day_time(clash.at, now)
    return translate("Clash", "{name}, {time}").format(name=name, time=at)


def choice_line(catalogue: Catalogue, fact: Mapping[str, Any]) -> str:
    """Tell how one clash was decided, as the history keeps it."""
    field = str(fact.get("field", ""))
    theirs, mine = (
        value_text(catalogue, field, str(fact.get(side) or "")) for side in ("theirs", "mine")
    )
    patterns = {
        Side.THEIRS: translate("Clash", "{field}: “{theirs}” of {name} kept, “{mine}” not taken"),
        Side.MINE: translate("Clash", "{field}: “{mine}” in place of “{theirs}” of {name}"),
        Side.JOINED: translate("Clash", "{field}: joined with what {name} wrote"),
    }
    side = str(fact.get("side", ""))
    pattern = patterns[Side(side)] if side in set(Side) else patterns[Side.THEIRS]
    name = short_name(str(fact.get("by") or "")) or translate("Clash", "a colleague")
    told = {"theirs": theirs, "mine": mine, "name": name}
    return pattern.format(field=caption(catalogue, field), **told)


def _assessment(value: str) -> str:
    impact, _, urgency = value.partition("/")
    if not (impact.isdigit() and urgency.isdigit()):
        return NOTHING
    names = texts.impact_name(Impact(int(impact))), texts.urgency_name(Urgency(int(urgency)))
    return " · ".join(names)

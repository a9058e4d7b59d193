"""A route in words: its conditions, where it leads, how one is chosen, what is asked of him."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from app.domain.readmodels.catalogue import Catalogue
from app.domain.routes import RoutingRule, Way
from ui.texts.lines import line_name
from ui.texts.words import channel_name, grade_name, named
from ui.translations import translate

NameOf = Callable[[UUID], str]
"""A name by its key, "" for one that is not known."""


@dataclass(frozen=True, slots=True)
class RouteNames:
    """Where the names in a rule are looked up."""

    category: NameOf
    group: NameOf
    agent: NameOf
    calendar: NameOf
    client: NameOf


def names_in(catalogue: Catalogue, client: NameOf) -> RouteNames:
    """Look names up in the room's reference data; hours have none there."""

    def category(key: UUID) -> str:
        found = catalogue.categories.get(key)
        return named(found.name, found.name_en) if found else ""

    def group(key: UUID) -> str:
        found = catalogue.groups.get(key)
        return named(found.name, found.name_en) if found else ""

    def agent(key: UUID) -> str:
        found = catalogue.agents.get(key)
        return found.full_name if found else ""

    return RouteNames(category, group, agent, lambda _key: "", client)


def conditions(rule: RoutingRule, names: RouteNames) -> str:
    """``«Кассы», ключевой клиент, Тверь, вне часов «Офис»``; "everything" for no condition."""
    told = (
        _named(rule.category_id, names.category, translate("Routes", "“{name}”")),
        _client(rule.client_id, names.client),
        _key(rule.key_client),
        rule.territory,
        channel_name(rule.channel) if rule.channel else "",
        line_name(rule.line) if rule.line else "",
        _hours(rule, names.calendar),
    )
    return ", ".join(each for each in told if each) or translate("Routes", "everything")


def result(rule: RoutingRule, names: RouteNames) -> str:
    """``«Кассы»: по кругу, грейд не ниже: инженер``."""
    person = names.agent(rule.agent_id) if rule.agent_id else ""
    group = names.group(rule.group_id) if rule.group_id else ""
    if person:
        return f"{person} ({group})" if group else person
    parts = [way_name(rule.way)]
    if rule.least_grade:
        text = translate("Routes", "grade at least {grade}")
        parts.append(text.format(grade=grade_name(rule.least_grade)))
    if rule.least_competence:
        text = translate("Routes", "competence at least {n}")
        parts.append(text.format(n=rule.least_competence))
    return f"{group or translate('Routes', 'nowhere')}: {', '.join(parts)}"


def way_name(way: Way) -> str:
    """Return how one of a group is chosen."""
    return _WAYS[way]()


def _ranked() -> str:
    return translate("Routes", "who fits best")


def _fewest() -> str:
    return translate("Routes", "the client's own engineer, else who has fewest open")


def _least() -> str:
    return translate("Routes", "who has least to do, by weight")


def _round() -> str:
    return translate("Routes", "going round")


def _queue() -> str:
    return translate("Routes", "nobody, the queue decides")


_WAYS: Final[Mapping[Way, Callable[[], str]]] = {
    Way.RANKED: _ranked,
    Way.LEAST_OPEN: _fewest,
    Way.LEAST_LOADED: _least,
    Way.ROUND_ROBIN: _round,
    Way.QUEUE: _queue,
}


def _named(key: UUID | None, name_of: NameOf, text: str) -> str:
    name = name_of(key) if key else ""
    return text.format(name=name) if name else ""


def _client(key: UUID | None, name_of: NameOf) -> str:
    if key is None:
        return ""
    name = name_of(key) or translate("Routes", "one of the clients")
    return translate("Routes", "client {name}").format(name=name)


def _key(wanted: bool | None) -> str:
    if wanted is None:
        return ""
    yes, no = translate("Routes", "key clients"), translate("Routes", "no key clients")
    return yes if wanted else no


def _hours(rule: RoutingRule, name_of: NameOf) -> str:
    if rule.calendar_id is None:
        return ""
    name = name_of(rule.calendar_id)
    if not name:
        within, without = translate("Routes", "in hours"), translate("Routes", "outside the hours")
        return within if rule.inside else without
    inside = translate("Routes", "in the hours “{name}”")
    outside = translate("Routes", "outside the hours “{name}”")
    return (inside if rule.inside else outside).format(name=name)

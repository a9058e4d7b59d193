"""Where a matter goes, by the room's ordered rules: the first that fits (R10, R50, R51)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.domain.folding import fold
from app.domain.vocabulary import Channel, Grade, SupportLine
from app.domain.working_calendar import WorkingCalendar


class Way(StrEnum):
    """How one of a group is chosen; the queue chooses nobody."""

    RANKED = "ranked"
    LEAST_OPEN = "least_open"
    LEAST_LOADED = "least_loaded"
    ROUND_ROBIN = "round_robin"
    QUEUE = "queue"


@dataclass(frozen=True, slots=True)
class RoutingRule:
    """One line of the list; None, and "" of a territory, stands for any.

    A category means its branch, ``inside`` whether the moment lies in the calendar's hours.
    ``specialist`` lets the client's own specialist go first; what is wanted at least of whom
    it chooses is a grade and a competence in the group (1 to 5).
    """

    rule_id: UUID
    place: int
    name: str
    group_id: UUID | None = None
    agent_id: UUID | None = None
    way: Way = Way.RANKED
    specialist: bool = True
    least_grade: Grade | None = None
    least_competence: int | None = None
    category_id: UUID | None = None
    client_id: UUID | None = None
    key_client: bool | None = None
    territory: str = ""
    channel: Channel | None = None
    line: SupportLine | None = None
    calendar_id: UUID | None = None
    inside: bool = True


@dataclass(frozen=True, slots=True)
class RouteCase:
    """What the rules look at.

    ``branch`` is the category with all above it, ``city`` the site's, else the client's,
    ``line`` the stage: the line that the matter would lie on without any rule.
    """

    branch: tuple[UUID, ...]
    client_id: UUID | None
    key_client: bool
    city: str
    channel: Channel | None
    line: SupportLine
    at: datetime


@dataclass(frozen=True, slots=True)
class Route:
    """The rule that fits, with its place in the list counted from 1."""

    rule: RoutingRule
    place: int

    def facts(self) -> dict[str, str | int]:
        """Return what a timeline keeps of it."""
        return {"route": self.rule.name, "route_place": self.place, "way": self.rule.way.value}


@dataclass(frozen=True, slots=True)
class CategoryWay:
    """How one is chosen by the category, which of the branch says it, and its names."""

    way: Way
    category_id: UUID
    name: str
    name_en: str

    def facts(self) -> dict[str, str | int]:
        """Return what a timeline keeps of it."""
        return {"way_by": self.name, "way": self.way.value}


Calendars = Mapping[UUID, WorkingCalendar]


def in_order(rules: Iterable[RoutingRule]) -> list[RoutingRule]:
    """Put rules into the order in which they are asked."""
    return sorted(rules, key=lambda one: (one.place, one.name, one.rule_id))


def first_match(
    rules: Iterable[RoutingRule],
    case: RouteCase,
    calendars: Calendars,
    groups: Iterable[UUID],
    agents: Iterable[UUID],
) -> Route | None:
    """Return the first rule that fits and leads to a group or a person still in use."""
    known_groups, known_agents = frozenset(groups), frozenset(agents)
    for place, rule in enumerate(in_order(rules), 1):
        leads = rule.agent_id in known_agents or rule.group_id in known_groups
        if leads and fits(rule, case, calendars):
            return Route(rule, place)
    return None


def fits(rule: RoutingRule, case: RouteCase, calendars: Calendars) -> bool:
    """Tell whether every condition that the rule names holds."""
    return (
        (rule.category_id is None or rule.category_id in case.branch)
        and (rule.client_id is None or rule.client_id == case.client_id)
        and (rule.key_client is None or rule.key_client == case.key_client)
        and _in_territory(rule.territory, case.city)
        and (rule.channel is None or rule.channel == case.channel)
        and (rule.line is None or rule.line == case.line)
        and _in_time(rule, case.at, calendars)
    )


def places_of(territory: str) -> tuple[str, ...]:
    """Split a territory into its cities, folded: "Тверь, Клин"."""
    parts = territory.replace(";", ",").split(",")
    return tuple(folded for part in parts if (folded := fold(part)))


def _in_territory(territory: str, city: str) -> bool:
    wanted = places_of(territory)
    return not wanted or fold(city) in wanted


def _in_time(rule: RoutingRule, at: datetime, calendars: Calendars) -> bool:
    if rule.calendar_id is None:
        return True
    calendar = calendars.get(rule.calendar_id)
    return calendar is not None and is_open(calendar, at) == rule.inside


def is_open(calendar: WorkingCalendar, at: datetime) -> bool:
    """Tell whether a moment lies in working time."""
    return any(start <= at < end for start, end in calendar.pieces_on(at.date()))


def shadows(earlier: RoutingRule, later: RoutingRule, branch: Sequence[UUID]) -> bool:
    """Tell whether the later rule can never be reached because of the earlier one.

    ``branch`` is the later one's category with all above it. What is told is surely so: a
    condition on hours hides only the same hours.
    """
    return (
        (earlier.category_id is None or earlier.category_id in branch)
        and earlier.client_id in (None, later.client_id)
        and earlier.key_client in (None, later.key_client)
        and _covers(earlier.territory, later.territory)
        and earlier.channel in (None, later.channel)
        and earlier.line in (None, later.line)
        and (
            earlier.calendar_id is None
            or (earlier.calendar_id, earlier.inside) == (later.calendar_id, later.inside)
        )
    )


def _covers(earlier: str, later: str) -> bool:
    wide, narrow = set(places_of(earlier)), set(places_of(later))
    return not wide or (bool(narrow) and narrow <= wide)

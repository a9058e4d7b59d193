"""Which questions come most (R40): days compared, counts added up along the tree.

The rule of counting. A ticket is one question, asked when its call began, also when it was
entered afterwards or brought from another system, and also when it was joined to an outage: each
caller asked. A call that was solved at once and made no ticket is one question without a
category. Apart stand what was not for us (tickets and calls) and the tickets that repeat another.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from app.domain.periods import Period
from app.domain.readmodels.asked import Asked, Tally
from app.domain.roster import moment_of
from app.domain.working_calendar import zone_of

MOST_DAYS: Final = 184
_DAY: Final = timedelta(days=1)
_NONE: Final = Tally()


@dataclass(frozen=True, slots=True)
class Spans:
    """The moments of a period and of the one before it; each ends before ``_ends``."""

    begins: datetime
    ends: datetime
    earlier_begins: datetime
    earlier_ends: datetime


def last_days(days: int, today: date) -> Period:
    """Return so many days, today being the last."""
    return Period(today - (days - 1) * _DAY, today)


def spans_of(period: Period, zone: str, now: datetime) -> Spans:
    """Return the moments; a period that still runs is held against as much of the one before.

    So the Monday morning of this week stands beside the Monday morning of the last one.
    """
    begins, ends = moment_of(period.first, 0, zone), moment_of(period.last + _DAY, 0, zone)
    back = period.days * _DAY
    earlier = moment_of(period.first - back, 0, zone)
    until = begins
    if begins <= now < ends:
        wall = now.astimezone(zone_of(zone)) - back
        until = min(begins, wall.astimezone(begins.tzinfo))
    return Spans(begins, ends, earlier, max(earlier, until))


class NodeKind(StrEnum):
    """What a row of the report stands for."""

    CATEGORY = "category"
    ITSELF = "itself"
    NO_CATEGORY = "no_category"
    CALLS = "calls"


@dataclass(frozen=True, slots=True)
class Node:
    """A category with everything below it; ``itself`` is what lies on a branch directly."""

    kind: NodeKind
    category_id: UUID | None
    tally: Tally
    below: tuple["Node", ...] = ()

    @property
    def key(self) -> tuple[NodeKind, UUID | None]:
        """What keeps a row itself when the counts change."""
        return self.kind, self.category_id


def tree_of(asked: Asked, parents: Mapping[UUID, UUID | None]) -> tuple[Node, ...]:
    """Add the counts up along the tree; what was asked in neither period stays out.

    A category whose parent is unknown, or whose line of parents is a loop, stands at the top.
    """
    below: dict[UUID | None, list[UUID]] = {}
    known = {**dict.fromkeys(key for key in asked.matters if key is not None), **parents}
    for key in known:
        below.setdefault(_above(key, known), []).append(key)
    nodes = [_node(key, below, asked.matters) for key in below.get(None, ())]
    nodes.append(Node(NodeKind.NO_CATEGORY, None, asked.matters.get(None, _NONE)))
    nodes.append(Node(NodeKind.CALLS, None, asked.calls))
    return tuple(each for each in nodes if _counts(each))


def _above(key: UUID, known: Mapping[UUID, UUID | None]) -> UUID | None:
    seen, above = {key}, known[key]
    while above is not None and above in known:
        if above in seen:
            return None
        seen.add(above)
        above = known[above]
    first = known[key]
    return first if first in known else None


def _node(
    key: UUID, below: Mapping[UUID | None, list[UUID]], own: Mapping[UUID | None, Tally]
) -> Node:
    mine = own.get(key, _NONE)
    children = [_node(each, below, own) for each in below.get(key, ())]
    shown = tuple(each for each in children if _counts(each))
    whole = sum((each.tally for each in shown), mine)
    if shown and (mine.asked or mine.before):
        shown = (*shown, Node(NodeKind.ITSELF, key, mine))
    return Node(NodeKind.CATEGORY, key, whole, shown)


def _counts(node: Node) -> bool:
    return bool(node.tally.asked or node.tally.before)


def ordered(nodes: Iterable[Node], by: Callable[[Node], object]) -> tuple[Node, ...]:
    """Sort every level; ``by`` answers what sorts from the smallest."""
    found = (replace(each, below=ordered(each.below, by)) for each in nodes)
    return tuple(sorted(found, key=by))  # type: ignore[arg-type]


def leaves(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield what has nothing below it: the questions themselves."""
    for each in nodes:
        if each.below:
            yield from leaves(each.below)
        else:
            yield each

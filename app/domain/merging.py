"""Whether two changes of one ticket go together: by the fields they touch (N8).

Every change of a ticket that raises its version tells in the timeline what it did, under
the version it made. An edit of an older version goes together with the changes since when
all of those are told and none touched a field of the edit.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from app.domain.readmodels.conflicts import FieldClash
from app.domain.vocabulary import EntryKind, Impact, Urgency

OWN_FIELD: Final = "field:"
Wish = Mapping[str, str]
"""Field -> the value an edit puts there; written as FieldClash says."""
Steps = dict[str, tuple[str, str]]
"""Field -> what it was and what it became."""


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of the timeline that belongs to a version of the ticket."""

    version: int
    at: datetime
    agent_id: UUID | None
    by: str
    kind: EntryKind
    body: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Since:
    """What others made of one field since it was read; ``base`` None when nobody knows."""

    base: str | None
    theirs: str
    by: str
    at: datetime
    agent_id: UUID | None = None


def own_field(code: str) -> str:
    """Name a category's own field among the fields of a ticket."""
    return OWN_FIELD + code


def assessed(impact: Impact | int, urgency: Urgency | int) -> str:
    """Write an assessment as one value."""
    return f"{int(impact)}/{int(urgency)}"


def steps_of(told: Told) -> Steps:
    """Tell which fields an entry touched; calls and notes touch none."""
    reader = _READERS.get(told.kind)
    return reader(told) if reader else {}


def accounted(told: Iterable[Told], seen: int, now: int) -> bool:
    """Tell whether every version after ``seen`` up to ``now`` is told of."""
    return seen < now and set(range(seen + 1, now + 1)) <= {each.version for each in told}


def since(told: Sequence[Told]) -> dict[str, Since]:
    """Sum up what entries, oldest first, did to each field: from the first to the last step."""
    summed: dict[str, Since] = {}
    for each in told:
        for field, (before, after) in steps_of(each).items():
            known = summed.get(field)
            base = known.base if known else before
            summed[field] = Since(base, after, each.by, each.at, each.agent_id)
    return summed


def clashes(wish: Wish, changed: Mapping[str, Since]) -> tuple[FieldClash, ...]:
    """List the fields on which an edit and the changes since disagree."""
    return tuple(
        FieldClash(field, their.base, their.theirs, mine, their.by, their.at)
        for field, mine in wish.items()
        if (their := changed.get(field)) is not None and their.theirs != mine
    )


def joined(theirs: str, mine: str) -> str:
    """Put two texts one after the other; a text the other one holds already is not repeated."""
    one, two = theirs.strip(), mine.strip()
    if two in one:
        return one
    return two if one in two else f"{one}\n\n{two}"


def _step(facts: Mapping[str, Any], old: str, new: str) -> tuple[str, str]:
    return _text(facts.get(old)), _text(facts.get(new))


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _state(told: Told) -> Steps:
    return {"state": _step(told.facts, "from", "to")}


def _resolution(told: Told) -> Steps:
    words = (_text(told.facts.get("before")), told.body)
    return {"resolution": words} | (_state(told) if "to" in told.facts else {})


def _reopened(told: Told) -> Steps:
    left = _text(told.facts.get("left"))
    return _state(told) | ({"assignee": (left, "")} if left else {})


def _assigned(told: Told) -> Steps:
    facts = told.facts
    steps: Steps = {}
    if _text(facts.get("from")) != _text(facts.get("to")):
        steps["assignee"] = _step(facts, "from", "to")
    if facts.get("state_to") and facts.get("state_to") != facts.get("state_from"):
        steps["state"] = _step(facts, "state_from", "state_to")
    return steps | _group(facts)


def _field(told: Told) -> Steps:
    if "category_to" in told.facts:
        return {"category": _step(told.facts, "category_from", "category_to")} | _group(told.facts)
    return {own_field(_text(told.facts.get("field"))): _step(told.facts, "from", "to")}


def _group(facts: Mapping[str, Any]) -> Steps:
    return {"group": _step(facts, "group_from", "group_to")} if facts.get("group_to") else {}


def _priority(told: Told) -> Steps:
    facts = told.facts
    before = "/".join(_step(facts, "impact_from", "urgency_from"))
    return {"priority": (before, "/".join(_step(facts, "impact", "urgency")))}


_READERS: Final[Mapping[EntryKind, Callable[[Told], Steps]]] = {
    EntryKind.STATE: _state,
    EntryKind.RESOLUTION: _resolution,
    EntryKind.REOPENED: _reopened,
    EntryKind.ASSIGNED: _assigned,
    EntryKind.FIELD: _field,
    EntryKind.PRIORITY: _priority,
}

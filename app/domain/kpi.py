"""What a room measures itself by (R87, R92): targets now, figures with the reports."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from app.domain.permissions import Actor
from app.domain.vocabulary import Channel, Role, SupportLine


class KpiMeasure(StrEnum):
    """One figure; its unit is part of its meaning."""

    REACTED_IN_TIME = "reacted_in_time"
    SOLVED_IN_TIME = "solved_in_time"
    SOLVED_AT_ONCE = "solved_at_once"
    REOPENED = "reopened"
    CALL_SECONDS = "call_seconds"
    WRAP_UP_SECONDS = "wrap_up_seconds"
    CALLS_LOST = "calls_lost"
    SOLVED_A_SHIFT = "solved_a_shift"
    MARK = "mark"


class KpiUnit(StrEnum):
    """How a figure reads."""

    PERCENT = "percent"
    SECONDS = "seconds"
    COUNT = "count"
    MARK = "mark"


UNITS: Final[Mapping[KpiMeasure, KpiUnit]] = MappingProxyType(
    {
        **dict.fromkeys(KpiMeasure, KpiUnit.PERCENT),
        KpiMeasure.CALL_SECONDS: KpiUnit.SECONDS,
        KpiMeasure.WRAP_UP_SECONDS: KpiUnit.SECONDS,
        KpiMeasure.SOLVED_A_SHIFT: KpiUnit.COUNT,
        KpiMeasure.MARK: KpiUnit.MARK,
    }
)
MOST: Final[Mapping[KpiUnit, int]] = MappingProxyType(
    {KpiUnit.PERCENT: 100, KpiUnit.SECONDS: 36_000, KpiUnit.COUNT: 1_000, KpiUnit.MARK: 5}
)
AT_MOST: Final = frozenset(
    {
        KpiMeasure.REOPENED,
        KpiMeasure.CALL_SECONDS,
        KpiMeasure.WRAP_UP_SECONDS,
        KpiMeasure.CALLS_LOST,
    }
)
"""Measures that are good when they are small."""
COUNTED: Final = frozenset(
    {KpiMeasure.CALL_SECONDS, KpiMeasure.SOLVED_AT_ONCE, KpiMeasure.SOLVED_A_SHIFT}
)
"""Measures that stand on a desk by now, so that a target can stand beside them."""


@dataclass(frozen=True, slots=True)
class Target:
    """One target as a desk reads it; None is any line, channel or role, and everybody."""

    measure: KpiMeasure
    target: int
    line: SupportLine | None
    channel: Channel | None
    role: Role | None
    shown_to: Role | None


def target_for(targets: Iterable[Target], actor: Actor, measure: KpiMeasure) -> int | None:
    """Return the target that holds for somebody's own figure, where he may see it.

    The first in the room's order; one of a single channel holds for no figure of all of them.
    """
    found = (
        each.target
        for each in targets
        if each.measure is measure
        and measure in COUNTED
        and each.line in (None, actor.line)
        and each.role in (None, actor.role)
        and each.shown_to in (None, actor.role)
        and each.channel is None
    )
    return next(found, None)

"""What a room measures itself by (R87, R92): targets now, figures with the reports."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


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

"""Priority from impact and urgency; a key client raises it by one step (R24, R29, R46)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from app.domain.vocabulary import Impact, Priority, Urgency

Matrix = Mapping[tuple[Impact, Urgency], Priority]
"""One priority for each of the nine pairs; a category may carry its own."""


class PriorityReason(StrEnum):
    """Words for why a priority came out, most telling first."""

    SITE_DOWN = "site_down"
    WHOLE_SITE = "whole_site"
    SEVERAL_PEOPLE = "several_people"
    ONE_PERSON = "one_person"
    NEEDED_NOW = "needed_now"
    NEEDED_TODAY = "needed_today"
    CAN_WAIT = "can_wait"
    KEY_CLIENT = "key_client"


@dataclass(frozen=True, slots=True)
class Assessment:
    """A priority and why."""

    priority: Priority
    reasons: tuple[PriorityReason, ...]


_ROWS = {
    #                   can wait         today            now
    Impact.PERSON: (Priority.LOW, Priority.NORMAL, Priority.HIGH),
    Impact.SEVERAL: (Priority.NORMAL, Priority.HIGH, Priority.HIGH),
    Impact.SITE: (Priority.HIGH, Priority.CRITICAL, Priority.CRITICAL),
}
TEMPLATE_MATRIX: Matrix = MappingProxyType(
    {
        (impact, urgency): priority
        for impact, row in _ROWS.items()
        for urgency, priority in zip(Urgency, row, strict=True)
    }
)
"""The matrix that the template ships."""

PAIRS = tuple((impact, urgency) for impact in Impact for urgency in Urgency)
"""The nine cells in the order in which a matrix is written."""


def matrix_to_text(matrix: Matrix) -> str:
    """Write a matrix as nine digits, the priorities of ``PAIRS``."""
    return "".join(str(int(matrix[pair])) for pair in PAIRS)


@lru_cache(maxsize=64)
def matrix_from_text(text: str) -> Matrix:
    """Read nine digits from 1 to 4; ValueError for anything else."""
    if len(text) != len(PAIRS) or not text.isascii():
        raise ValueError(text)
    cells = (Priority(int(digit)) for digit in text)
    return MappingProxyType(dict(zip(PAIRS, cells, strict=True)))


def read_matrix(text: str) -> Matrix:
    """Read a matrix as stored; what cannot be read is the template's."""
    try:
        return matrix_from_text(text)
    except ValueError:
        return TEMPLATE_MATRIX


_IMPACT_REASONS = {
    Impact.PERSON: PriorityReason.ONE_PERSON,
    Impact.SEVERAL: PriorityReason.SEVERAL_PEOPLE,
    Impact.SITE: PriorityReason.WHOLE_SITE,
}
_URGENCY_REASONS = {
    Urgency.CAN_WAIT: PriorityReason.CAN_WAIT,
    Urgency.TODAY: PriorityReason.NEEDED_TODAY,
    Urgency.NOW: PriorityReason.NEEDED_NOW,
}


def assess(
    impact: Impact,
    urgency: Urgency,
    *,
    key_client: bool = False,
    matrix: Matrix = TEMPLATE_MATRIX,
) -> Assessment:
    """Look the pair up, raise it by one step for a key client, and say why."""
    priority = matrix[impact, urgency]
    reasons = _reasons(impact, urgency)
    if key_client:
        priority = Priority(max(priority - 1, Priority.CRITICAL))
        reasons = (*reasons, PriorityReason.KEY_CLIENT)
    return Assessment(priority, reasons)


def _reasons(impact: Impact, urgency: Urgency) -> tuple[PriorityReason, ...]:
    if (impact, urgency) == (Impact.SITE, Urgency.NOW):
        return (PriorityReason.SITE_DOWN,)
    return (_IMPACT_REASONS[impact], _URGENCY_REASONS[urgency])

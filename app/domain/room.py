"""The room's switches with their types and defaults; the database keeps them as text."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeVar

from app.domain.errors import RuleBroken
from app.domain.priority import TEMPLATE_MATRIX, matrix_from_text, matrix_to_text
from app.domain.vocabulary import JoinedPolicy, RegisterPolicy, ReopenRule

Value = TypeVar("Value")
MOST_COUNT = 100_000
"""No switch counts further: as minutes it is more than two months."""
LIMITS: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {
        "offline_days": (0, 30),
        "offline_people": (0, 50_000),
        "confirmation_days": (1, 366),
        "auto_close_days": (0, 366),
    }
)
"""Least and most of the switches that carry a risk: copies of the directory on desks' disks,
and tickets that become final before anybody could confirm them."""


TEXTS: Final = frozenset({"answer_opening", "answer_signature"})
"""Switches of several lines in which variables may stand (R76)."""


@dataclass(frozen=True, slots=True)
class RoomSettings:
    """Every switch of the room; durations are in the unit their name says."""

    room_name: str = ""
    register_policy: RegisterPolicy = RegisterPolicy.EVERY_CALL
    call_norm_seconds: int = 240
    parked_warning_seconds: int = 180
    lost_caller_callback_minutes: int = 10
    reopen_rule: ReopenRule = ReopenRule.WINDOW
    reopen_window_days: int = 14
    confirmation_days: int = 3
    auto_close_days: int = 0
    priority_matrix: str = matrix_to_text(TEMPLATE_MATRIX)
    repeat_days: int = 14
    outage_count: int = 5
    outage_hours: int = 2
    outage_callers: int = 3
    outage_minutes: int = 60
    outage_joined: JoinedPolicy = JoinedPolicy.SOLVE
    shift_hours: int = 12
    offline_days: int = 7
    offline_people: int = 20_000
    answer_opening: str = ""
    answer_signature: str = ""


def setting_to_text(value: object) -> str:
    """Return the stored form of a switch."""
    return str(value.value) if isinstance(value, StrEnum) else str(value)


def with_setting(settings: RoomSettings, name: str, text: str) -> RoomSettings:
    """Return the settings with one switch read from its stored form.

    Raises RuleBroken ``setting_unknown`` or ``setting_value`` with the name and the text.
    """
    kinds = {entry.name: type(getattr(settings, entry.name)) for entry in fields(settings)}
    if name not in kinds:
        raise RuleBroken("setting_unknown", name=name)
    try:
        return replace(settings, **{name: _within(name, kinds[name](text))})
    except ValueError as error:
        raise RuleBroken("setting_value", name=name, value=text) from error


def _within(name: str, value: Value) -> Value:
    # A count of minutes that no clock can add would stop every call of the room.
    if name == "priority_matrix":
        matrix_from_text(str(value))
    least, most = LIMITS.get(name, (0, MOST_COUNT))
    if isinstance(value, int) and not least <= value <= most:
        raise ValueError(value)
    return value

"""Durations, times of day and days as people type them in either language."""

import re
from datetime import date
from typing import Final

_HOUR: Final = 60
_DAY: Final = 24 * 60
_YEAR, _CENTURY = 4, 2000
_CLOCK: Final = re.compile(r"(\d{1,3}):(\d{1,2})")
_WORDS: Final = re.compile(
    r"(?:(\d+)\s*(?:ч|час\w*|h|hour\w*|hr\w*)\.?)?\s*(?:(\d+)\s*(?:м|мин\w*|m|min\w*)\.?)?"
)
_TIME: Final = re.compile(r"(\d{1,2})[:.\- ]?(\d{2})?")
_DATE: Final = re.compile(r"(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4}|\d{2})")


def minutes_of(text: str) -> int | None:
    """Return minutes from ``90``, ``1:30``, ``4 ч``, ``1 ч 30 мин``; None if it is no duration."""
    text = text.strip().casefold()
    if text.isdecimal():
        return int(text)
    clock = _CLOCK.fullmatch(text)
    if clock:
        hours, minutes = int(clock[1]), int(clock[2])
        return hours * _HOUR + minutes if minutes < _HOUR else None
    words = _WORDS.fullmatch(text)
    if words is None or not any(words.groups()):
        return None
    return int(words[1] or 0) * _HOUR + int(words[2] or 0)


def time_of(text: str) -> int | None:
    """Return the minute of the day from ``9``, ``9:30``, ``0930``, ``24:00``; None for no time."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hours, minutes = int(found[1]), int(found[2] or 0)
    whole = hours * _HOUR + minutes
    return whole if minutes < _HOUR and whole <= _DAY else None


def day_of(text: str) -> str | None:
    """Return ``2026-12-31`` from ``31.12.2026``, ``31/12/26`` or itself; None if it is no day."""
    text = text.strip()
    found = _DATE.fullmatch(text)
    try:
        if found is None:
            return date.fromisoformat(text).isoformat()
        year = int(found[3]) + (0 if len(found[3]) == _YEAR else _CENTURY)
        return date(year, int(found[2]), int(found[1])).isoformat()
    except ValueError:
        return None

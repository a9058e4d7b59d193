"""Durations, times of day and days as people type them, and as the fields show them."""

import re
from datetime import date
from typing import Final

from ui.translations import translate

_HOUR, _DAY = 60, 24 * 60
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


def minutes_text(minutes: int) -> str:
    """``15 мин``, ``4 ч``, ``1 ч 30 мин``: hours are never turned into days of some length."""
    hours, rest = divmod(minutes, _HOUR)
    parts = []
    if hours:
        parts.append(translate("SetupTyped", "{n} h").format(n=hours))
    if rest or not hours:
        parts.append(translate("SetupTyped", "{n} min").format(n=rest))
    return " ".join(parts)


def time_of(text: str) -> int | None:
    """Return the minute of the day from ``9``, ``9:30``, ``0930``, ``24:00``; None for no time."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hours, minutes = int(found[1]), int(found[2] or 0)
    whole = hours * _HOUR + minutes
    return whole if minutes < _HOUR and whole <= _DAY else None


def time_text(minute: int) -> str:
    """``09:30``; the end of a day is ``24:00``."""
    return f"{minute // _HOUR:02}:{minute % _HOUR:02}"


def day_of(text: str) -> str | None:
    """Return ``2026-12-31`` from ``31.12.2026``, ``31/12/26`` or itself; None if it is no day."""
    text = text.strip()
    found = _DATE.fullmatch(text)
    try:
        if found is None:
            return date.fromisoformat(text).isoformat()
        year = int(found[3])
        return date(year if year > 99 else 2000 + year, int(found[2]), int(found[1])).isoformat()
    except ValueError:
        return None


def day_text(day: str) -> str:
    """``31.12.2026`` in Russian, ``31/12/2026`` in English; what is no day stays as it is."""
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return day
    pattern = translate("SetupTyped", "{day:02}/{month:02}/{year}")
    return pattern.format(day=found.day, month=found.month, year=found.year)

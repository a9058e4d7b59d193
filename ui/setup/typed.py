"""Durations, times of day and days as the fields show them."""

from datetime import date
from typing import Final

from ui.translations import translate

_HOUR: Final = 60


def minutes_text(minutes: int) -> str:
    """``15 мин``, ``4 ч``, ``1 ч 30 мин``: hours are never turned into days of some length."""
    hours, rest = divmod(minutes, _HOUR)
    parts = []
    if hours:
        parts.append(translate("SetupTyped", "{n} h").format(n=hours))
    if rest or not hours:
        parts.append(translate("SetupTyped", "{n} min").format(n=rest))
    return " ".join(parts)


def time_text(minute: int) -> str:
    """``09:30``; the end of a day is ``24:00``."""
    return f"{minute // _HOUR:02}:{minute % _HOUR:02}"


def day_text(day: str) -> str:
    """``31.12.2026`` in Russian, ``31/12/2026`` in English; what is no day stays as it is."""
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return day
    pattern = translate("SetupTyped", "{day:02}/{month:02}/{year}")
    return pattern.format(day=found.day, month=found.month, year=found.year)

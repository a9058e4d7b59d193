"""Whole days from one to another, as a filter and a report name them: typed, kept, shown."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from app.domain.typed_time import day_of

_BETWEEN: Final = ".."
_FIRST, _LAST = date(1970, 1, 1), date(2199, 12, 31)
"""Days beyond these no ticket was opened on, and a database may not know them."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days of the room's wall clock, both counted in."""

    first: date
    last: date

    @property
    def kept(self) -> str:
        """The value of a condition: ``2026-11-01..2026-11-30``."""
        return f"{self.first.isoformat()}{_BETWEEN}{self.last.isoformat()}"

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1


def period_of(text: str) -> Period | None:
    """Read ``01.11.2026..30.11.2026``, one day, or a kept value; None for no period."""
    first, between, last = text.partition(_BETWEEN)
    begins = day_of(first)
    ends = day_of(last) if between else begins
    if begins is None or ends is None:
        return None
    period = Period(date.fromisoformat(begins), date.fromisoformat(ends))
    return period if _FIRST <= period.first <= period.last <= _LAST else None


def period_text(value: str, *, russian: bool) -> str:
    """Return a kept value as a language writes its days; one day stands alone."""
    days = dict.fromkeys(value.split(_BETWEEN))
    if not russian:
        return _BETWEEN.join(days)
    return _BETWEEN.join(f"{date.fromisoformat(each):%d.%m.%Y}" for each in days)

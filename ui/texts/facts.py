"""The facts of a failure, ready for a sentence."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time

from app.domain.text_guard import clean_line
from ui.formats import clock_time, date_short, number

_LONGEST, _GROWTH = 120, 4
"""Characters of a fact shown; composing letters may make some of it longer."""


class Facts(dict[str, str]):
    """Facts as text by name; what a failure did not tell reads as an empty place."""

    def __init__(self, facts: Mapping[str, object]) -> None:
        """Write numbers and times as a person reads them; cut what would fill the window."""
        super().__init__({name: _written(value) for name, value in facts.items()})
        self._raw = facts

    def __missing__(self, _name: str) -> str:
        """Leave the place empty."""
        return "…"

    def count(self, name: str) -> int:
        """Return a fact as the number that picks the plural form, 0 when it is none."""
        value = self._raw.get(name)
        return value if isinstance(value, int) else 0


def _written(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return number(value)
    if isinstance(value, datetime):
        return clock_time(value)
    if isinstance(value, date):
        return date_short(datetime.combine(value, time(), UTC), UTC)
    text = str(value)
    shown = clean_line(text[:_LONGEST], _LONGEST * _GROWTH)
    return shown if len(text) <= _LONGEST else shown + "…"

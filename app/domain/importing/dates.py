"""Moments as tables write them: which form a column has, and what a cell of it means."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import lru_cache

from app.domain.errors import RuleBroken

_SHAPE = re.compile(
    r"(?P<a>\d{1,4})(?P<mark>[./-])(?P<b>\d{1,2})(?P=mark)(?P<c>\d{1,4})"
    r"(?:[T ,]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    r"\s*(?P<half>[AaPp][Mm])?\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?)?"
)
ORDERS = ("ymd", "dmy", "mdy")
"""Year first, day first, month first."""
_MONTHS, _TWO_DIGITS, _PIVOT = 12, 2, 70
_NAMES = {"d": "dmy", "day": "dmy", "m": "mdy", "month": "mdy", "y": "ymd", "year": "ymd"}


@dataclass(frozen=True, slots=True)
class DateGuess:
    """The order of day, month and year; ``ambiguous`` when day and month could change places."""

    order: str
    ambiguous: bool = False


def named_order(text: str) -> str:
    """Return the order that a person named: dmy, mdy, ymd, or "dd/mm/yyyy"; RuleBroken else."""
    letters = "".join(dict.fromkeys(re.sub(r"[^dmy]", "", text.lower())))
    order = letters if letters in ORDERS else _NAMES.get(text.lower())
    if order is None:
        raise RuleBroken("import_date_format", value=text)
    return order


def guess_order(samples: Iterable[str]) -> DateGuess:
    """Return the order that fits most samples; day first where two fit alike, and say so.

    One mistyped date turns no column over: it is told as a wrong row later.
    """
    fits: Counter[str] = Counter()
    for sample in samples:
        match = _SHAPE.fullmatch(sample.strip())
        if match is not None:
            fits.update(order for order in ORDERS if _fits(match, order))
    if fits["ymd"] >= max(fits["dmy"], fits["mdy"]):
        return DateGuess("ymd")
    if fits["mdy"] > fits["dmy"]:
        return DateGuess("mdy")
    return DateGuess("dmy", ambiguous=fits["dmy"] == fits["mdy"])


def _fits(match: re.Match[str], order: str) -> bool:
    try:
        _day(match, order)
    except ValueError:
        return False
    return (order == "ymd") == (len(match["a"]) > _TWO_DIGITS)


@lru_cache(maxsize=65_536)
def read_moment(text: str, order: str, zone: tzinfo) -> datetime:
    """Return the moment in UTC; a cell without a zone is a local time of ``zone``.

    Raises RuleBroken ``import_date`` for anything that is no such date.
    """
    match = _SHAPE.fullmatch(text.strip())
    try:
        if match is None:
            raise RuleBroken("import_date", value=text)
        year, month, day = _day(match, order)
        hour = _hour(int(match["hour"] or 0), (match["half"] or "").lower())
        local = datetime(
            year,
            month,
            day,
            hour,
            int(match["minute"] or 0),
            int(match["second"] or 0),
            tzinfo=zone,
        )
        return _zoned(local, match["zone"]).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise RuleBroken("import_date", value=text) from error


def _day(match: re.Match[str], order: str) -> tuple[int, int, int]:
    parts = dict(zip(order, (match["a"], match["b"], match["c"]), strict=True))
    year = int(parts["y"])
    if len(parts["y"]) <= _TWO_DIGITS:
        year += 1900 if year >= _PIVOT else 2000
    datetime(year, int(parts["m"]), int(parts["d"]), tzinfo=UTC)
    return year, int(parts["m"]), int(parts["d"])


def _hour(hour: int, half: str) -> int:
    if not half:
        return hour
    return hour % _MONTHS + (_MONTHS if half == "pm" else 0)


def _zoned(local: datetime, zone: str | None) -> datetime:
    if zone is None:
        return local
    return datetime.fromisoformat(
        local.replace(tzinfo=None).isoformat() + zone.replace("Z", "+00:00")
    )

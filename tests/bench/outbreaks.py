"""How well several callers with one fault are noticed among others who call meanwhile (N6)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from uuid import UUID, uuid5

from app.domain.outbreak import Recent, groups
from tests.factories import NOW
from tests.support.callers_words import CALLERS
from tests.support.outage_calls import OUTAGES

FEWEST = 3
OTHERS = 30
WINDOWS = 6
_SPACE = UUID(int=126)
Call = tuple[str, str, str]
"""Fault ("" for none), code of the category, what was said."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """Over all windows: faults noticed, of how many; and how true their members are."""

    faults: int
    windows: int
    members: int
    rightly: int
    meant: int
    false_alarms: int
    quiet_alarms: int
    quiet_windows: int

    @property
    def recall(self) -> float:
        """Share of the calls about a fault that were put to it."""
        return self.rightly / self.meant

    @property
    def precision(self) -> float:
        """Share of the calls put to a fault that were about it."""
        return self.rightly / self.members


def window(dice: Random, fault: str, others: int = OTHERS) -> tuple[Call, ...]:
    """Return an hour: the calls about a fault among those of other matters, in any order."""
    about = [each for each in OUTAGES if each[0] == fault]
    beside = [("", code, said) for code, said in dice.sample(CALLERS, others)]
    return tuple(dice.sample([*about, *beside], len(about) + others))


def recent(calls: Sequence[Call], *, by_category: bool = True) -> list[Recent]:
    """Return the tickets of an hour, each of another client."""
    return [
        Recent(
            ticket_id=uuid5(_SPACE, f"ticket {place}"),
            number=place,
            caller=uuid5(_SPACE, f"client {place}"),
            opened_at=NOW + timedelta(minutes=place),
            category_id=uuid5(_SPACE, code) if by_category else None,
            master_id=None,
            subject="",
            text=said,
            place="",
            organisation="",
        )
        for place, (_, code, said) in enumerate(calls)
    ]


def noticed(*, by_category: bool = True) -> Noticed:
    """Try every fault in several hours, and as many hours in which nothing is wrong."""
    dice, faults = Random(5), sorted({fault for fault, _, _ in OUTAGES})
    found = [
        _judged(window(dice, fault), by_category=by_category)
        for _ in range(WINDOWS)
        for fault in faults
    ]
    quiet = [window(dice, "", OTHERS + 5) for _ in found]
    alarms = sum(len(groups(recent(each, by_category=by_category), FEWEST)) for each in quiet)
    seen, members, rightly, meant, false = (sum(column) for column in zip(*found, strict=True))
    return Noticed(seen, len(found), members, rightly, meant, false, alarms, len(quiet))


def _judged(calls: Sequence[Call], *, by_category: bool) -> tuple[int, int, int, int, int]:
    """Return noticed (0 or 1), members, members rightly so, calls about it, false alarms."""
    about = {place for place, each in enumerate(calls) if each[0]}
    found = [{one.number for one in group} for group in groups(
        recent(calls, by_category=by_category), FEWEST)]  # fmt: skip
    best = max(found, key=lambda group: len(group & about), default=set())
    false = sum(len(group & about) < FEWEST - 1 for group in found)
    right = best & about
    members = len(best) if right else 0
    return int(len(right) >= FEWEST), members, len(right), len(about), false


def as_rows() -> Iterator[str]:
    """Put the figures into Markdown."""
    yield (
        "\n| several callers, told among 30 others | noticed | precision | recall |"
        " false alarms an hour | in a quiet hour |"
    )
    yield "|---|--:|--:|--:|--:|--:|"
    kinds: Iterable[tuple[str, Callable[[], Noticed]]] = (
        ("by category or in alike words", noticed),
        ("in alike words alone", lambda: noticed(by_category=False)),
    )
    for name, measure in kinds:
        one = measure()
        yield (
            f"| {name} | {one.faults} of {one.windows} | {one.precision:.0%} | {one.recall:.0%} |"
            f" {one.false_alarms / one.windows:.2f} | {one.quiet_alarms / one.quiet_windows:.2f} |"
        )

"""Who is on duty when: weeks that come round, single days changed by hand (R61)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from app.domain.working_calendar import zone_of

WEEK = 7
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Slot:
    """One person's hours in one week of a pattern.

    ``week`` is counted from 1, ``days`` are 1 (Monday) to 7; minutes of the local day, the end
    of a night lies beyond 1440. ``on_calls`` takes the phone, ``group_id`` is the queue that he
    minds.
    """

    agent_id: UUID
    week: int
    days: frozenset[int]
    starts_minute: int
    ends_minute: int
    on_calls: bool = False
    group_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """Weeks that come round from the week of ``starts_on``, by the wall clock of a zone."""

    pattern_id: UUID
    zone: str
    starts_on: date
    weeks: int
    slots: tuple[Slot, ...]

    def week_of(self, day: date) -> int:
        """Say which week of the pattern a day lies in, from 1."""
        apart = monday_of(day) - monday_of(self.starts_on)
        return (apart.days // WEEK) % self.weeks + 1


@dataclass(frozen=True, slots=True)
class Duty:
    """Hours of one person; ``pattern_id`` is None for hours set by hand."""

    agent_id: UUID
    starts_at: datetime
    ends_at: datetime
    on_calls: bool = False
    group_id: UUID | None = None
    pattern_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """What rolling out would write and take away."""

    added: tuple[Duty, ...] = ()
    dropped: tuple[Duty, ...] = ()

    @property
    def people(self) -> int:
        """Count the people whose hours change."""
        return len({each.agent_id for each in (*self.added, *self.dropped)})


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def moment_of(day: date, minute: int, zone: str) -> datetime:
    """Return a minute of a local day as a moment; beyond 1440 it is the next day's.

    By the wall clock: eight in the morning stays eight when the clocks change.
    """
    days, rest = divmod(minute, 24 * 60)
    wall = datetime.combine(day + days * _DAY, time(rest // 60, rest % 60), zone_of(zone))
    return wall.astimezone(UTC)


def duties(patterns: Iterable[Pattern], first: date, last: date) -> Iterator[Duty]:
    """Yield the hours that patterns mean for some days, both ends included."""
    for pattern in patterns:
        day = max(first, pattern.starts_on)
        while day <= last:
            yield from _of_day(pattern, day)
            day += _DAY


def _of_day(pattern: Pattern, day: date) -> Iterator[Duty]:
    week, weekday = pattern.week_of(day), day.isoweekday()
    for slot in pattern.slots:
        if slot.week == week and weekday in slot.days:
            yield Duty(
                agent_id=slot.agent_id,
                starts_at=moment_of(day, slot.starts_minute, pattern.zone),
                ends_at=moment_of(day, slot.ends_minute, pattern.zone),
                on_calls=slot.on_calls,
                group_id=slot.group_id,
                pattern_id=pattern.pattern_id,
            )


def difference(
    wanted: Iterable[Duty],
    standing: Mapping[Duty, UUID],
    by_hand: frozenset[tuple[UUID, date]],
    zone: str,
    now: datetime,
) -> Difference:
    """Say what is to be written and what to go, so that rolling out twice does nothing twice.

    Only hours that have not begun change; days set by hand stay as they are. Where somebody has
    hours of his own, of no rotation, a rotation's at the same time would be a second duty: his
    own stand.
    """
    local = zone_of(zone)
    own = [each for each in standing if each.pattern_id is None]

    def free(duty: Duty) -> bool:
        day = duty.starts_at.astimezone(local).date()
        return duty.starts_at > now and (duty.agent_id, day) not in by_hand

    future = {each for each in wanted if free(each) and not _has_own(each, own)}
    there = {each for each in standing if each.pattern_id is not None and free(each)}
    return Difference(tuple(_sorted(future - there)), tuple(_sorted(there - future)))


def _has_own(duty: Duty, own: Iterable[Duty]) -> bool:
    return any(
        one.agent_id == duty.agent_id
        and one.starts_at < duty.ends_at
        and duty.starts_at < one.ends_at
        for one in own
    )


def _sorted(some: Iterable[Duty]) -> list[Duty]:
    return sorted(some, key=lambda one: (one.starts_at, one.agent_id, one.ends_at, str(one)))


def overlapping(slots: Iterable[Slot]) -> Slot | None:
    """Return the first hours of somebody who is on duty elsewhere at that time already."""
    taken: list[tuple[UUID, int, int]] = []
    for slot in slots:
        for day in sorted(slot.days):
            base = ((slot.week - 1) * WEEK + day - 1) * 24 * 60
            start, end = base + slot.starts_minute, base + slot.ends_minute
            if any(a == slot.agent_id and s < end and start < e for a, s, e in taken):
                return slot
            taken.append((slot.agent_id, start, end))
    return None

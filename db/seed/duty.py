"""The demo room's hours: rotations of two days on and two off, rolled out, days set by hand."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from app.domain.roster import Duty, Pattern, Slot, duties, moment_of, monday_of
from app.domain.vocabulary import Role
from app.domain.working_calendar import MINUTES_OF_DAY, zone_of
from db.models.staff import DutyDay, DutyPattern, DutyShift, DutySlot
from db.seed.content import read
from db.seed.reference import Reference
from db.seed.rows import Rows

SHIFT = timedelta(hours=12)
DAY_BEGINS, NIGHT_BEGINS = 8, 20
# Two days on, two days off: which half days out of eight each team works, 0 is the present one.
TEAMS = {"a": (0, 2), "b": (4, 6), "c": (1, 3), "d": (5, 7)}
ROUND = 8
WEEKS = 4
"""Two on and two off meet the days of the week again after four weeks."""
BEHIND, AHEAD = timedelta(weeks=3), timedelta(weeks=8)
OFFICE = "office"
LEADER = "n.pavlova"
_DAY = timedelta(days=1)


def shift_begins(now: datetime, zone: str) -> datetime:
    """Return when the present shift began: 8:00 or 20:00 by the room's wall clock."""
    local = now.astimezone(zone_of(zone))
    hour = DAY_BEGINS if DAY_BEGINS <= local.hour < NIGHT_BEGINS else NIGHT_BEGINS
    day = local.date() - _DAY if local.hour < DAY_BEGINS else local.date()
    return datetime.combine(day, time(hour), zone_of(zone))


def add_duty(
    rows: Rows,
    reference: Reference,
    now: datetime,
    people: Mapping[str, Any],
    agents: Mapping[str, UUID],
) -> None:
    """Collect the rotations with their hours, three weeks back and eight ahead, and days by hand.

    The hours are those that rolling out would write: opening the room changes none of them.
    """
    named = read("process")["rotations"]
    by_hand = _add_days(rows, reference.zone, now, agents)
    for code, (name, name_en, on_calls) in named.items():
        slots = tuple(
            _slots(_members(people, code, named), reference, now, agents, on_calls=on_calls)
        )
        first = monday_of(shift_begins(now, reference.zone).date() - BEHIND)
        pattern = _add_pattern(rows, now, (name, name_en), reference.zone, first, slots)
        last = now.astimezone(zone_of(reference.zone)).date() + AHEAD
        for one in duties([pattern], first, last):
            day = one.starts_at.astimezone(zone_of(reference.zone)).date()
            if (one.agent_id, day) not in by_hand:
                _add_shift(rows, now, one)


def _members(people: Mapping[str, Any], code: str, named: Iterable[str]) -> dict[str, str]:
    """Return the team of everybody who belongs to one rotation; outside nobody is rostered."""
    known = set(named)
    return {
        login: entry[3]
        for login, entry in people.items()
        if Role(entry[1]) is not Role.PARTNER
        and next((group for group in entry[6] if group in known), OFFICE) == code
    }


def _slots(
    members: Mapping[str, str],
    reference: Reference,
    now: datetime,
    agents: Mapping[str, UUID],
    *,
    on_calls: bool,
) -> Iterator[Slot]:
    for login, team in members.items():
        for (week, starts), days in sorted(_week_hours(team, reference.zone, now).items()):
            ends = starts + SHIFT // timedelta(minutes=1)
            yield Slot(agents[login], week, frozenset(days), starts, ends, on_calls)


def _week_hours(team: str, zone: str, now: datetime) -> dict[tuple[int, int], set[int]]:
    """Return for week and beginning the days a team works, over the whole rotation."""
    begins = shift_begins(now, zone)
    first = monday_of(begins.date() - BEHIND)
    found: dict[tuple[int, int], set[int]] = {}
    for at in range(WEEKS * 7):
        for hour in (DAY_BEGINS, NIGHT_BEGINS):
            moment = moment_of(first + at * _DAY, hour * 60, zone)
            if (moment - begins) // SHIFT % ROUND in TEAMS[team]:
                found.setdefault((at // 7 + 1, hour * 60), set()).add(at % 7 + 1)
    return found


def _add_pattern(
    rows: Rows,
    now: datetime,
    names: tuple[str, str],
    zone: str,
    first: date,
    slots: tuple[Slot, ...],
) -> Pattern:
    created = now - 2 * BEHIND
    key = rows.add(
        DutyPattern,
        created,
        name=names[0],
        name_en=names[1],
        time_zone=zone,
        starts_on=first,
        weeks=WEEKS,
    )
    for position, slot in enumerate(slots):
        rows.add(
            DutySlot,
            created,
            pattern_id=key,
            position=position,
            agent_id=slot.agent_id,
            week=slot.week,
            days="".join(str(day) for day in sorted(slot.days)),
            starts_minute=slot.starts_minute,
            ends_minute=(slot.ends_minute - 1) % MINUTES_OF_DAY + 1,
            on_calls=slot.on_calls,
        )
    return Pattern(key, zone, first, WEEKS, slots)


def _add_shift(rows: Rows, now: datetime, one: Duty) -> None:
    rows.add(
        DutyShift,
        now,
        agent_id=one.agent_id,
        starts_at=one.starts_at,
        ends_at=one.ends_at,
        pattern_id=one.pattern_id,
        on_calls=one.on_calls,
    )


def _add_days(
    rows: Rows, zone: str, now: datetime, agents: Mapping[str, UUID]
) -> set[tuple[UUID, date]]:
    """Add the days that were set by hand, with their hours if any."""
    today, found = now.astimezone(zone_of(zone)).date(), set()
    for login, ahead, hours, note in read("process")["by_hand"]["days"]:
        day, agent_id = today + ahead * _DAY, agents[login]
        found.add((agent_id, day))
        set_at = now - timedelta(days=2)
        rows.add(
            DutyDay,
            set_at,
            agent_id=agent_id,
            day=day,
            note=note,
            set_by_id=agents[LEADER],
            set_at=set_at,
        )
        if hours:
            starts, ends = (int(hour) * 60 for hour in hours.split("-"))
            moments = (moment_of(day, starts, zone), moment_of(day, ends, zone))
            _add_shift(rows, now, Duty(agent_id, *moments))
    return found

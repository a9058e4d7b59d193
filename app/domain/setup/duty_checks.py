"""What is wrong with a rotation of duties."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID

from app.domain.errors import RuleBroken
from app.domain.roster import Pattern, Slot, overlapping
from app.domain.setup.documents import Body, Book, Document, Problem, SetupKind
from app.domain.working_calendar import MINUTES_OF_DAY, zone_of

MOST_WEEKS = 12
_DAYS = "1234567"


def pattern_of(key: str, body: Body) -> Pattern:
    """Return a sound document as the pattern that it says."""
    return Pattern(
        pattern_id=UUID(key),
        zone=str(body["time_zone"]),
        starts_on=date.fromisoformat(str(body["starts_on"])),
        weeks=int(body["weeks"]),
        slots=tuple(slot_of(row) for row in body["slots"]),
    )


def slot_of(row: Body) -> Slot:
    """Return one row of a pattern."""
    return Slot(
        agent_id=UUID(str(row["agent_id"])),
        week=int(row["week"]),
        days=frozenset(int(each) for each in str(row["days"])),
        starts_minute=int(row["starts_minute"]),
        ends_minute=end_of(int(row["starts_minute"]), int(row["ends_minute"])),
        on_calls=bool(row["on_calls"]),
        group_id=UUID(str(row["group_id"])) if row["group_id"] else None,
    )


def end_of(starts: int, ends: int) -> int:
    """Return the end of hours: one that is not after the beginning is on the next day."""
    return ends if ends > starts else ends + MINUTES_OF_DAY


def duty(document: Document, book: Book) -> Iterator[Problem]:
    """Say what stops a rotation, and that nobody is in it."""
    body = document.body
    try:
        zone_of(str(body["time_zone"]))
    except RuleBroken as error:
        yield Problem(error.code, "time_zone", error.facts)
    if not 1 <= body["weeks"] <= MOST_WEEKS:
        yield Problem("duty_weeks", "weeks")
        return
    found = [each for place, row in enumerate(body["slots"]) for each in _row(place, row, body)]
    yield from found
    if not found:
        yield from _twice(body, book)
    if not body["slots"]:
        yield Problem("duty_nobody", "slots", stops=False)


def _row(place: int, row: Body, body: Body) -> Iterator[Problem]:
    at = f"slots.{place}"
    days = str(row["days"])
    if not 1 <= row["week"] <= body["weeks"]:
        yield Problem("duty_week_beyond", f"{at}.week", {"weeks": body["weeks"]})
    if not days or set(days) - set(_DAYS) or len(set(days)) < len(days):
        yield Problem("duty_days", f"{at}.days")
    starts, ends = row["starts_minute"], row["ends_minute"]
    if not (0 <= starts < MINUTES_OF_DAY and 0 < ends <= MINUTES_OF_DAY) or starts == ends:
        yield Problem("duty_hours", f"{at}.ends_minute")


def _twice(body: Body, book: Book) -> Iterator[Problem]:
    slots = [slot_of(row) for row in body["slots"]]
    first_again = [
        replace(each, week=each.week + body["weeks"]) for each in slots if each.week == 1
    ]
    found = overlapping([*slots, *first_again])
    if found is not None:
        place = slots.index(found) if found in slots else 0
        name = book.name_of(SetupKind.AGENT, str(found.agent_id))
        yield Problem("duty_twice", f"slots.{place}.agent_id", {"name": name})

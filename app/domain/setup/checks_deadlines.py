"""What may be wrong with working time, policies, their rules, warnings and partners."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any
from uuid import UUID

from app.domain.errors import RuleBroken
from app.domain.escalation import WHOLE, EscalationAction, WatchedClock
from app.domain.setup.documents import Book, Document, Problem, SetupKind
from app.domain.sla_choice import SlaRule, hidden_by
from app.domain.vocabulary import Channel, Priority, SupportLine
from app.domain.working_calendar import MINUTES_OF_DAY, zone_of

Row = Mapping[str, Any]
_CONDITIONS = ("client_id", "department_id", "category_id", "line", "channel", "priority")


# ---- working time
def calendar(document: Document, _book: Book) -> Iterator[Problem]:
    """Zone, hours of the week and of single days; a calendar that never opens."""
    body = document.body
    try:
        zone_of(str(body["time_zone"]))
    except RuleBroken as error:
        yield Problem(error.code, "time_zone", error.facts)
    yield from _hours(body["intervals"], "intervals", "weekday")
    yield from _hours(body["exceptions"], "exceptions", "day")
    works = [row for row in (*body["intervals"], *body["exceptions"]) if _length(row) > 0]
    if not works:
        yield Problem("calendar_never_opens", "intervals")


def _hours(rows: Sequence[Row], name: str, by: str) -> Iterator[Problem]:
    placed = sorted(enumerate(rows), key=lambda each: (str(each[1][by]), _opens(each[1])))
    for place, row in placed:
        opens, closes = _opens(row), row["ends_minute"]
        holiday = name == "exceptions" and opens == closes == 0
        if not holiday and not 0 <= opens < closes <= MINUTES_OF_DAY:
            facts = {"opens": opens, "closes": closes}
            yield Problem("calendar_hours_wrong", f"{name}.{place}.ends_minute", facts)
    for (_, earlier), (place, later) in pairwise(placed):
        same = earlier[by] == later[by]
        if same and (_opens(later) < earlier["ends_minute"] or _opens(later) == _opens(earlier)):
            facts = {"closes": earlier["ends_minute"], "opens": _opens(later)}
            yield Problem("calendar_hours_overlap", f"{name}.{place}.starts_minute", facts)


def _opens(row: Row) -> int:
    return int(row["starts_minute"])


def _length(row: Row) -> int:
    return int(row["ends_minute"]) - _opens(row)


# ---- policies
def policy(document: Document, book: Book) -> Iterator[Problem]:
    """Targets of each priority; exactly one policy of the room is the usual one."""
    body = document.body
    for place, row in enumerate(body["targets"]):
        yield from _target(row, place)
    if not any(_minutes(row) for row in body["targets"]):
        yield Problem("sla_without_targets", "targets", stops=False)
    others = [each for each in book.of(SetupKind.POLICY).values() if each.key != document.key]
    usual = [each for each in others if each.active and each.body["is_default"]]
    if body["is_default"] and not document.active:
        yield Problem("sla_usual_retired", "active")
    elif body["is_default"] and usual:
        yield Problem("sla_usual_taken", "is_default", {"name": usual[0].name})
    elif not usual and not body["is_default"] and document.active:
        yield Problem("sla_none_usual", "is_default", stops=False)
    time = book.get(SetupKind.CALENDAR, body["calendar_id"])
    if document.active and time is not None and not time.active:
        yield Problem("setup_retired", "calendar_id", {"name": time.name}, stops=False)


def _minutes(row: Row) -> tuple[int, ...]:
    both = (row["first_response_minutes"], row["resolution_minutes"])
    return tuple(each for each in both if each is not None)


def _target(row: Row, place: int) -> Iterator[Problem]:
    for name in ("first_response_minutes", "resolution_minutes"):
        if row[name] is not None and row[name] < 1:
            yield Problem("sla_target_wrong", f"targets.{place}.{name}")
    first, whole = row["first_response_minutes"], row["resolution_minutes"]
    if first is not None and whole is not None and first > whole:
        path = f"targets.{place}.first_response_minutes"
        yield Problem("sla_reaction_after_solution", path, stops=False)


# ---- rules
def sla_rule(document: Document, book: Book) -> Iterator[Problem]:
    """What the rule leads to, and whether anything can ever reach it."""
    body = document.body
    leads = book.get(SetupKind.POLICY, body["policy_id"])
    if leads is not None and not leads.active:
        yield Problem("setup_retired", "policy_id", {"name": leads.name}, stops=False)
    if not document.active:
        return
    if not any(body[name] is not None for name in _CONDITIONS):
        yield Problem("sla_rule_takes_all", "policy_id", stops=False)
    place = hidden_by(_rules(book)).get(UUID(document.key))
    if place is not None:
        yield Problem("sla_rule_hidden", "position", {"place": place}, stops=False)
    yield from _reaches_nobody(body, book)
    if leads is not None and body["priority"] is not None and not _has_target(leads, body):
        yield Problem("sla_rule_without_target", "priority", stops=False)


def _rules(book: Book) -> Iterator[SlaRule]:
    for each in book.of(SetupKind.SLA_RULE).values():
        body = each.body
        if each.active:
            yield SlaRule(
                rule_id=UUID(each.key),
                position=body["position"],
                policy_id=UUID(body["policy_id"]),
                client_id=_key(body["client_id"]),
                department_id=_key(body["department_id"]),
                category_id=_key(body["category_id"]),
                line=SupportLine(body["line"]) if body["line"] is not None else None,
                channel=Channel(body["channel"]) if body["channel"] is not None else None,
                priority=Priority(body["priority"]) if body["priority"] is not None else None,
            )


def _key(value: str | None) -> UUID | None:
    return UUID(value) if value else None


def _reaches_nobody(body: Row, book: Book) -> Iterator[Problem]:
    named = book.get(SetupKind.CATEGORY, body["category_id"])
    if named is not None and not named.active:
        yield Problem("setup_retired", "category_id", {"name": named.name}, stops=False)
    groups = [each for each in book.of(SetupKind.GROUP).values() if each.active]
    lines = {each.body["line"] for each in groups if _fits(each, body["department_id"])}
    if body["line"] is not None and body["line"] not in lines:
        yield Problem("sla_rule_reaches_nobody", "line", stops=False)


def _fits(group: Document, department: str | None) -> bool:
    return department is None or group.body["department_id"] == department


def _has_target(leads: Document, body: Row) -> bool:
    rows = [each for each in leads.body["targets"] if each["priority"] == body["priority"]]
    return any(_minutes(each) for each in rows)


# ---- warnings and escalation
def escalation(document: Document, book: Book) -> Iterator[Problem]:
    """One threshold, somewhere to hand it, and a clock that can reach it."""
    body = document.body
    percent, before = body["at_percent"], body["minutes_before"]
    if (percent is None) == (before is None):
        yield Problem("escalation_threshold", "at_percent")
        return
    if percent is not None and not 1 <= percent <= WHOLE:
        yield Problem("escalation_percent", "at_percent")
    if before is not None and before < 1:
        yield Problem("sla_target_wrong", "minutes_before")
    if body["action"] == EscalationAction.TO_GROUP.value and not body["group_id"]:
        yield Problem("required", "group_id")
    group = book.get(SetupKind.GROUP, body["group_id"])
    if group is not None and not group.active:
        yield Problem("setup_retired", "group_id", {"name": group.name})
    if document.active and not _reachable(body, book):
        yield Problem("escalation_never", "clock", stops=False)


def _reachable(body: Row, book: Book) -> bool:
    """Tell whether any clock of the room is long enough for the threshold."""
    least = body["minutes_before"] or 0
    return any(each > least for each in _targets(body, book))


def _targets(body: Row, book: Book) -> Iterable[int]:
    if body["clock"] == WatchedClock.PARTNER.value:
        partners = (each for each in book.of(SetupKind.PARTNER).values() if each.active)
        return [each.body["answer_minutes"] or 0 for each in partners]
    column = f"{body['clock']}_minutes"
    wanted = book.of(SetupKind.POLICY).values()
    return [
        row[column]
        for one in wanted
        if one.active and body["policy_id"] in (None, one.key)
        for row in one.body["targets"]
        if row[column] is not None and body["priority"] in (None, row["priority"])
    ]


def partner(document: Document, _book: Book) -> Iterator[Problem]:
    """A partner's time to answer."""
    minutes = document.body["answer_minutes"]
    if minutes is not None and minutes < 1:
        yield Problem("sla_target_wrong", "answer_minutes")

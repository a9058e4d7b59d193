"""The template of a new room: states, department, first line, calendars, policies, switches."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, inspect, select
from sqlalchemy.orm import Session

from app.domain.errors import RuleBroken
from app.domain.escalation import EscalationAction, EscalationRule, WatchedClock
from app.domain.kpi import KpiMeasure
from app.domain.room import RoomSettings, setting_to_text
from app.domain.sla import SlaPolicy, SlaTarget
from app.domain.vocabulary import Channel, Priority, Role, SupportLine
from app.domain.working_calendar import DAYS_OF_WEEK, DayHours, Hours, WorkingCalendar
from db.base import Base
from db.models import call, catalogue, client, kpi, lists, room, sla, staff, ticket
from db.models import escalation as escalations
from db.seed.content import read
from db.seed.rows import Rows
from db.seed.states import AUTO_CLOSE_DAYS, template_state_moves, template_states
from db.session import Database

HELD: tuple[type[Base], ...] = (
    staff.Department,
    staff.Agent,
    catalogue.Category,
    client.Client,
    client.Contact,
    call.Call,
    ticket.Ticket,
    ticket.TicketStateName,
)
"""A database with a row of any of these is somebody's room already."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What the rest of a room hangs on; policies by their code in the data file."""

    department_id: UUID
    first_line_id: UUID
    first_line_code: str
    policies: Mapping[str, SlaPolicy]
    calendars: Mapping[str, UUID]
    rules: tuple[EscalationRule, ...]
    zone: str


def create_reference(database: Database, now: datetime) -> None:
    """Fill an empty database with the template; RuleBroken ``database_not_empty`` otherwise."""
    rows = Rows()
    add_reference(rows, now, room_name="")
    with database.write() as session:
        require_empty(session)
        rows.write(session)


def require_empty(session: Session) -> None:
    """Raise RuleBroken ``database_not_empty`` with the first table that holds a row."""
    for model in HELD:
        column = next(iter(inspect(model).primary_key))
        if session.execute(select(column).limit(1)).first() is not None:
            raise RuleBroken("database_not_empty", table=model.__tablename__)


TEMPLATE_TABLES = frozenset(
    model.__tablename__ for model in (staff.Department, ticket.TicketStateName)
)
"""Tables of ``HELD`` that the bare template fills."""


MADE_WITH_THE_SCHEMA = frozenset(model.__tablename__ for model in (staff.RoleRight, staff.RoomLine))


def forget_template(session: Session) -> None:
    """Empty a database that holds nothing but the template; leave any other as it is.

    The table of rights and the lines stay: the schema came with them, and a guard without
    them lets nobody do anything.
    """
    for model in HELD:
        column = next(iter(inspect(model).primary_key))
        held = session.execute(select(column).limit(1)).first() is not None
        if held and model.__tablename__ not in TEMPLATE_TABLES:
            return
    for table in reversed(Base.metadata.sorted_tables):
        if table.name not in MADE_WITH_THE_SCHEMA:
            session.execute(delete(table))


def add_reference(rows: Rows, now: datetime, room_name: str) -> Reference:
    """Collect the template's rows and return the keys that others need."""
    data = read("reference")
    department = rows.add(staff.Department, now, **data["department"])
    group = data["first_line"]
    first_line = rows.add(
        staff.SupportGroup, now, department_id=department, line=SupportLine.FIRST, **group
    )
    _add_states(rows, data["states"])
    _add_settings(rows, room_name)
    _add_filters(rows, now)
    calendars = {
        code: _add_calendar(rows, now, calendar, data["days"] if calendar["holidays"] else ())
        for code, calendar in data["calendars"].items()
    }
    policies = {
        policy["code"]: _add_policy(rows, now, policy, *calendars[policy["calendar"]])
        for policy in data["policies"]
    }
    asked = enumerate(data["escalations"])
    rules = tuple(add_escalation(rows, now, each, position) for position, each in asked)
    _add_targets(rows, now, data["kpi"])
    return Reference(
        department_id=department,
        first_line_id=first_line,
        first_line_code=group["code"],
        policies=policies,
        calendars={code: key for code, (key, _calendar) in calendars.items()},
        rules=rules,
        zone=data["calendars"]["office"]["zone"],
    )


def _add_states(rows: Rows, names: Mapping[str, Mapping[str, str]]) -> None:
    for state in template_states():
        rows.put(ticket.TicketStateName, **state, **names[state["code"]])
    for move in template_state_moves():
        rows.put(ticket.StateMove, **move)


def _add_filters(rows: Rows, now: datetime) -> None:
    for position, each in enumerate(read("filters")["filters"]):
        rows.add(lists.RoleFilter, now, role=None, position=position, active=True, **each)


def _add_settings(rows: Rows, room_name: str) -> None:
    """A room with a name is the demo room: it opens and signs its letters."""
    letters = read("answers")["letters"] if room_name else {}
    settings = RoomSettings(room_name=room_name, auto_close_days=AUTO_CLOSE_DAYS, **letters)
    for entry in fields(settings):
        value = setting_to_text(getattr(settings, entry.name))
        rows.put(room.RoomSetting, name=entry.name, value=value)


def add_escalation(
    rows: Rows,
    now: datetime,
    entry: Mapping[str, Any],
    position: int,
    policy_id: UUID | None = None,
    group_id: UUID | None = None,
) -> EscalationRule:
    """Add one rule of warnings as the data file tells it, and return it as the clocks know it."""
    told: dict[str, Any] = {
        "name": entry["name"],
        "position": position,
        "clock": WatchedClock(entry["clock"]),
        "action": EscalationAction(entry["action"]),
        "at_percent": entry.get("percent"),
        "minutes_before": entry.get("minutes"),
        "policy_id": policy_id,
        "priority": Priority(entry["priority"]) if "priority" in entry else None,
        "group_id": group_id,
    }
    return EscalationRule(rows.add(escalations.EscalationRule, now, **told), **told)


def _add_targets(rows: Rows, now: datetime, targets: Iterable[Mapping[str, Any]]) -> None:
    for position, each in enumerate(targets):
        rows.add(
            kpi.KpiTarget,
            now,
            name=each["name"],
            name_en=each["name_en"],
            measure=KpiMeasure(each["measure"]),
            target=each["target"],
            line=SupportLine(each["line"]) if "line" in each else None,
            channel=Channel(each["channel"]) if "channel" in each else None,
            role=Role(each["role"]) if "role" in each else None,
            position=position,
        )


def _add_calendar(
    rows: Rows, now: datetime, data: Mapping[str, Any], days: Iterable[Mapping[str, Any]]
) -> tuple[UUID, WorkingCalendar]:
    key = rows.add(
        sla.WorkingCalendar, now, name=data["name"], name_en=data["name_en"], time_zone=data["zone"]
    )
    hours = _hours(data["hours"])
    for weekday in range(data["days"]):
        for each in hours:
            rows.put(
                sla.WorkingInterval,
                calendar_id=key,
                weekday=weekday,
                starts_minute=each.opens,
                ends_minute=each.closes,
            )
    exceptions = {day["day"]: _add_exception(rows, key, day) for day in days}
    week = (hours,) * data["days"] + ((),) * (DAYS_OF_WEEK - data["days"])
    return key, WorkingCalendar(data["zone"], week, exceptions)


def _add_exception(rows: Rows, calendar_id: UUID, day: Mapping[str, Any]) -> DayHours:
    hours = _hours(day.get("hours", ()))
    stretches = [(each.opens, each.closes) for each in hours] or [(0, 0)]
    on: date = day["day"]
    for starts, ends in stretches:
        rows.put(
            sla.CalendarException,
            calendar_id=calendar_id,
            day=on,
            starts_minute=starts,
            ends_minute=ends,
            name=day["name"],
        )
    return hours


def _hours(pairs: Iterable[tuple[str, str]]) -> DayHours:
    return tuple(Hours(_minute(opens), _minute(closes)) for opens, closes in pairs)


def _minute(text: str) -> int:
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


def _add_policy(
    rows: Rows,
    now: datetime,
    data: Mapping[str, Any],
    calendar_id: UUID,
    calendar: WorkingCalendar,
) -> SlaPolicy:
    key = rows.add(
        sla.SlaPolicy,
        now,
        name=data["name"],
        name_en=data["name_en"],
        calendar_id=calendar_id,
        is_default=data.get("default", False),
    )
    targets = dict(zip(Priority, data["targets"], strict=True))
    for priority, (response, resolution) in targets.items():
        rows.put(
            sla.SlaPolicyTarget,
            policy_id=key,
            priority=priority,
            first_response_minutes=response,
            resolution_minutes=resolution,
        )
    promised = {p: SlaTarget(*(timedelta(minutes=m) for m in pair)) for p, pair in targets.items()}
    return SlaPolicy(key, data["name"], calendar, promised)

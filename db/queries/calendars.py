"""Policies of promised times with their working calendars."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select, true
from sqlalchemy.orm import Session

from app.domain.escalation import EscalationRule
from app.domain.sla import SlaPolicy, SlaTarget
from app.domain.sla_choice import SlaRule
from app.domain.vocabulary import Priority
from app.domain.working_calendar import DAYS_OF_WEEK, DayHours, Hours, WorkingCalendar
from db.models import escalation, sla

Week = tuple[DayHours, ...]
Days = dict[UUID, dict[date, DayHours]]
DayNames = dict[UUID, dict[date, str]]


def policies(
    session: Session,
    given: Mapping[UUID, WorkingCalendar] | None = None,
    *,
    retired: bool = False,
) -> tuple[dict[UUID, SlaPolicy], UUID | None]:
    """Read the policies in use and name the default one; without a default there is none.

    ``given`` calendars spare reading them again; ``retired`` reads those out of use as well:
    tickets made under them still run.
    """
    known = calendars(session) if given is None else given
    targets = _targets(session)
    rows = session.execute(
        select(
            sla.SlaPolicy.id,
            sla.SlaPolicy.name,
            sla.SlaPolicy.calendar_id,
            sla.SlaPolicy.is_default,
        )
        .where(true() if retired else sla.SlaPolicy.active)
        .order_by(sla.SlaPolicy.is_default.desc(), sla.SlaPolicy.name)
    ).all()
    found = {
        row.id: SlaPolicy(row.id, row.name, known[row.calendar_id], targets.get(row.id, {}))
        for row in rows
    }
    return found, next((row.id for row in rows if row.is_default), None)


def sla_rules(session: Session) -> tuple[SlaRule, ...]:
    """Read the rules in use, in their order."""
    rule = sla.SlaRule
    rows = session.execute(
        select(
            rule.id, rule.position, rule.policy_id, rule.client_id, rule.department_id,
            rule.category_id, rule.line, rule.channel, rule.priority,
        )
        .where(rule.active)
        .order_by(rule.position, rule.id)
    )  # fmt: skip
    return tuple(SlaRule(*row) for row in rows)


def escalation_rules(session: Session) -> tuple[EscalationRule, ...]:
    """Read the rules of warnings and escalation in use, in their order."""
    rule = escalation.EscalationRule
    every: list[Any] = [
        rule.id, rule.name, rule.position, rule.clock, rule.action, rule.at_percent,
        rule.minutes_before, rule.policy_id, rule.priority, rule.group_id, rule.category_id,
    ]  # fmt: skip
    wanted = select(*every).where(rule.active).order_by(rule.position, rule.id)
    return tuple(EscalationRule(*row) for row in session.execute(wanted))


def calendars(session: Session) -> dict[UUID, WorkingCalendar]:
    """Read every working calendar; three statements."""
    weeks, (exceptions, names) = _weeks(session), _exceptions(session)
    rows = session.execute(select(sla.WorkingCalendar.id, sla.WorkingCalendar.time_zone))
    return {
        row.id: WorkingCalendar(
            row.time_zone,
            weeks.get(row.id, ((),) * DAYS_OF_WEEK),
            exceptions.get(row.id, {}),
            names.get(row.id, {}),
        )
        for row in rows
    }


def _weeks(session: Session) -> dict[UUID, Week]:
    interval = sla.WorkingInterval
    days: dict[UUID, list[list[Hours]]] = defaultdict(lambda: [[] for _ in range(DAYS_OF_WEEK)])
    rows = session.execute(
        select(interval.__table__).order_by(
            interval.calendar_id, interval.weekday, interval.starts_minute
        )
    )
    for row in rows:
        days[row.calendar_id][row.weekday].append(Hours(row.starts_minute, row.ends_minute))
    return {key: tuple(map(tuple, week)) for key, week in days.items()}


def _exceptions(session: Session) -> tuple[Days, DayNames]:
    exception = sla.CalendarException
    names: DayNames = defaultdict(dict)
    found: dict[UUID, dict[date, DayHours]] = defaultdict(dict)
    rows = session.execute(
        select(exception.__table__).order_by(
            exception.calendar_id, exception.day, exception.starts_minute
        )
    )
    for row in rows:
        works = row.ends_minute > row.starts_minute
        hours = (Hours(row.starts_minute, row.ends_minute),) if works else ()
        found[row.calendar_id][row.day] = (*found[row.calendar_id].get(row.day, ()), *hours)
        if row.name:
            names[row.calendar_id][row.day] = row.name
    return found, names


def _targets(session: Session) -> dict[UUID, dict[Priority, SlaTarget]]:
    found: dict[UUID, dict[Priority, SlaTarget]] = defaultdict(dict)
    for row in session.execute(select(sla.SlaPolicyTarget.__table__)):
        found[row.policy_id][row.priority] = SlaTarget(
            _minutes(row.first_response_minutes), _minutes(row.resolution_minutes)
        )
    return found


def _minutes(count: int | None) -> timedelta | None:
    return None if count is None else timedelta(minutes=count)

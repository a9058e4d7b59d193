"""The room's reference data: a fixed number of statements, whatever the size of the room."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.errors import RuleBroken
from app.domain.kpi import Target
from app.domain.readmodels.catalogue import (
    AgentView,
    Catalogue,
    DepartmentView,
    GroupView,
    LineView,
    PartnerView,
)
from app.domain.readmodels.lists import RoleFilterView
from app.domain.room import RoomSettings, with_setting
from app.domain.vocabulary import Channel, SupportLine
from app.domain.working_calendar import WorkingCalendar
from db.models.knowledge import Partner
from db.models.kpi import KpiTarget
from db.models.lists import ChannelOwner, RoleFilter
from db.models.room import RoomSetting
from db.models.staff import Agent, AgentGroup, Department, RoomLine, SupportGroup
from db.queries.answers import answer_sets, answers
from db.queries.articles import articles
from db.queries.calendars import calendars, escalation_rules, policies, sla_rules
from db.queries.classification import categories, scripts
from db.queries.routing import routing_rules
from db.queries.staff import agent_columns
from db.queries.states import states

Grouped = Mapping[UUID, frozenset[UUID]]


def snapshot(session: Session) -> Catalogue:
    """Read everything that is in use; retired rows stay out."""
    room_lines, room_groups, first = _lines_and_groups(session)
    hours = calendars(session)
    found, default_policy = policies(session, hours)
    room_states, moves = states(session)
    return Catalogue(
        **categories(session),
        scripts=scripts(session),
        answers=answers(session),
        answer_sets=answer_sets(session),
        articles=articles(session),
        departments=departments(session),
        filters=role_filters(session),
        **of_the_room(session),
        lines=room_lines,
        groups=room_groups,
        agents=agents(session),
        states=room_states,
        moves=moves,
        partners=partners(session, hours),
        policies=found,
        default_policy_id=default_policy,
        sla_rules=sla_rules(session),
        routing_rules=routing_rules(session),
        calendars=hours,
        escalations=escalation_rules(session),
        first_line_group_id=first.group_id if first else None,
        default_department_id=first.department_id if first else first_department(session),
        settings=room_settings(session),
    )


def _lines_and_groups(
    session: Session,
) -> tuple[dict[SupportLine, LineView], dict[UUID, GroupView], GroupView | None]:
    """Read lines and groups; the first group of the house takes what nobody does (R3)."""
    room_lines, room_groups = lines(session), groups(session)
    outside = {each.line for each in room_lines.values() if each.outside}
    first = next((each for each in room_groups.values() if each.line not in outside), None)
    return room_lines, room_groups, first


def room_settings(session: Session) -> RoomSettings:
    """Read the switches; one that this program does not know or cannot read keeps its default."""
    settings = RoomSettings()
    known = {entry.name for entry in fields(settings)}
    for name, value in session.execute(select(RoomSetting.name, RoomSetting.value)):
        if name in known:
            settings = _readable(settings, name, value)
    return settings


def _readable(settings: RoomSettings, name: str, value: str) -> RoomSettings:
    try:
        return with_setting(settings, name, value)
    except RuleBroken:
        return settings


def lines(session: Session) -> dict[SupportLine, LineView]:
    """Read the lines, the lowest first, those out of use as well."""
    line = RoomLine
    rows = session.execute(
        select(line.number, line.name, line.name_en, line.outside, line.active).order_by(
            line.number
        )
    )
    return {row.number: LineView(*row) for row in rows}


def groups(session: Session) -> dict[UUID, GroupView]:
    """Read the queues, lowest line first: the first of them takes what nobody else does (R3)."""
    rows = session.execute(
        select(SupportGroup.__table__)
        .where(SupportGroup.active)
        .order_by(SupportGroup.line, SupportGroup.code)
    )
    return {
        row.id: GroupView(row.id, row.department_id, row.code, row.name, row.name_en, row.line)
        for row in rows
    }


def departments(session: Session) -> dict[UUID, DepartmentView]:
    """Read the parts of the house by name."""
    rows = session.execute(
        select(Department.id, Department.code, Department.name, Department.name_en)
        .where(Department.active)
        .order_by(Department.name, Department.code)
    )
    return {row.id: DepartmentView(*row) for row in rows}


def role_filters(session: Session) -> tuple[RoleFilterView, ...]:
    """Read the lists that the room offers, in its order."""
    rows = session.execute(
        select(RoleFilter.id, RoleFilter.name, RoleFilter.name_en, RoleFilter.role, RoleFilter.text)
        .where(RoleFilter.active)
        .order_by(RoleFilter.position, RoleFilter.name, RoleFilter.id)
    )
    return tuple(RoleFilterView(*row) for row in rows)


def of_the_room(session: Session) -> dict[str, Any]:
    """Read who answers for channels and what the room wants, by their names in the snapshot."""
    return {**channel_owners(session), "targets": targets(session)}


def channel_owners(session: Session) -> dict[str, dict[Channel, UUID]]:
    """Read which group, and which person, takes what comes by a channel."""
    owner = ChannelOwner
    rows = session.execute(select(owner.channel, owner.group_id, owner.agent_id)).all()
    return {
        "channel_groups": {row.channel: row.group_id for row in rows if row.group_id},
        "channel_agents": {row.channel: row.agent_id for row in rows if row.agent_id},
    }


def targets(session: Session) -> tuple[Target, ...]:
    """Read what the room wants of itself, in its order."""
    one = KpiTarget
    rows = session.execute(
        select(one.measure, one.target, one.line, one.channel, one.role, one.shown_to)
        .where(one.active)
        .order_by(one.position, one.id)
    )
    return tuple(Target(*row) for row in rows)


def first_department(session: Session) -> UUID | None:
    """Name the department of a room that has no groups yet."""
    return session.scalar(
        select(Department.id).where(Department.active).order_by(Department.code).limit(1)
    )


def agents(session: Session) -> dict[UUID, AgentView]:
    """Read the staff with their groups, by name."""
    member_of = _sets(session.execute(select(AgentGroup.agent_id, AgentGroup.group_id)))
    rows = session.execute(
        select(*agent_columns(session)).where(Agent.active).order_by(Agent.full_name, Agent.id)
    )
    return {
        row.id: AgentView(
            agent_id=row.id,
            login=row.login,
            full_name=row.full_name,
            role=row.role,
            line=row.line,
            department_id=row.department_id,
            group_ids=member_of.get(row.id, frozenset()),
            work_limit=row.work_limit,
            has_pin=bool(row.pin_hash),
            grade=row.grade,
            mentor_id=row.mentor_id,
            takes_calls=row.takes_calls,
            solves_alone=row.solves_alone,
            registers_alone=row.registers_alone,
        )
        for row in rows
    }


def partners(session: Session, hours: Mapping[UUID, WorkingCalendar]) -> dict[UUID, PartnerView]:
    """Read the outside houses by name, each with its own time to answer."""
    rows = session.execute(
        select(Partner.id, Partner.name, Partner.answer_minutes, Partner.calendar_id)
        .where(Partner.active)
        .order_by(Partner.name)
    ).all()
    return {
        row.id: PartnerView(
            row.id,
            row.name,
            timedelta(minutes=row.answer_minutes) if row.answer_minutes else None,
            hours.get(row.calendar_id),
        )
        for row in rows
    }


def _sets(pairs: Iterable[tuple[UUID, UUID]]) -> Grouped:
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for owner, member in pairs:
        found[owner].add(member)
    return {owner: frozenset(members) for owner, members in found.items()}

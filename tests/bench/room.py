"""The room of the bench: 8 queues, 50 engineers, dispatchers, categories, scripts, two policies."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from app.domain.permissions import Actor
from app.domain.vocabulary import FieldKind, Impact, Priority, Role, SupportLine, Urgency
from db.models import catalogue, sla, staff, ticket
from db.seed.states import template_state_moves, template_states
from tests.bench.rows import NOW, Batch
from tests.bench.words import full_name

QUEUES = ("cash", "network", "workplace", "software", "telephony", "video", "mail", "access")
FIELD = "model"
ENGINEERS = 50
DISPATCHERS = 20
NAMES = ("Касса", "Сеть", "Рабочее место", "Программа", "Телефон", "Камера", "Почта", "Доступ")
KINDS = (
    "не печатает чек",
    "работает медленно",
    "выдаёт ошибку",
    "настроить",
    "заменить",
    "обучить",
)
TARGETS = {
    Priority.CRITICAL: (15, 120),
    Priority.HIGH: (30, 240),
    Priority.NORMAL: (60, 480),
    Priority.LOW: (120, 1440),
}


@dataclass(frozen=True, slots=True)
class Room:
    """Keys of the room, and the people at their desks."""

    department: UUID
    first_line: UUID
    queues: tuple[UUID, ...]
    engineers: tuple[Actor, ...]
    dispatchers: tuple[Actor, ...]
    policy: UUID
    categories: tuple[UUID, ...]
    questions: tuple[UUID, ...]


def add_room(batch: Batch) -> Room:
    for state in template_states():
        batch.put(ticket.TicketStateName, name=state["code"], **state)
    for move in template_state_moves():
        batch.put(ticket.StateMove, **move)
    department = batch.add(staff.Department, code="support", name="Поддержка")
    first = _group(batch, department, "first", SupportLine.FIRST)
    queues = tuple(_group(batch, department, code, SupportLine.SECOND) for code in QUEUES)
    policy = _policy(batch)
    questions, script = _script(batch)
    categories = _categories(batch, department, queues, script)
    return Room(
        department=department,
        first_line=first,
        queues=queues,
        engineers=tuple(
            _agent(batch, department, f"engineer{n:02d}", Role.ENGINEER, queues)
            for n in range(ENGINEERS)
        ),
        dispatchers=tuple(
            _agent(batch, department, f"dispatcher{n:02d}", Role.DISPATCHER, (first,))
            for n in range(DISPATCHERS)
        ),
        policy=policy,
        categories=categories,
        questions=questions,
    )


def _group(batch: Batch, department: UUID, code: str, line: SupportLine) -> UUID:
    return batch.add(
        staff.SupportGroup, code=code, name=f"Группа {code}", department_id=department, line=line
    )


def _agent(
    batch: Batch, department: UUID, login: str, role: Role, groups: tuple[UUID, ...]
) -> Actor:
    line = SupportLine.FIRST if role is Role.DISPATCHER else SupportLine.SECOND
    name = full_name(batch.dice)
    key = batch.add(
        staff.Agent,
        login=login,
        full_name=name,
        role=role,
        line=line,
        department_id=department,
        work_limit=12,
    )
    for group in groups:
        batch.put(staff.AgentGroup, agent_id=key, group_id=group, competence=3)
    shift = (NOW - timedelta(hours=2), NOW + timedelta(hours=10))
    batch.add(staff.DutyShift, agent_id=key, starts_at=shift[0], ends_at=shift[1])
    return Actor(key, login, name, role, line, department, frozenset(groups))


def _policy(batch: Batch) -> UUID:
    calendar = batch.add(sla.WorkingCalendar, name="Офис", time_zone="Europe/Moscow")
    for weekday in range(5):
        batch.put(
            sla.WorkingInterval,
            calendar_id=calendar,
            weekday=weekday,
            starts_minute=9 * 60,
            ends_minute=21 * 60,
        )
    policy = batch.add(sla.SlaPolicy, name="Стандарт", calendar_id=calendar, is_default=True)
    for priority, (response, resolution) in TARGETS.items():
        batch.put(
            sla.SlaPolicyTarget,
            policy_id=policy,
            priority=priority,
            first_response_minutes=response,
            resolution_minutes=resolution,
        )
    return policy


def _script(batch: Batch) -> tuple[tuple[UUID, ...], UUID]:
    script = batch.add(catalogue.Script, name="Не работает")
    asked = ("Питание есть?", "Перезагружали?", "У других так же?")
    questions = tuple(
        batch.add(catalogue.ScriptQuestion, script_id=script, position=position, text=text)
        for position, text in enumerate(asked)
    )
    for question in questions:
        for digit, text in enumerate(("Да", "Нет"), start=1):
            batch.put(
                catalogue.ScriptOption, question_id=question, digit=digit, text=text, summary=text
            )
    return questions, script


def _categories(
    batch: Batch, department: UUID, queues: tuple[UUID, ...], script: UUID
) -> tuple[UUID, ...]:
    field = batch.add(
        catalogue.CustomField,
        code=FIELD,
        name="Модель",
        kind=FieldKind.LINE,
        department_id=department,
    )
    found = []
    for number, (name, queue) in enumerate(zip(NAMES, queues, strict=True), start=1):
        common: dict[str, Any] = {"department_id": department, "group_id": queue}
        branch = batch.add(
            catalogue.Category, code=str(number), name=name, selectable=False, **common
        )
        batch.put(catalogue.CategoryField, category_id=branch, field_id=field)
        for position, kind in enumerate(KINDS, start=1):
            leaf = batch.add(
                catalogue.Category,
                code=f"{number}{position}",
                name=f"{name}: {kind}",
                parent_id=branch,
                script_id=script,
                position=position,
                default_impact=Impact.SEVERAL if position == 1 else Impact.PERSON,
                default_urgency=Urgency.TODAY,
                **common,
            )
            found.append(leaf)
    return tuple(found)

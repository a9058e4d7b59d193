"""Rows for the tests: plain functions that add one thing and hand back its key."""

# ruff: noqa: ANN401 (rows take whatever their models take)

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain import phone
from app.domain.escalation import EscalationAction
from app.domain.folding import fold
from app.domain.identity import new_id
from app.domain.vocabulary import (
    FieldKind,
    Impact,
    Priority,
    Role,
    StateType,
    SupportLine,
    Urgency,
)
from db.models.catalogue import (
    Category,
    CategoryField,
    CategorySynonym,
    CustomField,
    Script,
    ScriptOption,
    ScriptQuestion,
)
from db.models.client import Client, Contact, Contract, Equipment, PhoneNumber, Site
from db.models.escalation import EscalationRule
from db.models.knowledge import AnswerSet, AnswerSetHolder, Article, ArticleCategory, CannedAnswer
from db.models.routing import RoutingRule
from db.models.sla import SlaPolicy, SlaPolicyTarget, SlaRule, WorkingCalendar, WorkingInterval
from db.models.staff import Absence, Agent, AgentGroup, Department, DutyShift, SupportGroup
from db.models.ticket import StateMove, Ticket, TicketStateName
from db.seed.states import template_state_moves, template_states
from db.session import dialect_of

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
"""A Tuesday, noon in Moscow."""
OFFICE = (9 * 60, 18 * 60)
TARGETS = {
    Priority.CRITICAL: (15, 120),
    Priority.HIGH: (30, 240),
    Priority.NORMAL: (60, 480),
    Priority.LOW: (240, 1440),
}


def add(session: Session, row: Any) -> Any:
    """Write a row at once, so that the next one may refer to it."""
    session.add(row)
    session.flush()
    return row


def key_of(session: Session, row: Any) -> UUID:
    key: UUID = add(session, row).id
    return key


def make_states(session: Session) -> None:
    for state in template_states():
        add(session, TicketStateName(name=state["code"], **state))
    session.add_all(StateMove(**move) for move in template_state_moves())
    session.flush()


def make_department(session: Session, code: str = "support") -> UUID:
    return key_of(session, Department(code=code, name=code))


def make_group(
    session: Session, department: UUID, code: str, line: SupportLine = SupportLine.SECOND
) -> UUID:
    group = SupportGroup(code=code, name=f"Группа {code}", line=line, department_id=department)
    return key_of(session, group)


def make_agent(
    session: Session,
    department: UUID,
    login: str,
    *,
    role: Role = Role.ENGINEER,
    line: SupportLine = SupportLine.SECOND,
    groups: Sequence[UUID] = (),
    competence: int = 3,
    **more: Any,
) -> UUID:
    values = {"full_name": login.title(), "role": role, "line": line} | more
    agent = key_of(session, Agent(login=login, department_id=department, **values))
    for group in groups:
        add(session, AgentGroup(agent_id=agent, group_id=group, competence=competence))
    return agent


def make_shift(
    session: Session,
    agent: UUID,
    starts_at: datetime = NOW - timedelta(hours=3),
    ends_at: datetime = NOW + timedelta(hours=6),
) -> UUID:
    return key_of(session, DutyShift(agent_id=agent, starts_at=starts_at, ends_at=ends_at))


def make_absence(session: Session, agent: UUID, days: int = 1, deputy: UUID | None = None) -> UUID:
    span = {"starts_at": NOW - timedelta(days=days), "ends_at": NOW + timedelta(days=days)}
    return key_of(session, Absence(agent_id=agent, deputy_id=deputy, **span))


def make_client(session: Session, name: str = "Вектор", **more: Any) -> UUID:
    return key_of(session, Client(name=name, search_text=fold(name), created_at=NOW, **more))


def make_contact(
    session: Session,
    full_name: str = "Иван Петров",
    client: UUID | None = None,
    phones: Iterable[str] = (),
    **more: Any,
) -> UUID:
    search_text = fold(full_name)
    person = Contact(
        full_name=full_name, client_id=client, search_text=search_text, created_at=NOW, **more
    )
    contact = key_of(session, person)
    for place, written in enumerate(phones):
        make_phone(session, contact, written, place)
    dialect_of(session).index_contacts(session, [(contact, search_text)])
    return contact


def make_phone(session: Session, contact: UUID, written: str, position: int = 0) -> UUID:
    number = phone.parse(written)
    row = PhoneNumber(
        contact_id=contact,
        key=number.key,
        key_reversed=number.key[::-1],
        e164=number.e164 or "",
        extension=number.extension or "",
        as_written=written,
        position=position,
    )
    return key_of(session, row)


def make_site(session: Session, client: UUID, name: str = "Магазин на Лесной") -> UUID:
    return key_of(session, Site(client_id=client, name=name))


def make_equipment(session: Session, client: UUID, name: str = "Касса 2", **more: Any) -> UUID:
    return key_of(session, Equipment(client_id=client, name=name, **more))


def make_contract(session: Session, client: UUID, policy: UUID | None, **more: Any) -> UUID:
    values = {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31)} | more
    row = Contract(client_id=client, number="Д-1", sla_policy_id=policy, **values)
    return key_of(session, row)


def make_calendar(
    session: Session,
    days: int = 5,
    hours: tuple[int, int] = OFFICE,
    zone: str = "Europe/Moscow",
) -> UUID:
    calendar = key_of(session, WorkingCalendar(name=zone, time_zone=zone))
    for weekday in range(days):
        stretch = {"starts_minute": hours[0], "ends_minute": hours[1]}
        add(session, WorkingInterval(calendar_id=calendar, weekday=weekday, **stretch))
    return calendar


def make_policy(
    session: Session,
    calendar: UUID,
    name: str = "Обычная",
    *,
    default: bool = False,
    faster: int = 1,
) -> UUID:
    policy = key_of(session, SlaPolicy(name=name, calendar_id=calendar, is_default=default))
    for priority, (response, resolution) in TARGETS.items():
        target = SlaPolicyTarget(
            policy_id=policy,
            priority=priority,
            first_response_minutes=response // faster,
            resolution_minutes=resolution // faster,
        )
        add(session, target)
    return policy


def make_sla_rule(session: Session, position: int, policy: UUID, **conditions: Any) -> UUID:
    return key_of(session, SlaRule(position=position, policy_id=policy, **conditions))


def make_route(session: Session, place: int, **more: Any) -> UUID:
    return key_of(session, RoutingRule(position=place, **({"name": f"Маршрут {place}"} | more)))


def make_escalation(session: Session, action: EscalationAction, **more: Any) -> UUID:
    return key_of(session, EscalationRule(name=f"Правило {action}", action=action, **more))


def make_category(
    session: Session,
    department: UUID,
    code: str,
    name: str,
    parent: UUID | None = None,
    synonyms: Iterable[str] = (),
    **more: Any,
) -> UUID:
    row = Category(code=code, name=name, department_id=department, parent_id=parent, **more)
    category = key_of(session, row)
    for text in synonyms:
        add(session, CategorySynonym(category_id=category, text=text))
    return category


def make_field(
    session: Session,
    category: UUID,
    code: str,
    kind: FieldKind = FieldKind.LINE,
    *,
    required: bool = False,
    **more: Any,
) -> UUID:
    field = key_of(session, CustomField(code=code, name=code, kind=kind, **more))
    asks = CategoryField(category_id=category, field_id=field, required_on_create=required)
    add(session, asks)
    return field


def make_script(session: Session, questions: dict[str, Sequence[str]]) -> UUID:
    script = key_of(session, Script(name="Опрос", closing_phrase="Спасибо, что позвонили"))
    for place, (text, options) in enumerate(questions.items()):
        question = key_of(session, ScriptQuestion(script_id=script, position=place, text=text))
        for digit, option in enumerate(options, start=1):
            add(session, ScriptOption(question_id=question, digit=digit, text=option))
    return script


def make_answer_set(
    session: Session, name: str, role: str = "", agent_id: UUID | None = None, **more: Any
) -> UUID:
    """Add a set; without a role and a person it is everybody's."""
    answer_set = key_of(session, AnswerSet(name=name, **more))
    if role or agent_id is not None:
        add(session, AnswerSetHolder(answer_set_id=answer_set, role=role, agent_id=agent_id))
    return answer_set


def make_answer(
    session: Session, category: UUID | None, title: str, of_set: UUID | None = None, **more: Any
) -> UUID:
    answer_set = of_set or make_answer_set(session, "Общие")
    row = CannedAnswer(answer_set_id=answer_set, category_id=category, title=title, body=title)
    for name, value in more.items():
        setattr(row, name, value)
    return key_of(session, row)


def make_article(
    session: Session, title: str, categories: Iterable[UUID] = (), **more: Any
) -> UUID:
    values = {"published": True, "updated_at": NOW} | more
    article = key_of(session, Article(title=title, **values))
    for category in categories:
        add(session, ArticleCategory(article_id=article, category_id=category))
    return article


def make_ticket(session: Session, number: int, department: UUID, **more: Any) -> UUID:
    """Add an open ticket; ``number`` counts from 1 within 2026."""
    opened_at = more.pop("opened_at", NOW - timedelta(hours=1))
    values: dict[str, Any] = {
        "id": new_id(),
        "subject": f"Заявка {number}",
        "state": "new",
        "state_type": StateType.NEW,
        "priority": Priority.NORMAL,
        "impact": Impact.PERSON,
        "urgency": Urgency.TODAY,
        "line": SupportLine.SECOND,
        "department_id": department,
        "opened_at": opened_at,
        "registered_at": opened_at,
        "changed_at": opened_at,
    }
    row = Ticket(number=2026 * 10**7 + number, **(values | more))
    return key_of(session, row)

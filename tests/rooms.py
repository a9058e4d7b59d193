"""A small room that every service test stands in: two lines, three queues, two clients."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from app.domain.permissions import Actor
from app.domain.vocabulary import FieldKind, Impact, Role, SupportLine, Urgency
from db.session import Database
from tests import factories as make
from tests.support.furnished import furnished


class HandClock:
    """A clock that moves when told to."""

    def __init__(self, now: datetime = make.NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **step: float) -> None:
        self.now += timedelta(**step)


@dataclass(frozen=True, slots=True)
class SmallRoom:
    """Keys of the room; the actors stand for the agents of the same names."""

    database: Database
    clock: HandClock
    department: UUID
    first_line: UUID
    cash: UUID
    network: UUID
    dispatcher: Actor
    litvinov: Actor
    kim: Actor
    ershov: Actor
    supervisor: Actor
    office: UUID
    strict: UUID
    cash_branch: UUID
    no_print: UUID
    no_fiscal: UUID
    no_network: UUID
    model: UUID
    cash_number: UUID
    vector: UUID
    horns: UUID
    petrov: UUID
    sidorova: UUID
    site: UUID
    equipment: UUID


def small_room(database: Database, clock: HandClock | None = None) -> SmallRoom:
    """Furnish an empty database and hand back the keys."""
    made = furnished(database, "small", _make)
    return replace(made, database=database, clock=clock or HandClock())


def _make(database: Database) -> SmallRoom:
    with database.write() as session:
        make.make_states(session)
        department = make.make_department(session)
        first = make.make_group(session, department, "first", SupportLine.FIRST)
        cash = make.make_group(session, department, "cash")
        network = make.make_group(session, department, "network")
        first_line: dict[str, Any] = {
            "role": Role.DISPATCHER,
            "line": SupportLine.FIRST,
            "groups": [first],
        }
        staff = {
            "anna": make.make_agent(session, department, "anna", **first_line),
            "litvinov": make.make_agent(session, department, "litvinov", groups=[cash]),
            "kim": make.make_agent(session, department, "kim", groups=[cash], competence=2),
            "ershov": make.make_agent(session, department, "ershov", groups=[network]),
            "head": make.make_agent(session, department, "head", role=Role.SUPERVISOR),
        }
        for login in ("anna", "litvinov", "kim", "ershov"):
            make.make_shift(session, staff[login])
        calendar = make.make_calendar(session)
        office = make.make_policy(session, calendar, default=True)
        always = make.make_calendar(session, days=7, hours=(0, 24 * 60))
        strict = make.make_policy(session, always, "Договорная", faster=3)
        branch = make.make_category(session, department, "3", "Кассы", group_id=cash)
        script = make.make_script(
            session, {"Бумага есть?": ["Да", "Нет"], "Горит индикатор?": ["Да", "Нет"]}
        )
        no_print = make.make_category(
            session,
            department,
            "31",
            "Не печатает",
            branch,
            ["не печатает чек", "принтер молчит"],
            script_id=script,
            default_impact=Impact.SEVERAL,
        )
        no_fiscal = make.make_category(
            session, department, "32", "Нет связи с ФН", branch, ["фискальный накопитель"]
        )
        web = make.make_category(session, department, "4", "Сеть", group_id=network)
        no_network = make.make_category(
            session, department, "41", "Нет интернета", web, default_urgency=Urgency.NOW
        )
        model = make.make_field(
            session, branch, "model", FieldKind.LIST, options={"values": ["Атол", "Штрих"]}
        )
        cash_number = make.make_field(
            session, no_fiscal, "cash_number", FieldKind.NUMBER, required=True
        )
        vector = make.make_client(session, "Вектор")
        horns = make.make_client(session, "Рога и копыта", is_key=True)
        make.make_contract(session, horns, strict)
        site = make.make_site(session, vector)
        return SmallRoom(
            database=database,
            clock=HandClock(),
            department=department,
            first_line=first,
            cash=cash,
            network=network,
            dispatcher=_actor(
                staff["anna"], "anna", Role.DISPATCHER, SupportLine.FIRST, department, first
            ),
            litvinov=_engineer(staff["litvinov"], "litvinov", department, cash),
            kim=_engineer(staff["kim"], "kim", department, cash),
            ershov=_engineer(staff["ershov"], "ershov", department, network),
            supervisor=_actor(
                staff["head"], "head", Role.SUPERVISOR, SupportLine.SECOND, department
            ),
            office=office,
            strict=strict,
            cash_branch=branch,
            no_print=no_print,
            no_fiscal=no_fiscal,
            no_network=no_network,
            model=model,
            cash_number=cash_number,
            vector=vector,
            horns=horns,
            petrov=make.make_contact(session, "Иван Петров", vector, ["8 (912) 345-67-89"]),
            sidorova=make.make_contact(session, "Анна Сидорова", horns, ["+7 495 111-22-33"]),
            site=site,
            equipment=make.make_equipment(session, vector, "Касса 2", site_id=site),
        )


def _engineer(agent: UUID, login: str, department: UUID, group: UUID) -> Actor:
    return _actor(agent, login, Role.ENGINEER, SupportLine.SECOND, department, group)


def _actor(
    agent: UUID, login: str, role: Role, line: SupportLine, department: UUID, *groups: UUID
) -> Actor:
    return Actor(agent, login, login.title(), role, line, department, frozenset(groups))

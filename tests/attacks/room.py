"""The room that is attacked: made by the commands of its keeper, with something in it to want."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy.orm import Session

from app.domain.escalation import EscalationAction, WatchedClock
from app.domain.identity import new_id
from app.domain.vocabulary import (
    Audience,
    CallOutcome,
    Doing,
    EntryKind,
    Grade,
    NoticeKind,
    ResolutionCode,
    SlaClock,
    StateType,
)
from app.system_clock import utc_now
from db.models.call import Call
from db.models.client import ClientNotice
from db.models.lists import SavedFilter
from db.models.live import CallDraftCopy, Presence, SentDeed
from db.models.sla import Promise, SlaTarget
from db.models.staff import Agent, Department, RoleRight, SupportGroup
from db.models.ticket import Attachment, AttachmentContent, TicketCounter
from db.models.timeline import TimelineEntry
from db.session import Database, dialect_of
from tests import factories as make
from tests.attacks.grades import BOUND_RIGHT, BOUND_ROLE
from tests.attacks.psql import Door
from tests.support.secure_cluster import SecureServer
from ui.command_line.__main__ import DONE, main

PASSWORD = "Kirpich-Zabor-77"
APART, INSIDE, DRAFT, PIN = "kept-apart", "among-ourselves", "words-of-a-draft", "print-of-a-pin"
"""Words that stand only where somebody may not read."""
SECRETS: Mapping[str, tuple[str, ...]] = {
    "dispatcher": (PIN,),
    "engineer": (APART, DRAFT, PIN),
    "neighbour": (DRAFT, PIN),
    "expert": (APART, DRAFT, PIN),
    "partner": (APART, INSIDE, DRAFT, PIN),
    "supervisor": (DRAFT, PIN),
    "administrator": (DRAFT, PIN),
    "dismissed": (APART, INSIDE, DRAFT, PIN),
}
"""What no output of this role's may hold."""
_PEOPLE = {
    "dispatcher": ("dispatcher",),
    "engineer": ("engineer", "--group", "cash"),
    "neighbour": ("engineer", "--group", "net"),
    "colleague": ("engineer", "--group", "cash"),
    "expert": ("expert",),
    "partner": ("partner",),
    "supervisor": ("supervisor",),
    "dismissed": ("dispatcher",),
    "leaver": ("dispatcher",),
}
_NOW = utc_now()


@dataclass(frozen=True, slots=True)
class Target:
    """The attacked room; ``known`` is what an attacker knows: keys, logins, numbers."""

    server: SecureServer
    folder: Path
    name: str
    neighbour_room: str
    known: Mapping[str, object]

    def door(self, role: str, database: str = "") -> Door:
        """The way in for one of its people."""
        login = str(self.known[f"login_{role}"])
        return Door(self.server, self.folder, database or self.name, login, PASSWORD)


def furnish(server: SecureServer, folder: Path, patch: pytest.MonkeyPatch) -> Target:
    """Make the server's two rooms and the people of the first by ``firstline-admin``."""
    mark = uuid4().hex[:6]
    name, other = f"room_{mark}", f"other_{mark}"
    logins = {role: f"{role}.{mark}" for role in (*_PEOPLE, "administrator", "stranger")}
    _command(patch, "init", server.keeper_url(name), "--admin", logins["administrator"],
             "--full-name", "Ирина Админова")  # fmt: skip
    _command(patch, "init", server.keeper_url(other), "--admin", logins["stranger"],
             "--full-name", "Чужой Начальник")  # fmt: skip
    database = Database(server.keeper_url(name))
    try:
        with database.write() as session:
            queues = _queues(session)
        address = server.desk_url(name, logins["administrator"], PASSWORD)
        for role, (employed, *more) in _PEOPLE.items():
            _command(patch, "employee", address, "add", logins[role],
                     "--full-name", role.title(), "--role", employed, *more)  # fmt: skip
        with database.write() as session:
            known = _fill(session, queues, logins)
    finally:
        database.dispose()
    told = {f"login_{role}": login for role, login in logins.items()}
    return Target(server, folder, name, other, {**told, **known, "room": name, "other": other})


def _command(patch: pytest.MonkeyPatch, command: str, address: str, *told: str) -> None:
    patch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert main([command, *told, "--database", address, "--password-stdin"]) == DONE


def _queues(session: Session) -> dict[str, UUID]:
    first = session.query(Department).one().id
    second = make.make_department(session, "networks")
    make.make_group(session, first, "cash")
    make.make_group(session, second, "net")
    groups = {each.code: each.id for each in session.query(SupportGroup)}
    return {"department": first, "far_department": second, **groups}


def _fill(session: Session, at: dict[str, UUID], logins: dict[str, str]) -> dict[str, object]:
    agents = {each.login: each for each in session.query(Agent)}
    people = {role: agents[login].id for role, login in logins.items() if login in agents}
    agents[logins["dispatcher"]].pin_hash = PIN
    agents[logins["dismissed"]].active = False
    session.get_one(RoleRight, (BOUND_ROLE, BOUND_RIGHT)).least_grade = Grade.HEAD
    client = make.make_client(session, "Вектор")
    contact = make.make_contact(session, "Иван Петров", client, ["8 (912) 345-67-89"])
    warned = make.make_contact(session, "Олег Строгий", client)
    notice = new_id()
    make.add(session, ClientNotice(
        id=notice, contact_id=warned, kind=NoticeKind.OTHER, text="В суде", must_confirm=True,
        author_id=people["supervisor"], created_at=make.NOW,
    ))  # fmt: skip
    calendar = make.make_calendar(session)
    policy = make.make_policy(session, calendar, "Договорная")
    make.add(session, TicketCounter(year=2026, last=1000))
    session.flush()
    dialect_of(session).draw_numbers(session, 2026, 1)
    tickets = _tickets(session, at, people, {"client_id": client, "contact_id": contact,
                                             "sla_policy_id": policy})  # fmt: skip
    parts = _parts(session, tickets, people, policy)
    make.make_answer(session, None, "Перезагрузить")
    make.make_article(session, "Лента", author_id=people["colleague"])
    make.make_article(session, "Начато", published=False, author_id=people["colleague"])
    breach = make.make_escalation(
        session, EscalationAction.TO_SUPERVISOR, clock=WatchedClock.RESOLUTION, at_percent=100
    )
    own_list = new_id()
    make.add(
        session, SavedFilter(id=own_list, agent_id=people["colleague"], name="О", text="is:all")
    )
    agents_told = {f"agent_{role}": key for role, key in people.items()}
    return {**at, **agents_told, **tickets, **parts,
            "client": client, "contact": contact, "policy": policy,
            "warned": warned, "notice": notice,
            "own_list": own_list, "breach": breach}  # fmt: skip


def _tickets(
    session: Session, at: dict[str, UUID], people: dict[str, UUID], about: dict[str, UUID]
) -> dict[str, UUID]:
    begun = _NOW - timedelta(hours=5)
    near = {"department_id": at["department"], "group_id": at["cash"], **about}
    far = {"department_id": at["far_department"], "group_id": at["net"], **about}
    works = {"state": "in_progress", "state_type": StateType.OPEN}
    solved = {
        "state": "resolved", "state_type": StateType.RESOLVED, "resolution": "Готово",
        "resolution_code": ResolutionCode.FIXED, "resolved_at": _NOW - timedelta(hours=1),
    }  # fmt: skip
    wanted: dict[str, dict[str, Any]] = {
        "hidden": {**far, "subject": APART, "description": APART, "external_key": "OLD-1"},
        "mine": {**near, **works, "assignee_id": people["engineer"]},
        "free": near,
        "others": {**near, **works, "assignee_id": people["colleague"]},
        "partners": {**near, **works, "assignee_id": people["partner"]},
        "solved": {**near, **solved, "assignee_id": people["engineer"]},
    }
    made = {}
    for number, (name, values) in enumerate(wanted.items(), start=1):
        made[name] = make.make_ticket(
            session, number, values.pop("department_id"), opened_at=begun, **values
        )
    return made


def _parts(
    session: Session, tickets: dict[str, UUID], people: dict[str, UUID], policy: UUID
) -> dict[str, UUID]:
    for name, ticket in tickets.items():
        for clock in SlaClock:
            make.add(session, SlaTarget(
                ticket_id=ticket, clock=clock, policy_id=policy, target_minutes=480,
                started_at=_NOW - timedelta(hours=5), due_at=_NOW + timedelta(hours=3),
            ))  # fmt: skip
        word = APART if name == "hidden" else INSIDE
        for audience, body in ((Audience.INTERNAL, word), (Audience.PARTNER, f"for {name}")):
            make.add(session, TimelineEntry(
                ticket_id=ticket, at=_NOW, kind=EntryKind.NOTE, body=body, facts={},
                agent_id=people["colleague"], audience=audience))  # fmt: skip
    promises = {
        name: make.key_of(session, Promise(
            ticket_id=tickets[name], text=f"to ring, {name}", made_at=_NOW, due_at=_NOW,
            made_by_id=people["dispatcher"]))
        for name in ("hidden", "mine", "others")
    }  # fmt: skip
    file = make.key_of(session, Attachment(
        ticket_id=tickets["hidden"], name=APART, size=4, sha256="0" * 64, added_at=_NOW,
    ))  # fmt: skip
    make.add(session, AttachmentContent(attachment_id=file, content=APART.encode()))
    make.add(session, Presence(agent_id=people["neighbour"], desk="00000000", seen_at=_NOW,
                               ticket_id=tickets["hidden"], doing=Doing.WRITING))  # fmt: skip
    calls = {f"call_{role}": _call(session, people[role]) for role in ("dispatcher", "engineer")}
    draft, deed = new_id(), new_id()
    make.add(session, CallDraftCopy(call_id=draft, agent_id=people["dispatcher"], body=DRAFT,
                                    kept_at=_NOW))  # fmt: skip
    make.add(session, SentDeed(id=deed, agent_id=people["dispatcher"], at=_NOW))
    told = {f"promise_{name}": key for name, key in promises.items()}
    return {**told, **calls, "file": file, "draft": draft, "deed": deed}


def _call(session: Session, agent: UUID) -> UUID:
    ended = _NOW - timedelta(hours=1)
    return make.key_of(session, Call(
        agent_id=agent, started_at=ended - timedelta(minutes=5), finished_at=ended,
        outcome=CallOutcome.ABANDONED, callback_due_at=_NOW, talk_seconds=300, note="",
    ))  # fmt: skip

"""The demo room's people: groups, agents, duty hours around now, absences, mentors."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from app.domain.vocabulary import Grade, Role, SupportLine
from db.models.staff import Absence, Agent, AgentGroup, SupportGroup
from db.seed.content import read
from db.seed.duty import ROUND, SHIFT, TEAMS, add_duty, shift_begins
from db.seed.reference import Reference
from db.seed.rows import Rows

LINES = {
    Role.DISPATCHER: SupportLine.FIRST,
    Role.ENGINEER: SupportLine.SECOND,
    Role.EXPERT: SupportLine.THIRD,
    Role.PARTNER: SupportLine.FOURTH,
    Role.SUPERVISOR: SupportLine.FIRST,
    Role.ADMINISTRATOR: SupportLine.FIRST,
}
WORKERS = (Role.DISPATCHER, Role.ENGINEER, Role.EXPERT)


@dataclass(frozen=True, slots=True)
class Group:
    """A queue of the demo room."""

    key: UUID
    code: str
    name: str
    line: SupportLine
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Staff:
    """Agents and their names by login, groups by code; ``teams`` tells who works when."""

    agents: Mapping[str, UUID]
    names: Mapping[str, str]
    groups: Mapping[str, Group]
    dispatchers: tuple[str, ...]
    present: frozenset[str]
    limits: Mapping[str, int]
    teams: Mapping[str, str]
    shift_began_at: datetime

    def on_duty(self, moment: datetime) -> frozenset[str]:
        """Return the logins whose team worked at a moment."""
        number = (moment - self.shift_began_at) // SHIFT % ROUND
        team = next(name for name, numbers in TEAMS.items() if number in numbers)
        return frozenset(login for login, of in self.teams.items() if of == team)

    def shift_end(self, moment: datetime) -> datetime:
        """Return when the shift of a moment ends."""
        number = (moment - self.shift_began_at) // SHIFT
        return self.shift_began_at + SHIFT * (number + 1)


def add_staff(rows: Rows, reference: Reference, now: datetime) -> Staff:
    """Collect groups, people, duty and absences."""
    data = read("staff")
    mentors: dict[str, str] = data["mentors"]
    # A mentor must stand in the table before the one who learns from him.
    order = sorted(data["people"], key=lambda login: login in mentors)
    agents: dict[str, UUID] = {}
    for login in order:
        mentor = agents.get(mentors.get(login, ""))
        agents[login] = _add_agent(rows, reference, now, login, data["people"][login], mentor)
    groups = _add_groups(rows, reference, now, data, agents)
    absent = _add_absences(rows, now, data["absences"], agents)
    add_duty(rows, reference, now, data["people"], agents)
    people = data["people"]
    return Staff(
        agents=agents,
        names={login: entry[0] for login, entry in data["people"].items()},
        groups=groups,
        dispatchers=tuple(login for login in people if people[login][1] == Role.DISPATCHER),
        present=frozenset(login for login in people if people[login][3] == "a") - absent,
        limits={login: people[login][4] for login in people},
        teams={login: people[login][3] for login in people},
        shift_began_at=shift_begins(now, reference.zone),
    )


def _add_agent(
    rows: Rows,
    reference: Reference,
    now: datetime,
    login: str,
    entry: list[Any],
    mentor: UUID | None,
) -> UUID:
    name, role, grade, _team, limit, extension, _groups = entry
    return rows.add(
        Agent,
        now - timedelta(days=400),
        login=login,
        full_name=name,
        role=Role(role),
        line=LINES[Role(role)],
        grade=Grade(grade),
        department_id=reference.department_id,
        mentor_id=mentor,
        extension=extension,
        work_limit=limit,
    )


def _add_groups(
    rows: Rows,
    reference: Reference,
    now: datetime,
    data: Mapping[str, Any],
    agents: Mapping[str, UUID],
) -> dict[str, Group]:
    first = (reference.first_line_id, reference.first_line_code, "", SupportLine.FIRST)
    made = [first]
    for group in data["groups"]:
        key = rows.add(SupportGroup, now, department_id=reference.department_id, **group)
        made.append((key, group["code"], group["name"], SupportLine(group["line"])))
    groups: dict[str, Group] = {}
    for key, code, name, line in made:
        members = {login: p[6][code] for login, p in data["people"].items() if code in p[6]}
        for login, competence in members.items():
            rows.put(AgentGroup, agent_id=agents[login], group_id=key, competence=competence)
        roles = {login: Role(data["people"][login][1]) for login in members}
        workers = tuple(m for m in members if roles[m] in WORKERS and LINES[roles[m]] == line)
        groups[code] = Group(key, code, name, line, workers)
    return groups


def _add_absences(
    rows: Rows, now: datetime, absences: Mapping[str, Any], agents: Mapping[str, UUID]
) -> frozenset[str]:
    for login, (begins, ends, deputy, reason) in absences.items():
        rows.add(
            Absence,
            now,
            agent_id=agents[login],
            deputy_id=agents[deputy],
            starts_at=now + timedelta(days=begins),
            ends_at=now + timedelta(days=ends),
            reason=reason,
        )
    return frozenset(login for login, entry in absences.items() if entry[0] <= 0 < entry[1])

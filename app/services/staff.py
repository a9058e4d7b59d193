"""People and their accounts: who works here, as what, with which login."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from app.domain.changes import Changes, Touched
from app.domain.errors import EnvironmentFailed, RuleBroken
from app.domain.identity import new_id
from app.domain.passwords import check_login, check_password
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.staff import Employee, EmployeeInput, StaffChange
from app.domain.text_guard import clean_line, require
from app.domain.vocabulary import SupportLine
from app.services.operation import Operations, Outcome
from db.models.staff import Agent
from db.queries import people
from db.queries.catalogue import lines
from db.session import Database
from db.writes import accounts
from db.writes.staff import By, note, person_facts

LONGEST_NAME = 200
MOST_WORK = 200
EDIT = Permission.STAFF_EDIT
_TOLD = Changes(Touched.STAFF)


class StaffService(Operations):
    """Every change is audited; at a centre the server decides and holds the logins."""

    @property
    def central(self) -> bool:
        """Whether people have logins with passwords; else profiles with PINs."""
        return self.database.dialect.name == "postgresql"

    def people(self, actor: Actor) -> tuple[Employee, ...]:
        """List everybody, those who work here first, by name."""
        with self.reading(actor, EDIT) as session:
            return people.employees(session)

    def changes(self, actor: Actor, agent_id: UUID) -> tuple[StaffChange, ...]:
        """List what was done with a person, the newest first."""
        with self.reading(actor, EDIT) as session:
            return people.changes_of(session, agent_id)

    def departments(self, actor: Actor) -> tuple[tuple[UUID, str, str], ...]:
        """List the departments in use: key, name, English name."""
        with self.reading(actor, EDIT) as session:
            return people.departments(session)

    def find(self, actor: Actor, login: str) -> Employee:
        """Return the person of a login; RuleBroken ``agent_unknown``."""
        found = next((one for one in self.people(actor) if one.login == login), None)
        if found is None:
            raise RuleBroken("agent_unknown", login=login, field="login")
        return found

    def add(
        self, actor: Actor, login: str, person: EmployeeInput, password: str = ""
    ) -> Outcome[Employee]:
        """Add a person; at a centre with the password of his login.

        RuleBroken ``login_form``, ``login_taken``, ``required``, ``work_limit_wrong``,
        ``reference_unknown`` and what app.domain.passwords refuses.
        """
        known, checked = check_login(login.strip()), checked_person(person)
        if self.central:
            check_password(password, known)
        key = new_id()
        with self._changing(actor) as (session, by):
            if people.agent_of(session, known) is not None:
                raise RuleBroken("login_taken", login=known, field="login")
            _require_line(session, checked.line)
            if self.central:
                accounts.send_verifier(session, known, password)
            accounts.staff_writes(session, by).add(session, key, known, checked)
        return self._told(actor, key)

    def change(self, actor: Actor, agent_id: UUID, person: EmployeeInput) -> Outcome[Employee]:
        """Write a person's role, line, groups and limit; ``last_administrator`` is refused."""
        checked = checked_person(person)
        with self._changing(actor) as (session, by):
            before = known_person(session, agent_id)
            write_person(session, before, checked, by)
        return self._changed(actor, before, checked)

    def _changed(self, actor: Actor, before: Employee, checked: EmployeeInput) -> Outcome[Employee]:
        """Tell how somebody stands now; of oneself what was written, who may read it no more."""
        if before.agent_id == actor.agent_id:
            return Outcome(_as_written(before, checked), _TOLD)
        return self._told(actor, before.agent_id)

    def disable(self, actor: Actor, agent_id: UUID) -> Outcome[Employee]:
        """Let a person go: no new session, no rights, no session left; what he did stays.

        RuleBroken ``last_administrator`` or ``not_yourself``.
        """
        with self._changing(actor) as (session, by):
            left = known_person(session, agent_id).open_tickets
            accounts.staff_writes(session, by).disable(session, agent_id, {"open_tickets": left})
        if self.central:
            # Somebody may have come in while the change was on its way.
            with self.writing(actor, EDIT) as session:
                accounts.end_sessions(session, agent_id)
        return self._told(actor, agent_id)

    def enable(self, actor: Actor, agent_id: UUID) -> Outcome[Employee]:
        """Take a person back as he was."""
        with self._changing(actor) as (session, by):
            _require_line(session, known_person(session, agent_id).line)
            accounts.staff_writes(session, by).enable(session, agent_id)
        return self._told(actor, agent_id)

    def reset_password(
        self, actor: Actor, agent_id: UUID, password: str, until: datetime | None = None
    ) -> Outcome[Employee]:
        """Give a login a new password, for good or until a moment; central rooms only."""
        self._require_central()
        with self.writing(actor, EDIT) as session:
            login = known_person(session, agent_id).login
            check_password(password, login)
            accounts.reset_password(session, agent_id, login, password, until)
        return self._told(actor, agent_id)

    def set_valid_until(
        self, actor: Actor, agent_id: UUID, until: datetime | None
    ) -> Outcome[Employee]:
        """Let a password hold until a moment, or for good; central rooms only.

        RuleBroken ``not_yourself`` for a moment that would shut the actor out at once.
        """
        self._require_central()
        with self.writing(actor, EDIT) as session:
            known_person(session, agent_id)
            accounts.set_valid_until(session, agent_id, until)
        return self._told(actor, agent_id)

    def forget_pin(self, actor: Actor, agent_id: UUID) -> Outcome[Employee]:
        """Take a forgotten PIN away; embedded rooms only."""
        with self._changing(actor) as (session, by):
            known_person(session, agent_id)
            session.execute(update(Agent).where(Agent.id == agent_id).values(pin_hash=""))
            note(session, "pin_forgotten", "agent", agent_id, {}, by)
        return self._told(actor, agent_id)

    def set_own_password(self, actor: Actor, current: str, password: str) -> Outcome[None]:
        """Change one's own password; connections made from now on use the new one.

        RuleBroken ``password_wrong`` (field current) when the present one does not open the
        database, ``password_same``, and what app.domain.passwords refuses.
        """
        self._require_central()
        check_password(password, actor.login)
        if password == current:
            raise RuleBroken("password_same", field="password")
        self._try(current)
        with self.database.write() as session:
            accounts.set_own_password(session, actor.login, password)
        self.database.use_password(password)
        return Outcome(None)

    def _try(self, password: str) -> None:
        tried = Database(self.database.url.set(password=password))
        try:
            tried.ping()
        except EnvironmentFailed as error:
            if error.code != "sign_in_refused":
                raise
            raise RuleBroken("password_wrong", field="current") from error
        finally:
            tried.dispose()

    def _require_central(self) -> None:
        if not self.central:
            raise RuleBroken("database_has_no_logins")

    @contextmanager
    def _changing(self, actor: Actor) -> Iterator[tuple[Session, By]]:
        with self.writing(actor, EDIT) as session:
            yield session, done_by(actor, self.clock())

    def _told(self, actor: Actor, agent_id: UUID) -> Outcome[Employee]:
        with self.reading(actor, EDIT) as session:
            return Outcome(known_person(session, agent_id), _TOLD)


def done_by(actor: Actor, now: datetime) -> By:
    """Return who did it for the audit; the command line is nobody of the room."""
    return By(actor.agent_id if actor.agent_id.int else None, now)


def known_person(session: Session, agent_id: UUID) -> Employee:
    """Read a person; RuleBroken ``reference_unknown``."""
    found = people.employee(session, agent_id)
    if found is None:
        raise RuleBroken("reference_unknown")
    return found


def write_person(session: Session, before: Employee, checked: EmployeeInput, by: By) -> None:
    """Write what differs of a person's form, and tell it."""
    if before.line is not checked.line:
        _require_line(session, checked.line)
    told = _difference(before, checked)
    if told:
        accounts.staff_writes(session, by).change(session, before.agent_id, checked, told)


def _require_line(session: Session, line: SupportLine) -> None:
    known = lines(session).get(line)
    if known is None or not known.active:
        raise RuleBroken("line_not_in_use", field="line", number=int(line))


def checked_person(person: EmployeeInput) -> EmployeeInput:
    """Return the form with its name clean; RuleBroken ``required``, ``work_limit_wrong``."""
    name = require(clean_line(person.full_name, LONGEST_NAME, "full_name"), "full_name")
    if not 1 <= person.work_limit <= MOST_WORK:
        raise RuleBroken("work_limit_wrong", field="work_limit", most=MOST_WORK)
    return replace(person, full_name=name)


def _as_written(before: Employee, after: EmployeeInput) -> Employee:
    return replace(before, **{each.name: getattr(after, each.name) for each in fields(after)})


def _difference(before: Employee, after: EmployeeInput) -> dict[str, object]:
    """Return {field: [before, after]} of what changes."""
    was = person_facts(
        EmployeeInput(
            before.full_name,
            before.role,
            before.line,
            before.department_id,
            before.groups,
            before.work_limit,
        )
    )
    becomes = person_facts(after)
    return {name: [was[name], becomes[name]] for name in was if was[name] != becomes[name]}

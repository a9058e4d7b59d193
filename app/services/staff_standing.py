"""How far somebody has come: grade by grade, with a mentor, admitted step by step (R107, R109)."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain.errors import RuleBroken
from app.domain.mentoring import is_senior, may_step
from app.domain.permissions import Actor
from app.domain.readmodels.staff import Employee, EmployeeInput, StandingInput, Until
from app.services.operation import Outcome
from app.services.staff import (
    EDIT,
    StaffService,
    checked_person,
    done_by,
    known_person,
    write_person,
)
from db.queries import people
from db.writes import accounts
from db.writes.staff import By
from db.writes.standing import set_standing


class StaffStanding(StaffService):
    """Every step is told; none is jumped."""

    def set_standing(
        self, actor: Actor, agent_id: UUID, wanted: StandingInput
    ) -> Outcome[Employee]:
        """Write a person's grade, mentor and admission.

        RuleBroken ``grade_jumped``, ``mentor_unfit`` (himself, his pupil, a junior, somebody who
        left), ``mentor_needed`` when he may not solve alone and nobody looks after him.
        """
        with self.writing(actor, EDIT) as session:
            before = known_person(session, agent_id)
            _write_standing(session, before, wanted, done_by(actor, self.clock()))
        return self._told(actor, agent_id)

    def write_whole(
        self,
        actor: Actor,
        agent_id: UUID,
        person: EmployeeInput,
        wanted: StandingInput,
        until: Until | None = None,
    ) -> Outcome[Employee]:
        """Write the person's form, how far he has come, how long his password holds: each told.

        All of it or nothing. The form goes last: who gives up his own right to it needs that
        right for the others. ``until`` None leaves the password alone.
        """
        checked = checked_person(person)
        if until is not None:
            self._require_central()
        with self._changing(actor) as (session, by):
            before = known_person(session, agent_id)
            _write_standing(session, before, wanted, by)
            if until is not None:
                accounts.set_valid_until(session, agent_id, until.moment)
            write_person(session, before, checked, by)
        return self._changed(actor, replace(before, standing=wanted), checked)


def _write_standing(session: Session, before: Employee, wanted: StandingInput, by: By) -> None:
    everybody = {each.agent_id: each for each in people.employees(session)}
    _check(before, wanted, everybody.get(wanted.mentor_id or UUID(int=0)))
    told = _told(before.standing, wanted, everybody)
    if told:
        set_standing(session, before.agent_id, wanted, told, by)


def _check(person: Employee, wanted: StandingInput, mentor: Employee | None) -> None:
    if not may_step(person.standing.grade, wanted.grade):
        raise RuleBroken("grade_jumped", field="grade")
    if wanted.mentor_id is not None and (
        mentor is None
        or mentor.agent_id == person.agent_id
        or not mentor.active
        or not is_senior(mentor.standing.grade)
        or mentor.standing.mentor_id == person.agent_id
    ):
        raise RuleBroken("mentor_unfit", field="mentor_id")
    if not (wanted.solves_alone and wanted.registers_alone) and wanted.mentor_id is None:
        raise RuleBroken("mentor_needed", field="mentor_id")


def _told(
    before: StandingInput, wanted: StandingInput, everybody: Mapping[UUID, Employee]
) -> dict[str, object]:
    """Say what changes, each as [before, after]; a mentor by his name."""

    def plain(one: StandingInput) -> dict[str, object]:
        mentor = everybody.get(one.mentor_id) if one.mentor_id else None
        return {
            "grade": one.grade.value,
            "mentor": mentor.full_name if mentor else "",
            "takes_calls": one.takes_calls,
            "solves_alone": one.solves_alone,
            "registers_alone": one.registers_alone,
        }

    was, becomes = plain(before), plain(wanted)
    return {name: [was[name], becomes[name]] for name in was if was[name] != becomes[name]}

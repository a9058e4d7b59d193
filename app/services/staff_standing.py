"""How far somebody has come: grade by grade, with a mentor, admitted step by step (R107, R109)."""

from collections.abc import Mapping
from uuid import UUID

from app.domain.errors import RuleBroken
from app.domain.mentoring import is_senior, may_step
from app.domain.permissions import Actor
from app.domain.readmodels.staff import Employee, EmployeeInput, StandingInput, Until
from app.services.operation import Outcome
from app.services.staff import EDIT, StaffService, done_by, known_person
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
        everybody = {each.agent_id: each for each in self.people(actor)}
        with self.writing(actor, EDIT) as session:
            before = known_person(session, agent_id)
            _check(before, wanted, everybody.get(wanted.mentor_id or UUID(int=0)))
            told = _told(before.standing, wanted, everybody)
            if told:
                set_standing(session, agent_id, wanted, told, done_by(actor, self.clock()))
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

        ``until`` None leaves the password alone.
        """
        everybody = {each.agent_id: each for each in self.people(actor)}
        before = everybody.get(agent_id)
        if before is not None:
            _check(before, wanted, everybody.get(wanted.mentor_id or UUID(int=0)))
        changed = self.change(actor, agent_id, person)
        if before is not None and before.standing != wanted:
            changed = self.set_standing(actor, agent_id, wanted)
        if until is not None:
            changed = self.set_valid_until(actor, agent_id, until.moment)
        return changed


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

"""The room's table of competence: read by everybody, written by whoever manages staff (R111)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from uuid import UUID

from app.domain.changes import Changes, Touched
from app.domain.competence import LEVELS, LevelChange, Levels
from app.domain.errors import Conflict, RuleBroken
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.staff import Employee, EmployeeInput, Membership
from app.services.operation import Operations, Outcome
from app.services.staff import done_by
from db.queries import people
from db.writes.accounts import staff_writes
from db.writes.staff import person_facts


class Competences(Operations):
    """A save is whole or not at all; each person's change is told with his others."""

    def levels(self, _actor: Actor) -> Levels:
        """Read who is in which group with which competence; the staff itself is reference data."""
        with self.database.read() as session:
            return people.competences(session)

    def save(self, actor: Actor, changes: Iterable[LevelChange]) -> Outcome[Levels]:
        """Write cells of the table.

        RuleBroken ``reference_unknown``; Conflict ``setup_changed`` when a cell is no longer what
        it was when it was changed here.
        """
        by_person: dict[UUID, list[LevelChange]] = defaultdict(list)
        for each in changes:
            if each.after is not None and each.after not in LEVELS:
                raise RuleBroken("reference_unknown")
            by_person[each.agent_id].append(each)
        with self.writing(actor, Permission.STAFF_EDIT) as session:
            writes = staff_writes(session, done_by(actor, self.clock()))
            known = {each.agent_id: each for each in people.employees(session)}
            for agent_id, cells in by_person.items():
                before = _as_input(known, agent_id)
                after = replace(before, groups=_changed(before.groups, cells))
                told = {"groups": [person_facts(each)["groups"] for each in (before, after)]}
                writes.change(session, agent_id, after, told)
        return Outcome(self.levels(actor), Changes(Touched.STAFF))


def _as_input(known: Mapping[UUID, Employee], agent_id: UUID) -> EmployeeInput:
    one = known.get(agent_id)
    if one is None:
        raise RuleBroken("reference_unknown")
    return EmployeeInput(
        one.full_name, one.role, one.line, one.department_id, one.groups, one.work_limit
    )


def _changed(
    groups: tuple[Membership, ...], cells: Iterable[LevelChange]
) -> tuple[Membership, ...]:
    levels = {each.group_id: each.competence for each in groups}
    for cell in cells:
        if levels.get(cell.group_id) != cell.before:
            raise Conflict("setup_changed", fields=("groups",), by="", at=None)
        if cell.after is None:
            levels.pop(cell.group_id, None)
        else:
            levels[cell.group_id] = cell.after
    return tuple(Membership(key, level) for key, level in levels.items())

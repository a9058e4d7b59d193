"""The room's table of rights (R31, R43, R58, R109, R114): read, changed cell by cell, put back."""

from dataclasses import replace

from sqlalchemy.orm import Session

from app.domain.changes import Changes, Touched
from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission, Reach, reaches_known
from app.domain.readmodels.staff import BoundWeighed, Right
from app.domain.rights_by_grade import Extent, bounds_known, effect_of, extents_told
from app.domain.vocabulary import Grade, Role
from app.services.operation import Operations, Outcome
from app.services.staff import EDIT, done_by
from db.queries import people
from db.writes.accounts import staff_writes

Table = tuple[Right, ...]
_TOLD = Changes(Touched.STAFF)


class RoleRights(Operations):
    """Effective at once: the server reads the table with every statement, a desk on the news."""

    def table(self, actor: Actor) -> Table:
        """List every right of every role as this room has it."""
        with self.reading(actor, EDIT) as session:
            return people.rights(session)

    def set(self, actor: Actor, role: Role, permission: Permission, reach: Reach) -> Outcome[Table]:
        """Let a right of a role reach this far; the grade it begins at stays.

        RuleBroken ``reach_unfit`` when the reach means nothing to the right,
        ``last_administrator`` when nobody could manage staff any more.
        """
        if reach not in reaches_known(permission):
            raise RuleBroken("reach_unfit")
        with self.writing(actor, EDIT) as session:
            extent = _cell(session, role, permission).extent
            self._write(session, actor, role, permission, replace(extent, reach=reach))
        return Outcome(self.table(actor), _TOLD)

    def bind(
        self, actor: Actor, role: Role, permission: Permission, least: Grade | None
    ) -> Outcome[Table]:
        """Let a right of a role begin at a grade, None for every grade; its reach stays.

        RuleBroken ``bound_unfit`` for managing staff and for the lowest grade.
        """
        if least not in bounds_known(permission):
            raise RuleBroken("bound_unfit")
        with self.writing(actor, EDIT) as session:
            extent = _cell(session, role, permission).extent
            self._write(session, actor, role, permission, replace(extent, least=least))
        return Outcome(self.table(actor), _TOLD)

    def effect(
        self, actor: Actor, role: Role, permission: Permission, least: Grade | None
    ) -> BoundWeighed:
        """Say who would lose a right, and who would get it, if it began at a grade."""
        with self.reading(actor, EDIT) as session:
            before = people.rights_of(session)[role, permission]
            of_role = people.holders(session, role)
        effect = effect_of(of_role, before, replace(before, least=least))
        return BoundWeighed(role, permission, least, effect)

    def ship(self, actor: Actor, role: Role, permission: Permission) -> Outcome[Table]:
        """Put one cell back to the shipped one: its reach, for every grade."""
        with self.writing(actor, EDIT) as session:
            shipped = Extent(_cell(session, role, permission).shipped)
            self._write(session, actor, role, permission, shipped)
        return Outcome(self.table(actor), _TOLD)

    def undo(self, actor: Actor, role: Role, permission: Permission) -> Outcome[Table]:
        """Take back the last change of a cell; once more brings it again.

        RuleBroken ``nothing_to_undo`` for a cell that nobody has changed.
        """
        with self.writing(actor, EDIT) as session:
            changed = _cell(session, role, permission).changed
            if changed is None:
                raise RuleBroken("nothing_to_undo")
            self._write(session, actor, role, permission, extents_told(changed.facts)[0])
        return Outcome(self.table(actor), _TOLD)

    def restore(self, actor: Actor) -> Outcome[Table]:
        """Put the whole table back to the shipped one, each cell with its own audit entry."""
        with self.writing(actor, EDIT) as session:
            # Rights are given before others are taken: somebody may always manage staff.
            changed = [each for each in people.rights(session) if not each.is_shipped]
            for each in sorted(changed, key=lambda right: right.shipped is Reach.NONE):
                self._write(session, actor, each.role, each.permission, Extent(each.shipped))
        return Outcome(self.table(actor), _TOLD)

    def _write(
        self, session: Session, actor: Actor, role: Role, permission: Permission, extent: Extent
    ) -> None:
        staff_writes(session, done_by(actor, self.clock())).set_right(
            session, role, permission, extent
        )


def _cell(session: Session, role: Role, permission: Permission) -> Right:
    cells = people.rights(session)
    return next(each for each in cells if (each.role, each.permission) == (role, permission))

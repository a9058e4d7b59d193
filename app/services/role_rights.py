"""The room's table of rights (R31, R43, R58, R114): read, changed cell by cell, put back."""

from app.domain.changes import Changes, Touched
from app.domain.errors import RuleBroken
from app.domain.permissions import GRANTS, Actor, Permission, Reach, reaches_known
from app.domain.readmodels.staff import Right
from app.domain.vocabulary import Role
from app.services.operation import Operations, Outcome
from app.services.staff import EDIT, done_by
from db.queries import people
from db.writes.accounts import staff_writes

_TOLD = Changes(Touched.STAFF)


class RoleRights(Operations):
    """Effective at once: the server reads the table with every statement, a desk on the news."""

    def table(self, actor: Actor) -> tuple[Right, ...]:
        """List every right of every role as this room has it."""
        with self.reading(actor, EDIT) as session:
            return people.rights(session)

    def set(
        self, actor: Actor, role: Role, permission: Permission, reach: Reach
    ) -> Outcome[tuple[Right, ...]]:
        """Let a right of a role reach this far.

        RuleBroken ``reach_unfit`` when the reach means nothing to the right,
        ``last_administrator`` when nobody could manage staff any more.
        """
        if reach not in reaches_known(permission):
            raise RuleBroken("reach_unfit")
        with self.writing(actor, EDIT) as session:
            staff_writes(session, done_by(actor, self.clock())).set_right(
                session, role, permission, reach
            )
        return Outcome(self.table(actor), _TOLD)

    def restore(self, actor: Actor) -> Outcome[tuple[Right, ...]]:
        """Put the whole table back to the shipped one, each cell with its own audit entry."""
        with self.writing(actor, EDIT) as session:
            writes = staff_writes(session, done_by(actor, self.clock()))
            # Rights are given before others are taken: somebody may always manage staff.
            changed = [each for each in people.rights(session) if each.reach is not each.shipped]
            for each in sorted(changed, key=lambda right: right.shipped is Reach.NONE):
                shipped = GRANTS[each.role][each.permission]
                writes.set_right(session, each.role, each.permission, shipped)
        return Outcome(self.table(actor), _TOLD)

"""Rights that begin at a grade, on both databases: bound, told, obeyed, taken back (R109)."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission, Reach, Reason, allows, reach_of
from app.domain.readmodels.staff import Right, StandingInput
from app.domain.rights_by_grade import Extent
from app.domain.vocabulary import Grade, Role
from app.services.catalogue import CatalogueService
from app.services.queues import Queues
from app.services.role_rights import RoleRights
from app.services.sign_in import SignIn
from app.services.staff_standing import StaffStanding
from app.services.tickets import Tickets
from db.session import Database
from tests.rooms import SmallRoom
from tests.services.own_roles import OwnRoles
from tests.services.staffing import Staffing, staffed
from tests.services.support_tickets import register

REOPEN, READ, TAKE = Permission.TICKET_REOPEN, Permission.TICKET_READ, Permission.TICKET_TAKE


@pytest.fixture
def staffing(room: SmallRoom, database: Database) -> Iterator[Staffing]:
    with staffed(room, database) as made:
        yield made


@pytest.fixture
def rights(room: SmallRoom) -> RoleRights:
    return RoleRights(room.database, room.clock)


def again(room: SmallRoom, actor: Actor) -> Actor:
    return SignIn(room.database, room.clock).again(actor)


def cell(table: tuple[Right, ...], role: Role, permission: Permission) -> Right:
    return next(each for each in table if (each.role, each.permission) == (role, permission))


def test_a_right_begins_at_a_grade_and_comes_with_it(
    room: SmallRoom, staffing: Staffing, rights: RoleRights
) -> None:
    before = again(room, room.kim)
    rights.bind(staffing.admin, Role.ENGINEER, REOPEN, Grade.HEAD)
    below = again(room, before)
    assert reach_of(below, REOPEN) is Reach.NONE
    assert allows(below, REOPEN).reason is Reason.BELOW_HEAD
    standing = StaffStanding(room.database, room.clock)
    standing.set_standing(staffing.admin, room.kim.agent_id, StandingInput(Grade.HEAD))
    assert again(room, before) == before
    standing.set_standing(staffing.admin, room.kim.agent_id, StandingInput(Grade.ENGINEER))
    assert again(room, before) == below


def test_a_grade_that_opens_nothing_new_changes_nobody_at_a_desk(
    room: SmallRoom, staffing: Staffing
) -> None:
    before = again(room, room.kim)
    standing = StaffStanding(room.database, room.clock)
    standing.set_standing(staffing.admin, room.kim.agent_id, StandingInput(Grade.SENIOR))
    assert again(room, before) == before


def test_what_changes_rights_cannot_be_bound(staffing: Staffing, rights: RoleRights) -> None:
    for role, permission, grade in (
        (Role.ADMINISTRATOR, Permission.STAFF_EDIT, Grade.HEAD),
        (Role.SUPERVISOR, Permission.STAFF_EDIT, Grade.SENIOR),
        (Role.ENGINEER, REOPEN, Grade.JUNIOR),
    ):
        with pytest.raises(RuleBroken, match="bound_unfit"):
            rights.bind(staffing.admin, role, permission, grade)


def test_every_other_right_bound_still_leaves_who_unbinds_them(
    room: SmallRoom, staffing: Staffing, rights: RoleRights
) -> None:
    for permission in set(Permission) - {Permission.STAFF_EDIT}:
        rights.bind(staffing.admin, Role.ADMINISTRATOR, permission, Grade.HEAD)
    bound = again(room, staffing.admin)
    assert not allows(bound, READ)
    rights.restore(bound)
    assert again(room, bound) == again(room, staffing.admin)
    assert allows(again(room, bound), READ)


def test_whom_a_bound_would_touch_is_told_before(
    room: SmallRoom, staffing: Staffing, rights: RoleRights
) -> None:
    standing = StaffStanding(room.database, room.clock)
    standing.set_standing(staffing.admin, room.kim.agent_id, StandingInput(Grade.SENIOR))
    asked = staffing.admin, Role.ENGINEER, REOPEN
    effect = rights.effect(*asked, Grade.ENGINEER).effect
    assert room.kim.full_name in effect.losing
    assert room.litvinov.full_name not in effect.losing
    assert effect.gaining == ()
    rights.bind(*asked, Grade.ENGINEER)
    assert rights.effect(*asked, None).effect.gaining == effect.losing


def test_a_change_is_told_and_taken_back(
    room: SmallRoom, staffing: Staffing, rights: RoleRights
) -> None:
    where = staffing.admin, Role.ENGINEER, REOPEN
    with pytest.raises(RuleBroken, match="nothing_to_undo"):
        rights.undo(*where)
    rights.bind(*where, Grade.SENIOR)
    rights.set(*where, Reach.OWN)
    now = cell(rights.table(staffing.admin), Role.ENGINEER, REOPEN)
    assert now.extent == Extent(Reach.OWN, Grade.SENIOR)
    assert now.changed is not None
    assert now.changed.by == staffing.admin.full_name
    room.clock.forward(minutes=1)
    back = cell(rights.undo(*where).value, Role.ENGINEER, REOPEN)
    assert back.extent == Extent(Reach.OWN_GROUP, Grade.SENIOR)
    room.clock.forward(minutes=1)
    shipped = cell(rights.ship(*where).value, Role.ENGINEER, REOPEN)
    assert shipped.is_shipped
    room.clock.forward(minutes=1)
    bound = cell(rights.undo(*where).value, Role.ENGINEER, REOPEN)
    assert bound.extent == Extent(Reach.OWN_GROUP, Grade.SENIOR)


def test_below_the_grade_nothing_is_taken_or_read(
    room: SmallRoom, catalogue: CatalogueService, staffing: Staffing, rights: RoleRights
) -> None:
    held = register(room, assignee_id=room.kim.agent_id)
    queues = Queues(room.database, room.clock, catalogue)
    tickets = Tickets(room.database, room.clock, catalogue)
    rights.bind(staffing.admin, Role.ENGINEER, TAKE, Grade.HEAD)
    with pytest.raises(RuleBroken, match="not_allowed"):
        queues.take_next(again(room, room.kim))
    rights.bind(staffing.admin, Role.ENGINEER, READ, Grade.HEAD)
    with pytest.raises(RuleBroken, match="not_allowed"):
        tickets.card(again(room, room.kim), held)


def test_a_desk_that_lies_about_the_grade_gets_nothing_from_a_server(
    room: SmallRoom, catalogue: CatalogueService, rights: RoleRights, staffing: Staffing,
    own_roles: OwnRoles | None,
) -> None:  # fmt: skip
    held = register(room, assignee_id=room.kim.agent_id)
    rights.bind(staffing.admin, Role.ENGINEER, READ, Grade.HEAD)
    forged = replace(again(room, room.kim), withheld=frozenset())
    tickets = Tickets(room.database, room.clock, catalogue)
    if own_roles is None:
        assert tickets.card(forged, held).ticket_id == held
        return
    with pytest.raises(RuleBroken, match="ticket_unknown"):
        tickets.card(forged, held)

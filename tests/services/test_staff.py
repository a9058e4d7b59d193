"""People added, changed, let go and taken back, on both databases, each with its audit entry."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission, Reach, reach_of
from app.domain.readmodels.staff import Employee, Membership, Until
from app.domain.vocabulary import Grade, Role, StateType, SupportLine
from app.services.role_rights import RoleRights
from app.services.sign_in import SignIn
from app.services.staff_standing import StaffStanding
from db.session import Database
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.staffing import PASSWORD, Staffing, staffed


@pytest.fixture
def staffing(room: SmallRoom, database: Database) -> Iterator[Staffing]:
    with staffed(room, database) as made:
        yield made


@pytest.fixture
def rights(staffing: Staffing) -> RoleRights:
    return RoleRights(staffing.room.database, staffing.room.clock)


def refusal(code: str) -> "pytest.RaisesExc[RuleBroken]":
    return pytest.raises(RuleBroken, check=lambda error: error.code == code)


def test_somebody_added_works_here_with_groups_and_limit(staffing: Staffing) -> None:
    made = staffing.hire()
    assert made.groups == (Membership(staffing.room.first_line, 2),)
    assert (made.full_name, made.work_limit, made.active) == ("Пётр Новиков", 7, True)
    actor = SignIn(staffing.room.database, staffing.room.clock).enter_server(made.login).actor
    assert actor.role is Role.DISPATCHER
    assert actor.group_ids == {staffing.room.first_line}
    if staffing.service.central:
        assert made.account is not None
        assert made.account.can_enter
    history = staffing.service.changes(staffing.admin, made.agent_id)
    assert [each.action for each in history] == ["created"]


def test_a_change_is_told_field_by_field(staffing: Staffing) -> None:
    made = staffing.hire()
    wanted = replace(
        staffing.person(Role.ENGINEER),
        line=SupportLine.SECOND,
        groups=(Membership(staffing.room.cash, 5),),
    )
    changed = staffing.service.change(staffing.admin, made.agent_id, wanted).value
    assert (changed.role, changed.line) == (Role.ENGINEER, SupportLine.SECOND)
    assert changed.groups == (Membership(staffing.room.cash, 5),)
    told = staffing.service.changes(staffing.admin, made.agent_id)[0]
    assert told.action == "changed"
    assert set(told.facts) == {"role", "line", "groups"}
    assert told.facts["role"] == ["dispatcher", "engineer"]
    staffing.service.change(staffing.admin, made.agent_id, wanted)
    assert len(staffing.service.changes(staffing.admin, made.agent_id)) == 2


def test_the_dismissed_keep_their_tickets_and_come_back(staffing: Staffing) -> None:
    made, room = staffing.hire(Role.ENGINEER), staffing.room
    with room.database.write() as session:
        for number, state in enumerate((StateType.OPEN, StateType.PAUSED, StateType.CLOSED), 1):
            make.make_ticket(
                session, number, room.department, assignee_id=made.agent_id, state_type=state
            )
    assert staffing.service.find(staffing.admin, made.login).open_tickets == 2
    gone = staffing.service.disable(staffing.admin, made.agent_id).value
    assert (gone.active, gone.open_tickets) == (False, 2)
    told = staffing.service.changes(staffing.admin, made.agent_id)[0]
    assert (told.action, told.facts["open_tickets"]) == ("disabled", 2)
    with refusal("agent_inactive"):
        SignIn(room.database, room.clock).enter_server(made.login)
    assert staffing.service.enable(staffing.admin, made.agent_id).value.active


def test_the_last_administrator_stays(staffing: Staffing, rights: RoleRights) -> None:
    boss = staffing.service.find(staffing.admin, "boss")
    with refusal("last_administrator"):
        staffing.service.change(staffing.admin, boss.agent_id, staffing.person(Role.ENGINEER))
    with refusal("last_administrator"):
        rights.set(staffing.admin, Role.ADMINISTRATOR, Permission.STAFF_EDIT, Reach.NONE)
    other = staffing.hire(Role.ADMINISTRATOR)
    changed = staffing.service.change(staffing.admin, boss.agent_id, staffing.person()).value
    assert changed.role is Role.DISPATCHER
    assert other.active


def test_a_login_is_taken_once_and_plain(staffing: Staffing) -> None:
    made = staffing.hire()
    with refusal("login_taken"):
        staffing.service.add(staffing.admin, made.login, staffing.person(), PASSWORD)
    for wrong in ("Anna", "1st", "анна", "a b", "pg_read_all_data", "firstline_owner"):
        with refusal("login_form"):
            staffing.service.add(staffing.admin, wrong, staffing.person(), PASSWORD)


def test_nobody_else_manages_staff(staffing: Staffing, rights: RoleRights) -> None:
    with refusal("not_allowed"):
        staffing.service.people(staffing.room.supervisor)
    with refusal("not_allowed"):
        staffing.service.add(staffing.room.supervisor, "mallory", staffing.person(), PASSWORD)
    with refusal("not_allowed"):
        rights.set(staffing.room.supervisor, Role.SUPERVISOR, Permission.STAFF_EDIT, Reach.ANY)


@pytest.mark.parametrize("limit", [0, 201])
def test_a_limit_out_of_bounds_is_refused(staffing: Staffing, limit: int) -> None:
    with refusal("work_limit_wrong"):
        staffing.service.add(
            staffing.admin, "somebody", replace(staffing.person(), work_limit=limit), PASSWORD
        )


def test_a_right_changed_reaches_the_actor_and_goes_back(
    staffing: Staffing, rights: RoleRights
) -> None:
    made = staffing.hire(Role.EXPERT)
    entry = SignIn(staffing.room.database, staffing.room.clock)
    before = entry.enter_server(made.login).actor
    rights.set(staffing.admin, Role.EXPERT, Permission.TICKET_CLOSE, Reach.OWN_GROUP)
    table = rights.set(staffing.admin, Role.EXPERT, Permission.CLIENT_HISTORY, Reach.NONE).value
    now = entry.again(before)
    assert reach_of(now, Permission.TICKET_CLOSE) is Reach.OWN_GROUP
    assert reach_of(now, Permission.CLIENT_HISTORY) is Reach.NONE
    cell = next(
        each for each in table
        if (each.role, each.permission) == (Role.EXPERT, Permission.CLIENT_HISTORY)
    )  # fmt: skip
    assert (cell.reach, cell.shipped) == (Reach.NONE, Reach.ANY)
    assert cell.changed is not None
    assert (cell.changed.facts["before"], cell.changed.facts["after"]) == ("any", "none")
    restored = rights.restore(staffing.admin).value
    assert all(each.reach is each.shipped for each in restored)
    assert entry.again(before) == before


def test_a_reach_that_means_nothing_to_a_right_is_refused(
    staffing: Staffing, rights: RoleRights
) -> None:
    with refusal("reach_unfit"):
        rights.set(staffing.admin, Role.EXPERT, Permission.CLIENT_READ, Reach.OWN_LINE)


def test_the_dismissed_are_told_when_read_again(staffing: Staffing) -> None:
    if staffing.service.central:
        pytest.skip("a server ends their sessions and lets none begin: tests/db/test_accounts.py")
    made = staffing.hire()
    entry = SignIn(staffing.room.database, staffing.room.clock)
    actor = entry.enter_server(made.login).actor
    staffing.service.disable(staffing.admin, made.agent_id)
    with refusal("account_disabled"):
        entry.again(actor)


def whole(staffing: Staffing) -> StaffStanding:
    return StaffStanding(staffing.room.database, staffing.room.clock)


def test_the_form_of_a_person_is_written_as_one(staffing: Staffing) -> None:
    made = staffing.hire()
    wanted = replace(made.standing, grade=Grade.SENIOR, takes_calls=False)
    until = Until(None) if staffing.service.central else None
    person = staffing.person(Role.ENGINEER, "Пётр Иванов")
    done = whole(staffing).write_whole(staffing.admin, made.agent_id, person, wanted, until).value
    assert (done.full_name, done.role, done.standing) == ("Пётр Иванов", Role.ENGINEER, wanted)
    told = {each.action for each in staffing.service.changes(staffing.admin, made.agent_id)}
    central = {"password_until"} if staffing.service.central else set()
    assert told == {"created", "changed", "standing"} | central


@pytest.mark.parametrize(
    "refused", ["last_administrator", "line_not_in_use", "mentor_needed", "grade_jumped"]
)
def test_a_refusal_in_any_part_of_the_form_leaves_nothing(staffing: Staffing, refused: str) -> None:
    """The administrator writes his own form, each part of it anew."""
    key, service = staffing.admin.agent_id, whole(staffing)
    before = known(service, staffing.admin)
    role = Role.SUPERVISOR if refused == "last_administrator" else Role.ADMINISTRATOR
    person = replace(staffing.person(role, "Другое Имя"), groups=())
    wanted = replace(before.standing, grade=Grade.HEAD, takes_calls=False)
    if refused == "line_not_in_use":
        person = replace(person, line=SupportLine.SIXTH)
    elif refused == "mentor_needed":
        wanted = replace(wanted, solves_alone=False)
    elif refused == "grade_jumped":
        wanted = replace(wanted, grade=Grade.JUNIOR)
    with refusal(refused):
        service.write_whole(staffing.admin, key, person, wanted)
    assert known(service, staffing.admin) == before
    assert service.changes(staffing.admin, key) == ()


def known(service: StaffStanding, one: Actor) -> Employee:
    return next(each for each in service.people(one) if each.agent_id == one.agent_id)


def test_who_gives_up_his_own_right_writes_the_rest_of_the_form_too(staffing: Staffing) -> None:
    staffing.hire(Role.ADMINISTRATOR)
    key, service = staffing.admin.agent_id, whole(staffing)
    wanted = replace(known(service, staffing.admin).standing, grade=Grade.HEAD)
    person = replace(staffing.person(Role.SUPERVISOR, "Boss"), groups=())
    done = service.write_whole(staffing.admin, key, person, wanted).value
    assert (done.role, done.standing) == (Role.SUPERVISOR, wanted)

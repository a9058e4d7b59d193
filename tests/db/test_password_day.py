"""How long a password holds: by whoever manages staff, and by nobody else."""

from dataclasses import replace

import psycopg
import pytest

from app.bootstrap import ServiceDesk
from app.domain.errors import RuleBroken
from app.domain.permissions import Actor
from app.domain.readmodels.staff import EmployeeInput, Until
from app.domain.vocabulary import Role
from tests.db.test_accounts import SECRET, admin, desk, hire, room
from tests.support.central_room import CentralRoom, connect

__all__ = ["admin", "desk", "room"]


def test_how_long_a_password_holds_is_set_by_whoever_manages_staff(
    room: CentralRoom, desk: ServiceDesk, admin: Actor
) -> None:
    key, login = hire(desk, admin)
    moment = desk.clock().replace(year=2020)
    desk.staff.set_valid_until(admin, key, moment)
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        connect(room.url(login, SECRET))
    later = desk.clock().replace(microsecond=0, year=2099)
    account = desk.staff.set_valid_until(admin, key, later).value.account
    assert account is not None
    assert account.valid_until == later
    with connect(room.url(login, SECRET)) as back, pytest.raises(psycopg.Error):
        back.execute("SELECT guard.set_valid_until(%s, NULL, '{}')", (key,))
    account = desk.staff.set_valid_until(admin, key, None).value.account
    assert account is not None
    assert account.valid_until is None
    told = [each.action for each in desk.staff.changes(admin, key)]
    assert told.count("password_until") == 3
    with pytest.raises(RuleBroken, match="not_yourself"):
        desk.staff.set_valid_until(admin, admin.agent_id, moment)


def test_the_form_of_a_person_and_his_passwords_day_stand_or_fall_together(
    desk: ServiceDesk, admin: Actor
) -> None:
    """The server refuses the first part, then the last one; the login is as it was each time."""
    before = next(each for each in desk.staff.people(admin) if each.agent_id == admin.agent_id)
    told = desk.staff.changes(admin, admin.agent_id)
    role, day = Role.ADMINISTRATOR, desk.clock().replace(year=2020)
    for code in ("not_yourself", "last_administrator"):
        person = EmployeeInput(
            "Другое Имя", role, before.line, before.department_id, before.groups, 9
        )
        with pytest.raises(RuleBroken, match=code):
            desk.staff.write_whole(
                admin,
                admin.agent_id,
                person,
                replace(before.standing, takes_calls=False),
                Until(day),
            )
        now = next(each for each in desk.staff.people(admin) if each.agent_id == admin.agent_id)
        assert now == before
        assert desk.staff.changes(admin, admin.agent_id) == told
        role, day = Role.SUPERVISOR, desk.clock().replace(year=2099)

"""How long a password holds: by whoever manages staff, and by nobody else."""

import psycopg
import pytest

from app.bootstrap import ServiceDesk
from app.domain.errors import RuleBroken
from app.domain.permissions import Actor
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

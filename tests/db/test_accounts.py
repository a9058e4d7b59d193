"""The server's own account functions, asked past the program: who may, over whom, and the log."""

from collections.abc import Callable, Iterator
from functools import partial
from uuid import UUID, uuid4

import psycopg
import pytest

from app.bootstrap import ServiceDesk, open_desk
from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission, Reach
from app.domain.readmodels.staff import EmployeeInput
from app.domain.vocabulary import Role, SupportLine
from tests.support.central_room import PASSWORD, CentralRoom, connect, prepare_room
from tests.support.secure_cluster import SecureServer

SECRET = "Kirpich-Zabor-77"
OTHER = "Vorona-Klyuv-88"
VERIFIER = (
    "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY="
    ":wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU="
)


@pytest.fixture(scope="module")
def room(secure_server: SecureServer) -> CentralRoom:
    return prepare_room(secure_server)


@pytest.fixture(scope="module")
def desk(room: CentralRoom) -> Iterator[ServiceDesk]:
    opened = open_desk(room.url())
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def admin(desk: ServiceDesk, room: CentralRoom) -> Actor:
    return desk.sign_in.enter_server(room.admin).actor


def person(desk: ServiceDesk, role: Role = Role.DISPATCHER) -> EmployeeInput:
    department = desk.catalogue.snapshot().default_department_id
    assert department is not None
    return EmployeeInput("Пётр Новиков", role, SupportLine.FIRST, department)


def hire(desk: ServiceDesk, admin: Actor, role: Role = Role.DISPATCHER) -> tuple[UUID, str]:
    login = f"p{uuid4().hex[:10]}"
    added = desk.staff.add(admin, login, person(desk, role), SECRET).value
    return added.agent_id, login


def asked(url: str, statement: str, *values: object) -> list[tuple[object, ...]]:
    with connect(url) as connection:
        cursor = connection.execute(statement.encode(), values)
        return cursor.fetchall() if cursor.description else []


DOORS = (
    (
        "SELECT guard.create_employee(gen_random_uuid(), 'mallory', 'M', 'administrator', 1,"
        " (SELECT id FROM department LIMIT 1), 10, '{}', '{}')"
    ),
    (
        "SELECT guard.change_employee(guard.me(), 'M', 'administrator', 1,"
        " (SELECT id FROM department LIMIT 1), 10, '{}', '{}')"
    ),
    "SELECT guard.disable_employee((SELECT id FROM agent WHERE id <> guard.me() LIMIT 1), '{}')",
    "SELECT guard.enable_employee(guard.me(), '{}')",
    "SELECT guard.end_sessions(guard.me())",
    "SELECT guard.reset_password((SELECT id FROM agent LIMIT 1), NULL, '{}')",
    "SELECT * FROM guard.accounts()",
    "SELECT guard.set_right('dispatcher', 'staff:edit', 'any')",
)


@pytest.mark.parametrize("door", DOORS)
def test_who_may_not_manage_staff_finds_every_door_closed(
    room: CentralRoom, desk: ServiceDesk, admin: Actor, door: str
) -> None:
    _key, login = hire(desk, admin, Role.SUPERVISOR)
    with pytest.raises(psycopg.Error) as told:
        asked(room.url(login, SECRET), door)
    assert (told.value.sqlstate, told.value.diag.message_primary) == ("FL403", "staff:edit")


def test_no_password_and_no_verifier_reaches_the_log(
    room: CentralRoom, desk: ServiceDesk, admin: Actor
) -> None:
    key, login = hire(desk, admin)
    desk.staff.reset_password(admin, key, OTHER)
    own = open_desk(room.url(login, OTHER))
    try:
        actor = own.sign_in.enter_server(login).actor
        own.staff.set_own_password(actor, OTHER, SECRET)
    finally:
        own.close()
    log = room.server.log()
    assert "guard.create_employee" in log
    assert f"'{login}'" in log  # the log does hold the values of statements
    assert "COPY guard.sent_verifier" in log
    for hidden in (SECRET, OTHER, PASSWORD, "SCRAM-SHA-256$"):
        assert hidden not in log


@pytest.mark.parametrize(
    "sent",
    [
        "plain text password",
        "md5d41d8cd98f00b204e9800998ecf8427e",
        VERIFIER.replace("4096", "1"),
        VERIFIER + "' VALID UNTIL 'infinity",
        VERIFIER[:-10],
        "",
    ],
)
def test_what_is_no_scram_verifier_is_refused_without_a_word_of_it(
    room: CentralRoom, desk: ServiceDesk, admin: Actor, sent: str
) -> None:
    with connect(room.url(), autocommit=False) as raw:
        with (
            raw.cursor() as cursor,
            cursor.copy("COPY guard.sent_verifier (verifier) FROM STDIN") as copy,
        ):
            copy.write_row((sent,))
        with pytest.raises(psycopg.Error) as told:
            raw.execute("SELECT guard.set_own_password()")
    assert (told.value.sqlstate, told.value.diag.message_primary) == ("FL400", "verifier_form")
    assert not sent or sent not in room.server.log()


def test_a_verifier_of_another_transaction_is_not_taken(room: CentralRoom) -> None:
    with connect(room.url()) as raw:
        with (
            raw.cursor() as cursor,
            cursor.copy("COPY guard.sent_verifier (verifier) FROM STDIN") as copy,
        ):
            copy.write_row((VERIFIER,))
        with pytest.raises(psycopg.Error, match="verifier_form"):
            raw.execute("SELECT guard.set_own_password()")


@pytest.mark.parametrize("login", ["firstline", "pg_monitor", "firstline_owner", "stranger_here"])
def test_a_role_that_is_no_employee_of_this_room_is_out_of_reach(
    room: CentralRoom, desk: ServiceDesk, admin: Actor, login: str
) -> None:
    key = uuid4()
    with connect(room.keeper_url) as keeper:
        if login == "stranger_here":
            keeper.execute("CREATE ROLE stranger_here LOGIN PASSWORD 'His-own-one-5'")
        # Only a keeper could plant such an agent at all.
        keeper.execute(
            "INSERT INTO agent (id, login, full_name, role, line, grade, department_id,"
            " extension, work_limit, pin_hash, active) SELECT %s, %s, 'Чужой', 'engineer', 2,"
            " 'engineer', id, '', 5, '', true FROM department LIMIT 1",
            (key, login),
        )
    staff = desk.staff
    deeds: tuple[Callable[[], object], ...] = (
        partial(staff.disable, admin, key),
        partial(staff.enable, admin, key),
        partial(staff.reset_password, admin, key, SECRET),
    )
    for deed in deeds:
        with pytest.raises(RuleBroken) as told:
            deed()
        assert told.value.code == "account_elsewhere"
    rows = asked(room.keeper_url, "SELECT rolpassword FROM pg_authid WHERE rolname = %s", login)
    assert rows[0][0] is None or login == "stranger_here"


def test_an_employee_of_another_room_is_out_of_reach(
    room: CentralRoom, desk: ServiceDesk, admin: Actor, secure_server: SecureServer
) -> None:
    neighbour = prepare_room(secure_server)
    with pytest.raises(RuleBroken) as told:
        desk.staff.add(admin, neighbour.admin, person(desk), SECRET)
    assert told.value.code == "login_taken"
    with pytest.raises(psycopg.OperationalError, match="CONNECT"):
        connect(secure_server.desk_url(neighbour.name, room.admin, PASSWORD))


def test_the_sessions_of_the_dismissed_end_and_none_begins(
    room: CentralRoom, desk: ServiceDesk, admin: Actor
) -> None:
    key, login = hire(desk, admin)
    session = connect(room.url(login, SECRET))
    assert session.execute("SELECT guard.me()").fetchone() == (key,)
    left = desk.staff.disable(admin, key).value
    with pytest.raises(psycopg.OperationalError, match="terminating connection"):
        session.execute("SELECT 1")
    with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
        connect(room.url(login, SECRET))
    assert left.account is not None
    assert (left.active, left.account.can_enter, left.account.sessions) == (False, False, 0)
    desk.staff.enable(admin, key)
    with connect(room.url(login, SECRET)) as back:
        assert back.execute("SELECT guard.me()").fetchone() == (key,)


def test_a_login_is_plain_bounded_and_let_into_this_room_alone(
    room: CentralRoom, desk: ServiceDesk, admin: Actor
) -> None:
    _key, login = hire(desk, admin)
    rows = asked(
        room.keeper_url,
        "SELECT rolsuper, rolcreaterole, rolcreatedb, rolconnlimit, rolcanlogin,"
        " (SELECT array_agg(datname::text) FROM pg_database d, aclexplode(d.datacl) g"
        "  WHERE g.grantee = r.oid) FROM pg_roles r WHERE rolname = %s",
        login,
    )
    assert rows == [(False, False, False, 16, True, [room.name])]


def test_nobody_takes_the_last_administrator_away(
    room: CentralRoom, desk: ServiceDesk, admin: Actor
) -> None:
    for statement in (
        "SELECT guard.set_right('administrator', 'staff:edit', 'none')",
        (
            "SELECT guard.change_employee(guard.me(), 'Я', 'dispatcher', 1,"
            " (SELECT id FROM department LIMIT 1), 10, '{}', '{}')"
        ),
    ):
        with pytest.raises(psycopg.Error) as told:
            asked(room.url(), statement)
        assert told.value.diag.message_primary == "last_administrator"


def test_two_administrators_cannot_disable_each_other_at_once(
    room: CentralRoom, desk: ServiceDesk, admin: Actor
) -> None:
    key, login = hire(desk, admin, Role.ADMINISTRATOR)
    mine = connect(room.url(), autocommit=False)
    his = connect(room.url(login, SECRET))
    mine.execute("SELECT guard.disable_employee(%s, '{}')", (key,))
    with pytest.raises(psycopg.Error):
        his.execute("SELECT guard.disable_employee(%s, '{}')", (admin.agent_id,))
    mine.commit()
    mine.close()
    rows = asked(room.keeper_url, "SELECT active FROM agent WHERE id = %s", admin.agent_id)
    assert rows == [(True,)]


@pytest.mark.parametrize("login", ["Mallory", "a b", "pg_x", "firstline_x", "x'; DROP ROLE y; --"])
def test_a_login_of_another_form_is_refused_by_the_server(room: CentralRoom, login: str) -> None:
    with connect(room.url(), autocommit=False) as raw:
        with (
            raw.cursor() as cursor,
            cursor.copy("COPY guard.sent_verifier (verifier) FROM STDIN") as copy,
        ):
            copy.write_row((VERIFIER,))
        with pytest.raises(psycopg.Error, match="login_form"):
            raw.execute(
                "SELECT guard.create_employee(gen_random_uuid(), %s, 'M', 'dispatcher', 1,"
                " (SELECT id FROM department LIMIT 1), 10, '{}', '{}')",
                (login,),
            )


def test_a_right_changed_is_obeyed_with_the_next_statement(
    room: CentralRoom, desk: ServiceDesk, admin: Actor
) -> None:
    _key, login = hire(desk, admin, Role.EXPERT)
    with connect(room.url(login, SECRET)) as expert:
        reach = "SELECT guard.reach('client:history')"
        assert expert.execute(reach).fetchone() == ("any",)
        desk.rights.set(admin, Role.EXPERT, Permission.CLIENT_HISTORY, Reach.NONE)
        assert expert.execute(reach).fetchone() == ("none",)
    desk.rights.restore(admin)


def test_a_password_valid_until_a_moment_is_told_as_over(
    room: CentralRoom, desk: ServiceDesk, admin: Actor
) -> None:
    key, login = hire(desk, admin)
    moment = desk.clock().replace(year=2020)
    desk.staff.reset_password(admin, key, OTHER, moment)
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        connect(room.url(login, OTHER))
    account = desk.staff.find(admin, login).account
    assert account is not None
    assert account.valid_until == moment


def test_a_room_on_a_new_server_gets_its_logins_back(
    room: CentralRoom, desk: ServiceDesk, admin: Actor
) -> None:
    key, login = hire(desk, admin)
    with connect(room.keeper_url) as keeper:
        keeper.execute("SET ROLE firstline_accounts")
        keeper.execute(f'REVOKE CONNECT ON DATABASE "{room.name}" FROM "{login}"'.encode())
        keeper.execute(f'RESET ROLE; DROP ROLE "{login}"'.encode())
    assert desk.staff.find(admin, login).account is None
    desk.staff.reset_password(admin, key, OTHER)
    with connect(room.url(login, OTHER)) as back:
        assert back.execute("SELECT guard.me()").fetchone() == (key,)

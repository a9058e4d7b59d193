"""A server made ready for a room: once, again, only told, and what must be refused."""

from collections.abc import Iterator
from uuid import uuid4

import psycopg
import pytest

from app.bootstrap import ServiceDesk, command_actor, keeper_of, open_desk, upgrade_schema
from app.domain.errors import EnvironmentFailed, RuleBroken
from app.domain.vocabulary import Role
from app.services.keeper import Done, First, Step
from db.schema_gate import HEAD, upgrade
from tests.support.central_room import PASSWORD, CentralRoom, connect, prepare_room
from tests.support.secure_cluster import SecureServer

ROLES = {"firstline_owner", "firstline_staff", "firstline_accounts"}


@pytest.fixture(scope="module")
def room(secure_server: SecureServer) -> CentralRoom:
    return prepare_room(secure_server)


@pytest.fixture
def desk(room: CentralRoom) -> Iterator[ServiceDesk]:
    opened = open_desk(room.url())
    yield opened
    opened.close()


def asked(url: str, statement: str) -> list[tuple[object, ...]]:
    with connect(url) as connection:
        return connection.execute(statement.encode()).fetchall()


def names(steps: tuple[Step, ...], done: Done) -> set[str]:
    return {step.name for step in steps if step.done is done}


def test_a_fresh_server_gets_roles_database_tables_and_the_first_administrator(
    room: CentralRoom, desk: ServiceDesk
) -> None:
    assert names(room.steps, Done.ROLE_MADE) == ROLES
    assert names(room.steps, Done.DATABASE_MADE) == {room.name}
    assert names(room.steps, Done.DATABASE_CLOSED) == {
        "postgres", "template0", "template1", room.name,
    }  # fmt: skip
    assert names(room.steps, Done.SCHEMA_MADE) == {HEAD}
    entered = desk.sign_in.enter_server(room.admin)
    assert entered.actor.role is Role.ADMINISTRATOR
    assert entered.actor.full_name == "Ирина Админова"
    assert entered.actor.group_ids


def test_the_roles_are_what_they_must_be(room: CentralRoom) -> None:
    rows = asked(
        room.keeper_url,
        "SELECT rolname, rolcanlogin, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls"
        " FROM pg_roles WHERE rolname LIKE 'firstline\\_%' ORDER BY 1",
    )
    assert rows == [
        ("firstline_accounts", False, False, True, False, False),
        ("firstline_owner", False, False, False, False, False),
        ("firstline_staff", False, False, False, False, False),
    ]


def test_the_database_keeps_russian_order_and_belongs_to_nobody_who_signs_in(
    room: CentralRoom,
) -> None:
    rows = asked(
        room.keeper_url,
        "SELECT pg_encoding_to_char(encoding), datlocprovider, pg_get_userbyid(datdba)"
        " FROM pg_database WHERE datname = current_database()",
    )
    assert rows == [("UTF8", "i", "firstline_owner")]


def test_account_functions_belong_to_the_role_that_makes_roles_and_to_no_other(
    room: CentralRoom,
) -> None:
    rows = asked(
        room.keeper_url,
        "SELECT proname FROM pg_proc WHERE pg_get_userbyid(proowner) = 'firstline_accounts'",
    )
    assert {str(row[0]) for row in rows} == {
        "login_create", "login_password", "login_close", "login_open", "login_until", "login_end",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["postgres", "template1"])
def test_an_employee_enters_no_other_database(room: CentralRoom, name: str) -> None:
    url = room.server.desk_url(name, room.admin, PASSWORD)
    with pytest.raises(psycopg.OperationalError, match="does not have CONNECT privilege"):
        connect(url)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE public.mine (id int)",
        "CREATE TEMPORARY TABLE mine (id int)",
        "SELECT lo_from_bytea(0, 'x')",
        "SELECT pg_advisory_lock(1)",
        "SELECT pg_try_advisory_xact_lock(7240116)",
        "CREATE ROLE another LOGIN",
        "GRANT firstline_owner TO CURRENT_USER",
        "SET ROLE firstline_staff; CREATE SCHEMA mine",
        "SET ROLE firstline_accounts",
        "SELECT guard.login_password('postgres', 'x')",
        "SELECT guard.login_create('mallory', 'x')",
        "SELECT guard.taken_verifier()",
        "SELECT * FROM guard.sent_verifier",
    ],
)
def test_an_administrator_of_the_room_is_no_keeper(room: CentralRoom, statement: str) -> None:
    with connect(room.url()) as desk, pytest.raises(psycopg.errors.InsufficientPrivilege):
        desk.execute(statement.encode())


def test_running_again_changes_nothing(room: CentralRoom) -> None:
    steps: list[Step] = []
    again = First(room.admin, "Другое имя", lambda: pytest.fail("no password is needed"))
    keeper_of(room.keeper_url, steps.append).prepare(command_actor(), again)
    # Other tests make databases on this server, and those are open when they are made.
    own = [step for step in steps if step.done is not Done.DATABASE_CLOSED]
    assert room.name not in {step.name for step in steps if step not in own}
    assert {step.done for step in own} == {
        Done.ROLE_STANDS, Done.DATABASE_STANDS, Done.SCHEMA_STANDS, Done.GUARD_INSTALLED,
        Done.HARDENED, Done.ADMINISTRATOR_STANDS,
    }  # fmt: skip
    opened = open_desk(room.url())
    try:
        assert opened.sign_in.enter_server(room.admin).actor.full_name == "Ирина Админова"
    finally:
        opened.close()


def test_a_dry_run_tells_the_same_steps_and_does_none(
    room: CentralRoom, secure_server: SecureServer
) -> None:
    told = prepare_room(secure_server, f"dry_{uuid4().hex[:8]}", dry_run=True)
    done = {step.done for step in told.steps}
    assert {Done.DATABASE_MADE, Done.SCHEMA_MADE, Done.HARDENED, Done.ADMINISTRATOR_MADE} <= done
    found = f"SELECT FROM pg_database WHERE datname = '{told.name}'"
    assert asked(secure_server.keeper_url(), found) == []
    login = f"SELECT FROM pg_roles WHERE rolname = '{told.admin}'"
    assert asked(secure_server.keeper_url(), login) == []


def test_a_spoiled_role_and_an_opened_database_are_put_right(
    room: CentralRoom, secure_server: SecureServer
) -> None:
    with connect(secure_server.keeper_url()) as keeper:
        keeper.execute("ALTER ROLE firstline_staff CREATEDB")
        keeper.execute(f'GRANT CONNECT ON DATABASE "{room.name}" TO PUBLIC'.encode())
        keeper.execute("CREATE ROLE meddler LOGIN IN ROLE firstline_owner")
    try:
        steps: list[Step] = []
        keeper_of(room.keeper_url, steps.append).upgrade()
    finally:
        with connect(secure_server.keeper_url()) as keeper:
            keeper.execute("DROP ROLE meddler")
    assert names(tuple(steps), Done.ROLE_MENDED) == {"firstline_staff"}
    assert room.name in names(tuple(steps), Done.DATABASE_CLOSED)
    assert names(tuple(steps), Done.STRANGER) == {"meddler"}


def test_a_making_that_was_broken_off_is_finished(secure_server: SecureServer) -> None:
    name = f"half_{uuid4().hex[:8]}"
    with connect(secure_server.keeper_url()) as keeper:
        keeper.execute(f"CREATE DATABASE {name}".encode())
    upgrade(secure_server.keeper_url(name))
    prepared = prepare_room(secure_server, name)
    assert Done.TEMPLATE_MADE in {step.done for step in prepared.steps}
    assert names(prepared.steps, Done.DATABASE_OWNED) == {name}
    assert names(prepared.steps, Done.ADMINISTRATOR_MADE) == {prepared.admin}


def test_only_a_superuser_keeps_a_server(room: CentralRoom) -> None:
    with connect(room.keeper_url) as keeper:
        keeper.execute("CREATE ROLE half_keeper LOGIN CREATEDB CREATEROLE PASSWORD 'Half-of-it-1'")
        keeper.execute("GRANT CONNECT ON DATABASE postgres TO half_keeper")
    url = room.server.desk_url(room.name, "half_keeper", "Half-of-it-1")
    with pytest.raises(EnvironmentFailed) as told:
        keeper_of(url, lambda _: None).prepare(command_actor(), None)
    assert (told.value.code, told.value.facts["login"]) == ("keeper_needed", "half_keeper")


def test_a_room_with_people_gets_no_second_first_administrator(room: CentralRoom) -> None:
    other = First("somebody", "Некто", lambda: PASSWORD)
    with pytest.raises(RuleBroken) as told:
        keeper_of(room.keeper_url, lambda _: None).prepare(command_actor(), other)
    assert told.value.code == "room_has_people"


def test_a_database_of_another_encoding_is_refused(secure_server: SecureServer) -> None:
    with connect(secure_server.keeper_url()) as keeper:
        keeper.execute(
            "CREATE DATABASE narrow ENCODING 'SQL_ASCII' TEMPLATE template0"
            " LOCALE_PROVIDER libc LOCALE 'C'"
        )
    with pytest.raises(EnvironmentFailed) as told:
        keeper_of(secure_server.keeper_url("narrow"), lambda _: None).prepare(command_actor(), None)
    assert told.value.code == "database_encoding"


@pytest.mark.parametrize(
    ("address", "code"),
    [("sqlite:///desk.sqlite", "central_only"), ("postgresql://postgres@host", "database_unnamed")],
)
def test_what_is_no_room_on_a_server_is_refused(address: str, code: str) -> None:
    with pytest.raises(RuleBroken) as told:
        keeper_of(address, lambda _: None)
    assert told.value.code == code


def test_an_ordinary_upgrade_of_a_central_room_names_who_and_how(room: CentralRoom) -> None:
    with connect(room.keeper_url) as keeper:
        keeper.execute("UPDATE alembic_version SET version_num = '0010_rights'")
    try:
        with pytest.raises(EnvironmentFailed) as told:
            upgrade_schema(room.url())
    finally:
        with connect(room.keeper_url) as keeper:
            keeper.execute(f"UPDATE alembic_version SET version_num = '{HEAD}'".encode())
    assert told.value.code == "upgrade_by_keeper"
    command = str(told.value.facts["command"])
    assert command.startswith("firstline-admin upgrade --database postgresql://postgres@localhost:")
    assert PASSWORD not in command

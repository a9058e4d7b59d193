"""What may be wrong with a central server, from the wire up: each with a sentence of its own."""

import socket
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Thread
from time import perf_counter
from uuid import uuid4

import psycopg
import pytest
from psycopg import errors
from sqlalchemy import event, func, select
from sqlalchemy.engine import make_url

from app.bootstrap import look_at, open_desk, server_answers
from app.domain.errors import EnvironmentFailed, RuleBroken
from app.services.calls import CallService
from app.services.catalogue import CatalogueService
from db.failures import postgresql_code
from db.models.ticket import Ticket
from db.session import Database
from tests.drafts import draft_of
from tests.rooms import SmallRoom, small_room
from tests.support import servers

PATIENCE = 8.0
"""Seconds within which the desk must have said something; the limit inside is three."""


def failure(work: Callable[[], object]) -> str:
    with pytest.raises((EnvironmentFailed, RuleBroken)) as told:
        work()
    return told.value.code


def address(port: int) -> str:
    return f"postgresql+psycopg://anna:secret@127.0.0.1:{port}/firstline"


@contextmanager
def listening(answer: bytes | None) -> Iterator[int]:
    """A server that speaks something else, or with None takes the call and says nothing."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        held: list[socket.socket] = []
        Thread(target=_serve, args=(server, answer, held), daemon=True).start()
        yield server.getsockname()[1]
        # Wakes a thread that waits in accept, which closing alone does not.
        server.shutdown(socket.SHUT_RDWR)
        for each in held:
            each.close()


def _serve(server: socket.socket, answer: bytes | None, held: list[socket.socket]) -> None:
    with suppress(OSError):
        while True:
            line, _ = server.accept()
            if answer is None:
                held.append(line)
            else:
                line.recv(64)
                line.sendall(answer)
                line.close()


def test_nobody_listens() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    assert failure(lambda: open_desk(address(port))) == "server_away"
    assert failure(lambda: server_answers(address(port))) == "server_away"


def test_an_address_that_no_name_server_knows() -> None:
    away = "postgresql+psycopg://anna@no-such-host.invalid/firstline"
    assert failure(lambda: open_desk(away)) == "server_away"
    assert failure(lambda: server_answers(away)) == "server_away"


def test_a_server_of_another_kind() -> None:
    with listening(b"HTTP/1.1 400 Bad Request\r\n\r\n") as port:
        assert failure(lambda: open_desk(address(port))) == "server_foreign"


def test_a_server_that_takes_the_call_and_never_speaks() -> None:
    with listening(None) as port:
        began = perf_counter()
        assert failure(lambda: look_at(address(port))) == "server_away"
        assert perf_counter() - began < PATIENCE


def test_a_database_that_is_not_there(postgres_server: servers.PostgresServer) -> None:
    missing = postgres_server.url_of(f"no_{uuid4().hex}")
    assert failure(lambda: open_desk(missing)) == "database_missing"


def test_a_login_that_is_not_there(postgresql_url: str) -> None:
    stranger = make_url(postgresql_url).set(username="nobody_of_this_name")
    text = stranger.render_as_string(hide_password=False)
    assert failure(lambda: open_desk(text)) == "sign_in_refused"


@pytest.fixture
def guarded(postgresql_url: str) -> Iterator[str]:
    """A login that must prove its password; the address carries the right one."""
    login = f"guard_{uuid4().hex[:12]}"
    plain = postgresql_url.replace("+psycopg", "")
    with psycopg.connect(plain, autocommit=True) as base:
        base.execute(f"CREATE ROLE {login} LOGIN PASSWORD 'верный пароль'".encode())
        row = base.execute("SHOW hba_file").fetchone()
        assert row is not None
        rules = Path(row[0])
        if not rules.is_file():
            pytest.skip("the server's rules of access are on another machine")
        before = rules.read_text("utf-8")
        rules.write_text(f"host all {login} all scram-sha-256\n{before}", "utf-8")
        base.execute("SELECT pg_reload_conf()")
        url = make_url(postgresql_url).set(username=login, password="верный пароль")
        yield url.render_as_string(hide_password=False)
        rules.write_text(before, "utf-8")
        base.execute("SELECT pg_reload_conf()")
        base.execute(f"DROP ROLE {login}".encode())


def test_a_wrong_password_is_told_apart_from_a_server_away(guarded: str) -> None:
    wrong = make_url(guarded).set(password="не тот").render_as_string(hide_password=False)
    assert failure(lambda: look_at(wrong)) == "sign_in_refused"
    none = make_url(guarded).set(password="").render_as_string(hide_password=False)
    assert failure(lambda: look_at(none)) == "sign_in_refused"
    # The right one lets in; that no room knows this login is another matter.
    assert look_at(guarded).seconds > 0


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ('FATAL:  password authentication failed for user "anna"', "sign_in_refused"),
        (
            'ВАЖНО:  пользователь "anna" не прошёл проверку подлинности (по паролю)',
            "sign_in_refused",
        ),
        ('FATAL:  role "anna" does not exist', "sign_in_refused"),
        ('ВАЖНО:  роль "anna" не существует', "sign_in_refused"),
        ('FATAL:  no pg_hba.conf entry for host "10.0.0.7", user "anna"', "server_refuses_place"),
        ("fe_sendauth: no password supplied", "sign_in_refused"),
        ('FATAL:  database "firstline" does not exist', "database_missing"),
        ('ВАЖНО:  база данных "firstline" не существует', "database_missing"),
        ("FATAL:  sorry, too many clients already", "server_full"),
        ("ВАЖНО:  извините, уже слишком много клиентов", "server_full"),
        ("FATAL:  remaining connection slots are reserved for superusers", "server_full"),
        ("connection refused", "server_away"),
        ("", "server_away"),
    ],
)
def test_refusals_before_sign_in_are_read_in_both_languages(said: str, code: str) -> None:
    assert postgresql_code(psycopg.OperationalError(said)) == code


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (errors.DiskFull("no space left on device"), "disk_full"),
        (errors.ReadOnlySqlTransaction("cannot execute INSERT"), "database_read_only"),
        (errors.AdminShutdown("terminating connection"), "server_away"),
        (errors.CannotConnectNow("the database system is starting up"), "server_away"),
        (errors.TooManyConnections("too many connections"), "server_full"),
        (errors.InsufficientPrivilege("permission denied for table ticket"), "server_refused"),
        (errors.LockNotAvailable("canceling statement due to lock timeout"), "database_locked"),
        (errors.DeadlockDetected("deadlock detected"), "database_locked"),
        (errors.QueryCanceled("canceling statement due to statement timeout"), "cancelled"),
        (errors.OutOfMemory("out of memory"), "server_failed"),
        (errors.DataCorrupted("invalid page in block 7"), "database_corrupt"),
    ],
)
def test_a_fault_in_the_middle_of_registering_loses_nothing(
    postgresql_url: str, fault: psycopg.Error, code: str
) -> None:
    database = Database(postgresql_url)
    room = small_room(database)
    calls = CallService(database, room.clock, CatalogueService(database, room.clock))
    draft = draft_of(room)

    def fail(_cursor: object, statement: str, _values: object, _context: object) -> None:
        if statement.startswith("INSERT INTO ticket "):
            raise fault

    event.listen(database.engine, "do_execute", fail)
    assert failure(lambda: calls.register(room.dispatcher, draft)) == code
    event.remove(database.engine, "do_execute", fail)
    assert tickets(room) == 0
    told = calls.register(room.dispatcher, draft).value
    assert calls.register(room.dispatcher, draft).value.number == told.number
    assert tickets(room) == 1
    database.dispose()


def tickets(room: SmallRoom) -> int:
    with room.database.read() as session:
        return session.scalar(select(func.count()).select_from(Ticket)) or 0


def test_an_address_that_cannot_be_read_is_shown_without_its_password() -> None:
    with pytest.raises(RuleBroken) as told:
        Database("postgresql://anna:secret@host:порт/base")
    assert "secret" not in str(told.value.facts["address"])
    assert "anna" in str(told.value.facts["address"])


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("mysql://server/base", "database_unknown"),
        ("oracle+cx://server/base", "database_unknown"),
        ("postgresql://user@host:порт/base", "database_address"),
        ("это не адрес", "database_address"),
        ("", "database_address"),
        ("\x00\ud800", "database_address"),
    ],
)
def test_an_address_that_is_none(typed: str, code: str) -> None:
    with pytest.raises(RuleBroken) as told:
        Database(typed)
    assert told.value.code == code

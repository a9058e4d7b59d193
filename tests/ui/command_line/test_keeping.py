"""firstline-admin init, upgrade and employee: what they say, print once, and refuse."""

import io
from uuid import uuid4

import psycopg
import pytest
from PySide6.QtCore import QCoreApplication

from tests.support.central_room import connect
from tests.support.secure_cluster import SecureServer
from ui.command_line.__main__ import CANNOT, DONE, WRONG_COMMAND, WRONG_INPUT, main

SECRET = "Kirpich-Zabor-77"
Shown = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def quiet(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRSTLINE_LANGUAGE", "en")


@pytest.fixture
def name() -> str:
    return f"cli_{uuid4().hex[:8]}"


def begin(server: SecureServer, name: str, admin: str, *more: str) -> int:
    told = ["--admin", admin, "--full-name", "Ирина Админова", *more]
    return main(["init", "--database", server.keeper_url(name), *told])


def test_init_says_every_step_and_may_be_run_again(
    secure_server: SecureServer, name: str, capsys: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{SECRET}\n"))
    assert begin(secure_server, name, f"{name}.boss", "--password-stdin") == DONE
    told = capsys.readouterr().out
    for line in (
        f"+ Database {name} made",
        f"+ Database {name}: closed to everybody who is not let in by name",
        "+ Room filled with the template",
        f"+ Administrator {name}.boss added",
        "The server is ready",
    ):
        assert line in told
    assert SECRET not in told
    with connect(secure_server.desk_url(name, f"{name}.boss", SECRET)) as desk:
        assert desk.execute("SELECT guard.allowed('staff:edit')").fetchone() == (True,)
    assert begin(secure_server, name, f"{name}.boss", "--generate") == DONE
    again = capsys.readouterr().out
    assert f"· {name}.boss works here already" in again
    assert "Password of" not in again


def test_a_dry_run_changes_nothing(secure_server: SecureServer, name: str, capsys: Shown) -> None:
    assert begin(secure_server, name, "boss", "--generate", "--dry-run") == DONE
    told = capsys.readouterr().out
    assert told.startswith("Nothing is changed")
    assert f"? Database {name} made" in told
    assert "Password of" not in told
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        connect(secure_server.keeper_url(name))


def test_a_password_typed_twice_differently_is_refused(
    secure_server: SecureServer, name: str, capsys: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = iter([SECRET, "another-one-typed"])
    monkeypatch.setattr("getpass.getpass", lambda _asked: next(typed))
    assert begin(secure_server, name, f"{name}.boss") == WRONG_INPUT
    assert "The two passwords do not match" in capsys.readouterr().err


def test_a_short_password_is_refused(
    secure_server: SecureServer, name: str, capsys: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    assert begin(secure_server, name, f"{name}.boss", "--password-stdin") == WRONG_INPUT
    assert "A password has 12 characters or more" in capsys.readouterr().err


def test_a_password_is_no_argument(secure_server: SecureServer, name: str) -> None:
    with pytest.raises(SystemExit) as told:
        begin(secure_server, name, "boss", "--password", SECRET)
    assert told.value.code == WRONG_COMMAND


def test_people_are_kept_from_the_terminal(
    secure_server: SecureServer, name: str, capsys: Shown
) -> None:
    boss, login = f"{name}.boss", f"{name}.anna"
    assert begin(secure_server, name, boss, "--generate") == DONE
    secret = capsys.readouterr().out.split(f"Password of {boss}: ")[1].split()[0]
    address = ["--database", secure_server.desk_url(name, boss, secret)]

    def employee(*told: str) -> str:
        assert main(["employee", *told, *address]) == DONE
        return capsys.readouterr().out

    added = employee("add", login, "--full-name", "Анна Новикова", "--role", "dispatcher",
                     "--limit", "7", "--generate")  # fmt: skip
    given = added.split(f"Password of {login}: ")[1].split()[0]
    assert f"{login} added" in added
    connect(secure_server.desk_url(name, login, given)).close()
    assert "Анна Новикова" in employee("list")
    employee("set-role", login, "--role", "engineer")
    line = next(each for each in employee("list").splitlines() if each.startswith(login))
    assert line.split()[3:5] == ["Engineer", "2"]
    assert "sessions ended" in employee("disable", login)
    with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
        connect(secure_server.desk_url(name, login, given))
    assert "no longer works here" in employee("list")
    employee("enable", login)
    reset = employee("reset-password", login, "--generate")
    fresh = reset.split(f"Password of {login}: ")[1].split()[0]
    connect(secure_server.desk_url(name, login, fresh)).close()
    assert fresh not in secure_server.log()
    assert main(["employee", "disable", "nobody", *address]) == WRONG_INPUT


def test_an_upgrade_is_the_keepers(secure_server: SecureServer, name: str, capsys: Shown) -> None:
    boss = f"{name}.boss"
    assert begin(secure_server, name, boss, "--generate") == DONE
    secret = capsys.readouterr().out.split(f"Password of {boss}: ")[1].split()[0]
    assert main(["upgrade", "--database", secure_server.keeper_url(name)]) == DONE
    assert "+ The server's own rules put in place" in capsys.readouterr().out
    assert main(["upgrade", "--database", secure_server.desk_url(name, boss, secret)]) == CANNOT
    assert main(["upgrade", "--database", secure_server.keeper_url("nothing_here")]) == CANNOT
    assert "There is no database of this name" in capsys.readouterr().err


def test_an_embedded_room_has_profiles_instead(empty_sqlite_url: str, capsys: Shown) -> None:
    address = ["--database", empty_sqlite_url]
    add = ["add", "anna", "--full-name", "Анна", "--role", "administrator"]
    assert main(["employee", *add, *address]) == DONE
    assert "anna added" in capsys.readouterr().out
    assert main(["employee", "disable", "anna", *address]) == WRONG_INPUT
    assert "Nobody could manage staff" in capsys.readouterr().err
    assert main(["init", *address]) == WRONG_INPUT

"""firstline-admin doctor, backup, verify and restore: what they say, and with what they end."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from PySide6.QtCore import QCoreApplication
from sqlalchemy.engine import make_url

from app import checkup
from app.checkup import check
from app.domain.readmodels.checkup import Finding, Step, Verdict
from db.schema_gate import upgrade
from db.session import Database
from tests.rooms import small_room
from tests.support.secure_cluster import SecureServer
from ui.command_line.__main__ import main
from ui.texts.checkup_words import ADVICE, GOOD, TITLES, sentence

PASSWORD = "Twelve-signs-1"


@pytest.fixture(autouse=True)
def quiet(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FIRSTLINE_LANGUAGE", "en")
    monkeypatch.setenv("FIRSTLINE_HOME", str(tmp_path / "home"))


def found(address: str) -> dict[Step, Finding]:
    return {finding.step: finding for finding in check(address)}


@pytest.fixture
def desk(secure_server: SecureServer) -> Iterator[str]:
    """A room on a server as rooms have it, with one agent's own login."""
    mark = uuid4().hex[:8]
    name, login = f"room_{mark}", "disp"
    plain = make_url(secure_server.keeper_url()).set(drivername="postgresql")
    where = plain.render_as_string(hide_password=False)
    with psycopg.connect(where, autocommit=True) as keeper:
        keeper.execute(f"CREATE DATABASE {name}".encode())
    upgrade(secure_server.keeper_url(name))
    database = Database(secure_server.keeper_url(name))
    login = small_room(database).dispatcher.login
    database.dispose()
    with psycopg.connect(where, autocommit=True) as keeper:
        keeper.execute(
            f"CREATE ROLE \"{login}\" LOGIN PASSWORD '{PASSWORD}' IN ROLE firstline_staff".encode()
        )
    url = secure_server.desk_url(name, login, PASSWORD)
    yield url
    with psycopg.connect(where, autocommit=True) as keeper:
        keeper.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
        keeper.execute(f'DROP ROLE "{login}"'.encode())


def as_keeper(server: SecureServer, address: str, statement: str) -> None:
    name = make_url(address).database or ""
    plain = make_url(server.keeper_url(name)).set(drivername="postgresql")
    with psycopg.connect(plain.render_as_string(hide_password=False), autocommit=True) as keeper:
        keeper.execute(statement.encode())


# ---- doctor
def test_a_sound_desk_of_a_central_room(desk: str, secure_server: SecureServer) -> None:
    as_keeper(secure_server, desk, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO firstline_staff")
    as_keeper(secure_server, desk, "ALTER TABLE ticket ENABLE ROW LEVEL SECURITY")
    findings = found(desk)
    bad = {step: sentence(each) for step, each in findings.items() if each.verdict is Verdict.BAD}
    assert bad == {}
    wanted = set(Step) - {Step.FILE, Step.KEPT}
    assert wanted <= findings.keys()
    assert "TLS 1.3" in sentence(findings[Step.PROTECTION])
    assert findings[Step.ENCRYPTION].facts["authority"] == "Firstline test authority"


@pytest.mark.parametrize(
    ("statement", "step", "advice"),
    [
        ("ALTER ROLE {login} VALID UNTIL 'tomorrow'", Step.PASSWORD, "expires_soon"),
        ("UPDATE agent SET active = false", Step.PERSON, "agent_inactive"),
        ("UPDATE agent SET login = login || '-2'", Step.PERSON, "agent_unknown"),
        ("REVOKE firstline_staff FROM {login}", Step.PERSON, "not_staff"),
        ("ALTER TABLE ticket DISABLE ROW LEVEL SECURITY", Step.ROWS, "rows_open"),
        ("UPDATE alembic_version SET version_num = '9999_later'", Step.SCHEMA, "schema_newer"),
        ("UPDATE alembic_version SET version_num = '0008_search'", Step.SCHEMA, "schema_older"),
        ("ALTER ROLE {login} SUPERUSER", Step.PERSON, "superuser"),
    ],
)
def test_what_is_wrong_with_an_account_or_a_room_is_named(
    desk: str, secure_server: SecureServer, statement: str, step: Step, advice: str
) -> None:
    login = make_url(desk).username
    for grantee in ("firstline_staff", f'"{login}"'):
        as_keeper(secure_server, desk, f"GRANT SELECT ON agent, alembic_version TO {grantee}")
    as_keeper(secure_server, desk, statement.format(login=f'"{login}"'))
    finding = found(desk)[step]
    assert (finding.advice, finding.verdict is Verdict.GOOD) == (advice, False)


def test_each_failure_ends_what_builds_upon_it(desk: str, secure_server: SecureServer) -> None:
    as_keeper(secure_server, desk, f'ALTER ROLE "{make_url(desk).username}" NOLOGIN')
    findings = found(desk)
    failure = findings[Step.SIGN_IN].error
    assert failure is not None
    assert failure.code == "account_revoked"
    assert Step.SCHEMA not in findings
    assert Step.FOLDER in findings


def test_the_doctor_never_shows_a_password_and_ends_with_3(
    capsys: pytest.CaptureFixture[str],
) -> None:
    address = "postgresql://anna:very-secret@localhost:1,no-such.invalid/room"
    assert main(["doctor", "--database", address]) == 3
    shown = capsys.readouterr()
    assert "very-secret" not in shown.out + shown.err
    assert "no PostgreSQL at this port" in shown.out
    assert "No server of this name" in shown.out
    assert "2 things are wrong" in shown.out


def test_a_clock_that_is_a_day_off_is_doubtful(
    postgresql_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import UTC, datetime, timedelta

    def yesterday() -> datetime:
        return datetime.now(UTC) - timedelta(days=1)

    monkeypatch.setattr(checkup, "utc_now", yesterday)
    finding = found(postgresql_url)[Step.CLOCK]
    assert (finding.verdict, finding.advice) == (Verdict.DOUBTFUL, "clock_off")
    assert "23 h" in sentence(finding) or "1 d" in sentence(finding)


def test_a_sound_and_a_damaged_file(sqlite_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--database", sqlite_url]) == 0
    assert "whole" in capsys.readouterr().out
    file = Path(make_url(sqlite_url).database or "")
    content = bytearray(file.read_bytes())
    content[4096:40960] = b"\xff" * (40960 - 4096)
    file.write_bytes(content)
    assert main(["doctor", "--database", sqlite_url]) == 3
    assert "damaged" in capsys.readouterr().out
    file.unlink()
    assert main(["doctor", "--database", sqlite_url]) == 3
    assert not file.exists()


def test_a_kept_file_that_cannot_be_read_is_named(sqlite_url: str) -> None:
    from app import config

    (config.places().data / "drafts.journal").write_bytes(b"no database at all" * 300)
    finding = found(sqlite_url)[Step.KEPT]
    assert (finding.verdict, finding.facts["path"]) == (Verdict.BAD, "drafts.journal")


def test_every_step_and_advice_has_words() -> None:
    assert TITLES.keys() == GOOD.keys() == set(Step)
    for words in (TITLES, GOOD, ADVICE):
        assert all(each().strip() for each in words.values())


# ---- copies
def test_backup_verify_restore_of_a_file(
    sqlite_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = str(tmp_path / "room.copy")
    where = ["--database", sqlite_url]
    assert main(["backup", copy, *where]) == 0
    assert "0 tickets" in capsys.readouterr().out
    assert main(["backup", copy, *where]) == 1
    assert "is there already" in capsys.readouterr().err
    assert main(["verify", copy, *where]) == 0
    assert "The copy is whole" in capsys.readouterr().out
    assert main(["restore", copy, *where]) == 1
    assert main(["restore", copy, "--replace", *where]) == 0
    assert ".before-restore-" in capsys.readouterr().out
    Path(copy).write_bytes(Path(copy).read_bytes()[:5000])
    assert main(["verify", copy, *where]) == 3
    assert "checksum" in capsys.readouterr().err

"""Copies that bring a room back: made while it works, verified, never written over by chance."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import func, select, text
from sqlalchemy.engine import make_url

from app.domain.errors import DeskError
from app.services.daily_copy import DailyCopies
from app.services.keeping import Keeping
from db.keeping import programs
from db.keeping.files import digest_file
from db.models.ticket import Ticket
from db.schema_gate import HEAD
from db.session import Database
from tests.rooms import small_room
from tests.services.people import person, ticket
from tests.support.servers import PostgresServer

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
ROLES = ("firstline_owner", "firstline_staff", "firstline_accounts")


def clock() -> datetime:
    return NOW


def code_of(failure: "pytest.ExceptionInfo[DeskError]") -> str:
    return failure.value.code


def tickets_in(address: str) -> int:
    database = Database(address)
    try:
        with database.read() as session:
            return session.scalar(select(func.count()).select_from(Ticket)) or 0
    finally:
        database.dispose()


@pytest.fixture
def room(database_url: str) -> Iterator[str]:
    """A room with two tickets, on a server that has the roles."""
    database = Database(database_url)
    if database.dialect.name == "postgresql":
        with database.write() as session:
            for role in ROLES:
                known = "SELECT FROM pg_roles WHERE rolname = :role"
                if session.execute(text(known), {"role": role}).first() is None:
                    session.execute(text(f"CREATE ROLE {role} NOLOGIN"))
    caller = person(database, "Петров Пётр")
    for number in (1, 2):
        ticket(database, number, caller)
    database.dispose()
    yield database_url
    if database_url.startswith("postgresql"):
        drop_kept(database_url)


def drop_kept(address: str) -> None:
    name = make_url(address).database
    plain = make_url(address).set(drivername="postgresql", database="postgres")
    with psycopg.connect(plain.render_as_string(hide_password=False), autocommit=True) as keeper:
        asked = "SELECT datname FROM pg_database WHERE datname LIKE %s"
        for (kept,) in keeper.execute(asked, [f"{name}_before_%"]).fetchall():
            keeper.execute(f'DROP DATABASE "{kept}" WITH (FORCE)'.encode())


def test_a_copy_brings_back_what_was_lost(room: str, tmp_path: Path) -> None:
    said: list[str] = []
    keeping = Keeping(room, clock, say=lambda what, _done, _total: said.append(what))
    copy = tmp_path / "room.copy"
    made = keeping.backup(copy)
    assert (made.kind, made.size) == (make_url(room).get_backend_name(), copy.stat().st_size)
    assert said
    deep = keeping.verify(copy, deep=True)
    assert (deep.schema, deep.tickets, deep.digest) == (HEAD, 2, made.digest)
    database = Database(room)
    ticket(database, 3, person(database, "Лишняя"))
    database.dispose()
    assert tickets_in(room) == 3
    with pytest.raises(DeskError) as refused:
        keeping.restore(copy)
    assert code_of(refused) == "database_in_use"
    kept = keeping.restore(copy, replace=True)
    assert tickets_in(room) == 2
    assert tickets_in(address_of(room, kept)) == 3


def address_of(room: str, kept: str) -> str:
    if room.startswith("sqlite"):
        return f"sqlite:///{kept}"
    plain = make_url(room).set(drivername="postgresql", database="postgres")
    with psycopg.connect(plain.render_as_string(hide_password=False), autocommit=True) as keeper:
        keeper.execute(f'ALTER DATABASE "{kept}" ALLOW_CONNECTIONS true'.encode())
    return make_url(room).set(database=kept).render_as_string(hide_password=False)


def test_nothing_is_written_over_by_chance(room: str, tmp_path: Path) -> None:
    copy = tmp_path / "room.copy"
    copy.write_text("dear")
    keeping = Keeping(room, clock)
    with pytest.raises(DeskError) as refused:
        keeping.backup(copy)
    assert code_of(refused) == "copy_exists"
    assert copy.read_text() == "dear"
    assert keeping.backup(copy, replace=True).size > 1000
    assert sorted(each.name for each in tmp_path.glob("room.copy*")) == [
        "room.copy",
        "room.copy.sha256",
    ]


def test_a_damaged_copy_is_found_before_anything_is_lost(room: str, tmp_path: Path) -> None:
    keeping = Keeping(room, clock)
    copy = tmp_path / "room.copy"
    keeping.backup(copy)
    content = bytearray(copy.read_bytes())
    content[len(content) // 2] ^= 0xFF
    copy.write_bytes(content)
    for work in (keeping.verify, lambda file: keeping.restore(file, replace=True)):
        with pytest.raises(DeskError) as found:
            work(copy)
        assert code_of(found) == "copy_changed"
    assert tickets_in(room) == 2


def test_a_cut_copy_without_its_checksum_is_found(room: str, tmp_path: Path) -> None:
    keeping = Keeping(room, clock)
    copy = tmp_path / "room.copy"
    keeping.backup(copy)
    digest_file(copy).unlink()
    os.truncate(copy, copy.stat().st_size // 3)
    with pytest.raises(DeskError) as found:
        keeping.verify(copy, deep=True)
    assert code_of(found) in {"database_corrupt", "tool_failed", "copy_not_ours"}


def test_only_copies_of_the_kind_come_back(room: str, tmp_path: Path) -> None:
    other = tmp_path / "other"
    head = b"PGDMP" if room.startswith("sqlite") else b"SQLite format 3\x00"
    other.write_bytes(head + b"\x00" * 100)
    keeping = Keeping(room, clock)
    with pytest.raises(DeskError) as refused:
        keeping.restore(other, replace=True)
    assert code_of(refused) == "copy_of_another_kind"
    other.write_text("a letter")
    for file, code in ((other, "copy_unknown"), (tmp_path / "gone", "copy_missing")):
        with pytest.raises(DeskError) as refused:
            keeping.restore(file)
        assert code_of(refused) == code


def test_a_restored_room_lets_the_same_people_in(
    postgresql_url: str, postgres_server: PostgresServer, tmp_path: Path
) -> None:
    database = Database(postgresql_url)
    small_room(database)
    login, name = f"guest_{uuid4().hex[:8]}", make_url(postgresql_url).database
    for role in ROLES:
        postgres_server.run(
            f"DO $$ BEGIN CREATE ROLE {role}; EXCEPTION WHEN duplicate_object THEN NULL; END $$"
        )
    postgres_server.run(f"CREATE ROLE {login} LOGIN")
    postgres_server.run(f'REVOKE CONNECT ON DATABASE "{name}" FROM PUBLIC')
    postgres_server.run(f'GRANT CONNECT ON DATABASE "{name}" TO {login}')
    database.dispose()
    keeping = Keeping(postgresql_url, clock)
    keeping.backup(tmp_path / "room.copy")
    keeping.restore(tmp_path / "room.copy", replace=True)
    asked = f"SELECT has_database_privilege('{login}', '{name}', 'CONNECT'),"
    asked += f" has_database_privilege('public', '{name}', 'CONNECT')"
    database = Database(postgresql_url)
    with database.read() as session:
        assert tuple(session.execute(text(asked)).one()) == (True, False)
    database.dispose()
    drop_kept(postgresql_url)
    postgres_server.run(f'REVOKE ALL ON DATABASE "{name}" FROM {login}')
    postgres_server.run(f"DROP ROLE {login}")


def test_no_password_stands_among_the_arguments(
    postgresql_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stand-in writes down how it was called and what is in the file of passwords."""
    tools, seen = tmp_path / "bin", tmp_path / "seen"
    tools.mkdir()
    script = tools / "pg_dump"
    script.write_text(
        f'#!/bin/sh\n{{ echo "args: $@"; stat -c %a "$PGPASSFILE"; cat "$PGPASSFILE"; '
        f'echo "user: $PGUSER"; }} > {seen}\nexit 1\n'
    )
    script.chmod(0o755)
    url = make_url(postgresql_url).set(username="anna", password="se:cr\\et")
    keeping = Keeping(url.render_as_string(hide_password=False), clock, tools)
    with pytest.raises(DeskError) as failed:
        keeping.backup(tmp_path / "room.copy")
    assert code_of(failed) == "tool_failed"
    arguments, mode, passwords, user = seen.read_text().splitlines()
    assert "se:cr" not in arguments
    assert (mode, passwords, user) == ("600", "*:*:*:*:se\\:cr\\\\et", "user: anna")
    assert not (tmp_path / "room.copy").exists()


def test_a_program_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as missing:
        programs.find("pg_dump", tmp_path)
    assert (code_of(missing), missing.value.facts["name"]) == ("tool_missing", "pg_dump")


def test_a_server_without_the_roles_takes_no_copy(
    postgresql_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from db.keeping import postgres_copy

    monkeypatch.setattr(postgres_copy, "ROLES", ("firstline_nobody",))
    with pytest.raises(DeskError) as refused:
        postgres_copy.require_roles(make_url(postgresql_url))
    assert refused.value.facts["roles"] == "firstline_nobody"


def test_a_role_that_a_copy_speaks_of_is_named_and_nothing_is_lost(
    room: str, postgres_server: PostgresServer, tmp_path: Path
) -> None:
    if room.startswith("sqlite"):
        pytest.skip("a file has no roles")
    role = f"gone_{uuid4().hex[:8]}"
    postgres_server.run(f"CREATE ROLE {role}")
    database = Database(room)
    with database.write() as session:
        session.execute(text(f"GRANT SELECT ON ticket TO {role}"))
    keeping = Keeping(room, clock)
    keeping.backup(tmp_path / "room.copy")
    with database.write() as session:
        session.execute(text(f"REVOKE SELECT ON ticket FROM {role}"))
    database.dispose()
    postgres_server.run(f"DROP ROLE {role}")
    with pytest.raises(DeskError) as failed:
        keeping.restore(tmp_path / "room.copy", replace=True)
    assert (code_of(failed), failed.value.facts["roles"]) == ("roles_missing", role)
    assert tickets_in(room) == 2


# ---- every day
def test_the_copy_of_the_day_is_made_once_and_the_old_ones_go(
    sqlite_url: str, tmp_path: Path
) -> None:
    moments = [NOW]
    folder = tmp_path / "copies"
    copies = DailyCopies(sqlite_url, folder, lambda: moments[0])
    assert copies.state().last_at is None
    for day in range(60):
        moments[0] = NOW + timedelta(days=day)
        assert copies.make_due() is not None
        assert copies.make_due() is None
    state = copies.state()
    assert state.last_at is not None
    names = sorted(each.name for each in folder.glob("*.sqlite"))
    assert state.count == len(names) == 11
    assert names[-1] == "desk-2027-01-20.sqlite"
    assert len(list(folder.glob("*.sha256"))) == 11


def test_a_copy_is_made_while_somebody_writes(sqlite_url: str, tmp_path: Path) -> None:
    file = make_url(sqlite_url).database or ""
    with closing(sqlite3.connect(file)) as writer:
        writer.execute("PRAGMA journal_mode=WAL")
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("CREATE TABLE half (id)")
        made = DailyCopies(sqlite_url, tmp_path / "copies", clock).make()
        writer.rollback()
    assert made.schema == HEAD


def test_a_folder_that_takes_nothing_is_told(sqlite_url: str, tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.write_text("no folder")
    with pytest.raises(DeskError) as failed:
        DailyCopies(sqlite_url, taken / "copies", clock).make()
    assert code_of(failed) == "copy_folder_closed"

"""The sealed copy: nothing readable in it, opened by its owner's key only, whole or not at all."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from app.domain.errors import EnvironmentFailed
from db import snapshot_file
from db.journal import new_key
from db.models.client import Contact
from db.replica import Replica
from db.snapshot_file import SnapshotFile
from tests.factories import NOW

OWNER = "anna postgresql://server/room"
NAME = "Тимофеев Игорь Тестович"


@pytest.fixture
def replica() -> Iterator[Replica]:
    made = Replica(NOW)
    with made.write() as session:
        rows = [
            {"full_name": f"{NAME} {n}", "search_text": NAME.lower(), "created_at": NOW}
            for n in range(50)
        ]
        session.execute(insert(Contact), rows)
    yield made
    made.dispose()


@pytest.fixture
def file(tmp_path: Path) -> SnapshotFile:
    return SnapshotFile(tmp_path, OWNER, new_key())


def names(replica: Replica) -> set[str]:
    with replica.read() as session:
        return set(session.scalars(select(Contact.full_name)))


def test_what_was_sealed_comes_back(file: SnapshotFile, replica: Replica) -> None:
    size = file.write(replica)
    opened = file.read()
    assert opened is not None
    assert opened.taken_at == NOW
    assert names(opened) == names(replica)
    assert size == file.path.stat().st_size
    opened.dispose()


def test_nothing_personal_is_readable_on_disk(file: SnapshotFile, replica: Replica) -> None:
    file.write(replica)
    content, folder = file.path.read_bytes(), list(file.path.parent.iterdir())
    for text in (NAME, NAME.lower(), "Тимофеев", "SQLite format", "anna", "contact"):
        assert text.encode() not in content
    assert folder == [file.path]
    assert "anna" not in file.path.name
    assert file.path.stat().st_mode & 0o077 == 0


def test_without_a_file_there_is_no_copy(file: SnapshotFile) -> None:
    assert file.read() is None
    assert file.kept_at is None


def _refused(file: SnapshotFile) -> None:
    with pytest.raises(EnvironmentFailed) as told:
        file.read()
    assert told.value.code == "snapshot_unreadable"
    assert file.kept_at is None


def test_a_damaged_file_is_dropped(file: SnapshotFile, replica: Replica) -> None:
    file.write(replica)
    sealed = bytearray(file.path.read_bytes())
    sealed[len(sealed) // 2] ^= 1
    file.path.write_bytes(sealed)
    _refused(file)


@pytest.mark.parametrize("content", [b"", b"FLCOPY1\n", b"something else altogether" * 9])
def test_a_file_that_is_no_copy_is_dropped(file: SnapshotFile, content: bytes) -> None:
    file.path.write_bytes(content)
    _refused(file)


def test_another_key_opens_nothing(file: SnapshotFile, replica: Replica) -> None:
    file.write(replica)
    _refused(SnapshotFile(file.path.parent, OWNER, new_key()))


def test_a_colleagues_copy_under_my_name_opens_nothing(tmp_path: Path, replica: Replica) -> None:
    key = new_key()
    hers, mine = SnapshotFile(tmp_path, OWNER, key), SnapshotFile(tmp_path, "me at home", key)
    hers.write(replica)
    hers.path.rename(mine.path)
    _refused(mine)


def test_a_copy_of_another_schema_is_dropped(
    tmp_path: Path, replica: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = new_key()
    SnapshotFile(tmp_path, OWNER, key).write(replica)
    monkeypatch.setattr(snapshot_file, "HEAD", "9999_later")
    _refused(SnapshotFile(tmp_path, OWNER, key))


def test_a_disk_that_refuses_leaves_the_earlier_copy(
    file: SnapshotFile, replica: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write(replica)
    before = file.path.read_bytes()

    def torn(path: Path, sealed: bytes) -> None:
        path.write_bytes(sealed[:100])
        raise OSError(5, "input/output error")

    monkeypatch.setattr(snapshot_file, "_write_through", torn)
    with pytest.raises(EnvironmentFailed) as told:
        file.write(replica)
    assert told.value.code == "disk_failed"
    assert file.path.read_bytes() == before
    assert list(file.path.parent.iterdir()) == [file.path]


def test_no_connection_to_a_plain_file_is_ever_made(
    file: SnapshotFile, replica: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    real = sqlite3.connect

    def watch(database: str, *rest: object, **more: object) -> sqlite3.Connection:
        opened.append(str(database))
        return real(database, *rest, **more)  # type: ignore[call-overload, no-any-return]

    file.write(replica)
    monkeypatch.setattr(sqlite3, "connect", watch)
    copy = file.read()
    assert copy is not None
    assert names(copy)
    assert opened
    assert all(name == ":memory:" or "vfs=memdb" in name for name in opened)
    copy.dispose()

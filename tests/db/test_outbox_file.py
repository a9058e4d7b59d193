"""The outbox on the disk: sealed, durable, in order, and saved row by row from a damaged file."""

import os
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFailed
from app.domain.identity import new_id
from db.outbox_file import OutboxFile
from db.sealed_file import new_key
from tests.factories import NOW

OWNER = new_id()


def filled(file: Path, key: bytes | None, count: int) -> list[str]:
    """An outbox of long deeds, closed; their keys in order."""
    outbox = OutboxFile(file, key)
    keys = []
    for place in range(count):
        deed = new_id()
        outbox.put(deed, OWNER, "waiting", f"{place} " + "не печатает " * 200, outbox.draw())
        keys.append(str(deed))
    outbox.run(lambda base: base.execute("PRAGMA wal_checkpoint(TRUNCATE)"))
    outbox.close()
    return keys


def test_deeds_come_back_in_order_and_a_second_put_changes_nothing(tmp_path: Path) -> None:
    file, key = tmp_path / "outbox.journal", new_key()
    outbox = OutboxFile(file, key)
    first, second = new_id(), new_id()
    outbox.put(second, OWNER, "waiting", "раньше", None)
    outbox.put(first, OWNER, "waiting", "позже", 1)
    outbox.put(second, OWNER, "waiting", "другое", 7)
    outbox.close()
    found = OutboxFile(file, key).rows(OWNER)
    assert [(each.id, each.body, each.local) for each in found] == [
        (second, "раньше", None),
        (first, "позже", 1),
    ]


def test_the_file_shows_nothing_of_the_text(tmp_path: Path) -> None:
    filled(tmp_path / "outbox.journal", new_key(), 3)
    stored = b"".join(each.read_bytes() for each in tmp_path.iterdir())
    assert "печатает".encode() not in stored


def test_provisional_numbers_never_come_back(tmp_path: Path) -> None:
    file, key = tmp_path / "outbox.journal", new_key()
    outbox = OutboxFile(file, key)
    assert [outbox.draw(), outbox.draw()] == [1, 2]
    outbox.close()
    assert OutboxFile(file, key).draw() == 3


def test_what_was_settled_long_ago_is_wiped_and_only_that(tmp_path: Path) -> None:
    outbox = OutboxFile(tmp_path / "outbox.journal", new_key())
    old, fresh, open_still = new_id(), new_id(), new_id()
    for deed in (old, fresh, open_still):
        outbox.put(deed, OWNER, "waiting", "текст", None)
    outbox.settle(old, "sent", "{}", NOW - timedelta(hours=25))
    outbox.settle(fresh, "sent", "{}", NOW - timedelta(hours=23))
    outbox.purge("sent", NOW - timedelta(hours=24))
    assert [each.id for each in outbox.rows(OWNER)] == [fresh, open_still]


def test_a_fate_cannot_be_read_as_a_deed(tmp_path: Path) -> None:
    file, key = tmp_path / "outbox.journal", new_key()
    outbox, deed = OutboxFile(file, key), new_id()
    outbox.put(deed, OWNER, "waiting", "текст", None)
    outbox.settle(deed, "refused", '{"code": "x"}', None)
    outbox.run(lambda base: base.execute("UPDATE deed SET body = fate"))
    assert [each.body for each in outbox.rows(OWNER)] == [None]


@pytest.mark.parametrize("keyed", [True, False])
def test_a_damaged_file_is_set_aside_and_the_readable_deeds_are_saved(
    tmp_path: Path, keyed: bool
) -> None:
    file, key = tmp_path / "outbox.journal", new_key() if keyed else None
    keys = filled(file, key, 40)
    data = bytearray(file.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 8192] = os.urandom(8192)
    file.write_bytes(data)
    outbox = OutboxFile(file, key)
    found = [each for each in outbox.rows(OWNER) if each.body]
    assert outbox.set_aside is not None
    assert outbox.set_aside.read_bytes() == bytes(data)
    assert outbox.saved == len(outbox.rows(OWNER))
    assert 30 <= len(found) < 40
    kept = [str(each.id) for each in found]
    assert kept == [one for one in keys if one in kept]
    assert all(
        each.body and each.body.startswith(f"{each.local - 1} ") for each in found if each.local
    )
    assert outbox.draw() == 41


def test_a_file_that_is_no_database_costs_its_deeds_but_not_the_next(tmp_path: Path) -> None:
    file = tmp_path / "outbox.journal"
    file.write_bytes(os.urandom(20_000))
    outbox = OutboxFile(file, None)
    assert outbox.set_aside is not None
    assert outbox.saved == 0
    outbox.put(new_id(), OWNER, "waiting", "текст", None)
    assert len(outbox.rows(OWNER)) == 1


def test_a_full_disk_is_said_and_nothing_is_half_written(tmp_path: Path) -> None:
    outbox = OutboxFile(tmp_path / "outbox.journal", new_key())
    outbox.put(new_id(), OWNER, "waiting", "до", None)
    pages = outbox.run(lambda base: base.execute("PRAGMA page_count").fetchone()[0])
    outbox.run(lambda base: base.execute(f"PRAGMA max_page_count={pages}").fetchone())
    with pytest.raises(EnvironmentFailed) as told:
        outbox.put(new_id(), OWNER, "waiting", "слово " * 5000, None)
    assert told.value.code == "disk_full"
    outbox.run(lambda base: base.execute("PRAGMA max_page_count=100000").fetchone())
    assert [each.body for each in outbox.rows(OWNER)] == ["до"]
    outbox.put(new_id(), OWNER, "waiting", "после", None)
    assert [each.body for each in outbox.rows(OWNER)] == ["до", "после"]


def test_the_log_beside_a_damaged_file_goes_with_it(tmp_path: Path) -> None:
    file = tmp_path / "outbox.journal"
    filled(file, None, 2)
    (tmp_path / "outbox.journal-wal").write_bytes(b"log of the old file")
    file.write_bytes(b"nonsense" * 1000)
    outbox = OutboxFile(file, None)
    assert outbox.set_aside is not None
    assert outbox.rows(OWNER) == ()
    with sqlite3.connect(file) as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    base.close()

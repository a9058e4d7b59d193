"""The draft journal: durable, bound to its card, and calm about a bad disk."""

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import EnvironmentFailed
from app.domain.identity import new_id
from db.journal import Journal, new_key

OWNER = new_id()
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "drafts.journal", new_key())


def test_what_is_put_comes_back_in_order_of_the_first_writing(journal: Journal) -> None:
    first, second = new_id(), new_id()
    journal.put(first, OWNER, "первый")
    journal.put(second, OWNER, "второй")
    journal.put(first, OWNER, "первый, дописан")
    found = [(each.id, each.body) for each in journal.entries(OWNER)]
    assert found == [(first, "первый, дописан"), (second, "второй")]


def test_each_owner_sees_only_his_own(journal: Journal) -> None:
    journal.put(new_id(), OWNER, "моё")
    assert journal.entries(new_id()) == ()


def test_a_removed_entry_is_gone_and_removing_twice_is_no_error(journal: Journal) -> None:
    key = new_id()
    journal.put(key, OWNER, "текст")
    journal.remove(key)
    journal.remove(key)
    assert journal.entries(OWNER) == ()


def test_the_file_shows_nothing_of_the_text(tmp_path: Path) -> None:
    file = tmp_path / "drafts.journal"
    journal = Journal(file, new_key())
    journal.put(new_id(), OWNER, "Кравцова не печатает чеки")
    journal.close()
    stored = b"".join(each.read_bytes() for each in tmp_path.iterdir())
    assert "Кравцова".encode() not in stored


def test_a_text_moved_under_another_card_cannot_be_read(tmp_path: Path) -> None:
    file, key = tmp_path / "drafts.journal", new_key()
    mine, other = new_id(), new_id()
    journal = Journal(file, key)
    journal.put(mine, OWNER, "мой текст")
    journal.put(other, OWNER, "чужой текст")
    journal.close()
    with sqlite3.connect(file) as base:
        body = base.execute("SELECT body FROM entry WHERE id = ?", (str(mine),)).fetchone()[0]
        base.execute("UPDATE entry SET body = ? WHERE id = ?", (body, str(other)))
    base.close()
    found = {each.id: each.body for each in Journal(file, key).entries(OWNER)}
    assert found == {mine: "мой текст", other: None}


def test_another_key_reads_nothing_but_loses_nothing(tmp_path: Path) -> None:
    file, key, entry = tmp_path / "drafts.journal", new_key(), new_id()
    Journal(file, key).put(entry, OWNER, "текст")
    assert [each.body for each in Journal(file, new_key()).entries(OWNER)] == [None]
    assert [each.body for each in Journal(file, None).entries(OWNER)] == [None]
    assert [each.body for each in Journal(file, key).entries(OWNER)] == ["текст"]


@settings(max_examples=40)
@given(st.text(st.characters()))
def test_any_text_comes_back_letter_by_letter(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    journal, entry = Journal(tmp_path_factory.mktemp("j") / "drafts.journal", new_key()), new_id()
    journal.put(entry, OWNER, text)
    assert [each.body for each in journal.entries(OWNER)] == [text]
    journal.close()


def test_a_damaged_file_is_set_aside_and_work_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "drafts.journal"
    file.write_bytes(b"this is no database, though it is long enough to be read as one" * 40)
    journal = Journal(file, new_key())
    journal.put(new_id(), OWNER, "дальше")
    assert journal.set_aside is not None
    assert journal.set_aside.read_bytes().startswith(b"this is no database")
    assert len(journal.entries(OWNER)) == 1


def test_a_place_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailed) as told:
        Journal(tmp_path, None)
    assert told.value.code == "database_cannot_open"


def test_a_full_disk_is_told_and_what_was_written_stays(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "drafts.journal", None)
    kept = new_id()
    journal.put(kept, OWNER, "написано раньше")
    pages = journal._connection.execute("PRAGMA page_count").fetchone()[0]
    journal._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(EnvironmentFailed) as told:
        journal.put(new_id(), OWNER, "д" * 100_000)
    assert told.value.code == "disk_full"
    assert [each.id for each in journal.entries(OWNER)] == [kept]


WRITER = """
import sys
from pathlib import Path
from uuid import UUID
from db.journal import Journal
journal = Journal(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
count = 0
while True:
    count += 1
    for card in sys.argv[4:]:
        journal.put(UUID(card), UUID(sys.argv[3]), f"{card}:{count}")
    print(count, flush=True)
"""


def test_a_kill_between_two_writes_loses_at_most_the_write_under_way(tmp_path: Path) -> None:
    key, cards = new_key(), [new_id() for _ in range(5)]
    file = tmp_path / "drafts.journal"
    for killing in range(5):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(file), key.hex(), str(OWNER), *map(str, cards)],
            stdout=subprocess.PIPE,
            cwd=ROOT,
            text=True,
        ) as writer:
            assert writer.stdout is not None
            said = [writer.stdout.readline() for _ in range(3 + killing * 4)]
            writer.send_signal(signal.SIGKILL)
            said += writer.stdout.readlines()
        counted = int([line for line in said if line.endswith("\n")][-1])
        journal = Journal(file, key)
        found = {each.id: each.body or "" for each in journal.entries(OWNER)}
        journal.close()
        assert set(found) == set(cards)
        for card, body in found.items():
            owner, _, count = body.partition(":")
            assert owner == str(card)
            assert counted <= int(count) <= counted + 1

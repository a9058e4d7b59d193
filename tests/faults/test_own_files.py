"""The desk's own files gone wrong: the journal of drafts, the settings."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app import config
from app.config import Settings
from app.domain.errors import EnvironmentFailed
from app.domain.identity import new_id
from app.domain.readmodels.calls import CallDraft, Matter
from app.services.drafts import FILE, Drafts, new_key
from tests.factories import NOW
from tests.faults import nasty

PAGE = 4096


def draft(text: str = "Касса не печатает", **more: str) -> CallDraft:
    matter = Matter(ticket_id=new_id(), description=text)
    return CallDraft(new_id(), AGENT, NOW, matter, **more)  # type: ignore[arg-type]


AGENT = new_id()


def test_a_damaged_page_is_found_at_the_start_and_the_file_is_kept(tmp_path: Path) -> None:
    key = new_key()
    drafts = Drafts(tmp_path, key)
    for _ in range(40):
        drafts.keep(draft("Касса не печатает. " * 100))
    drafts.close()
    file = tmp_path / FILE
    body = bytearray(file.read_bytes())
    body[PAGE * 3 : PAGE * 20] = b"\xa5" * PAGE * 17
    file.write_bytes(body)
    drafts = Drafts(tmp_path, key)
    found = drafts.restore(AGENT)
    assert (found.drafts, found.unreadable) == ((), 0)
    assert Path(found.set_aside).read_bytes() == body
    drafts.keep(one := draft("дальше"))
    assert [each.call_id for each in drafts.restore(AGENT).drafts] == [one.call_id]
    drafts.close()


def test_a_second_damage_does_not_cover_the_first(tmp_path: Path) -> None:
    kept = []
    for text in (b"first " * 400, b"second " * 400):
        (tmp_path / FILE).write_bytes(text)
        drafts = Drafts(tmp_path, None)
        kept.append(Path(drafts.restore(AGENT).set_aside))
        drafts.close()
        (tmp_path / FILE).unlink()
    assert [each.read_bytes()[:5] for each in kept] == [b"first", b"secon"]


def test_the_log_of_a_damaged_journal_is_not_played_back_into_the_new_one(tmp_path: Path) -> None:
    writer = Drafts(tmp_path, None)
    writer.keep(draft("старый текст"))
    writer._journal._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    writer.keep(draft("новый текст, ещё только в журнале записи"))
    log = (tmp_path / f"{FILE}-wal").read_bytes()
    writer.close()
    (tmp_path / FILE).write_bytes(b"no database " * 400)
    (tmp_path / f"{FILE}-wal").write_bytes(log)
    drafts = Drafts(tmp_path, None)
    found = drafts.restore(AGENT)
    assert (found.drafts, found.unreadable) == ((), 0)
    assert Path(found.set_aside).read_bytes().startswith(b"no database")
    drafts.keep(one := draft("дальше"))
    assert drafts.restore(AGENT).drafts == (one,)
    drafts.close()


def test_a_damaged_body_is_counted_and_the_others_come_back(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path, None)
    good, bad = draft("целый"), draft("битый")
    drafts.keep(good)
    drafts.keep(bad)
    drafts.close()
    for body in (b"p\xff\xfe not utf-8", b"s short", b"", b"p[1, 2"):
        with closing(sqlite3.connect(tmp_path / FILE)) as base, base:
            base.execute("UPDATE entry SET body = ? WHERE id = ?", (body, str(bad.call_id)))
        drafts = Drafts(tmp_path, None)
        found = drafts.restore(AGENT)
        assert [each.call_id for each in found.drafts] == [good.call_id], body
        assert found.unreadable == 1
        drafts.close()


@pytest.mark.parametrize("name", sorted(nasty.SAMPLES))
def test_a_draft_keeps_every_character_that_was_typed(tmp_path: Path, name: str) -> None:
    text = nasty.SAMPLES[name]
    drafts = Drafts(tmp_path, new_key())
    drafts.keep(one := draft(text, number_typed=text[:200]))
    (found,) = drafts.restore(AGENT).drafts
    assert found == one
    drafts.close()


def test_a_full_disk_keeps_the_last_whole_draft(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path, new_key())
    one = draft("написано раньше")
    drafts.keep(one)
    base = drafts._journal._connection
    base.execute(f"PRAGMA max_page_count = {base.execute('PRAGMA page_count').fetchone()[0]}")
    with pytest.raises(EnvironmentFailed) as told:
        drafts.keep(draft("ещё " * 20_000))
    assert told.value.code == "disk_full"
    assert drafts.restore(AGENT).drafts == (one,)
    base.execute("PRAGMA max_page_count = 1000000")
    drafts.keep(later := draft("ещё " * 20_000))
    assert drafts.restore(AGENT).drafts == (one, later)
    drafts.close()


GARBAGE = {
    "nothing": b"",
    "zeros": b"\x00" * 500,
    "not utf-8": b'{"language": "\xff\xfe"}',
    "half written": b'{"language": "en", "the',
    "too deep": b"[" * 100_000,
    "a list": b"[1, 2, 3]",
    "version is a word": b'{"version": "newest"}',
    "version is a table": b'{"version": {"a": 1}}',
    "wrong kinds": json.dumps(
        {
            "language": 5,
            "theme": None,
            "text_size": "large",
            "shortcuts": {"call.new": 7, "": []},
            "window": {"x": "left"},
        }
    ).encode(),
}


@pytest.mark.parametrize("name", sorted(GARBAGE))
def test_settings_that_are_garbage_give_the_defaults(tmp_path: Path, name: str) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(GARBAGE[name])
    assert config.load(file) == Settings()


def test_of_half_good_settings_the_good_half_counts(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    told = {"version": "?", "language": "en", "theme": 1, "shortcuts": {"a": "F5", "b": 2}}
    file.write_text(json.dumps(told), "utf-8")
    loaded = config.load(file)
    assert (loaded.language, loaded.theme, loaded.shortcuts) == ("en", "light", {"a": "F5"})

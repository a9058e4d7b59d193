"""Unfinished texts in the journal: sealed, each under its own record, of one person only."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from app.domain.drafts import Writing
from app.services.drafts import FILE, Drafts
from db.journal import new_key

AT = datetime(2026, 11, 23, 11, tzinfo=UTC)


def text(record: str, body: str = "Замена вала") -> Writing:
    return Writing("article", record, AT, body)


@pytest.mark.parametrize("sealed", [True, False])
def test_each_comes_back_to_whoever_wrote_it(tmp_path: Path, *, sealed: bool) -> None:
    mine, other, key = uuid4(), uuid4(), new_key() if sealed else None
    drafts = Drafts(tmp_path, key)
    drafts.keep_writing(mine, text("a"))
    drafts.keep_writing(mine, text("a", "Замена вала и ленты"))
    drafts.keep_writing(mine, text("b"))
    drafts.keep_writing(other, text("a", "Чужое"))
    drafts.forget_writing(mine, "article", "b")
    drafts.close()
    again = Drafts(tmp_path, key)
    assert again.writings(mine) == (text("a", "Замена вала и ленты"),)
    assert again.writings(other) == (text("a", "Чужое"),)
    assert again.restore(mine).unreadable == 0
    again.close()
    stored = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert ("Замена".encode() in stored) is not sealed


def test_a_text_put_under_another_record_opens_nowhere(tmp_path: Path) -> None:
    mine = uuid4()
    drafts = Drafts(tmp_path, new_key())
    drafts.keep_writing(mine, text("a"))
    with sqlite3.connect(tmp_path / FILE) as base:
        base.execute("UPDATE page SET record = 'b'")
    assert drafts.writings(mine) == ()
    drafts.close()

"""Places in documents, typed durations, and the rows of a tree: without a window."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.setup.documents import Document, SetupKind
from app.domain.typed_time import day_of, minutes_of, time_of
from ui.setup.paths import is_within, value_at, with_value
from ui.setup.tree_rows import branch_of, tree_rows
from ui.setup.typed import minutes_text, time_text

KEYS = st.sampled_from("abcdef")
PARENTS = st.dictionaries(KEYS, st.none() | KEYS, max_size=6)
BODY: dict[str, Any] = {"name": "x", "rows": [{"at": 1}, {"at": 2}], "options": {"values": ["a"]}}


def forest(parents: dict[str, str | None]) -> dict[str, Document]:
    return {
        key: Document(SetupKind.CATEGORY, key, {"parent_id": above})
        for key, above in parents.items()
    }


def parent(document: Document) -> str | None:
    found = document.body["parent_id"]
    return None if found is None else str(found)


def test_a_place_is_read_and_written_without_touching_the_document() -> None:
    changed = with_value(BODY, "rows.1.at", 7)
    assert value_at(changed, "rows.1.at") == 7
    assert value_at(BODY, "rows.1.at") == 2
    assert value_at(with_value(BODY, "options.by", {}), "options") == {"values": ["a"], "by": {}}
    assert value_at(BODY, "rows.9.at") is None
    assert value_at(BODY, "name.first") is None
    assert value_at(with_value({}, "one.two", 3), "one.two") == 3


def test_a_row_that_is_not_there_is_refused() -> None:
    with pytest.raises(IndexError):
        with_value(BODY, "rows.5.at", 1)


def test_a_place_lies_within_its_path() -> None:
    assert is_within("rows.1.at", "rows")
    assert is_within("rows", "rows")
    assert not is_within("rows_more", "rows")


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("90", 90),
        ("1:30", 90),
        ("4 ч", 240),
        ("1 ч 30 мин", 90),
        ("15мин", 15),
        ("2h", 120),
        ("2 hours 5 min", 125),
        ("", None),
        ("1:75", None),
        ("soon", None),
        ("4 d", None),
    ],
)
def test_a_duration_is_read(typed: str, minutes: int | None) -> None:
    assert minutes_of(typed) == minutes


@given(st.integers(0, 60 * 999))
def test_a_duration_written_is_read_back(minutes: int) -> None:
    assert minutes_of(minutes_text(minutes)) == minutes


@given(st.integers(0, 24 * 60))
def test_a_time_written_is_read_back(minute: int) -> None:
    assert time_of(time_text(minute)) == minute


@pytest.mark.parametrize("typed", ["25:00", "24:01", "9:60", "", "noon", "1:2:3"])
def test_what_is_no_time_is_none(typed: str) -> None:
    assert time_of(typed) is None


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_day_is_read_as_people_write_it(day: date) -> None:
    assert day_of(f"{day.day}.{day.month}.{day.year}") == day.isoformat()
    assert day_of(f"{day.day:02}/{day.month:02}/{day.year % 100:02}") == day.isoformat()
    assert day_of(day.isoformat()) == day.isoformat()
    assert day_of("31.02.2026") is None


@given(PARENTS)
def test_every_record_is_in_the_open_tree_once_whatever_its_parents(
    parents: dict[str, str | None],
) -> None:
    rows = tree_rows(forest(parents), parent, set(parents))
    assert sorted(row.document.key for row in rows) == sorted(parents)


@given(PARENTS, st.sets(KEYS))
def test_a_found_record_is_shown_with_its_branch(
    parents: dict[str, str | None], found: set[str]
) -> None:
    documents = forest(parents)
    rows = tree_rows(documents, parent, set(), lambda each: each.key in found)
    shown = [row.document.key for row in rows]
    wanted = {
        key for each in found & set(parents) for key in (each, *branch_of(documents, parent, each))
    }
    assert set(shown) == wanted
    assert len(shown) == len(set(shown))


def test_a_shut_branch_hides_what_is_below() -> None:
    documents = forest({"a": None, "b": "a", "c": "b"})
    assert [(r.document.key, r.fold) for r in tree_rows(documents, parent, ())] == [("a", False)]
    half = [(r.document.key, r.level, r.fold) for r in tree_rows(documents, parent, {"a"})]
    assert half == [("a", 0, True), ("b", 1, False)]

"""Two changes of one ticket go together when they touch different fields."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.merging import (
    Since,
    Told,
    accounted,
    assessed,
    clashes,
    joined,
    own_field,
    since,
    steps_of,
)
from app.domain.readmodels.conflicts import FieldClash
from app.domain.vocabulary import EntryKind, Impact, Urgency

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)
FIELDS = st.sampled_from(["state", "assignee", "group", "priority", "field:model"])


def told(kind: EntryKind, body: str = "", **facts: Any) -> Told:  # noqa: ANN401
    version = facts.pop("version", 2)
    return Told(version, NOON + timedelta(minutes=version), None, "Ким", kind, body, facts)


@pytest.mark.parametrize(
    ("entry", "steps"),
    [
        (
            told(EntryKind.STATE, "", **{"from": "assigned", "to": "in_progress"}),
            {"state": ("assigned", "in_progress")},
        ),
        (
            told(
                EntryKind.ASSIGNED,
                "",
                **{"from": "", "to": "Ким", "state_from": "new", "state_to": "assigned"},
            ),
            {"assignee": ("", "Ким"), "state": ("new", "assigned")},
        ),
        (
            told(
                EntryKind.ASSIGNED,
                "",
                **{"from": "Ким", "to": "Ким", "group_from": "Кассы", "group_to": "Сеть"},
            ),
            {"group": ("Кассы", "Сеть")},
        ),
        (
            told(EntryKind.FIELD, "", field="model", **{"from": "", "to": "Атол"}),
            {"field:model": ("", "Атол")},
        ),
        (
            told(EntryKind.FIELD, category_from=None, category_to="b", group_from="", group_to="Г"),
            {"category": ("", "b"), "group": ("", "Г")},
        ),
        (
            told(EntryKind.PRIORITY, impact=1, urgency=1, impact_from=3, urgency_from=2),
            {"priority": ("3/2", "1/1")},
        ),
        (
            told(EntryKind.RESOLUTION, "Сменил кабель", **{"from": "new", "to": "resolved"}),
            {"resolution": ("", "Сменил кабель"), "state": ("new", "resolved")},
        ),
        (
            told(EntryKind.RESOLUTION, "Иначе", before="Сменил кабель"),
            {"resolution": ("Сменил кабель", "Иначе")},
        ),
        (
            told(EntryKind.REOPENED, **{"from": "resolved", "to": "reopened", "left": "Ершов"}),
            {"state": ("resolved", "reopened"), "assignee": ("Ершов", "")},
        ),
        (told(EntryKind.NOTE, "Заметка"), {}),
        (told(EntryKind.CALL), {}),
        (told(EntryKind.PROMISE, kept=True), {}),
    ],
)
def test_an_entry_names_the_fields_it_touched(entry: Told, steps: dict[str, Any]) -> None:
    assert steps_of(entry) == steps


def test_many_steps_are_summed_up_from_the_first_to_the_last() -> None:
    one = told(EntryKind.STATE, "", version=2, **{"from": "assigned", "to": "in_progress"})
    two = told(EntryKind.STATE, "", version=4, **{"from": "in_progress", "to": "waiting_client"})
    last = NOON + timedelta(minutes=4)
    assert since([one, two]) == {"state": Since("assigned", "waiting_client", "Ким", last)}


def test_a_version_without_a_story_is_not_accounted_for() -> None:
    entries = [told(EntryKind.NOTE, version=2), told(EntryKind.STATE, version=4)]
    assert accounted(entries[:1], 1, 2)
    assert not accounted(entries, 1, 4)
    assert not accounted([], 1, 2)
    assert not accounted(entries, 5, 4)  # a copy was put back: the past is another one


def test_what_both_wanted_is_no_clash() -> None:
    changed = {"priority": Since("3/2", "1/1", "Ким", NOON)}
    assert clashes({"priority": assessed(Impact(1), Urgency(1))}, changed) == ()
    row = FieldClash("priority", "3/2", "1/1", "2/2", "Ким", NOON)
    assert clashes({"priority": "2/2"}, changed) == (row,)
    assert clashes({own_field("model"): "Атол"}, changed) == ()


@given(st.dictionaries(FIELDS, st.text()), st.dictionaries(FIELDS, st.text()))
def test_clashes_are_exactly_the_fields_that_differ(
    mine: dict[str, str], theirs: dict[str, str]
) -> None:
    changed = {field: Since(None, value, "Ким", NOON) for field, value in theirs.items()}
    both = {field for field in mine if field in theirs and mine[field] != theirs[field]}
    assert {each.field for each in clashes(mine, changed)} == both


@given(st.text(), st.text())
def test_joined_texts_hold_both(theirs: str, mine: str) -> None:
    whole = joined(theirs, mine)
    assert theirs.strip() in whole
    assert mine.strip() in whole
    assert joined(whole, mine) == whole

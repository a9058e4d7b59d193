"""The rules of categories and fields, over made-up rooms."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.setup.checks import problems
from app.domain.setup.checks_category import branch_of, category
from app.domain.setup.documents import Book, Document, Problem, SetupKind
from app.domain.setup.next_code import next_code

KEYS = "abcdef"
GROUPS = {"cash": "home", "far": "away"}


def a_category(key: str, **more: object) -> Document:
    body = {
        "code": key, "name": key.upper(), "name_en": "", "active": True, "parent_id": None,
        "department_id": "home", "group_id": "cash", "selectable": True, "synonyms": [],
        "fields": [],
    }  # fmt: skip
    return Document(SetupKind.CATEGORY, key, body | more)


def a_room(*categories: Document, fields: Mapping[str, Document] | None = None) -> Book:
    groups = {
        key: Document(SetupKind.GROUP, key, {"name": key, "department_id": home})
        for key, home in GROUPS.items()
    }
    departments = {
        key: Document(SetupKind.DEPARTMENT, key, {"name": key}) for key in set(GROUPS.values())
    }
    return Book({
        SetupKind.CATEGORY: {each.key: each for each in categories},
        SetupKind.GROUP: groups,
        SetupKind.DEPARTMENT: departments,
        SetupKind.FIELD: dict(fields or {}),
    })  # fmt: skip


def found(document: Document, book: Book) -> dict[str, Problem]:
    return {each.code: each for each in category(document, book)}


def test_a_sound_category_has_no_problem() -> None:
    one = a_category("a", synonyms=["касса не печатает"])
    assert problems(one, a_room(one)) == ()


@given(st.dictionaries(st.sampled_from(KEYS), st.none() | st.sampled_from(KEYS), min_size=1))
def test_a_loop_of_parents_is_found_where_it_is_and_nowhere_else(
    parents: dict[str, str | None],
) -> None:
    room = [a_category(key, parent_id=above) for key, above in parents.items()]
    book = a_room(*room)
    for one in room:
        walked, above = [one.key], parents.get(one.key)
        while above is not None and above in parents and above not in walked:
            walked.append(above)
            above = parents[above]
        looped = above == one.key
        assert ("setup_parent_loop" in found(one, book)) is looped
        assert [each.key for each in branch_of(one, book)] == walked


@pytest.mark.parametrize("code", ["two words", "x" * 31, "-1", "а,б", ""])
def test_a_code_that_nobody_can_type_is_refused(code: str) -> None:
    one = a_category("a", code=code)
    assert any(each.field == "code" and each.stops for each in problems(one, a_room(one)))


@given(st.from_regex(r"[A-Za-zА-Яа-я0-9][A-Za-zА-Яа-я0-9.\-/_]{0,29}", fullmatch=True))
def test_a_code_of_letters_and_digits_is_taken(code: str) -> None:
    one = a_category("a", code=code)
    assert not [each for each in problems(one, a_room(one)) if each.field == "code"]


def test_a_group_of_another_department_is_refused() -> None:
    one = a_category("a", group_id="far")
    problem = found(one, a_room(one))["category_group_elsewhere"]
    assert (problem.field, problem.stops) == ("group_id", True)
    assert problem.facts == {"group": "far", "name": "away"}


def test_a_branch_without_a_group_is_only_warned_of() -> None:
    above, below = a_category("a", group_id=None), a_category("b", group_id=None, parent_id="a")
    assert not found(below, a_room(above, below))["category_without_group"].stops
    taken = a_category("a")
    assert "category_without_group" not in found(below, a_room(taken, below))


def test_hiding_says_what_goes_out_of_sight() -> None:
    above, below = a_category("a", active=False), a_category("b", parent_id="a")
    assert found(above, a_room(above, below))["category_hides_branch"].facts == {"count": 1}


def a_field(key: str, **more: object) -> Document:
    body: dict[str, object] = {
        "code": key, "name": key, "kind": "line", "options": {}, "default_value": "",
        "department_id": None, "active": True,
    }  # fmt: skip
    return Document(SetupKind.FIELD, key, body | more)


def asks(key: str | None) -> dict[str, Any]:
    return {"field_id": key, "required_on_create": False, "required_on_close": False}


def test_a_field_is_asked_for_once_and_must_be_named() -> None:
    fields = {"x": a_field("x")}
    one = a_category("a", fields=[asks("x"), asks("x"), asks(None)])
    told = [(each.code, each.field) for each in category(one, a_room(one, fields=fields))]
    assert told == [
        ("category_field_twice", "fields.1.field_id"),
        ("required", "fields.2.field_id"),
    ]


def test_a_list_without_the_list_above_it_is_warned_of() -> None:
    model = a_field("model", kind="list", options={"values": ["A"]})
    error = a_field("error", kind="linked_list", options={"parent": "model", "by": {"A": ["1"]}})
    fields = {"model": model, "error": error}
    alone = a_category("a", fields=[asks("error")])
    assert "category_field_alone" in found(alone, a_room(alone, fields=fields))
    above = a_category("a", fields=[asks("model")])
    below = a_category("b", parent_id="a", fields=[asks("error")])
    assert "category_field_alone" not in found(below, a_room(above, below, fields=fields))


def test_words_that_lead_to_two_places_are_told() -> None:
    one = a_category("a", synonyms=["Ёлка горит"])
    other = a_category("b", synonyms=["елка ГОРИТ"])
    told = found(one, a_room(one, other))["category_synonym_shared"]
    assert (told.facts["name"], told.stops) == ("B", False)
    hidden = a_category("b", synonyms=["елка горит"], active=False)
    assert "category_synonym_shared" not in found(one, a_room(one, hidden))


@pytest.mark.parametrize(
    ("beside", "above", "taken", "wanted"),
    [
        (["11", "12"], "1", ["1", "11", "12"], "13"),
        ([], "3", ["3"], "31"),
        (["KS-FN-01", "KS-FN-02"], "", ["KS-FN-01", "KS-FN-02"], "KS-FN-03"),
        (["1", "2"], "", ["1", "2", "3"], "4"),
        (["cash", "net"], "", ["cash", "net"], "1"),
    ],
)
def test_the_next_code_counts_on(
    beside: list[str], above: str, taken: list[str], wanted: str
) -> None:
    assert next_code(beside, above, taken) == wanted


@given(st.lists(st.from_regex(r"[0-9]{1,4}|[a-z]{1,3}-?[0-9]{0,3}", fullmatch=True), max_size=8))
def test_the_next_code_is_always_free(codes: list[str]) -> None:
    assert next_code(codes, "", codes) not in codes

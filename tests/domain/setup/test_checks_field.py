"""The rules of a field of the room's own: kinds, linked lists, limits, what is filled in."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import RuleBroken
from app.domain.field_limits import check_limits, fits, is_form
from app.domain.setup.checks_field import custom_field
from app.domain.setup.documents import Book, Document, SetupKind
from app.domain.vocabulary import FieldKind
from tests.domain.setup.test_checks_category import a_field

TEXTS = st.text("абвxyz019-# ", max_size=12)


def told(document: Document, *others: Document) -> list[tuple[str, str, bool]]:
    room = Book({SetupKind.FIELD: {each.key: each for each in (document, *others)}})
    return [(each.code, each.field, each.stops) for each in custom_field(document, room)]


def codes(document: Document, *others: Document) -> list[str]:
    return [code for code, _field, _stops in told(document, *others)]


@pytest.mark.parametrize("kind", list(FieldKind))
def test_a_bare_field_of_each_kind(kind: FieldKind) -> None:
    lists = kind in (FieldKind.LIST, FieldKind.LINKED_LIST)
    assert codes(a_field("x", kind=kind.value)) == (["field_without_values"] if lists else [])


def test_values_of_a_list_are_there_and_once() -> None:
    field = a_field("x", kind="list", options={"values": ["A", "a ", ""]})
    assert codes(field) == ["field_value_twice", "required"]


def linked(key: str, parent: str, by: dict[str, list[str]] | None = None) -> Document:
    options = {"parent": parent, "by": by or {"A": ["1"], "B": ["2"]}}
    return a_field(key, kind="linked_list", options=options)


PARENT = a_field("model", kind="list", options={"values": ["A", "B"]})


def test_a_linked_list_hangs_on_a_list() -> None:
    assert codes(linked("x", "model"), PARENT) == []
    assert codes(linked("x", "nowhere"), PARENT) == ["field_parent_missing"]
    assert codes(linked("x", "line"), a_field("line")) == ["field_parent_no_list"]


@given(st.integers(1, 6), st.booleans())
def test_a_ring_of_lists_is_refused_wherever_one_looks(size: int, closed: bool) -> None:
    ring = [linked(f"f{at}", f"f{(at + 1) % size}") for at in range(size)]
    if not closed:
        ring[-1] = a_field(f"f{size - 1}", kind="list", options={"values": ["A", "B", "1", "2"]})
    for each in ring:
        others = [one for one in ring if one is not each]
        assert ("field_parent_loop" in codes(each, *others)) is closed


def test_values_above_that_lead_nowhere_are_warned_of() -> None:
    field = linked("x", "model", {"A": ["1"], "C": ["3"]})
    assert told(field, PARENT) == [
        ("field_parent_value", "options.by", False),
        ("field_nothing_below", "options.by", False),
    ]


@pytest.mark.parametrize(
    ("kind", "options", "place"),
    [
        ("number", {"least": "ten"}, "options.least"),
        ("number", {"least": "10", "most": "2"}, "options.most"),
        ("date", {"least": "2026-02-30"}, "options.least"),
        ("date", {"least": "2026-03-01", "most": "2026-02-01"}, "options.most"),
        ("line", {"longest": 501}, "options.longest"),
        ("line", {"form": "##[#"}, "options.form"),
        ("line", {"form": "[#][#][#][#]"}, "options.form"),
    ],
)
def test_limits_that_cannot_be_kept_are_refused(
    kind: str, options: dict[str, Any], place: str
) -> None:
    assert [field for _code, field, _stops in told(a_field("x", kind=kind, options=options))] == [
        place
    ]


@pytest.mark.parametrize(
    ("kind", "options", "default"),
    [
        ("list", {"values": ["A"]}, "B"),
        ("checkbox", {}, "maybe"),
        ("number", {"most": "5"}, "6"),
        ("number", {}, "six"),
        ("date", {"least": "2026-01-01"}, "2025-12-31"),
        ("line", {"form": "##"}, "123"),
        ("line", {"longest": 2}, "123"),
    ],
)
def test_what_is_filled_in_beforehand_keeps_the_rules(
    kind: str, options: dict[str, Any], default: str
) -> None:
    field = a_field("x", kind=kind, options=options, default_value=default)
    assert [place for _code, place, _stops in told(field)] == ["default_value"]


@pytest.mark.parametrize(
    ("form", "line", "whether"),
    [
        ("########", "12345678", True),
        ("########", "1234567", False),
        ("@@-##", "КС-07", True),
        ("@@-##", "К7-07", False),
        ("##[##]", "12", True),
        ("##[##]", "1234", True),
        ("##[##]", "123", False),
        ("**", "7я", True),
        ("a.c", "abc", False),
    ],
)
def test_a_form_is_read_as_people_write_it(form: str, line: str, whether: bool) -> None:
    assert fits(form, line) is whether


@given(st.text("#@*[]ab-", max_size=20), TEXTS)
def test_no_form_breaks_or_hangs(form: str, line: str) -> None:
    fits(form, line)
    if is_form(form):
        plain = form.replace("[", "").replace("]", "")
        shown = plain.replace("#", "7").replace("@", "я").replace("*", "я")
        assert fits(form, shown)


@given(st.integers(-99, 99), st.integers(-99, 99), st.integers(-99, 99))
def test_a_number_stays_between_its_ends(least: int, most: int, value: int) -> None:
    limits = {"least": str(least), "most": str(most)}
    try:
        check_limits(FieldKind.NUMBER, limits, str(value))
    except RuleBroken as fault:
        assert fault.code == ("field_least" if value < least else "field_most")
        assert not least <= value <= most
    else:
        assert least <= value <= most

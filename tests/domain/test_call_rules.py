"""What must be filled in, and how long a call took."""

# ruff: noqa: ANN401 (whatever the read models take)

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.call_rules import field_value, handling_of, validate
from app.domain.errors import RuleBroken
from app.domain.readmodels.calls import CallDraft, Matter, NewContact
from app.domain.readmodels.catalogue import Catalogue, CategoryView, FieldView
from app.domain.vocabulary import Channel, FieldKind, Impact, Urgency

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
HERE, LOCKED, CITY, STREET = (UUID(int=n) for n in (1, 2, 3, 4))


def field(
    kind: FieldKind, key: UUID = CITY, *, required: bool = False, **options: Any
) -> FieldView:
    return FieldView(key, str(key), kind.value, "", kind, options, "", required, False)


def category(*fields: FieldView, key: UUID = HERE, selectable: bool = True) -> CategoryView:
    return CategoryView(
        category_id=key,
        parent_id=None,
        department_id=UUID(int=9),
        code="1",
        name="Касса",
        name_en="",
        path=("Касса",),
        path_en=("Касса",),
        synonyms=(),
        group_id=None,
        script_id=None,
        sla_policy_id=None,
        priority_matrix=None,
        default_impact=Impact.PERSON,
        default_urgency=Urgency.TODAY,
        needs_equipment=False,
        selectable=selectable,
        fields=fields,
    )


def catalogue(*fields: FieldView) -> Catalogue:
    locked = category(key=LOCKED, selectable=False)
    return Catalogue(categories={HERE: category(*fields), LOCKED: locked})


def draft(matter: dict[str, Any] | None = None, **more: Any) -> CallDraft:
    typed: dict[str, Any] = {
        "ticket_id": UUID(int=5),
        "description": "Не печатает",
        "category_id": HERE,
    }
    values: dict[str, Any] = {
        "call_id": UUID(int=6),
        "agent_id": UUID(int=7),
        "started_at": NOW - timedelta(minutes=3),
        "matter": Matter(**(typed | (matter or {}))),
        "contact_id": UUID(int=8),
    }
    return CallDraft(**(values | more))


def faults(one: CallDraft, *fields: FieldView) -> list[tuple[str, str | None]]:
    return [(fault.code, fault.field) for fault in validate(one, catalogue(*fields))]


def test_a_complete_draft_has_no_faults() -> None:
    assert faults(draft()) == []


def test_faults_come_in_the_order_of_the_form() -> None:
    empty = draft({"description": " \n", "category_id": None}, contact_id=None)
    assert faults(empty) == [
        ("required", "caller"),
        ("required", "description"),
        ("required", "category"),
    ]


def test_a_branch_that_may_not_be_chosen_is_no_category() -> None:
    assert faults(draft({"category_id": LOCKED})) == [("required", "category")]


@pytest.mark.parametrize(
    ("new", "number", "channel", "expected"),
    [
        (NewContact("Ольга"), "+7 912 345-67-89", Channel.PHONE, []),
        (NewContact("Ольга"), "", Channel.PHONE, [("required", "number")]),
        (NewContact("Ольга"), "", Channel.WALK_IN, []),
        (NewContact("Ольга"), "12abc", Channel.PHONE, [("phone_letters", "number")]),
        (NewContact("Ольга"), "1" * 40, Channel.PHONE, [("phone_too_long", "number")]),
        (NewContact("  "), "+7 912 345-67-89", Channel.PHONE, [("required", "caller")]),
        (NewContact("я" * 201), "", Channel.FORM, [("text_too_long", "caller")]),
    ],
)
def test_a_new_caller_needs_a_name_and_on_the_phone_a_number(
    new: NewContact, number: str, channel: Channel, expected: list[tuple[str, str]]
) -> None:
    one = draft(contact_id=None, new_contact=new, number_typed=number, channel=channel)
    assert faults(one) == expected


def test_a_pasted_book_is_refused_not_cut() -> None:
    assert faults(draft({"description": "я" * 1_000_000})) == [("text_too_long", "description")]


def test_a_required_field_must_be_filled() -> None:
    asked = field(FieldKind.LINE, required=True)
    assert faults(draft(), asked) == [("required", f"field:{CITY}")]
    assert faults(draft({"fields": {str(CITY): "Тверь"}}), asked) == []


@pytest.mark.parametrize(
    ("kind", "typed", "stored"),
    [
        (FieldKind.NUMBER, "1 250,50", "1250.50"),
        (FieldKind.NUMBER, "-7", "-7"),
        (FieldKind.NUMBER, "семь", None),
        (FieldKind.NUMBER, "1e5", None),
        (FieldKind.DATE, "10.03.2026", "2026-03-10"),
        (FieldKind.DATE, "2026-03-10", "2026-03-10"),
        (FieldKind.DATE, "31.02.2026", None),
        (FieldKind.DATE, "вчера", None),
        (FieldKind.CHECKBOX, "1", "1"),
        (FieldKind.CHECKBOX, "да", None),
        (FieldKind.LINE, " две\nстроки ", "две строки"),
        (FieldKind.TEXT, "две\nстроки", "две\nстроки"),
        (FieldKind.LINE, "", ""),
    ],
)
def test_a_value_is_kept_in_one_form(kind: FieldKind, typed: str, stored: str | None) -> None:
    one = field(kind)
    matter = Matter(UUID(int=5), fields={str(CITY): typed})
    if stored is None:
        with pytest.raises(RuleBroken) as told:
            field_value(one, matter, category(one))
        assert told.value.field == f"field:{CITY}"
    else:
        assert field_value(one, matter, category(one)) == stored


def test_a_linked_list_offers_what_goes_with_its_parent() -> None:
    city = field(FieldKind.LIST, CITY, values=["Тверь", "Псков"])
    street = field(FieldKind.LINKED_LIST, STREET, by={"Тверь": ["Лесная"], "Псков": ["Речная"]})

    def fields(place: str, road: str) -> dict[str, Any]:
        return {"fields": {str(CITY): place, str(STREET): road}}

    assert faults(draft(fields("Тверь", "Лесная")), city, street) == []
    wrong = [("field_choice", f"field:{STREET}")]
    assert faults(draft(fields("Псков", "Лесная")), city, street) == wrong
    assert faults(draft(fields("", "Лесная")), city, street) == wrong
    assert faults(draft(fields("Омск", "")), city, street) == [("field_choice", f"field:{CITY}")]


SECONDS = st.integers(0, 10**5)


@given(SECONDS, SECONDS, SECONDS, st.none() | SECONDS)
def test_talk_hold_and_wrap_up_are_the_whole_call(
    talk: int, wrap_up: int, hold: int, parked: int | None
) -> None:
    started = NOW - timedelta(seconds=talk + wrap_up, milliseconds=300)
    hung_up = started + timedelta(seconds=talk, milliseconds=700)
    parked_at = None if parked is None else NOW - timedelta(seconds=parked)
    one = draft(started_at=started, hung_up_at=hung_up, hold_seconds=hold, parked_at=parked_at)
    handling = handling_of(one, max(NOW, hung_up))
    assert handling.total == int((max(NOW, hung_up) - started).total_seconds())
    assert min(handling.talk, handling.hold, handling.wrap_up) >= 0


def test_paper_without_an_end_has_no_times() -> None:
    assert handling_of(draft(entered_afterwards=True), NOW).total == 0

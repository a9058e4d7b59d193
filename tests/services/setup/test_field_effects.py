"""What is said of open tickets before a field is required, a value taken out, a category hidden."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from app.domain.call_rules import field_value
from app.domain.errors import RuleBroken
from app.domain.identity import new_id
from app.domain.permissions import Actor
from app.domain.readmodels.calls import Matter
from app.domain.setup.documents import Body, Draft, Effect, SetupKind
from app.domain.vocabulary import StateType
from app.services.setup import SetUp
from db.models.ticket import TicketFieldValue
from tests import factories as make
from tests.rooms import SmallRoom

FIELD = "01a22d53-0000-7000-8000-000000000001"
FIELD_ID = UUID(FIELD)


@pytest.fixture
def field(setup: SetUp, administrator: Actor) -> Body:
    body = {
        "code": "cause", "name": "Причина", "active": True, "kind": "list",
        "options": {"values": ["Шлейф", "Бумага"]},
    }  # fmt: skip
    made = setup.save(administrator, Draft(SetupKind.FIELD, FIELD, body)).value
    assert made is not None
    return made.body


def tickets(room: SmallRoom, *values: str) -> None:
    with room.database.write() as session:
        for number, value in enumerate(values, 1):
            key = make.make_ticket(
                session, number, room.department, category_id=room.no_print,
                state="assigned", state_type=StateType.OPEN, group_id=room.cash,
            )  # fmt: skip
            if value:
                make.add(session, TicketFieldValue(
                    ticket_id=key, field_id=FIELD_ID, value=value))  # fmt: skip


def changed(setup: SetUp, actor: Actor, of: SetupKind, key: str, **more: Any) -> Draft:  # noqa: ANN401
    base = setup.book(actor).of(of)[key].body
    return Draft(of, key, {**base, **more}, base)


def asks(*, on_close: bool) -> list[dict[str, object]]:
    return [{"field_id": FIELD, "required_on_create": False, "required_on_close": on_close}]


def test_tickets_that_lack_a_required_field_are_counted_in_the_whole_branch(
    room: SmallRoom, setup: SetUp, administrator: Actor, field: Body
) -> None:
    assert field["code"] == "cause"
    tickets(room, "Шлейф", "", "")
    above = str(
        setup.book(administrator).of(SetupKind.CATEGORY)[str(room.no_print)].body["parent_id"]
    )
    draft = changed(setup, administrator, SetupKind.CATEGORY, above, fields=asks(on_close=True))
    told = setup.check(administrator, draft).effects
    assert told == (Effect("open_lack_field", {"count": 2, "name": "Причина"}),)
    setup.save(administrator, draft)
    again = changed(setup, administrator, SetupKind.CATEGORY, above, name="Другое")
    assert setup.check(administrator, again).effects == ()


def test_a_hidden_category_keeps_its_open_tickets(
    room: SmallRoom, setup: SetUp, administrator: Actor
) -> None:
    tickets(room, "", "")
    draft = changed(setup, administrator, SetupKind.CATEGORY, str(room.no_print), active=False)
    assert Effect("open_keep_category", {"count": 2}) in setup.check(administrator, draft).effects


def test_values_that_are_taken_out_stay_in_their_tickets(
    room: SmallRoom, setup: SetUp, administrator: Actor, field: Body
) -> None:
    assert field["kind"] == "list"
    tickets(room, "Шлейф", "Бумага")
    fewer = {"options": {"values": ["Бумага"]}}
    draft = changed(setup, administrator, SetupKind.FIELD, FIELD, **fewer)
    told = setup.check(administrator, draft).effects
    assert told == (Effect("values_kept", {"count": 1, "value": "Шлейф"}),)
    other = changed(setup, administrator, SetupKind.FIELD, FIELD, kind="line", options={})
    assert setup.check(administrator, other).effects == (
        Effect("values_of_other_kind", {"count": 2}),
    )


def test_a_number_out_of_its_limits_is_refused_at_the_desk(
    room: SmallRoom, setup: SetUp, administrator: Actor
) -> None:
    body = {
        "code": "receipts", "name": "Чеков", "active": True, "kind": "number",
        "options": {"least": "1", "most": "99"},
    }  # fmt: skip
    setup.save(administrator, Draft(SetupKind.FIELD, FIELD, body))
    key = str(room.no_print)
    setup.save(
        administrator,
        changed(setup, administrator, SetupKind.CATEGORY, key, fields=asks(on_close=False)),
    )
    category = setup.catalogue.snapshot().categories[room.no_print]
    view = next(each for each in category.fields if each.code == "receipts")
    matter = Matter(new_id(), category_id=room.no_print)
    for typed, code in (("0", "field_least"), ("100", "field_most")):
        with pytest.raises(RuleBroken) as refused:
            field_value(view, replace(matter, fields={"receipts": typed}), category)
        assert (refused.value.code, refused.value.field) == (code, "field:receipts")
    assert field_value(view, replace(matter, fields={"receipts": " 7 "}), category) == "7"

"""Own fields of a ticket that stands obey the rules of registration."""

from uuid import UUID

import pytest

from app.domain.errors import RuleBroken
from app.domain.vocabulary import FieldKind
from app.services.catalogue import CatalogueService
from app.services.tickets import Tickets
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.support_tickets import register

CITIES = {"by": {"Атол": ["Тверь", "Клин"], "Штрих": ["Орёл"]}}


@pytest.fixture
def tickets(room: SmallRoom, catalogue: CatalogueService) -> Tickets:
    with room.database.write() as session:
        place = room.no_print
        make.make_field(session, place, "city", FieldKind.LINKED_LIST, options=CITIES)
        make.make_field(session, place, "sold_on", FieldKind.DATE)
        make.make_field(session, place, "warranty", FieldKind.CHECKBOX)
        make.make_field(session, place, "receipts", FieldKind.NUMBER)
        make.make_field(session, place, "screen", FieldKind.TEXT)
    catalogue.snapshot()
    return Tickets(room.database, room.clock, catalogue)


@pytest.fixture
def mine(room: SmallRoom) -> UUID:
    return register(room, category_id=room.no_print)


def put(room: SmallRoom, tickets: Tickets, ticket: UUID, code: str, value: str) -> dict[str, str]:
    version = tickets.card(room.litvinov, ticket).version
    card = tickets.set_field(room.litvinov, ticket, version, code, value).value
    fields = tickets.catalogue.snapshot().categories[room.no_print].fields
    return {each.code: card.fields.get(each.field_id, "") for each in fields}


@pytest.mark.parametrize(
    ("code", "typed", "stored"),
    [
        ("sold_on", "3.11.2026", "2026-11-03"),
        ("warranty", "1", "1"),
        ("receipts", "1 024,50", "1024.50"),
        ("model", "Атол", "Атол"),
        ("screen", " Ошибка 12\r\nнет бумаги \0", "Ошибка 12\nнет бумаги"),
    ],
)
def test_a_value_is_kept_in_its_kinds_own_form(
    room: SmallRoom, tickets: Tickets, mine: UUID, code: str, typed: str, stored: str
) -> None:
    assert put(room, tickets, mine, code, typed)[code] == stored
    told = len(tickets.timeline(room.kim, mine))
    put(room, tickets, mine, code, stored)
    assert len(tickets.timeline(room.kim, mine)) == told
    assert put(room, tickets, mine, code, "")[code] == ""


@pytest.mark.parametrize(
    ("code", "typed", "fault"),
    [
        ("sold_on", "31.02.2026", "field_date"),
        ("warranty", "Да", "field_choice"),
        ("receipts", "много", "field_number"),
        ("model", "Феликс", "field_choice"),
        ("city", "Тверь", "field_choice"),
        ("screen", "ж" * 20_001, "text_too_long"),
    ],
)
def test_a_value_of_another_kind_is_refused(
    room: SmallRoom, tickets: Tickets, mine: UUID, code: str, typed: str, fault: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        put(room, tickets, mine, code, typed)
    assert (refused.value.code, refused.value.field) == (fault, f"field:{code}")
    assert tickets.card(room.kim, mine).version == 1


def test_a_linked_list_follows_the_list_before_it(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    put(room, tickets, mine, "model", "Атол")
    assert put(room, tickets, mine, "city", "Клин")["city"] == "Клин"
    assert put(room, tickets, mine, "model", "Штрих")["city"] == ""
    newest, older, *_ = tickets.timeline(room.kim, mine)
    assert {newest.facts["field"], older.facts["field"]} == {"city", "model"}


def test_what_registration_demanded_is_not_emptied_later(room: SmallRoom, tickets: Tickets) -> None:
    ticket = register(room, category_id=room.no_fiscal)
    card = tickets.set_field(room.litvinov, ticket, 1, "cash_number", "7").value
    with pytest.raises(RuleBroken) as refused:
        tickets.set_field(room.litvinov, ticket, card.version, "cash_number", "  ")
    assert (refused.value.code, refused.value.field) == ("required", "field:cash_number")


@pytest.mark.parametrize(
    ("kind", "limits", "told"),
    [
        (FieldKind.NUMBER, {"least": "1", "most": "9"}, ("10", "field_most", "9")),
        (FieldKind.DATE, {"least": "2026-01-01"}, ("31.12.2025", "field_least", "1.1.2026")),
        (FieldKind.LINE, {"form": "##-@@"}, ("12-3А", "field_form", "12-КС")),
        (FieldKind.LINE, {"longest": 3}, ("1234", "text_too_long", "123")),
    ],
)
def test_a_value_out_of_the_limits_of_its_field_is_refused(
    room: SmallRoom,
    tickets: Tickets,
    mine: UUID,
    kind: FieldKind,
    limits: dict[str, object],
    told: tuple[str, str, str],
) -> None:
    refused, code, taken = told
    with room.database.write() as session:
        make.make_field(session, room.no_print, "limited", kind, options=limits)
    tickets.catalogue.refresh()
    with pytest.raises(RuleBroken) as fault:
        put(room, tickets, mine, "limited", refused)
    assert (fault.value.code, fault.value.field) == (code, "field:limited")
    assert put(room, tickets, mine, "limited", taken)["limited"]


def test_a_linked_list_follows_the_parent_that_it_names(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    options = {"parent": "maker", "by": {"Атол": ["11Ф"], "Штрих": ["М"]}}
    with room.database.write() as session:
        make.make_field(session, room.no_print, "maker", FieldKind.LIST,
                        options={"values": ["Атол", "Штрих"]})  # fmt: skip
        make.make_field(session, room.no_print, "type", FieldKind.LINKED_LIST, options=options)
    tickets.catalogue.refresh()
    put(room, tickets, mine, "model", "Атол")
    with pytest.raises(RuleBroken, match="field_choice"):
        put(room, tickets, mine, "type", "11Ф")
    put(room, tickets, mine, "maker", "Штрих")
    assert put(room, tickets, mine, "type", "М")["type"] == "М"

"""Evidence that a matter is known, and the board of outages."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.permissions import Permission
from app.domain.vocabulary import Role, StateType
from app.services.catalogue import CatalogueService
from app.services.similar import Similar
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.people import without
from tests.statements import StatementCounter


@pytest.fixture
def similar(room: SmallRoom, catalogue: CatalogueService) -> Similar:
    return Similar(room.database, room.clock, catalogue)


def test_open_tickets_of_the_client_in_order_of_likeness(room: SmallRoom, similar: Similar) -> None:
    vector = {"client_id": room.vector}
    with room.database.write() as session:
        add = make.make_ticket
        sibling = add(session, 1, room.department, category_id=room.no_fiscal, **vector)
        same = add(
            session,
            2,
            room.department,
            category_id=room.no_print,
            contact_id=room.petrov,
            assignee_id=room.kim.agent_id,
            **vector,
        )
        alike = add(session, 3, room.department, subject="Касса не печатает чек", **vector)
        add(session, 4, room.department, category_id=room.no_network, **vector)
        add(session, 5, room.department, category_id=room.no_print, client_id=room.horns)
    found = similar.open_alike(
        room.dispatcher, room.petrov, room.vector, room.no_print, "Касса не печатает чек"
    )
    assert [one.ticket_id for one in found] == [same, alike, sibling]
    assert (found[0].same_category, found[0].same_contact) == (True, True)
    assert found[0].assignee_name == "Kim"
    assert found[1].similarity == 1.0
    assert (found[2].same_category, found[2].same_contact) == (False, False)


def test_solved_ones_of_the_class_count_for_the_repeat_days(
    room: SmallRoom, similar: Similar
) -> None:
    done = {
        "client_id": room.vector,
        "category_id": room.no_print,
        "state": "resolved",
        "state_type": StateType.RESOLVED,
    }
    with room.database.write() as session:
        for number, days in ((1, 13), (2, 15)):
            at = room.clock() - timedelta(days=days)
            make.make_ticket(session, number, room.department, resolved_at=at, **done)
    asked = (None, room.vector, room.no_print, "")
    found = similar.open_alike(room.dispatcher, *asked)
    assert [one.number for one in found] == [20260000001]
    denied = replace(room.dispatcher, reaches=without(Permission.CLIENT_HISTORY))
    assert similar.open_alike(denied, *asked) == ()


def test_what_the_actor_may_not_read_stays_hidden(room: SmallRoom, similar: Similar) -> None:
    with room.database.write() as session:
        other = make.make_department(session, "sales")
        place = {"client_id": room.vector, "category_id": room.no_print}
        make.make_ticket(session, 1, other, **place)
    asked = (room.petrov, room.vector, room.no_print, "")
    assert similar.open_alike(room.kim, *asked) == ()
    assert len(similar.open_alike(room.dispatcher, *asked)) == 1


def test_an_unknown_caller_has_nothing_alike(
    room: SmallRoom, similar: Similar, statements: StatementCounter
) -> None:
    assert similar.open_alike(room.dispatcher, None, None, room.no_print, "касса") == ()
    assert len(statements) == 0


def test_an_outage_needs_enough_tickets_of_several_clients(
    room: SmallRoom, similar: Similar
) -> None:
    def ring(number: int, minutes: int, **more: object) -> None:
        at = room.clock() - timedelta(minutes=minutes)
        place = {"category_id": room.no_network, "opened_at": at} | more
        with room.database.write() as session:
            make.make_ticket(session, number, room.department, **place)

    ring(9, 121, client_id=room.horns)
    for number in range(1, 6):
        ring(number, number * 10, client_id=room.vector)
    assert similar.outages(room.dispatcher) == ()
    ring(6, 5, client_id=room.horns)
    [outage] = similar.outages(room.supervisor)
    assert (outage.category_id, outage.count) == (room.no_network, 6)
    assert outage.since == room.clock() - timedelta(minutes=50)
    assert (outage.master_id, outage.master_number) == (None, None)
    assert outage.number == outage.oldest_number == 20260000005


def test_an_outage_names_its_master(room: SmallRoom, similar: Similar) -> None:
    with room.database.write() as session:
        place = {"category_id": room.no_network, "client_id": room.vector}
        master = make.make_ticket(session, 1, room.department, **place)
        for number in range(2, 7):
            hung = {"category_id": room.no_network, "master_id": master}
            make.make_ticket(session, number, room.department, **hung)
    [outage] = similar.outages(room.dispatcher)
    assert (outage.master_id, outage.master_number) == (master, 20260000001)


def test_a_new_call_is_linked_to_the_oldest_unfinished_ticket(
    room: SmallRoom, similar: Similar
) -> None:
    def ring(number: int, minutes: int, **more: object) -> UUID:
        at = room.clock() - timedelta(minutes=minutes)
        place = {"category_id": room.no_network, "opened_at": at} | more
        with room.database.write() as session:
            return make.make_ticket(session, number, room.department, **place)

    ring(1, 110, state="resolved", state_type=StateType.RESOLVED, client_id=room.horns)
    oldest = ring(2, 100, client_id=room.vector)
    for number in range(3, 7):
        ring(number, number, client_id=room.vector)
    [outage] = similar.outages(room.dispatcher)
    assert (outage.ticket_id, outage.number) == (oldest, 20260000002)
    master = ring(7, 1)
    ring(8, 0, master_id=master)
    [outage] = similar.outages(room.dispatcher)
    assert (outage.ticket_id, outage.oldest_id) == (master, oldest)


def test_an_outage_counts_only_what_may_be_read(room: SmallRoom, similar: Similar) -> None:
    with room.database.write() as session:
        other = make.make_department(session, "sales")
        for number in range(1, 7):
            client = room.vector if number % 2 else room.horns
            where = room.department if number == 1 else other
            place = {"category_id": room.no_network, "client_id": client}
            make.make_ticket(session, number, where, **place)
    assert similar.outages(room.litvinov) == ()
    [outage] = similar.outages(room.dispatcher)
    assert outage.count == 6


def test_others_tickets_do_not_crowd_out_the_readable_ones(
    room: SmallRoom, similar: Similar
) -> None:
    place = {"client_id": room.vector, "category_id": room.no_print}
    with room.database.write() as session:
        readable = make.make_ticket(session, 1, room.department, **place)
        other = make.make_department(session, "sales")
        for number in range(2, 60):
            later = room.clock() + timedelta(minutes=number)
            make.make_ticket(session, number, other, opened_at=later, **place)
    found = similar.open_alike(room.kim, None, room.vector, room.no_print, "")
    assert [one.ticket_id for one in found] == [readable]


def test_a_partner_sees_no_board_of_others(room: SmallRoom, similar: Similar) -> None:
    partner = replace(room.ershov, role=Role.PARTNER)
    with room.database.write() as session:
        place = {"client_id": room.vector, "category_id": room.no_print}
        make.make_ticket(session, 1, room.department, **place)
    assert similar.open_alike(partner, None, room.vector, room.no_print, "") == ()

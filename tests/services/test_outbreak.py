"""Several callers with one matter: what is evidence, and what new callers are told."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from app.domain.outbreak import around
from app.domain.vocabulary import StateType
from app.services.catalogue import CatalogueService
from app.services.outages import Outages
from app.services.similar import Similar
from db.models.ticket import Ticket
from db.queries import outbreak
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.outage_cases import WORDS, calls, declared, states
from tests.support.outage_calls import OUTAGES


@pytest.fixture
def outages(room: SmallRoom, catalogue: CatalogueService) -> Outages:
    return Outages(room.database, room.clock, catalogue)


@pytest.fixture
def similar(room: SmallRoom, catalogue: CatalogueService) -> Similar:
    return Similar(room.database, room.clock, catalogue)


def test_several_callers_raise_a_suspicion_with_its_evidence(
    room: SmallRoom, outages: Outages
) -> None:
    made = calls(room, 3)
    calls(room, 1, 50, description="не печатает чек", category_id=room.no_print)
    [found] = outages.board(room.dispatcher).suspected
    assert [each.ticket_id for each in found.cases] == made
    assert (found.callers, found.minutes, found.place) == (3, 3, "Север")
    assert found.words == ("интернета", "касса")
    assert not found.by_text
    assert states(room, made) == {StateType.NEW}
    with room.database.read() as session:
        hanging = select(Ticket.id).where(Ticket.master_id.is_not(None))
        assert list(session.scalars(hanging)) == [], "nobody's ticket is joined by itself"


def test_alike_words_count_where_categories_differ(room: SmallRoom, similar: Similar) -> None:
    said = "терминал пишет нет связи с банком"
    calls(room, 1, 1, description=said)
    calls(room, 1, 2, description=f"{said}, карты не идут", category_id=room.no_print)
    found = similar.around(room.dispatcher, None, None, "терминал опять пишет нет связи с банком")
    assert found is not None
    assert found.traces is not None
    assert (found.count, found.traces.callers, found.marked) == (3, 3, False)
    assert found.oldest_number == 20260000001
    assert similar.around(room.dispatcher, None, None, "не печатает этикетки принтер") is None


def test_one_client_who_calls_often_is_no_outage(
    room: SmallRoom, similar: Similar, outages: Outages
) -> None:
    calls(room, 1, 1, client_id=room.vector)
    calls(room, 1, 2, client_id=room.vector)
    calls(room, 1, 3, client_id=room.vector)
    assert similar.around(room.dispatcher, room.vector, room.no_network, "нет интернета") is None
    assert outages.board(room.dispatcher).suspected == ()


def test_a_new_caller_meets_the_outage_with_its_current_words(
    room: SmallRoom, similar: Similar, outages: Outages
) -> None:
    master = declared(room, outages)
    outages.say(room.ershov, master, WORDS)
    found = similar.around(room.dispatcher, room.horns, room.no_network, "")
    assert found is not None
    assert found.words is not None
    assert (found.ticket_id, found.marked, found.words.body) == (master, True, WORDS)
    by_words = similar.around(room.dispatcher, room.horns, None, "нет интернета, касса стоит")
    assert by_words is not None
    assert by_words.ticket_id == master


def test_what_may_not_be_read_is_no_evidence(room: SmallRoom, similar: Similar) -> None:
    with room.database.write() as session:
        other = make.make_department(session, "sales")
    for number in range(1, 5):
        calls(room, 1, number, client_id=None)
    with room.database.write() as session:
        for ticket in session.scalars(select(Ticket)):
            ticket.department_id, ticket.group_id = other, None
    assert similar.around(room.kim, None, room.no_network, "нет интернета, касса") is None
    assert (
        similar.around(room.dispatcher, None, room.no_network, "нет интернета, касса") is not None
    )


def test_both_databases_find_the_same_words_alike(room: SmallRoom) -> None:
    """A server compares by pg_trgm, a file in Python: neither leaves out what the other finds."""
    said = [text for _, _, text in OUTAGES] + ["Ёлка: чек НЕ печатается!", ""]
    with room.database.write() as session:
        for number, text in enumerate(said, 1):
            at = room.clock() - timedelta(minutes=number % 50)
            make.make_ticket(
                session, number, room.department, description=text, opened_at=at,
                category_id=room.no_print if number % 7 == 0 else None,
            )  # fmt: skip
    since = room.clock() - timedelta(hours=1)
    asked = ("терминал пишет нет связи с банком", "елка, чек не печатается", "егаис недоступен", "")
    with room.database.read() as session:
        lately = outbreak.recent(session, room.dispatcher, since)
        for text in asked:
            for category in (None, room.no_print):
                found = outbreak.recent_alike(session, room.dispatcher, since, category, text)
                wanted = around(category, text, lately)
                assert {one.number for one, _ in found} == {one.number for one, _ in wanted}

"""One ticket from the queue to its end: what each step demands, tells and stops."""

from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.errors import RuleBroken
from app.domain.vocabulary import (
    EntryKind,
    ResolutionCode,
    SlaClock,
    StateType,
)
from app.services.catalogue import CatalogueService
from app.services.queues import Queues
from app.services.tickets import Tickets
from db.models.catalogue import CategoryField
from db.models.room import RoomSetting
from db.models.sla import SlaPolicy
from db.models.staff import Agent
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.support_tickets import begun, due, met, register, solved, states_of

NOW = make.NOW
OPENED = NOW - timedelta(minutes=10)
FIXED = ResolutionCode.FIXED
LATER = NOW + timedelta(days=1)


@pytest.fixture
def tickets(room: SmallRoom, catalogue: CatalogueService) -> Tickets:
    catalogue.snapshot()
    return Tickets(room.database, room.clock, catalogue)


@pytest.fixture
def mine(room: SmallRoom) -> UUID:
    """A ticket of Litvinov's, nothing done yet."""
    return register(room, assignee_id=room.litvinov.agent_id)


def test_beginning_work_is_the_first_response(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    before = tickets.card(room.litvinov, mine)
    assert before.due_at == due(before, SlaClock.FIRST_RESPONSE) == OPENED + timedelta(minutes=20)
    outcome = tickets.move(room.litvinov, mine, before.version, "in_progress")
    card = outcome.value
    assert outcome.changes.tickets == {mine}
    assert (card.state, card.version) == ("in_progress", before.version + 1)
    assert card.first_response_at == met(card)[SlaClock.FIRST_RESPONSE] == NOW
    assert card.due_at == due(card) == OPENED + timedelta(minutes=160)
    newest = tickets.timeline(room.litvinov, mine)[0]
    assert (newest.kind, newest.agent_name) == (EntryKind.STATE, "Litvinov")
    assert newest.facts == {"from": "assigned", "to": "in_progress", "response_minutes": 10}


def test_waiting_wants_a_reason_and_a_moment(room: SmallRoom, tickets: Tickets, mine: UUID) -> None:
    version = begun(tickets, room, mine).version
    for reason, review_at, field in (
        ("", LATER, "reason"),
        ("Ждём фото", None, "review_at"),
        ("Ждём фото", NOW, "review_at"),
    ):
        with pytest.raises(RuleBroken) as refused:
            tickets.move(room.litvinov, mine, version, "waiting_client", reason, review_at)
        assert refused.value.field == field
    assert tickets.card(room.litvinov, mine).version == version


def test_a_pause_moves_the_deadline_by_its_length(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    before = begun(tickets, room, mine)
    waits = tickets.move(
        room.litvinov, mine, before.version, "waiting_client", "Ждём фото", LATER
    ).value
    assert (waits.due_at, waits.paused_at, waits.review_at) == (None, NOW, LATER)
    assert waits.pause_reason == "Ждём фото"
    room.clock.forward(minutes=10)
    partner = tickets.move(
        room.litvinov, mine, waits.version, "waiting_partner", "Ждём деталь", LATER
    ).value
    assert (partner.paused_at, partner.pause_reason) == (NOW, "Ждём деталь")
    room.clock.forward(minutes=12)
    back = tickets.move(room.litvinov, mine, partner.version, "in_progress").value
    assert back.due_at == due(back) == OPENED + timedelta(minutes=160 + 22)
    assert (back.paused_at, back.review_at, back.pause_reason) == (None, None, "")
    assert tickets.timeline(room.litvinov, mine)[0].facts["paused_minutes"] == 22


def test_solving_stops_the_clocks_and_can_be_found(
    room: SmallRoom, tickets: Tickets, mine: UUID, catalogue: CatalogueService
) -> None:
    version = tickets.card(room.litvinov, mine).version
    with pytest.raises(RuleBroken) as refused:
        tickets.resolve(room.litvinov, mine, version, " ", FIXED)
    assert (refused.value.code, refused.value.field) == ("required", "resolution_text")
    with pytest.raises(RuleBroken) as by_move:
        tickets.move(room.litvinov, mine, version, "resolved")
    assert by_move.value.field == "resolution_text"
    card = tickets.resolve(
        room.litvinov, mine, version, "Сменил шлейф накопителя", FIXED, "Вторая касса"
    ).value
    assert (card.state, card.resolved_at, card.due_at) == ("resolved", NOW, None)
    assert (card.resolution_code, card.workaround) == (FIXED, "Вторая касса")
    assert set(met(card).values()) == {NOW}
    newest = tickets.timeline(room.litvinov, mine)[0]
    assert newest.facts["code"] == "fixed"
    assert newest.facts["resolution_minutes"] == 10
    found = Queues(room.database, room.clock, catalogue).search(room.kim, "шлейф")
    assert [row.ticket_id for row in found.rows] == [mine]


def test_a_field_wanted_at_the_end_keeps_the_ticket_open(
    room: SmallRoom, tickets: Tickets, catalogue: CatalogueService
) -> None:
    with room.database.write() as session:
        wanted = session.get_one(CategoryField, (room.no_fiscal, room.cash_number))
        wanted.required_on_close = True
    catalogue.refresh()
    ticket = register(room, assignee_id=room.litvinov.agent_id, category_id=room.no_fiscal)
    version = tickets.card(room.litvinov, ticket).version
    with pytest.raises(RuleBroken) as refused:
        tickets.resolve(room.litvinov, ticket, version, "Готово", FIXED)
    assert (refused.value.code, refused.value.field) == ("field_required_on_close", "cash_number")
    filled = tickets.set_field(room.litvinov, ticket, version, "cash_number", "2").value
    assert filled.fields == {room.cash_number: "2"}
    assert tickets.timeline(room.kim, ticket)[0].facts == {
        "field": "cash_number",
        "from": "",
        "to": "2",
    }
    assert tickets.resolve(room.litvinov, ticket, filled.version, "Готово", FIXED).value.resolved_at
    with pytest.raises(RuleBroken) as unknown:
        tickets.set_field(room.supervisor, register(room), 1, "cash_number", "2")
    assert unknown.value.code == "field_unknown"


def test_reopening_runs_the_clock_on_without_the_days_between(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    begun(tickets, room, mine)
    done = solved(tickets, room, mine)
    room.clock.forward(days=3)
    with pytest.raises(RuleBroken) as silent:
        tickets.reopen(room.kim, mine, done.version, " ")
    assert (silent.value.code, silent.value.field) == ("required", "reason")
    back = tickets.reopen(room.kim, mine, done.version, "Опять не печатает").value
    assert (back.state, back.state_type, back.reopen_count) == ("reopened", StateType.OPEN, 1)
    assert (back.resolved_at, back.resolution_code) == (None, None)
    assert back.due_at == due(back) == OPENED + timedelta(days=3, minutes=160)
    assert back.assignee_id == room.litvinov.agent_id
    assert back.first_response_at == NOW
    newest = tickets.timeline(room.kim, mine)[0]
    assert (newest.kind, newest.body) == (EntryKind.REOPENED, "Опять не печатает")


def test_what_came_back_is_not_solved_with_its_old_words(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    done = solved(tickets, room, mine)
    back = tickets.reopen(room.litvinov, mine, done.version, "Опять").value
    assert back.resolution == done.resolution != ""
    with pytest.raises(RuleBroken) as refused:
        tickets.resolve(room.litvinov, mine, back.version, f" {done.resolution} ", FIXED)
    assert (refused.value.code, refused.value.field) == ("solved_as_before", "resolution_text")
    again = tickets.resolve(room.litvinov, mine, back.version, "Сменил плату", FIXED).value
    assert (again.state_type, again.resolution) == (StateType.RESOLVED, "Сменил плату")


def test_after_the_window_a_ticket_stays_done(
    room: SmallRoom, tickets: Tickets, catalogue: CatalogueService, mine: UUID
) -> None:
    with room.database.write() as session:
        session.add(RoomSetting(name="reopen_window_days", value="7"))
    catalogue.refresh()
    done = solved(tickets, room, mine)
    room.clock.forward(days=7, seconds=1)
    with pytest.raises(RuleBroken) as refused:
        tickets.reopen(room.litvinov, mine, done.version, "Опять")
    assert refused.value.code == "reopen_window_over"
    assert (refused.value.facts["days"], refused.value.facts["resolved_at"]) == (7, NOW)


def test_a_ticket_of_one_who_left_comes_back_to_the_queue(
    room: SmallRoom, tickets: Tickets, catalogue: CatalogueService, mine: UUID
) -> None:
    done = solved(tickets, room, mine)
    with room.database.write() as session:
        session.get_one(Agent, room.litvinov.agent_id).active = False
    back = tickets.reopen(room.kim, mine, done.version, "Опять").value
    assert (back.state, back.assignee_id) == ("reopened", None)
    taken = Queues(room.database, room.clock, catalogue).take_next(room.kim).value
    assert taken is not None
    assert (taken.ticket_id, taken.state) == (mine, "assigned")


def test_only_a_solved_ticket_is_closed_and_only_by_a_supervisor(
    room: SmallRoom, tickets: Tickets, mine: UUID
) -> None:
    version = tickets.card(room.litvinov, mine).version
    with pytest.raises(RuleBroken) as early:
        tickets.close(room.supervisor, mine, version)
    assert early.value.code == "move_not_allowed"
    version = solved(tickets, room, mine).version
    with pytest.raises(RuleBroken) as refused:
        tickets.close(room.litvinov, mine, version)
    assert refused.value.code == "not_allowed"
    card = tickets.move(room.supervisor, mine, version, "closed").value
    assert (card.state, card.closed_at, card.resolved_at) == ("closed", NOW, NOW)
    assert states_of(room, mine) == ["assigned", "resolved", "closed"]


def test_a_ticket_outlives_its_policy(
    room: SmallRoom, tickets: Tickets, catalogue: CatalogueService, mine: UUID
) -> None:
    with room.database.write() as session:
        session.get_one(SlaPolicy, room.strict).active = False
    catalogue.refresh()
    assert room.strict not in catalogue.snapshot().policies
    card = begun(tickets, room, mine)
    assert card.due_at == OPENED + timedelta(minutes=160)

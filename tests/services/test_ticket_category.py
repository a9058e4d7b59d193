"""Another category: its fields, times and queue."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from app.domain.errors import Conflict, RuleBroken
from app.domain.permissions import Permission
from app.domain.readmodels.tickets import TicketCard
from app.domain.sla import SlaPolicy, due_with_pauses, targets_for
from app.domain.vocabulary import EntryKind, SlaClock, SupportLine
from app.services.catalogue import CatalogueService
from app.services.ticket_clocks import pauses_from_log
from app.services.tickets import Tickets
from db.models.catalogue import Category
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.people import without
from tests.services.support_tickets import begun, due, register, solved

NOW = make.NOW
MINUTE = timedelta(minutes=1)


@pytest.fixture
def tickets(room: SmallRoom, catalogue: CatalogueService) -> Tickets:
    catalogue.snapshot()
    return Tickets(room.database, room.clock, catalogue)


def policy_of(tickets: Tickets, card: TicketCard) -> SlaPolicy:
    [key] = {each.policy_id for each in card.slas}
    return tickets.catalogue.snapshot().policies[key]


def test_a_free_ticket_goes_to_the_queue_and_times_of_its_category(
    room: SmallRoom, tickets: Tickets
) -> None:
    ticket = register(room, category_id=room.no_print)
    card = tickets.set_category(room.litvinov, ticket, 1, room.no_network).value
    assert (card.category_id, card.group_id, card.assignee_id) == (
        room.no_network,
        room.network,
        None,
    )
    assert policy_of(tickets, card).id == room.office
    wanted = targets_for(policy_of(tickets, card), card.priority, card.opened_at)
    assert due(card) == wanted.resolution_due_at
    assert card.due_at == due(card, SlaClock.FIRST_RESPONSE) == wanted.first_response_due_at
    [told, *_] = tickets.timeline(room.supervisor, ticket)
    assert told.kind is EntryKind.FIELD
    assert told.facts == {
        "category_from": str(room.no_print),
        "category_to": str(room.no_network),
        "group_from": "Группа cash",
        "group_to": "Группа network",
        "policy": "Обычная",
        "policy_by": "default",
        "policy_from": "Договорная",
    }


def test_whoever_holds_it_keeps_it(room: SmallRoom, tickets: Tickets) -> None:
    ticket = register(room, category_id=room.no_print, assignee_id=room.litvinov.agent_id)
    card = tickets.set_category(room.litvinov, ticket, 1, room.no_network).value
    assert (card.group_id, card.assignee_id) == (room.cash, room.litvinov.agent_id)
    assert "group_to" not in tickets.timeline(room.litvinov, ticket)[0].facts


def test_a_contract_goes_before_the_category(room: SmallRoom, tickets: Tickets) -> None:
    ticket = register(room, category_id=room.no_print, client_id=room.horns)
    card = tickets.set_category(room.litvinov, ticket, 1, room.no_network).value
    assert policy_of(tickets, card).id == room.strict


def test_the_categorys_own_policy_goes_before_the_default(
    room: SmallRoom, tickets: Tickets
) -> None:
    with room.database.write() as session:
        session.get_one(Category, room.no_network).sla_policy_id = room.strict
    tickets.catalogue.refresh()
    ticket = register(room, category_id=room.no_print, sla_policy_id=room.office)
    card = tickets.set_category(room.litvinov, ticket, 1, room.no_network).value
    assert policy_of(tickets, card).id == room.strict


def test_pauses_and_met_clocks_are_replayed_not_lost(room: SmallRoom, tickets: Tickets) -> None:
    ticket = register(room, category_id=room.no_print, assignee_id=room.litvinov.agent_id)
    card = begun(tickets, room, ticket)
    review_at = room.clock.now + timedelta(days=1)
    card = tickets.move(
        room.litvinov, ticket, card.version, "waiting_client", "Ждём фото", review_at
    ).value
    room.clock.forward(minutes=30)
    card = tickets.move(room.litvinov, ticket, card.version, "in_progress").value
    card = tickets.set_category(room.litvinov, ticket, card.version, room.no_fiscal).value
    clocks = {each.clock: each for each in card.slas}
    assert clocks[SlaClock.FIRST_RESPONSE].policy_id == room.strict
    office = tickets.catalogue.snapshot().policies[room.office]
    running = clocks[SlaClock.RESOLUTION]
    assert running.policy_id == room.office
    with room.database.read() as session:
        pauses = pauses_from_log(session, ticket)
    assert [(p.resumed_at or NOW) - p.paused_at for p in pauses] == [30 * MINUTE]
    promised = running.target_minutes * MINUTE
    assert running.due_at == due_with_pauses(office.calendar, card.opened_at, promised, pauses)


def test_values_of_the_old_category_wait_unseen(room: SmallRoom, tickets: Tickets) -> None:
    ticket = register(room, category_id=room.no_fiscal)
    card = tickets.set_field(room.litvinov, ticket, 1, "cash_number", "7").value
    card = tickets.set_category(room.litvinov, ticket, card.version, room.no_print).value
    with pytest.raises(RuleBroken) as refused:
        tickets.set_field(room.litvinov, ticket, card.version, "cash_number", "8")
    assert refused.value.code == "field_unknown"
    card = tickets.set_category(room.litvinov, ticket, card.version, room.no_fiscal).value
    assert card.fields[room.cash_number] == "7"


def test_the_same_one_tells_nothing(room: SmallRoom, tickets: Tickets) -> None:
    ticket = register(room, category_id=room.no_print)
    tickets.set_category(room.litvinov, ticket, 1, room.no_print)
    assert [each.kind for each in tickets.timeline(room.kim, ticket)] == [EntryKind.REGISTERED]


def test_a_branch_an_unknown_one_and_a_solved_ticket_are_refused(
    room: SmallRoom, tickets: Tickets
) -> None:
    with room.database.write() as session:
        session.get_one(Category, room.cash_branch).selectable = False
    tickets.catalogue.refresh()
    ticket = register(room, assignee_id=room.litvinov.agent_id)
    for wrong in (room.cash_branch, uuid4()):
        with pytest.raises(RuleBroken) as refused:
            tickets.set_category(room.litvinov, ticket, 1, wrong)
        assert (refused.value.code, refused.value.field) == ("category_unknown", "category")
    done = solved(tickets, room, ticket)
    with pytest.raises(RuleBroken) as late:
        tickets.set_category(room.litvinov, ticket, done.version, room.no_network)
    assert late.value.code == "ticket_done"


def test_another_line_asks_for_the_right_to_escalate(room: SmallRoom, tickets: Tickets) -> None:
    stray = register(room, group_id=room.first_line, line=SupportLine.FIRST)
    denied = replace(room.dispatcher, reaches=without(Permission.TICKET_ESCALATE))
    with pytest.raises(RuleBroken) as refused:
        tickets.set_category(denied, stray, 1, room.no_network)
    assert refused.value.facts["permission"] == "ticket:escalate"
    card = tickets.set_category(room.dispatcher, stray, 1, room.no_network).value
    assert (card.group_id, card.line) == (room.network, SupportLine.SECOND)


def test_two_people_choosing_at_once_are_told_apart(room: SmallRoom, tickets: Tickets) -> None:
    ticket = register(room, category_id=room.no_print, assignee_id=room.litvinov.agent_id)
    tickets.set_category(room.litvinov, ticket, 1, room.no_fiscal)
    with pytest.raises(Conflict) as late:
        tickets.set_category(room.kim, ticket, 1, room.no_network)
    assert (late.value.facts["field"], late.value.facts["by"]) == ("category", "Litvinov")

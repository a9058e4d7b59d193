"""States of the room's own: who may go where, what they demand, what hiding one means."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import delete, update

from app.domain.errors import RuleBroken
from app.domain.lifecycle import MoveReason
from app.domain.vocabulary import ResolutionCode, StateType
from app.services.catalogue import CatalogueService
from app.services.ticket_demands import Inputs
from app.services.tickets import Tickets
from db.models.catalogue import CategoryField
from db.models.ticket import StateMove, TicketStateName
from tests import factories as make
from tests.rooms import SmallRoom
from tests.services.support_tickets import begun, register, states_of

LATER = make.NOW + timedelta(days=1)
TEXT = Inputs(resolution_text="Посоветовал перезагрузить")


@pytest.fixture
def tickets(room: SmallRoom, catalogue: CatalogueService) -> Tickets:
    return Tickets(room.database, room.clock, catalogue)


@pytest.fixture
def mine(room: SmallRoom) -> UUID:
    return register(room, assignee_id=room.litvinov.agent_id)


def add_state(room: SmallRoom, catalogue: CatalogueService, code: str, **more: Any) -> None:  # noqa: ANN401
    """Add a state to which work leads, and which leads back to work, for everybody."""
    role = more.pop("role", "")
    with room.database.write() as session:
        make.add(session, TicketStateName(code=code, name=code.title(), position=50, **more))
        for old, new in (("in_progress", code), (code, "in_progress"), (code, "resolved")):
            if not (new != code and more["state_type"] in (StateType.RESOLVED, StateType.CLOSED)):
                make.add(session, StateMove(from_state=old, to_state=new, role=role))
    catalogue.refresh()


def refused(tickets: Tickets, *given: Any, **more: Any) -> RuleBroken:  # noqa: ANN401
    with pytest.raises(RuleBroken) as told:
        tickets.move(*given, **more)
    return told.value


def test_a_pause_of_the_rooms_own_stops_the_clock(
    room: SmallRoom, tickets: Tickets, catalogue: CatalogueService, mine: UUID
) -> None:
    add_state(room, catalogue, "at_repair", state_type=StateType.PAUSED)
    version = begun(tickets, room, mine).version
    card = tickets.move(room.litvinov, mine, version, "at_repair").value
    assert (card.state, card.state_type) == ("at_repair", StateType.PAUSED)
    assert (card.due_at, card.review_at, card.pause_reason) == (None, None, "")
    assert states_of(room, mine)[-1] == "at_repair"


def test_only_the_roles_of_a_cell_go_there(
    room: SmallRoom, tickets: Tickets, catalogue: CatalogueService, mine: UUID
) -> None:
    add_state(room, catalogue, "on_site", state_type=StateType.OPEN, role="supervisor")
    version = begun(tickets, room, mine).version
    told = refused(tickets, room.litvinov, mine, version, "on_site")
    assert (told.code, told.facts["reason"]) == ("move_not_allowed", MoveReason.NOT_FOR_ROLE)
    assert tickets.move(room.supervisor, mine, version, "on_site").value.state == "on_site"


def test_l1_may_not_solve_where_the_room_says_so(
    room: SmallRoom, tickets: Tickets, catalogue: CatalogueService
) -> None:
    held = register(room, assignee_id=room.dispatcher.agent_id)
    with room.database.write() as session:
        to_solved = update(StateMove).where(StateMove.to_state == "resolved")
        session.execute(to_solved.values(role="engineer"))
    catalogue.refresh()
    version = tickets.card(room.dispatcher, held).version
    with pytest.raises(RuleBroken) as told:
        tickets.resolve(room.dispatcher, held, version, "Готово", ResolutionCode.FIXED)
    assert told.value.facts["reason"] == MoveReason.NOT_FOR_ROLE


def test_a_change_of_the_table_counts_at_once(
    room: SmallRoom, tickets: Tickets, catalogue: CatalogueService, mine: UUID
) -> None:
    version = begun(tickets, room, mine).version
    with room.database.write() as session:
        session.execute(delete(StateMove).where(StateMove.to_state == "waiting_client"))
    catalogue.refresh()
    told = refused(tickets, room.litvinov, mine, version, "waiting_client", "Ждём", LATER)
    assert told.facts["reason"] == MoveReason.NOT_A_NEXT_STATE


@pytest.mark.parametrize(
    ("asks", "given", "field"),
    [
        ({"asks_reason": True}, ("", None), "reason"),
        ({"asks_review_at": True}, ("Ждём", None), "review_at"),
        ({"asks_reason": True, "asks_review_at": True}, ("Ждём", LATER), ""),
    ],
)
def test_a_pause_demands_what_the_room_says(
    room: SmallRoom,
    tickets: Tickets,
    catalogue: CatalogueService,
    mine: UUID,
    asks: dict[str, bool],
    given: tuple[str, Any],
    field: str,
) -> None:
    add_state(room, catalogue, "at_repair", state_type=StateType.PAUSED, **asks)
    version = begun(tickets, room, mine).version
    if field:
        told = refused(tickets, room.litvinov, mine, version, "at_repair", *given)
        assert (told.code, told.field) == ("required", field)
    else:
        tickets.move(room.litvinov, mine, version, "at_repair", *given)


@pytest.mark.parametrize(
    ("asks", "given", "field"),
    [
        ({}, Inputs(), ""),
        ({"asks_resolution_text": True}, Inputs(), "resolution_text"),
        ({"asks_resolution_code": True}, TEXT, "resolution_code"),
        ({"asks_workaround": True}, TEXT, "workaround"),
    ],
)
def test_a_solved_state_of_the_rooms_own(
    room: SmallRoom,
    tickets: Tickets,
    catalogue: CatalogueService,
    mine: UUID,
    asks: dict[str, bool],
    given: Inputs,
    field: str,
) -> None:
    add_state(room, catalogue, "advised", state_type=StateType.RESOLVED, **asks)
    version = begun(tickets, room, mine).version
    if field:
        with pytest.raises(RuleBroken) as told:
            tickets.solve(room.litvinov, mine, version, given, "advised")
        assert (told.value.code, told.value.field) == ("required", field)
    else:
        card = tickets.solve(room.litvinov, mine, version, given, "advised").value
        assert (card.state, card.resolved_at) == ("advised", make.NOW)
        assert card.resolution_code is None


def test_fields_are_demanded_by_any_state_that_says_so(
    room: SmallRoom, tickets: Tickets, catalogue: CatalogueService
) -> None:
    add_state(room, catalogue, "at_repair", state_type=StateType.PAUSED, asks_own_fields=True)
    with room.database.write() as session:
        field = make.make_field(session, room.no_print, "act")
        session.get_one(CategoryField, (room.no_print, field)).required_on_close = True
    catalogue.refresh()
    engineer = room.litvinov.agent_id
    ticket = register(room, assignee_id=engineer, category_id=room.no_print)
    version = begun(tickets, room, ticket).version
    told = refused(tickets, room.litvinov, ticket, version, "at_repair")
    assert (told.code, told.field) == ("field_required_on_close", "act")


def test_a_hidden_state_is_left_and_not_entered(
    room: SmallRoom, tickets: Tickets, catalogue: CatalogueService, mine: UUID
) -> None:
    add_state(room, catalogue, "at_repair", state_type=StateType.PAUSED)
    version = begun(tickets, room, mine).version
    version = tickets.move(room.litvinov, mine, version, "at_repair").value.version
    with room.database.write() as session:
        session.get_one(TicketStateName, "at_repair").active = False
    catalogue.refresh()
    version = tickets.move(room.litvinov, mine, version, "in_progress").value.version
    told = refused(tickets, room.litvinov, mine, version, "at_repair")
    assert told.facts["reason"] == MoveReason.STATE_HIDDEN


def test_a_closed_state_of_the_rooms_own_asks_its_reason(
    room: SmallRoom, tickets: Tickets, catalogue: CatalogueService, mine: UUID
) -> None:
    with room.database.write() as session:
        state = TicketStateName(code="archived", name="В архиве", state_type=StateType.CLOSED)
        state.asks_reason = True
        make.add(session, state)
        make.add(session, StateMove(from_state="resolved", to_state="archived", role=""))
    catalogue.refresh()
    version = tickets.card(room.litvinov, mine).version
    done = tickets.resolve(room.litvinov, mine, version, "Готово", ResolutionCode.FIXED).value
    told = refused(tickets, room.supervisor, mine, done.version, "archived")
    assert (told.code, told.field) == ("required", "reason")
    card = tickets.move(room.supervisor, mine, done.version, "archived", "По акту").value
    assert (card.state, card.closed_at) == ("archived", make.NOW)
    assert tickets.timeline(room.supervisor, mine)[0].body == "По акту"

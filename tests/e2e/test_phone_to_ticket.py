"""From the first digit to the solved ticket in the real window, then asked of the database."""

from pathlib import Path
from uuid import UUID

from app.bootstrap import command_actor
from app.domain.readmodels.tickets import TicketCard
from app.domain.vocabulary import EntryKind, ResolutionCode, StateType
from tests.e2e.rooms import DemoRoom, play
from ui.tour.cast import KNOWN_STORY, SOLUTION

CALLER = "4417"


STAGES = {EntryKind.CALL, EntryKind.REGISTERED, EntryKind.ASSIGNED, EntryKind.RESOLUTION}


def agent_of(room: DemoRoom, login: str) -> UUID:
    agents = room.desk.catalogue.refresh().agents.values()
    return next(each.agent_id for each in agents if each.login == login)


def newest(room: DemoRoom, name: str) -> TicketCard:
    """The ticket that was registered last for a person."""
    actor = command_actor()
    person = next(m for m in room.desk.clients.find(actor, name).matches if m.full_name == name)
    history = room.desk.clients.history(actor, contact_id=person.contact_id, limit=50)
    latest = max(history.items, key=lambda item: item.number)
    return room.desk.tickets.card(actor, latest.ticket_id)


def test_a_call_becomes_a_ticket_and_the_engineer_solves_it(room: DemoRoom, tmp_path: Path) -> None:
    log = play(room, tmp_path / "out", "--caller", CALLER)
    ticket = newest(room, "Кравцова Елена Андреевна")
    timeline = room.desk.tickets.timeline(command_actor(), ticket.ticket_id)

    assert log["problem"] == ""
    assert log["steps"][-1]["name"] == "52_solved"
    said, _, summed_up = ticket.description.partition("\n\n")
    assert (said, summed_up) == (KNOWN_STORY, "Индикатор ФН не горит; не продаёт совсем.")
    assert ticket.state_type is StateType.RESOLVED
    assert (ticket.resolution, ticket.resolution_code) == (SOLUTION, ResolutionCode.FIXED)
    assert {item.kind for item in timeline} >= STAGES
    by = {item.kind: item.agent_id for item in timeline}
    assert by[EntryKind.REGISTERED] == agent_of(room, room.dispatcher)
    assert by[EntryKind.RESOLUTION] == ticket.assignee_id != by[EntryKind.REGISTERED]

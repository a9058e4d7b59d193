"""The priority matrix of the room and of a category, wherever a matter is assessed."""

import pytest

from app.domain.call_plan import Standing, terms_of
from app.domain.errors import RuleBroken
from app.domain.readmodels.calls import PlanQuestion
from app.domain.vocabulary import EntryKind, Impact, Priority, Urgency
from app.services.catalogue import CatalogueService
from app.services.room import Room
from app.services.tickets import Tickets
from db.models.catalogue import Category
from tests.rooms import SmallRoom
from tests.services.support_tickets import register

CALM, FIRE = "4" * 9, "1" * 9


@pytest.fixture
def tickets(room: SmallRoom, catalogue: CatalogueService) -> Tickets:
    return Tickets(room.database, room.clock, catalogue)


@pytest.fixture
def own_matrix(room: SmallRoom, catalogue: CatalogueService) -> None:
    """The cash branch has a matrix of its own: nothing of it is urgent."""
    with room.database.write() as session:
        session.get_one(Category, room.cash_branch).priority_matrix = CALM
    catalogue.refresh()


@pytest.mark.usefixtures("own_matrix")
def test_a_branch_lends_its_matrix_to_what_lies_below(
    room: SmallRoom, catalogue: CatalogueService
) -> None:
    known = catalogue.snapshot()
    worst = Impact.SITE, Urgency.NOW
    assert known.matrix_of(room.no_print)[worst] is Priority.LOW
    assert known.matrix_of(room.no_network)[worst] is Priority.CRITICAL
    assert known.matrix_of(None)[worst] is Priority.CRITICAL


@pytest.mark.usefixtures("own_matrix")
def test_a_call_is_assessed_by_its_categorys_matrix(
    room: SmallRoom, catalogue: CatalogueService
) -> None:
    question = PlanQuestion(room.no_print, None, Impact.SITE, Urgency.NOW, room.clock())
    known = catalogue.snapshot()
    assert terms_of(known, Standing(), question).priority.priority is Priority.LOW
    assert terms_of(known, Standing(is_key=True), question).priority.priority is Priority.NORMAL


@pytest.mark.usefixtures("own_matrix")
def test_a_ticket_is_assessed_by_its_categorys_matrix(room: SmallRoom, tickets: Tickets) -> None:
    ticket = register(room, category_id=room.no_print)
    card = tickets.set_priority(room.litvinov, ticket, 1, Impact.SITE, Urgency.NOW).value
    assert card.priority is Priority.LOW


@pytest.mark.usefixtures("own_matrix")
def test_another_category_brings_its_matrix(room: SmallRoom, tickets: Tickets) -> None:
    ticket = register(room, category_id=room.no_network)
    card = tickets.set_category(room.supervisor, ticket, 1, room.no_print).value
    assert card.priority is Priority.LOW
    newest = tickets.timeline(room.supervisor, ticket)[:2]
    told = {each.kind: each.facts for each in newest}
    assert (told[EntryKind.PRIORITY]["from"], told[EntryKind.PRIORITY]["to"]) == (3, 4)


def test_the_rooms_own_matrix_is_a_switch(
    room: SmallRoom, tickets: Tickets, catalogue: CatalogueService
) -> None:
    switches = Room(room.database, room.clock, catalogue)
    switches.set(room.supervisor, "priority_matrix", FIRE)
    ticket = register(room, category_id=room.no_print)
    card = tickets.set_priority(room.litvinov, ticket, 1, Impact.PERSON, Urgency.CAN_WAIT).value
    assert card.priority is Priority.CRITICAL
    with pytest.raises(RuleBroken) as refused:
        switches.set(room.supervisor, "priority_matrix", "4320")
    assert refused.value.code == "setting_value"

"""The services' tests truly ask the server as whoever acts."""

from dataclasses import replace

import pytest

from app.domain.errors import RuleBroken
from app.domain.permissions import Permission, Reach
from app.services.catalogue import CatalogueService
from app.services.queues import Queues
from app.services.tickets import Tickets
from db.models.staff import RoleRight
from tests.rooms import SmallRoom
from tests.services.own_roles import OwnRoles
from tests.services.support_tickets import register


def test_every_login_that_acts_has_a_session_of_its_own(
    room: SmallRoom, catalogue: CatalogueService, own_roles: OwnRoles | None
) -> None:
    queues = Queues(room.database, room.clock, catalogue)
    for actor in (room.kim, room.dispatcher):
        queues.my_work(actor)
    if own_roles is not None:
        assert own_roles.acted == {"kim", "anna"}


def test_a_wider_reach_that_only_the_program_believes_in_opens_nothing_on_a_server(
    room: SmallRoom, catalogue: CatalogueService, own_roles: OwnRoles | None
) -> None:
    tickets = Tickets(room.database, room.clock, catalogue)
    held = register(room, assignee_id=room.litvinov.agent_id)
    room_says_any = frozenset({(Permission.TICKET_READ, Reach.ANY)})
    forged = replace(room.kim, reaches=room_says_any)
    assert tickets.card(forged, held).assignee_id == room.litvinov.agent_id
    with room.database.write() as session:
        right = session.get_one(RoleRight, (room.kim.role, Permission.TICKET_READ.value))
        right.reach = Reach.OWN
    if own_roles is None:
        assert tickets.card(forged, held).ticket_id == held
        return
    with pytest.raises(RuleBroken) as refused:
        tickets.card(forged, held)
    assert refused.value.code == "ticket_unknown"

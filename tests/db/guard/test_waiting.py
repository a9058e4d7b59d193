"""How many wait: the server's own count is what the policies let the same login see."""

import pytest

from app.domain.permissions import Reach
from tests.db.guard.test_write_ticket import ticket
from tests.db.guard.writing import Server
from tests.rooms import SmallRoom

COUNTED = "SELECT waiting FROM guard.waiting_in(%s, %s, %s)"
SEEN = """
SELECT count(*) AS waiting FROM ticket WHERE assignee_id IS NULL
   AND state_type IN ('new', 'open', 'paused')
   AND (group_id = ANY (%s) OR %s AND group_id IS NULL)
"""


@pytest.fixture
def queues(room: SmallRoom) -> None:
    """Two wait with the cash group, three with the network's, one with nobody; others do not."""
    for group, count in ((room.cash, 2), (room.network, 3), (None, 1)):
        for _ in range(count):
            ticket(room, group_id=group, assignee_id=None, state="new", state_type="new")
    ticket(room, group_id=room.cash)


@pytest.mark.usefixtures("queues")
@pytest.mark.parametrize("reach", list(Reach))
@pytest.mark.parametrize("loose", [True, False])
def test_it_is_what_the_policies_show(
    room: SmallRoom, server: Server, reach: Reach, loose: bool
) -> None:
    server.keeper.execute(
        "UPDATE role_right SET reach = %s WHERE permission = 'ticket:read' AND role = %s",
        [reach.value, room.kim.role.value],
    )
    kim = server.session_of("kim")
    for groups in ([room.cash], [room.network], [room.cash, room.network], []):
        asked = kim.execute(COUNTED, [groups, loose, room.litvinov.agent_id]).fetchone()
        assert asked == kim.execute(SEEN, [groups, loose]).fetchone()


@pytest.mark.usefixtures("queues")
def test_a_keeper_counts_for_whom_he_names(room: SmallRoom, server: Server) -> None:
    groups = [room.cash, room.network]
    for each in (room.supervisor, room.kim):
        counted = server.keeper.execute(COUNTED, [groups, True, each.agent_id]).fetchone()
        seen = server.session_of(each.login).execute(SEEN, [groups, True]).fetchone()
        assert counted == seen
        assert counted != {"waiting": 0}


@pytest.mark.usefixtures("queues")
def test_whoever_left_is_told_of_nothing(room: SmallRoom, server: Server) -> None:
    kim = server.session_of("kim")
    server.keeper.execute("UPDATE agent SET active = false WHERE login = 'kim'")
    assert kim.execute(COUNTED, [[room.cash], True, None]).fetchone() == {"waiting": 0}

"""The top of a queue, given by the server in one call: to whom, how it is told, what is refused."""

from datetime import datetime
from typing import Any
from uuid import UUID

import psycopg
import pytest

from app.domain.identity import new_id
from app.domain.permissions import Actor
from app.services.catalogue import CatalogueService
from app.services.queues import Queues
from db.session import Database
from tests import factories as make
from tests.db.guard.test_write_ticket import ticket
from tests.db.guard.writing import Connection, Server, change
from tests.rooms import SmallRoom
from tests.support.employees import address_as

TAKE = "SELECT * FROM guard.take_next(%s, %s, %s, %s, %s, %s)"


def take(
    session: Connection,
    group: UUID | None,
    keeper_for: UUID | None = None,
    said: datetime = make.NOW,
) -> dict[str, Any] | None:
    groups = [] if group is None else [group]
    asked = [groups, group is None, keeper_for, said, new_id(), new_id()]
    return session.execute(TAKE, asked).fetchone()


def history(server: Server, key: UUID) -> dict[str, Any]:
    told = server.keeper.execute("SELECT * FROM guard.history_of(%s)", [key]).fetchall()
    return {name: told[-1][name] for name in ("login", "op", "before", "after")}


def test_it_leaves_what_a_change_by_hand_leaves(room: SmallRoom, server: Server) -> None:
    key = ticket(room, assignee_id=None, state="new", state_type="new")
    before = server.row(key)
    kim = server.session_of("kim")
    given = take(kim, room.cash)
    assert given is not None
    assert (given["id"], given["version"], given["changed_by"]) == (key, 2, room.kim.full_name)
    by_call, told = server.row(key), history(server, key)
    server.restore(before)
    at = by_call["changed_at"]
    change(kim, key, {
        "assignee_id": room.kim.agent_id, "state": "assigned", "state_type": "open",
        "changed_at": at, "changed_by_id": room.kim.agent_id, "version": 2,
    })  # fmt: skip
    assert server.row(key) == by_call
    assert history(server, key) == told


def test_its_story_is_told_and_the_feed_hears_of_it(room: SmallRoom, server: Server) -> None:
    key = ticket(room, assignee_id=None, state="new", state_type="new")
    server.keeper.execute("DELETE FROM change")
    take(server.session_of("kim"), room.cash)
    rows = server.keeper.execute("SELECT kind, key FROM change").fetchall()
    assert sorted((row["kind"], row["key"]) for row in rows) == [("ticket", key), ("timeline", key)]
    entry = server.keeper.execute(
        "SELECT agent_id, kind, audience, facts, ticket_version FROM timeline_entry"
        " WHERE ticket_id = %s AND kind = 'assigned'", [key],
    ).fetchall()  # fmt: skip
    assert [(row["agent_id"], row["ticket_version"]) for row in entry] == [(room.kim.agent_id, 2)]
    assert entry[0]["facts"] == {
        "from": "", "to": room.kim.full_name, "state_from": "new", "state_to": "assigned",
    }  # fmt: skip
    logged = server.keeper.execute(
        "SELECT state, agent_id FROM state_change WHERE ticket_id = %s ORDER BY at DESC, id DESC",
        [key],
    ).fetchone()
    assert logged == {"state": "assigned", "agent_id": room.kim.agent_id}


def test_what_waits_goes_on_waiting(room: SmallRoom, server: Server) -> None:
    key = ticket(room, assignee_id=None, state="waiting_client", state_type="paused",
                 paused_at=make.NOW, pause_reason="ждём")  # fmt: skip
    given = take(server.session_of("kim"), room.cash)
    assert given is not None
    assert (given["id"], given["state"]) == (key, "waiting_client")


def test_an_own_login_takes_for_nobody_else(room: SmallRoom, server: Server) -> None:
    key = ticket(room, assignee_id=None, state="new", state_type="new")
    take(server.session_of("kim"), room.cash, keeper_for=room.litvinov.agent_id)
    assert server.row(key)["assignee_id"] == room.kim.agent_id


def test_a_clock_far_off_is_put_right(room: SmallRoom, server: Server) -> None:
    key = ticket(room, assignee_id=None, state="new", state_type="new")
    server.keeper.execute("UPDATE guard.clock_trust SET most = '10 minutes'")
    take(server.session_of("kim"), room.cash, said=make.NOW.replace(year=2001))
    row = server.keeper.execute(
        "SELECT now() - changed_at < interval '1 minute' AS fresh FROM ticket WHERE id = %s", [key]
    ).fetchone()
    assert row == {"fresh": True}


def test_the_queue_of_another_group_gives_nothing(room: SmallRoom, server: Server) -> None:
    key = ticket(room, assignee_id=None, state="new", state_type="new", group_id=room.network)
    assert take(server.session_of("kim"), room.network) is None
    assert server.row(key)["assignee_id"] is None


@pytest.mark.parametrize("right", ["ticket:take", "ticket:read"])
def test_without_the_right_it_is_refused(room: SmallRoom, server: Server, right: str) -> None:
    ticket(room, assignee_id=None, state="new", state_type="new")
    server.keeper.execute(
        "UPDATE role_right SET reach = 'none' WHERE permission = %s AND role = %s",
        [right, room.kim.role.value],
    )
    with pytest.raises(psycopg.Error) as refused:
        take(server.session_of("kim"), room.cash)
    assert (refused.value.sqlstate, refused.value.diag.message_primary) == ("FL403", "ticket:take")


def test_who_was_dismissed_takes_nothing(room: SmallRoom, server: Server) -> None:
    ticket(room, assignee_id=None, state="new", state_type="new")
    server.keeper.execute("UPDATE agent SET active = false WHERE login = 'kim'")
    with pytest.raises(psycopg.Error) as refused:
        take(server.session_of("kim"), room.cash)
    assert refused.value.sqlstate == "FL403"


def test_of_several_queues_the_most_urgent_comes_first(
    room: SmallRoom, postgresql_url: str
) -> None:
    """Through the service and an own login, tickets of no group among them."""
    asked = [(3, room.first_line), (1, None), (2, room.first_line), (4, None)]
    keys = {
        priority: ticket(room, assignee_id=None, state="new", state_type="new", line=1,
                         priority=priority, group_id=group)
        for priority, group in asked
    }  # fmt: skip
    own = Database(address_as(postgresql_url, room.dispatcher.login))
    queues = Queues(own, room.clock, CatalogueService(own, room.clock))
    given = [_taken(queues, room.dispatcher) for _ in range(5)]
    own.dispose()
    assert given == [keys[1], keys[2], keys[3], keys[4], None]


def _taken(queues: Queues, actor: Actor) -> UUID | None:
    row = queues.take_next(actor).value
    return None if row is None else row.ticket_id

"""What was done is kept by the server: by login, unforgeable, for good."""

from typing import Any, LiteralString

import psycopg
import pytest

from app.domain.identity import new_id
from tests import factories as make
from tests.db.guard.test_write_ticket import SOLVED, ticket, tried
from tests.db.guard.writing import Server, change, insert
from tests.rooms import SmallRoom

NOW = make.NOW


def test_a_change_leaves_who_and_what(room: SmallRoom, server: Server) -> None:
    key = ticket(room, room.kim)
    change(server.session_of("kim"), key, {"version": 2, "changed_at": NOW, **SOLVED})
    asked = "SELECT login, op, before, after FROM guard.history_of(%s)"
    made, solved = server.session_of("litvinov").execute(asked, [key]).fetchall()
    assert (made["op"], made["after"]["assignee_id"]) == ("insert", str(room.kim.agent_id))
    assert (solved["login"], solved["op"]) == ("kim", "update")
    assert (solved["before"]["state"], solved["after"]["state"]) == ("assigned", "resolved")
    assert (solved["before"]["version"], solved["after"]["version"]) == (1, 2)
    assert "subject" not in solved["before"]


def test_history_is_read_within_reach(room: SmallRoom, server: Server) -> None:
    with room.database.write() as session:
        department = make.make_department(session, "afar")
        make.make_agent(session, department, "afar")
    key = ticket(room)
    asked = "SELECT * FROM guard.history_of(%s)"
    assert server.answer("afar", asked, key) == "nothing"
    assert server.answer("kim", asked, key) == "done"


@pytest.mark.parametrize(
    "statement",
    [
        (
            "INSERT INTO guard.ticket_history (ticket_id, op, before, after)"
            " VALUES (gen_random_uuid(), 'update', '{}', '{}')"
        ),
        "UPDATE guard.ticket_history SET login = 'anna'",
        "DELETE FROM guard.ticket_history",
        "TRUNCATE guard.ticket_history",
    ],
)
def test_nobody_rewrites_history_the_owner_included(
    room: SmallRoom,
    server: Server,
    statement: Any,  # noqa: ANN401
) -> None:
    ticket(room)
    assert server.answer("head", statement) == "42501"
    with pytest.raises(psycopg.Error) as refused:
        server.keeper.execute(statement)
    assert refused.value.sqlstate == "FL403"


def test_an_entry_is_signed_by_whoever_writes_it(room: SmallRoom, server: Server) -> None:
    key, note = ticket(room), new_id()
    entry = {"id": note, "ticket_id": key, "at": NOW, "kind": "note", "body": "Сам"}
    entry |= {"audience": "internal", "facts": {}, "agent_id": room.litvinov.agent_id}
    insert(server.session_of("kim"), "timeline_entry", entry)
    signed = server.keeper.execute("SELECT agent_id FROM timeline_entry WHERE id = %s", [note])
    row = signed.fetchone()
    assert row is not None
    assert row["agent_id"] == room.kim.agent_id
    statements: tuple[LiteralString, ...] = (
        "UPDATE timeline_entry SET body = '' WHERE id = %s",
        "DELETE FROM timeline_entry WHERE id = %s",
    )
    for statement in statements:
        assert server.answer("kim", statement, note) == "42501"


def test_an_entry_names_the_version_its_change_made(room: SmallRoom, server: Server) -> None:
    key = ticket(room)
    entry = {"ticket_id": key, "at": NOW, "kind": "priority", "audience": "internal"}
    entry |= {"body": "", "facts": {}, "agent_id": room.kim.agent_id}
    for version, said in ((2, ""), (7, "ticket:note")):
        with server.tried("kim") as attempt:
            insert(
                attempt.session,
                "timeline_entry",
                entry | {"id": new_id(), "ticket_version": version},
            )
            change(attempt.session, key, {"priority": 1, "version": 2})
        assert attempt.said == said


def test_the_log_of_states_tells_only_what_happened(room: SmallRoom, server: Server) -> None:
    key = ticket(room, room.kim)
    log = {"id": new_id(), "ticket_id": key, "at": NOW, "state": "resolved", "reason": ""}
    log["agent_id"] = room.kim.agent_id
    with server.tried("kim") as attempt:
        insert(attempt.session, "state_change", log)
    assert attempt.said == "ticket:work"
    with server.tried("kim") as attempt:
        insert(attempt.session, "state_change", log)
        change(attempt.session, key, {"version": 2, **SOLVED})
    assert attempt.said == ""
    assert tried(server, room.kim, key, **SOLVED) == "done"

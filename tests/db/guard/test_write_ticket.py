"""Attempts on a ticket that stands, by raw SQL under an employee's own login."""

from datetime import timedelta
from itertools import count
from typing import Any
from uuid import UUID

import pytest

from app.domain.identity import new_id
from app.domain.lifecycle import NamedState, conceivable
from app.domain.permissions import Actor
from app.domain.vocabulary import EntryKind, StateType, SupportLine
from tests import factories as make
from tests.db.guard.writing import Server, change, insert
from tests.rooms import SmallRoom

_numbers = count(5_000_001)  # far above what the tests draw
NOW = make.NOW
SOLVED = {
    "state": "resolved",
    "state_type": "resolved",
    "resolution": "Сменил кабель",
    "resolution_code": "fixed",
    "resolved_at": NOW,
}


def ticket(room: SmallRoom, holder: Actor | None = None, **more: Any) -> UUID:  # noqa: ANN401
    """A ticket of the cash group, in somebody's hands when one is named."""
    if holder is not None:
        more = {
            "assignee_id": holder.agent_id,
            "state": "assigned",
            "state_type": StateType.OPEN,
        } | more
    with room.database.write() as session:
        values = {"group_id": room.cash} | more
        return make.make_ticket(session, next(_numbers), room.department, **values)


def tried(server: Server, actor: Actor, key: UUID, **values: object) -> str:
    """How the server answers an UPDATE that raises the version as it should."""
    met = 0
    with server.tried(actor.login) as attempt:
        met = change(attempt.session, key, {"version": 2, **values})
    return attempt.said or ("done" if met else "nothing")


def test_only_whoever_holds_it_solves_it(room: SmallRoom, server: Server) -> None:
    key = ticket(room, room.kim)
    assert tried(server, room.litvinov, key, **SOLVED) == "ticket:resolve"
    assert tried(server, room.kim, key, **SOLVED) == "done"
    assert tried(server, room.kim, key, **SOLVED | {"resolution": " "}) == "ticket:resolve"


def test_stealing_and_solving_in_one_statement(room: SmallRoom, server: Server) -> None:
    key = ticket(room, room.kim)
    mine = {"assignee_id": room.litvinov.agent_id}
    assert tried(server, room.litvinov, key, **SOLVED, **mine) == "ticket:resolve"
    free = ticket(room)
    assert tried(server, room.litvinov, free, **SOLVED, **mine) == "ticket:resolve"
    assert tried(server, room.supervisor, key, **SOLVED, **mine) == "ticket:resolve"
    assert server.row(key)["assignee_id"] == room.kim.agent_id


def test_a_solution_is_added_to_never_replaced(room: SmallRoom, server: Server) -> None:
    key = ticket(room, room.kim, **SOLVED | {"state_type": StateType.RESOLVED})
    assert tried(server, room.kim, key, resolution="Сменил кабель\n\nИ порт") == "done"
    assert tried(server, room.kim, key, resolution="Само прошло") == "ticket:resolve"
    more = "Сменил кабель. Не он"
    assert tried(server, room.litvinov, key, resolution=more) == "ticket:resolve"


def test_nobody_closes_his_own_work(room: SmallRoom, server: Server) -> None:
    key = ticket(room, room.kim, **SOLVED | {"state_type": StateType.RESOLVED})
    closed = {"state": "closed", "state_type": "closed", "closed_at": NOW}
    for actor in (room.kim, room.dispatcher):
        assert tried(server, actor, key, **closed) == "ticket:close"
    assert tried(server, room.supervisor, key, **closed) == "done"


def test_the_priority_of_a_foreign_queue(room: SmallRoom, server: Server) -> None:
    key = ticket(room)
    assert tried(server, room.ershov, key, priority=1) == "ticket:edit"
    assert tried(server, room.kim, key, priority=1) == "done"


def test_what_no_service_changes_is_granted_to_nobody(room: SmallRoom, server: Server) -> None:
    key = ticket(room, room.kim)
    for column in ("subject", "description", "external_key", "number", "registered_by_id"):
        value: object = room.kim.agent_id if column.endswith("_id") else 1
        value = value if column != "subject" else "Другая"
        assert tried(server, room.supervisor, key, **{column: value}) == "42501"
    delete = "DELETE FROM ticket WHERE id = %s"
    for actor in (room.kim, room.supervisor):
        assert server.answer(actor.login, delete, key) == "42501"


def test_a_change_raises_the_version_by_one(room: SmallRoom, server: Server) -> None:
    key = ticket(room)
    for version in (1, 3, 0):
        assert tried(server, room.kim, key, priority=1, version=version) == "FL409"
    assert tried(server, room.kim, key, priority=1) == "done"


def test_who_changed_it_is_who_is_signed_in(room: SmallRoom, server: Server) -> None:
    key = ticket(room)
    change(
        server.session_of("kim"),
        key,
        {"priority": 1, "version": 2, "changed_by_id": room.litvinov.agent_id},
    )
    assert server.row(key)["changed_by_id"] == room.kim.agent_id


def test_a_deadline_alone_is_moved_by_nobody_who_may_not_answer(
    room: SmallRoom, server: Server
) -> None:
    key = ticket(room)
    later = NOW.replace(year=2030)
    assert tried(server, room.ershov, key, due_at=later, version=1) == "ticket:answer"
    assert tried(server, room.ershov, key, due_at=later) == "ticket:edit"
    assert tried(server, room.ershov, key, first_response_at=NOW, version=1) == "ticket:answer"
    assert tried(server, room.ershov, key, version=1, changed_at=NOW) == "done"


def test_waiting_asks_for_its_reason_and_its_end(room: SmallRoom, server: Server) -> None:
    key = ticket(room, room.kim, changed_at=NOW)
    waits = {"state": "waiting_client", "state_type": "paused", "paused_at": NOW}
    reason = {"pause_reason": "Ждём", "review_at": NOW.replace(year=2027)}
    assert tried(server, room.kim, key, **waits) == "ticket:work"
    assert tried(server, room.kim, key, **waits, **reason) == "done"
    waits["paused_at"] = NOW.replace(year=2020)
    assert tried(server, room.kim, key, **waits, **reason) == "ticket:work"


def test_the_rooms_table_of_moves_is_the_servers(room: SmallRoom, server: Server) -> None:
    key = ticket(room, room.kim, changed_at=NOW)
    works = {"state": "in_progress", "state_type": "open"}
    assert tried(server, room.kim, key, **works) == "done"
    keeper = server.keeper
    keeper.execute("UPDATE state_move SET role = 'expert' WHERE to_state = 'in_progress'")
    assert tried(server, room.kim, key, **works) == "ticket:work"
    keeper.execute("UPDATE state_move SET role = 'engineer' WHERE to_state = 'in_progress'")
    assert tried(server, room.kim, key, **works) == "done"
    assert tried(server, room.supervisor, key, **works) == "ticket:work"
    keeper.execute("UPDATE ticket_state SET active = false WHERE code = 'in_progress'")
    assert tried(server, room.kim, key, **works) == "ticket:work"


def test_no_table_of_moves_makes_what_types_forbid(room: SmallRoom, server: Server) -> None:
    key = ticket(room, room.kim, changed_at=NOW)
    server.keeper.execute("INSERT INTO state_move VALUES ('assigned', 'closed', '')")
    closed = {"state": "closed", "state_type": "closed", "closed_at": NOW}
    assert tried(server, room.supervisor, key, **closed) == "ticket:close"


def test_a_state_demands_what_the_room_says(room: SmallRoom, server: Server) -> None:
    key = ticket(room, room.kim)
    server.keeper.execute("UPDATE ticket_state SET asks_workaround = true")
    assert tried(server, room.kim, key, **SOLVED) == "ticket:resolve"
    assert tried(server, room.kim, key, **SOLVED, workaround="Вторая касса") == "done"
    server.keeper.execute(
        "UPDATE ticket_state SET asks_workaround = false, asks_resolution_code = false"
    )
    assert tried(server, room.kim, key, **SOLVED | {"resolution_code": None}) == "done"


def test_a_reason_is_demanded_of_the_log(room: SmallRoom, server: Server) -> None:
    key = ticket(room, room.kim, changed_at=NOW)
    server.keeper.execute("UPDATE ticket_state SET asks_reason = true")
    works = {"state": "in_progress", "state_type": "open"}
    log = {"id": new_id(), "ticket_id": key, "at": NOW, "state": "in_progress"}
    log["agent_id"] = room.kim.agent_id
    for reason, said in (("", "ticket:work"), ("Приехал", "")):
        with server.tried("kim") as attempt:
            change(attempt.session, key, {"version": 2, **works})
            insert(attempt.session, "state_change", {**log, "reason": reason})
        assert attempt.said == said


def test_a_confirmed_ticket_is_final(room: SmallRoom, server: Server) -> None:
    server.keeper.execute("INSERT INTO room_setting VALUES ('reopen_rule', 'confirmation')")
    solved = ticket(room, room.kim, **SOLVED | {"state_type": StateType.RESOLVED})
    closed = {"state": "closed", "state_type": StateType.CLOSED, "closed_at": NOW}
    final = ticket(room, room.kim, **SOLVED | closed)
    back: dict[str, object] = {"state": "reopened", "state_type": "open", "reopen_count": 1}
    back |= {"resolved_at": None, "closed_at": None, "resolution_code": None, "changed_at": NOW}
    assert tried(server, room.kim, solved, **back) == "done"
    assert tried(server, room.kim, final, **back) == "ticket:reopen"
    late = NOW + timedelta(days=3, seconds=1)
    assert tried(server, room.kim, solved, **back | {"changed_at": late}) == "ticket:reopen"


def test_the_way_back_has_its_window(room: SmallRoom, server: Server) -> None:
    done = {**SOLVED, "state_type": StateType.RESOLVED, "resolved_at": NOW.replace(month=1)}
    key = ticket(room, room.kim, **done)
    back = {
        "state": "reopened",
        "state_type": "open",
        "resolved_at": None,
        "resolution_code": None,
        "reopen_count": 1,
        "changed_at": NOW,
    }
    assert tried(server, room.kim, key, **back) == "ticket:reopen"
    in_time = ticket(room, room.kim, **done | {"resolved_at": NOW})
    assert tried(server, room.kim, in_time, **back) == "done"
    assert tried(server, room.kim, in_time, **back | {"reopen_count": 0}) == "ticket:reopen"


def test_a_queue_brings_its_department_and_line(room: SmallRoom, server: Server) -> None:
    with room.database.write() as session:
        elsewhere = make.make_department(session, "elsewhere")
        foreign = make.make_group(session, elsewhere, "foreign", SupportLine.THIRD)
    key = ticket(room)
    whole = {"group_id": foreign, "department_id": elsewhere, "line": 3}
    assert tried(server, room.kim, key, **whole) == "done"
    for missing in ("department_id", "line"):
        part = {name: value for name, value in whole.items() if name != missing}
        assert tried(server, room.kim, key, **part) == "ticket:assign"
    assert tried(server, room.ershov, key, **whole) == "ticket:escalate"
    change(server.session_of("kim"), key, {"version": 2, **whole})
    assert tried(server, room.kim, key, version=3, priority=1) == "nothing"


def test_a_dismissed_employee_writes_nothing(room: SmallRoom, server: Server) -> None:
    with room.database.write() as session:
        gone = make.make_agent(
            session, room.department, "dismissed", groups=[room.cash], active=False
        )
    key = ticket(room, assignee_id=gone)
    told = server.answer("dismissed", "UPDATE ticket SET changed_at = now() WHERE id = %s", key)
    assert told == "nothing"


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE ticket DISABLE TRIGGER guard_change",
        "SET session_replication_role = replica",
        "DROP TRIGGER guard_change ON ticket",
        "DELETE FROM guard.type_move",
        "INSERT INTO guard.type_move VALUES ('new', 'closed')",
        "SELECT guard.is_keeper() FROM guard.number_draw",
        "TRUNCATE ticket",
        "LOCK TABLE ticket IN ACCESS EXCLUSIVE MODE",
    ],
)
def test_the_guard_itself_is_out_of_reach(server: Server, statement: Any) -> None:  # noqa: ANN401
    assert server.answer("head", statement) == "42501"


def test_nobody_gives_himself_rights(server: Server) -> None:
    rights = "UPDATE role_right SET reach = 'any' WHERE permission = 'ticket:close'"
    assert server.answer("kim", rights) == server.answer("head", rights) == "42501"


def test_the_server_conceives_of_the_moves_that_the_domain_does(server: Server) -> None:
    rows = server.keeper.execute("SELECT from_type, to_type FROM guard.type_move")
    stored = {(row["from_type"], row["to_type"]) for row in rows}
    both = [(old, new) for old in StateType for new in StateType]
    allowed = {
        (old.value, new.value)
        for old, new in both
        if conceivable(NamedState("a", old), NamedState("b", new))
    }
    assert stored == allowed


@pytest.mark.parametrize("kind", list(EntryKind))
def test_no_entry_tells_of_what_did_not_happen(
    room: SmallRoom, server: Server, kind: EntryKind
) -> None:
    key = ticket(room, room.kim)
    entry = {"id": new_id(), "ticket_id": key, "at": NOW, "kind": kind.value, "body": "Ложь"}
    entry |= {"audience": "internal", "facts": {"to": "resolved"}}
    entry["agent_id"] = room.kim.agent_id
    with server.tried("kim") as attempt:
        change(attempt.session, key, {"changed_at": NOW})
        insert(attempt.session, "timeline_entry", entry)
    plain = (
        EntryKind.CALL,
        EntryKind.NOTE,
        EntryKind.ANSWER,
        EntryKind.PARTNER,
        EntryKind.PROMISE,
        EntryKind.LINKED,
        EntryKind.REMOTE_LOOK,
        EntryKind.OUTAGE,
    )
    assert attempt.said == ("" if kind in plain else "ticket:note")
    with server.tried("ershov") as attempt:
        insert(attempt.session, "timeline_entry", entry | {"agent_id": room.ershov.agent_id})
    allowed = kind in plain and kind not in (EntryKind.ANSWER, EntryKind.PROMISE)
    assert (attempt.said == "") == allowed

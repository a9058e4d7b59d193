"""How a ticket may begin, and what belongs to it, by raw SQL."""

from typing import Any
from uuid import UUID

from app.domain.identity import new_id
from app.domain.permissions import Actor
from db.models.catalogue import Category
from tests import factories as make
from tests.db.guard.test_write_ticket import SOLVED, ticket
from tests.db.guard.writing import Server, insert
from tests.rooms import SmallRoom

NOW = make.NOW


def drawn(server: Server, actor: Actor) -> int:
    """A number given to this employee; drawing is a transaction of its own."""
    row = server.session_of(actor.login).execute("SELECT guard.draw_numbers(2026, 1) AS n")
    found = row.fetchone()
    assert found is not None
    return 2026 * 10**7 + int(found["n"])


def registration(room: SmallRoom, number: int, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    return {
        "id": new_id(),
        "number": number,
        "subject": "Касса молчит",
        "description": "",
        "state": "new",
        "state_type": "new",
        "priority": 3,
        "impact": 1,
        "urgency": 2,
        "channel": "phone",
        "line": 2,
        "department_id": room.department,
        "group_id": room.cash,
        "opened_at": NOW,
        "registered_at": NOW,
        "entered_afterwards": False,
        "changed_at": NOW,
        "pause_reason": "",
        "solved_at_once": False,
        "outside_sla": False,
        "resolution": "",
        "workaround": "",
        "root_cause": "",
        "plan": "",
        "billing_note": "",
        "reopen_count": 0,
        "version": 1,
    } | more


def registered(server: Server, actor: Actor, values: dict[str, Any]) -> str:
    with server.tried(actor.login) as attempt:
        insert(attempt.session, "ticket", values)
    return attempt.said


def test_a_number_is_drawn_not_chosen(room: SmallRoom, server: Server) -> None:
    number = drawn(server, room.dispatcher)
    for wrong in (999_999_999, number + 1, 2026 * 10**7 + 1_000_000):
        said = registered(server, room.dispatcher, registration(room, wrong))
        assert said == "ticket:register"
    assert registered(server, room.kim, registration(room, number)) == "ticket:register"
    insert(server.session_of("anna"), "ticket", registration(room, number))
    assert registered(server, room.dispatcher, registration(room, number)) == "23505"


def test_numbers_are_drawn_one_at_a_time(room: SmallRoom, server: Server) -> None:
    many = "SELECT guard.draw_numbers(2026, %s)"
    assert server.answer("anna", many, 1_000_000) == "ticket:register"
    assert server.answer("head", many, 500) == "done"
    assert server.answer("anna", "UPDATE ticket_counter SET last = 0") == "42501"


def test_whoever_registers_signs(room: SmallRoom, server: Server) -> None:
    values = registration(room, drawn(server, room.dispatcher), version=9)
    forged = {"registered_by_id": room.kim.agent_id, "changed_by_id": room.kim.agent_id}
    insert(server.session_of("anna"), "ticket", values | forged)
    row = server.row(values["id"])
    assert row["registered_by_id"] == row["changed_by_id"] == room.dispatcher.agent_id
    assert row["version"] == 1


def test_a_ticket_begins_as_registration_lets_it(room: SmallRoom, server: Server) -> None:
    number = drawn(server, room.ershov)
    mine = {"assignee_id": room.ershov.agent_id}
    cases: list[tuple[dict[str, Any], str]] = [
        ({}, ""),
        ({"state": "closed", "state_type": "closed"}, "ticket:register"),
        ({"state": "in_progress", "state_type": "open", **mine}, "ticket:register"),
        (SOLVED, "ticket:register"),
        (SOLVED | mine | {"solved_at_once": True, "group_id": room.network}, ""),
        (SOLVED | {"solved_at_once": True, "assignee_id": room.kim.agent_id}, "ticket:resolve"),
        (
            {"state": "assigned", "state_type": "open", "assignee_id": room.kim.agent_id},
            "ticket:assign",
        ),
        ({"line": 1}, "ticket:register"),
        ({"reopen_count": 3}, "ticket:register"),
        ({"external_key": "INC-1"}, "data:import"),
    ]
    for more, said in cases:
        assert registered(server, room.ershov, registration(room, number, **more)) == said, more


def test_what_a_branch_keeps_for_others_is_not_solved_at_once(
    room: SmallRoom, server: Server
) -> None:
    number = drawn(server, room.ershov)
    solved = SOLVED | {"solved_at_once": True, "group_id": room.network}
    mine = solved | {"assignee_id": room.ershov.agent_id, "category_id": room.no_print}
    assert registered(server, room.ershov, registration(room, number, **mine)) == ""
    with room.database.write() as session:
        session.get_one(Category, room.cash_branch).at_once = False
    assert registered(server, room.ershov, registration(room, number, **mine)) == "ticket:resolve"


def test_an_import_keeps_what_the_other_system_says(room: SmallRoom, server: Server) -> None:
    values = registration(
        room,
        drawn(server, room.supervisor),
        external_key="INC-7",
        registered_by_id=room.kim.agent_id,
        **SOLVED,
    )
    insert(server.session_of("head"), "ticket", values)
    assert server.row(values["id"])["registered_by_id"] == room.kim.agent_id


def test_parts_of_a_ticket_ask_for_its_rights(room: SmallRoom, server: Server) -> None:
    key, other = ticket(room), ticket(room)
    promise = {"id": new_id(), "ticket_id": key, "text": "Перезвоним", "made_at": NOW}
    value = {"ticket_id": key, "field_id": room.model, "value": "Атол"}
    link = {"ticket_id": key, "other_id": other, "kind": "related"}
    said = {
        (login, table): _added(server, login, table, row)
        for login in ("kim", "ershov")
        for table, row in (
            ("promise", promise),
            ("ticket_field_value", value),
            ("ticket_link", link),
        )
    }
    assert said["kim", "promise"] == said["ershov", "promise"] == "ticket:register"
    # A field changes with the version of its ticket, which nobody raised here.
    assert said["kim", "ticket_field_value"] == "FL409"
    assert said["ershov", "ticket_field_value"] == "ticket:edit"
    assert said["kim", "ticket_link"] == said["ershov", "ticket_link"] == ""


def _added(server: Server, login: str, table: str, row: dict[str, Any]) -> str:
    with server.tried(login) as attempt:
        insert(attempt.session, table, row)
    return attempt.said


def _call(server: Server, actor: Actor, **more: object) -> UUID:
    key = new_id()
    values: dict[str, Any] = {"id": key, "agent_id": actor.agent_id, "channel": "phone"}
    values |= {"number_as_typed": "", "phone_key": "", "started_at": NOW, "talk_seconds": 60}
    values |= {"hold_seconds": 0, "wrap_up_seconds": 0, "reason": "", "note": ""}
    values |= {"entered_afterwards": False, "key_count": 0}
    insert(server.keeper, "call", values | more)
    return key


def test_a_call_is_changed_by_whoever_spoke(room: SmallRoom, server: Server) -> None:
    lost = _call(server, room.kim, outcome="abandoned", callback_due_at=NOW)
    talk = "UPDATE call SET talk_seconds = 1 WHERE id = %s"
    rung = (
        "UPDATE call SET called_back_at = now(), outcome = 'callback_done', note = 'Дозвонилась'"
        " WHERE id = %s"
    )
    assert server.answer("anna", talk, lost) == "callback:ring"
    assert server.answer("kim", talk, lost) == "done"
    assert server.answer("anna", rung, lost) == "done"
    assert server.answer("kim", rung, lost) == "done"
    assert server.answer("ershov", rung, lost) == "nothing"
    ended = _call(server, room.kim, outcome="off_topic")
    assert server.answer("anna", rung, ended) == "callback:ring"
    assert server.answer("kim", rung, ended) == "callback:ring"
    own = "UPDATE call SET agent_id = %s WHERE id = %s"
    assert server.answer("kim", own, room.ershov.agent_id, ended) == "42501"


def test_a_call_is_tied_by_whoever_spoke(room: SmallRoom, server: Server) -> None:
    call, key = _call(server, room.kim), ticket(room)
    tie = {"call_id": call, "ticket_id": key, "relation": "added_to"}
    assert _added(server, "kim", "call_ticket", tie) == ""
    assert _added(server, "litvinov", "call_ticket", tie) == "call:register"
    assert _added(server, "kim", "call_ticket", tie | {"relation": "created"}) == "ticket:note"


def test_a_notice_is_signed_and_only_ends(room: SmallRoom, server: Server) -> None:
    notice = {"id": new_id(), "client_id": room.vector, "kind": "access", "text": "Пропуск"}
    notice |= {"created_at": NOW, "must_confirm": False, "author_id": room.ershov.agent_id}
    insert(server.session_of("kim"), "client_notice", notice)
    found = server.keeper.execute("SELECT author_id FROM client_notice").fetchone()
    assert found == {"author_id": room.kim.agent_id}
    ended = "UPDATE client_notice SET expires_at = now()"
    assert server.answer("ershov", ended) == "nothing"
    assert server.answer("kim", "UPDATE client_notice SET text = ''") == "42501"
    assert server.answer("kim", ended) == "done"

"""The reach of ticket:read on the server equals the rule of the program, for random rooms."""

from itertools import product
from uuid import UUID

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import select

from app.domain.identity import new_id
from app.domain.permissions import Actor, Permission, Reach, TicketFacts, is_within
from app.domain.vocabulary import Audience, EntryKind, SupportLine
from db.models.staff import AgentGroup
from db.models.timeline import TimelineEntry
from tests import factories as make
from tests.db.guard.conftest import Ask
from tests.rooms import SmallRoom

READ = Permission.TICKET_READ.value


def tickets_everywhere(room: SmallRoom) -> dict[UUID, TicketFacts]:
    """A ticket for every place where one can lie: department, line, group, hands."""
    with room.database.write() as session:
        other = make.make_department(session, "other")
        away = make.make_group(session, other, "away")
        session.add(AgentGroup(agent_id=room.kim.agent_id, group_id=away))
        places = product(
            (room.department, other),
            SupportLine,
            (None, room.cash, room.network, away),
            (None, room.kim.agent_id, room.litvinov.agent_id),
        )
        found = {}
        for number, (department, line, group, assignee) in enumerate(places, 1):
            facts = TicketFacts(assignee, group, department, line)
            key = make.make_ticket(
                session, number, department, line=line, group_id=group, assignee_id=assignee
            )
            found[key] = facts
        return found


def allow(keeper: psycopg.Connection, role: str, permission: str, reach: str) -> None:
    keeper.execute(
        "UPDATE role_right SET reach = %s WHERE role = %s AND permission = %s",
        [reach, role, permission],
    )


@pytest.mark.parametrize("reach", list(Reach))
def test_what_is_seen_is_what_the_rule_says(
    room: SmallRoom, connect_as: Ask, keeper: psycopg.Connection, reach: Reach
) -> None:
    places = tickets_everywhere(room)
    allow(keeper, "engineer", READ, reach.value)
    with room.database.read() as reading:
        of_kim = select(AgentGroup.group_id).where(AgentGroup.agent_id == room.kim.agent_id)
        groups = frozenset(reading.scalars(of_kim))
    kim = room.kim
    actor = Actor(
        kim.agent_id, kim.login, kim.full_name, kim.role, kim.line, kim.department_id, groups
    )
    wanted = {key for key, facts in places.items() if is_within(actor, reach, facts)}
    session = connect_as("kim")
    seen = {row[0] for row in session.execute("SELECT id FROM ticket")}
    judged = session.execute(
        "SELECT key FROM unnest(%s::uuid[]) key WHERE guard.may_on(key, 'ticket:read')",
        [list(places)],
    )
    assert seen == wanted
    assert {row[0] for row in judged} == wanted


def test_a_leaver_sees_nothing_but_himself(
    room: SmallRoom, connect_as: Ask, keeper: psycopg.Connection
) -> None:
    tickets_everywhere(room)
    session = connect_as("head")
    tables = [
        name
        for (name,) in session.execute(
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
            " AND relkind = 'r' AND has_any_column_privilege(oid, 'SELECT')"
            " AND relname <> 'alembic_version'"
        )
    ]
    before = {name for name in tables if session.execute(_count(name)).fetchone() != (0,)}
    assert {"ticket", "agent", "contact", "category"} <= before
    keeper.execute("UPDATE agent SET active = false WHERE login = 'head'")
    after = {name: session.execute(_count(name)).fetchone() for name in tables}
    assert {name: count for name, count in after.items() if count != (0,)} == {"agent": (1,)}
    assert session.execute("SELECT login FROM agent").fetchall() == [("head",)]


def _count(table: str) -> sql.Composed:
    return sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))


def test_a_colleague_shows_but_his_pin_does_not(room: SmallRoom, connect_as: Ask) -> None:
    session = connect_as("anna")
    assert session.execute("SELECT count(full_name) FROM agent").fetchone() == (5,)
    for statement in ("SELECT pin_hash FROM agent", "SELECT * FROM agent"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            session.execute(statement)


def test_of_an_agent_only_ones_own_visit_is_written(room: SmallRoom, connect_as: Ask) -> None:
    session = connect_as("kim")
    assert session.execute("UPDATE agent SET last_sign_in_at = now()").rowcount == 1
    for column in ("role", "active", "login", "line", "department_id", "full_name"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            session.execute(sql.SQL("UPDATE agent SET {0} = {0}").format(sql.Identifier(column)))


def test_a_partner_reads_stages_and_what_was_meant_for_him(
    room: SmallRoom, connect_as: Ask, keeper: psycopg.Connection
) -> None:
    keeper.execute("UPDATE agent SET role = 'partner' WHERE login = 'kim'")
    with room.database.write() as session:
        key = make.make_ticket(session, 1, room.department, assignee_id=room.kim.agent_id)
        hidden = make.make_ticket(session, 2, room.department, assignee_id=room.ershov.agent_id)
        rows = [
            (key, EntryKind.NOTE, Audience.INTERNAL, None),
            (key, EntryKind.NOTE, Audience.INTERNAL, room.kim.agent_id),
            (key, EntryKind.PARTNER, Audience.PARTNER, None),
            (key, EntryKind.REGISTERED, Audience.INTERNAL, None),
            (hidden, EntryKind.REGISTERED, Audience.INTERNAL, None),
        ]
        for number, (ticket, kind, audience, by) in enumerate(rows):
            entry = TimelineEntry(
                ticket_id=ticket, at=make.NOW, kind=kind, audience=audience, agent_id=by
            )
            entry.body = str(number)
            session.add(entry)
    partner = connect_as("kim")
    seen = {body for (body,) in partner.execute("SELECT body FROM timeline_entry")}
    assert seen == {"1", "2", "3"}
    assert partner.execute("SELECT count(*) FROM contact").fetchone() == (0,)


def test_a_ticket_passed_on_stays_in_hand_for_its_transaction_alone(
    room: SmallRoom, connect_as: Ask
) -> None:
    with room.database.write() as session:
        other = make.make_department(session, "other")
        away = make.make_group(session, other, "away")
        key = make.make_ticket(
            session, 1, room.department, group_id=room.cash, assignee_id=room.kim.agent_id
        )
    kim = connect_as("kim")
    number = "SELECT number FROM ticket WHERE id = %s"
    with kim.transaction():
        passed = kim.execute(
            "UPDATE ticket SET department_id = %s, group_id = %s, assignee_id = NULL,"
            " changed_at = now(), changed_by_id = guard.me(), version = version + 1"
            " WHERE id = %s",
            [other, away, key],
        )
        assert passed.rowcount == 1
        assert kim.execute(number, [key]).fetchone() is not None
    assert kim.execute(number, [key]).fetchone() is None


def test_a_number_is_drawn_and_not_chosen(room: SmallRoom, connect_as: Ask) -> None:
    anna = connect_as("anna")
    columns = sql.SQL(
        "INSERT INTO ticket (id, number, subject, description, state, state_type, priority,"
        " impact, urgency, channel, line, department_id, group_id, opened_at, registered_at,"
        " registered_by_id, changed_at, changed_by_id, pause_reason, entered_afterwards,"
        " solved_at_once, outside_sla, resolution, workaround, root_cause, plan, billing_note,"
        " reopen_count, version) VALUES (%s, %s, 'Касса', '', 'new', 'new', 3, 3, 3, 'phone', 2,"
        " %s, %s, now(), now(), guard.me(), now(), guard.me(), '', false, false, false, '', '',"
        " '', '', '', 0, 1)"
    )
    chosen = [new_id(), 2026 * 10**7 + 999, room.department, room.cash]
    with pytest.raises(psycopg.Error) as refused:
        anna.execute(columns, chosen)
    assert refused.value.sqlstate in ("42501", "FL403")
    row = anna.execute("SELECT guard.draw_numbers(2026, 1)").fetchone()
    assert row is not None
    drawn = [new_id(), 2026 * 10**7 + row[0], room.department, room.cash]
    assert anna.execute(columns, drawn).rowcount == 1
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        anna.execute("SELECT * FROM ticket_counter")


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT lo_from_bytea(0, 'x')",
        "SELECT pg_advisory_lock(1)",
        "SELECT pg_try_advisory_xact_lock(1)",
        "SELECT pg_logical_emit_message(false, 'x', 'y')",
        "CREATE TABLE mine (n int)",
        "CREATE FUNCTION guard.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "SELECT guard.condition_of('ticket:read', 't')",
        "SELECT * FROM guard.in_hand",
        "TRUNCATE timeline_entry",
        "DELETE FROM ticket",
        "UPDATE timeline_entry SET body = ''",
        "ALTER TABLE ticket DISABLE ROW LEVEL SECURITY",
        "SET ROLE firstline_owner",
        "SET SESSION AUTHORIZATION kim",
        "LOCK TABLE ticket IN ACCESS EXCLUSIVE MODE",
        "COPY (SELECT 1) TO PROGRAM 'id'",
        "INSERT INTO role_right (role, permission, reach) VALUES ('engineer', 'x:y', 'any')",
        "UPDATE role_right SET reach = 'any'",
    ],
)
def test_what_no_employee_may_do(room: SmallRoom, connect_as: Ask, statement: str) -> None:
    connect_as("kim")  # somebody to pass oneself off as
    head = connect_as("head")
    with pytest.raises(psycopg.errors.InsufficientPrivilege), head.transaction():
        head.execute(statement.encode())

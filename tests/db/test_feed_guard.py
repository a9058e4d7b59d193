"""The feed and presence against an employee who speaks to the server by himself."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from db.session import Database
from tests import factories as make
from tests.rooms import SmallRoom, small_room
from tests.support.employees import address_as
from tests.support.servers import PostgresServer, postgres_template


@dataclass
class Room:
    small: SmallRoom
    url: str
    seen: UUID
    hidden: UUID

    def connect(self, login: str) -> "psycopg.Connection[tuple[object, ...]]":
        address = make_url(address_as(self.url, login)).set(drivername="postgresql")
        return psycopg.connect(address.render_as_string(hide_password=False), autocommit=True)


@pytest.fixture
def own_url(postgres_server: PostgresServer) -> Iterator[str]:
    """A database that nobody uses afterwards: its policies are changed."""
    with postgres_server.database(postgres_template(postgres_server)) as url:
        yield url


@pytest.fixture
def room(own_url: str) -> Iterator[Room]:
    """A room in which one ticket is out of sight for everyone but its keepers."""
    database = Database(own_url)
    small = small_room(database)
    with database.write() as session:
        seen = make.make_ticket(session, 1, small.department, group_id=small.cash)
        hidden = make.make_ticket(session, 2, small.department, subject="скрыта")
    with database.write() as session:
        for statement in (
            "GRANT USAGE ON SCHEMA public TO firstline_staff",
            "GRANT SELECT ON ticket TO firstline_staff",
            "ALTER TABLE ticket ENABLE ROW LEVEL SECURITY",
            "CREATE POLICY feed_test_open ON ticket USING (true)",
            "CREATE POLICY feed_test_hide ON ticket AS RESTRICTIVE USING (subject <> 'скрыта')",
        ):
            session.execute(text(statement))
    yield Room(small, own_url, seen, hidden)
    database.dispose()


COME = (
    "INSERT INTO presence (agent_id, desk, ticket_id, doing, seen_at)"
    " VALUES (%s, 'desk', %s, 'looking', '1999-01-01')"
)


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO change (kind, at, origin) VALUES ('ticket', now(), '')",
        "UPDATE change SET origin = 'x'",
        "DELETE FROM change",
        "TRUNCATE change",
        "SELECT guard.tell_change('ticket', NULL)",
        "SELECT nextval('change_seq_seq')",
        "ALTER TABLE ticket DISABLE TRIGGER ALL",
    ],
)
def test_nobody_writes_the_feed(room: Room, statement: str) -> None:
    with room.connect("kim") as kim, pytest.raises(psycopg.errors.InsufficientPrivilege):
        kim.execute(statement.encode())


def test_every_active_employee_reads_it_and_nobody_else(room: Room) -> None:
    count = "SELECT count(*) FROM change"
    with room.connect("kim") as kim:
        assert kim.execute(count).fetchone() != (0,)
    with room.small.database.write() as session:
        session.execute(text("UPDATE agent SET active = false WHERE login = 'kim'"))
    with room.connect("kim") as kim:
        assert kim.execute(count).fetchone() == (0,)


def test_he_speaks_for_himself_about_what_he_sees_and_the_clock_is_the_servers(
    room: Room,
) -> None:
    with room.connect("kim") as kim:
        kim.execute(COME, [room.small.kim.agent_id, room.seen])
        age = kim.execute("SELECT now() - seen_at < interval '1 minute' FROM presence").fetchone()
    assert age == (True,)


def test_not_for_somebody_else(room: Room) -> None:
    with room.connect("kim") as kim, pytest.raises(psycopg.errors.InsufficientPrivilege):
        kim.execute(COME, [room.small.litvinov.agent_id, room.seen])


def test_not_about_a_ticket_out_of_sight(room: Room) -> None:
    me = room.small.kim.agent_id
    with room.connect("kim") as kim:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            kim.execute(COME, [me, room.hidden])
        kim.execute(COME, [me, room.seen])
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            kim.execute("UPDATE presence SET ticket_id = %s", [room.hidden])


def test_nobody_moves_or_ends_another(room: Room) -> None:
    with room.connect("litvinov") as litvinov:
        litvinov.execute(COME, [room.small.litvinov.agent_id, room.seen])
    with room.connect("kim") as kim:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            kim.execute("DELETE FROM presence")
        kim.execute("SELECT guard.leave('desk'), guard.lost_desks()")
        assert kim.execute("UPDATE presence SET doing = 'writing'").rowcount == 0
    with room.connect("litvinov") as litvinov:
        found = litvinov.execute("SELECT count(*) FROM presence").fetchone()
        assert found == (1,)


def test_who_is_at_a_ticket_out_of_sight_stays_unseen(room: Room) -> None:
    with room.small.database.write() as session:
        session.execute(
            text("INSERT INTO presence VALUES (:agent, 'desk', :ticket, 'looking', now())"),
            {"agent": room.small.litvinov.agent_id, "ticket": room.hidden},
        )
    with room.connect("kim") as kim:
        assert kim.execute("SELECT count(*) FROM presence").fetchone() == (0,)

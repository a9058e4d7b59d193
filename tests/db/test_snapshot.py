"""What a copy holds: all of the room's reference data, bounded people, own work, no secret."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Table, func, select, update

from app.domain.errors import EnvironmentFailed
from app.domain.identity import new_id
from app.domain.permissions import Permission, Reason, allows
from app.domain.vocabulary import Audience, EntryKind, Grade, StateType
from db.models.client import Client, Contact, PhoneNumber
from db.models.staff import Agent, RoleRight
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.queries.staff import sign_in_row
from db.replica import Replica, database_at
from db.session import Database
from db.snapshot import CHUNK, Snapshot
from db.snapshot_plan import WHOLE, Scope
from tests import factories as make
from tests.rooms import SmallRoom, small_room
from tests.support.employees import address_as


@pytest.fixture
def room(database_url: str) -> Iterator[SmallRoom]:
    database = Database(database_url)
    yield small_room(database)
    database.dispose()


@pytest.fixture
def replica() -> Iterator[Replica]:
    made = Replica(make.NOW)
    yield made
    made.dispose()


def take(room: SmallRoom, replica: Replica, people: int = 100) -> None:
    actor = room.litvinov
    scope = Scope(actor.agent_id, actor.group_ids, people, make.NOW)
    Snapshot(room.database.read, replica, lambda: None).take(scope)


def count(database: Database, table: Table) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


def test_reference_data_is_copied_row_for_row(room: SmallRoom, replica: Replica) -> None:
    take(room, replica)
    counted = {each.name: count(replica, each) for each in WHOLE}
    assert counted == {each.name: count(room.database, each) for each in WHOLE}
    assert counted["agent"] == 5
    assert counted["category"] == 5


def test_what_begins_above_ones_grade_is_withheld_from_the_copy_too(
    room: SmallRoom, replica: Replica
) -> None:
    right = Permission.TICKET_REOPEN
    with room.database.write() as session:
        session.get_one(RoleRight, (room.litvinov.role, right.value)).least_grade = Grade.HEAD
    take(room, replica)
    with replica.read() as session:
        known = sign_in_row(session, room.litvinov.login)
    assert known is not None
    assert allows(known.actor, right).reason is Reason.BELOW_HEAD


def test_no_pin_leaves_the_centre(room: SmallRoom, replica: Replica) -> None:
    with room.database.write() as session:
        session.execute(update(Agent).values(pin_hash="salt$hash", last_sign_in_at=make.NOW))
    take(room, replica)
    with replica.read() as session:
        assert set(session.scalars(select(Agent.pin_hash))) == {""}
    assert b"salt$hash" not in replica.data()


def test_more_rows_than_one_statement_brings(room: SmallRoom, replica: Replica) -> None:
    total = CHUNK * 2 + 7
    with room.database.write() as session:
        for n in range(total):
            make.make_contact(session, f"Человек {n}", room.vector, [f"+7 812 {n:07d}"])
    take(room, replica, people=total + 2)
    assert count(replica, Contact.__table__) == total + 2  # type: ignore[arg-type]
    assert count(replica, PhoneNumber.__table__) == total + 2  # type: ignore[arg-type]


def test_people_are_bounded_by_their_last_contact(room: SmallRoom, replica: Replica) -> None:
    with room.database.write() as session:
        seen = [make.make_contact(session, f"Клиент {n}", None) for n in range(6)]
        for age, contact in enumerate(seen):
            opened = make.NOW - timedelta(days=age + 1)
            make.make_ticket(
                session, age + 1, room.department, contact_id=contact, opened_at=opened,
                state="closed", state_type=StateType.CLOSED,
            )  # fmt: skip
    take(room, replica, people=4)
    with replica.read() as session:
        assert set(session.scalars(select(Contact.id))) == set(seen[:4])


def test_own_work_comes_with_its_history_and_people(room: SmallRoom, replica: Replica) -> None:
    with room.database.write() as session:
        common = {"client_id": room.horns, "contact_id": room.sidorova}
        mine = make.make_ticket(
            session, 1, room.department, assignee_id=room.litvinov.agent_id, **common
        )
        queued = make.make_ticket(session, 2, room.department, group_id=room.cash)
        make.make_ticket(session, 3, room.department, assignee_id=room.kim.agent_id)
        make.make_ticket(session, 4, room.department, group_id=room.network)
        done = {"state": "resolved", "state_type": StateType.RESOLVED}
        make.make_ticket(session, 5, room.department, assignee_id=room.litvinov.agent_id, **done)
        entry = {"kind": EntryKind.NOTE, "audience": Audience.INTERNAL, "body": "Позвонил"}
        session.add(TimelineEntry(id=new_id(), ticket_id=mine, at=make.NOW, **entry))
    take(room, replica, people=1)
    with replica.read() as session:
        assert set(session.scalars(select(Ticket.id))) == {mine, queued}
        assert session.scalars(select(TimelineEntry.body)).all() == ["Позвонил"]
        assert session.scalars(select(Contact.id)).all() == [room.sidorova]
        assert session.scalars(select(Client.id)).all() == [room.horns]


def test_taking_stops_when_told(room: SmallRoom, replica: Replica) -> None:
    steps = iter(range(3))

    def rest() -> None:
        if next(steps, None) is None:
            raise EnvironmentFailed("cancelled")

    actor = room.litvinov
    scope = Scope(actor.agent_id, actor.group_ids, 100, make.NOW)
    with pytest.raises(EnvironmentFailed):
        Snapshot(room.database.read, replica, rest).take(scope)
    assert count(replica, Contact.__table__) == 0  # type: ignore[arg-type]


def test_an_employees_own_login_is_enough(postgresql_url: str, replica: Replica) -> None:
    """What the guard grants covers every column asked for; nothing withheld is asked for."""
    keeper = Database(postgresql_url)
    room = small_room(keeper)
    with keeper.write() as session:
        mine = make.make_ticket(
            session, 1, room.department, assignee_id=room.litvinov.agent_id, group_id=room.cash
        )
    keeper.dispose()
    own = database_at(address_as(postgresql_url, "litvinov"), room.clock)
    scope = Scope(room.litvinov.agent_id, room.litvinov.group_ids, 100, make.NOW)
    Snapshot(own.read, replica, lambda: None).take(scope)
    own.dispose()
    with replica.read() as session:
        assert session.scalars(select(Ticket.id)).all() == [mine]
        assert len(session.scalars(select(Agent.id)).all()) == 5
        assert {room.petrov, room.sidorova} <= set(session.scalars(select(Contact.id)))

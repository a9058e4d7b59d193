"""People in a test's database, written the way the product writes them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.domain.identity import new_id
from app.domain.permissions import Actor, Permission, Reach
from app.domain.readmodels.calls import NewContact
from app.domain.vocabulary import Impact, Priority, Role, StateType, SupportLine, Urgency
from app.services import contact_writes
from db.models.client import Contact
from db.models.staff import Department
from db.models.ticket import Ticket, TicketStateName
from db.session import Database, dialect_of

NOW = datetime(2026, 11, 18, 8, 0, tzinfo=UTC)


def without(*rights: Permission) -> frozenset[tuple[Permission, Reach]]:
    """What a room says that takes these rights away."""
    return frozenset((right, Reach.NONE) for right in rights)


def clock() -> datetime:
    return NOW


def actor(role: Role = Role.DISPATCHER, denied: Sequence[Permission] = ()) -> Actor:
    key = UUID(int=0)
    return Actor(key, "test", "Test", role, SupportLine.FIRST, reaches=without(*denied))


def person(database: Database, name: str, organisation: str = "", *numbers: str) -> UUID:
    with database.write() as session:
        new = NewContact(full_name=name, organisation=organisation)
        key = contact_writes.create_contact(session, new, "", NOW)
        for number in numbers:
            contact_writes.add_number(session, key, number)
    return key


def ticket(database: Database, sequence: int, contact_id: UUID, **fields: object) -> UUID:
    """A ticket of a person, with the state and the department that it needs."""
    with database.write() as session:
        if session.get(TicketStateName, "new") is None:
            session.add(TicketStateName(code="new", name="Новая", state_type=StateType.NEW))
            session.add(Department(id=new_id(), code="main", name="Поддержка"))
            session.flush()
        department_id = session.execute(select(Department.id)).scalars().one()
        contact = session.get_one(Contact, contact_id)
        opened = NOW - timedelta(days=100 - sequence)
        values: dict[str, Any] = {
            "id": new_id(),
            "number": 2026 * 10**7 + sequence,
            "subject": f"Заявка {sequence}",
            "state": "new",
            "state_type": StateType.NEW,
            "priority": Priority.NORMAL,
            "impact": Impact.PERSON,
            "urgency": Urgency.TODAY,
            "line": SupportLine.FIRST,
            "department_id": department_id,
            "client_id": contact.client_id,
            "contact_id": contact_id,
            "opened_at": opened,
            "registered_at": opened,
            "changed_at": opened,
        } | fields
        row = Ticket(**values)
        session.add(row)
        session.flush()
        words = f"{row.subject} {row.description}"
        dialect_of(session).index_tickets(session, [(row.number, words)])
        return row.id

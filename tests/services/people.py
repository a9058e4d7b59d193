"""People in a test's database, written the way the product writes them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from app.domain.permissions import Actor, Permission
from app.domain.readmodels.calls import NewContact
from app.domain.vocabulary import Role, SupportLine
from app.services import contact_writes
from db.session import Database

NOW = datetime(2026, 11, 18, 8, 0, tzinfo=UTC)


def clock() -> datetime:
    return NOW


def actor(role: Role = Role.DISPATCHER, denied: Sequence[Permission] = ()) -> Actor:
    key = UUID(int=0)
    return Actor(key, "test", "Test", role, SupportLine.FIRST, denied=frozenset(denied))


def person(database: Database, name: str, organisation: str = "", *numbers: str) -> UUID:
    with database.write() as session:
        new = NewContact(full_name=name, organisation=organisation)
        key = contact_writes.create_contact(session, new, "", NOW)
        for number in numbers:
            contact_writes.add_number(session, key, number)
    return key

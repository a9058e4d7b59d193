"""What an import has to know of the rows that are there already."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models.catalogue import Category
from db.models.client import Client, Contact, PhoneNumber
from db.models.staff import Agent, Department, SupportGroup
from db.models.ticket import Ticket

_CHUNK = 900


@dataclass(slots=True)
class KnownPerson:
    """A stored person as far as an import may complete him."""

    contact_id: UUID
    full_name: str
    position: str
    city: str
    address: str
    email: str
    external_key: str | None
    numbers: set[tuple[str, str]] = field(default_factory=set)


def people_by_number(session: Session, keys: Collection[str]) -> list[KnownPerson]:
    """Everybody who has one of the numbers, with all his numbers."""
    mine = select(PhoneNumber.contact_id).where(PhoneNumber.key.in_(keys))
    return _people(session, Contact.id.in_(mine))


def people_by_key(session: Session, keys: Collection[str]) -> list[KnownPerson]:
    """Everybody with one of the keys of another system."""
    return _people(session, Contact.external_key.in_(keys))


def people_by_text(session: Session, texts: Collection[str]) -> dict[str, UUID]:
    """Folded name with organisation -> the person, the eldest of namesakes."""
    found: dict[str, UUID] = {}
    for part in _parts(list(texts)):
        rows = select(Contact.search_text, Contact.id).where(Contact.search_text.in_(part))
        found.update((row[0], row[1]) for row in session.execute(rows.order_by(Contact.id.desc())))
    return found


def _people(session: Session, clause: Any) -> list[KnownPerson]:  # noqa: ANN401 (a clause)
    rows = select(
        Contact.id,
        Contact.full_name,
        Contact.position,
        Contact.city,
        Contact.address,
        Contact.email,
        Contact.external_key,
        PhoneNumber.key,
        PhoneNumber.extension,
    ).outerjoin(PhoneNumber, PhoneNumber.contact_id == Contact.id)
    found: dict[UUID, KnownPerson] = {}
    for row in session.execute(rows.where(clause)):
        person = found.setdefault(row[0], KnownPerson(*row[:7]))
        if row.key is not None:
            person.numbers.add((row.key, row.extension))
    return list(found.values())


def clients_by_text(session: Session, texts: Collection[str]) -> dict[str, UUID]:
    """Folded name -> organisation."""
    found: dict[str, UUID] = {}
    for part in _parts(list(texts)):
        rows = select(Client.search_text, Client.id).where(Client.search_text.in_(part))
        found.update((row[0], row[1]) for row in session.execute(rows))
    return found


def tickets_by_key(session: Session, keys: Sequence[str]) -> set[str]:
    """Those numbers of another system whose tickets are here."""
    found: set[str] = set()
    for part in _parts(keys):
        rows = select(Ticket.external_key).where(Ticket.external_key.in_(part))
        found.update(key for key in session.execute(rows).scalars() if key)
    return found


def departments(session: Session) -> list[tuple[UUID, str]]:
    """Departments in the order of their making: the first is the room itself."""
    rows = select(Department.id, Department.name).where(Department.active).order_by(Department.id)
    return [(key, name) for key, name in session.execute(rows)]


def groups(session: Session) -> list[SupportGroup]:
    """Every group; inside the session that asks."""
    return list(session.execute(select(SupportGroup)).scalars())


def categories(session: Session) -> list[Category]:
    """Every category; inside the session that asks."""
    return list(session.execute(select(Category)).scalars())


def agents(session: Session) -> list[tuple[UUID, str, str]]:
    """(key, login, full name) of everybody who works or worked here."""
    rows = session.execute(select(Agent.id, Agent.login, Agent.full_name).order_by(Agent.id))
    return [(key, login, name) for key, login, name in rows]


def _parts(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), _CHUNK):
        yield values[start : start + _CHUNK]

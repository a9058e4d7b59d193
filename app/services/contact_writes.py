"""Writing people down: inside a transaction that somebody else has opened."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain import phone
from app.domain.client_inputs import ContactChange
from app.domain.errors import RuleBroken
from app.domain.folding import fold
from app.domain.identity import new_id
from app.domain.readmodels.calls import NewContact
from app.domain.text_guard import clean_line, require
from db.models.client import Client, Contact, PhoneNumber
from db.queries import organisations
from db.session import dialect_of

LONGEST_NAME = 200
LONGEST_LINE = 500
_FIELDS = ("position", "manner", "city", "address", "email")


def create_contact(session: Session, new: NewContact, number: str, now: datetime) -> UUID:
    """Write a new person with his organisation and number; "" is no number.

    Raises RuleBroken for an empty name (``full_name``), over-long text, or a wrong number.
    """
    name = _name(new.full_name)
    client = _organisation(session, new, now)
    person = Contact(
        id=new_id(),
        client_id=client.id if client else None,
        full_name=name,
        position=clean_line(new.position, LONGEST_NAME, "position"),
        city=clean_line(new.city, LONGEST_NAME, "city"),
        created_at=now,
    )
    read = phone.parse(number) if number.strip() else None
    session.add(person)
    session.flush()
    _index(session, person, client.name if client else "")
    if read is not None:
        _add(session, person.id, read, 0)
    return person.id


def add_number(session: Session, contact_id: UUID, number: str) -> bool:
    """Give a person one more number; False when he has it already.

    Raises RuleBroken for a wrong number or an unknown person.
    """
    read = phone.parse(number)
    _loaded(session, contact_id)
    of_person = select(PhoneNumber).where(PhoneNumber.contact_id == contact_id)
    same = (PhoneNumber.key == read.key) & (PhoneNumber.extension == (read.extension or ""))
    if session.execute(of_person.where(same)).first() is not None:
        return False
    count = select(func.count()).select_from(of_person.subquery())
    _add(session, contact_id, read, session.execute(count).scalar_one())
    return True


def change_contact(
    session: Session, contact_id: UUID, change: ContactChange, now: datetime
) -> None:
    """Set the fields that ``change`` names and keep the search true."""
    person = _loaded(session, contact_id)
    if change.full_name is not None:
        person.full_name = _name(change.full_name)
    for field in _FIELDS:
        value = getattr(change, field)
        if value is not None:
            setattr(person, field, clean_line(value, LONGEST_LINE, field))
    if change.organisation is not None:
        client = _organisation(session, NewContact(organisation=change.organisation), now)
        person.client_id = client.id if client else None
    client = session.get(Client, person.client_id) if person.client_id else None
    _index(session, person, client.name if client else "")


def _loaded(session: Session, contact_id: UUID) -> Contact:
    """The person to change; RuleBroken ``contact_unknown``."""
    person = session.get(Contact, contact_id)
    if person is None:
        raise RuleBroken("contact_unknown", contact_id=contact_id)
    return person


def _name(typed: str) -> str:
    return require(clean_line(typed, LONGEST_NAME, "full_name"), "full_name")


def _organisation(session: Session, new: NewContact, now: datetime) -> Client | None:
    if new.client_id is not None:
        return session.get_one(Client, new.client_id)
    name = clean_line(new.organisation, LONGEST_NAME, "organisation")
    folded = fold(name)
    if not folded:
        return None
    known = organisations.named(session, folded)
    if known is not None:
        return session.get_one(Client, known)
    client = Client(id=new_id(), name=name, search_text=folded, created_at=now)
    session.add(client)
    session.flush()
    return client


def _add(session: Session, contact_id: UUID, read: phone.PhoneNumber, position: int) -> None:
    session.add(
        PhoneNumber(
            contact_id=contact_id,
            key=read.key,
            key_reversed=read.key[::-1],
            extension=read.extension or "",
            e164=read.e164 or "",
            as_written=read.as_written,
            position=position,
        )
    )
    session.flush()


def _index(session: Session, person: Contact, organisation: str) -> None:
    person.search_text = fold(f"{person.full_name} {organisation}")
    session.flush()
    dialect_of(session).index_contacts(session, [(person.id, person.search_text)])

"""A caller nobody knew: person, number and, when named, the organisation."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.domain.folding import fold
from app.domain.phone import PhoneNumber as ReadNumber
from app.domain.readmodels.calls import NewContact
from db.models.call import Call
from db.models.client import Client, Contact, PhoneNumber
from db.session import dialect_of
from db.writes.rows import table_of


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls and for whom."""

    contact_id: UUID | None
    client_id: UUID | None


def caller_of_call(session: Session, call_id: UUID) -> Caller | None:
    """Read whom an earlier matter of this call has already written down."""
    row = session.execute(
        select(Call.contact_id, Call.client_id).where(
            Call.id == call_id, Call.contact_id.is_not(None)
        )
    ).one_or_none()
    return Caller(row.contact_id, row.client_id) if row else None


def write_caller(
    session: Session, new: NewContact, number: ReadNumber | None, now: datetime, call_id: UUID
) -> Caller:
    """Write a new person; an organisation that has the same folded name is taken, not doubled.

    The keys follow from the call's: a desk that was away knows the person under the same one
    as the centre will, and may take his next call before the first has arrived there.
    """
    client_id, organisation = _organisation(session, new, now, call_id)
    contact_id = call_id
    search_text = fold(f"{new.full_name} {organisation}")
    values: Mapping[str, Any] = {
        "id": contact_id,
        "client_id": client_id,
        "full_name": new.full_name,
        "search_text": search_text,
        "position": new.position,
        "city": new.city,
        "created_at": now,
    }
    session.execute(insert(table_of(Contact)).values(values))
    if number is not None:
        session.execute(insert(table_of(PhoneNumber)).values(_number(contact_id, number)))
    dialect_of(session).index_contacts(session, [(contact_id, search_text)])
    return Caller(contact_id, client_id)


def _number(contact_id: UUID, number: ReadNumber) -> dict[str, Any]:
    return {
        "contact_id": contact_id,
        "key": number.key,
        "key_reversed": number.key[::-1],
        "extension": number.extension or "",
        "e164": number.e164 or "",
        "as_written": number.as_written,
    }


def _organisation(
    session: Session, new: NewContact, now: datetime, call_id: UUID
) -> tuple[UUID | None, str]:
    if new.client_id is not None:
        name = session.scalar(select(Client.name).where(Client.id == new.client_id))
        return new.client_id, name or ""
    folded = fold(new.organisation)
    if not folded:
        return None, ""
    known = select(Client.id).where(Client.search_text == folded, Client.active).limit(1)
    client_id = session.scalar(known)
    if client_id is None:
        client_id = call_id
        values = {"id": client_id, "name": new.organisation, "search_text": folded}
        values |= {"city": new.city, "created_at": now}
        session.execute(insert(table_of(Client)).values(values))
    return client_id, new.organisation

"""People as the searches show them: each once, by his surest reason, with all his numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.domain.readmodels.clients import PhoneLine
from db.models.client import Client, Contact, PhoneNumber

_CONTACT, _CLIENT, _PHONE = Contact.__table__, Client.__table__, PhoneNumber.__table__


class Rank(IntEnum):
    """Why somebody was found, the surest reason first."""

    NUMBER = 0
    TICKET = 1
    CONTRACT = 2
    LOCAL = 3
    NUMBER_END = 4
    EXTENSION = 5
    NUMBER_START = 6
    NAME = 7
    NAME_START = 8
    NAME_INSIDE = 9
    NAME_ALIKE = 10


@dataclass(frozen=True, slots=True)
class Found:
    """A person with the reason he was found for."""

    rank: Rank
    contact_id: UUID
    client_id: UUID | None
    full_name: str
    organisation: str
    position: str
    city: str
    is_key: bool
    phones: tuple[PhoneLine, ...]


def with_details(hits: Any) -> Select[Any]:  # noqa: ANN401 (a select or a union of selects)
    """Each person once, by his surest reason, with a row for every number of his."""
    found = hits.subquery("hit")
    best = (select(found.c.id, func.min(found.c.rank).label("rank")).group_by(found.c.id)).subquery(
        "best"
    )
    return (
        select(
            best.c.rank,
            _CONTACT.c.id,
            _CONTACT.c.client_id,
            _CONTACT.c.full_name,
            func.coalesce(_CLIENT.c.name, "").label("organisation"),
            _CONTACT.c.position,
            func.coalesce(func.nullif(_CONTACT.c.city, ""), _CLIENT.c.city, "").label("city"),
            func.coalesce(_CLIENT.c.is_key, False).label("is_key"),
            _PHONE.c.key,
            _PHONE.c.e164,
            _PHONE.c.extension,
            _PHONE.c.as_written,
        )
        .join(_CONTACT, _CONTACT.c.id == best.c.id)
        .outerjoin(_CLIENT, _CLIENT.c.id == _CONTACT.c.client_id)
        .outerjoin(_PHONE, _PHONE.c.contact_id == _CONTACT.c.id)
        .where(_CONTACT.c.active)
        .order_by(best.c.rank, _CONTACT.c.id, _PHONE.c.position, _PHONE.c.id)
    )


def people(session: Session, statement: Select[Any], values: dict[str, Any]) -> tuple[Found, ...]:
    """Run a statement made by ``with_details``."""
    return people_of(session.connection().execute(statement, values))


def people_of(rows: Iterable[Any]) -> tuple[Found, ...]:
    """Return its rows as people, in their order."""
    each = (list(lines) for _, lines in groupby(rows, key=lambda row: row[1]))
    return tuple(_found(lines) for lines in each)


def _found(lines: Sequence[Any]) -> Found:
    one = lines[0]
    phones = [PhoneLine(*line[8:12]) for line in lines if line[8] is not None]
    return Found(
        rank=Rank(one[0]),
        contact_id=one[1],
        client_id=one[2],
        full_name=one[3],
        organisation=one[4],
        position=one[5],
        city=one[6],
        is_key=bool(one[7]),
        phones=tuple(phones),
    )

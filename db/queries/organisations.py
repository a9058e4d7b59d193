"""Organisations for the type-ahead of a new contact."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session

from app.domain.readmodels.clients import OrganisationMatch
from db.models.client import Client, Contact, Contract


def by_name(
    session: Session, groups: Sequence[Sequence[str]], today: date, limit: int
) -> tuple[OrganisationMatch, ...]:
    """Organisations with one word of every group in their folded name, beginnings first."""
    clauses = [or_(*[_contains(word) for word in group]) for group in groups]
    first = case((Client.search_text.startswith(groups[0][0], autoescape=True), 0), else_=1)
    chosen = _matches(today).where(Client.active, *clauses)
    rows = session.execute(chosen.order_by(first, Client.search_text, Client.id).limit(limit))
    return tuple(_match(*row) for row in rows)


def named(session: Session, folded: str) -> UUID | None:
    """The organisation whose folded name is exactly this one."""
    one = select(Client.id).where(Client.search_text == folded).order_by(Client.id).limit(1)
    return session.execute(one).scalar_one_or_none()


def name_of(session: Session, client_id: UUID) -> str:
    """The name of an organisation, empty when there is none of this key."""
    return session.scalar(select(Client.name).where(Client.id == client_id)) or ""


def known_of(session: Session, keys: Collection[UUID]) -> frozenset[UUID]:
    """Which of these organisations there are."""
    if not keys:
        return frozenset()
    return frozenset(session.scalars(select(Client.id).where(Client.id.in_(keys))))


def _contains(word: str) -> ColumnElement[bool]:
    return Client.search_text.contains(word, autoescape=True)


def _matches(today: date) -> Select[Any]:
    people = (
        select(func.count())
        .select_from(Contact)
        .where(Contact.client_id == Client.id, Contact.active)
        .scalar_subquery()
    )
    in_force = and_(
        or_(Contract.starts_on.is_(None), Contract.starts_on <= today),
        or_(Contract.ends_on.is_(None), Contract.ends_on >= today),
    )
    contracts = select(func.count()).select_from(Contract).where(Contract.client_id == Client.id)
    return select(
        Client.id,
        Client.name,
        Client.address,
        people,
        contracts.scalar_subquery(),
        contracts.where(in_force).scalar_subquery(),
    )


def _match(  # one column each
    client_id: UUID, name: str, address: str, people: int, contracts: int, in_force: int
) -> OrganisationMatch:
    active = bool(in_force) if contracts else None
    return OrganisationMatch(client_id, name, address, active, people)


def names(session: Session, client_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Read names by keys; one statement."""
    rows = session.execute(select(Client.id, Client.name).where(Client.id.in_(list(client_ids))))
    return {row.id: row.name for row in rows}

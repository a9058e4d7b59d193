"""Finding people: by number, extension, contract, ticket and name, ranked in one statement."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnClause,
    ColumnElement,
    Integer,
    Select,
    String,
    Uuid,
    bindparam,
    case,
    column,
    literal,
    select,
    union_all,
)
from sqlalchemy.orm import Session

from app.domain.phone_search import NumberQuery
from db.engine import Dialect
from db.models.client import Client, Contact, Contract, PhoneNumber
from db.models.ticket import Ticket
from db.queries.find_digits import SHARED, Also, by_digits
from db.queries.found_people import Found, Rank, people, people_of, with_details
from db.session import dialect_of

_LAST = ":"
_LISTS = bindparam("numbers", type_=ARRAY(BigInteger)), bindparam("external", type_=ARRAY(String))
_REQUESTER: tuple[ColumnClause[Any], ...] = (column("ticket_id", Uuid), column("contact_id", Uuid))
_CONTACT, _CLIENT = Contact.__table__, Client.__table__
_PHONE, _TICKET, _CONTRACT = PhoneNumber.__table__, Ticket.__table__, Contract.__table__


def by_number(
    session: Session, query: NumberQuery, limit: int, also: Also | None = None
) -> tuple[UUID | None, tuple[Found, ...]]:
    """People whose stored number may be the one typed; the meaning is phone_search.matches.

    A whole number that somebody has is looked up by equality alone: only when nobody has it
    can its ending mean a number of another country. What the digits may mean besides finds
    people by the same statement; the ticket of that number is named.
    """
    told = by_digits(session, query, limit, also)
    if told is not None:
        return told
    if len(query.exact_keys) > 1 and not query.starts_with:
        known = _by_keys(session, query)
        if any(one.rank is Rank.NUMBER for one in known):
            return _and_others(session, known, limit, also)
    values = _asked(query, limit)
    if also is None:
        return None, people(session, _number_statement(_shape(query)), values)
    shape = _shape(query, contract=bool(also.contract))
    values |= also.asked()
    if not also.is_ticket:
        return None, people(session, _number_statement(shape), values)
    statement = _number_or_ticket(dialect_of(session), shape)
    rows = session.connection().execute(statement, values).all()
    if rows:
        return rows[0].ticket_id, people_of(rows)
    return by_ticket(session, also)  # of nobody


def _shape(query: NumberQuery, *, contract: bool = False) -> "Shape":
    return Shape(
        keys=len(query.exact_keys),
        ends=bool(query.ends_with),
        starts=bool(query.starts_with),
        extension=query.extension is not None,
        bare=query.bare_extension is not None,
        contract=contract,
    )


def _asked(query: NumberQuery, limit: int) -> dict[str, Any]:
    values: dict[str, Any] = {
        "extension": query.extension or query.bare_extension,
        "limit": limit + 1,
        "shared": SHARED,
    }
    values |= _named(query.exact_keys)
    if query.ends_with:
        values |= {"end": query.ends_with[::-1], "end_last": query.ends_with[::-1] + _LAST}
    if query.starts_with:
        values |= {"start": query.starts_with, "start_last": query.starts_with + _LAST}
    return values


def _named(keys: Sequence[str]) -> dict[str, str]:
    """The first is the whole number, the others what it is called in town."""
    return {f"key_{place}": key for place, key in enumerate(keys)}


def _and_others(
    session: Session, known: tuple[Found, ...], limit: int, also: Also | None
) -> tuple[UUID | None, tuple[Found, ...]]:
    ticket_id: UUID | None = None
    if also is not None and also.contract:
        known += by_contract(session, also.contract, limit)
    if also is not None and also.is_ticket:
        ticket_id, holders = by_ticket(session, also)
        known += holders
    return ticket_id, known


def _by_keys(session: Session, query: NumberQuery) -> tuple[Found, ...]:
    keys = query.exact_keys
    values = {**_named(keys), "extension": query.extension, "shared": SHARED}
    statement = _whole_statement(len(keys), narrowed=query.extension is not None)
    return people(session, statement, values)


def by_contract(session: Session, key: str, limit: int) -> tuple[Found, ...]:
    """People of the client whose contract has this key."""
    return people(session, _contract_statement(), {"contract": key, "limit": limit + 1})


def by_ticket(session: Session, ticket: Also) -> tuple[UUID | None, tuple[Found, ...]]:
    """The newest ticket with one of the numbers or former numbers, and its requester."""
    asked = {"numbers": list(ticket.numbers), "external": list(ticket.former)}
    row = session.connection().execute(_requester(dialect_of(session)), asked).first()
    if row is None or row.contact_id is None:
        return (row.ticket_id if row else None), ()
    one = select(literal(row.contact_id).label("id"), literal(int(Rank.TICKET)).label("rank"))
    return row.ticket_id, people(session, with_details(one), {})


@lru_cache(maxsize=4)
def _requester(dialect: Dialect) -> Select[Any]:
    told = dialect.wide_read("requester_of", _REQUESTER, *_LISTS)
    if told is not None:
        return told
    number = _TICKET.c.number.in_(bindparam("numbers", expanding=True))
    wanted = number | _TICKET.c.external_key.in_(bindparam("external", expanding=True))
    ticket = select(_TICKET.c.id.label("ticket_id"), _TICKET.c.contact_id).where(wanted)
    return ticket.order_by(_TICKET.c.number.desc()).limit(1)


def by_words(session: Session, words: Sequence[str], limit: int) -> tuple[Found, ...]:
    """People with every word whole, or as the beginning of a word, in the name or organisation."""
    whole = [[f" {word} "] for word in words]
    starts = [[f" {word}"] for word in words]
    hits = union_all(
        _with_parts(session, whole, Rank.NAME, limit),
        _with_parts(session, starts, Rank.NAME_START, limit),
    )
    return people(session, with_details(hits), {})


def by_parts(
    session: Session, groups: Sequence[Sequence[str]], rank: Rank, limit: int
) -> tuple[Found, ...]:
    """People with one part of every group; a part has three characters or more."""
    return people(session, with_details(_with_parts(session, groups, rank, limit)), {})


@dataclass(frozen=True, slots=True)
class Shape:
    """Which alternatives a number query has; each shape is one prepared statement."""

    keys: int
    ends: bool
    starts: bool
    extension: bool
    bare: bool
    contract: bool


@lru_cache(maxsize=32)
def _number_statement(shape: Shape) -> Select[Any]:
    return with_details(union_all(*_branches(shape)))


@lru_cache(maxsize=32)
def _number_or_ticket(dialect: Dialect, shape: Shape) -> Select[Any]:
    told = _requester(dialect).cte("told")
    holder = select(told.c.contact_id.label("id"), literal(int(Rank.TICKET)).label("rank"))
    found = with_details(union_all(*_branches(shape), holder.where(told.c.contact_id.is_not(None))))
    return found.add_columns(select(told.c.ticket_id).scalar_subquery().label("ticket_id"))


@lru_cache(maxsize=8)
def _whole_statement(count: int, *, narrowed: bool) -> Select[Any]:
    rank = case((_PHONE.c.key == bindparam("key_0"), int(Rank.NUMBER)), else_=int(Rank.LOCAL))
    narrow = [_extension_is() | (_PHONE.c.extension == "")] if narrowed else []
    hits = (
        select(_PHONE.c.contact_id.label("id"), rank.label("rank"))
        .join(_CONTACT, _CONTACT.c.id == _PHONE.c.contact_id)
        .where(_key_in(range(count)), _CONTACT.c.active, *narrow)
        .order_by(rank, _PHONE.c.contact_id)
        .limit(bindparam("shared", type_=Integer))
    )
    return with_details(hits)


def _branches(shape: Shape) -> Iterator[Select[Any]]:
    if shape.contract:
        yield _of_contract()
    if not (shape.ends or shape.starts):
        yield _branch(Rank.EXTENSION, _extension_is(), "shared")
        return
    narrow = [_extension_is() | (_PHONE.c.extension == "")] if shape.extension else []
    if shape.keys:
        yield _branch(Rank.NUMBER, _key_in(range(1)), "shared", *narrow)
    if shape.keys > 1:
        yield _branch(Rank.LOCAL, _key_in(range(1, shape.keys)), "shared", *narrow)
    if shape.ends:
        yield _branch(Rank.NUMBER_END, _begins(_PHONE.c.key_reversed, "end"), "limit", *narrow)
    if shape.starts:
        yield _branch(Rank.NUMBER_START, _begins(_PHONE.c.key, "start"), "limit", *narrow)
    if shape.bare:
        yield _branch(Rank.EXTENSION, _extension_is(), "limit")


def _branch(
    rank: Rank, clause: ColumnElement[bool], limit: str, *narrow: ColumnElement[bool]
) -> Select[Any]:
    order = _PHONE.c.key_reversed if rank is Rank.NUMBER_END else _PHONE.c.key
    hits = (
        select(_PHONE.c.contact_id.label("id"))
        .join(_CONTACT, _CONTACT.c.id == _PHONE.c.contact_id)
        .where(clause, _CONTACT.c.active, *narrow)
        .order_by(order, _PHONE.c.contact_id)
        .limit(bindparam(limit, type_=Integer))
        .subquery()
    )
    return select(hits.c.id, literal(int(rank)).label("rank"))


def _key_in(places: range) -> ColumnElement[bool]:
    """Each in a place of its own: a list would be written out anew for every statement."""
    return _PHONE.c.key.in_([bindparam(f"key_{place}", type_=String) for place in places])


def _begins(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    return (column >= bindparam(name)) & (column < bindparam(f"{name}_last"))


def _extension_is() -> ColumnElement[bool]:
    return _PHONE.c.extension == bindparam("extension")


@lru_cache(maxsize=1)
def _contract_statement() -> Select[Any]:
    return with_details(_of_contract())


def _of_contract() -> Select[Any]:
    people = (
        select(_CONTACT.c.id)
        .join(_CONTRACT, _CONTRACT.c.client_id == _CONTACT.c.client_id)
        .where(_CONTRACT.c.number_key == bindparam("contract"), _CONTACT.c.active)
        .order_by(_CONTACT.c.id)
        .limit(bindparam("limit", type_=Integer))
        .subquery()
    )
    return select(people.c.id, literal(int(Rank.CONTRACT)).label("rank"))


def _with_parts(
    session: Session, groups: Sequence[Sequence[str]], rank: Rank, limit: int
) -> Select[Any]:
    people = dialect_of(session).contact_ids(groups, limit).subquery()
    return select(people.c[0].label("id"), literal(int(rank)).label("rank"))
